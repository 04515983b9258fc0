"""The long run tries what it says, the same each time, and tells what is amiss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.mutations import hostile
from tests.mutations.__main__ import outcome_of
from tests.mutations.changes import LONGEST
from tests.mutations.worker import Outcome, made, take, tried

FILES = [
    ("ics/a.ics", b"BEGIN:VEVENT\r\nSUMMARY:Talks\r\nDTSTART:20200101\r\nEND:VEVENT\r\n"),
    ("markwhen/a.mw", b"2020-01 / 2020-02: Talks\n2021-01-05: More\n# Section\n"),
    ("quotes/a.txt", b"x" * 2 * LONGEST),
]


def test_a_number_is_always_the_same_file_and_another_is_another() -> None:
    first = [made(number, "1", FILES) for number in range(60)]
    assert first == [made(number, "1", FILES) for number in range(60)]
    assert first != [made(number, "2", FILES) for number in range(60)]
    assert {path for path, _ in first} == {path for path, _ in FILES}
    originals = dict(FILES)
    assert sum(data != originals[path] for path, data in first) > 50


def test_what_is_neither_read_nor_refused_is_told(tmp_path: Path) -> None:
    def broken(path: Path) -> bool:
        if path.suffix == ".mw":
            raise ZeroDivisionError
        return path.suffix == ".ics"

    outcome = tried(range(60), "1", FILES, tmp_path, broken)
    numbers = [number for number in range(60) if made(number, "1", FILES)[0].endswith(".mw")]
    assert [number for number, _, _ in outcome.amiss] == numbers
    assert "ZeroDivisionError" in outcome.amiss[0][2]
    assert set(outcome.read) == {"ics"}
    assert set(outcome.refused) == {"quotes"}
    assert outcome.read.total() + outcome.refused.total() + len(numbers) == 60


def test_outcomes_of_processes_add_up() -> None:
    whole = Outcome()
    for number in (1, 2):
        found = {"read": {"ics": number}, "refused": {}, "amiss": [[number, "a", "b"]]}
        slowest = {"slowest": str(number), "slowest_s": number, "memory": number}
        text = json.dumps(found | slowest)
        whole.add(outcome_of(text))
    assert (whole.read["ics"], whole.memory, whole.slowest) == (3, 2, "2")
    assert whole.amiss == [(1, "a", "b"), (2, "a", "b")]


def test_files_are_opened_as_the_program_opens_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds: list[int] = []
    monkeypatch.setattr("signal.alarm", seconds.append)
    calendar = tmp_path / "a.ics"
    calendar.write_bytes(FILES[0][1])
    assert take(calendar)
    calendar.write_bytes(b"x")
    assert not take(calendar)
    assert seconds == [60, 60]


def test_hostile_files_are_made_as_large_as_they_say(tmp_path: Path) -> None:
    starts = {name: next(iter(pieces())) for name, pieces in hostile.FILES.items()}
    assert all(starts.values())
    assert len(list(hostile.FILES["zeros.csv"]())) == 100
    laughs = b"".join(hostile.FILES["laughs.xml"]())
    assert laughs.count(b"<!ENTITY") == 40
    assert hostile.make("outside.xml", tmp_path).read_bytes().startswith(b"<!DOCTYPE")
