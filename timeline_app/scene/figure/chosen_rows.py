"""Which rows of which lanes a figure has: the next goes where it names most for its height."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.scene.figure.packing import PackedRow

REPEATED = 1e-3
"""What it is worth to name an event in a lane that is named in another one already."""

CENTRAL = 3
"""Events of so much weight have their rows before what goes whole or not at all."""


class RowChoices(NamedTuple):
    """The rows that a lane could have; `least` is its height with however few rows.

    `around` is what it takes besides its rows, once it has any. One that `is_whole`, a line of
    communication, has all of them or none.
    """

    rows: Sequence[PackedRow]
    around: float
    least: float
    is_whole: bool = False


def value_of(row: PackedRow, named: set[int]) -> float:
    """What a row is worth: 4 to the power of the importance of each event that it names."""
    return sum(
        4.0**place.body.weight * (REPEATED if place.body.row in named else 1.0)
        for place in row.places
    )


def height_of(block: RowChoices, numbers: Sequence[int]) -> float:
    """How high a lane is with some of its rows."""
    if not numbers:
        return 0.0
    return block.around + max(block.least, sum(block.rows[number].height for number in numbers))


def chosen_rows(blocks: Sequence[RowChoices], room: float) -> list[list[int]]:
    """The numbers of the rows that each lane has, within the room that there is.

    Rows of central events come first, then what goes whole, in its order, then all others.
    """
    choice = _Choice(blocks, room)
    choice.fill(CENTRAL)
    choice.take_whole()
    choice.fill()
    return [sorted(numbers) for numbers in choice.chosen]


class _Open(NamedTuple):
    """A row that may yet be chosen, with the weight of its weightiest event."""

    lane: int
    number: int
    weight: int


class _Choice:
    """The rows chosen so far, and what room they leave."""

    def __init__(self, blocks: Sequence[RowChoices], room: float) -> None:
        self.chosen: list[list[int]] = [[] for _ in blocks]
        self._blocks, self._left = blocks, room + 1e-6
        self._rows_px = [0.0 for _ in blocks]
        """How high the rows chosen of each lane are together."""
        self._named: set[int] = set()
        self._values: dict[_Open, float] = {}
        """What rows are worth, until an event of theirs is named elsewhere."""
        self._open = [
            _Open(lane, number, max(place.body.weight for place in row.places))
            for lane, block in enumerate(blocks)
            if not block.is_whole
            for number, row in enumerate(block.rows)
        ]
        self._naming = defaultdict[int, list[_Open]](list)
        """The rows that name an event."""
        for one in self._open:
            for place in blocks[one.lane].rows[one.number].places:
                self._naming[place.body.row].append(one)

    def fill(self, least: int | None = None) -> None:
        """Choose one row after the other, as long as one has room; of a least weight, if any."""
        while True:
            best: tuple[float, _Open] | None = None
            for one in self._open:
                if least is not None and one.weight < least:
                    continue
                more = self._more(one.lane, self._blocks[one.lane].rows[one.number].height)
                if more > self._left:
                    continue
                gain = self._value(one) / max(more, 1.0)
                if best is None or gain > best[0]:
                    best = gain, one
            if best is None:
                return
            self._open.remove(best[1])
            self._take(best[1].lane, [best[1].number])

    def take_whole(self) -> None:
        """Choose what goes whole, as far as it has room."""
        for lane, block in enumerate(self._blocks):
            height = sum(row.height for row in block.rows)
            if block.is_whole and block.rows and self._more(lane, height) <= self._left:
                self._take(lane, list(range(len(block.rows))))

    def _value(self, one: _Open) -> float:
        value = self._values.get(one)
        if value is None:
            row = self._blocks[one.lane].rows[one.number]
            value = self._values[one] = value_of(row, self._named)
        return value

    def _more(self, lane: int, rows_px: float) -> float:
        """The height that a lane needs besides with more rows that are so high."""
        block, before = self._blocks[lane], self._rows_px[lane]
        had = block.around + max(block.least, before) if self.chosen[lane] else 0.0
        return block.around + max(block.least, before + rows_px) - had

    def _take(self, lane: int, numbers: list[int]) -> None:
        rows = [self._blocks[lane].rows[number] for number in numbers]
        rows_px = sum(row.height for row in rows)
        self._left -= self._more(lane, rows_px)
        self.chosen[lane] += numbers
        self._rows_px[lane] += rows_px
        for row in {place.body.row for one in rows for place in one.places} - self._named:
            self._named.add(row)
            for naming in self._naming[row]:
                self._values.pop(naming, None)
