"""When something was, out of the cells of a row."""

from __future__ import annotations

import pytest

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.sheets.dates import DateCells, when_of_cells

DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("cells", "order", "date", "time", "faults"),
    [
        (DateCells("2020-03-04"), None, "2020-03-04", "", []),
        (DateCells("4 March 2020"), None, "2020-03-04", "", []),
        (DateCells("20200304"), None, "2020-03-04", "", []),
        (DateCells("20201304"), None, "", "", ["NO_SUCH_DAY start"]),
        (DateCells("03/04/2020"), DAY, "2020-04-03", "", []),
        (DateCells("03/04/2020"), MONTH, "2020-03-04", "", []),
        (DateCells("03/04/2020"), None, "", "", ["TWO_READINGS start"]),
        (DateCells("04/04/2020"), None, "2020-04-04", "", []),
        (DateCells("25/12/2020 0:00"), None, "2020-12-25", "", []),
        (DateCells("25/12/2020 10:30"), None, "2020-12-25", "10:30", []),
        (DateCells("31.2.2020"), DAY, "", "", ["NO_SUCH_DAY start"]),
        (DateCells("2020-03-04 10:30"), None, "2020-03-04", "10:30", []),
        (DateCells("2020-03-04T10:30:00Z"), None, "2020-03-04", "10:30", []),
        (DateCells("2020-03-04T10:30+02:00"), None, "2020-03-04", "10:30", ["UNKNOWN_ZONE start"]),
        (DateCells("2020-02-30 10:30"), None, "", "", ["NO_SUCH_DAY start"]),
        (DateCells("44 BC"), None, "-0043", "", []),
        (DateCells("43894"), None, "", "", ["UNREADABLE_DATE start"]),
        (DateCells("soon"), None, "", "", ["UNREADABLE_DATE start"]),
        (DateCells(), None, "", "", ["NO_DATE start"]),
        (DateCells("2020-03-04", "2020-03-06"), None, "2020-03-04/2020-03-06", "", []),
        (DateCells("2020-03-04", "2020-03-04"), None, "2020-03-04", "", []),
        (DateCells("2020-03-04", "2020-03-01"), None, "2020-03-04", "", ["END_BEFORE_START end"]),
        (DateCells("2020-03-04", "later"), None, "2020-03-04", "", ["UNREADABLE_END end"]),
        (DateCells("2020-03-04", "05/06/2020"), None, "2020-03-04", "", ["TWO_READINGS end"]),
        (DateCells("2020-03-04", "11:30", time="10"), None, "2020-03-04", "00:00/11:30",
         ["UNREADABLE_TIME start"]),
        (DateCells("2020-03-04", "11:30", time="10:00"), None, "2020-03-04", "10:00/11:30", []),
        (DateCells("2020-03-04", time="10:00–11:30"), None, "2020-03-04", "10:00/11:30", []),
        (DateCells("2020-03-04", time="2 pm"), None, "2020-03-04", "14:00", []),
        (DateCells(year="2020"), None, "2020", "", []),
        (DateCells(year="602"), None, "0602", "", []),
        (DateCells(year="2020", month="3"), None, "2020-03", "", []),
        (DateCells(year="2020", month="March", day="4"), None, "2020-03-04", "", []),
        (DateCells(year="2020", month="13", day="4"), None, "", "", ["NO_SUCH_DAY start"]),
        (DateCells(year="2020年", month="3月", day="4日"), None, "2020-03-04", "", []),
        (DateCells(year="2020", day="4"), None, "", "", ["UNREADABLE_DATE start"]),
        (DateCells(year="44"), None, "", "", ["SHORT_YEAR start"]),
        (DateCells(year="-44"), None, "", "", ["TWO_READINGS start"]),
        (DateCells(year="44 BC", month="3", day="15"), None, "-0043-03-15", "", []),
        (DateCells(year="44 BC", month="March", day="15"), None, "-0043-03-15", "", []),
        (DateCells("2020年5月3日", "2020年6月"), None, "2020-05-03/2020-06", "", []),
        (DateCells("2020年13月"), None, "", "", ["NO_SUCH_DAY start"]),
        (DateCells(year="1990", end="1999"), None, "1990/1999", "", []),
        (DateCells(year="1990s"), None, "199X", "", []),
    ],
)  # fmt: skip
def test_when_a_row_was(
    cells: DateCells, order: DayOrder | None, date: str, time: str, faults: list[str]
) -> None:
    when = when_of_cells(cells, order)
    assert (when.date, when.time) == (date, time)
    assert [f"{reason.name} {field}" for reason, field in when.faults] == faults


@pytest.mark.parametrize(
    "cell",
    [
        "25/12/20",
        "25.12.20",
        "5-3-98",
        "3. Mai 20",
        "Dec 25, 20",
        "25 Dec '20",
        "20年5月3日",
        "25/12/20 10:30",
    ],
)
def test_a_year_of_two_digits_is_not_guessed_and_said_so(cell: str) -> None:
    when = when_of_cells(DateCells(cell), DAY)
    assert when.date == ""
    assert when.faults == ((FaultReason.SHORT_YEAR, "start"),)
