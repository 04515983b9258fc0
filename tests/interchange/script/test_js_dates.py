"""Dates as JavaScript reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.script.js_dates import js_date, js_text_date, year_date
from timeline_app.interchange.script.moments import ScriptMoment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2006", ScriptMoment("2006")),
        ("2006-5", ScriptMoment("2006-05")),
        ("2006/05/28", ScriptMoment("2006-05-28")),
        ("20060528", ScriptMoment("2006-05-28")),
        ("20060528T0930", ScriptMoment("2006-05-28", "09:30")),
        ("-0043-03-15", ScriptMoment("-0043-03-15")),
        ("+012006-01-01", ScriptMoment("Y12006")),
        ("2006-05-28T09:00:00Z", ScriptMoment("2006-05-28", "09:00", "UTC")),
        ("2006-05-28T09:00:05.250+0800", ScriptMoment("2006-05-28", "09:00:05", "Etc/GMT-8")),
        ("2006-05-28 9:00 pm", ScriptMoment("2006-05-28", "21:00")),
        ("2006-05-28 12:30 am", ScriptMoment("2006-05-28", "00:30")),
        (
            "Sun May 28 2006 09:00:00 GMT-0500 (CDT)",
            ScriptMoment("2006-05-28", "09:00", "Etc/GMT+5"),
        ),
        ("Sun May 28 09:00:00 2006", ScriptMoment("2006-05-28", "09:00")),
        ("Sun, 28 May 2006 09:00:00 GMT", ScriptMoment("2006-05-28", "09:00", "UTC")),
        ("28-May-2006", ScriptMoment("2006-05-28")),
        ("May 28th, 2006", ScriptMoment("2006-05-28")),
        ("September 3, 1939", ScriptMoment("1939-09-03")),
        ("May 2006", ScriptMoment("2006-05")),
        ("5/28/2006", ScriptMoment("2006-05-28")),
        ("circa 1850", ScriptMoment("1850~")),
        ("Date(0)", ScriptMoment("1970-01-01", "00:00", "UTC")),
    ],
)
def test_a_text_is_a_moment(text: str, moment: ScriptMoment) -> None:
    assert js_text_date(f" {text} ") == moment


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("", FaultReason.NO_DATE),
        ("x" * 300, FaultReason.UNREADABLE_DATE),
        ("tomorrow", FaultReason.UNREADABLE_DATE),
        ("2006-02-30", FaultReason.NO_SUCH_DAY),
        ("2006-00-01", FaultReason.NO_SUCH_DAY),
        ("13/13/2006", FaultReason.NO_SUCH_DAY),
        ("winter 2022", FaultReason.TWO_READINGS),
        (True, FaultReason.UNREADABLE_DATE),
        ([], FaultReason.UNREADABLE_DATE),
        (float("nan"), FaultReason.UNREADABLE_DATE),
        (float("inf"), FaultReason.UNREADABLE_DATE),
        (9e15, FaultReason.UNREADABLE_DATE),
    ],
)
def test_anything_else_is_none(value: object, fault: FaultReason) -> None:
    assert js_date(value) is fault


@given(st.text(max_size=40) | st.floats() | st.integers())
def test_whatever_is_read_is_edtf(value: object) -> None:
    read = js_date(value)
    assert isinstance(read, FaultReason) or is_edtf(read.date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("200 BC", "-0199"),
        ("200 b.c.", "-0199"),
        ("1 BCE", "0000"),
        ("AD 30", "0030"),
        ("30 A.D.", "0030"),
        ("1066", "1066"),
        ("0 BC", None),
        ("44 BX", None),
    ],
)
def test_a_year_alone_may_have_an_era(text: str, date: str | None) -> None:
    assert year_date(text) == (ScriptMoment(date) if date else None)
