"""How the quotes in the panel stand in the texts of their sources."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.reader.text_matches import Sought, TextMatches
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.evidence.omission_words import left_out_lines
from timeline_app.core.evidence.sought_words import sought_words
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.text.translation import words
from timeline_app.widgets.panel.card_lists import PanelCards, noted_around
from timeline_app.widgets.texts.phrases import headed


class PanelStates(QObject):
    """Answers the cards from what is known by now, and tells them when more is."""

    def __init__(self, cards: PanelCards, matches: TextMatches) -> None:
        super().__init__(matches)
        self._matches = matches
        cards.state_of, cards.around_of = self.state_of, self.around_of
        cards.left_out_of = self.left_out_of
        matches.found.connect(cards.show_states)

    def state_of(self, found: QuoteOf) -> MatchState | None:
        """How a quote stands in its source's text; what isn't known is looked for."""
        sought = _sought(found)
        match = self._matches.match_of(sought)
        if match is None:
            self._matches.ask([sought])
            return None
        return match.state

    def left_out_of(self, found: QuoteOf) -> str:
        """What a quote leaves out of its source's text and how that bends it, as far as known."""
        lines = left_out_lines(self._matches.match_of(_sought(found)), words)
        return "\n".join(headed(line) for line in lines)

    def around_of(self, found: QuoteOf) -> tuple[str, str]:
        """What stands around a short quote in its source's text; else what was noted of that."""
        return self._matches.around.get(_sought(found)) or noted_around(found)


def _sought(found: QuoteOf) -> Sought:
    sha256 = "" if found.text is None else found.text.sha256
    at = sought_words(found.quote, found.text)
    return Sought(sha256, at.words, at.selector)
