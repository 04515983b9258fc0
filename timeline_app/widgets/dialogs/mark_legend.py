"""All kinds of marks with what they mean, as the canvas draws them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from timeline_app.core.evidence.citation import listed
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import words
from timeline_app.render.marks.examples import (
    ROW_PX,
    SWATCH_PX,
    PlacedExample,
    Swatch,
    draw_examples,
    every_meaning,
)
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts

COLUMN_PX = 380
"""A column of the legend is at least so wide."""

MOST_COLUMNS = 2


class MarkLegend(QScrollArea):
    """One row for each kind of mark, in as many columns as there is room for."""

    def __init__(self, texts: EventTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark-legend")
        self.setAccessibleName(self.tr("Legend of the Marks"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("sheet")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(24, 4, 24, 20)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self.rows: list[tuple[Example, QLabel]] = []
        for swatch, said in every_meaning():
            label = QLabel(listed(map(words, said), words))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("look", "name")
            self.rows.append((Example(swatch, texts), label))
        self.setWidget(page)
        self._columns = 0
        self._flow(MOST_COLUMNS)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        for example, _ in self.rows:
            example.set_palette_roles(palette)

    def _flow(self, number: int) -> None:
        """Put the rows into so many columns, one after the other."""
        if number == self._columns:
            return
        self._columns = number
        high = -(-len(self.rows) // number)
        for at, (example, label) in enumerate(self.rows):
            column, row = divmod(at, high)
            self._grid.addWidget(example, row, 2 * column)
            self._grid.addWidget(label, row, 2 * column + 1)
        for column in range(2 * MOST_COLUMNS):
            self._grid.setColumnStretch(column, column % 2 if column < 2 * number else 0)
        for row in range(len(self.rows) + 1):
            self._grid.setRowStretch(row, int(row == high))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Before the page is made as high as its rows need.
        self._flow(max(1, min(MOST_COLUMNS, self.width() // COLUMN_PX)))
        super().resizeEvent(event)


class Example(QWidget):
    """One mark, painted as on the canvas."""

    def __init__(self, swatch: Swatch, texts: EventTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = PlacedExample(swatch, 0.0, 0.0)
        self._texts = texts
        self._palette = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(SWATCH_PX), int(ROW_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_examples(painter, [self._place], self._palette, self._texts)
