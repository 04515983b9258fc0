"""A layout that sets widgets side by side and goes on in the next row, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from timeline_app.core.guarded import never_fails, override

_NOWHERE = Qt.Orientation(0)


class FlowSeparator(QWidget):
    """A dot between two items of a row, where both stand in one; it has no text to be read out."""

    WIDTH_PX = 6
    _DOT_PX = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = QColor()

    def set_color(self, color: QColor) -> None:
        """Take a colour."""
        self._color = color
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.WIDTH_PX, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        dot = QRect(0, 0, self._DOT_PX, self._DOT_PX)
        dot.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawEllipse(dot)


class FlowLayout(QLayout):
    """Items in rows from the left, each as wide as it likes but no wider than the row.

    An item that wraps its own text gets the height that its width asks for. A `FlowSeparator`
    is seen between two items of one row alone: no row begins or ends with one.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap_px: int = 8, row_gap_px: int = 8
    ) -> None:
        # Before Qt's part is made, which asks for them at once.
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._minimum: QSize | None = None
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap_px, self._row_gap_px = gap_px, row_gap_px

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    @never_fails
    def count(self) -> int:
        return len(self._items)

    @override
    @never_fails
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return _NOWHERE

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    @never_fails
    def invalidate(self) -> None:
        """Forget what was measured: an item has changed."""
        self._heights.clear()
        self._minimum = None
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arranged(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        return self._measured() if self._minimum is None else self._minimum

    @override
    def minimumSize(self) -> QSize:
        return self._measured() if self._minimum is None else self._minimum

    def _measured(self) -> QSize:
        """The least size that has room for each item, kept from now on."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        self._minimum = size.grownBy(self.contentsMargins())
        return self._minimum

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arranged(rect, move=True)

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """The height that the items need in this width; move them there if asked to."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        x, y, row_height = area.left(), area.top(), 0
        separator: QLayoutItem | None = None
        for item in self._items:
            if item.isEmpty():
                continue
            if isinstance(item.widget(), FlowSeparator):
                separator = item
                if move:
                    item.setGeometry(QRect())
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), area.width()))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            before = 0 if separator is None or x == area.left() else FlowSeparator.WIDTH_PX
            if x > area.left() and x + before + size.width() > area.left() + area.width():
                x, y, row_height = area.left(), y + row_height + self._row_gap_px, 0
            elif before and separator is not None:
                if move:
                    separator.setGeometry(QRect(x, y, before, size.height()))
                x += before
            separator = None
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap_px
            row_height = max(row_height, size.height())
        return y + row_height - rect.top() + margins.bottom()
