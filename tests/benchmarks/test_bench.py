"""The benchmark runs, keeps its promises to programs, and owns up to a miss."""

import json

import pytest

from tests.benchmarks.bench import main
from tests.benchmarks.measured import as_json, p95, row_of, table, tail_row_of

KEYS = ["name", "median", "p95", "unit", "floor", "ratio", "budget", "met", "labels"]


def test_a_quick_run_gives_rows_with_the_promised_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--json", "--quick"]) == 0
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert all(list(row) == KEYS for row in rows)
    assert all(row["floor"] > 0 and row["ratio"] > 0 for row in rows)
    names = " ".join(row["name"] for row in rows)
    assert all(word in names for word in ("start", "pan", "zoom", "PNG", "p95"))
    frames = [row for row in rows if row["name"].startswith(("pan", "zoom"))]
    assert frames
    assert all(row["labels"] > 0 for row in frames)
    assert "longest frame" in err


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


def test_at_most_one_in_twenty_lies_above_the_95th_percentile() -> None:
    assert p95([float(i) for i in range(1, 101)]) == 95.0
    assert p95([3.0]) == 3.0
