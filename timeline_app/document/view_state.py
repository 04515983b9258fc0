"""How a chronology is being looked at: the one state that all views of it share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.scene.time.time_scale import TimeScale

if TYPE_CHECKING:
    from timeline_app.core.search.matches import Matches
    from timeline_app.scene.comb.links import Arrows


class ViewState(QObject):
    """Time scale, filter, lanes, what was found, relations drawn. Setters are idempotent."""

    scale_changed = Signal(TimeScale)
    filter_changed = Signal(EventFilter)
    grouping_changed = Signal(Grouping)
    arrangement_changed = Signal(Arrangement)
    """How the lanes of the present grouping are arranged; not when another grouping is shown."""
    matches_changed = Signal(object)
    """The `Matches` of now, also when an edit has moved them to other rows."""
    arrows_changed = Signal(object)
    """The `Arrows` of now."""

    def __init__(self, scale: TimeScale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._filter = EventFilter()
        self._grouping = Grouping.LANE
        self._arrangements: dict[Grouping, Arrangement] = {}
        self._matches: Matches | None = None
        self._arrows: Arrows | None = None

    @property
    def scale(self) -> TimeScale:
        """The time scale of the visible time area."""
        return self._scale

    def set_scale(self, scale: TimeScale) -> None:
        """Look at another stretch of time."""
        if scale != self._scale:
            self._scale = scale
            self.scale_changed.emit(scale)

    @property
    def filter(self) -> EventFilter:
        """What is asked of events to be seen."""
        return self._filter

    def set_filter(self, asked: EventFilter) -> None:
        """Show the events alone that fit."""
        if asked != self._filter:
            self._filter = asked
            self.filter_changed.emit(asked)

    @property
    def grouping(self) -> Grouping:
        """What each lane stands for."""
        return self._grouping

    def set_grouping(self, grouping: Grouping) -> None:
        """Let lanes stand for something else."""
        if grouping is not self._grouping:
            self._grouping = grouping
            self.grouping_changed.emit(grouping)

    def arrangement_of(self, grouping: Grouping) -> Arrangement:
        """How the lanes of a grouping are arranged, whichever is shown."""
        return self._arrangements.get(grouping, Arrangement())

    @property
    def arrangement(self) -> Arrangement:
        """How the lanes are arranged that are shown."""
        return self.arrangement_of(self._grouping)

    def arrange(self, arrangement: Arrangement, grouping: Grouping | None = None) -> None:
        """Arrange the lanes of a grouping, of the present one if none is given."""
        grouping = grouping or self._grouping
        if arrangement == self.arrangement_of(grouping):
            return
        self._arrangements[grouping] = arrangement
        if grouping is self._grouping:
            self.arrangement_changed.emit(arrangement)

    @property
    def matches(self) -> Matches:
        """The events that a search has found, to be marked in every view."""
        if self._matches is None:
            from timeline_app.core.search.matches import NO_MATCHES  # nothing is found at first

            self._matches = NO_MATCHES
        return self._matches

    @property
    def has_matches(self) -> bool:
        """Whether there may be any: nobody who asks has to load what they are."""
        return self._matches is not None

    def set_matches(self, matches: Matches) -> None:
        """Mark other events as found."""
        if matches is not self._matches:
            self._matches = matches
            self.matches_changed.emit(matches)

    @property
    def arrows(self) -> Arrows:
        """The relations that are drawn: those of the selected event, or a chain."""
        if self._arrows is None:
            from timeline_app.scene.comb.links import NO_ARROWS  # nothing is joined at first

            self._arrows = NO_ARROWS
        return self._arrows

    def set_arrows(self, arrows: Arrows) -> None:
        """Draw other relations. Their rows are those of the model as it is now."""
        if arrows != self._arrows:
            self._arrows = arrows
            self.arrows_changed.emit(arrows)
