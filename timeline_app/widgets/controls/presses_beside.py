"""Presses of the mouse beside a widget that lies over its window; they go on to what they met."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.core.guarded import override


class PressesBeside(QObject):
    """Tells of them while the widget is there: not of those in popups, nor in other windows."""

    made = Signal(QMouseEvent)
    """A button goes down elsewhere in the window; what lies there hears of it next."""

    def __init__(self, lying: QWidget) -> None:
        super().__init__(lying)
        self._lying = lying
        lying.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._lying and kind in (QEvent.Type.Show, QEvent.Type.Hide):
            self._listen(kind is QEvent.Type.Show)
        elif isinstance(event, QMouseEvent) and self._is_press_beside(watched, event):
            self.made.emit(event)
        return super().eventFilter(watched, event)

    def _listen(self, is_there: bool) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if is_there:
            application.installEventFilter(self)

    def _is_press_beside(self, watched: QObject, event: QMouseEvent) -> bool:
        """Whether it is a press in the window that this lies over, and not on it."""
        lying, is_press = self._lying, event.type() is QEvent.Type.MouseButtonPress
        is_here = isinstance(watched, QWidget) and watched.window() is lying.window()
        if not is_press or not is_here:
            return False
        at = lying.mapFromGlobal(event.globalPosition().toPoint())
        return not lying.rect().contains(at)
