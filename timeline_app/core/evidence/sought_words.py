"""Which words of a record are looked for in the text of its source, and where."""

from __future__ import annotations

from typing import TypeAlias

from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    KeptText,
    Quote,
    Selector,
    TextId,
)
from timeline_app.core.value import Value, replace

Anchored: TypeAlias = Quote | DateClaim | Citation
"""What may rest on words of a source."""


class SoughtWords(Value, frozen=True):
    """Words that are looked for, and where they are said to stand."""

    words: str
    selector: Selector = Selector()


def own_words(record: Anchored) -> str:
    """The words of a record itself, as they are shown; a citation has none."""
    match record:
        case Quote():
            return record.text
        case DateClaim():
            return record.wording
        case Citation():
            return ""


def sought_words(record: Anchored, text: KeptText | None = None) -> SoughtWords:
    """What is looked for in a text: the words there where they are others than the record's.

    The words of a quote are its source's own, and it stands on these alone, unless they are a
    translation themselves. A citation without words of its source rests on it as a whole: it has
    none. A position that was noted in another text means nothing in this one.
    """
    selector = record.selector
    words = own_words(record)
    if selector.exact and not is_word_for_word(record):
        words = selector.exact
    if text is not None and selector.text not in ("", text.id):
        selector = replace(selector, start=-1, end=-1, text=TextId(""))
    return SoughtWords(words, selector)


def stands_otherwise(record: Anchored, match: Match) -> bool:
    """Whether the text of its source has other words than those that a record rests on.

    Of a date that is so, too, where its words stand between others than when they were taken:
    another "Wednesday" than the one that dates the event proves nothing. What has no words, or no
    text, stands as ever.
    """
    is_elsewhere = isinstance(record, DateClaim) and match.is_out_of_context
    return is_elsewhere or match.state in (MatchState.DIFFERS, MatchState.NOT_FOUND)


def state_shown(record: Anchored, match: Match) -> MatchState:
    """How the words of a record stand, as one word tells it.

    Which of several places gave a date, or is cited, is of little weight.
    """
    if stands_otherwise(record, match):
        return MatchState.NOT_FOUND if match.state is MatchState.NOT_FOUND else MatchState.DIFFERS
    is_anywhere = match.state is MatchState.SEVERAL and not isinstance(record, Quote)
    return MatchState.MATCHES if is_anywhere else match.state


def with_match(record: Anchored, match: Match, text: TextId) -> Anchored:
    """The record, once its words were looked for in a text of its source.

    Where other words stand there, its selector names that text without a place in it, which says
    so for as long as nobody looks into another, or changes the record's words.
    """
    at = record.selector
    if stands_otherwise(record, match):
        return replace(record, selector=replace(at, text=text, start=-1, end=-1))
    if at.text and at.start < 0:
        return replace(record, selector=replace(at, text=TextId("")))
    return record


def is_word_for_word(record: Anchored) -> bool:
    """Whether it has the words of its source: a quote that is nobody's translation."""
    return isinstance(record, Quote) and (not record.translator or bool(record.translation))
