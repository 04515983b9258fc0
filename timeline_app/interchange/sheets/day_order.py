"""Which of two numbers is the day and which the month: told by the whole column, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import Value

_BOTH_NUMBERS = re.compile(
    r"(?<![\d/.\-])(\d{1,2}) ?([/.\-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)", re.ASCII
)
_MOST_MONTHS = 12


class DayEvidence(Value, frozen=True):
    """How many dates of a column can only be read with the day, or only with the month first.

    `either` are those that can be read both ways and mean different days.
    """

    day_first: int = 0
    month_first: int = 0
    either: int = 0

    @property
    def order(self) -> DayOrder | None:
        """The order that all dates allow and some ask for; None where there is no such."""
        if bool(self.day_first) == bool(self.month_first):
            return None
        return DayOrder.DAY_FIRST if self.day_first else DayOrder.MONTH_FIRST

    def with_cell(self, cell: str) -> DayEvidence:
        """The evidence with that of one more cell."""
        day_first, month_first, either = self.day_first, self.month_first, self.either
        for first, second in numbers_in(cell):
            if first > _MOST_MONTHS >= second:
                day_first += 1
            elif second > _MOST_MONTHS >= first:
                month_first += 1
            elif first != second and max(first, second) <= _MOST_MONTHS:
                either += 1
        return DayEvidence(day_first, month_first, either)


def evidence_of(cells: Iterable[str]) -> DayEvidence:
    """The evidence of a column, cell by cell."""
    found = DayEvidence()
    for cell in cells:
        if is_in_numbers(cell):
            found = found.with_cell(cell)
    return found


def is_in_numbers(cell: str) -> bool:
    """Whether a date stands there whose day and month are numbers before a year."""
    return _BOTH_NUMBERS.search(cell) is not None


def numbers_in(cell: str) -> list[tuple[int, int]]:
    """The first and second number of each such date that may be a day and a month."""
    found = ((int(one[1]), int(one[3])) for one in _BOTH_NUMBERS.finditer(cell))
    return [pair for pair in found if all(1 <= number <= 31 for number in pair)]
