"""Dates are found in any text, in short steps, and each is whole and valid."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.reading.dates.reading import PUBLISHED, found_dates, read
from timeline_app.core.dates.bounds import DateError, parse_edtf
from timeline_app.reading.dates.finder import find_dates
from timeline_app.reading.dates.resolve.vocabulary import MONTHS, UNITS, WEEKDAYS

SMALL_WORDS = """
    the of in on by since then that same last this next following later earlier ago before after
    early late mid end half first third 5th 21 30 2019 1066 44 0 BC 1990s 5-Oct-23 – - , . to and
    will said summer fall a two week ending today ’s ’98
"""
CHINESE = (
    "年 月 日 8月5日 去年 星期 一 二十 〇 世纪 上 下 本 当天 次日 至 公元前 季度 半年 70年代 将"
)
PIECES = st.sampled_from(
    [
        *(name.capitalize() for name in (*MONTHS, *WEEKDAYS)),
        *UNITS,
        *SMALL_WORDS.split(),
        *CHINESE.split(),
        *["\n", "\u00a0", "Q3", "2019-05-03", "3/4/05", "Christmas Eve", "Good Friday", "March 3"],
    ]
)


PUBLISHED_DAYS = [
    *[
        "",
        "2023-06-19",
        "2023-06",
        "2023",
        "202X",
        "2023-22",
        "2023-06-19?",
        "2023-XX",
        "2024-02-29",
    ],
    *["2023-06-18/2023-06-19", "2023/..", "../2023", "0001-01-01", "0000", "-0043-03-15", "9000"],
    *["9999-12-31", "Y20000", "-9999", "2023-06-19T10:30:00Z"],
]


@given(
    st.lists(PIECES, max_size=40),
    st.sampled_from([" ", "", "\n"]),
    st.sampled_from(PUBLISHED_DAYS),
    st.sampled_from(["", "Sydney", "Washington"]),
)
@settings(max_examples=examples(300), deadline=None)
def test_whatever_stands_together_gives_valid_dates(
    pieces: list[str], gap: str, published: str, place: str
) -> None:
    words = gap.join(pieces)
    end = 0
    for date in found_dates(words, published, place):
        assert end <= date.start < date.end <= len(words)
        end = date.end
        assert date.why
        for edtf in (date.edtf, *(other.edtf for other in date.other)):
            assert not edtf or parse_edtf(edtf)


@given(st.text(max_size=80), st.sampled_from(PUBLISHED_DAYS))
def test_no_text_and_no_day_stop_it(words: str, published: str) -> None:
    found_dates(words, published)


def test_what_is_no_date_of_publication_is_refused() -> None:
    with pytest.raises(DateError):
        found_dates("Today.", "yesterday")


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "2020 ",
        "word ",
        "x",
        " ",
        "\n",
        "last ",
        "last year ",
        "May ",
        "the end of the ",
        "will be ",
        "1-2-",
        "second half of the ",
        "一",
        "“",
        "'s",
        "5 May, ",
    ],
)
def test_any_text_is_read_in_time_that_grows_with_it(piece: str) -> None:
    half = piece * (20_000 // len(piece))
    assert calls_of(half * 2) <= 2.5 * calls_of(half) + 100


def calls_of(words: str) -> int:
    """How many functions finding dates calls."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_dates(words, PUBLISHED)
    finally:
        sys.setprofile(before)
    return calls


def test_a_date_may_lie_across_the_end_of_a_stretch() -> None:
    for before in range(3960, 4020):
        words = "x " * (before // 2) + "on 17 June 2023 and since then."
        assert [edtf for _, edtf in read(words)] == ["2023-06-17", "2023-06-17/2023-06-19"]


@pytest.mark.parametrize(
    ("published", "edtf"),
    [
        ("2023-06-19T10:30:00Z", "1997/2023-06-19"),
        ("2023-06-19?", "1997/2023-06-19"),
        ("2023-06~", "1997/2023-06~"),
        ("2023", "1997/2023"),
        ("2023-06-18/2023-06-19", "1997/2023-06-19"),
        ("[2023-06-18..2023-06-19]", "1997/2023-06-19"),
        ("2023-XX", "1997/2023-12-31"),
        ("2023-22", "1997/2023-22"),
        ("", "1997/.."),
        ("2023/..", "1997/.."),
    ],
)
def test_any_day_of_publication_may_end_an_interval(published: str, edtf: str) -> None:
    dates = read("He left in 1997. Since then he is silent.", published)
    assert dates[-1] == ("Since then", edtf)
    parse_edtf(edtf)
