"""`timeline-app compare`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import document, fingerprint, refusal, write_chronology, write_json
from timeline_app.app.cli import compare as compare_command
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit

Captured = pytest.CaptureFixture[str]


def changed() -> dict[str, Any]:
    """The same with another title, an event more and one less."""
    held = document()
    held["events"][0]["title"] = "Phone\x1b call"
    held["events"].append({"id": "new", "title": "秦刚 in Beijing", "date": "2023-06-20"})
    held["events"] = [one for one in held["events"] if one["id"] != "rumour"]
    return held


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    here = write_chronology(tmp_path / "ours.chronology", document())
    return here, write_json(tmp_path / "theirs.json", changed())


def test_differences_are_told_a_line_each(capsys: Captured, pair: tuple[Path, Path]) -> None:
    before = [fingerprint(path) for path in pair]
    assert main(["compare", *map(str, pair)]) == Exit.FINDINGS
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines()[1:] == [
        f"1 only in {pair[1]}",
        "  Event: 秦刚 in Beijing, 20 Jun 2023 [new]",
        "1 differs",
        "  Event: Call, 13 Jun 2023 [call]",
        "    Title: Call → Phone call",
        f"1 only in {pair[0]}",
        "  Event: Rumour, undated [rumour]",
    ]
    assert [fingerprint(path) for path in pair] == before


def test_the_same_ends_with_zero(capsys: Captured, pair: tuple[Path, Path]) -> None:
    assert main(["compare", str(pair[0]), str(pair[0])]) == Exit.DONE
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith("records are the same in both")


def test_programs_are_told_all(capsys: Captured, pair: tuple[Path, Path]) -> None:
    assert main(["compare", *map(str, pair), "--json"]) == Exit.FINDINGS
    told = json.loads(capsys.readouterr().out)
    assert [told[kind] for kind in ("only_there", "differs", "only_here")] == [1, 1, 1]
    assert told["there"]["file"] == str(pair[1])
    assert told["differences"][1] == {
        "kind": "differs",
        "section": "events",
        "id": "call",
        "id_there": "",
        "name": "Call",
        "about": "2023-06-13",
        "fields": [{"field": "title", "here": "Call", "there": "Phone\x1b call"}],
        "attached": 0,
    }


def test_of_very_many_people_are_told_the_first(
    capsys: Captured, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_command, "MOST_TOLD", 0)
    assert main(["compare", *map(str, pair)]) == Exit.FINDINGS
    assert capsys.readouterr().out.count("  and 1 more\n") == 3


def test_what_is_no_chronology_is_refused(capsys: Captured, pair: tuple[Path, Path]) -> None:
    other = pair[0].with_name("other.json")
    other.write_text("{}")
    assert str(other) in refusal(capsys, Exit.REFUSED, "compare", pair[0], other)
