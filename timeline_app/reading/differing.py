"""What a quote that doesn't stand in a text differs in from the passage that is nearest to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.evidence.match import NOT_FOUND, Difference, Match, MatchState
from timeline_app.core.value import replace
from timeline_app.reading.differences import Stretch, differences
from timeline_app.reading.nearest import nearest_passage
from timeline_app.reading.shortened import placements
from timeline_app.reading.sought_part import Place, SoughtPart
from timeline_app.reading.text_index import TextIndex


def differing_match(
    whole: SoughtPart,
    parts: Sequence[SoughtPart],
    places: Sequence[Sequence[Place]],
    index: TextIndex,
) -> Match:
    """The nearest passage to a quote that doesn't stand in the text, or that there is none.

    `parts` are those of a shortened quote, with the places where each stands: for those that
    stand nowhere the nearest passage is looked for.
    """
    near = [list(there) or _nearest(part, index) for part, there in zip(parts, places, strict=True)]
    found = placements([part.part for part in parts], near)
    if found:
        return _match(parts, found[0], index)
    place = _nearest(whole, index)
    return _match([whole], (place[0],), index) if place else NOT_FOUND


def _nearest(part: SoughtPart, index: TextIndex) -> list[Place]:
    words = [part.own.word(number) for number in range(len(part.own))]
    passage = nearest_passage(index, words)
    if passage is None:
        return []
    first, last = passage
    return [Place(first, last, index.starts[first], index.ends[last], stands=False)]


def _match(parts: Sequence[SoughtPart], found: Sequence[Place], index: TextIndex) -> Match:
    pairs = list(zip(parts, found, strict=True))
    return Match(
        MatchState.DIFFERS,
        found[0].start,
        found[-1].end,
        pieces=tuple(part.piece(place) for part, place in pairs),
        differences=tuple(one for part, place in pairs for one in _differences(part, place, index)),
    )


def _differences(part: SoughtPart, place: Place, index: TextIndex) -> Iterator[Difference]:
    if place.stands:
        return
    quoted = Stretch(part.own, 0, len(part.own))
    for one in differences(quoted, Stretch(index, place.first, place.last + 1)):
        yield replace(
            one,
            quote_start=part.part.place_in_quote(one.quote_start),
            quote_end=part.part.place_in_quote(one.quote_end),
        )
