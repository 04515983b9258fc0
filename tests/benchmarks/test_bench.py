"""The benchmark runs, keeps its promises to programs, and owns up to a miss."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.benchmarks import bench
from tests.benchmarks.bench import FAMILIES, main
from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import as_json, limit_row_of, p95, row_of, table, tail_row_of
from tests.benchmarks.plan import QUICK, Plan

KEYS = ["name", "median", "p95", "unit", "floor", "ratio", "budget", "met", "labels"]
MEASURED = (
    "start to first paint, sample",
    "open to first paint, 200 events",
    "PNG 640×480, sample",
    "pan, 200 events, close, 1 selected, 12 relations",
    "sweep, 200 events, whole, p95",
    "pan, 200 against 30 events at equal labels",
    "change a title, 200 events",
    "change 200 of 200 events at once",
    "search as you type, 200 events",
    "longest pause while finding dates and quotations in 2,000 words",
    "5,000 words read for dates and quotations",
    "memory after 40 moves, 200 events",
    "longest pause from day to day, sources, 200 events",
    "read JSON, 200 events",
    "GDELT to a chronology, 200 rows",
    "GDELT added to a chronology, 200 rows",
    "odt of a chronology, 200 events",
)
"""A row of each kind that a quick run prints, so that none is lost in silence."""

AS_OTHERS = (
    "pan, 200 events, whole",
    "longest pause while searching, 200 events",
    "longest frame of a session, 200 events",
    "longest pause from day to day, lanes, 200 events",
    "longest pause from day to day, people, 200 events",
    "JSON to a chronology, 200 events",
    "PNG 640×480, sample, memory",
    "zoom, 200 events, one day, day",
    "zoom, 200 against 30 events at equal labels, p95",
    "add an event, 200 events",
    "memory above an empty window, 200 events",
    "read JSON, 200 events, memory",
    "JSON to a chronology, 200 events, memory",
    "odt of a chronology, 200 events, memory",
    "longest pause while opening 2,000 words",
    "gdelt to a chronology, 200 events, memory",
    "pan, 200 events, whole, to its replay",
    "zoom, 200 events, close, 5 selected",
    "pan, 200 events, whole, 20 found",
    "pan, 200 events, clustered, month",
    "move an event by years, 200 events",
    "undo adding an event, 200 events",
    "longest pause while comparing 2,000 words",
    "longest pause while keeping 2,000 words",
    "sweep, 200 events, whole, longest",
    "pan, 30 events, whole",
    "zoom, 30 events, whole, p95",
    "sweep, 30 events, whole, p95",
    "zoom, 200 events, whole",
    "zoom, 200 events, close, 1 selected, 12 relations",
    "pan, 200 events, close, 5 selected",
    "zoom, 200 events, whole, 20 found",
    "zoom, 200 events, clustered, month",
    "pan, 200 events, one day, day",
)
"""Rows that a quick run prints too, measured in the same ways as those."""


@pytest.mark.slow
def test_a_quick_run_gives_rows_with_the_promised_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--json", "--quick", "--only", *MEASURED]) == 0
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert all(list(row) == KEYS for row in rows)
    assert all(row["floor"] > 0 and row["ratio"] > 0 for row in rows)
    assert all(row["labels"] > 0 for row in rows if row["name"].startswith(("pan", "zoom")))
    assert [name for name in MEASURED if not any(name in row["name"] for row in rows)] == []
    assert "longest frame" in err


def test_a_quick_run_measures_all_that_is_promised(tmp_path: Path) -> None:
    jobs = [job for family in FAMILIES for job in family.jobs(QUICK, Ground(tmp_path, None))]
    names = [name for job in jobs for name in job.names]
    assert set(MEASURED) | set(AS_OTHERS) <= set(names)
    assert len(names) == len(set(names))


def test_rows_can_be_chosen_by_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
        del ground
        names = tuple(f"pan, {count} events{end}" for count in plan.sizes for end in ("", ", p95"))
        yield Job(names, lambda: (row_of(name, [1.0], "ms", [1.0], 1.0) for name in names))
        yield Job(("zoom",), lambda: pytest.fail("measured, though nobody asked"))

    monkeypatch.setattr(bench, "FAMILIES", (SimpleNamespace(jobs=jobs),))
    arguments = ["--json", "--sizes", "60", "40", "--only", "40 events, p95", "60"]
    assert main(arguments) == 0
    rows = json.loads(capsys.readouterr().out)
    names = ["pan, 40 events, p95", "pan, 60 events", "pan, 60 events, p95"]
    assert [row["name"] for row in rows] == names


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
