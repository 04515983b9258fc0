"""Positions of a text in code points, and in UTF-16, which Qt counts in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_two_units = re.compile("[\U00010000-\U0010ffff]")


class Utf16Positions:
    """Turns positions of one text into those of the other count, in logarithmic time."""

    def __init__(self, text: str) -> None:
        self._long = [] if text.isascii() else [one.start() for one in _two_units.finditer(text)]
        # Where each of them stands in UTF-16: every one before it has taken one unit more.
        self._long_units = [at + before for before, at in enumerate(self._long)]

    def units(self, position: int) -> int:
        """The position in UTF-16 of one in code points."""
        return position + bisect_left(self._long, position)

    def code_points(self, units: int) -> int:
        """The position in code points of one in UTF-16; amid a pair it is the pair's start."""
        before = bisect_right(self._long_units, units)
        if before and self._long_units[before - 1] + 1 == units:
            return self._long[before - 1]
        at = bisect_left(self._long_units, units)
        return units - at
