"""The passage of a text that is nearest to a quote by its words, at least two thirds of them.

By words alone: how like two words are in their letters counts for nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest, nsmallest

from timeline_app.reading.alignment import Aligned, aligned
from timeline_app.reading.text_index import UNKNOWN, TextIndex

SAME_OF_THREE = 2
"""So many of three words are the same, of the quote's or the passage's, whichever has more."""

_ENDS_OF_SENTENCES = '.!?:;\n"\u201c\u201d\u3002\uff01\uff1f\uff1a\uff1b\u061f\u06d4\u0964'
_MOST_PLACES = 20_000  # of one word, where rarer ones are in the quote
_MOST_REGIONS = 2_000  # are counted
_MOST_ALIGNED = 12  # are compared in order


def nearest_passage(index: TextIndex, words: Sequence[str]) -> tuple[int, int] | None:
    """Find the first and the last word of the nearest passage; nothing if none is near enough."""
    wanted = "".join(index.character(word) or UNKNOWN for word in words)
    count = len(wanted)
    least = -(-count * SAME_OF_THREE // 3)
    if not count or wanted.count(UNKNOWN) > count - least:
        return None
    regions = _regions(index, wanted, _seeds(index, wanted, count - least + 1))
    likely = _likely(index, wanted, regions, least)
    best = _best_of(index, wanted, likely)
    if best is None or best.same * 3 < SAME_OF_THREE * max(count, best.length):
        return None
    return _with_edges(index, best)


def _likely(
    index: TextIndex, wanted: str, regions: Sequence[tuple[int, int]], least: int
) -> list[tuple[int, int, int]]:
    """Find the regions with the most words of the quote in any order: how many, from, to."""
    words = Counter(wanted.replace(UNKNOWN, ""))
    found = []
    for begin, end in regions:
        most = (Counter(index.line[begin:end]) & words).total()
        if most >= least:
            found.append((most, begin, end))
    return nsmallest(_MOST_ALIGNED, found, key=lambda one: (-one[0], one[1]))


def _best_of(
    index: TextIndex, wanted: str, regions: Sequence[tuple[int, int, int]]
) -> Aligned | None:
    best: Aligned | None = None
    for most, begin, end in regions:
        # Another passage may have as many, and fewer words between them.
        if best is not None and most <= best.same and best.length <= len(wanted):
            break
        passage = aligned(index.line[begin:end], wanted).moved(begin)
        if best is None or (passage.same, -passage.length) > (best.same, -best.length):
            best = passage
    return best


def _with_edges(index: TextIndex, passage: Aligned) -> tuple[int, int]:
    """The passage with words for those at the quote's edges, if its sentence has as many."""
    first, last = passage.first, passage.last
    for _ in range(passage.before):
        if first == 0 or _parts_sentences(index.gap_before(first)):
            break
        first -= 1
    for _ in range(passage.behind):
        if last + 1 == len(index) or _parts_sentences(index.gap_before(last + 1)):
            break
        last += 1
    return first, last


def _parts_sentences(gap: str) -> bool:
    return any(sign in gap for sign in _ENDS_OF_SENTENCES)


def _seeds(index: TextIndex, wanted: str, least: int) -> dict[str, list[int]]:
    """The rarest words of a quote, with their places in it.

    `least` places are enough: of more than two thirds of the words at least one is among them.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for number, character in enumerate(wanted):
        if character != UNKNOWN:
            places[character].append(number)
    left = least - wanted.count(UNKNOWN)
    seeds: dict[str, list[int]] = {}
    for character in sorted(places, key=index.count):
        if seeds and left <= 0 and index.count(character) > 0:
            break
        if seeds and index.count(character) > _MOST_PLACES:
            break
        seeds[character] = places[character]
        left -= len(places[character])
    return seeds


def _regions(
    index: TextIndex, wanted: str, seeds: Mapping[str, Sequence[int]]
) -> list[tuple[int, int]]:
    """Find stretches of the line in which rare words stand about where they do in the quote."""
    if not seeds:
        return []
    width = max(len(wanted) // 2, 1)
    weights: dict[int, float] = defaultdict(float)
    seed = re.compile(f"[{''.join(seeds)}]")
    for found in seed.finditer(index.line):
        weight = 1 / index.count(found[0])
        for bucket in _buckets(found.start(), seeds[found[0]], width):
            weights[bucket] += weight
    chosen = _heaviest(weights)
    return [(max(0, (bucket - 1) * width), (bucket + 3) * width + len(wanted)) for bucket in chosen]


def _buckets(at: int, numbers: Sequence[int], width: int) -> Iterator[int]:
    """Where the quote would begin, in widths, if a word of the text is one of some of its words."""
    for bucket in range((at - numbers[-1]) // width, (at - numbers[0]) // width + 1):
        number = bisect_left(numbers, at - (bucket + 1) * width + 1)
        if number < len(numbers) and numbers[number] <= at - bucket * width:
            yield bucket


def _heaviest(weights: Mapping[int, float]) -> list[int]:
    """Find the buckets with most of the rare words, in them and the one behind.

    A passage may lie in two of them, as words before it were left out.
    """
    return nlargest(
        _MOST_REGIONS, weights, key=lambda one: weights[one] + weights.get(one + 1, 0.0)
    )
