"""A long text in pieces that are laid out one by one: paragraphs, overlong ones cut.

No heights are kept: a place in the text is a block and a distance from its top, so that nothing
grows with what is not in view, and an estimate needs no mending.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

LONGEST = 4000
"""So many code points are laid out at once at most; a longer paragraph is cut at a space."""
LOOKED_BACK = 200
"""A space is looked for so far before the cut."""
A_STRETCH = 20_000
"""So many code points are gone through at once, about."""


class Blocks:
    """Where the blocks of a text begin; it grows bit by bit until it has all of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = array("q")
        self.end = 0
        """All before this code point is in blocks."""

    def __len__(self) -> int:
        return len(self._starts)

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is in blocks."""
        return bool(self._starts) and self.end >= len(self.text)

    def growing(self) -> Iterator[None]:
        """Go through the text."""
        while not self.is_whole:
            self.grow()
            yield

    def grow(self) -> None:
        """Go through the next stretch of the text; one without a word is one empty block."""
        until = min(self.end + A_STRETCH, len(self.text))
        while self.end < until or not self._starts:
            self._starts.append(self.end)
            self.end = self._next_end(self.end)

    def _next_end(self, start: int) -> int:
        """Where the block that begins at `start` ends, with its line feed."""
        most = min(start + LONGEST, len(self.text))
        at = self.text.find("\n", start, most)
        if at >= 0:
            return at + 1
        if most == len(self.text):
            return most
        space = self.text.rfind(" ", most - LOOKED_BACK, most)
        return most if space < 0 else space + 1

    def at(self, index: int) -> int:
        """The block that holds a code point; the last one, behind the end."""
        return max(0, bisect_right(self._starts, index) - 1)

    def start_of(self, block: int) -> int:
        """The first code point of a block."""
        return self._starts[block]

    def end_of(self, block: int) -> int:
        """The end of a block's words, without its line feed."""
        end = self.next_of(block)
        return end - 1 if self.ends_a_paragraph(block) else end

    def next_of(self, block: int) -> int:
        """Where the next block begins."""
        return self._starts[block + 1] if block + 1 < len(self._starts) else self.end

    def ends_a_paragraph(self, block: int) -> bool:
        """Whether a line feed ends it."""
        end = self.next_of(block)
        return end > self._starts[block] and self.text[end - 1] == "\n"

    def words_of(self, block: int) -> str:
        """The words of a block, without the line feed."""
        return self.text[self.start_of(block) : self.end_of(block)]
