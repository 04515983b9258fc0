"""How many days lie between two events, where both are known to the day."""

from __future__ import annotations

from timeline_app.core.civil import SECONDS_IN_DAY
from timeline_app.core.date_shape import Bound, DateShape, Precision, Qualifier
from timeline_app.core.dates import EdtfDate

_TO_THE_DAY = (Precision.SECOND, Precision.MINUTE, Precision.DAY)


def days_between(one: EdtfDate, other: EdtfDate) -> int | None:
    """Days from the start of one date to the start of the other, negative when it is earlier.

    None unless both starts are days that nobody doubts: a count of days would claim more
    than "June" or "about 4 June" does.
    """
    if not (_starts_on_a_day(one) and _starts_on_a_day(other)):
        return None
    return other.earliest // SECONDS_IN_DAY - one.earliest // SECONDS_IN_DAY


def _starts_on_a_day(date: EdtfDate) -> bool:
    shape = DateShape.unpacked(date.shape)
    return (
        shape.start in _TO_THE_DAY
        and shape.start_bound is Bound.KNOWN
        and shape.start_qualifier is Qualifier.NONE
    )
