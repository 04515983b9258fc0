"""`timeline-app read`: what is found in a text, told on standard output."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import assert_one_line, python
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit

Captured = pytest.CaptureFixture[str]
TEXT = """\
😀 The envoys met in Oslo on Tuesday.
“We agree,” Ann Hart, the foreign minister, said last summer.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "text.txt"
    made.write_text(TEXT, "utf-8")
    return made


def told(capsys: Captured, *arguments: str) -> dict[str, Any]:
    assert main(["read", *arguments, "--json"]) == Exit.DONE
    said = capsys.readouterr()
    assert said.err == ""
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_offsets_are_code_points_of_the_text(path: Path, capsys: Captured) -> None:
    found = told(capsys, str(path), "--published", "2023-06-21")
    assert list(found) == ["dates", "quotes", "events"]
    for date in found["dates"]:
        assert list(date) == ["text", "start", "end", "edtf", "why", "other"]
        assert TEXT[date["start"] : date["end"]] == date["text"]
    assert [(one["text"], one["edtf"]) for one in found["dates"]] == [
        ("Tuesday", "2023-06-20"),
        ("last summer", "2022-22"),
    ]
    (quote,) = found["quotes"]
    assert list(quote) == ["text", "start", "end", "speaker", "office"]
    assert TEXT[quote["start"] : quote["end"]] == quote["text"] == "We agree"
    assert quote["speaker"] == "Ann Hart"
    assert [list(one) for one in found["events"]] == [["start", "end", "edtf", "actors"]] * 2
    first = found["events"][0]
    assert TEXT[first["start"] : first["end"]] == "😀 The envoys met in Oslo on Tuesday."


def test_dates_resolve_against_day_and_place(path: Path, capsys: Captured) -> None:
    found = told(capsys, str(path), "--published", "21 June 2023", "--place", "Australia")
    assert found["dates"][0]["edtf"] == "2023-06-20"
    # Summer ends in February there, and is a season of two years.
    assert found["dates"][1]["edtf"] != "2022-22"


def test_it_is_told_in_lines_for_people(path: Path, capsys: Captured) -> None:
    assert main(["read", str(path), "--published", "2023-06-21"]) == Exit.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 dates"
    assert lines[1].startswith("  “Tuesday”: 20 June 2023 (")
    assert lines[3:5] == ["1 quotation", "  “We agree”: Ann Hart"]
    assert lines[5] == "2 likely events"
    assert lines[6] == "  20 June 2023: 😀 The envoys met in Oslo"


def test_a_text_comes_from_standard_input(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.TextIOWrapper(io.BytesIO(b"They met on Tuesday.\x1b[31m"))
    monkeypatch.setattr(sys, "stdin", data)
    assert main(["read", "-", "--published", "2023-06-21"]) == Exit.DONE
    said = capsys.readouterr().out
    assert "20 June 2023" in said
    assert "\x1b" not in said


def test_a_web_page_is_read_as_its_words(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "page.bin"
    page = (
        "<html><body><nav>Monday</nav><article><p>They met on Tuesday.</p></article></body></html>"
    )
    path.write_text(page, "utf-8")
    found = told(capsys, str(path), "--published", "2023-06-21")
    assert [one["text"] for one in found["dates"]] == ["Tuesday"]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04broken"])
def test_what_is_no_text_is_refused_in_a_line(
    tmp_path: Path, capsys: Captured, data: bytes
) -> None:
    path = tmp_path / "no text.txt"
    path.write_bytes(data)
    assert main(["read", str(path), "--published", "2023"]) == Exit.REFUSED
    said = capsys.readouterr().err
    assert_one_line(said)
    assert "no text.txt" in said


def test_a_file_that_is_not_there_is_refused_in_a_line(tmp_path: Path, capsys: Captured) -> None:
    assert main(["read", str(tmp_path / "gone.txt"), "--published", "2023"]) == Exit.REFUSED
    said = capsys.readouterr().err
    assert_one_line(said)
    assert "gone.txt" in said


@pytest.mark.parametrize("arguments", [[], ["--published", "01/02/2023"], ["--published", "soon"]])
def test_a_day_is_needed_and_never_guessed(
    path: Path, capsys: Captured, arguments: list[str]
) -> None:
    assert main(["read", str(path), *arguments]) == Exit.USAGE
    said = capsys.readouterr().err
    assert_one_line(said)
    assert "--published" in said


def test_it_needs_no_qt(path: Path) -> None:
    code = (
        "import sys; from timeline_app.app.cli.main import main;"
        f"main(['read', {str(path)!r}, '--published', '2023']);"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    assert python(code).stdout.splitlines()[-1] == "[]"
