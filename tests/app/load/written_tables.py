"""Chronologies of which tables of all fields are written, with edits as somebody makes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

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
    Importance,
    Lane,
    LaneId,
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
from timeline_app.interchange.sheets.all_fields import COLUMNS
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.written import csv_writer, xlsx_writer
from timeline_app.interchange.sheets.written.field_rows import row_of_event
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.outgoing import OutgoingEvents

Cells = dict[ColumnMeaning, str]
Edit = Callable[[Cells], object]
WRITERS = {"csv": csv_writer, "xlsx": xlsx_writer}
Rows = list[list[str]]
"""A table as it stands in a file, its head first."""
PLACE_OF = {one: at for at, one in enumerate(COLUMNS)}
ID = len(COLUMNS)
OPEN_LINES = "We will keep the lines open | Somebody"
SHARED = (
    Lane(LaneId("talks"), "Talks", "lane-1", 0),
    Lane(LaneId("press"), "Press", "lane-2", 1),
    Source(
        SourceId("shared"), CslItem("webpage", title="Shared", URL="https://example.org/shared")
    ),
    Source(SourceId("treaty"), CslItem("document", title="Treaty")),
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


def chronology_of(
    folder: Path, count: int, name: str = "talks", *, start: int = 0
) -> StoredChronology:
    chronology = StoredChronology.create(folder / f"{name}.chronology", Header("Talks"))
    numbers = range(start, start + count)
    records = [*SHARED, *(one for number in numbers for one in records_of(number))]
    order = list(type_of_section.values())
    records.sort(key=lambda one: order.index(type(one)))
    chronology.make_batch(Change(None, one) for one in records)
    return chronology


def write(
    chronology: StoredChronology, path: Path, edits: Mapping[str, Edit] | None = None
) -> None:
    """Write a table, with edits of the rows of these events."""
    writer = WRITERS[path.suffix[1:]]

    def row(details: EventDetails, count: int) -> list[str]:
        *cells, own_id = row_of_event(details, count)
        by_column = dict(zip(COLUMNS, cells, strict=True))
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


def rows_of(path: Path) -> Rows:
    """What stands in a table."""
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def save(rows: Rows, path: Path) -> None:
    """Put these rows in its place."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), "utf-8")
