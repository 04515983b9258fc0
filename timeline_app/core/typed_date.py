"""A date as somebody typed it into a field: what was understood, or the words alone."""

from __future__ import annotations

import msgspec

from timeline_app.core.date_input import DayOrder, edtf_readings


class TypedDate(msgspec.Struct, frozen=True):
    """What a text means as a date.

    `readings` are EDTF dates: one where it is understood, several where it has several
    readings, none for what is no date; then `wording` is all that is known.
    """

    wording: str
    readings: tuple[str, ...] = ()

    @property
    def edtf(self) -> str:
        """The date, where there is just one reading; else empty."""
        return self.readings[0] if len(self.readings) == 1 else ""

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody has to choose between readings."""
        return len(self.readings) > 1

    def chosen(self, number: int) -> TypedDate:
        """The same once somebody has chosen a reading, by its number from 0; none beyond them."""
        return TypedDate(self.wording, self.readings[number : number + 1])


def typed_date(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> TypedDate:
    """What a text in a date field means; nothing is guessed. Readings of `order` come first."""
    words = " ".join(text.split())
    return TypedDate(words, edtf_readings(words, order))
