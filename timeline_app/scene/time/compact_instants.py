"""Many instants in little room: as seconds from one of them, where 32 bits are enough."""

from __future__ import annotations

from typing import overload

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.patched_array import PatchedArray, RowStep
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value

Seconds = npt.NDArray[np.int64]
Gaps = npt.NDArray[np.uint32] | npt.NDArray[np.float64]

_START, _END = -(1 << 31), (1 << 31) - 1
"""What stands for the open ends in 32 bits."""

_OPEN_ENDS = {_START: OPEN_START, _END: OPEN_END}

_FIRST, _LAST = _START + 2, _END - 2
"""The seconds that there is room for; what lies beyond on either side is asked for as one more."""


class Instants(Value, frozen=True, eq=False):
    """Instants in seconds since 1970, `OPEN_START` and `OPEN_END` among them.

    In 32 bits `values` are the seconds from `base_s` on; else they are the instants themselves.
    """

    values: npt.NDArray[np.int32] | npt.NDArray[np.int64]
    base_s: int = 0

    @classmethod
    def of(cls, instants: Seconds) -> Instants:
        """These instants in as little room as they take. Gives an array of its own."""
        known = instants[(instants > OPEN_START) & (instants < OPEN_END)]
        first, last = (int(known.min()), int(known.max())) if len(known) else (0, 0)
        base_s = first + (last - first) // 2
        if not _FIRST <= first - base_s <= last - base_s <= _LAST:
            return cls(instants.copy())
        return cls(_packed(instants, base_s), base_s)

    def __len__(self) -> int:
        return len(self.values)

    @property
    def is_narrow(self) -> bool:
        """Whether 32 bits are enough."""
        return self.values.dtype == np.int32

    @overload
    def at(self, position: int) -> int: ...
    @overload
    def at(self, position: npt.NDArray[np.integer] | slice) -> Seconds: ...
    def at(self, position: int | npt.NDArray[np.integer] | slice) -> int | Seconds:
        """The instant at a position, or those at some."""
        if not isinstance(position, int):
            return self._unpacked(self.values[position])
        found = self.values.item(position)
        if not self.is_narrow:
            return found
        return _OPEN_ENDS.get(found, found + self.base_s)

    def all(self) -> Seconds:
        """All of them, as an array of its own."""
        return self._unpacked(self.values)

    def before(self, instants: Seconds) -> npt.NDArray[np.intp]:
        """How many come before each of these instants. They must be in order."""
        return self.values.searchsorted(self.packed(instants), side="left")

    def until(self, instants: Seconds) -> npt.NDArray[np.intp]:
        """How many come before each of these instants or with it. They must be in order."""
        return self.values.searchsorted(self.packed(instants), side="right")

    def number_before(self, instant: int) -> int:
        """How many come before an instant. They must be in order."""
        return int(self.values.searchsorted(self._packed_one(instant), side="left"))

    def number_until(self, instant: int) -> int:
        """How many come before an instant or with it. They must be in order."""
        return int(self.values.searchsorted(self._packed_one(instant), side="right"))

    def gaps(self, places: int) -> Gaps:
        """The seconds from each to the one so many places later. They must be in order.

        Where both are one instant they go to the next other one, or without end if there is none.
        """
        values = self.values
        if self.is_narrow and len(values) and values[0] != _START and values[-1] != _END:
            # Of two such, all differences are within 32 bits without a sign.
            gaps = (values[places:] - values[:-places]).view(np.uint32)
            together = np.flatnonzero(gaps == 0)
            after = values.searchsorted(values[together], side="right")
            if not len(after) or after[-1] < len(values):
                gaps[together] = (values[after] - values[together]).view(np.uint32)
                return gaps
        instants = self.all().astype(np.float64)
        wide_gaps: npt.NDArray[np.float64] = instants[places:] - instants[:-places]
        together = np.flatnonzero(wide_gaps == 0)
        after = instants.searchsorted(instants[together], side="right")
        wide_gaps[together] = np.append(instants, np.inf)[after] - instants[together]
        return wide_gaps

    def stepped(self, step: RowStep, instant: int) -> Instants:
        """With one that left, came or moved; the array follows in place."""
        here = self if step.after < 0 else self._with_room_for(instant)
        run = PatchedArray(here.values)
        run.step(step, int(here.packed(np.array([instant]))[0]))
        return Instants(run.values, here.base_s)

    def resorted(self, old: int | None, new: int | None) -> Instants:
        """Instants in order without the old one, if there is one, and with the new one."""
        here = self if new is None else self._with_room_for(new)
        before = -1 if old is None else here.number_before(old)
        after = -1 if new is None else here.number_before(new)
        after -= 0 <= before < after
        return here.stepped(RowStep(before, after), 0 if new is None else new)

    def _with_room_for(self, instant: int) -> Instants:
        is_open = instant in (OPEN_START, OPEN_END)
        if not self.is_narrow or is_open or _FIRST <= instant - self.base_s <= _LAST:
            return self
        return Instants(self.all())

    def packed(self, instants: Seconds) -> npt.NDArray[np.int32] | npt.NDArray[np.int64]:
        """Instants as `values` has them; those that it has no room for beyond all that it has."""
        return _packed(instants, self.base_s) if self.is_narrow else instants

    def _packed_one(self, instant: int) -> np.int32 | np.int64:
        """The same for one, which by way of an array would take ten times as long.

        It has the type of `values`: for another one numpy would convert all of these.
        """
        if not self.is_narrow:
            return np.int64(instant)
        if instant <= OPEN_START or instant >= OPEN_END:
            return np.int32(_START if instant <= OPEN_START else _END)
        return np.int32(min(_LAST + 1, max(_FIRST - 1, instant - self.base_s)))

    def _unpacked(self, values: npt.NDArray[np.int32] | npt.NDArray[np.int64]) -> Seconds:
        found = values.astype(np.int64)
        if self.is_narrow:
            found += self.base_s
            for open_end, instant in ((_START, OPEN_START), (_END, OPEN_END)):
                is_open = values == open_end
                if is_open.any():
                    found[is_open] = instant
        return found


def _packed(instants: Seconds, base_s: int) -> npt.NDArray[np.int32]:
    seconds = instants - base_s
    # Its own methods for this go by way of Python.
    least, most = np.minimum.reduce, np.maximum.reduce
    if len(seconds) and least(seconds) >= _FIRST and most(seconds) <= _LAST:
        return seconds.astype(np.int32)  # what is usual in half the time; no end is so near
    np.maximum(seconds, _FIRST - 1, out=seconds)
    np.minimum(seconds, _LAST + 1, out=seconds)
    packed = seconds.astype(np.int32)
    packed[instants <= OPEN_START] = _START
    packed[instants >= OPEN_END] = _END
    return packed
