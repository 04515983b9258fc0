"""A table of all fields goes out, is edited and comes back: each cell is compared, and no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.app.load.coming_files import coming, json_of
from timeline_app.core.edits.edit import Change
from timeline_app.core.merging.fields import field_differences
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    CslName,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Header,
    Import,
    Importance,
    Lane,
    LaneId,
    Origin,
    Participation,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
    Stance,
    Verification,
    type_of_section,
)
from timeline_app.interchange.sheets.all_fields import COLUMNS, line_of, lists_in, parts_of
from timeline_app.interchange.sheets.names import Column
from timeline_app.interchange.sheets.written import csv_writer, xlsx_writer
from timeline_app.interchange.sheets.written.field_rows import row_of_event
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.imports.recognised import Known
from timeline_app.storage.imports.shown_rows import RowKind

UPPER = "in capitals"
"""Stands for what was there, in capitals."""
Cells = dict[Column, str]
Edit = Callable[[Cells], object]
WRITERS = {"csv": csv_writer, "xlsx": xlsx_writer}


class Case(NamedTuple):
    """A cell that is edited, or one part of its first line; and what has changed then."""

    column: Column
    part: str
    text: str
    field: str
    """That is offered."""
    changed: str
    """The one line of our JSON that is another then: its kind and field."""


def of(column: Column, text: str, field: str) -> Case:
    return Case(column, "", text, field, f"Event.{field}")


CASES = (
    of(Column.DATE, "2023-06-20", "date"),
    of(Column.TIME, "11:30", "time"),
    of(Column.ZONE, "Europe/Paris", "zone"),
    of(Column.TITLE, "Another title", "title"),
    of(Column.PLACE, "Bali", "place"),
    of(Column.LANE, "Press", "lanes"),
    of(Column.STATUS, "cancelled", "status"),
    of(Column.IMPORTANCE, "minor", "importance"),
    of(Column.TEXT, "= Another\n\ntext", "summary"),
    of(Column.TAGS, "trade\nchips", "tags"),
    of(Column.NOTE, "Ask again", "note"),
    of(Column.KIND, "call", "kind"),
    of(Column.CHANNEL, "hotline", "channel"),
    of(Column.CAPTION, "One more line", "caption"),
    of(Column.VERIFICATION, "unverified", "verification"),
    of(Column.VERIFICATION_NOTE, "by one side", "verification_note"),
    of(Column.DATE_BASIS, "the later note", "date_basis"),
    Case(Column.PEOPLE, "role", "guest", "people", "Participation.role"),
    Case(Column.PEOPLE, "kind", "organisation", "people", "Actor.kind"),
    Case(Column.PEOPLE, "side", "US", "people", "Actor.side"),
    Case(Column.PEOPLE, "name", UPPER, "people", "Actor.name"),
    Case(Column.QUOTE, "words", "We will go on with all of it", "quotes", "Quote.text"),
    Case(Column.QUOTE, "speaker", "Somebody", "quotes", "Quote.speaker"),
    Case(Column.QUOTE, "office", "Envoy", "quotes", "Quote.office"),
    Case(Column.QUOTE, "said on", "2023-06-21", "quotes", "Quote.said_on"),
    Case(Column.QUOTE, "venue", "Great Hall", "quotes", "Quote.venue"),
    Case(Column.QUOTE, "language", "zh", "quotes", "Quote.language"),
    Case(Column.QUOTE, "translation", "So | be\nit", "quotes", "Quote.translation"),
    Case(Column.QUOTE, "translator", "Li", "quotes", "Quote.translator"),
    Case(Column.QUOTE, "named as", "the envoy", "quotes", "Quote.speaker_as_named"),
    Case(Column.QUOTE, "source", "https://example.org/shared", "quotes", "Quote.source"),
    Case(Column.QUOTE, "verification", "verified", "quotes", "Quote.verification"),
    Case(Column.QUOTE, "verification note", "seen", "quotes", "Quote.verification_note"),
    Case(Column.SOURCE, "title", "Quite another", "links", "Source.item.title"),
    Case(Column.SOURCE, "authors", "Li, Hui; MFA", "links", "Source.item.author"),
    Case(Column.SOURCE, "published in", "Daily", "links", "Source.item.container_title"),
    Case(Column.SOURCE, "publisher", "State", "links", "Source.item.publisher"),
    Case(Column.SOURCE, "date", "2023-06-22", "links", "Source.item.issued"),
    Case(Column.SOURCE, "address", "https://example.org/moved", "links", "Source.item.URL"),
    Case(Column.SOURCE, "locator", "p. 9", "links", "Citation.locator"),
    Case(Column.SOURCE, "stance", "disputes", "links", "Citation.stance"),
    Case(Column.SOURCE, "type", "book", "links", "Source.item.type"),
    Case(Column.SOURCE, "DOI", "10.1000/7", "links", "Source.item.DOI"),
    Case(Column.SOURCE, "seen on", "2024-01-01", "links", "Source.item.accessed"),
    Case(Column.SOURCE, "language", "zh", "links", "Source.item.language"),
    Case(Column.SOURCE, "description", "A copy", "links", "Source.description"),
    Case(Column.SOURCE, "note", "See there", "links", "Citation.note"),
    Case(Column.CLAIMS, "wording", "on the 18th", "claims", "DateClaim.wording"),
    Case(Column.CLAIMS, "EDTF", "2023-06-19", "claims", "DateClaim.edtf"),
    Case(Column.CLAIMS, "source", "https://example.org/shared", "claims", "DateClaim.source"),
    Case(Column.CLAIMS, "note", "later", "claims", "DateClaim.note"),
)  # fmt: skip
SHARED = (
    Lane(LaneId("talks"), "Talks", "lane-1", 0),
    Lane(LaneId("press"), "Press", "lane-2", 1),
    Source(
        SourceId("shared"), CslItem("webpage", title="Shared", URL="https://example.org/shared")
    ),
    Actor(ActorId("somebody"), "Somebody", ActorKind.PERSON, "CN"),
)


def records_of(number: int) -> list[Record]:
    """An event with something in each column, of which nothing is another's."""
    name = f"{number}-{'abcdefghij'[number % 10]}"
    event, source, actor = EventId(f"e{name}"), SourceId(f"s{name}"), ActorId(f"a{name}")
    quote, address = QuoteId(f"q{name}"), f"https://example.org/{name}"
    item = CslItem(
        "webpage",
        title=f"Source {name}",
        author=(CslName("Qin", "Gang"),),
        container_title="People’s Daily",
        publisher="Xinhua",
        publisher_place="Beijing",
        issued=CslDate(((2023, 6, 19),)),
        accessed=CslDate(((2023, 7),)),
        URL=address,
        language="en",
    )
    return [
        Source(source, item, description="Excerpt"),
        Actor(actor, f"Who {name}", ActorKind.PERSON, "CN"),
        Event(
            event,
            f"Talks {name}",
            "2023-06-18",
            "10:00",
            "Asia/Shanghai",
            "Beijing",
            (LaneId("talks"),),
            "talks",
            importance=Importance.CENTRAL,
            caption="A line",
            summary=f"They  met {name}",
            note="Ask",
            verification=Verification.VERIFIED,
            verification_note="by both",
            tags=("trade",),
            channel="defence",
            date_basis="the note",
        ),
        DateClaim(ClaimId(f"c{name}"), event, source, "18 June", "2023-06-18", "early"),
        Participation(event, actor, "host"),
        Citation(event, source, "p. 1", Stance.CONTEXT, "See"),
        Quote(
            quote,
            "We will go on with it",
            source,
            actor,
            "Qin",
            "Minister",
            "2023-06-18",
            "Beijing",
            "en",
            "Wir machen weiter",
            "Me",
            verification_note="heard",
        ),
        EventQuote(event, quote),
    ]


