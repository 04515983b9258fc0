"""What a quote that doesn't stand in a text differs in from the passage that is nearest to it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.evidence.match import (
    NOT_FOUND,
    Match,
    MatchState,
    OmissionFault,
    WordDifference,
)
from timeline_app.core.value import replace
from timeline_app.reading.differences import WordStretch, difference, differences
from timeline_app.reading.grave import is_grave
from timeline_app.reading.nearest import SAME_OF_THREE, nearest_passage
from timeline_app.reading.quote_parts import MOST_LEFT_OUT
from timeline_app.reading.shortened import placements
from timeline_app.reading.sought_part import SoughtPart, WordPlace
from timeline_app.reading.text_index import TextIndex

_MOST_NEAREST = 20  # parts that stand nowhere, of which the nearest passages are looked for


def differing_match(
    parts: Sequence[SoughtPart],
    places: Sequence[Sequence[WordPlace]],
    index: TextIndex,
) -> Match:
    """Find the nearest passage to a quote that doesn't stand in the text, or that there is none.

    `parts` are those of a shortened quote, with the places where each stands: for those that
    stand nowhere the nearest passage is looked for. Of a part with two thirds of all words it is
    enough that it stands there by itself.
    """
    near = _near(parts, places, index)
    found = placements([part.part for part in parts], near) if near else []
    if found:
        return _match(parts, found[0].places, index)
    longest = max(range(len(parts)), key=lambda number: len(parts[number].own))
    words = sum(len(part.own) for part in parts)
    if places[longest] and len(parts[longest].own) * 3 >= SAME_OF_THREE * words:
        place = places[longest][0]
        there = [place if part is parts[longest] else None for part in parts]
        return _match(parts, there, index)
    return NOT_FOUND


def reordered_match(
    parts: Sequence[SoughtPart], places: Sequence[Sequence[WordPlace]], index: TextIndex
) -> Match:
    """The match of a quote whose parts all stand near each other, but in another order.

    It is anchored at the longest of them. What isn't found so is not found at all.
    """
    longest = max(range(len(parts)), key=lambda number: len(parts[number].own))
    anchor = places[longest][0]
    there = [min(one, key=lambda place: abs(place.first - anchor.first)) for one in places]
    there[longest] = anchor
    told = [
        _misplaced(part, place, index)
        for part, place, other in zip(parts[1:], there[1:], there, strict=False)
        if place.first < other.first
    ]
    if not told or any(abs(one.first - anchor.first) > MOST_LEFT_OUT for one in there):
        return NOT_FOUND
    return Match(
        MatchState.DIFFERS,
        anchor.start,
        anchor.end,
        pieces=(parts[longest].piece(anchor),),
        differences=tuple(told),
    )


def _misplaced(part: SoughtPart, place: WordPlace, index: TextIndex) -> WordDifference:
    """A part that stands before the one that the quote has before it."""
    begin, end = part.span_in_quote
    return WordDifference(
        quoted=part.part.text.strip(),
        kept=index.text[place.start : place.end],
        start=place.start,
        end=place.end,
        quote_start=begin,
        quote_end=end,
        is_grave=True,
        fault=OmissionFault.ORDER,
    )


def _near(
    parts: Sequence[SoughtPart], places: Sequence[Sequence[WordPlace]], index: TextIndex
) -> list[list[WordPlace]]:
    """Find where each part stands, or is nearest; nothing if that holds of one of them nowhere."""
    if sum(not there for there in places) > _MOST_NEAREST:
        return []
    near = []
    for part, there in zip(parts, places, strict=True):
        found = list(there) or _nearest(part, index)
        if not found:
            return []
        near.append(found)
    return near


def _nearest(part: SoughtPart, index: TextIndex) -> list[WordPlace]:
    words = [part.own.word(number) for number in range(len(part.own))]
    passage = nearest_passage(index, words)
    if passage is None:
        return []
    first, last = passage
    return [WordPlace(first, last, index.starts[first], index.ends[last], stands=False)]


def _match(
    parts: Sequence[SoughtPart], found: Sequence[WordPlace | None], index: TextIndex
) -> Match:
    pairs = list(zip(parts, found, strict=True))
    there = [(part, place) for part, place in pairs if place is not None]
    before = there[0][1].start
    told: list[WordDifference] = []
    for part, place in pairs:
        if place is None:
            told.append(_missing(part, before))
        else:
            told.extend(_differences(part, place, index))
            before = place.end
    if not told:
        return NOT_FOUND  # the same words, too far from each other
    return Match(
        MatchState.DIFFERS,
        there[0][1].start,
        there[-1][1].end,
        pieces=tuple(part.piece(place) for part, place in there),
        differences=tuple(told),
    )


def _missing(part: SoughtPart, at: int) -> WordDifference:
    """A part that stands nowhere near the others."""
    words = [part.own.word(number) for number in range(len(part.own))]
    begin, end = part.span_in_quote
    return WordDifference(
        quoted=part.part.text.strip(),
        kept="",
        start=at,
        end=at,
        quote_start=begin,
        quote_end=end,
        is_grave=any(is_grave(word, part.own.has) for word in words),
    )


def _differences(part: SoughtPart, place: WordPlace, index: TextIndex) -> list[WordDifference]:
    if place.stands:
        return []
    quoted = WordStretch(part.own, 0, len(part.own))
    kept = WordStretch(index, place.first, place.last + 1)
    found = differences(quoted, kept)
    edges = [difference(quoted, kept, own, there) for own, there in part.other_edges(place)]
    return [
        replace(
            one,
            quote_start=part.part.place_in_quote(one.quote_start),
            quote_end=part.part.place_in_quote(one.quote_end),
        )
        for one in sorted((*found, *edges), key=lambda one: (one.quote_start, one.start))
    ]
