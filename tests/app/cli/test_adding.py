"""`timeline-app convert --add-to`: a file that came before comes again, in a shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline_app.app.cli.main import main
from timeline_app.core.records.records import Event
from timeline_app.storage.chronology.chronology import StoredChronology

FIRST = "id,title,date\nrow-1,Visit,2023-06-18\nrow-2,Call,2023-07-01\nrow-3,Talks,2023-08-01\n"
SECOND = FIRST.replace("Call", "Phone call").replace("row-3,Talks,2023-08-01", "row-4,New,2024")


def test_a_file_that_came_before_is_joined_and_neither_is_altered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, first, out = (tmp_path / name for name in ("a.csv", "a.chronology", "b.chronology"))
    sheet.write_text(FIRST, "utf-8")
    assert main(["convert", str(sheet), str(first)]) == 0
    before = first.read_bytes()
    sheet.write_text(SECOND, "utf-8")
    report = tmp_path / "report.json"
    asked = ["convert", str(sheet), str(out), "--add-to", str(first), "--report", str(report)]
    assert main(asked) == 0
    said = capsys.readouterr().err
    assert "a.csv was imported before: 1 new event; 1 changed only there" in said.replace(",", ";")
    with StoredChronology.open(out, read_only=True) as chronology:
        titles = [one.title for one in chronology.records("events") if isinstance(one, Event)]
    assert titles == ["Visit", "Phone call", "Talks", "New"]
    assert first.read_bytes() == before
    added = json.loads(report.read_text("utf-8"))["added"]
    assert added["known"] == "name"
    assert {name: n for name, n in added["counts"].items() if n} == {
        "new": 1, "same": 1, "there": 1, "gone": 1
    }  # fmt: skip
    assert [(row["kind"], row["name"]) for row in added["rows"]] == [
        ("there", "Call"),
        ("gone", "Talks"),
    ]
    assert added["rows"][0]["fields"] == [
        {"field": "title", "came": "Call", "here": "Call", "now": "Phone call", "is_open": False}
    ]


def test_a_chronology_is_not_added_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    assert main(["convert", "sample", str(out), "--add-to", "sample"]) == 2
    assert "--add-to" in capsys.readouterr().err
    assert not out.exists()
