"""The events of a document sorted into lanes, as its view state asks for, and read for that."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.event_filter import Answers, EventFilter, Mask, shown_rows
from timeline_app.core.columns.grouping import REST_OF, STATES_OF, Grouping, Groups
from timeline_app.core.text.translation import Translate
from timeline_app.core.value import Value, replace
from timeline_app.document.document import Document
from timeline_app.document.view_state import ViewState
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.grouping import (
    REST_ID,
    STATES_ID,
    Arrangement,
    Sorting,
    sorted_by_group,
    sorted_by_theme,
)
from timeline_app.scene.lanes.layout import Layout, walls_of
from timeline_app.scene.model.scene import LabelMetrics
from timeline_app.scene.time.time_scale import whole_range
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.core.columns.live_columns import ColumnsChange
    from timeline_app.document.as_known import AsKnown

SLICE_S = 0.012
"""It is read for so long, then the window has its turn."""

AT_ONCE_S = 0.1
"""What has been read after so long is there at once: nobody would see that it took time."""

Take = Callable[[Grouping, Groups], object]


class _Wish(NamedTuple):
    """What is to be read, and what is to be done then."""

    wanted: list[Grouping]
    then: Callable[[], object]


class GroupLoader(QObject):
    """Reads for one wish after the other; an edit begins what it comes into anew."""

    busy_changed = Signal(bool)
    failed = Signal(Refused)
    """All wishes are given up."""

    def __init__(self, document: Document, take: Take) -> None:
        """Each that is read is given to `take`."""
        super().__init__(document)
        self._document = document
        self._take = take
        self._wishes: deque[_Wish] = deque()
        self._reading: Iterator[Groups | None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._read_for(SLICE_S))
        document.changed.connect(self._again)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._timer.isActive()

    def read(self, wanted: Iterable[Grouping], then: Callable[[], object]) -> None:
        """Read these, then call `then`; at once where that takes no time."""
        self._wishes.append(_Wish(list(wanted), then))
        if not self.is_busy and self._read_for(AT_ONCE_S):
            self._timer.start(0)
            self.busy_changed.emit(True)

    def stop(self) -> None:
        """Give up what is being read."""
        self._wishes.clear()
        self._reading = None
        if self._timer.isActive():
            self._timer.stop()
            self.busy_changed.emit(False)

    def _again(self) -> None:
        """Begin anew what an edit has come into."""
        self._reading = None

    def _read_for(self, seconds: float) -> bool:
        """Read for so long; whether there is more to be read."""
        if self._document.is_being_written:
            return bool(self._wishes)
        until = time.monotonic() + seconds
        try:
            while self._wishes:
                self._read_on(self._wishes[0])
                if time.monotonic() >= until:
                    break
        except Refused as error:
            self.stop()
            self.failed.emit(error)
        if not self._wishes:
            self.stop()
        return bool(self._wishes)

    def _read_on(self, wish: _Wish) -> None:
        """Read a little more for a wish; do what it is for once all is there."""
        if not wish.wanted:
            self._wishes.popleft()
            wish.then()
            return
        if self._reading is None:
            self._reading = self._document.chronology.memberships.groups_in_slices(wish.wanted[0])
        groups = next(self._reading)
        if groups is not None:
            self._reading = None
            self._take(wish.wanted.pop(0), groups)


class _Ready(Value, frozen=True, eq=False):
    """The lanes of some columns, sorted before these are shown, and what was asked for then.

    `walls` are where labels end, `whole` what is shown of time as a whole; the layout has, or
    shares anew, the height of the one that was shown `before` it.
    """

    columns: EventColumns
    look: tuple[EventFilter, Grouping, Arrangement]
    sorting: Sorting
    walls: Walls
    whole: tuple[float, float] | None
    layout: Layout | None = None
    before: Layout | None = None

    def laid_out(self, metrics: LabelMetrics) -> Layout:
        """The layout, if there is none yet."""
        tracks, shown = self.sorting.tracks, self.sorting.shown
        return Layout.of_lanes(self.columns, metrics, tracks, shown, self.walls, self.whole)

    def suits(self, shown: Layout) -> bool:
        """Whether the layout that is shown has the heights still that were reckoned with."""
        return self.before is None or self.before.has_heights_of(shown)


def groupings_of(asked: EventFilter) -> set[Grouping]:
    """The groupings that a filter asks about."""
    needed = {Grouping.ACTOR} if asked.actors else set()
    return needed | ({Grouping.SOURCE} if asked.sources is not None else set())


class LaneAssignment(QObject):
    """Lays out the lanes of a document; what the columns don't tell is read once."""

    changed = Signal()
    """Other events are seen, or in other lanes, or elsewhere, though no event was edited."""

    def __init__(self, document: Document, state: ViewState, translate: Translate) -> None:
        super().__init__(document)
        self._document = document
        self._state = state
        self._translate = translate
        self._groups: dict[Grouping, Groups] = {}
        self._tags: Groups | None = None
        self._ready: _Ready | None = None
        self._of_all: _Ready | None = None
        """How all events lay before a day was shown: they will be shown again."""
        self._kept_walls: tuple[EventColumns, Walls] | None = None
        """The columns of which days are shown, and where labels end."""
        self.reading = GroupLoader(document, self._groups_read)
        """What reads for `read_then`, and tells whether it is busy or has failed."""
        state.grouping_changed.connect(lambda _: self.changed.emit())
        state.arrangement_changed.connect(lambda _: self.changed.emit())
        state.filter_changed.connect(lambda _: self.changed.emit())

    def read_then(self, wanted: Iterable[Grouping], then: Callable[[], object]) -> None:
        """Call `then` once these are known, so that it takes no time; wishes keep their order."""
        missing = [one for one in wanted if one is not Grouping.LANE and one not in self._groups]
        self.reading.read(missing, then)

    def _groups_read(self, grouping: Grouping, groups: Groups) -> None:
        self._groups[grouping] = groups

    # What is asked for. Each may have to read, and raises `Refused`: then all is as it was.

    def group_by(self, grouping: Grouping) -> None:
        """Let lanes stand for something else. Raises `Refused`."""
        if grouping is not Grouping.LANE:
            self.groups(grouping)
        self._state.set_grouping(grouping)

    def filter_by(self, asked: EventFilter) -> None:
        """Show the events alone that fit. Raises `Refused`, and `DateError` for its dates."""
        shown_rows(self._document.columns, asked, self._answers(asked))
        self._state.set_filter(asked)

    def groups(self, grouping: Grouping) -> Groups:
        """All actors or sources with their events. Raises `Refused`."""
        groups, as_known = self._all_groups(grouping), self._document.as_known
        return groups if as_known is None else as_known.groups(grouping, groups)

    def _all_groups(self, grouping: Grouping) -> Groups:
        if grouping not in self._groups:
            self._groups[grouping] = self._document.chronology.memberships.groups(grouping)
        return self._groups[grouping]

    def tags(self) -> Groups:
        """All tags with their events. Raises `Refused`."""
        tags, as_known = self._all_tags(), self._document.as_known
        return tags if as_known is None else as_known.tags(tags)

    def _all_tags(self) -> Groups:
        if self._tags is None:
            self._tags = self._document.chronology.memberships.tags()
        return self._tags

    def _answers(self, asked: EventFilter) -> Answers:
        return _answers(asked, self.groups, self.tags)

    def sorting_beside(self) -> Callable[[AsKnown], None]:
        """What sorts the events of a day, in any thread, so that they can be shown at once.

        It is as it is looked at now; else it is in vain. May have to read, and raises `Refused`.
        """
        state, look = self._state, self._look()
        every = {one: self._all_groups(one) for one in self._answers_needed()}
        tags = self._all_tags() if state.filter.tags else None
        names = self._names()

        def sort(as_known: AsKnown) -> None:
            asked, grouping, arrangement = look
            groups = {one: as_known.groups(one, found) for one, found in every.items()}
            answers = _answers(asked, groups.__getitem__, lambda: tags and as_known.tags(tags))
            shown = shown_rows(as_known.columns, asked, answers)
            of_group = groups.get(grouping)
            sorting = _sorted(as_known.columns, shown, of_group, arrangement, names)
            for lane in sorting.tracks:
                if not lane.is_folded:
                    lane.make()
            self._ready = self._ready_for(as_known, look, sorting)

        return sort

    def _ready_for(
        self, as_known: AsKnown, look: tuple[EventFilter, Grouping, Arrangement], sorting: Sorting
    ) -> _Ready:
        whole = whole_range(as_known.columns, sorting.shown)
        return _Ready(as_known.columns, look, sorting, self._walls(as_known), whole)

    def _walls(self, as_known: AsKnown) -> Walls:
        """Where labels end on each day: beside what was known last there is room for words."""
        columns, kept = as_known.known.columns, self._kept_walls
        if kept is None or kept[0] is not columns:
            kept = self._kept_walls = columns, walls_of(columns)
        return kept[1]

    def _look(self) -> tuple[EventFilter, Grouping, Arrangement]:
        return self._state.filter, self._state.grouping, self._state.arrangement

    def _names(self) -> tuple[str, str]:
        """What the lanes of all others, and of all states, are called."""
        grouping, translate = self._state.grouping, self._translate
        rest, states = REST_OF.get(grouping, ""), STATES_OF[grouping]
        return translate(rest) if rest else "", translate(states) if states else ""

    # What comes of it.

    @property
    def number_hidden(self) -> int:
        """How many lanes are hidden of those that there are."""
        hidden, grouping = self._state.arrangement.hidden, self._state.grouping
        if not hidden:
            return 0
        if grouping is Grouping.LANE:
            return sum(lane.id in hidden for lane in self._document.columns.lanes)
        return len(hidden.intersection((*self.groups(grouping).ids, REST_ID, STATES_ID)))

    def shown(self) -> Mask | None:
        """Whether the event in each row fits what is asked; None if nothing is."""
        asked = self._state.filter
        return shown_rows(self._document.columns, asked, self._answers(asked))

    def sorting(self, only: Mask | None = None, groups: Groups | None = None) -> Sorting:
        """The lanes with the events that are to be seen, of those in these rows only.

        With `groups` by these, in place of all that is known of who has which events.
        """
        shown = self.shown()
        if only is not None:
            shown = only if shown is None else shown & only
        return self._sorted(shown, groups)

    def layout(self, metrics: LabelMetrics) -> Layout:
        """All events that are to be seen, in their lanes."""
        ready, as_known = self._take_ready(self._document.columns), self._document.as_known
        if ready is None:
            sorting = self._sorted(self.shown())
            if as_known is None:
                columns = self._document.columns
                return Layout.of_lanes(columns, metrics, sorting.tracks, sorting.shown)
            ready = self._ready_for(as_known, self._look(), sorting)
        if ready.layout is None:
            return ready.laid_out(metrics)
        ready.layout.metrics = metrics
        return ready.layout

    def _take_ready(self, columns: EventColumns) -> _Ready | None:
        """What was made ready for these columns, if it is as it is asked for now."""
        ready, self._ready = self._ready, None
        if ready is None or ready.columns is not columns or ready.look != self._look():
            return None
        return ready

    def lay_out_ready(self, columns: EventColumns, metrics: LabelMetrics) -> None:
        """Lay out a day that is sorted already, before it is shown; `metrics` of its columns."""
        ready = self._take_ready(columns)
        if ready is not None:
            self._ready = replace(ready, layout=ready.laid_out(metrics))

    def share_height_ready(
        self, columns: EventColumns, before: Layout, roomy: Callable[[Layout], Layout]
    ) -> Layout | None:
        """The layout of a day that is laid out already; None if it isn't any more.

        The same lanes are as high as `before`; others share the height anew, as `roomy` says.
        """
        ready = self._take_ready(columns)
        if ready is None or ready.layout is None:
            return None
        layout = ready.layout
        is_same = _ids(layout) == _ids(before)
        layout = _as_high_as(layout, before) if is_same else roomy(layout)
        self._ready = replace(ready, layout=layout, before=before)
        return layout

    def layout_after(self, layout: Layout, change: ColumnsChange) -> tuple[Layout, bool]:
        """The layout after an edit, and whether lanes may ask for other heights than before.

        That of before is used up. `follow` comes first.
        """
        from timeline_app.scene.lanes.layout_patches import layout_after, needs_room

        is_known = not (change.is_whole or change.lanes_changed)
        if not change.is_other_view:
            self._of_all = None
        if self._state.grouping is Grouping.LANE and layout.shown is None and is_known:
            after = layout_after(layout, change)
            return after, needs_room(layout, after)
        if change.is_other_view:
            self._keep_all(layout)
        ready, after = self._ready, self.layout(layout.metrics)
        if ready is not None and after is ready.layout and ready.suits(layout):
            return after, self._document.as_known is None
        after = _as_high_as(after, layout)
        # Lanes stand still while somebody goes from day to day.
        is_same = _ids(after) == _ids(layout)
        return after, not (is_same and change.is_other_view and self._document.as_known)

    def _keep_all(self, layout: Layout) -> None:
        """Keep how all events lie while a day is shown; have it ready once they are shown again."""
        if self._document.as_known is None:
            self._ready, self._of_all = self._of_all, None
        elif self._of_all is None:
            sorting, whole = Sorting(layout.tracks, layout.shown), layout.with_collapsed(None)
            self._of_all = _Ready(
                layout.columns, self._look(), sorting, layout.walls, layout.whole, whole
            )

    def follow(self, change: ColumnsChange) -> None:
        """Learn what an edit has changed of the groups of events.

        Raises `Refused`; then groups are known as they were before it.
        """
        if change.is_other_view:
            return
        keys = [int(change.columns.key[row]) for row in change.rows if row >= 0]
        memberships = self._document.chronology.memberships
        groups, tags = dict[Grouping, Groups](), None
        for grouping in self._answers_needed():
            known = self._groups.get(grouping)
            if known is None or change.is_whole:
                groups[grouping] = memberships.groups(grouping)
            else:
                groups[grouping] = known.with_events(keys, memberships.groups(grouping, keys))
        if self._state.filter.tags:
            is_known = self._tags is not None and not change.is_whole
            tags = memberships.tags(keys if is_known else None)
            tags = self._tags.with_tags(keys, tags) if is_known and self._tags else tags
        self._groups, self._tags = groups, tags

    def _answers_needed(self) -> set[Grouping]:
        """The groupings that must be known for what is shown."""
        grouping = self._state.grouping
        needed = groupings_of(self._state.filter)
        return needed | ({grouping} if grouping is not Grouping.LANE else set())

    def _sorted(self, shown: Mask | None, groups: Groups | None = None) -> Sorting:
        state = self._state
        if state.grouping is Grouping.LANE:
            groups = None
        elif groups is None:
            groups = self.groups(state.grouping)
        return _sorted(self._document.columns, shown, groups, state.arrangement, self._names())


def _ids(layout: Layout) -> list[str]:
    return [lane.id for lane in layout.tracks]


def _as_high_as(layout: Layout, other: Layout) -> Layout:
    """A layout with the heights of another one, if it has as many lanes."""
    if len(layout.tracks) != len(other.tracks) or layout.has_heights_of(other):
        return layout
    return layout.with_heights(other.sizes, other.budgets, other.zoom, tall=other.tall)


def _answers(
    asked: EventFilter, groups: Callable[[Grouping], Groups], tags: Callable[[], Groups | None]
) -> Answers:
    """What must be known to say which events fit."""
    return Answers(
        groups(Grouping.ACTOR) if asked.actors else None,
        groups(Grouping.SOURCE) if asked.sources is not None else None,
        tags() if asked.tags else None,
    )


def _sorted(
    columns: EventColumns,
    shown: Mask | None,
    groups: Groups | None,
    arrangement: Arrangement,
    names: tuple[str, str],
) -> Sorting:
    """Events in the lanes of their themes, or of these groups."""
    if groups is None:
        return sorted_by_theme(columns, shown, arrangement)
    rest, states = names
    return sorted_by_group(columns, groups, rest, shown, arrangement, states_name=states)
