"""How a large picture is laid over small sheets, to be cut out and glued together."""

from __future__ import annotations

import math
from typing import NamedTuple

MARGIN_MM = 10.0
"""Around what is printed of each sheet: printers can't reach the edge of the paper."""

OVERLAP_MM = 10.0
"""What two neighbours both show, for glue."""

_SLACK_MM = 0.5
"""Less than this counts for nothing: sizes come from whole pixels."""


class Tile(NamedTuple):
    """What one sheet shows: a part of the picture, in millimetres from its top left corner."""

    number: int
    row: int
    column: int
    x: float
    y: float
    width: float
    height: float


class Tiling(NamedTuple):
    """Sheets of one size, in rows; `margin` is around what each of them shows, in millimetres."""

    sheet_width: float
    sheet_height: float
    rows: int
    columns: int
    margin: float

    @property
    def sheets(self) -> int:
        """How many sheets it takes."""
        return self.rows * self.columns

    def tiles(self, width: float, height: float) -> list[Tile]:
        """What each sheet shows of a picture of this size in millimetres, row by row."""
        across, down = self._net_width, self._net_height
        return [
            Tile(
                row * self.columns + column + 1,
                row,
                column,
                x := column * (across - OVERLAP_MM),
                y := row * (down - OVERLAP_MM),
                min(across, width - x),
                min(down, height - y),
            )
            for row in range(self.rows)
            for column in range(self.columns)
        ]

    @property
    def _net_width(self) -> float:
        return self.sheet_width - 2 * self.margin

    @property
    def _net_height(self) -> float:
        return self.sheet_height - 2 * self.margin


def tiling_of(width: float, height: float, sheet: tuple[float, float]) -> Tiling:
    """The tiling that takes the fewest sheets, upright or turned; all in millimetres.

    A picture no larger than a sheet is on that alone, up to its edges.
    """
    short, long = sorted(sheet)
    turned = (long, short) if width >= height else (short, long)
    choices = [turned, turned[::-1]]  # the first wins where both take as many
    for across, down in choices:
        if width <= across + _SLACK_MM and height <= down + _SLACK_MM:
            return Tiling(across, down, 1, 1, 0.0)
    tilings = [
        Tiling(across, down, _number(height, down), _number(width, across), MARGIN_MM)
        for across, down in choices
    ]
    return min(tilings, key=lambda tiling: tiling.sheets)


def _number(length: float, sheet: float) -> int:
    """How many sheets in a row cover a length."""
    net = sheet - 2 * MARGIN_MM
    return max(1, math.ceil((length - _SLACK_MM - OVERLAP_MM) / (net - OVERLAP_MM)))
