"""A floating field with what fits below it: type some of it, Enter takes the current one."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.field_style import field_style
from timeline_app.widgets.fields.candidate_list import STEPS, CandidateList
from timeline_app.widgets.fields.list_rows import ListRow

GAP_PX = 12
"""Between the field and the top of what it floats over."""
EDGE_PX = 12


class FloatingField(QFrame):
    """Stands at the top of another widget; Esc, a click elsewhere, or a dialog takes it away."""

    def __init__(self, over: QWidget, width_px: int, gap_px: int = GAP_PX) -> None:
        """It lies in the window of `over`, as wide as `width_px` where there is room."""
        super().__init__(over.window())
        self.hide()
        self._over, self._width_px, self._gap_px = over, width_px, gap_px
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.field = QLineEdit()
        self.field.setObjectName("floating-field")
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(4)
        self.column.addWidget(self.field)
        over.installEventFilter(self)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(floating_style(palette))

    def open(self) -> None:
        """Come up with an empty field; the focus is given back afterwards."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.clear()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        once = Qt.ConnectionType.UniqueConnection
        application.focusChanged.connect(self._focus_changed, once)
        application.focusWindowChanged.connect(self._focus_window_changed, once)

    def leave(self) -> None:
        """Go away, and give the focus back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand in the middle of the top edge, as high as what is in it needs."""
        window = self._over.window()
        width = min(self._width_px, self._over.width() - 2 * EDGE_PX)
        corner = self._over.mapTo(window, self._over.rect().topLeft())
        left = corner.x() + (self._over.width() - width) // 2
        top = corner.y() + self._gap_px
        height = min(self._height_for(width), window.height() - top - EDGE_PX)
        self.setGeometry(left, top, width, height)

    def _height_for(self, width: int) -> int:
        """The height that suits a width."""
        layout = self.column
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.sizeHint().height()

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Whether a key in the field meant more than text; for those who build on this."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self.key_pressed(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """Go away when the focus went elsewhere: in this window it stays there."""
        if not self.isVisible() or now is None or self.isAncestorOf(now):
            return
        if now.window() is not self.window():
            self.leave()
            return
        self._before = None
        self.hide()

    def _focus_window_changed(self, now: QWindow | None) -> None:
        """Go away when a dialog has the keyboard, though nothing in it may take any key."""
        if self.isVisible() and now is not None and now.type() == Qt.WindowType.Dialog:
            self.leave()


def floating_style(palette: Palette) -> str:
    """The style sheet of a floating field."""
    return f"""
        FloatingField {{
            background: {palette.panel}; border: 1px solid {palette.line}; border-radius: 10px;
        }}
        {field_style(palette, "#floating-field", room_px=(7, 11))}
        #floating-field {{ font-size: 14px; }}
        QLabel {{ color: {palette.muted}; font-size: 12px; padding: 2px 12px; }}
        QListView {{
            background: {palette.panel}; color: {palette.text}; border: none; outline: none;
        }}
    """


Key = Qt.Key


class FloatingPicker(FloatingField):
    """What fits is answered from outside: the field knows no choices itself."""

    typed = Signal(str)
    """What is in the field now: the answer is `show_choices`."""
    chosen = Signal(str)
    """The id of the choice that is to be made; the field has gone by then."""

    def __init__(
        self, over: QWidget, name: str, hint: str, width_px: int, gap_px: int = GAP_PX
    ) -> None:
        """`name` is what a screen reader calls the field, `hint` stands in it while empty."""
        super().__init__(over, width_px, gap_px)
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.list = CandidateList()
        self.list.setAccessibleName(self.tr("What fits"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.column.addWidget(self.list)
        self.column.addWidget(self.note)
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._say)

    @override
    def set_palette_roles(self, palette: Palette) -> None:
        super().set_palette_roles(palette)
        self.list.painter_.colours = palette

    @override
    def open(self) -> None:
        super().open()
        self.typed.emit("")

    def show_choices(self, choices: Sequence[ListRow], note: str = "") -> None:
        """Show the choices that fit what is typed, the best first, and a note below them."""
        self.list.show_choices(choices)
        self.list.setVisible(bool(choices))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.place()
        self._say()

    @override
    def key_pressed(self, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if key in (Key.Key_Return, Key.Key_Enter):
            self._take()
        elif key in STEPS:
            self.list.step(STEPS[key])
        else:
            return super().key_pressed(event)
        return True

    def _take(self, _: QModelIndex | None = None) -> None:
        """Make the current choice, unless it can't be: the reason stands beside it."""
        choice = self.list.current
        if choice is None or choice.refusal:
            announce(self.field, self.note.text() if choice is None else choice.refusal)
            return
        self.leave()
        self.chosen.emit(choice.id)

    def _say(self, *_: object) -> None:
        """Let a screen reader say the current choice, for the focus stays in the field."""
        choice = self.list.current
        spoken = self.note.text() if choice is None else choice.spoken
        if self.field.accessibleDescription() != spoken:
            self.field.setAccessibleDescription(spoken)
            announce(self.field, spoken)
