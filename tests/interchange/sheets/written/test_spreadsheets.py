"""What spreadsheets see in the tables that are written: texts, and nothing to reckon with."""

from __future__ import annotations

import gc
import io
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook
from typing_extensions import override

from tests.core.memo.details import FULL, sample
from tests.interchange.sheets.test_all_fields import (
    ODD,
    Going,
    facts_of,
    read_back,
    written,
)
from tests.second_opinions import by_libreoffice
from timeline_app.app.export.shown_events import ShownEvents
from timeline_app.app.export.writing import write_events
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.temporary_folders import sweep_passing
from timeline_app.core.text.plain_text import storable
from timeline_app.interchange.foreign.csv_rows import csv_rows
from timeline_app.interchange.sheets.cells import guarded, pieces, text_of, unguarded
from timeline_app.interchange.sheets.written import csv_writer, xlsx_writer
from timeline_app.storage.errors import WriteFailed, WriteReason

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

FIELDS = [EventField.DATE, EventField.TITLE, EventField.QUOTES, EventField.ACTORS]


def titled(*titles: str) -> Going:
    return Going(
        [
            EventDetails(at, Event(EventId(f"e{at}"), title, summary=title))
            for at, title in enumerate(titles)
        ]
    )


def sheet_of(data: bytes, name: str = "Events") -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [list(row) for row in book.get_sheet_by_name(name).to_python()]


def formulas_in(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/")]
        return sum(book.read(name).count(b"<f") for name in sheets)


def test_no_text_is_a_formula_to_libreoffice_and_days_are_shown_as_they_were(
    tmp_path: Path,
) -> None:
    going = titled(*ODD)
    (tmp_path / "in").mkdir()
    ours, bare, book, shown = (
        tmp_path / "in" / name for name in ("ours.csv", "bare.csv", "book.xlsx", "shown.xlsx")
    )
    ours.write_bytes(written(going, csv_writer))
    bare.write_bytes(b"Title\r\n=1+1\r\n")
    book.write_bytes(written(going, xlsx_writer))
    _, events = sample()
    table = ShownEvents(FIELDS)
    with shown.open("wb") as file:
        xlsx_writer.write(Going(events), file, shown=table)
    seen = [one.read_bytes() for one in by_libreoffice([ours, bare, book], "xlsx", tmp_path)]
    assert [formulas_in(one) > 0 for one in seen] == [False, True, False]
    titles = [str(row[3]) for row in sheet_of(seen[0], "ours")][1:]
    dangerous = [one for one in map(storable, ODD) if guarded(one) != one]
    assert len(dangerous) > 8
    assert {guarded(one) for one in dangerous} <= set(titles)
    assert [str(row[3]) for row in sheet_of(seen[2])] == ["Title", *map(storable, ODD)]
    (as_text,) = by_libreoffice([shown], "csv:Text - txt - csv (StarCalc):44,34,76", tmp_path)
    cells = [row for _, row in csv_rows(io.StringIO(as_text.read_text(), newline=""))]
    expected = [[text_of(cell) for cell in table.cells(one)] for one in events]
    assert cells == [table.headers, *expected]


def test_what_is_there_for_people_alone_says_so() -> None:
    text = written(Going([FULL]), csv_writer).decode("utf-8-sig")
    assert "Foreign Minister" in text
    assert "People: name | role | kind | side | office (not read)" in text


def test_only_exact_days_are_dates_of_a_workbook() -> None:
    _, events = sample()
    file = io.BytesIO()
    xlsx_writer.write(Going(events), file, shown=ShownEvents(FIELDS))
    days = [type(row[0]).__name__ for row in sheet_of(file.getvalue())[1:]]
    assert days == [
        "date" if len(one.event.date) == 10 and not one.event.time else "str" for one in events
    ]
    assert {"date", "str"} == set(days)


def test_what_a_cell_has_no_room_for_goes_on_elsewhere_and_is_whole_when_read() -> None:
    going = titled("So", *("🕊x" * 400,))
    texts = ["ab" * 20_000, "🕊" * 17_000, "x" * 32_767, "x" * 32_768, "é" * 1_000_000]
    going = Going(
        [
            EventDetails(at, Event(EventId(f"e{at}"), "So", summary=text))
            for at, text in enumerate(texts)
        ]
    )
    data = written(going, xlsx_writer)
    assert max(len(str(row[8]).encode("utf-16-le")) for row in sheet_of(data)) <= 2 * 32_767
    found = read_back(data)
    assert all(found[one.event.id] == facts_of(one) for one in going.events())
    assert len({row[0] for row in sheet_of(data, "Long texts")}) == 1 + 4


class Stopped(Going):
    """Somebody has given up after the first event."""

    @override
    def events(self) -> Iterator[EventDetails]:
        yield next(super().events())
        raise KeyboardInterrupt


class Refusing(io.BytesIO):
    """A disk that is full after so many bytes."""

    @override
    def write(self, data: ReadableBuffer) -> int:
        if self.tell() > 1_000:
            raise OSError("full")
        return super().write(data)


def test_nothing_stays_of_a_workbook_that_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        written(Stopped([*titled("So", "Never").events()]), xlsx_writer)
    with pytest.raises(OSError, match="full"):
        xlsx_writer.write(titled(*ODD), Refusing())
    gc.collect()  # which would tell of an archive that writes on, or is left open
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="what is open can't be removed there")
def test_who_clears_away_what_crashes_left_spares_a_workbook_that_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    held = list[list[Path]]()

    class Slow(Going):
        @override
        def events(self) -> Iterator[EventDetails]:
            for event in super().events():
                (folder,) = tmp_path.iterdir()
                os.utime(folder, (0, 0))  # begun an hour ago
                sweep_passing()
                held.append([*tmp_path.iterdir()])
                yield event

    going = titled("One", "Two")
    assert sheet_of(written(Slow([*going.events()]), xlsx_writer))
    assert all(held)


