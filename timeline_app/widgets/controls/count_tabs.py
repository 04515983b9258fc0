"""Tabs with a count beside each name and a line under the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette

NAME_GAP_PX = 8
TAB_GAP_PX = 20
LEFT_PX = 4
HEIGHT_PX = 36
LINE_PX = 2


class CountTabs(QTabBar):
    """A tab bar whose tabs say how much there is behind them."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._counts = [0] * len(names)
        self._palette: Palette = LIGHT
        self._hovered = -1
        self._fonts: tuple[QFont, QFont, QFont] | None = None
        """That of the widget, and in the weights of names."""
        self._kept_widths: dict[tuple[str, str], tuple[int, int]] = {}
        self._sizes: dict[int, QSize] = {}
        """Of the tabs as they are now, for Qt asks several times."""
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for name in names:
            self.addTab(self._text_of(name, 0))

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    @property
    def counts(self) -> tuple[int, ...]:
        """How much there is behind each tab."""
        return tuple(self._counts)

    def set_counts(self, *counts: int) -> None:
        """How much there is behind each tab."""
        if [*counts] == self._counts:
            return
        others = [index for index, count in enumerate(counts) if count != self._counts[index]]
        self._counts[:] = counts
        self._sizes.clear()
        for index in others:
            self.setTabText(index, self._text_of(self._names[index], counts[index]))

    def _text_of(self, name: str, count: int) -> str:
        """What a screen reader says of a tab."""
        return self.tr("{name} {count}").format(name=name, count=count)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        if index not in self._sizes:
            name, count = self._widths(index)
            self._sizes[index] = QSize(name + NAME_GAP_PX + count + TAB_GAP_PX, HEIGHT_PX)
        return self._sizes[index]

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self._sizes.get(index) or self.tabSizeHint(index)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sizes.clear()
        super().changeEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.tabAt(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        palette, is_chosen = self._palette, index == self.currentIndex()
        name_width, count_width = self._widths(index)
        left = rect.left() + LEFT_PX
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        lively = palette.accent if is_chosen else palette.text
        painter.setFont(self._name_font(is_chosen=is_chosen))
        painter.setPen(QColor(lively if is_chosen or index == self._hovered else palette.muted))
        room = QRectF(left, rect.top(), name_width, rect.height())
        drawn = painter.boundingRect(room, middle, self._names[index])
        painter.drawText(room, middle, self._names[index])
        painter.setFont(self.font())
        painter.setPen(QColor(palette.muted))
        room = QRectF(drawn.right() + NAME_GAP_PX, rect.top(), count_width + 2, rect.height())
        painter.drawText(room, middle, str(self._counts[index]))
        if is_chosen:
            line = QRectF(left, rect.bottom() + 1 - LINE_PX, name_width, LINE_PX)
            painter.fillRect(line, QColor(palette.accent))
            if self.hasFocus():
                self._paint_focus(painter, rect)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(QColor(self._palette.accent), 2))
        size = rect.size().toSizeF()
        size.setWidth(size.width() - TAB_GAP_PX + 2 * LEFT_PX)
        size.setHeight(size.height() - 8)
        ring = QRectF(QPointF(rect.topLeft()) + QPointF(1, 3), size).adjusted(0, 0, -2, -2)
        painter.drawRoundedRect(ring, 4, 4)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _name_font(self, *, is_chosen: bool) -> QFont:
        if self._fonts is None or self._fonts[0] != self.font():
            medium, bold = QFont(self.font()), QFont(self.font())
            medium.setWeight(QFont.Weight.Medium)
            bold.setWeight(QFont.Weight.DemiBold)
            self._fonts = QFont(self.font()), medium, bold
            self._kept_widths.clear()
        return self._fonts[2 if is_chosen else 1]

    def _widths(self, index: int) -> tuple[int, int]:
        """The room for a tab's name, the same chosen or not, and for its count."""
        font = self._name_font(is_chosen=True)
        name, count = told = self._names[index], str(self._counts[index])
        if told not in self._kept_widths:
            wide = QFontMetrics(font).horizontalAdvance(name) + 1
            self._kept_widths[told] = wide, self.fontMetrics().horizontalAdvance(count)
        return self._kept_widths[told]
