"""The field that is searched with: what is typed, and which of the matches is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.field_style import field_style

WIDTH_PX = 300
LEAST_PX = 160
HEIGHT_PX = 28
GLASS_PX = 30
"""The room of the magnifying glass before the text."""

_INSET_PX = 8
_CLEAR_PX = 24
"""The room of Qt's button that clears, and its size: a hand needs so much."""

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The focus goes to the field's own menu, or to another window, and comes back."""

Key = Qt.Key
_MOVES = {Key.Key_Down: 1, Key.Key_Up: -1, Key.Key_PageDown: 5, Key.Key_PageUp: -5}


class SearchField(QLineEdit):
    """Keys that mean matches are told; the list of these stands below and takes no focus."""

    step_requested = Signal(int)
    """Show the next match (1) or the one before (-1)."""
    move_requested = Signal(int)
    """Go so far down in the list of matches."""
    left = Signal()
    """The keyboard is to go back to where it is wanted."""
    entered = Signal()
    exited = Signal()
    """The field has the keyboard, and has it no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        (self._clear,) = self.findChildren(QToolButton)
        self._clear.setMinimumSize(_CLEAR_PX, _CLEAR_PX)
        self.setMinimumWidth(LEAST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._colours = LIGHT
        self._count = self._key = ""
        self._show_count("")

    @property
    def count(self) -> str:
        """What stands at the end of the field."""
        return self._count

    def set_count(self, words: str) -> None:
        """Write at the end of the field how many matches there are, and which is shown."""
        if words != self._count:
            self._show_count(words)

    def show_key(self, key: str) -> None:
        """Write the single key that leads here at the end of the empty field."""
        self._key = key
        self._show_count(self._count)

    def _show_count(self, words: str) -> None:
        self._count = words
        at_end = words or self._key
        room = self.fontMetrics().horizontalAdvance(at_end) + _INSET_PX if at_end else 0
        self.setTextMargins(GLASS_PX - 6, 0, room, 0)
        self.setAccessibleDescription(words)
        self._show_hint()
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._colours = palette
        self.setStyleSheet(field_style(palette, "#search", room_px=(2, 3)))
        self.update()

    def begin(self) -> None:
        """Take the focus, with what is there ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, max(HEIGHT_PX, super().sizeHint().height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Qt's place is for a lower button; a hand needs this one.
        self._clear.move(self._clear.x(), (self.height() - self._clear.height()) // 2)
        self._show_hint()

    def _show_hint(self) -> None:
        """Say what can be searched for, as far as there is room for whole words."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - _INSET_PX
        hint = self.tr("Search events, people, quotes…")
        if self.fontMetrics().horizontalAdvance(hint) > room:
            hint = self.tr("Search…")
        if hint != self.placeholderText():
            self.setPlaceholderText(hint)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _PASSING:
            self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.exited.emit()

    @override
    def event(self, event: QEvent) -> bool:
        # Esc, and what else means something here, is not for the menu's shortcuts.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Key.Key_Return, Key.Key_Enter):
            self.step_requested.emit(-1 if shift else 1)
        elif key in _MOVES:
            self.move_requested.emit(_MOVES[key])
        elif key == Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.muted), 1.4))
        middle = QPointF(15.0, self.height() / 2 - 1.0)
        painter.drawEllipse(middle, 4.6, 4.6)
        painter.drawLine(middle + QPointF(3.4, 3.4), middle + QPointF(7.0, 7.0))
        words = self._count
        if not self.text() and not self.hasFocus():
            words = self._key
        if words:
            room = QRectF(self.rect()).adjusted(0, 0, -_INSET_PX - 4, 0)
            if self.text():
                room.setRight(room.right() - _CLEAR_PX)
            painter.setPen(QColor(self._colours.muted))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, flags, words)
        painter.end()
