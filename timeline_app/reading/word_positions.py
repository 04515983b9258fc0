"""Where words follow each other in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from timeline_app.reading.text_index import TextIndex

_MOST_WORDS = 500_000  # are compared; a quote may stand in itself at each of its words
_MOST_FOUND = 64  # times as many places as are wanted

Run = tuple[int, int]
"""Words that follow each other, as the numbers of the first and the last of them."""


def places_of(index: TextIndex, ways: Sequence[Collection[str]], near: int, most: int) -> list[Run]:
    """Find where words follow each other, each given by the ways in which it may stand there.

    Where there are more than `most`, those around the word `near`. Of words that stand all over a
    text not each place is found.
    """
    if not ways or not all(ways):
        return []
    if all(len(one) == 1 for one in ways):
        wanted = "".join(next(iter(one)) for one in ways)
        found = _standing(index.line, wanted, near, most)
    else:
        found = _broken(index, ways, most)
    middle = bisect_left(found, (near, 0))
    begin = max(0, min(middle - most // 2, len(found) - most))
    return found[begin : begin + most]


def _standing(line: str, wanted: str, near: int, wanted_places: int) -> list[Run]:
    """Find a run of words."""
    count = len(wanted)
    most = max(2, min(_MOST_FOUND * wanted_places, _MOST_WORDS // count))
    begin = max(0, near - most // 2)
    found: list[int] = []
    for first, end in ((begin, len(line)), (0, begin + count - 1)):
        at = line.find(wanted, first, end)
        while at >= 0 and len(found) < most:
            found.append(at)
            at = line.find(wanted, at + 1, end)
    return [(at, at + count - 1) for at in sorted(found)]


def _broken(index: TextIndex, ways: Sequence[Collection[str]], wanted_places: int) -> list[Run]:
    """Find words of which some may be broken, from the rarest of them on."""
    counts = [sum(index.count(way[0]) for way in one) for one in ways]
    rarest = counts.index(min(counts))
    behind, before = ways[rarest:], ways[:rarest][::-1]
    found = set[Run]()
    left = min(_MOST_FOUND * wanted_places * len(ways), _MOST_WORDS)
    for first in sorted({way[0] for way in ways[rarest]}):
        at = index.line.find(first)
        while at >= 0 and left > 0:
            end, compared = _end_of(index.line, behind, at)
            begin = at
            if end >= 0:
                begin, more = _begin_of(index.line, before, at)
                compared += more
                if begin >= 0:
                    found.add((begin, end - 1))
            left -= compared
            at = index.line.find(first, at + 1)
    return sorted(found)


def _end_of(line: str, ways: Sequence[Collection[str]], at: int) -> tuple[int, int]:
    """Where words end that begin at one of the line, or -1; and how many were compared.

    No way is the beginning of another way of a word, so at most one stands at a place.
    """
    for number, some in enumerate(ways, 1):
        way = next((one for one in some if line.startswith(one, at)), "")
        if not way:
            return -1, number
        at += len(way)
    return at, len(ways)


def _begin_of(line: str, ways: Sequence[Collection[str]], at: int) -> tuple[int, int]:
    """Where words begin that end before one of the line, the last one first, as `_end_of` does."""
    for number, some in enumerate(ways, 1):
        way = next((one for one in some if line.endswith(one, 0, at)), "")
        if not way:
            return -1, number
        at -= len(way)
    return at, len(ways)
