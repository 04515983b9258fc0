"""The table of what people type for dates: read as it says, in both habits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.date_examples import DOUBTFUL, READ, REFUSED, SAYING_MORE, Example
from timeline_app.core.dates.bounds import to_edtf
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.dates import DateInputError, DayOrder, read_date
from timeline_app.core.dates.parse.field_input import TypedDate, typed_date

HABITS = pytest.mark.parametrize("order", DayOrder)


def readings(example: Example, order: DayOrder) -> tuple[str, ...]:
    return example.day_first if order is DayOrder.DAY_FIRST else example.month_first


def test_the_table_is_long_enough_and_says_nothing_twice() -> None:
    texts = [example.text for example in (*READ, *SAYING_MORE, *DOUBTFUL)]
    assert len(READ) + len(SAYING_MORE) >= 150
    assert len(REFUSED) >= 50
    assert len({*texts, *REFUSED}) == len(texts) + len(REFUSED)
    assert all(len(example.day_first) == 1 for example in (*READ, *SAYING_MORE))
    assert all(len(example.day_first) > 1 for example in DOUBTFUL)


def offered(text: str, order: DayOrder) -> tuple[str, ...]:
    """The readings between which nobody decides but who typed this."""
    with pytest.raises(DateInputError) as caught:
        read_date(text, order)
    return caught.value.readings


@HABITS
def test_a_text_with_one_reading_gives_it(order: DayOrder) -> None:
    for example in READ:
        (edtf,) = readings(example, order)
        value = typed_date(example.text, order)
        assert (value.readings, value.edtf) == ((edtf,), edtf), example
        assert (value.is_doubtful, value.says_less) == (False, False), example
        assert value.basis == "", example


@HABITS
def test_words_that_say_more_than_the_date_are_kept_beside_it(order: DayOrder) -> None:
    for example in SAYING_MORE:
        value = typed_date(example.text, order)
        assert (value.readings, value.says_less) == (readings(example, order), True), example
        assert value.basis == example.text


@HABITS
def test_several_readings_are_offered_and_none_is_taken(order: DayOrder) -> None:
    for example in DOUBTFUL:
        wanted = readings(example, order)
        value = typed_date(example.text, order)
        assert (value.readings, value.edtf) == (wanted, ""), example
        assert value.is_doubtful, example
        assert [value.chosen(number).edtf for number in range(len(wanted))] == [*wanted], example
        assert value.chosen(len(wanted)) == TypedDate(example.text, is_chosen=True)
        assert offered(example.text, order) == wanted, example


@HABITS
def test_what_is_no_date_is_kept_as_words(order: DayOrder) -> None:
    for text in REFUSED:
        value = typed_date(text, order)
        assert value.edtf == "", text
        assert value.wording == value.basis == " ".join(text.split())
        assert offered(text, order) == (), text


def test_what_is_read_is_written_alike() -> None:
    for example in (*READ, *SAYING_MORE):
        (edtf,) = example.day_first
        assert to_edtf(read_date(example.text)) == edtf.removesuffix("Z"), example


PIECES = [
    "2", "3", "28", "31", "2022", "2023", "44", "1,200", "2022-08-02", "2022-24", "June", "Aug.",
    "summer", "winter", "1990s", "19th", "century", "BC", "AD", "to", "and", "or", "between",
    "from", "before", "after", "since", "until", "by", "about", "perhaps", "?", "(approx.)", "–",
    "-", "/", ",", "the", "of", "Tue",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9), st.sampled_from((" ", "")))
def test_any_words_give_dates_and_make_none_up(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    for order in DayOrder:
        for edtf in typed_date(text, order).readings:
            assert is_edtf(edtf), text
            # Each year stands in the text, or is one of a winter, of before or of after.
            for year in re.findall(r"(?<!\d)20\d\d", edtf):
                near = {str(int(year) + step) for step in (-1, 0, 1)}
                assert any(digits[-2:] in text for digits in near), (text, edtf)
