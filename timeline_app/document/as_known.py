"""A chronology as it was known on a day: what stands in for its events and their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.columns.known_moments import Bools
from timeline_app.core.columns.published_sources import Int64s
from timeline_app.core.columns.table_fields import EventField, Fact
from timeline_app.core.columns.update import row_of_key
from timeline_app.core.dates.bounds import EdtfDate, bounds_of_event, to_edtf
from timeline_app.core.evidence.known_day import range_around
from timeline_app.core.evidence.known_details import Seen, details_known, without_words
from timeline_app.core.records.event_details import EventDetails, RelatedEvent
from timeline_app.core.records.records import Actor, Event, EventId, Source
from timeline_app.core.value import replace
from timeline_app.storage.queries.relations import RelationLink
from timeline_app.storage.queries.usage import SourceUses

if TYPE_CHECKING:
    from timeline_app.document.document import Document
    from timeline_app.storage.queries.group_members import SaidOn


class AsKnown:
    """What was public on a day, counted from 1970-01-01."""

    def __init__(self, known: KnownEvents, day: int) -> None:
        self.known = known
        self.day = day
        self.columns: EventColumns = known.columns_on(day)
        self._seen = Seen(day, known.sources.day_of, self._related)
        self._groups: dict[Grouping, tuple[Groups, Groups]] = {}
        """All groups that were asked about, and what was known of them."""

    @property
    def empty_range(self) -> tuple[float, float]:
        """The time that is shown where nothing was known, in seconds since 1970."""
        return range_around(self.day)

    @property
    def number_left_out(self) -> int:
        """How many events of the chronology are not shown: not known yet, or nobody says when."""
        return len(self.known.columns) - len(self.columns)

    def details(self, details: EventDetails) -> EventDetails:
        """Of an event and its evidence what was public."""
        return details_known(details, self.known.moments(details.key), self._seen)

    def has_event(self, key: int) -> bool:
        """Whether an event, by its key in the file, was known."""
        return self.known.moments(key).since <= self.day

    def has_link(self, link: RelationLink) -> bool:
        """Whether both events of a relation were known, and its source, if one tells of it."""
        is_told = link.source < 0 or self.known.sources.is_told(link.source, self.day)
        return is_told and self.has_event(link.origin) and self.has_event(link.target)

    def has_words(self, key: int) -> bool:
        """Whether what the record of an event says in free words is shown, by its key."""
        return self.known.moments(key).whole <= self.day

    def have_words(self, keys: Int64s) -> Bools:
        """The same of many events."""
        return self.known.are_whole(keys, self.day)

    def has_source(self, source: Source) -> bool:
        """Whether a source was public."""
        return self.known.sources.day_of(source.id) <= self.day

    def source_keys(self, keys: Sequence[int]) -> list[int]:
        """The keys of the sources that had told of some events, by their keys."""
        return self.known.sources.keys_on(self.day, keys)

    @property
    def number_of_sources(self) -> int:
        """How many sources were public."""
        return self.known.sources.number_on(self.day)

    @property
    def number_of_quotes(self) -> int:
        """How many quotes stood in them."""
        return self.known.sources.number_of_quotes_on(self.day)

    def _related(self, related: RelatedEvent) -> RelatedEvent | None:
        """A relation of a known event as it was known: None where a later source tells of it."""
        relation, key = related.relation, related.key
        if relation.source and self.known.sources.day_of(relation.source) > self.day:
            return None
        event = self._event(key, related.event)
        if event is None:
            return None
        if not self.has_words(key):
            relation = replace(relation, note="")
        return replace(related, relation=relation, event=event)

    def _event(self, key: int, event: Event) -> Event | None:
        """An event by its key as it was known; None if it wasn't."""
        row = row_of_key(self.columns.key, key)
        if row < 0:
            return None
        event = self._event_in(row, event)
        return event if self.has_words(key) else without_words(event)

    def _event_in(self, row: int, event: Event) -> Event:
        """An event with the date and the status that it has in a row."""
        columns = self.columns
        shown = EdtfDate(int(columns.earliest[row]), int(columns.latest[row]), columns.shape(row))
        event = replace(event, status=columns.status(row))
        if shown == bounds_of_event(event.date, event.time):
            return event
        return replace(event, date=to_edtf(shown), time="")

    def actor(self, actor: Actor) -> Actor:
        """Somebody, with what was known of him."""
        return self._seen.actor(actor)

    def events_of_actor(self, actor_id: str, keys: Iterable[int]) -> list[int]:
        """Those of the events of somebody, by their keys, that he was known to belong to."""
        later = self.known.sources.quoted_later(actor_id, self.day)
        return [key for key in keys if key not in later and self.has_event(key)]

    def quotes(self, on_events: Int64s) -> dict[int, int]:
        """Quotes that were known, each with an event: `KnownEvents.quotes_on`."""
        return self.known.quotes_on(self.day, on_events)

    def uses(self, uses: SourceUses, keys: Mapping[EventId, int]) -> SourceUses:
        """What rests on a source, of the events that were known, with these keys in the file."""
        events = {name: self._event(key, uses.events[name]) for name, key in keys.items()}
        there = {name: event for name, event in events.items() if event is not None}
        of_quote = {
            quote: tuple(name for name in names if name in there)
            for quote, names in uses.events_of_quote.items()
        }
        return SourceUses(
            tuple(one for one in uses.quotes if of_quote.get(one.id, ()) or one.id not in of_quote),
            tuple(one for one in uses.claims if one.event in there),
            tuple(one for one in uses.citations if one.event in there),
            there,
            of_quote,
            uses.unread,
        )

    def tags(self, tags: Groups) -> Groups:
        """All tags, with those events alone of which everything was known."""
        return tags.only(self.have_words(tags.event))

    def facts(
        self,
        field: EventField,
        facts: Mapping[int, Fact],
        read: Callable[[Sequence[int]], Iterable[EventDetails]],
    ) -> dict[int, Fact]:
        """One of `READ_FIELDS` of events, by their keys, as it was known; `read` gives details."""
        later = [key for key in facts if not self.has_words(key)]
        match field:
            case EventField.PLACE:
                return {**facts, **dict.fromkeys(later, "")}
            case EventField.TAGS:
                return {**facts, **dict.fromkeys(later, ())}
            case EventField.WORDING:
                told = {one.key: self.details(one).claims for one in read(later)}
                worded = {
                    key: tuple(dict.fromkeys(one.claim.wording for one in claims))
                    for key, claims in told.items()
                }
                return {**facts, **worded}
            case _:
                return dict(facts)

    def groups(self, grouping: Grouping, groups: Groups) -> Groups:
        """All actors or sources, with the events that they were known to belong to."""
        found = self._groups.get(grouping)
        if found is None or found[0] is not groups:
            days = self.known.sources.days_of_pairs(grouping, groups)
            found = self._groups[grouping] = (groups, groups.only(days <= self.day))
        return found[1]


