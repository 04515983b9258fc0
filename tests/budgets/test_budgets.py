"""What frames, edits, clicks, starts and pictures cost is what the table says, in counts."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping

import pytest

from tests.budgets.measuring import SECTIONS, measured
from tests.budgets.table import budgets, verdict, why_not_counted_here

Counts = Callable[[str], Mapping[str, int]]
ROWS = [
    pytest.param(
        *(name, row),
        marks=pytest.mark.long if SECTIONS[name].is_long else (),
        id=f"{name}: {row}",
    )
    for name, rows in budgets().items()
    for row in rows
]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(why_not_counted_here()), reason=why_not_counted_here()),
]


@pytest.fixture(scope="session")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Counts:
    """The counts of a section, each counted once whatever number of processes run the tests."""
    import fcntl  # not on Windows, where nothing is counted

    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "budgets"
    folder.mkdir(exist_ok=True)

    def of(name: str) -> Mapping[str, int]:
        path = folder / f"{name}.json"
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                path.write_text(json.dumps(measured(name, folder / name)), encoding="utf-8")
        found: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
        return found

    return of


@pytest.mark.parametrize(("section", "row"), ROWS)
def test_it_costs_what_the_table_says(counts: Counts, section: str, row: str) -> None:
    found = counts(section)
    assert row in found, f"{section}: {row} is counted no more: `dev.py budgets --renew`"
    said = verdict(section, row, budgets()[section][row], found[row])
    if said:
        pytest.fail(said, pytrace=False)


@pytest.mark.parametrize("section", [name for name in SECTIONS if not SECTIONS[name].is_long])
def test_all_that_is_counted_has_a_number(counts: Counts, section: str) -> None:
    assert counts(section).keys() == budgets()[section].keys()


def test_the_table_has_every_section() -> None:
    assert list(budgets()) == list(SECTIONS)
