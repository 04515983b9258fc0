"""What becomes of words that are anchored in a text when another text takes its place."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.evidence.match import NO_TEXT, Match, MatchChange, MatchState
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.records.records import Selector
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex

_AROUND = 64  # code points before and behind a place, by which it is found again


def what_changes(old: str, new: str, sought: Sequence[SoughtWords]) -> tuple[MatchChange, ...]:
    """Which words have another state, or stand between others, once `new` is the text.

    An empty text is none: what was looked for in it had no text.
    """
    old_index, new_index = TextIndex(old), TextIndex(new)
    found = []
    for number, one in enumerate(sought):
        before = _match(one.words, one.selector, old_index)
        after = _match(one.words, _carried(one.selector, before, old), new_index)
        if _is_another(before, after, old, new):
            found.append(MatchChange(number, before, after))
    return tuple(found)


def _match(words: str, selector: Selector, index: TextIndex) -> Match:
    return match_quote(words, selector, index) if index.text else NO_TEXT


def _carried(selector: Selector, match: Match, text: str) -> Selector:
    """What tells the place in another text: the words around it, not the position."""
    if not match.state.is_good:
        return Selector(selector.prefix, selector.suffix)
    start, end = match.start, match.end
    return Selector(text[max(0, start - _AROUND) : start], text[end : end + _AROUND])


def _is_another(before: Match, after: Match, old: str, new: str) -> bool:
    if before.state is not after.state or after.is_out_of_context:
        return True
    # Words that differ in both texts may differ in others now.
    passages = old[before.start : before.end], new[after.start : after.end]
    return before.state is MatchState.DIFFERS and passages[0] != passages[1]
