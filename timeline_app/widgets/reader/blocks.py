"""A long text in pieces that are laid out one by one, and where it stands in its view.

No heights are kept: a place in the text is a block and a distance from its top, so that nothing
grows with what is not in view, and an estimate needs no mending.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

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


class ScrollPlace(NamedTuple):
    """A block, and how far below its top the view begins, in pixels."""

    block: int = 0
    below_px: int = 0


class TextPlaces:
    """Goes through the blocks of a text by pixels; `height_of` lays one out if need be."""

    def __init__(self, blocks: Blocks, height_of: Callable[[int], int]) -> None:
        self._blocks, self._height_of = blocks, height_of

    def moved(self, place: ScrollPlace, by_px: int) -> ScrollPlace:
        """A place so far below another (above, where it is negative), within the text."""
        block, below = place.block, place.below_px + by_px
        while below < 0 and block > 0:
            block -= 1
            below += self._height_of(block)
        while block < len(self._blocks) - 1 and below >= (height := self._height_of(block)):
            below -= height
            block += 1
        return ScrollPlace(block, max(0, below))

    def last(self, room_px: int) -> ScrollPlace:
        """The furthest place: the text's end is at the bottom of the view, or it fits whole."""
        block = max(0, len(self._blocks) - 1)
        room = room_px - self._height_of(block)
        while room > 0 and block > 0:
            block -= 1
            room -= self._height_of(block)
        return ScrollPlace(block, max(0, -room))

    def seen(self, place: ScrollPlace, room_px: int) -> Iterator[tuple[int, int]]:
        """The blocks in view, each with where its top is below that of the view."""
        top, block = -place.below_px, place.block
        while top < room_px and block < len(self._blocks):
            yield block, top
            top += self._height_of(block)
            block += 1

    def top_of(self, place: ScrollPlace, block: int, room_px: int) -> int | None:
        """Where the top of a block is in the view; None where it isn't in it."""
        return next((top for one, top in self.seen(place, room_px) if one == block), None)

    def index_of(self, place: ScrollPlace) -> int:
        """How far into the text a place is, in code points: what a scroll bar shows."""
        blocks = self._blocks
        start, end = blocks.start_of(place.block), blocks.next_of(place.block)
        height = max(1, self._height_of(place.block))
        return start + (end - start) * min(place.below_px, height) // height

    def place_of(self, index: int) -> ScrollPlace:
        """The place so far into the text."""
        blocks = self._blocks
        block = blocks.at(index)
        start, end = blocks.start_of(block), blocks.next_of(block)
        share = (index - start) / max(1, end - start)
        return ScrollPlace(block, int(self._height_of(block) * share))
