"""Where the parts of a shortened quote stand in their order, not too far from each other."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.reading.quote_parts import QuotePart
from timeline_app.reading.sought_part import Place


def placements(
    parts: Sequence[QuotePart], places: Sequence[Sequence[Place]]
) -> list[tuple[Place, ...]]:
    """All ways in which the parts follow each other, given where each of them stands.

    Of ways that share a place only the one with the least left out. Linear in the number of
    places, which are in the order of the text.
    """
    if not parts:
        return []
    ways: list[tuple[Place, ...]] = [(place,) for place in places[0]]
    for part, there in zip(parts[1:], places[1:], strict=True):
        ways = _continued(ways, there, part.most_before)
    return _nearest_ends(ways)


def _continued(
    ways: Sequence[tuple[Place, ...]], places: Sequence[Place], most_before: int
) -> list[tuple[Place, ...]]:
    """The ways with the next part; to each of its places from the last way that reaches it."""
    found = []
    at = 0
    for place in places:
        while at < len(ways) and ways[at][-1].last < place.first:
            at += 1
        if at and place.first - ways[at - 1][-1].last - 1 <= most_before:
            found.append((*ways[at - 1], place))
    return found


def _nearest_ends(ways: Sequence[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """Of ways that begin alike, the first, which ends first."""
    found: dict[int, tuple[Place, ...]] = {}
    for way in ways:
        found.setdefault(way[0].first, way)
    return list(found.values())
