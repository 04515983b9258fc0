"""The stretch of a text that has many words of a quote in their order, and few others.

Both are strings with a character for each word. A word that both have is worth two; another word
of the text between two of them costs one.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from timeline_app.reading.blocks import NO_BLOCK, same_blocks

_EXACT = 48  # words of a quote up to which every way to align it is weighed


class Aligned(NamedTuple):
    """Words `first` to `last` of a text, and how many of a quote's stand there in their order.

    So many words of the quote are `before` the first of these and `behind` the last.
    """

    same: int
    first: int
    last: int
    before: int
    behind: int

    @property
    def length(self) -> int:
        """How many words of the text there are."""
        return self.last - self.first + 1

    def moved(self, by: int) -> Aligned:
        """The same so many words farther on."""
        return self._replace(first=self.first + by, last=self.last + by)


NOTHING = Aligned(0, 0, -1, 0, 0)


def aligned(text: str, quote: str) -> Aligned:
    """Find the stretch of a text that a quote is nearest to."""
    if len(quote) <= _EXACT:
        return _aligned_at_best(text, quote)
    rough = _aligned_by_blocks(text, quote)
    # Once more among its own words: those it shares may have been seen farther off.
    first = max(0, rough.first - rough.before)
    found = _aligned_by_blocks(text[first : rough.last + 1 + rough.behind], quote)
    return found.moved(first)


_Way: TypeAlias = tuple[int, int, int, int]
"""A way to align the words so far, the better one the greater one: its worth, how many are the
same, the first of them in the text, and the words of the quote before that."""
_NO_WAY: _Way = (0, 0, 0, 0)


def _aligned_at_best(text: str, quote: str) -> Aligned:
    """Weigh all ways (Smith and Waterman 1981: local alignment by dynamic programming)."""
    best, best_end = _NO_WAY, (-1, 0)
    above = [_NO_WAY] * (len(quote) + 1)  # with words of the text up to the one before
    for at, word in enumerate(text):
        row = [_NO_WAY]
        for number, wanted in enumerate(quote):
            way = row[number]
            worth, same, first, before = above[number + 1]
            if worth:
                way = max(way, (worth - 1, same, first, before))
            if word == wanted:
                worth, same, first, before = above[number]
                longer = (worth + 2, same + 1, first, before) if same else (2, 1, at, number)
                if longer > way:
                    way = longer
                    if longer > best:
                        best, best_end = longer, (at, number)
            row.append(way)
        above = row
    at, number = best_end
    return Aligned(best[1], best[2], at, best[3], len(quote) - number - 1)


def _aligned_by_blocks(text: str, quote: str) -> Aligned:
    """Weigh what lies between two of the blocks that both share (Kadane: the greatest sum)."""
    blocks = same_blocks(text, quote)
    best, best_worth = NOTHING, (0, 0)
    head, worth, end = NO_BLOCK, (0, 0), 0
    for block in blocks:
        # Each word is worth two, and one is taken off for each that lies between.
        longer = (worth[0] - (block.begin - end), worth[1])
        if longer <= (0, 0):
            head, longer = block, (0, 0)
        worth = (longer[0] + 2 * block.size, longer[1] + block.size)
        end = block.begin + block.size
        if worth > best_worth:
            best_worth = worth
            behind = len(quote) - block.new_begin - block.size
            best = Aligned(worth[1], head.begin, end - 1, head.new_begin, behind)
    return best