def test_more_events_than_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_writer, "MOST_ROWS", 3)
    out = tmp_path / "out.xlsx"
    with pytest.raises(WriteFailed) as failed:
        write_events(titled("One", "Two", "Three"), xlsx_writer.write, out, replace=False)
    assert failed.value.reason is WriteReason.TOO_MANY_EVENTS
    assert not out.exists()
    assert len(sheet_of(written(titled("One", "Two"), xlsx_writer))) == 3


def test_a_spreadsheet_lets_nobody_edit_what_is_not_read_back() -> None:
    _, events = sample()
    with zipfile.ZipFile(io.BytesIO(written(Going(events), xlsx_writer))) as book:
        sheets = sorted(one for one in book.namelist() if one.startswith("xl/worksheets/sheet"))
        locked = [b"<sheetProtection " in book.read(one) for one in sheets]
    assert locked == [False, True, True, True]


def test_further_sheets_go_on_in_a_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_writer, "MOST_ROWS", 200)
    _, events = sample()
    data = written(Going(events), xlsx_writer)
    first, second = (sheet_of(data, f"People (not read){one}") for one in ("", " 2"))
    rows = len(first) + len(second) - 2
    assert len(first) == 200
    assert rows == sum(len(one.participants) for one in events)


@pytest.mark.parametrize("text", [*ODD, "'" * 3 + "@", "\t'=", "' ="])
def test_a_guarded_text_is_no_formula_and_is_got_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip().startswith(tuple("=+-@\uff1d"))


@pytest.mark.parametrize("text", ["", "abc", "🕊" * 7, "a🕊" * 5, "🕊a" * 4])
def test_pieces_are_whole_letters(text: str) -> None:
    found = pieces(text, 4)
    assert "".join(found) == text
    assert all(len(one.encode("utf-16-le")) <= 8 for one in found)
