"""Where the parts of a shortened quote stand in their order, not too far from each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.reading.quote_parts import QuotePart
from timeline_app.reading.sought_part import WordPlace


class Way(NamedTuple):
    """A way in which parts follow each other: the place of the last one, and the way up to it."""

    first: WordPlace
    last: WordPlace
    before: Way | None

    @property
    def places(self) -> tuple[WordPlace, ...]:
        """Where each of the parts stands."""
        found = [self.last]
        before = self.before
        while before is not None:
            found.append(before.last)
            before = before.before
        return tuple(found[::-1])


def placements(parts: Sequence[QuotePart], places: Sequence[Sequence[WordPlace]]) -> list[Way]:
    """Find all ways in which the parts follow each other, given where each of them stands.

    Of ways that share a place only the one with the least left out. Linear in the number of
    places, which are in the order of the text.
    """
    if not parts:
        return []
    ways = [Way(place, place, None) for place in places[0]]
    for part, there in zip(parts[1:], places[1:], strict=True):
        ways = _continued(ways, there, part.most_before)
    return _nearest_ends(ways)


def _continued(ways: Sequence[Way], places: Sequence[WordPlace], most_before: int) -> list[Way]:
    """The ways with the next part; to each of its places from the last way that reaches it."""
    found = []
    at = 0
    for place in places:
        while at < len(ways) and ways[at].last.last < place.first:
            at += 1
        if at and place.first - ways[at - 1].last.last - 1 <= most_before:
            found.append(Way(ways[at - 1].first, place, ways[at - 1]))
    return found


def _nearest_ends(ways: Sequence[Way]) -> list[Way]:
    """Of ways that begin alike, the first, which ends first."""
    found: dict[int, Way] = {}
    for way in ways:
        found.setdefault(way.first.first, way)
    return list(found.values())
