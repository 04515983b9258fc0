"""The events of a document sorted into lanes, as its view state asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from timeline_app.core.columns_in_place import ColumnsChange
from timeline_app.core.grouping import Grouping, Groups
from timeline_app.document.document import Document
from timeline_app.document.view_state import ViewState
from timeline_app.scene.lanes import Sorting, sorted_by_group, sorted_by_theme
from timeline_app.scene.layout import Layout
from timeline_app.scene.metrics import LabelMetrics
from timeline_app.scene.relayout import layout_after, needs_room

REST_OF = {Grouping.ACTOR: "Nobody named", Grouping.SOURCE: "No source"}
"""What the last lane is called, before translation."""


class LaneSorting(QObject):
    """Lays out the lanes of a document; what the columns don't tell is read once."""

    changed = Signal()
    """Events stand in other lanes, or lanes lie elsewhere, though no event was edited."""

    def __init__(
        self, document: Document, state: ViewState, translate: Callable[[str], str]
    ) -> None:
        super().__init__(document)
        self._document = document
        self._state = state
        self._translate = translate
        self._groups: dict[Grouping, Groups] = {}
        state.grouping_changed.connect(lambda _: self.changed.emit())
        state.arrangement_changed.connect(lambda _: self.changed.emit())

    def group_by(self, grouping: Grouping) -> None:
        """Let lanes stand for something else. Raises `Refused`; then they are as they were."""
        self._read(grouping)
        self._state.set_grouping(grouping)

    def _read(self, grouping: Grouping) -> None:
        if grouping is not Grouping.LANE and grouping not in self._groups:
            self._groups[grouping] = self._document.chronology.groups(grouping)

    def layout(self, metrics: LabelMetrics) -> Layout:
        """All events that are to be seen, in their lanes."""
        sorting = self._sorted()
        return Layout.of_lanes(self._document.columns, metrics, sorting.tracks, sorting.shown)

    def layout_after(self, layout: Layout, change: ColumnsChange) -> tuple[Layout, bool]:
        """The layout after an edit, and whether lanes may ask for other heights than before.

        That of before is used up. `follow` comes first.
        """
        is_known = not (change.is_whole or change.lanes_changed)
        if self._state.grouping is Grouping.LANE and layout.shown is None and is_known:
            after = layout_after(layout, change)
            return after, needs_room(layout, after)
        after = self.layout(layout.metrics)
        if len(after.tracks) == len(layout.tracks):
            after = after.with_heights(layout.sizes, layout.budgets, layout.budget_level)
        return after, True

    def follow(self, change: ColumnsChange) -> None:
        """Learn what an edit has changed of the groups of events."""
        grouping = self._state.grouping
        groups = self._groups.get(grouping)
        self._groups.clear()
        if groups is None or change.is_whole:
            return
        keys = [int(change.columns.key[row]) for row in change.rows if row >= 0]
        now = self._document.chronology.groups(grouping, keys)
        self._groups[grouping] = groups.with_events(keys, now)

    def _sorted(self) -> Sorting:
        columns, state = self._document.columns, self._state
        if state.grouping is Grouping.LANE:
            return sorted_by_theme(columns, None, state.arrangement)
        self._read(state.grouping)
        rest = self._translate(REST_OF[state.grouping])
        groups = self._groups[state.grouping]
        return sorted_by_group(columns, groups, rest, None, state.arrangement)