# Somebody as a document shows him, which may be as he was known.


def actor_in(document: Document, actor_id: str) -> Actor | None:
    """Somebody as he is shown; None if he isn't there. Raises `Refused`."""
    actor, as_known = document.chronology.find(Actor, actor_id), document.as_known
    return actor if actor is None or as_known is None else as_known.actor(actor)


def events_of_actor(document: Document, actor_id: str) -> list[int]:
    """The keys of the events of somebody, as they are shown. Raises `Refused`."""
    keys = document.chronology.memberships.events_of_actor(actor_id)
    as_known = document.as_known
    return keys if as_known is None else as_known.events_of_actor(actor_id, keys)


def events_with_actor(document: Document, actor_id: str, keys: Sequence[int]) -> set[int]:
    """Those of these events, by their keys, that are shown as somebody's. Raises `Refused`."""
    found = document.chronology.memberships.events_with_actor(actor_id, keys)
    as_known = document.as_known
    return found if as_known is None else set(as_known.events_of_actor(actor_id, found))


def quotes_of_speaker(document: Document, actor_id: str, most: int) -> tuple[list[SaidOn], int]:
    """The first quotes of a speaker that are shown, and how many there are. Raises `Refused`."""
    memberships, as_known = document.chronology.memberships, document.as_known
    if as_known is None:
        return memberships.quotes_of_speaker(actor_id, most)
    known = as_known.quotes(memberships.quotes_on_events(actor_id))
    return memberships.said_on(dict(islice(known.items(), most))), len(known)
