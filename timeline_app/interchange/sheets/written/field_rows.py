"""An event as a row of the table of all fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from timeline_app.core.evidence.as_written import (
    NOT_CITED,
    checked_word,
    date_text,
    event_as_written,
    name_of_source,
    names_text,
    written_claim,
    written_link,
    written_mark,
    written_person,
    written_quote,
)
from timeline_app.core.evidence.offices import office_words
from timeline_app.core.records.as_came import CameEvent
from timeline_app.core.records.event_details import CitationOf, EventDetails, Participant, QuoteOf
from timeline_app.core.records.records import Source, Verification
from timeline_app.core.text.plain_text import storable
from timeline_app.core.text.translation import english
from timeline_app.interchange.sheets.all_fields import COLUMNS, line_of
from timeline_app.interchange.sheets.field_words import value_word


def row_of_event(details: EventDetails, count: int) -> list[str]:
    """The cells of a row, in the order of the columns; the last has the id and what is written.

    The event is one of so many in the table.
    """
    cells = [storable(_cell(details, one.field)) for one in COLUMNS]
    return [*cells, line_of((details.event.id, written_mark(_as_written(details), count)))]


def _as_written(details: EventDetails) -> CameEvent:
    cited = [written_link(one.source, one.citation) for one in details.citations]
    return event_as_written(
        details.event,
        [lane.name for lane in details.lanes],
        [written_person(one.actor, one.participation.role) for one in details.participants],
        [*cited, *(written_link(source, None) for source in details.uncited_sources())],
        [
            written_quote(one.quote, one.source, one.speaker.name if one.speaker else "")
            for one in details.quotes
        ],
        [written_claim(one.claim, one.source) for one in details.claims],
    )


def person_parts(one: Participant) -> tuple[str, ...]:
    """A line of the people."""
    actor = one.actor
    office = office_words(one.office, one.tenure, english)
    return actor.name, one.participation.role, actor.kind.value, actor.side, office


def quote_parts(one: QuoteOf) -> tuple[str, ...]:
    """A line of the quotes."""
    quote = one.quote
    return (
        quote.text,
        one.speaker.name if one.speaker else "",
        quote.office,
        quote.said_on,
        quote.venue,
        quote.language,
        quote.translation,
        quote.translator,
        quote.speaker_as_named,
        name_of_source(one.source),
        checked_word(quote.verification),
        quote.verification_note,
    )


def source_parts(source: Source, stance: str, locator: str = "", note: str = "") -> tuple[str, ...]:
    """A line of the sources."""
    item = source.item
    return (
        item.title,
        names_text(item.author),
        item.container_title,
        item.publisher,
        date_text(item.issued),
        item.URL,
        locator,
        stance,
        item.type,
        item.DOI,
        date_text(item.accessed),
        source.seen.value,
        source.seen_on,
        item.language,
        source.description,
        note,
    )


def _claims(details: EventDetails) -> str:
    return _lines(
        (
            one.claim.wording,
            one.claim.edtf,
            name_of_source(one.source),
            one.claim.note,
            one.claim.place,
            one.claim.zone,
        )
        for one in details.claims
    )


def _people(details: EventDetails) -> str:
    return _lines(person_parts(one) for one in details.participants)


def _quotes(details: EventDetails) -> str:
    return _lines(quote_parts(one) for one in details.quotes)


def _sources(details: EventDetails) -> str:
    """Those that are cited, then those that only quotes and dates name."""
    return _lines(
        [
            *map(_citation_parts, details.citations),
            *(source_parts(source, NOT_CITED) for source in details.uncited_sources()),
        ]
    )


def _citation_parts(one: CitationOf) -> tuple[str, ...]:
    citation = one.citation
    return source_parts(one.source, citation.stance.value, citation.locator, citation.note)


def _lines(lines: Iterable[Sequence[str]]) -> str:
    return "\n".join(filter(None, map(line_of, lines)))


_lists: dict[str, Callable[[EventDetails], str]] = {
    "lanes": lambda details: _lines((lane.name,) for lane in details.lanes),
    "people": _people,
    "quotes": _quotes,
    "links": _sources,
    "claims": _claims,
}
"""What hangs on an event."""


def _cell(details: EventDetails, field: str) -> str:
    """What is said of a field of `CameEvent`."""
    if field in _lists:
        return _lists[field](details)
    match getattr(details.event, field):
        case tuple() as texts:
            return _lines((text,) for text in texts)
        case Verification() as verification:
            return checked_word(verification)
        case Enum() as value:
            return value_word(value)
        case text:
            return str(text)
