"""Very many texts in order, by numpy: eight bytes of each at a time.

Nothing in here holds Python's lock for long, so that it can run in a thread beside a window.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

_AT_ONCE = 8
_KEPT = np.array([(2**64 - 1) ^ (2 ** (8 * (8 - kept)) - 1) for kept in range(9)], np.uint64)
"""What leaves of a number its first so many bytes."""


def rows_by_text(
    texts: bytes | bytearray, sizes: npt.ArrayLike
) -> tuple[npt.NDArray[np.int32], int]:
    """The rows of texts in the order of their bytes, and how many of them are not empty.

    `texts` are all of them one behind the other, without zero bytes; `sizes` are their lengths.
    Equal texts keep their order, empty ones come last.
    """
    size = np.asarray(sizes, np.int64)
    start = np.cumsum(size) - size
    held = sliding_window_view(np.frombuffer(bytes(texts) + bytes(_AT_ONCE), np.uint8), _AT_ONCE)
    word = _words(held, start, size, 0)
    order = np.argsort(word, kind="stable").astype(np.int32)
    # Places that are not parted from a neighbour yet, by group of equal texts so far.
    places, group = _tied(np.arange(len(order)), np.zeros(len(order), np.int64), word[order])
    at = _AT_ONCE
    while len(places):
        rows = order[places]
        word = _words(held, start[rows], size[rows], at)
        by = np.lexsort((word, group))
        order[places] = rows[by]
        places, group = _tied(places, group, word[by])
        at += _AT_ONCE
    empty = int(np.count_nonzero(size == 0))
    return np.concatenate((order[empty:], order[:empty])), len(order) - empty


def _words(
    held: npt.NDArray[np.uint8],
    start: npt.NDArray[np.int64],
    size: npt.NDArray[np.int64],
    at: int,
) -> npt.NDArray[np.uint64]:
    """Eight bytes of each text from byte `at` on as a number; zeros behind its end."""
    # What starts behind the end of its text has no bytes left, wherever it looks.
    taken = held[np.minimum(start + at, len(held) - 1)]
    words = taken.view(">u8")[:, 0].astype(np.uint64)
    return words & _KEPT[np.clip(size - at, 0, _AT_ONCE)]


def _tied(
    places: npt.NDArray[np.int64], group: npt.NDArray[np.int64], word: npt.NDArray[np.uint64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Those places whose text is still equal to a neighbour's and goes on, and their groups."""
    if not len(places):
        return places, group
    is_first = np.ones(len(places), np.bool_)
    is_first[1:] = (word[1:] != word[:-1]) | (group[1:] != group[:-1])
    is_last = np.append(is_first[1:], True)
    goes_on = word & np.uint64(0xFF) != 0
    is_tied = ~(is_first & is_last) & goes_on
    return places[is_tied], np.cumsum(is_first)[is_tied]
