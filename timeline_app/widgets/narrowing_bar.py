"""A bar whose parts give way where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

LEAST_TITLE_PX = 80


class NarrowingBar(QWidget):
    """Lays parts in a row; some can be spared, for menus and keys do the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self._spare: list[QWidget] = []

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
        room = self.width() - self._width_of_the_rest()
        # The last to go are the first to have room.
        for part in reversed(self._spare):
            room -= _least_width(part) + self.row.spacing()
            if part.isHidden() == (room >= 0):
                part.setVisible(room >= 0)

    def _width_of_the_rest(self) -> int:
        """What all other parts, gaps and margins need at least."""
        margins = self.row.contentsMargins()
        width = margins.left() + margins.right()
        for number in range(self.row.count()):
            item = self.row.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is None:
                width += item.minimumSize().width() if item is not None else 0
            elif widget not in self._spare and not widget.isHidden():
                width += _least_width(widget) + self.row.spacing()
        return width


class ElidedTitle(QLabel):
    """A title in one line, cut short with an ellipsis where there is no room for all of it."""

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(LEAST_TITLE_PX, hint.width()), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRect(self.contentsRect())
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _least_width(widget: QWidget) -> int:
    return max(widget.minimumWidth(), widget.minimumSizeHint().width())
