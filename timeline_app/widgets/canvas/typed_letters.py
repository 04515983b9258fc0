"""Letters that no field takes: none is a command but those for a new event and the search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.canvas.overview import Overview
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.single_keys import pressed_name

Key, Mod = Qt.Key, Qt.KeyboardModifier


class TypedLetters(QObject):
    """Stands between keys that nobody has taken and the commands of a window.

    Whoever types words while a button has the focus doesn't mean to press it by the space
    between them; and Delete deletes events only where events are listed or drawn.
    """

    new_event_requested = Signal()
    search_requested = Signal()

    def __init__(self, window: QWidget, view: TimelineView) -> None:
        super().__init__(window)
        self._view = view
        self._space = QShortcut(QKeySequence(Key.Key_Space), window)
        """It takes the spaces of typed words away from the button that has the focus."""
        self._space.setEnabled(False)
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._end)

    def _end(self) -> None:
        """The next space presses what has the focus, as everywhere."""
        self._space.setEnabled(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the keys that come up to the window, for nobody below has taken them."""
        if not isinstance(event, QKeyEvent):  # this is quicker to ask than its type
            return False
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._look_at(event)
        return kind == QEvent.Type.KeyPress and self._press(event)

    def _look_at(self, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        if _is_plain(event, Key.Key_Delete) and not _shows_events(focus):
            event.accept()
            return True
        if event.key() in (Key.Key_Space, Key.Key_Backspace, Key.Key_Shift):
            return False
        is_letter = bool(pressed_name(event.text(), shift=False)) and not event.modifiers() & (
            Mod.ControlModifier | Mod.AltModifier | Mod.MetaModifier
        )
        self._space.setEnabled(is_letter and not isinstance(focus, QAbstractItemView))
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """A key that had no meaning where it was pressed may ask for what takes words.

        Those are a new event and the search, whose field shows its key all the time.
        """
        view = self._view
        if view.hasFocus() or not view.single_keys:
            return False
        shift = bool(event.modifiers() & Mod.ShiftModifier)
        if event.modifiers() & ~(Mod.ShiftModifier | Mod.KeypadModifier):
            return False
        pressed = pressed_name(event.text(), shift=shift)
        match view.letters.usual(pressed) if pressed else "":
            case "N":
                self.new_event_requested.emit()
            case "/":
                self.search_requested.emit()
            case _:
                return False
        return True


def _is_plain(event: QKeyEvent, key: Qt.Key) -> bool:
    return event.key() == key and not event.modifiers() & ~Mod.KeypadModifier


def _shows_events(focus: QWidget | None) -> bool:
    """Whether Delete there can only mean the selected events."""
    return isinstance(focus, QAbstractItemView | Overview)
