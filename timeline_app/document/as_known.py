"""A chronology as it was known on a day: what stands in for its events and their evidence."""

from __future__ import annotations

from functools import cached_property

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.columns.update import row_of_key
from timeline_app.core.evidence.known_day import day_of_source
from timeline_app.core.evidence.known_details import details_known
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Source


class AsKnown:
    """What was public on a day, counted from 1970-01-01."""

    def __init__(self, known: KnownEvents, day: int) -> None:
        self.known = known
        self.day = day
        self.columns: EventColumns = known.columns_on(day)
        self._groups: dict[Grouping, tuple[Groups, Groups]] = {}
        """All groups that were asked about, and what was known of them."""

    def details(self, details: EventDetails) -> EventDetails:
        """Of an event and its evidence what was public."""
        return details_known(details, self.day, self.has_event)

    def has_event(self, key: int) -> bool:
        """Whether an event, by its key in the file, was known."""
        return row_of_key(self.columns.key, key) >= 0

    def has_source(self, source: Source) -> bool:
        """Whether a source was public."""
        return day_of_source(source) <= self.day

    @cached_property
    def source_keys(self) -> list[int]:
        """The keys of the sources that were public."""
        return self.known.source_keys_on(self.day)

    @cached_property
    def number_of_quotes(self) -> int:
        """How many quotes stood in them."""
        return self.known.number_of_quotes_on(self.day)

    def groups(self, grouping: Grouping, groups: Groups) -> Groups:
        """All actors or sources, with the events that they were known to belong to."""
        found = self._groups.get(grouping)
        if found is None or found[0] is not groups:
            found = (
                groups,
                (
                    groups.only(self.source_ids)
                    if grouping is Grouping.SOURCE
                    else groups.without(self.known.unspoken_on(self.day))
                ),
            )
            self._groups[grouping] = found
        return found[1]

    @cached_property
    def source_ids(self) -> set[str]:
        """The ids of the sources that were public."""
        return self.known.sources_on(self.day)
