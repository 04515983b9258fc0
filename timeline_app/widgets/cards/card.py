"""A card in the details panel: what belongs together, above a hairline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Verification
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.text_labels import Dot, DotShape, ProseLabel, show_if, tool_tip
from timeline_app.widgets.texts.record_texts import match_words

MARGINS_PX = (4, 12, 4, 11)
"""Left, above, right, below."""


class Card(WidgetColumn):
    """What is in it stands in a column; a hairline parts it from the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*MARGINS_PX)
        self.column.setSpacing(2)

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

    def put_state(self, state: MatchState | None, palette: Palette) -> None:
        """Say how words stand in the text of their source; nothing where none is kept."""
        said = "" if state is MatchState.NO_TEXT else match_words(state)
        self.put(said, *match_mark(state, palette))

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
        case Verification.EXCERPTS:
            return DotShape.HALF, QColor(palette.cooled)
        case Verification.MEMORY:
            return DotShape.HOLLOW, QColor(palette.cooled)
        case Verification.UNVERIFIED:
            return DotShape.CROSSED, QColor(palette.cooled)


_MARKS = {
    MatchState.SHORTENED: DotShape.SPLIT,
    MatchState.SEVERAL: DotShape.HALF,
    MatchState.DIFFERS: DotShape.CROSSED,
    MatchState.NOT_FOUND: DotShape.CROSSED,
}


def match_mark(state: MatchState | None, palette: Palette) -> tuple[DotShape, QColor]:
    """The dot beside how words stand in the text of their source."""
    if state is None or state is MatchState.NO_TEXT:
        return DotShape.HOLLOW, QColor(palette.muted)
    return _MARKS.get(state, DotShape.FULL), QColor(
        palette.open if state.is_good else palette.cooled
    )
