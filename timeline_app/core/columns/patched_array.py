"""Arrays that follow the edits of single events in place, and the steps that say how."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

_SPARE = 64

_WIDER: dict[type[np.generic], type[np.generic]] = {
    np.uint8: np.uint16,
    np.uint16: np.uint32,
    np.int32: np.int64,
}
_MOST: dict[np.dtype[Any], int] = {
    np.dtype(kind): np.iinfo(kind).max for kind in (*_WIDER, np.int16, np.uint32, np.int64)
}
"""The greatest number that arrays of each kind hold."""


class RowStep(NamedTuple):
    """One event that changes: it leaves row `before`, and then comes to be row `after`.

    -1 stands for none: before of an event that is new, after of one that is gone. In between
    the rows behind `before` have closed up; those from `after` on make room.
    """

    before: int
    after: int

    def row_after(self, row: int) -> int:
        """Where another row is after this step; -1 for the row of an event that went."""
        if row == self.before:
            return self.after
        if 0 <= self.before < row:
            row -= 1
        return row + 1 if 0 <= self.after <= row else row

    def rows_after(self, rows: Array) -> Array:
        """Where other rows are after this step."""
        if self.before >= 0:
            rows = rows - (rows > self.before)
        return rows + (rows >= self.after) if self.after >= 0 else rows


def with_spare_room(count: int, kind: npt.DTypeLike) -> Array:
    """An array of so many entries, all still to be set, that a `PatchedArray` can make longer."""
    return np.empty(count + _SPARE + count // 256, kind)[:count]


def narrow(values: Array, kind: type[np.generic], most: int) -> Array:
    """These numbers, none above `most`, as integers of a kind, or of a wider one that holds them.

    It is an array with spare room, the very same if they are of that kind.
    """
    while most > _MOST[np.dtype(kind)]:
        kind = _WIDER[kind]
    if values.dtype == kind:
        return values
    room = with_spare_room(len(values), kind)
    room[:] = values
    return room


class PatchedArray:
    """An array that entries are taken from and put into, one at a time and in place.

    It takes over the array it is given, and room behind that as `with_spare_room` leaves it. For a
    number that this has no room for it takes another with wider integers.
    """

    def __init__(self, values: Array) -> None:
        self._count = len(values)
        self._held = _whole_of(values)

    @property
    def values(self) -> Array:
        """The entries. Good until the next step."""
        return self._held[: self._count]

    def step(self, step: RowStep, value: int) -> None:
        """Let an entry go from where it was, and put `value` where the step leads."""
        before, after = step
        if after >= 0 and value > _MOST[self._held.dtype]:
            self._held = _whole_of(narrow(self.values, self._held.dtype.type, value))
        if before < 0:
            self._make_room()
            before = self._count - 1
        elif after < 0:
            after = self._count - 1
        # Not by numpy: towards the end it would move what overlaps entry by entry.
        held = self._held.data
        if before < after:
            held[before:after] = held[before + 1 : after + 1]
        elif after < before:
            held[after + 1 : before + 1] = held[after:before]
        if step.after < 0:
            self._count -= 1
        else:
            self._held[after] = value

    def _make_room(self) -> None:
        if self._count == len(self._held):
            longer = _whole_of(with_spare_room(self._count, self._held.dtype))
            longer[: self._count] = self._held
            self._held = longer
        self._count += 1


def _whole_of(values: Array) -> Array:
    """The longer array that this one is the beginning of, if it is."""
    base = values.base
    if (
        isinstance(base, np.ndarray)
        and base.dtype == values.dtype
        and base.ndim == 1
        and base.flags.c_contiguous
        and base.ctypes.data == values.ctypes.data
    ):
        return base
    return values if values.flags.writeable else values.copy()
