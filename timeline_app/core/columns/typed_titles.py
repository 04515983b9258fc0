"""The next title that begins with some letters, among very many."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns, title_of
from timeline_app.core.columns.sort_order import EventOrder
from timeline_app.core.text.folding import folded

_BEYOND_ASCII = 0x80


def place_of_title(columns: EventColumns, order: EventOrder, letters: str, first: int) -> int:
    """The first place from `first` on, and round the end, whose title begins so; or -1.

    Case and marks make no difference.
    """
    wanted = folded(letters)
    if not wanted or not len(order):
        return -1
    for place in order.places_from(first, _may_begin(columns, wanted)):
        if folded(title_of(columns, order.row_at(place))).lstrip().startswith(wanted):
            return place
    return -1


def _may_begin(columns: EventColumns, wanted: str) -> npt.NDArray[np.bool_]:
    """Rows whose title may begin so, by its first byte alone; states by that of their channel."""
    titles = columns.titles
    is_empty = titles.sizes == 0
    starts = np.where(is_empty, 0, titles.starts)
    if not len(titles.data):
        return np.ones(len(titles), np.bool_)
    byte = np.frombuffer(titles.data, np.uint8)[starts]
    may_begin = byte >= _BEYOND_ASCII  # it may fold to any letter
    for letter in {wanted[0], wanted[0].upper(), " "}:
        if letter.isascii():
            may_begin |= byte == ord(letter)
    may_begin[is_empty] = False
    may_begin[columns.state_row] = True
    return may_begin
