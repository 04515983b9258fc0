"""Dates and lengths in a language that says the year first, and has no plurals."""

from __future__ import annotations

import pytest

from tests.core.chinese import chinese
from timeline_app.core.dates.bounds import bounds_of_event, parse_edtf
from timeline_app.core.dates.day_gap import DayGap
from timeline_app.core.dates.duration_text import GapEnd, gap_words
from timeline_app.core.dates.format import DateStyle, date_in_sentence, date_words, part_words
from timeline_app.core.dates.parse.field_input import words_to_type
from timeline_app.core.evidence.relation_types import gap_words_of


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2022-08-02", "2022年8月2日"),
        ("2022-08", "2022年8月"),
        ("2022", "2022年"),
        ("0999", "公元999年"),
        ("-0220", "公元前221年"),
        ("-0043-03-15", "公元前44年3月15日"),
        ("Y-12344", "公元前12,345年"),
        ("184X", "1840年代"),
        ("021X", "公元210年代"),
        ("-019X", "公元前200至191年"),
        ("18XX", "19世纪"),
        ("20XX", "21世纪"),
        ("-04XX", "公元前5世纪"),
        ("00XX", "公元1世纪"),
        ("1XXX", "第2千纪"),
        ("1840~", "约1840年"),
        ("184X~", "约1840年代"),
        ("2023?", "可能是2023年"),
        ("2023-06-20%", "可能约2023年6月20日"),
        ("2022-21", "2022年春季"),
        ("2022-24", "2022至23年冬季"),
        ("2022-22/2022-23", "2022年夏季至秋季"),
        ("2022-08-02/2022-08-03", "2022年8月2日至3日"),
        ("2023-01-28/2023-02-04", "2023年1月28日至2月4日"),
        ("2022-12-28/2023-01-03", "2022年12月28日至2023年1月3日"),
        ("2023-02/2023-06", "2023年2月至6月"),
        ("2022-08/2023-02", "2022年8月至2023年2月"),
        ("1914/1918", "1914至1918年"),
        ("-0479/-0478", "公元前480至479年"),
        ("-0043/0014", "公元前44年至公元14年"),
        ("186X/187X", "1860年代至1870年代"),
        ("1984~/2004-06?", "约1984年至可能是2004年6月"),
        ("2023-06-18/..", "2023年6月18日起"),
        ("../2023-06", "至2023年6月为止"),
        ("199X/..", "1990年代起"),
        ("2023/", "2023年，结束时间不详"),
        ("/2006", "至2006年为止，开始时间不详"),
        ("1985-04-XX", "1985年4月，日不详"),
        ("2004-XX", "2004年，月不详"),
        ("1985-XX-XX", "1985年，月日不详"),
        ("[..2013-11-15]", "2013年11月16日之前"),
        ("[2013-11-15..]", "2013年11月14日之后"),
        ("[2022-08-02..2022-08-05]", "2022年8月2日至5日之间的某一天"),
        ("[2022-08-02..2022-08-03]", "2022年8月2日或3日"),
        ("[2022-01-28..2022-02-04]", "2022年1月28日至2月4日之间的某一天"),
        ("[2022-05..2022-08]", "2022年5月至8月之间的某时"),
        ("[1840..1843]", "1840年至1843年之间的某时"),
        ("[2012-09~..2012-12~]", "2012年末"),
        ("2023-06-19T16:30:05", "2023年6月19日 16:30:05"),
    ],
)
def test_a_date_stands_in_the_order_of_chinese(edtf: str, expected: str) -> None:
    date = parse_edtf(edtf)
    assert date_words(date.earliest, date.latest, date.shape, chinese) == expected


@pytest.mark.parametrize(
    ("edtf", "time", "expected"),
    [
        ("2022-11-14", "", "2022年11月14日（周一）"),
        ("2022-08-02/2022-08-03", "", "2022年8月2日（周二）至3日（周三）"),
        ("2023-06-19", "16:30", "2023年6月19日（周一） 16:30"),
        ("2023-05", "", "2023年5月"),
    ],
)
def test_weekdays_stand_behind_the_day(edtf: str, time: str, expected: str) -> None:
    date = bounds_of_event(edtf, time)
    said = date_words(date.earliest, date.latest, date.shape, chinese, DateStyle.WEEKDAY)
    assert said == expected


def test_a_period_needs_no_article_and_a_third_stands_behind_it() -> None:
    period, third = parse_edtf("199X"), parse_edtf("[1997~..1999~]")
    style = DateStyle.LONG
    assert date_in_sentence(period.earliest, period.latest, period.shape, chinese, style) == (
        "1990年代"
    )
    assert part_words(third.earliest, third.latest, third.shape, chinese, style) == "1990年代末"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-01-28", "2023-05-05", ("97天", "3个月零7天")),
        ("2023-06-18", "2023-06-19", ("1天", "")),
        ("2023-02-04", "2023-06", ("117至146天", "")),
        ("2023-02-04~", "2023-06-18", ("约134天", "4个月零14天")),
        ("2023-06-18", "2023-06-18", ("同一天", "")),
    ],
)
def test_lengths_are_counted_without_plurals(
    one: str, other: str, expected: tuple[str, str]
) -> None:
    ends = (GapEnd(parse_edtf(one)), GapEnd(parse_edtf(other)))
    assert gap_words(*ends, chinese) == expected


def test_a_length_at_an_arrow_names_what_it_counts_from() -> None:
    assert gap_words_of("leads to", DayGap(1, lasted=True), chinese) == "结束后1天"


@pytest.mark.parametrize(
    "edtf", ["2022-08-02", "2022-08", "184X", "2022-08-02/2022-08-03", "1840~"]
)
def test_a_field_shows_edtf_where_words_would_not_be_read_back(edtf: str) -> None:
    assert words_to_type(edtf, translate=chinese) == edtf
