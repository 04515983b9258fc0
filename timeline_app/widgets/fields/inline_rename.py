"""A name is changed where it stands: a field over it, until Enter, Esc, or another focus."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.fields.completer_popup import palette_shown

LEAST_PX = 28
LEAST_WIDTH_PX = 120
INSET_PX = 4
"""So that the name stays where it stood."""


class InlineRename(QLineEdit):
    """Lies over a part of a widget with a name in it; it is gone once that is decided."""

    def __init__(
        self, over: QWidget, place: QRect, name: str, take: Callable[[str], object], called: str
    ) -> None:
        """`take` is given the name if it has become another, without outer space, never empty.

        `called` is what a screen reader calls the field.
        """
        super().__init__(over)
        self.setObjectName("in-place")
        self.setAccessibleName(called)
        self._name, self._take = name, take
        self._before = QApplication.focusWidget()
        self._is_decided = False
        width = min(max(LEAST_WIDTH_PX, place.width() + 2 * INSET_PX), over.width() - place.left())
        top = place.center().y() - LEAST_PX // 2 + 1
        self.setGeometry(max(0, place.left() - INSET_PX), max(0, top), width, LEAST_PX)
        palette = palette_shown()
        self.setStyleSheet(f"""
            #in-place {{
                background: {palette.panel}; color: {palette.text}; border-radius: 4px;
                border: 2px solid {palette.accent}; padding: 2px 2px;
                selection-background-color: {palette.accent};
                selection-color: {palette.on_accent};
            }}
        """)
        self.setText(" ".join(name.split()))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        # No key is for the menu's shortcuts meanwhile that means something here.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._decide(is_taken=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._decide(is_taken=False)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._decide(is_taken=True)

    def give_up(self) -> None:
        """Leave the name as it is: what it stands on has moved."""
        self._decide(is_taken=False)

    def _decide(self, *, is_taken: bool) -> None:
        if self._is_decided:
            return
        self._is_decided = True
        before = self._before
        if self.hasFocus() and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        text = " ".join(self.text().split())
        if is_taken and text and text != self._name:
            self._take(text)
