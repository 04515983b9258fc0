"""The bars of a window: one whose parts give way above, and the quiet line at its foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLayout, QStatusBar, QWidget

from timeline_app.core.guarded import override

LEAST_TITLE_PX = 80
LEAST_NOTE_PX = 240
"""What an urgent note asks for, whatever has to give way."""
NOTE_GAP_PX = 16
NOTE_FONT_PX = 12
LEAST_STATUS_PX = 24
"""It is at least so high: what can be clicked in it has room."""
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class ToolBar(QWidget):
    """Lays parts in a row; some can be spared, for menus and keys do the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # parts give way
        self._spare: list[QWidget] = []
        self._title: ElidedTitle | None = None

    def keep_whole(self, title: ElidedTitle) -> None:
        """Cut this title only where all else is as narrow as it can be."""
        self._title = title
        self._fit()

    def spare(self, *parts: QWidget) -> None:
        """Let these go where there is no room, the first of them first, before those of before."""
        self._spare[:0] = parts
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrow: what has no room gives way, or is cut short."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Show as many of the parts that can be spared as there is room for."""
        room = left = self.width() - self._width_of_the_rest()
        # The last to go are the first to have room.
        for part in reversed(self._spare):
            room -= _least_width(part) + self.row.spacing()
            left = room if room >= 0 else left
            if part.isHidden() == (room >= 0):
                part.setVisible(room >= 0)
        if (title := self._title) is not None:
            least = title.minimumSizeHint().width() + max(0, left)
            title.setMinimumWidth(min(title.width_of_text, least))

    def _width_of_the_rest(self) -> int:
        """What all other parts, gaps and margins need at least."""
        margins = self.row.contentsMargins()
        width = margins.left() + margins.right() - self.row.spacing()
        for number in range(self.row.count()):
            item = self.row.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is None:
                width += item.minimumSize().width() if item is not None else 0
            elif widget is self._title and self._title is not None:
                width += self._title.minimumSizeHint().width() + self.row.spacing()
            elif widget not in self._spare and not widget.isHidden():
                width += _least_width(widget) + self.row.spacing()
        return width


class ElidedTitle(QLabel):
    """A title in one line, cut short with an ellipsis where there is no room for all of it.

    A quiet note stands behind it where there is room for both. One that is urgent is not quiet,
    and stands there in any case.
    """

    rename_requested = Signal()
    """It was clicked twice."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._note = ""
        self._is_urgent = False

    @property
    def note(self) -> str:
        """What stands behind the title."""
        return self._note

    def set_note(self, note: str, *, is_urgent: bool = False) -> None:
        """Say something behind the title, or nothing."""
        if (note, is_urgent) != (self._note, self._is_urgent):
            self._note, self._is_urgent = note, is_urgent
            self.setAccessibleDescription(note)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._note_width, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        urgent_px = min(self._note_width, LEAST_NOTE_PX) if self._is_urgent else 0
        return QSize(min(LEAST_TITLE_PX, hint.width()) + urgent_px, hint.height())

    @property
    def width_of_text(self) -> int:
        """What all of the title takes, without its note."""
        return super().sizeHint().width()

    @property
    def _note_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self._is_urgent else QFont.Weight.Normal)
        font.setPixelSize(NOTE_FONT_PX)
        return font

    @property
    def _note_width(self) -> int:
        """What the note takes with its gap."""
        if not self._note:
            return 0
        return NOTE_GAP_PX + QFontMetrics(self._note_font).horizontalAdvance(self._note) + 1

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.rename_requested.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room, metrics = QRect(self.contentsRect()), self.fontMetrics()
        width = metrics.horizontalAdvance(self.text())
        painter = QPainter(self)
        start = Qt.AlignmentFlag.AlignLeft
        if self._note and (self._is_urgent or width + self._note_width <= room.width()):
            width = min(width, max(LEAST_TITLE_PX, room.width() - self._note_width))
            self._paint_note(painter, room, room.left() + width + NOTE_GAP_PX)
            room.setWidth(width)
        # A text is not as wide as a whole number of pixels: its width was rounded down.
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | start, shown)

    def _paint_note(self, painter: QPainter, room: QRect, x: int) -> None:
        """Write the note from `x` on, on the base line of the title."""
        painter.setFont(self._note_font)
        if self._is_urgent:
            painter.setPen(self.palette().color(self.foregroundRole()))
        else:
            # Of the application: a style sheet makes its own of half the strength.
            painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        metrics = self.fontMetrics()
        baseline = room.top() + (room.height() - metrics.height()) // 2 + metrics.ascent()
        note = QFontMetrics(self._note_font)
        left = room.left() + room.width() - x
        shown = note.elidedText(self._note, Qt.TextElideMode.ElideRight, max(0, left))
        painter.drawText(x, baseline, shown)


def _least_width(widget: QWidget) -> int:
    return max(widget.minimumWidth(), widget.minimumSizeHint().width())


class StatusBar(QStatusBar):
    """A status bar whose messages begin where what always stands there does."""

    def __init__(self, inset_px: int) -> None:
        """`inset_px` is where texts begin, from the edge of the window."""
        super().__init__()
        self.inset_px = inset_px
        self.setSizeGripEnabled(False)
        self.setMinimumHeight(LEAST_STATUS_PX)
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
