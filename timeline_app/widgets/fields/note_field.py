"""A field for a longer text; Tab leaves it, for nobody indents a note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.text_labels import wrap_for

LINES = 4


class NoteField(QPlainTextEdit):
    """Tells of another text when it is left, or Ctrl+Enter pressed; Esc brings back what was put.

    Until the new text is put, as it is once it was kept, the field goes on telling of it: what
    could not be kept is not lost.
    """

    committed = Signal()
    """The text is another than the one that was put, and is to be kept."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._before = self._told = ""
        around = 2 * int(self.document().documentMargin()) + 8  # padding and border
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + around)

    def put(self, text: str) -> None:
        """Show a text; what somebody is typing just now stays, and is told of later."""
        is_typed = self.hasFocus() and self.is_changed
        self._before = self._told = text
        if not is_typed and text != self.toPlainText():
            wrap_for(self, text)
            self.setPlainText(text)

    @property
    def text_now(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Whether it holds another text than what was put."""
        return self.toPlainText() != self._before

    def commit(self) -> None:
        """Tell of another text, if there is one."""
        if self.is_changed and not self.isReadOnly():
            self._told = self.toPlainText()
            self.committed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.setPlainText(self._before)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window may be the one that says why the text could not be kept.
        is_passing = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
        is_menu = event.reason() is Qt.FocusReason.PopupFocusReason
        if not is_menu and not (is_passing and self.toPlainText() == self._told):
            self.commit()
