"""The benchmark runs, keeps its promises to programs, and owns up to a miss."""

import json

import pytest

from tests.benchmarks.bench import main
from tests.benchmarks.measured import as_json, limit_row_of, p95, row_of, table, tail_row_of

KEYS = ["name", "median", "p95", "unit", "floor", "ratio", "budget", "met", "labels"]
NAMES = (
    "start to first paint, sample",
    "open to first paint, 200 events",
    "PNG 640×480, sample",
    "PNG 640×480, sample, memory",
    "pan, 30 events, whole",
    "zoom, 30 events, whole, p95",
    "sweep, 30 events, whole, p95",
    "sweep, 30 events, whole, longest",
    "pan, 200 events, whole",
    "zoom, 200 events, close, 5 selected",
    "pan, 200 events, whole, 20 found",
    "pan, 200 events, clustered, month",
    "zoom, 200 events, one day, day",
    "pan, 200 against 30 events at equal labels",
    "zoom, 200 against 30 events at equal labels, p95",
    "change a title, 200 events",
    "move an event by years, 200 events",
    "add an event, 200 events",
    "undo adding an event, 200 events",
    "search as you type, 200 events",
    "longest pause while searching, 200 events",
    "longest frame of a session, 200 events",
    "memory after 100 moves, 200 events",
    "memory above an empty window, 200 events",
    "read JSON, 200 events",
    "read JSON, 200 events, memory",
    "JSON to a chronology, 200 events",
    "JSON to a chronology, 200 events, memory",
)
"""A row of each kind that a quick run prints, so that none is lost in silence."""


def test_a_quick_run_gives_rows_with_the_promised_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--json", "--quick"]) == 0
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert all(list(row) == KEYS for row in rows)
    assert all(row["floor"] > 0 and row["ratio"] > 0 for row in rows)
    assert all(row["labels"] > 0 for row in rows if row["name"].startswith(("pan", "zoom")))
    assert [name for name in NAMES if not any(name in row["name"] for row in rows)] == []
    assert "longest frame" in err


def test_rows_can_be_chosen_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", "--quick", "--sizes", "40", "--only", "pan, 40 events, whole, p95"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in rows] == ["pan, 40 events, whole, p95"]


def test_a_miss_is_called_one() -> None:
    row = row_of("made up", [4.0, 5.0, 6.0], "ms", [2.0, 2.0, 2.0], 2.4)
    assert not row.met
    assert "NOT MET" in table([row])
    assert json.loads(as_json([row]))[0]["met"] is False


def test_a_budget_that_is_kept_is_called_met() -> None:
    row = row_of("made up", [4.0, 5.0, 6.0], "ms", [2.0, 2.0, 2.0], 2.5)
    assert row.met
    assert "NOT MET" not in table([row])


def test_the_tail_is_held_against_its_own_budget() -> None:
    times = [1.0] * 94 + [50.0] * 6
    assert row_of("frame", times, "ms", [1.0], 1.5).met
    tail = tail_row_of("frame", times, "ms", [1.0], 3.0)
    assert (tail.p95, tail.ratio, tail.met) == (50.0, 50.0, False)


def test_a_longest_frame_is_held_against_a_limit_of_its_own() -> None:
    times = [1.0] * 99 + [20.0]
    assert limit_row_of("frame", times, "ms", p95(times), 8.0).met
    longest = limit_row_of("frame", times, "ms", max(times), 16.0)
    assert (longest.p95, longest.floor, longest.ratio, longest.met) == (20.0, 16.0, 1.25, False)


def test_at_most_one_in_twenty_lies_above_the_95th_percentile() -> None:
    assert p95([float(i) for i in range(1, 101)]) == 95.0
    assert p95([3.0]) == 3.0
