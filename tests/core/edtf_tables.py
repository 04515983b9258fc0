"""Tables of EDTF strings and of the days other programs read in them.

`LEVEL_2` is the rule by which a string that others read belongs to level 2, which this program
refuses. It is written without a look at the parser, so that the two can disagree.
"""

import json
import re
from pathlib import Path

import pytest

from timeline_app.core.civil import seconds_from_civil
from timeline_app.core.dates import OPEN_END, OPEN_START, SECONDS_IN_DAY

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "edtf"
KEPT = Path(__file__).parent / "data" / "edtf-cases.json"

LEVEL_2 = re.compile(
    r"^[\[{]"  # one of a set, all of a set
    r"|[SE]"  # significant digits, exponents
    r"|[?~%](?!$|/)"  # a qualifier of one component
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


def first_second(day: str) -> int:
    """The first second of a day that is written year-month-day, or of all time."""
    if day == "-inf":
        return OPEN_START
    year, month, of_month = day.rsplit("-", 2)
    return seconds_from_civil(int(year), int(month), int(of_month))


def second_after(day: str) -> int:
    """The first second after a day that is written year-month-day, or after all time."""
    return OPEN_END if day == "inf" else first_second(day) + SECONDS_IN_DAY
