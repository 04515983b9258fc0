"""Widths that were measured, for as many events as are looked at, however many there are."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

PLACES = 1 << 15
"""Events whose keys differ by a multiple of this take each other's place."""


class WidthCache:
    """The widths of one kind of text, by the key of the event."""

    def __init__(self) -> None:
        self._keys = np.full(PLACES, -1, np.int64)
        self._widths = np.zeros(PLACES)

    def of(
        self,
        keys: npt.NDArray[np.int64],
        rows: npt.NDArray[np.int32],
        measure: Callable[[int], float],
    ) -> npt.NDArray[np.float64]:
        """The widths of events by key and row; `measure` gives that of a row not known yet."""
        places = keys & (PLACES - 1)
        widths: npt.NDArray[np.float64] = self._widths[places]
        unknown = np.flatnonzero(self._keys[places] != keys)
        if len(unknown):
            found = [measure(row) for row in rows[unknown].tolist()]
            widths[unknown] = found
            self._widths[places[unknown]] = found
            self._keys[places[unknown]] = keys[unknown]
        return widths

    def forget(self, key: int) -> None:
        """Measure that of one event anew when it is asked for."""
        place = key & (PLACES - 1)
        if self._keys[place] == key:
            self._keys[place] = -1
