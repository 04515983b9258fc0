"""What a quote that doesn't stand in a text differs in from the passage that is nearest to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.match import NOT_FOUND, Difference, Match, MatchState
from timeline_app.core.steps import Steps
from timeline_app.core.value import replace
from timeline_app.reading.differences import Stretch, difference, differences
from timeline_app.reading.grave import is_grave
from timeline_app.reading.nearest import SAME_OF_THREE, nearest_passage
from timeline_app.reading.shortened import placements
from timeline_app.reading.sought_part import Place, SoughtPart
from timeline_app.reading.text_index import TextIndex


def differing_match(
    parts: Sequence[SoughtPart],
    places: Sequence[Sequence[Place]],
    index: TextIndex,
) -> Steps[Match]:
    """Find the nearest passage to a quote that doesn't stand in the text, or that there is none.

    `parts` are those of a shortened quote, with the places where each stands: for those that
    stand nowhere the nearest passage is looked for. Of a part with two thirds of all words it is
    enough that it stands there by itself.
    """
    near = []
    for part, there in zip(parts, places, strict=True):
        near.append(list(there) or (yield from _nearest(part, index)))
    found = placements([part.part for part in parts], near)
    if found:
        return _match(parts, found[0], index)
    longest = max(range(len(parts)), key=lambda number: len(parts[number].own))
    words = sum(len(part.own) for part in parts)
    if places[longest] and len(parts[longest].own) * 3 >= SAME_OF_THREE * words:
        place = places[longest][0]
        return _match(parts, [place if part is parts[longest] else None for part in parts], index)
    return NOT_FOUND


def _nearest(part: SoughtPart, index: TextIndex) -> Steps[list[Place]]:
    words = [part.own.word(number) for number in range(len(part.own))]
    passage = yield from nearest_passage(index, words)
    if passage is None:
        return []
    first, last = passage
    return [Place(first, last, index.starts[first], index.ends[last], stands=False)]


def _match(parts: Sequence[SoughtPart], found: Sequence[Place | None], index: TextIndex) -> Match:
    pairs = list(zip(parts, found, strict=True))
    there = [(part, place) for part, place in pairs if place is not None]
    before = there[0][1].start
    told: list[Difference] = []
    for part, place in pairs:
        told.extend(_differences(part, place, index) if place else [_missing(part, before)])
        before = place.end if place else before
    return Match(
        MatchState.DIFFERS,
        there[0][1].start,
        there[-1][1].end,
        pieces=tuple(part.piece(place) for part, place in there),
        differences=tuple(told),
    )


def _missing(part: SoughtPart, at: int) -> Difference:
    """A part that stands nowhere near the others."""
    words = [part.own.word(number) for number in range(len(part.own))]
    begin, end = part.span_in_quote
    return Difference(
        quoted=part.part.text.strip(),
        kept="",
        start=at,
        end=at,
        quote_start=begin,
        quote_end=end,
        is_grave=any(is_grave(word, part.own.has) for word in words),
    )


def _differences(part: SoughtPart, place: Place, index: TextIndex) -> Iterator[Difference]:
    if place.stands:
        return
    quoted = Stretch(part.own, 0, len(part.own))
    kept = Stretch(index, place.first, place.last + 1)
    found = list(differences(quoted, kept))
    edges = [difference(quoted, kept, own, there) for own, there in part.other_edges(place)]
    for one in sorted((*found, *edges), key=lambda one: (one.quote_start, one.start)):
        yield replace(
            one,
            quote_start=part.part.place_in_quote(one.quote_start),
            quote_end=part.part.place_in_quote(one.quote_end),
        )
