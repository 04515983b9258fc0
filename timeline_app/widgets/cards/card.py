"""The frame of a card in the details panel, with a bar in the colour of the event's lane."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.records.records import Verification
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.text_labels import Dot, DotShape, ProseLabel, show_if, tool_tip

BAR_PX = 3
BAR_INSET_PX = 12


class Card(WidgetColumn):
    """A frame with rounded corners; what is in it stands in a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._bar = QColor(Qt.GlobalColor.transparent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 8, 8)
        self.column.setSpacing(4)

    def set_bar(self, color: QColor) -> None:
        """The colour of the bar at the left."""
        if color != self._bar:
            self._bar = color
            self.update()

    def set_is_found(self, is_found: bool) -> None:
        """Let the card stand out as what a search has found, or not."""
        if bool(self.property("is_found")) != is_found:
            self.setProperty("is_found", is_found)
            for widget in (self, *self.findChildren(QWidget)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def clear(self) -> None:
        """Forget all texts."""
        for label in self.findChildren(QLabel):
            label.clear()
            label.setToolTip("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bar)
        bar = QRectF(0, BAR_INSET_PX, BAR_PX, self.height() - 2 * BAR_INSET_PX)
        painter.drawRoundedRect(bar, BAR_PX / 2, BAR_PX / 2)


class DottedLine(WidgetColumn):
    """A dot and a small text that wraps beside it."""

    def __init__(self, look: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = Dot()
        self.words = ProseLabel(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def put(self, text: str, shape: DotShape, color: QColor) -> None:
        """Show this text; an empty one takes no room."""
        self.words.put(text)
        self._dot.put(shape, color)
        show_if(self, bool(text))

    def explain(self, meaning: str) -> None:
        """Say in a tip, and to a screen reader, what the text means."""
        self.setToolTip(tool_tip(meaning))
        for part in (self, self.words):  # else the tip with its marks is read out
            part.setAccessibleDescription(meaning)


def verification_mark(verification: Verification, palette: Palette) -> tuple[DotShape, QColor]:
    """The dot beside how well something has been checked."""
    match verification:
        case Verification.VERIFIED:
            return DotShape.FULL, QColor(palette.open)
        case Verification.ONE_SOURCE:
            return DotShape.HALF, QColor(palette.open)
        case Verification.MEMORY:
            return DotShape.HOLLOW, QColor(palette.cooled)
        case Verification.UNVERIFIED:
            return DotShape.CROSSED, QColor(palette.cooled)
