"""What lies over a window, and presses of the mouse beside it: they go on to what they met."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from timeline_app.core.guarded import override


class PopupFrame(QFrame):
    """Esc or a press beside it takes it away; what the press meets in the window is clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.opener: QWidget | None = None
        """A press on this only closes, else it would open at once again."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            super().mousePressEvent(event)
            return
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self.hide()
        where = event.globalPosition().toPoint()
        met = self._met(where)
        if met is not None and met is not self.opener:
            _focus(met)
            # Qt keeps the release to itself: what was pressed went with the popup.
            for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
                _tell(met, kind, event)

    def _met(self, where: QPoint) -> QWidget | None:
        """What lies at a point of the screen within the window that this belongs to."""
        parent = self.parentWidget()
        window = None if parent is None else parent.window()
        if window is None or not window.rect().contains(window.mapFromGlobal(where)):
            return None
        return window.childAt(window.mapFromGlobal(where))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)


def _focus(pressed: QWidget) -> None:
    """Give the keyboard to what takes it with a click, as Qt does where the click is a real one."""
    widget: QWidget | None = pressed
    while widget is not None:
        if _takes_clicks(widget):  # one that is disabled leaves it where it is
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        widget = None if widget.isWindow() else widget.parentWidget()


def _takes_clicks(widget: QWidget) -> bool:
    """Whether a widget takes the keyboard with a click, itself and by its proxy."""
    target = widget
    while (proxy := target.focusProxy()) is not None:
        target = proxy
    click = Qt.FocusPolicy.ClickFocus
    return all(one.focusPolicy() & click == click for one in (widget, target))


def _tell(widget: QWidget, kind: QEvent.Type, event: QMouseEvent) -> None:
    """Let a widget have an event of the mouse where there was another."""
    at = event.globalPosition()
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else event.buttons()
    told = QMouseEvent(kind, widget.mapFromGlobal(at), at, event.button(), held, event.modifiers())
    QApplication.sendEvent(widget, told)


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
