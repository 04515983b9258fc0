"""What stands in the further sheets of a workbook: quotes, people and sources, one to a row.

They are there to be sorted, filtered and counted; what is read back is the sheet of events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline_app.core.evidence.as_written import date_text, names_text
from timeline_app.core.evidence.citation import source_citation
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Source
from timeline_app.core.text.translation import english
from timeline_app.core.value import Value
from timeline_app.interchange.sheets.names import PEOPLE as PEOPLE_PARTS
from timeline_app.interchange.sheets.names import QUOTES as QUOTE_PARTS
from timeline_app.interchange.sheets.written.field_rows import person_parts, quote_parts

RowsOf = Callable[[EventDetails], Iterator[Sequence[str]]]


def _no_rows(details: EventDetails) -> Iterator[Sequence[str]]:
    del details
    return iter(())


class FurtherSheet(Value, frozen=True):
    """A sheet: its name, its columns and their widths, and its rows of an event."""

    name: str
    headers: tuple[str, ...]
    widths: tuple[int, ...]
    rows_of: RowsOf = _no_rows


def source_row(source: Source) -> Sequence[str]:
    """A row of the sheet of sources."""
    item = source.item
    return (
        source_citation(source, english),
        item.title,
        names_text(item.author),
        names_text(item.editor),
        item.container_title,
        item.publisher,
        date_text(item.issued),
        item.volume,
        item.issue,
        item.page,
        item.URL,
        item.DOI,
        item.archive,
        date_text(item.accessed),
        source.seen.value,
        source.seen_on,
        item.language,
        item.type,
        source.kind,
        source.description,
        source.verification.value,
        source.verification_note,
        source.id,
    )


def _quote_rows(details: EventDetails) -> Iterator[Sequence[str]]:
    for one in details.quotes:
        cited = source_citation(one.source, english)
        yield (*_of_event(details), *quote_parts(one), cited)


def _people_rows(details: EventDetails) -> Iterator[Sequence[str]]:
    for one in details.participants:
        yield (*_of_event(details), *person_parts(one))


def _of_event(details: EventDetails) -> tuple[str, ...]:
    event = details.event
    return event.date, event.title, event.id


_EVENT = ("Date", "Event", "Event id")
_EVENT_WIDTHS = (13, 40, 20)


def _headed(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(part[:1].upper() + part[1:] for part in parts)


OF_EVENTS = (
    FurtherSheet(
        "Quotes (not read)",
        (*_EVENT, *_headed(QUOTE_PARTS), "Citation"),
        (*_EVENT_WIDTHS, 80, 22, 25, 13, 18, 10, 40, 18, 20, 30, 14, 25, 60),
        _quote_rows,
    ),
    FurtherSheet(
        "People (not read)",
        (*_EVENT, *_headed(PEOPLE_PARTS)),
        (*_EVENT_WIDTHS, 25, 20, 13, 8, 30),
        _people_rows,
    ),
)
SOURCES = FurtherSheet(
    "Sources (not read)",
    (
        "Citation",
        "Title",
        "Authors",
        "Editors",
        "Published in",
        "Publisher",
        "Date",
        "Volume",
        "Issue",
        "Pages",
        "Address",
        "DOI",
        "Archive",
        "Seen on",
        "Seen as",
        "Day seen",
        "Language",
        "Type",
        "Kind",
        "Description",
        "Verification",
        "Verification note",
        "Id",
    ),
    (60, 40, 25, 20, 25, 25, 13, 8, 8, 8, 40, 20, 20, 13, 11, 13, 10, 14, 14, 30, 14, 25, 20),
)
