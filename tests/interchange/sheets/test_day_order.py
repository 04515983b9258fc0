"""The order of day and month, told by a whole column."""

from __future__ import annotations

import pytest

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.interchange.sheets.day_order import DayEvidence, evidence_of, is_in_numbers


@pytest.mark.parametrize(
    ("cells", "evidence", "order"),
    [
        ("25/12/2020 03/04/2020", (1, 0, 1), DayOrder.DAY_FIRST),
        ("12/25/2020 03/04/2020 4/4/2020", (0, 1, 1), DayOrder.MONTH_FIRST),
        ("31.1.1990 28.2.1990", (2, 0, 0), DayOrder.DAY_FIRST),
        ("13-04-2020", (1, 0, 0), DayOrder.DAY_FIRST),
        ("03/04/2020 05/06/2020", (0, 0, 2), None),
        ("25/12/2020 12/25/2020 03/04/2020", (1, 1, 1), None),
        ("4/4/2020", (0, 0, 0), None),
        ("2020-03-25 2020 1.2.3 32/40/2020 25/12/20", (0, 0, 0), None),
        ("25/12/2020–01/02/2021", (1, 0, 1), DayOrder.DAY_FIRST),
        ("", (0, 0, 0), None),
    ],
)
def test_evidence_of_a_column(
    cells: str, evidence: tuple[int, int, int], order: DayOrder | None
) -> None:
    found = evidence_of(cells.split())
    assert found == DayEvidence(*evidence)
    assert found.order is order


def test_37_dates_can_only_be_day_first() -> None:
    cells = [f"{day}/{month}/2020" for day in range(1, 29) for month in range(1, 13)]
    found = evidence_of(cells[-37:])
    assert (found.day_first, found.month_first) == (37, 0)


@pytest.mark.parametrize("cell", ["2020-03-04", "4 March 2020", "192.168.10.2020", "03/04/20"])
def test_what_is_no_such_date(cell: str) -> None:
    assert not is_in_numbers(cell)