def chronology_of(folder: Path, count: int) -> Chronology:
    chronology = Chronology.create(folder / "talks.chronology", Header("Talks"))
    records = [*SHARED, *(one for number in range(count) for one in records_of(number))]
    order = list(type_of_section.values())
    records.sort(key=lambda one: order.index(type(one)))
    chronology.make_batch(Change(None, one) for one in records)
    return chronology


def edited(cells: Cells, case: Case) -> None:
    """Edit the cell of a case."""
    if not case.part:
        cells[case.column] = case.text
        return
    (header,) = (one.header for one in COLUMNS if one.column is case.column)
    names = parts_of(header)
    (line,) = lists_in(cells[case.column])
    parts = dict(zip(names, [*line, *[""] * len(names)], strict=False))
    parts[case.part] = parts[case.part].upper() if case.text is UPPER else case.text
    cells[case.column] = line_of([*parts.values()])


def write(chronology: Chronology, path: Path, edits: Mapping[str, Edit] | None = None) -> None:
    """Write a table, with edits of the rows of these events."""
    writer = WRITERS[path.suffix[1:]]

    def row(details: EventDetails) -> list[str]:
        *cells, own_id = row_of_event(details)
        by_column = dict(zip((one.column for one in COLUMNS), cells, strict=True))
        (edits or {}).get(details.event.id, lambda _: None)(by_column)
        return [*by_column.values(), own_id]

    with pytest.MonkeyPatch.context() as patch, path.open("wb") as file:
        patch.setattr(writer, "row_of_event", row)
        writer.write(OutgoingEvents(chronology), file)


def told(change: Change) -> list[str]:
    """What a change is of."""
    record = change.after or change.before
    assert record is not None
    name = type(record).__name__
    if change.before is None or change.after is None:
        return [f"{'+' if change.before is None else '-'} {name}"]
    versions = (change.before, change.after)
    return [f"{name}.{one.field}" for one in field_differences(versions, lambda _, own_id: own_id)]


@pytest.mark.parametrize("suffix", WRITERS)
def test_each_cell_that_was_edited_is_offered_and_no_other(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"talks.{suffix}"
    with chronology_of(tmp_path, len(CASES) + 1) as chronology:
        before = json_of(chronology, tmp_path)
        events = [one.id for one in chronology.records("events") if isinstance(one, Event)]
        edits = {
            own_id: lambda cells, case=case: edited(cells, case)
            for own_id, case in zip(events, CASES, strict=False)
        }
        write(chronology, path, edits)
        with coming(chronology, path) as found:
            assert found.family.known is Known.WRITTEN
            offered = [[field.name for field in row.fields] for row in found.rows]
            assert offered == [[case.field] for case in CASES]
            assert {row.kind for row in found.rows} == {RowKind.THERE}
            assert (found.counts.there, found.counts.same) == (len(CASES), 1)
            changes = [one for one in found.changes() if not isinstance(one.after, Import | Origin)]
            made = chronology.make_batch(found.changes())
        assert sorted(one for each in changes for one in told(each)) == sorted(
            case.changed for case in CASES
        )
        write(chronology, tmp_path / f"other.{suffix}")
        for name in ("talks", "other"):
            with coming(chronology, tmp_path / f"{name}.{suffix}") as found:
                assert found.rows == []
                assert [*found.changes()] == []
        chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == before
