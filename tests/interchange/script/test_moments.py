"""What two moments span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import can_stand
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.script.moments import ScriptMoment, calendar_date, instants, spanned


@given(st.integers(-(10**11), 10**11), st.integers(0, 13), st.integers(0, 32))
def test_a_date_of_the_calendar_is_edtf(year: int, month: int, day: int) -> None:
    date = calendar_date(year, month, day)
    assert date is None or is_edtf(date)


@pytest.mark.parametrize(
    ("start", "end", "date", "fault"),
    [
        (ScriptMoment("1850~"), ScriptMoment("1860/1861"), "1850~", FaultReason.UNREADABLE_END),
        (ScriptMoment("1850"), ScriptMoment("1849"), "1850", FaultReason.END_BEFORE_START),
        (ScriptMoment("1850", "10:00"), ScriptMoment("1850-01-01"), "1850/1850-01-01", None),
        (ScriptMoment("1850-05-02"), ScriptMoment("1850-05"), "1850-05-02/1850-05", None),
        (ScriptMoment("1850"), ScriptMoment("1850~"), "1850/1850~", None),
    ],
)
def test_an_end_is_told_where_it_is_left_out(
    start: ScriptMoment, end: ScriptMoment, date: str, fault: FaultReason | None
) -> None:
    when = spanned(start, end)
    assert when.date == date
    assert [reason for reason, _ in when.faults] == ([fault] if fault else [])


def test_midnight_beyond_the_years_of_the_library_stays() -> None:
    when = instants(ScriptMoment("-0043-03-14", "00:00"), ScriptMoment("-0043-03-15", "00:00"))
    assert (when.date, when.time) == ("-0043-03-14/-0043-03-15", "")


DAYS = st.sampled_from(["2014-04-20", "2014-04-21", "2014-05-01", "-0043-03-15"])
CLOCKS = st.sampled_from(["", "00:00", "09:30", "09:30:10", "23:59"])
MOMENTS = st.builds(ScriptMoment, DAYS, CLOCKS)


@given(MOMENTS, MOMENTS | st.none())
def test_whatever_they_span_can_stand_in_an_event(
    start: ScriptMoment, end: ScriptMoment | None
) -> None:
    for when in (spanned(start, end), instants(start, end)):
        assert can_stand(when.date, when.time)
