"""What we write for a date is read as that date, or not at all; never as another."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.core.any_edtf import any_edtf
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.format import DateStyle, date_in_sentence, date_words
from timeline_app.core.dates.parse.dates import DayOrder, edtf_readings
from timeline_app.core.dates.precision import DateShape
from timeline_app.core.text.translation import english

STYLES = st.sampled_from(DateStyle)


def meaning(edtf: str) -> tuple[int, int, tuple[int, ...]]:
    """All that the words of a date can tell: its bounds, and how sure and how open they are."""
    date = parse_edtf(edtf)
    shape = DateShape.unpacked(date.shape)
    # "1990–1999" is what we write both for a decade without a name and for these years.
    said = (shape.start_qualifier, shape.end_qualifier, shape.start_bound, shape.end_bound)
    return date.earliest, date.latest, (*said, int(shape.is_set))


@given(any_edtf, STYLES, st.sampled_from(DayOrder))
@example("2022-24", DateStyle.LONG, DayOrder.DAY_FIRST)
@example("0999-24", DateStyle.LONG, DayOrder.DAY_FIRST)
@example("000X", DateStyle.SHORT, DayOrder.DAY_FIRST)
@example("1850~/1860", DateStyle.SHORT, DayOrder.DAY_FIRST)
@example("1XXX/2XXX", DateStyle.SHORT, DayOrder.DAY_FIRST)
def test_words_are_read_back_as_their_date_or_not_at_all(
    edtf: str, style: DateStyle, order: DayOrder
) -> None:
    date = parse_edtf(edtf)
    for write in (date_words, date_in_sentence):
        words = write(date.earliest, date.latest, date.shape, english, style)
        found = edtf_readings(words, order)
        assert not found or meaning(edtf) in [meaning(reading) for reading in found], words


@given(any_edtf)
def test_edtf_is_its_own_first_reading(edtf: str) -> None:
    assert edtf_readings(f" {edtf} ")[0] == edtf


@pytest.mark.parametrize("style", DateStyle)
@pytest.mark.parametrize(
    "edtf",
    [
        "2022-11-14",
        "2022-11",
        "2022",
        "2022-22",
        "2022-24",
        "199X",
        "019X",
        "18XX",
        "20XX",
        "-04XX",
        "2XXX",
        "-0043-03-15",
        "-0043",
        "0079-08",
        "Y-12344",
        "2022-11-14~",
        "2022~",
        "2022-11?",
        "2022%",
        "2022-11-XX",
        "2022-XX",
        "2022-XX-XX",
        "2022-11-14/2022-11-16",
        "2023-01-28/2023-02-04",
        "2022-12-28/2023-01-04",
        "2023-06/2023-07",
        "2022-21/2022-22",
        "1979/1989",
        "-0043/-0042",
        "-0043/0079",
        "198X/199X",
        "2021/..",
        "../2023-06",
        "19XX/..",
        "2021?/..",
        "2022/",
        "/2022-11-14",
        "2022-11-14~/2022-11-16~",
    ],
)
def test_our_own_words_for_a_date_can_be_typed(edtf: str, style: DateStyle) -> None:
    date = parse_edtf(edtf)
    assert edtf_readings(date_words(date.earliest, date.latest, date.shape, english, style)) == (
        edtf,
    )
