"""The quiet line at the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from timeline_app.core.guarded import override

LEAST_PX = 24
"""It is at least so high: what can be clicked in it has room."""
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class StatusBar(QStatusBar):
    """A status bar whose messages begin where what always stands there does."""

    def __init__(self, inset_px: int) -> None:
        """`inset_px` is where texts begin, from the edge of the window."""
        super().__init__()
        self.inset_px = inset_px
        self.setSizeGripEnabled(False)
        self.setMinimumHeight(LEAST_PX)
        self._standing = ""
        self._lasting: list[QWidget] = []
        self._room: _Room | None = None
        """What keeps room for something that passes."""
        self.messageChanged.connect(self._show_standing)

    def settle(self) -> None:
        """Be as high as its texts are by now: Qt would count that after the first paint."""
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def add_lasting(self, widget: QWidget) -> None:
        """Put something at the right that messages don't hide."""
        self._lasting.append(widget)
        self.addPermanentWidget(widget)

    def show_passing(self, widget: QWidget | None) -> None:
        """Show something at the right that messages don't hide; None takes it away.

        The line becomes no higher for it, for all above would move, and move back soon.
        """
        if self._room is not None:
            self._lasting = [one for one in self._lasting if one not in self._room.parts]
            self.removeWidget(self._room)
            self._room.widget.hide()
            self._room.deleteLater()
        self._room = None if widget is None else _Room(widget, self)
        if self._room is not None:
            self._lasting += self._room.parts
            self.addPermanentWidget(self._room)
            self._room.show()

    @override
    def event(self, event: QEvent) -> bool:
        """Qt shows all anew when the bar becomes higher, also what a message hides."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.currentMessage():
            QTimer.singleShot(0, self, self._hide_below)
        return is_done

    def _hide_below(self) -> None:
        """Hide what gives way to a message, so that Qt shows it once the message has gone."""
        for child in self.findChildren(QWidget, options=_DIRECT):
            if self.currentMessage() and child.isVisible() and child not in self._lasting:
                child.hide()
                child.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)

    def stand(self, text: str) -> None:
        """Let a message stand whenever there is no other; none, if it is empty."""
        before, self._standing = self._standing, text
        if self.currentMessage() in ("", before, text):
            self.showMessage(text)

    def _show_standing(self, message: str) -> None:
        if not message and self._standing:
            self.showMessage(self._standing)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt would draw a message close to the edge."""
        message = self.currentMessage()
        if not message:
            super().paintEvent(event)
            return
        # All that Qt tells Python of styles is not needed for the first paint.
        from PySide6.QtWidgets import QStyle, QStyleOption

        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        room = self.message_rect()
        text = self.fontMetrics().elidedText(message, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def message_rect(self) -> QRect:
        """Where a message is drawn: up to what stands at the right for good."""
        rect = self.rect().adjusted(self.inset_px, 0, -self.inset_px, 0)
        # What gives way to a message is hidden meanwhile.
        for child in self.findChildren(QWidget, options=_DIRECT):
            if child.isVisible():
                rect.setRight(min(rect.right(), child.geometry().left() - 1))
        return rect


class _Room(QWidget):
    """Keeps the room of a widget in a status bar, whose height that has."""

    def __init__(self, widget: QWidget, bar: StatusBar) -> None:
        super().__init__(bar)
        self.widget, self._bar = widget, bar
        widget.setParent(bar)
        widget.show()

    @property
    def parts(self) -> tuple[QWidget, QWidget]:
        """Both that are in the bar."""
        return self, self.widget

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.widget.sizeHint().width(), 1)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.widget.minimumSizeHint().width(), 1)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        self._lay()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def _lay(self) -> None:
        self.widget.setGeometry(self.x(), 0, self.width(), self._bar.height())
