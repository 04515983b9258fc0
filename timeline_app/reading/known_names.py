"""Weighs what differs by the names that a chronology knows."""

from __future__ import annotations

from timeline_app.core.evidence.match import Match, WordDifference
from timeline_app.core.text.known_names import KnownNames
from timeline_app.core.value import replace


def weighed(match: Match, quote: str, text: str, names: KnownNames) -> Match:
    """The match of a quote in a text, where what differs in a known name is grave too."""
    if all(one.is_grave for one in match.differences):
        return match
    found = tuple(_weighed(one, quote, text, names) for one in match.differences)
    return replace(match, differences=found)


def _weighed(one: WordDifference, quote: str, text: str, names: KnownNames) -> WordDifference:
    is_named = names.stand_in(quote, one.quote_start, one.quote_end) or names.stand_in(
        text, one.start, one.end
    )
    return replace(one, is_grave=True) if is_named else one
