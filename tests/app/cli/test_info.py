from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import (
    assert_one_line,
    document,
    fingerprint,
    python,
    write_chronology,
    write_json,
)
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.resources import sample_path

KEYS = [
    "format",
    "title",
    "events",
    "undated",
    "earliest",
    "latest",
    "lanes",
    "actors",
    "sources",
    "quotes",
    "relations",
    "problems",
]
Captured = pytest.CaptureFixture[str]


def told(capsys: Captured, path: str | Path) -> dict[str, Any]:
    """What `info --json` prints."""
    assert main(["info", str(path), "--json"]) == Exit.DONE
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.endswith("}\n")
    found: dict[str, Any] = json.loads(said.out)
    assert list(found) == KEYS
    return found


def lines(capsys: Captured, path: str | Path) -> list[str]:
    assert main(["info", str(path)]) == Exit.DONE
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.splitlines()


def test_the_sample_is_counted_as_its_own_json_has_it(capsys: Captured) -> None:
    held = json.loads(sample_path().read_text("utf-8"))
    found = told(capsys, "sample")
    assert found["format"] == "chronology-json"
    assert found["title"] == held["chronology"]["title"]
    for section in ("lanes", "actors", "sources", "quotes", "relations", "events"):
        assert found[section] == len(held[section]), section
    assert found["undated"] == sum(1 for event in held["events"] if not event.get("date"))
    assert found["earliest"] <= "2022-08-02"
    assert found["latest"] >= "2023-11-15"
    assert found["problems"] == []


def test_a_chronology_tells_the_same_as_the_json_it_was_made_from(
    capsys: Captured, tmp_path: Path
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    found = told(capsys, path)
    assert found == {
        "format": "chronology",
        "title": "Talks",
        "events": 4,
        "undated": 1,
        "earliest": "2023-06-13",
        "latest": "2023-11",
        "lanes": 1,
        "actors": 0,
        "sources": 1,
        "quotes": 0,
        "relations": 0,
        "problems": [],
    }
    of_json = told(capsys, path.with_suffix(".json"))
    assert of_json == found | {"format": "chronology-json"}


def test_an_empty_chronology_has_no_first_and_no_last_start(
    capsys: Captured, tmp_path: Path
) -> None:
    held = {"format": "chronology", "version": 1, "chronology": {"title": "Nothing yet"}}
    path = write_chronology(tmp_path / "empty.chronology", held)
    found = told(capsys, path)
    assert (found["events"], found["undated"]) == (0, 0)
    assert (found["earliest"], found["latest"]) == ("", "")
    assert lines(capsys, path)[:2] == ["Nothing yet", "0 events"]


@pytest.mark.parametrize(
    ("dates", "earliest", "latest"),
    [
        (["2023", "2022-06", "2022-06-18/.."], "2022-06", "2023"),
        (["../2030", "2022"], "2022", "2022"),  # it ends last, but no start of it is known
        (["/1990", "2022?/2040", "2021~"], "2021", "2022"),
        (["../2030", "/1990", ""], "", ""),
        (["-0043-03-15", "0001", "Y-120000"], "Y-120000", "0001"),
        (["2022-21", "2022-03-01"], "2022-03-01", "2022-21"),
        (["[..1990]", "[2021-03..]", "[2022-06..2023]"], "2021-03", "2022-06"),
    ],
)
def test_the_first_and_the_last_start_are_told_not_the_last_end(
    capsys: Captured, tmp_path: Path, dates: list[str], earliest: str, latest: str
) -> None:
    held = document()
    held["events"] = [
        {"id": f"e{i}", "title": "Event", "date": date} for i, date in enumerate(dates)
    ]
    held["citations"] = []
    found = told(capsys, write_json(tmp_path / "dates.json", held))
    assert (found["earliest"], found["latest"]) == (earliest, latest)
    assert found["events"] == len(dates)


def test_words_for_people_count_one_as_one(capsys: Captured, tmp_path: Path) -> None:
    assert lines(capsys, write_json(tmp_path / "talks.json", document())) == [
        "Talks",
        "4 events, 1 undated, the first starts 2023-06-13, the last 2023-11",
        "1 lane, 0 actors, 1 source, 0 quotes, 0 relations",
    ]


def test_a_title_can_not_speak_to_the_terminal(capsys: Captured, tmp_path: Path) -> None:
    held = document()
    held["chronology"]["title"] = "\x1b]0;owned\x07 one\ntwo\u202e {n}"
    path = write_json(tmp_path / "loud.json", held)
    assert lines(capsys, path)[0] == "]0;owned one two {n}"
    assert told(capsys, path)["title"] == held["chronology"]["title"]


@pytest.mark.parametrize("name", ["talks.chronology", "talks.json"])
def test_a_file_is_as_it_was_and_nothing_lies_beside_it(
    capsys: Captured, tmp_path: Path, name: str
) -> None:
    write_chronology(tmp_path / "talks.chronology", document())
    before = {path: fingerprint(path) for path in tmp_path.iterdir() if path.is_file()}
    told(capsys, tmp_path / name)
    after = {path: fingerprint(path) for path in tmp_path.iterdir() if path.is_file()}
    assert after == before


@pytest.mark.parametrize("name", ["sample", "missing.json"])
def test_info_loads_no_qt_whether_it_succeeds_or_not(name: str) -> None:
    done = python(
        "import sys\n"
        "from timeline_app.app.cli.main import main\n"
        "main(['info', *sys.argv[1:]])\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))]\n",
        name,
    )
    assert done.returncode == 0, done.stderr
    if name != "sample":
        assert_one_line(done.stderr)
