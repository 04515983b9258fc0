"""What somebody says of a sheet in a shell: its columns, its header, how it is to be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import document, write_json
from timeline_app.app.cli import window
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.storage.chronology.chronology import StoredChronology

ROWS = "Title,Topic,Date,When\nx,Talks,1999,2020-03-04\ny,More,1999,2021\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What `info --json` prints."""
    assert main(["info", "--json", *arguments]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_columns_are_what_is_said(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guessed = told(capsys, str(sheet))
    assert (guessed["format"], guessed["earliest"], guessed["latest"]) == ("sheet", "1999", "1999")
    said = told(capsys, str(sheet), "--map", "title=Topic,date=When")
    assert (said["earliest"], said["latest"], said["problems"]) == ("2020-03-04", "2021", [])


def test_the_import_keeps_what_was_said(sheet: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.chronology"
    assert main(["convert", str(sheet), str(out), "--map", "title=Topic, date=When"]) == 0
    with StoredChronology.open(out, read_only=True) as chronology:
        assert [event.title for event in chronology.records("events")] == ["Talks", "More"]
        (kept,) = chronology.records("imports")
        assert kept.mapping == (
            ("Title", "leave out"),
            ("Topic", "title"),
            ("Date", "leave out"),
            ("When", "date"),
        )
        assert kept.options == (("header row", "1"),)


def test_what_is_said_goes_before_what_a_sheet_looks_like(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "slides.csv"
    path.write_text("Year,Headline,Media\n2020,Talks,\n", encoding="utf-8")
    assert told(capsys, str(path))["format"] == "timelinejs-sheet"
    assert told(capsys, str(path), "--map", "year=Year")["format"] == "sheet"


def test_what_was_guessed_is_kept_too(tmp_path: Path) -> None:
    path, out = tmp_path / "talks.csv", tmp_path / "out.chronology"
    path.write_text("Talks,\nWhen,Topic\n3/4/2020,Call\n25/12/2020,Visit\n", encoding="utf-8")
    assert main(["convert", str(path), str(out)]) == 0
    with StoredChronology.open(out, read_only=True) as chronology:
        (kept,) = chronology.records("imports")
        assert kept.mapping == (("When", "date"), ("Topic", "title"))
        assert kept.options == (("header row", "2"), ("order in date", "day first"))


@pytest.mark.parametrize(
    ("text", "options", "earliest", "undated"),
    [
        ("3/4/2020,Call\n5/6/2020,Visit\n", [], "", 2),
        ("3/4/2020,Call\n5/6/2020,Visit\n", ["--day-order", "day-first"], "2020-04-03", 0),
        ("3/4/2020,Call\n5/6/2020,Visit\n", ["--day-order", "month-first"], "2020-03-04", 0),
        ("2020-01-01,Date\n2021-01-01,Visit\n", ["--header-row", "0"], "2020-01-01", 0),
        ("When,What\n2020,a\nDate,Event\n2021,b\n", ["--header-row", "3"], "2021", 0),
        ("2020~one\n2021~two\n", ["--separator", "~"], "2020", 0),
        ("2020\tone\n2021\ttwo,\n", ["--separator", "Tab"], "2020", 0),
    ],
)
def test_a_sheet_is_read_as_it_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    options: list[str],
    earliest: str,
    undated: int,
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(text, encoding="utf-8")
    found = told(capsys, str(path), *options)
    assert (found["format"], found["earliest"], found["undated"]) == ("sheet", earliest, undated)


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [
        ("--header-row", "two", "number of a row"),
        ("--header-row", "99999", "10000"),
        ("--separator", "ab", "semicolon"),
        ("--day-order", "year-first", "month-first"),
        ("--encoding", "none", "no such encoding"),
        ("--encoding", "base64", "no such encoding"),
        ("--encoding", "idna", "no such encoding"),
        ("--encoding", "undefined", "no such encoding"),
    ],
)
def test_what_can_not_be_said_of_a_sheet_is_refused(
    sheet: Path, option: str, value: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(sheet), option, value]) == Exit.USAGE
    said = capsys.readouterr().err
    assert word in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("columns", "status", "word"),
    [
        ("Topic", Exit.USAGE, "leave out"),
        ("headline=Topic", Exit.USAGE, "--map headline=Topic"),
        ("title=Nowhere", Exit.REFUSED, "Nowhere"),
    ],
)
def test_what_can_not_be_meant_is_refused(
    sheet: Path, columns: str, status: int, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(sheet), "--map", columns]) == status
    said = capsys.readouterr().err
    assert word in said
    assert said.count("\n") == 1


def test_what_is_no_sheet_has_no_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = write_json(tmp_path / "talks.json", document())
    for arguments in (["info", str(ours)], ["convert", str(ours), str(tmp_path / "out.json")]):
        assert main([*arguments, "--map", "title=Topic"]) == Exit.USAGE
        assert "no sheet" in capsys.readouterr().err


def test_a_window_reads_a_sheet_as_it_is_said(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[str | None, ReadOptions | None]] = []

    def show(path: str | None, told: ReadOptions | None = None) -> int:
        shown.append((path, told))
        return 0

    monkeypatch.setattr(window, "show_window", show)
    said = ["--map", "title=Topic,date=When", "--header-row=1", "--day-order", "day-first"]
    assert main([*said, str(sheet)]) == 0
    assert main([str(sheet)]) == 0
    (path, told), plain = shown
    assert path == str(sheet)
    assert told is not None
    assert told.mapping == (("Topic", "title"), ("When", "date"))
    assert (told.header_row, told.day_order) == (1, DayOrder.DAY_FIRST)
    assert plain == (str(sheet), None)


def test_a_window_is_given_a_file_to_read_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--map", "title=Topic"]) == Exit.USAGE
    assert "no file" in capsys.readouterr().err
