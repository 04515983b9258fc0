"""Rows to be reviewed, without chronologies."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.merging.choices import Taken
from timeline_app.widgets.review.values import ReviewField, ReviewKind, ReviewRow

ONLY_THERE, DIFFERS, ONLY_HERE = (
    ReviewKind("only-there", "Only there"),
    ReviewKind("differs", "Differs"),
    ReviewKind("only-here", "Only here", is_left_by_all=True),
)


class Rows:
    """Three events that are only there, one that differs in two fields, and one only here."""

    kinds = (ONLY_THERE, DIFFERS, ONLY_HERE)

    def __init__(self, *, may_take: bool = True) -> None:
        self.may_take = may_take
        self.names = ["Talks in Vienna", "Talks in Geneva", "秦刚 in Beijing", "Visit", "Call"]
        self.taken_rows: set[int] = set()
        self.taken_fields: set[int] = set()

    def rows_of(self, kind: str) -> Sequence[int]:
        return {"only-there": range(3), "differs": range(3, 4), "only-here": range(4, 5)}[kind]

    def row(self, number: int) -> ReviewRow:
        return ReviewRow("Event", self.names[number], "10 May 2023")

    def searched(self, number: int) -> str:
        return f"Event {self.names[number]}"

    def fields(self, number: int) -> Sequence[ReviewField]:
        if number != 3:
            return (ReviewField("Title", ("", self.names[number]), ((), ())),)
        return (
            ReviewField("Title", ("Visit", "State visit"), ((), ((0, 5),)), 0 in self.taken_fields),
            ReviewField("Place", ("<b>Bonn</b>", ""), ((), ()), 1 in self.taken_fields),
        )

    def note(self, number: int) -> str:
        return ""

    def taken(self, number: int) -> Taken:
        if number == 3 and len(self.taken_fields) == 1:
            return Taken.PARTLY
        return Taken.YES if number in self.taken_rows else Taken.NO

    def can_take(self, number: int) -> bool:
        return self.may_take

    def take(self, numbers: Sequence[int], is_taken: bool) -> None:
        for number in numbers:
            (self.taken_rows.add if is_taken else self.taken_rows.discard)(number)

    def take_field(self, number: int, field: int, is_taken: bool) -> None:
        (self.taken_fields.add if is_taken else self.taken_fields.discard)(field)

    def count(self) -> int:
        return sum(self.taken(number) is not Taken.NO for number in range(5))
