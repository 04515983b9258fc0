"""Tables of EDTF strings and of the days other programs read in them.

`LEVEL_2` is the rule by which a string that others read belongs to level 2, which this program
refuses, but for one of a set before, after or between two dates. It is written without a look at
the parser, so that the two can disagree.
"""

import json
import re
from pathlib import Path

import pytest

from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    SECONDS_IN_DAY,
    Bound,
    DateShape,
    EdtfDate,
)
from timeline_app.core.dates.civil import seconds_from_civil

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "edtf"
KEPT = Path(__file__).parent / "data" / "edtf-cases.json"

LEVEL_2 = re.compile(
    r"^\{|^\[(?![0-9Y?~%-]*\.\.[0-9Y?~%-]*\]$)"  # all of a set; one of a set, but for three forms
    r"|^\[.*(?<=[0-9]{4})-2[1-4](?!-)"  # a season as a bound of these
    r"|[SE]"  # significant digits, exponents
    r"|[?~%](?!$|/|\.\.|\])"  # a qualifier of one component
    r"|[0-9]{4}-(?:2[5-9]|3[0-9]|4[01])(?:[?~%]|$|/)"  # quarters, halves, hemispheres
    r"|XXXX"  # no digit of the year
    r"|X-?[0-9]|X-X"  # a digit, year or month not known, but what follows it
    r"|-(?:X[0-9]|[0-9]X)"  # half of a month or day
    r"|-XX.*/|/.*-XX"  # a month or day not known in an interval
)
MONTH_AND_DAY_UNKNOWN = re.compile(r"^-?[0-9]{4}-XX-XX[?~%]?$")  # level 1 all the same


def is_level_2(text: str) -> bool:
    """Whether level 2 is needed to read the text."""
    return LEVEL_2.search(text) is not None and MONTH_AND_DAY_UNKNOWN.match(text) is None


def shared_cases(name: str) -> list:
    """The cases of a file of the corpus; skips the test where the corpus isn't there."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared corpus has no {name} here")
    return json.loads(path.read_text(encoding="utf-8"))["cases"]


def may_be_within(date: EdtfDate) -> tuple[int, int]:
    """From when until when it may be: one of a set keeps its place by its known side alone."""
    shape = DateShape.unpacked(date.shape)
    is_any_before = shape.is_set and shape.start_bound is Bound.OPEN
    is_any_after = shape.is_set and shape.end_bound is Bound.OPEN
    earliest = OPEN_START if is_any_before else date.earliest
    return earliest, OPEN_END if is_any_after else date.latest


def first_second(day: str) -> int:
    """The first second of a day that is written year-month-day, or of all time."""
    if day == "-inf":
        return OPEN_START
    year, month, of_month = day.rsplit("-", 2)
    return seconds_from_civil(int(year), int(month), int(of_month))


def second_after(day: str) -> int:
    """The first second after a day that is written year-month-day, or after all time."""
    return OPEN_END if day == "inf" else first_second(day) + SECONDS_IN_DAY
