"""A second opinion: the `edtf` package, with those of its ways set aside that are known faults."""

import re
import time
import warnings

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.core.edtf_tables import is_level_2, may_be_within
from tests.examples import examples
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    SECONDS_IN_DAY,
    DateError,
    DateFault,
    DateShape,
    EdtfDate,
    Precision,
    parse_edtf,
    seconds_from_civil,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar is written for an older pyparsing
    import edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

# It reads 256 dates a second.
few = settings(max_examples=examples(60))

ENDS_WINTER_ON_31_DECEMBER = re.compile(r"-24")
PUTS_UNKNOWN_ENDS_TEN_YEARS_OFF = re.compile(r"^/|/$")
READS_29_FEBRUARY_IN_ANY_YEAR = re.compile(r"-02-29")
READS_INTERVALS_THAT_END_BEFORE_THEY_START = DateFault.END_BEFORE_START
READS_YEARS_OF_ANY_SIZE = DateFault.YEAR_TOO_FAR
STARTS_UNKNOWN_MONTHS_BEFORE_YEAR_0_IN_DECEMBER = re.compile(r"^-.*-XX")
READS_SHIFTS_OF_ANY_SIZE = re.compile(r"T.*[+-]")
READS_24_00_00_AS_THE_DAY_BEFORE = re.compile(r"T24")
SKIPS_BLANKS = re.compile(r" ")
REFUSES_AN_X_BESIDE_AN_UNKNOWN_END = re.compile(r"^/.*X|X.*/$")
REFUSES_LONG_YEARS_WITH_A_SIGN_OR_SLASH = re.compile(r"Y.*[?~%/]|/.*Y")
REFUSES_A_SEASON_WITH_A_SIGN = re.compile(r"^[^/]*-2[1-4][?~%]$")
REFUSES_A_SET_WITH_A_SIGN = re.compile(r"^\[.*[?~%].*\]$")
REFUSES_SHIFTS_WITHOUT_MINUTES = re.compile(r"T.*[+-][0-9]{2}$")


def theirs(text: str) -> object | None:
    try:
        return edtf.parse_edtf(text)
    except (EDTFParseException, TypeError, AttributeError):  # it crashes on some non-dates
        return None


def ours(text: str) -> EdtfDate | DateFault:
    try:
        return parse_edtf(text)
    except DateError as error:
        return error.reason


def midnight(day: time.struct_time | float) -> int:
    if isinstance(day, float):
        return OPEN_END if day > 0 else OPEN_START
    return seconds_from_civil(day.tm_year, day.tm_mon, day.tm_mday)


year = st.integers(-9999, 9999).map(lambda y: f"{y:04d}" if y >= 0 else f"-{-y:04d}")
month = st.integers(1, 12).map(lambda number: f"-{number:02d}")
day = st.integers(1, 31).map(lambda number: f"-{number:02d}")
sign = st.sampled_from(["", "", "?", "~", "%"])
date = st.one_of(
    year,
    st.builds("{}{}".format, year, month | st.sampled_from(["-21", "-22", "-23", "-24"])),
    st.builds("{}{}{}".format, year, month, day),
    st.integers(10_000, 10**9).map("Y{}".format),
)
hidden = st.one_of(
    st.from_regex(r"-?[0-9]{3}X|-?[0-9]{2}XX", fullmatch=True),
    st.builds("{}-XX".format, year),
    st.builds("{}{}-XX".format, year, month),
    st.builds("{}-XX-XX".format, year),
)
clock = st.from_regex(r"T[01][0-9]:[0-5][0-9]:[0-5][0-9]Z?", fullmatch=True)
instant = st.builds("{}{}{}{}".format, year, month, day, clock)
end = st.builds("{}{}".format, date, sign)
interval = st.builds("{}/{}".format, end | st.just(".."), end)
openings = st.builds("{}/{}".format, end, st.sampled_from(["..", ""]))
plain = st.one_of(
    year, st.builds("{}{}".format, year, month), st.builds("{}{}{}".format, year, month, day)
)
sets = st.one_of(
    st.tuples(plain, plain).filter(
        lambda both: len(both[0].lstrip("-")) == len(both[1].lstrip("-"))
    ),
    st.tuples(plain, st.just("")),
    st.tuples(st.just(""), plain),
).map(lambda both: f"[{both[0]}..{both[1]}]")
texts = st.one_of(end, st.builds("{}{}".format, hidden, sign), instant, interval, openings, sets)


@few
@given(texts)
def test_bounds_are_the_strict_bounds_of_edtf(text: str) -> None:
    assume(not ENDS_WINTER_ON_31_DECEMBER.search(text))
    assume(not PUTS_UNKNOWN_ENDS_TEN_YEARS_OFF.search(text))
    assume(not REFUSES_LONG_YEARS_WITH_A_SIGN_OR_SLASH.search(text))
    assume(not REFUSES_A_SEASON_WITH_A_SIGN.search(text))
    assume(not STARTS_UNKNOWN_MONTHS_BEFORE_YEAR_0_IN_DECEMBER.search(text))
    found, other = ours(text), theirs(text)
    assume(found is not READS_INTERVALS_THAT_END_BEFORE_THEY_START)
    if isinstance(found, DateFault):
        assert other is None or READS_29_FEBRUARY_IN_ANY_YEAR.search(text)
        return
    assert other is not None
    lower, upper = midnight(other.lower_strict()), midnight(other.upper_strict())
    if DateShape.unpacked(found.shape).start is Precision.SECOND:
        assert lower == upper == found.earliest // SECONDS_IN_DAY * SECONDS_IN_DAY
        return
    assert may_be_within(found)[0] == lower
    assert may_be_within(found)[1] == (OPEN_END if upper == OPEN_END else upper + SECONDS_IN_DAY)


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    """A date in which one character was put in, left out or changed."""
    text = draw(texts)
    at = draw(st.integers(0, len(text)))
    return (
        text[:at]
        + draw(st.sampled_from("0123456789-/XYT:Z?~%. ") | st.just(""))
        + text[at + draw(st.integers(0, 1)) :]
    )


@few
@given(misspelt())
@example("Y1000000000000")
def test_a_misspelt_date_is_read_by_both_or_neither(text: str) -> None:
    assume(not REFUSES_AN_X_BESIDE_AN_UNKNOWN_END.search(text))
    assume(not REFUSES_SHIFTS_WITHOUT_MINUTES.search(text))
    assume(not REFUSES_LONG_YEARS_WITH_A_SIGN_OR_SLASH.search(text))
    assume(not REFUSES_A_SEASON_WITH_A_SIGN.search(text))
    assume(not REFUSES_A_SET_WITH_A_SIGN.search(text))
    found, other = ours(text), theirs(text)
    if not isinstance(found, DateFault):
        assert other is not None
        return
    assert (
        other is None
        or is_level_2(text)
        or found in (READS_INTERVALS_THAT_END_BEFORE_THEY_START, READS_YEARS_OF_ANY_SIZE)
        or READS_29_FEBRUARY_IN_ANY_YEAR.search(text)
        or READS_SHIFTS_OF_ANY_SIZE.search(text)
        or SKIPS_BLANKS.search(text)
    )
