"""An event as a row of the table of all fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from timeline_app.core.evidence.csl_date import csl_edtf
from timeline_app.core.evidence.source_input import lines_of_names
from timeline_app.core.records.event_details import CitationOf, EventDetails, Participant, QuoteOf
from timeline_app.core.records.records import CslDate, CslName, Source, Verification
from timeline_app.interchange.sheets.all_fields import BETWEEN_NAMES, COLUMNS, NOT_CITED, line_of
from timeline_app.interchange.sheets.cells import storable
from timeline_app.interchange.sheets.field_words import importance_word
from timeline_app.interchange.sheets.names import Column


def row_of_event(details: EventDetails) -> list[str]:
    """The cells of a row, in the order of the columns; the id is the last."""
    return [*(storable(_texts[one.column](details)) for one in COLUMNS), details.event.id]


def person_parts(one: Participant) -> tuple[str, ...]:
    """A line of the people."""
    actor = one.actor
    office = one.office.title if one.office else ""
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
        _checked(quote.verification),
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
        item.language,
        source.description,
        note,
    )


def name_of_source(source: Source) -> str:
    """By what a quote names its source among those of the event."""
    item = source.item
    return item.URL or item.DOI or item.title or source.description or item.type


def names_text(names: Iterable[CslName]) -> str:
    """Names in a row."""
    return BETWEEN_NAMES.join(lines_of_names(names).split("\n"))


def date_text(date: CslDate | None) -> str:
    """A date of a source: EDTF, else its words."""
    return (csl_edtf(date) or date.literal) if date else ""


def _checked(verification: Verification) -> str:
    """How well something is checked, unless it is not at all."""
    return "" if verification is Verification.UNVERIFIED else verification.value


def _claims(details: EventDetails) -> str:
    return _lines(
        (one.claim.wording, one.claim.edtf, name_of_source(one.source), one.claim.note)
        for one in details.claims
    )


def _people(details: EventDetails) -> str:
    return _lines(person_parts(one) for one in details.participants)


def _quotes(details: EventDetails) -> str:
    return _lines(quote_parts(one) for one in details.quotes)


def _sources(details: EventDetails) -> str:
    """Those that are cited, then those that only quotes name."""
    cited = {one.source.id for one in details.citations}
    others = {one.source.id: one.source for one in details.quotes if one.source.id not in cited}
    return _lines(
        [
            *map(_citation_parts, details.citations),
            *(source_parts(source, NOT_CITED) for source in others.values()),
        ]
    )


def _citation_parts(one: CitationOf) -> tuple[str, ...]:
    citation = one.citation
    return source_parts(one.source, citation.stance.value, citation.locator, citation.note)


def _lines(lines: Iterable[Sequence[str]]) -> str:
    return "\n".join(filter(None, map(line_of, lines)))


_texts: dict[Column, Callable[[EventDetails], str]] = {
    Column.DATE: lambda details: details.event.date,
    Column.TIME: lambda details: details.event.time,
    Column.ZONE: lambda details: details.event.zone,
    Column.TITLE: lambda details: details.event.title,
    Column.PLACE: lambda details: details.event.place,
    Column.LANE: lambda details: _lines((lane.name,) for lane in details.lanes),
    Column.STATUS: lambda details: details.event.status.value,
    Column.IMPORTANCE: lambda details: importance_word(details.event.importance),
    Column.TEXT: lambda details: details.event.summary,
    Column.PEOPLE: _people,
    Column.QUOTE: _quotes,
    Column.SOURCE: _sources,
    Column.TAGS: lambda details: _lines((tag,) for tag in details.event.tags),
    Column.NOTE: lambda details: details.event.note,
    Column.KIND: lambda details: details.event.kind,
    Column.CHANNEL: lambda details: details.event.channel,
    Column.CAPTION: lambda details: details.event.caption,
    Column.VERIFICATION: lambda details: _checked(details.event.verification),
    Column.VERIFICATION_NOTE: lambda details: details.event.verification_note,
    Column.DATE_BASIS: lambda details: details.event.date_basis,
    Column.LEFT_OUT: _claims,
}
