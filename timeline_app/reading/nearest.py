"""The passage of a text that is nearest to a quote by its words, at least two thirds of them.

By words alone: how like two words are in their letters counts for nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest, nsmallest

from timeline_app.core.steps import Steps
from timeline_app.reading.alignment import Aligned, aligned
from timeline_app.reading.text_index import TextIndex

SAME_OF_THREE = 2
"""So many of three words are the same, of the quote's or the passage's, whichever has more."""

_UNKNOWN = "\x00"  # a word that the text doesn't have
_ENDS_OF_SENTENCES = '.!?:;\n"\u201c\u201d\u3002\uff01\uff1f\uff1a\uff1b\u061f\u06d4\u0964'
_MOST_PLACES = 20_000  # of one word, where rarer ones are in the quote
_MOST_REGIONS = 2_000  # are counted
_SEEDS_A_STEP, _REGIONS_A_STEP = 4096, 128
_MOST_ALIGNED = 12  # are compared in order


def nearest_passage(index: TextIndex, words: Sequence[str]) -> Steps[tuple[int, int] | None]:
    """Find the first and the last word of the nearest passage; nothing if none is near enough."""
    wanted = "".join(index.character(word) or _UNKNOWN for word in words)
    count = len(wanted)
    least = -(-count * SAME_OF_THREE // 3)
    if not count or wanted.count(_UNKNOWN) > count - least:
        return None
    regions = yield from _regions(index, wanted, _seeds(index, wanted, count - least + 1))
    likely = yield from _likely(index, wanted, regions, least)
    best = yield from _best_of(index, wanted, likely)
    if best is None or best.same * 3 < SAME_OF_THREE * max(count, best.length):
        return None
    return _with_edges(index, best)


def _likely(
    index: TextIndex, wanted: str, regions: Sequence[tuple[int, int]], least: int
) -> Steps[list[tuple[int, int, int]]]:
    """Find the regions with the most words of the quote in any order: how many, from, to."""
    words = Counter(wanted.replace(_UNKNOWN, ""))
    found = []
    for number, (begin, end) in enumerate(regions):
        most = (Counter(index.line[begin:end]) & words).total()
        if most >= least:
            found.append((most, begin, end))
        if not number % _REGIONS_A_STEP:
            yield
    return nsmallest(_MOST_ALIGNED, found, key=lambda one: (-one[0], one[1]))


def _best_of(
    index: TextIndex, wanted: str, regions: Sequence[tuple[int, int, int]]
) -> Steps[Aligned | None]:
    best: Aligned | None = None
    for most, begin, end in regions:
        # Another passage may have as many, and fewer words between them.
        if best is not None and most <= best.same and best.length <= len(wanted):
            break
        passage = aligned(index.line[begin:end], wanted).moved(begin)
        if best is None or (passage.same, -passage.length) > (best.same, -best.length):
            best = passage
        yield
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
        if character != _UNKNOWN:
            places[character].append(number)
    left = least - wanted.count(_UNKNOWN)
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
) -> Steps[list[tuple[int, int]]]:
    """Find stretches of the line in which rare words stand about where they do in the quote."""
    if not seeds:
        return []
    width = max(len(wanted) // 2, 1)
    weights: dict[int, float] = defaultdict(float)
    found_seeds = re.finditer(f"[{''.join(seeds)}]", index.line)
    for number_found, found in enumerate(found_seeds):
        if not number_found % _SEEDS_A_STEP:
            yield
        weight = 1 / index.count(found[0])
        at = found.start()
        for bucket in {(at - number) // width for number in seeds[found[0]]}:
            weights[bucket] += weight
    # A passage may lie in two of them, as words before it were left out.
    chosen = nlargest(
        _MOST_REGIONS, weights, key=lambda one: weights[one] + weights.get(one + 1, 0.0)
    )
    return [(max(0, (bucket - 1) * width), (bucket + 3) * width + len(wanted)) for bucket in chosen]
