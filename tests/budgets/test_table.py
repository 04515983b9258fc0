"""How counts are held against the table; each row of it fails where its cost is changed."""

from __future__ import annotations

import tomllib

import pytest

from tests.budgets.table import ABOVE, BELOW, budgets, renewed, verdict

ROWS = [(section, row, kept) for section, rows in budgets().items() for row, kept in rows.items()]
TABLE = (
    '# Says what this is.\n["a pan"]\n"calls" = 100\n"draws" = 10\n\n["a zoom"]\n"calls" = 200\n'
)


@pytest.mark.parametrize(("section", "row", "kept"), ROWS)
def test_a_row_whose_cost_is_changed_fails_and_is_named(section: str, row: str, kept: int) -> None:
    dearer = verdict(section, row, kept, int(kept * 1.04) + 1)
    assert f"{section}: {row}" in dearer
    assert "--raise" in dearer
    if kept:
        cheaper = verdict(section, row, kept, int(kept * 0.89))
        assert f"{section}: {row}" in cheaper
        assert "--renew" in cheaper


@pytest.mark.parametrize(("section", "row", "kept"), ROWS)
def test_what_costs_as_much_as_before_is_well(section: str, row: str, kept: int) -> None:
    for measured in (kept, int(kept * ABOVE), -int(-kept * BELOW // 1)):
        assert verdict(section, row, kept, measured) == ""


def numbers(text: str) -> dict[str, dict[str, int]]:
    return tomllib.loads(text)


def test_renewing_lowers_and_never_raises() -> None:
    text = renewed(TABLE, "a pan", {"calls": 90, "draws": 12}, "")
    assert numbers(text) == {"a pan": {"calls": 90, "draws": 10}, "a zoom": {"calls": 200}}
    assert text.startswith("# Says what this is.\n")


def test_rows_are_raised_by_name() -> None:
    text = renewed(TABLE, "a pan", {"calls": 110, "draws": 12}, "pan: draws")
    assert numbers(text)["a pan"] == {"calls": 100, "draws": 12}


def test_new_rows_come_and_those_that_are_not_counted_go() -> None:
    text = renewed(TABLE, "a pan", {"draws": 10, "tiles": 3}, "")
    assert numbers(text)["a pan"] == {"draws": 10, "tiles": 3}
    with_more = renewed(text, "a start", {"modules": 7}, "")
    assert numbers(with_more) == numbers(text) | {"a start": {"modules": 7}}
