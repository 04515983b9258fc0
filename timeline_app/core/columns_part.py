"""Some events of a chronology as columns of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns import EventColumns, TextColumn, in_order_of_rows


def part_of(columns: EventColumns, rows: Sequence[int]) -> EventColumns:
    """The columns of the events in these rows, in the same order, each once.

    Lanes and channels that none of them is in are left out. The texts share their buffer with
    those of `columns`.
    """
    chosen = np.unique(np.asarray(rows, np.int64))
    more = np.isin(columns.more_row, chosen)
    states = np.isin(columns.state_row, chosen)
    order = np.isin(columns.order_row, chosen)
    lane, more_lane = columns.lane[chosen], columns.more_lane[more]
    lanes = np.unique(np.concatenate((lane, more_lane)))
    lanes = lanes[lanes >= 0]
    channels, in_channels = in_order_of_rows(columns.channels, columns.state_channel[states])
    titles = columns.titles

    def place(kept: npt.NDArray[Any]) -> npt.NDArray[np.int32]:
        return np.searchsorted(chosen, kept).astype(np.int32)

    return EventColumns(
        key=columns.key[chosen],
        earliest=columns.earliest[chosen],
        latest=columns.latest[chosen],
        lane=np.where(lane < 0, lane, np.searchsorted(lanes, lane)).astype(np.int16),
        importance=columns.importance[chosen],
        flags=columns.flags[chosen],
        titles=TextColumn(titles.data, titles.starts[chosen], titles.sizes[chosen]),
        lanes=tuple(columns.lanes[i] for i in lanes.tolist()),
        channels=channels,
        more_row=place(columns.more_row[more]),
        more_lane=np.searchsorted(lanes, more_lane).astype(np.int16),
        state_row=place(columns.state_row[states]),
        state_channel=in_channels,
        dated=int(np.count_nonzero(chosen < columns.dated)),
        order_row=place(columns.order_row[order]),
        order_value=columns.order_value[order],
    )
