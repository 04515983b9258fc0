"""Which events stand in which lane: by theme, actor or source; and how users arranged lanes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Groups, row_of_each_key
from timeline_app.core.value import Value, field, replace
from timeline_app.scene.lanes.tracks import Channels, LaneTracks, Track, track_of


class Arrangement(Value, frozen=True):
    """How lanes are arranged, by their ids; ids of no lane mean nothing.

    Those in `order` come first, in that order, then all others in their own. `folded` and
    `unfolded` are those that were made so; of the others many are folded if there are many.
    `colours` are the roles of lanes that have none of their own, as a picture has them.
    """

    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    colours: dict[str, str] = field(default_factory=dict)

    def with_fold(self, ids: Iterable[str], *, is_folded: bool) -> Arrangement:
        """These lanes folded or unfolded."""
        own = frozenset(ids)
        if is_folded:
            return replace(self, folded=self.folded | own, unfolded=self.unfolded - own)
        return replace(self, folded=self.folded - own, unfolded=self.unfolded | own)

    def with_hidden(self, ids: Iterable[str]) -> Arrangement:
        """These lanes hidden too."""
        return replace(self, hidden=self.hidden | frozenset(ids))

    def with_all_shown(self) -> Arrangement:
        """No lane hidden."""
        return replace(self, hidden=frozenset())

    def moved(self, shown: Sequence[str], lane: str, place: int) -> Arrangement:
        """A lane moved to a place among those that are `shown`, in their order of now.

        The place counts without the lane itself. Lanes that are not shown stay behind the
        ones they are behind; no more lanes than need it get a place in `order`.
        """
        others = [own_id for own_id in shown if own_id != lane]
        place = min(len(others), max(0, place))
        known = set(self.order)
        whole = [*self.order, *(own_id for own_id in shown if own_id not in known)]
        old = whole.index(lane)
        whole.remove(lane)
        at = whole.index(others[place]) if place < len(others) else len(whole)
        if 0 < place == len(others):
            at = whole.index(others[-1]) + 1
        whole.insert(at, lane)
        last = max(at, old, len(self.order) - 1)
        return replace(self, order=tuple(whole[: last + 1]))


LANE_COLOURS = 10
"""So many colour roles there are for lanes that have none of their own."""

MOST_OPEN = 40
"""Where there are more lanes than these, those with fewer events are folded at first."""

REST_ID = "\N{BULLET}rest"
"""The id of the lane of all events that belong to no actor, or no source."""

STATES_ID = "\N{BULLET}states"
"""The id of the lane that all states stand in once."""

Rows = npt.NDArray[np.int32]


class Sorting(Value, frozen=True, eq=False):
    """Lanes with the events that are to be seen, and which these are.

    Without `shown` they are all events that have a date.
    """

    tracks: tuple[LaneTracks, ...]
    shown: npt.NDArray[np.bool_] | None


class _Lanes(Value, frozen=True, eq=False):
    """Lanes in their own order, each with its rows in order of time.

    `groups` are the numbers of what they stand for.
    """

    ids: Sequence[str]
    names: Sequence[str]
    colours: Sequence[str]
    groups: Sequence[int]
    rows: Sequence[Rows]


def tracks_by_theme(columns: EventColumns) -> tuple[LaneTracks, ...]:
    """Every lane of the chronology in its order, with the dated events that lie in it."""
    return sorted_by_theme(columns).tracks


def sorted_by_theme(
    columns: EventColumns,
    shown: npt.NDArray[np.bool_] | None = None,
    arrangement: Arrangement | None = None,
) -> Sorting:
    """Every lane of the chronology, with the dated events that lie in it.

    A chronology without lanes has a single nameless one. `shown` tells of each row whether it
    is to be seen at all; lanes where nothing is are left out then.
    """
    row = np.arange(columns.dated, dtype=np.int32)
    extra = columns.more_row < columns.dated
    all_rows = np.concatenate((row, columns.more_row[extra]))
    all_lanes = np.concatenate((columns.lane[: columns.dated], columns.more_lane[extra]))
    if shown is not None:
        is_seen = shown[all_rows]
        all_rows, all_lanes = all_rows[is_seen], all_lanes[is_seen]
    names = [(str(lane.id), lane.name, lane.colour) for lane in columns.lanes] or [
        ("", "", "lane-1")
    ]
    parts = [
        np.sort(all_rows[all_lanes == (index if columns.lanes else -1)])
        for index in range(len(names))
    ]
    kept = [index for index, rows in enumerate(parts) if shown is None or len(rows)]
    lanes = _Lanes(
        [names[index][0] for index in kept],
        [names[index][1] for index in kept],
        [names[index][2] for index in kept],
        kept,
        [parts[index] for index in kept],
    )
    sorting = _arranged(columns, lanes, shown, arrangement or Arrangement())
    if sorting.shown is None:
        for lane in sorting.tracks:
            lane.make()  # they follow edits in place
    return sorting


def sorted_by_group(
    columns: EventColumns,
    groups: Groups,
    rest_name: str,
    shown: npt.NDArray[np.bool_] | None = None,
    arrangement: Arrangement | None = None,
    *,
    states_name: str = "",
) -> Sorting:
    """A lane for each group that has dated events, those with most first.

    An event stands in the lanes of all its groups; those without a group have a last lane.
    With a `states_name` the states stand in none of these, but once in a lane at the bottom.
    """
    count = len(groups.ids)
    rows = row_of_each_key(columns, groups.event)
    is_seen = np.arange(len(columns) + 1) < columns.dated  # the last stands for what isn't there
    if shown is not None:
        is_seen[:-1] &= shown
    states = np.empty(0, np.int32)
    if states_name:
        states = np.sort(columns.state_row[is_seen[columns.state_row]]).astype(np.int32)
        is_seen[states] = False
    kept = is_seen[rows]
    # Group and row in one number, to sort by both and to find what comes twice.
    pairs = groups.group[kept].astype(np.int64) << 32 | rows[kept]
    pairs.sort()
    is_new = np.ones(len(pairs), np.bool_)
    np.not_equal(pairs[1:], pairs[:-1], out=is_new[1:])
    pairs = pairs[is_new]
    grouped = (pairs & 0xFFFFFFFF).astype(np.int32)
    is_rest = is_seen[: columns.dated].copy()
    is_rest[grouped] = False
    rest = np.flatnonzero(is_rest).astype(np.int32)
    offsets = np.append(pairs.searchsorted(np.arange(count + 1, dtype=np.int64) << 32), 0)
    offsets[-1] = offsets[-2] + len(rest)
    sizes = np.diff(offsets)
    own_order = [*np.argsort(-sizes[:count], kind="stable").tolist(), count]
    own_order = [group for group in own_order if sizes[group]]
    parts = [grouped[offsets[group] : offsets[group + 1]] for group in own_order if group < count]
    parts += [rest] * (count in own_order)
    if len(states):
        own_order.append(count + 1)
        parts.append(states)
    ids, names = (*groups.ids, REST_ID, STATES_ID), (*groups.names, rest_name, states_name)
    lanes = _Lanes(
        [ids[group] for group in own_order],
        [names[group] for group in own_order],
        [f"lane-{i % LANE_COLOURS + 1}" for i in range(len(own_order))],
        own_order,
        parts,
    )
    return _arranged(columns, lanes, shown, arrangement or Arrangement())


def _arranged(
    columns: EventColumns,
    lanes: _Lanes,
    shown: npt.NDArray[np.bool_] | None,
    arrangement: Arrangement,
) -> Sorting:
    """The lanes as the user has arranged them, without those that are hidden."""
    is_hidden = any(own_id in arrangement.hidden for own_id in lanes.ids)
    seen = np.zeros(len(columns), np.bool_) if is_hidden else shown
    place = {own_id: number for number, own_id in enumerate(arrangement.order)}
    by_user = sorted(range(len(lanes.ids)), key=lambda i: place.get(lanes.ids[i], len(place)))
    is_many = len(lanes.ids) > MOST_OPEN
    parting = _parting(columns)
    found = []
    for i in by_user:
        own_id = lanes.ids[i]
        if own_id in arrangement.hidden:
            continue
        rows = lanes.rows[i]
        if is_hidden and seen is not None:
            seen[rows] = True
        is_small = i >= MOST_OPEN and own_id != STATES_ID
        is_folded = is_many and is_small and own_id not in arrangement.unfolded
        found.append(
            LaneTracks(
                lanes.names[i],
                arrangement.colours.get(own_id, lanes.colours[i]),
                len(rows),
                partial(parting, rows),
                index=lanes.groups[i],
                own_id=own_id,
                is_folded=is_folded or own_id in arrangement.folded,
                rows=rows,
            )
        )
    return Sorting(tuple(found), seen)


def within(sorting: Sorting, columns: EventColumns, first_s: float, last_s: float) -> Sorting:
    """The lanes with the events of a half-open stretch of time alone; without those that are empty.

    Where all are, they stay.
    """
    parting, seen, found = _parting(columns), np.zeros(len(columns), np.bool_), []
    for lane in sorting.tracks:
        rows = lane.all_rows()
        rows = rows[(columns.earliest[rows] < last_s) & (columns.latest[rows] > first_s)]
        if len(rows):
            found.append(lane.holding(*parting(rows)))
            seen[rows] = True
    return Sorting(tuple(found), seen) if found else sorting


def _parting(columns: EventColumns) -> Callable[[Rows], tuple[Track, Channels]]:
    """Gives, for the rows of a lane, marks and channels."""
    is_state = np.zeros(len(columns), bool)
    is_state[columns.state_row] = True
    channel_of = dict(zip(columns.state_row.tolist(), columns.state_channel.tolist(), strict=True))

    def parted(rows: Rows) -> tuple[Track, Channels]:
        states = rows[is_state[rows]]
        channels: dict[int, list[int]] = {}
        for state in states.tolist():
            channels.setdefault(channel_of[state], []).append(state)
        return track_of(columns, rows[~is_state[rows]]), tuple(
            (columns.channels[channel], track_of(columns, np.array(found, np.int32)))
            for channel, found in sorted(channels.items())
        )

    return parted
