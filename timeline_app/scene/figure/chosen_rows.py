"""Which rows of which lanes a figure has: the next goes where it names most for its height."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.core.steps import Steps
from timeline_app.scene.figure.packing import PackedRow

REPEATED = 1e-3
"""What it is worth to name an event in a lane that is named in another one already."""


class Block(NamedTuple):
    """The rows that a lane could have; `least` is its height with however few rows.

    `around` is what it takes besides its rows, once it has any.
    """

    rows: Sequence[PackedRow]
    around: float
    least: float


def value_of(row: PackedRow, named: set[int]) -> float:
    """What a row is worth: 4 to the power of the importance of each event that it names."""
    return sum(
        4.0**place.body.weight * (REPEATED if place.body.row in named else 1.0)
        for place in row.places
    )


def height_of(block: Block, numbers: Sequence[int]) -> float:
    """How high a lane is with some of its rows."""
    if not numbers:
        return 0.0
    return block.around + max(block.least, sum(block.rows[number].height for number in numbers))


def chosen_rows(blocks: Sequence[Block], room: float) -> Steps[list[list[int]]]:
    """The numbers of the rows that each lane has, within the room that there is."""
    chosen: list[list[int]] = [[] for _ in blocks]
    named: set[int] = set()
    used = 0.0
    while True:
        yield
        best: tuple[float, int, int, float] | None = None
        for lane, block in enumerate(blocks):
            taken = set(chosen[lane])
            before = height_of(block, chosen[lane])
            for number, row in enumerate(block.rows):
                if number in taken:
                    continue
                more = height_of(block, [*chosen[lane], number]) - before
                if used + more > room + 1e-6:
                    continue
                gain = value_of(row, named) / max(more, 1.0)
                if best is None or gain > best[0]:
                    best = gain, lane, number, more
        if best is None:
            return [sorted(numbers) for numbers in chosen]
        _, lane, number, more = best
        chosen[lane].append(number)
        used += more
        named.update(place.body.row for place in blocks[lane].rows[number].places)
