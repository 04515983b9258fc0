"""Sheets that somebody is asked about, and what comes of them, without a window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline_app.app.load.foreign_files import convert_foreign, load_foreign, made_by
from timeline_app.app.load.opening import latest_copy, open_copy
from timeline_app.app.load.sheets import counted_sheet, sheet_to_ask_about
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Cancelled, Refused

PLAIN = ReadOptions(today=date(2026, 11, 28))
TALKS = "When,Topic,Kind\n3/4/2020,Call,Calls\n5/6/2020,Visit,\nsoon,,Visits\n"


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        (TALKS, True),
        ("Title,Lane\nCall,A\nVisit,B\n", True),
        ("<table><tr><th>Date<th>Event<tr><td>2020<td>Call</table>", True),
        ("Year,Headline,Text,Media\n2020,Call,,\n", False),
        ("3 May 2020: Call on trade, and more\n\n5 June 2020: Visit, and more\n", False),
        ("title: Talks\n2020-05: Call, and more\n2021: Visit, and more\n", False),
    ],
)
def test_of_what_is_a_sheet_and_nothing_else_somebody_is_asked(
    tmp_path: Path, text: str, is_asked: bool
) -> None:
    path = write(tmp_path / "file", text)
    assert (sheet_to_ask_about(path, PLAIN) is not None) == is_asked


def test_what_is_counted_is_what_an_import_tells(tmp_path: Path) -> None:
    path = write(tmp_path / "talks.csv", TALKS)
    for options in (PLAIN, replace(PLAIN, day_order=DayOrder.DAY_FIRST)):
        told: list[int] = []
        counted = counted_sheet(path, b"", options, lambda *_: True, told.append)
        chronology, report = load_foreign(path, asked=options)
        chronology.close()
        assert counted.report == replace(report, faults=())
        assert told
    ((_, evidence),) = counted.evidence
    assert (evidence.day_first, evidence.month_first, evidence.either) == (0, 0, 2)


def test_counting_can_be_given_up(tmp_path: Path) -> None:
    path = write(tmp_path / "talks.csv", TALKS)
    with pytest.raises(Cancelled):
        counted_sheet(path, b"", PLAIN, lambda *_: False, lambda _: None)


def test_a_sheet_without_the_column_that_is_told_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "talks.csv", TALKS)
    told = replace(PLAIN, mapping=(("Nowhere", "date"),))
    with pytest.raises(Refused):
        counted_sheet(path, b"", told, lambda *_: True, lambda _: None)


def test_one_file_read_in_two_ways_makes_two_chronologies(tmp_path: Path) -> None:
    path = write(tmp_path / "talks.csv", TALKS)
    folder = tmp_path / "chronologies"
    assert latest_copy(path, folder) is None
    made = {}
    for options in (PLAIN, replace(PLAIN, day_order=DayOrder.DAY_FIRST), PLAIN):
        opened = open_copy(
            path,
            folder,
            opening=StoredChronology.open,
            convert=lambda *given, asked=options: convert_foreign(*given, asked=asked),
            made_by=made_by(options),
        )
        assert opened is not None
        with opened.chronology as chronology:
            made[chronology.path] = chronology.counts().undated
    assert sorted(made.values()) == [1, 3]
    latest = latest_copy(path, folder)
    assert latest in made
    latest.write_bytes(b"no chronology any more")
    assert {latest, latest_copy(path, folder)} == set(made)
    assert made_by(replace(PLAIN, today=date(2020, 1, 1))) == made_by(None) == ""
