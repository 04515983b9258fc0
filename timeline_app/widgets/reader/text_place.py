"""Where a long text stands in its view: no heights but of what is in view are ever known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline_app.widgets.reader.blocks import Blocks


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
