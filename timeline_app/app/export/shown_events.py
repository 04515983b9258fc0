"""The table of events as it is shown, event by event, for what writes it to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.event_words import event_date
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Status
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.interchange.sheets.cells import Cell, Day
from timeline_app.widgets.texts.phrases import listed
from timeline_app.widgets.texts.table_texts import header_words, value_words


class ShownEvents:
    """The texts that the table has for some fields, in their order: a `ShownTable`."""

    def __init__(self, fields: Sequence[EventField]) -> None:
        self._fields = fields

    @property
    def headers(self) -> list[str]:
        """What the columns are called."""
        return [header_words(field) for field in self._fields]

    @property
    def widths(self) -> list[int]:
        """How wide they are, in letters."""
        return [field.width for field in self._fields]

    def cells(self, details: EventDetails) -> list[Cell]:
        """What they say of an event; counts are numbers, and exact days are dates."""
        return [_cell(details, field) for field in self._fields]


def _date(details: EventDetails) -> Cell:
    event = details.event
    if not event.date:
        return ""
    text = event_date(event, words, DateStyle.SHORT)
    try:
        return Day(text, date.fromisoformat(event.date)) if len(event.date) == 10 else text
    except ValueError:  # no single day, or none that is certain
        return text


def _title(details: EventDetails) -> str:
    """The title, for a state with its channel before it."""
    event = details.event
    title = " ".join(event.title.split())
    return typographic(f"{event.channel}: {title}" if event.channel else title)


def _status(details: EventDetails) -> str:
    """Of a state that is in its condition nobody has to be told that it took place."""
    event = details.event
    is_plain = event.status is Status.TOOK_PLACE and event.channel
    return "" if is_plain else words(event.status.value)


def _actors(details: EventDetails) -> str:
    """Those who take part, then those who are quoted, each once."""
    taking_part = [one.actor for one in details.participants]
    quoted = [one.speaker for one in details.quotes if one.speaker is not None]
    return listed({actor.id: actor.name for actor in (*taking_part, *quoted)}.values())


def _source_count(details: EventDetails) -> int:
    cited = {one.source.id for one in details.citations}
    return len(cited) + len(details.uncited_sources())


def _wording(details: EventDetails) -> str:
    basis = "" if details.event.date else details.event.date_basis
    return listed(dict.fromkeys((basis, *(one.claim.wording for one in details.claims))))


_cells: dict[EventField, Callable[[EventDetails], Cell]] = {
    EventField.DATE: _date,
    EventField.TITLE: _title,
    EventField.LANE: lambda details: listed(lane.name for lane in details.lanes),
    EventField.STATUS: _status,
    EventField.ACTORS: _actors,
    EventField.QUOTES: lambda details: len(details.quotes),
    EventField.SOURCES: _source_count,
    EventField.WORDING: _wording,
}


def _cell(details: EventDetails, field: EventField) -> Cell:
    """What a field says: one that is an event's own the words of its value."""
    cell = _cells.get(field)
    return cell(details) if cell else value_words(getattr(details.event, field.name.lower()))
