"""A table of all fields goes out, is edited and comes back: each cell is compared, and no other."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from tests.app.load.coming_files import apply, coming, json_of
from tests.app.load.written_tables import (
    WRITERS,
    Cells,
    Edit,
    chronology_of,
    told,
    write,
)
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.edits.edit import Change, added
from timeline_app.core.records.records import (
    ActorId,
    Citation,
    Event,
    EventId,
    Import,
    Lane,
    LaneId,
    Origin,
    Participation,
    Quote,
    Record,
    Source,
    SourceId,
    Status,
    Verification,
    type_of_section,
)
from timeline_app.interchange.sheets.all_fields import COLUMNS, line_of, lists_in, parts_of
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.texts.limits import MOST_LANES
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.imports.recognised import KnownBy
from timeline_app.storage.imports.shown_rows import RowKind

UPPER = "in capitals"
"""Stands for what was there, in capitals."""


class Case(NamedTuple):
    """A cell that is edited, or one part of its first line; and what has changed then."""

    column: ColumnMeaning
    part: str
    text: str
    field: str
    """That is offered."""
    changed: str
    """The one line of our JSON that is another then: its kind and field."""


def of(column: ColumnMeaning, text: str, field: str) -> Case:
    return Case(column, "", text, field, f"Event.{field}")


CASES = (
    of(ColumnMeaning.DATE, "2023-06-20", "date"),
    of(ColumnMeaning.TIME, "11:30", "time"),
    of(ColumnMeaning.ZONE, "Europe/Paris", "zone"),
    of(ColumnMeaning.TITLE, "Another title", "title"),
    of(ColumnMeaning.PLACE, "Bali", "place"),
    of(ColumnMeaning.LANE, "Press", "lanes"),
    of(ColumnMeaning.STATUS, "cancelled", "status"),
    of(ColumnMeaning.IMPORTANCE, "minor", "importance"),
    of(ColumnMeaning.TEXT, "= Another\n\ntext", "summary"),
    of(ColumnMeaning.TAGS, "trade\nchips", "tags"),
    of(ColumnMeaning.NOTE, "Ask again", "note"),
    of(ColumnMeaning.KIND, "call", "kind"),
    of(ColumnMeaning.CHANNEL, "hotline", "channel"),
    of(ColumnMeaning.CAPTION, "One more line", "caption"),
    of(ColumnMeaning.VERIFICATION, "unverified", "verification"),
    of(ColumnMeaning.VERIFICATION_NOTE, "by one side", "verification_note"),
    of(ColumnMeaning.DATE_BASIS, "the later note", "date_basis"),
    Case(ColumnMeaning.PEOPLE, "role", "guest", "people", "Participation.role"),
    Case(ColumnMeaning.PEOPLE, "kind", "organisation", "people", "Actor.kind"),
    Case(ColumnMeaning.PEOPLE, "side", "US", "people", "Actor.side"),
    Case(ColumnMeaning.PEOPLE, "name", UPPER, "people", "Actor.name"),
    Case(ColumnMeaning.QUOTE, "words", "We will go on with all of it", "quotes", "Quote.text"),
    Case(ColumnMeaning.QUOTE, "speaker", "Somebody", "quotes", "Quote.speaker"),
    Case(ColumnMeaning.QUOTE, "office", "Envoy", "quotes", "Quote.office"),
    Case(ColumnMeaning.QUOTE, "said on", "2023-06-21", "quotes", "Quote.said_on"),
    Case(ColumnMeaning.QUOTE, "venue", "Great Hall", "quotes", "Quote.venue"),
    Case(ColumnMeaning.QUOTE, "language", "zh", "quotes", "Quote.language"),
    Case(ColumnMeaning.QUOTE, "translation", "So | be\nit", "quotes", "Quote.translation"),
    Case(ColumnMeaning.QUOTE, "translator", "Li", "quotes", "Quote.translator"),
    Case(ColumnMeaning.QUOTE, "named as", "the envoy", "quotes", "Quote.speaker_as_named"),
    Case(ColumnMeaning.QUOTE, "source", "https://example.org/shared", "quotes", "Quote.source"),
    Case(ColumnMeaning.QUOTE, "verification", "verified", "quotes", "Quote.verification"),
    Case(ColumnMeaning.QUOTE, "verification note", "seen", "quotes", "Quote.verification_note"),
    Case(ColumnMeaning.SOURCE, "title", "Quite another", "links", "Source.item.title"),
    Case(ColumnMeaning.SOURCE, "authors", "Li, Hui; MFA", "links", "Source.item.author"),
    Case(ColumnMeaning.SOURCE, "published in", "Daily", "links", "Source.item.container_title"),
    Case(ColumnMeaning.SOURCE, "publisher", "State", "links", "Source.item.publisher"),
    Case(ColumnMeaning.SOURCE, "date", "2023-06-22", "links", "Source.item.issued"),
    Case(ColumnMeaning.SOURCE, "address", "https://example.org/moved", "links", "Source.item.URL"),
    Case(ColumnMeaning.SOURCE, "locator", "p. 9", "links", "Citation.locator"),
    Case(ColumnMeaning.SOURCE, "stance", "disputes", "links", "Citation.stance"),
    Case(ColumnMeaning.SOURCE, "type", "book", "links", "Source.item.type"),
    Case(ColumnMeaning.SOURCE, "DOI", "10.1000/7", "links", "Source.item.DOI"),
    Case(ColumnMeaning.SOURCE, "seen on", "2024-01-01", "links", "Source.item.accessed"),
    Case(ColumnMeaning.SOURCE, "seen as", "page", "links", "Source.seen"),
    Case(ColumnMeaning.SOURCE, "day seen", "2024-01-02", "links", "Source.seen_on"),
    Case(ColumnMeaning.SOURCE, "language", "zh", "links", "Source.item.language"),
    Case(ColumnMeaning.SOURCE, "description", "A copy", "links", "Source.description"),
    Case(ColumnMeaning.SOURCE, "note", "See there", "links", "Citation.note"),
    Case(ColumnMeaning.CLAIMS, "wording", "on the 18th", "claims", "DateClaim.wording"),
    Case(ColumnMeaning.CLAIMS, "EDTF", "2023-06-19", "claims", "DateClaim.edtf"),
    Case(ColumnMeaning.CLAIMS, "source", "https://example.org/shared", "claims",
         "DateClaim.source"),
    Case(ColumnMeaning.CLAIMS, "note", "later", "claims", "DateClaim.note"),
    Case(ColumnMeaning.CLAIMS, "place", "Beijing", "claims", "DateClaim.place"),
    Case(ColumnMeaning.CLAIMS, "time zone", "Asia/Tokyo", "claims", "DateClaim.zone"),
)  # fmt: skip


def edited(cells: Cells, case: Case) -> None:
    """Edit the cell of a case."""
    if not case.part:
        cells[case.column] = case.text
        return
    header = case.column.header
    names = parts_of(header)
    (line,) = lists_in(cells[case.column])
    parts = dict(zip(names, [*line, *[""] * len(names)], strict=False))
    parts[case.part] = parts[case.part].upper() if case.text is UPPER else case.text
    cells[case.column] = line_of([*parts.values()])


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
            assert found.family.known is KnownBy.WRITTEN
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


@pytest.mark.parametrize("suffix", WRITERS)
def test_words_of_a_verified_quote_that_a_table_changes_are_verified_no_longer(
    tmp_path: Path, suffix: str
) -> None:
    words = Case(ColumnMeaning.QUOTE, "words", UPPER, "quotes", "Quote.text")
    with chronology_of(tmp_path, 1) as chronology:
        apply(chronology, *_set(chronology, Quote, verification=Verification.VERIFIED))
        (before,) = chronology.records("quotes")
        (event,) = chronology.records("events")
        assert isinstance(before, Quote)
        assert isinstance(event, Event)
        path = tmp_path / f"talks.{suffix}"
        write(chronology, path, {event.id: lambda cells: edited(cells, words)})
        with coming(chronology, path) as found:
            chronology.make_batch(found.changes())
        (after,) = chronology.records("quotes")
    assert isinstance(after, Quote)
    assert (after.text, after.verification) == (before.text.upper(), Verification.UNVERIFIED)
    assert after.verification_note.endswith(f"those verified were “{before.text}”.")


class Meeting(NamedTuple):
    """What is edited here after the table was written, what in the table, and what comes of it."""

    here: Callable[[StoredChronology], object]
    there: Edit
    kind: RowKind | None
    offered: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def nothing(_: object) -> None:
    """Edit nothing."""


def setting(**fields: object) -> Callable[[StoredChronology], object]:
    """The edit of the first event here."""

    def edit(chronology: StoredChronology) -> None:
        apply(chronology, *_set(chronology, Event, **fields))

    return edit


def putting(**fields: str) -> Edit:
    """The edit of cells in its row."""
    return lambda cells: cells.update({ColumnMeaning[name]: text for name, text in fields.items()})


def adding(column: ColumnMeaning, line: str) -> Edit:
    """The edit that puts a line below the others."""
    return lambda cells: cells.update({column: f"{cells[column]}\n{line}"})


def replacing(column: ColumnMeaning, old: str, new: str) -> Edit:
    """The edit of words in a cell."""
    return lambda cells: cells.update({column: cells[column].replace(old, new)})


def _set(
    chronology: StoredChronology, record_type: type[Record], **fields: object
) -> Iterator[Change]:
    section = next(name for name, one in type_of_section.items() if one is record_type)
    before = next(iter(chronology.records(section)))
    yield Change(before, msgspec.structs.replace(before, **fields))


def removed(chronology: StoredChronology) -> None:
    """Delete the first event here."""
    key = next(iter(chronology.columns().key.tolist()))
    chronology.make_batch(chronology.changes.removal(Event, [key]))


MEETINGS = {
    "changed here alone": Meeting(setting(note="ours"), nothing, None),
    "one field here, another there": Meeting(
        setting(note="ours"), putting(CAPTION="theirs"), RowKind.THERE, ("caption",),
        ("Event.caption",),
    ),
    "one field on both sides": Meeting(
        setting(note="ours"), putting(NOTE="theirs"), RowKind.BOTH, ("note",)
    ),
    "alike on both sides": Meeting(setting(note="both"), putting(NOTE="both"), None),
    "the date here, the time there": Meeting(
        setting(date="2023-06-19"), putting(TIME="11:00"), RowKind.BOTH, ("date", "time")
    ),
    "deleted here": Meeting(removed, putting(NOTE="theirs"), None),
    "a quote on both sides": Meeting(
        lambda one: apply(one, *_set(one, Quote, venue="ours")),
        replacing(ColumnMeaning.QUOTE, "Minister", "Envoy"), RowKind.BOTH, ("quotes",),
    ),
    "a person more there": Meeting(
        nothing, adding(ColumnMeaning.PEOPLE, "Somebody | guest"), RowKind.THERE, ("people",),
        ("+ Participation",),
    ),
    "a quote more there": Meeting(
        nothing, adding(ColumnMeaning.QUOTE, "No | Somebody"), RowKind.THERE, ("quotes",),
        ("+ EventQuote", "+ Quote", "+ Source"),
    ),
    "a quote more there of a source without an address": Meeting(
        nothing, adding(ColumnMeaning.QUOTE, "No | Somebody | | | | | | | | Treaty"), RowKind.THERE,
        ("quotes",), ("+ EventQuote", "+ Quote"),
    ),
    "a source more there": Meeting(
        nothing, adding(ColumnMeaning.SOURCE, "https://example.org/shared"), RowKind.THERE,
        ("links",), ("+ Citation",),
    ),
    "a date more there": Meeting(
        nothing, adding(ColumnMeaning.CLAIMS, "the 19th | 2023-06-19 | https://example.org/shared"),
        RowKind.THERE, ("claims",), ("+ DateClaim",),
    ),
    "all lists emptied there": Meeting(
        nothing, putting(PEOPLE="", QUOTE="", CLAIMS=""), RowKind.GONE,
        ("people", "quotes", "claims"),
    ),
    "a source no longer cited there": Meeting(
        nothing, replacing(ColumnMeaning.SOURCE, "context", "quoted"), RowKind.THERE, ("links",),
        ("- Citation",),
    ),
    "a source by another address and title there": Meeting(
        nothing, putting(SOURCE="Other | | | | | https://example.org/new | p. 1 | context"),
        RowKind.THERE, ("links",),
        ("Citation.note", *(f"Source.{one}" for one in (
            "description", "item.URL", "item.accessed", "item.author", "item.container_title",
            "item.issued", "item.language", "item.publisher", "item.title"))),
    ),
    "cells emptied there": Meeting(
        nothing, putting(NOTE="", IMPORTANCE="", VERIFICATION="", ZONE="", LANE="", TAGS=""),
        RowKind.THERE, ("zone", "lanes", "tags", "importance", "note", "verification"),
        ("Event.importance", "Event.lanes", "Event.note", "Event.tags", "Event.verification",
         "Event.zone"),
    ),
    "what can't be read there": Meeting(
        nothing, putting(DATE="soon", IMPORTANCE="great", STATUS="so so", VERIFICATION="hardly"),
        None,
    ),
    "a date of a quote that can't be read there": Meeting(
        nothing, replacing(ColumnMeaning.QUOTE, "2023-06-18", "soon"), None
    ),
    "a date as worded that can't be read there": Meeting(
        nothing, replacing(ColumnMeaning.CLAIMS, "2023-06-18", "soon"), None
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MEETINGS)
def test_a_table_meets_what_was_changed_here_meanwhile(tmp_path: Path, name: str) -> None:
    meeting, path = MEETINGS[name], tmp_path / "talks.csv"
    with chronology_of(tmp_path, 2) as chronology:
        write(chronology, path, {"e0-a": meeting.there})
        meeting.here(chronology)
        before = json_of(chronology, tmp_path)
        with coming(chronology, path) as found:
            assert [row.kind for row in found.rows] == [meeting.kind][: meeting.kind is not None]
            assert tuple(one.name for row in found.rows for one in row.fields) == meeting.offered
            changes = [one for one in found.changes() if not isinstance(one.after, Import | Origin)]
            made = chronology.make_batch(found.changes())
        assert tuple(sorted(one for each in changes for one in told(each))) == meeting.changed
        chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == before


def test_what_cant_be_read_in_a_table_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 1) as chronology:
        odd = MEETINGS["what can't be read there"].there
        write(chronology, path, {"e0-a": lambda cells: (odd(cells), cells.update({
            ColumnMeaning.PEOPLE: "Who 0-a | host | persona",
            ColumnMeaning.SOURCE: f"{cells[ColumnMeaning.SOURCE]}\nOther | | | | | | p. 7 | quoted",
            ColumnMeaning.QUOTE: "No | Somebody | | yesterday",
            ColumnMeaning.CLAIMS: "the 18th | the 18th",
        }))})  # fmt: skip
    there, report = load_foreign(path)
    there.close()
    assert {(one.field, one.raw) for one in report.faults} == {
        ("date", "soon"),
        ("importance", "great"),
        ("status", "so so"),
        ("verification", "hardly"),
        ("people", "persona"),
        ("quote", "yesterday"),
        ("dates as worded", "the 18th"),
    }
    assert report.left_over == {"locator": 1}


def test_a_status_that_was_emptied_is_what_it_is_on_that_day(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 2) as chronology:
        setting(status=Status.CANCELLED)(chronology)
        write(chronology, path, dict.fromkeys(("e0-a", "e1-b"), putting(STATUS="")))
        with coming(chronology, path) as found:
            assert [[one.name for one in row.fields] for row in found.rows] == [["status"]]
            chronology.make_batch(found.changes())
        first = next(one for one in chronology.records("events") if isinstance(one, Event))
        assert first.status is Status.TOOK_PLACE


def test_a_table_that_lost_columns_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 1) as chronology:
        write(chronology, path)
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
        kept = [
            at for at, one in enumerate(COLUMNS) if one in (ColumnMeaning.DATE, ColumnMeaning.NOTE)
        ]
        text = io.StringIO(newline="")
        csv.writer(text).writerows([*[row[at] for at in kept], row[-1]] for row in rows)
        path.write_text(text.getvalue(), "utf-8")
        with coming(chronology, path) as found:
            assert found.rows == []
            assert [*found.changes()] == []
        path.write_text(text.getvalue().replace("Ask", "Ask again"), "utf-8")
        with coming(chronology, path) as found:
            assert [[one.name for one in row.fields] for row in found.rows] == [["note"]]


def test_rows_that_were_taken_out_of_a_table_are_told_and_stay(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 4) as chronology:
        write(chronology, path)
        lines = path.read_bytes().split(b"\r\n2023-06-18,")
        path.write_bytes(b"\r\n2023-06-18,".join([*lines[:2], *lines[3:]]))
        chronology.apply(added(Event(EventId("later"), "Made since")))
        with coming(chronology, path) as found:
            assert (found.counts.gone, found.counts.same) == (1, 3)
            assert [(row.kind, row.name) for row in found.rows] == [(RowKind.GONE, "Talks 1-b")]
            assert [*found.changes()] == []
        key = chronology.key_of(EventId("e1-b"))
        assert key is not None
        chronology.make_batch(chronology.changes.removal(Event, [key]))
        with coming(chronology, path) as found:
            assert (found.counts.gone, found.rows) == (1, [])


def test_a_forged_number_of_rows_is_none(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 2) as chronology:
        write(chronology, path)
        path.write_bytes(re.sub(rb"\.2(?=\r\n)", b"." + b"9" * 5_000, path.read_bytes()))
        with coming(chronology, path) as found:
            assert (found.counts.gone, found.counts.same) == (0, 2)


def test_many_lanes_and_long_texts_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "talks.xlsx"
    with chronology_of(tmp_path, MOST_LANES) as chronology:
        lanes = [Lane(LaneId(f"l{at}"), f"Lane {at}", "lane-1", 2 + at) for at in range(MOST_LANES)]
        events = [one for one in chronology.records("events") if isinstance(one, Event)]
        moved = [
            Change(event, msgspec.structs.replace(event, lanes=(lane.id, LaneId("talks"))))
            for event, lane in zip(events, lanes, strict=True)
        ]
        after = moved[0].after
        assert isinstance(after, Event)
        long = msgspec.structs.replace(after, title="So " * 400, summary="word " * 9000)
        apply(chronology, *added(*lanes).changes, Change(events[0], long), *moved[1:])
        write(chronology, path, {events[0].id: putting(PLACE="Bali")})
        with coming(chronology, path) as found:
            assert [[one.name for one in row.fields] for row in found.rows] == [["place"]]
            assert found.counts.same == MOST_LANES - 1


def test_what_two_rows_say_of_one_source_and_person_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 3) as chronology:
        ids = [f"e{one}" for one in ("0-a", "1-b", "2-c")]
        cited = [Citation(EventId(one), SourceId("shared")) for one in ids]
        parts = [Participation(EventId(one), ActorId("somebody")) for one in ids]
        chronology.apply(added(*cited, *parts))

        def edit(cells: Cells) -> None:
            replacing(ColumnMeaning.SOURCE, "Shared", "Shared at last")(cells)
            replacing(ColumnMeaning.PEOPLE, "Somebody |  | person", "Somebody |  | organisation")(
                cells
            )

        write(chronology, path, dict.fromkeys(ids[1:], edit))
        with coming(chronology, path) as found:
            assert [row.name for row in found.rows] == ["Talks 1-b", "Talks 2-c"]
            assert {row.kind for row in found.rows} == {RowKind.THERE}
            changes = [told(one) for one in found.changes() if not isinstance(one.after, Import)]
        assert changes == [["Source.item.title"], ["Actor.kind"]]

        other = replacing(ColumnMeaning.SOURCE, "Shared", "Quite another")
        write(chronology, path, {ids[1]: edit, ids[2]: other})
        with coming(chronology, path) as found:
            assert [(row.kind, row.name) for row in found.rows] == [
                (RowKind.THERE, "Talks 1-b"), (RowKind.BOTH, "Talks 2-c")
            ]  # fmt: skip
            chronology.make_batch(found.changes())
            titles = {one.item.title for one in chronology.records("sources")
                      if isinstance(one, Source)}  # fmt: skip
        assert "Shared at last" in titles
        assert "Quite another" not in titles


def test_a_table_is_compared_where_it_was_imported_too(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 2) as chronology:
        write(chronology, path)
        with load_foreign(path)[0] as imported:
            write(chronology, path, {"e1-b": putting(NOTE="theirs", PLACE="Bali")})
            event = next(one for one in imported.records("events")
                         if isinstance(one, Event) and one.title == "Talks 1-b")  # fmt: skip
            apply(imported, Change(event, msgspec.structs.replace(event, place="Rome")))
            with coming(imported, path) as found:
                assert found.family.known is KnownBy.NAME
                ((row),) = found.rows
                assert [(one.name, one.is_open) for one in row.fields] == [
                    ("note", False), ("place", True)
                ]  # fmt: skip
