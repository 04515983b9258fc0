"""A plain text that wraps, with the words marked in which it differs from another."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.utf16 import Utf16Positions
from timeline_app.render.style.palette import LIGHT, Palette

LINE_SEPARATOR = "\u2028"
USUAL_PX = 160
Spans = Sequence[tuple[int, int]]


class MarkedText(QWidget):
    """Shows a text as it is: nothing in it is markup. Marks have a ground and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Palette = LIGHT
        self.text, self.marked = "", ()  # type: tuple[str, Spans]
        self._is_quiet = False
        self._layout = QTextLayout()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, text: str, marked: Spans = (), *, is_quiet: bool = False) -> None:
        """Show this, with these stretches of it in code points marked."""
        self.text, self.marked, self._is_quiet = text, tuple(marked), is_quiet
        self._layout.setText(text.replace("\n", LINE_SEPARATOR))
        self._layout.setFont(self.font())
        at = Utf16Positions(text)
        formats = []
        for start, end in self.marked:
            one = QTextLayout.FormatRange()
            one.start, one.length = at.units(start), at.units(end) - at.units(start)
            one.format = self._format()
            formats.append(one)
        self._layout.setFormats(formats)
        self._width = -1
        self.updateGeometry()
        self.update()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.colours = palette
        self.put(self.text, self.marked, is_quiet=self._is_quiet)

    def _format(self) -> QTextCharFormat:
        found = QTextCharFormat()
        found.setBackground(QColor(self.colours.accent_tint))
        found.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        found.setUnderlineColor(QColor(self.colours.accent))
        return found

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(USUAL_PX, self._laid_out(max(self.width(), USUAL_PX)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def _laid_out(self, width: int) -> int:
        """How high the text is in lines of this width."""
        if width != self._width:
            self._width = width
            top = 0.0
            self._layout.beginLayout()
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(max(1, width))
                line.setPosition(QPointF(0, top))
                top += line.height()
            self._layout.endLayout()
        return max(ceil(self._layout.boundingRect().height()), self.fontMetrics().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out(self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._laid_out(self.width())
        painter.setPen(QColor(self.colours.muted if self._is_quiet else self.colours.text))
        self._layout.draw(painter, QPointF(0, 0))
