import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.dates.test_bounds import half_open, open_ended, single
from tests.core.translating import from_table, heard
from timeline_app.core.dates.bounds import UNDATED, EdtfDate, bounds_of_event, parse_edtf
from timeline_app.core.dates.civil import weekday
from timeline_app.core.dates.format import DateStyle, date_in_sentence, date_words
from timeline_app.core.dates.phrases import ABBREVIATED, PHRASES
from timeline_app.core.text.translation import Translate, english

SHORT, LONG, WEEKDAY = DateStyle.SHORT, DateStyle.LONG, DateStyle.WEEKDAY


def words(date: EdtfDate | str, style: DateStyle = SHORT, translate: Translate = english) -> str:
    bounds = parse_edtf(date) if isinstance(date, str) else date
    return date_words(bounds.earliest, bounds.latest, bounds.shape, translate, style)


@pytest.mark.parametrize(
    ("edtf", "short", "long", "with_weekday"),
    [
        ("2022-11-14", "14 Nov 2022", "14 November 2022", "Mon 14 November 2022"),
        ("2022-08-02/2022-08-03", "2–3 Aug 2022", "2–3 August 2022", "Tue 2 – Wed 3 August 2022"),
        ("2023-06-18/2023-06-19", "18–19 Jun 2023", "18–19 June 2023", "Sun 18 – Mon 19 June 2023"),
        (
            "2023-01-28/2023-02-04",
            "28 Jan – 4 Feb 2023",
            "28 January – 4 February 2023",
            "Sat 28 January – Sat 4 February 2023",
        ),
        (
            "2022-12-28/2023-01-03",
            "28 Dec 2022 – 3 Jan 2023",
            "28 December 2022 – 3 January 2023",
            "Wed 28 December 2022 – Tue 3 January 2023",
        ),
        ("2023-06-18/2023-06-18", "18 Jun 2023", "18 June 2023", "Sun 18 June 2023"),
        ("2023-06", "Jun 2023", "June 2023", "June 2023"),
        ("2023-06-18/..", "since 18 Jun 2023", "since 18 June 2023", "since Sun 18 June 2023"),
        ("../2023-06", "until Jun 2023", "until June 2023", "until June 2023"),
        ("2023-06-04~", "about 4 Jun 2023", "about 4 June 2023", "about 4 June 2023"),
        ("1985-04-XX", "Apr 1985, day unknown", *["April 1985, day unknown"] * 2),
        (
            "2023-06-19T16:30:05",
            "19 Jun 2023, 16:30:05",
            "19 June 2023, 16:30:05",
            "Mon 19 June 2023, 16:30:05",
        ),
        (
            "2022-11-14/2023-02",
            "14 Nov 2022 – Feb 2023",
            "14 November 2022 – February 2023",
            "Mon 14 November 2022 – February 2023",
        ),
        ("-0043-03-15", "15 Mar 44 BCE", "15 March 44 BCE", "Fri 15 March 44 BCE"),
    ],
)
def test_a_date_has_words_of_three_lengths(
    edtf: str, short: str, long: str, with_weekday: str
) -> None:
    assert [words(edtf, style) for style in (SHORT, LONG, WEEKDAY)] == [short, long, with_weekday]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2022-21", "spring 2022"),
        ("2022-22", "summer 2022"),
        ("2022-23", "autumn 2022"),
        ("2022-24", "winter 2022–23"),
        ("1999-24", "winter 1999–2000"),
        ("2009-24", "winter 2009–10"),
        ("0999-24", "winter 999 CE – 1000"),
        ("9999-24", "winter 9999–10,000"),
        ("-0043-24", "winter 44–43 BCE"),
        ("0000-24", "winter 1 BCE – 1 CE"),
        ("2022-22/2022-23", "summer–autumn 2022"),
        ("2022-23/2022-24", "autumn 2022 – winter 2022–23"),
        ("2022-24/2023-21", "winter 2022–23 – spring 2023"),
        ("2022-24/2022-24", "winter 2022–23"),
        ("2022-22~", "about summer 2022"),
    ],
)
def test_seasons_have_names(edtf: str, expected: str) -> None:
    assert words(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2023", "2023"),
        ("1000", "1000"),
        ("0999", "999 CE"),
        ("0001", "1 CE"),
        ("0000", "1 BCE"),
        ("-0001", "2 BCE"),
        ("-0043", "44 BCE"),
        ("-9998", "9999 BCE"),
        ("-9999", "10,000 BCE"),
        ("Y12345", "12,345"),
        ("Y-66000000~", "about 66,000,001 BCE"),
        ("1914/1918", "1914–1918"),
        ("0014/0037", "14–37 CE"),
        ("-0479/-0478", "480–479 BCE"),
        ("-0043/0014", "44 BCE – 14 CE"),
        ("0800/1200", "800 CE – 1200"),
    ],
)
def test_years_count_as_historians_do(edtf: str, expected: str) -> None:
    assert words(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("199X", "1990s"),
        ("200X", "2000s"),
        ("021X", "210s CE"),
        ("000X", "1 BCE – 9 CE"),
        ("-000X", "10–1 BCE"),
        ("-019X", "200–191 BCE"),
        ("19XX", "20th century"),
        ("20XX", "21st century"),
        ("21XX", "22nd century"),
        ("22XX", "23rd century"),
        ("10XX", "11th century"),
        ("11XX", "12th century"),
        ("12XX", "13th century"),
        ("00XX", "1st century CE"),
        ("09XX", "10th century CE"),
        ("-00XX", "1st century BCE"),
        ("-01XX", "2nd century BCE"),
        ("0XXX", "1st millennium CE"),
        ("1XXX", "2nd millennium"),
        ("-1XXX", "2nd millennium BCE"),
        ("186X/187X", "1860s–1870s"),
        ("199X~", "about the 1990s"),
        ("19XX?", "perhaps the 20th century"),
        ("-019X~", "about 200–191 BCE"),
        ("199X/..", "since the 1990s"),
    ],
)
def test_decades_centuries_and_millennia_have_names(edtf: str, expected: str) -> None:
    assert words(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2022-08/2023-02", "Aug 2022 – Feb 2023"),
        ("2023-02/2023-06", "Feb–Jun 2023"),
        ("2004-XX", "2004, month unknown"),
        ("1985-XX-XX", "1985, day and month unknown"),
        ("1985-04-XX~", "about Apr 1985, day unknown"),
        ("2023?", "perhaps 2023"),
        ("2023-06-20%", "perhaps about 20 Jun 2023"),
        ("1984~/2004-06", "about 1984 – Jun 2004"),
        ("1984/2004-06?", "1984 – perhaps Jun 2004"),
        ("1984~/2004~", "about 1984 – about 2004"),
        ("1984~/..", "since about 1984"),
        ("../1984?", "until perhaps 1984"),
        ("2023/", "2023, end unknown"),
        ("2023-06~/", "about Jun 2023, end unknown"),
        ("/2006", "until 2006, start unknown"),
    ],
)
def test_what_is_not_known_is_said(edtf: str, expected: str) -> None:
    assert words(edtf) == expected


def test_a_minute_is_named_without_seconds() -> None:
    meeting = bounds_of_event("2023-06-19", "16:30")
    assert words(meeting) == "19 Jun 2023, 16:30"
    assert words(meeting, WEEKDAY) == "Mon 19 June 2023, 16:30"


def test_no_date_is_said_to_be_none() -> None:
    assert words(UNDATED) == "undated"


def test_bits_above_a_shape_do_not_matter() -> None:
    date = parse_edtf("2023-06-04~")
    flags = date.shape | 1 << 24 | 5 << 27
    assert date_words(date.earliest, date.latest, flags) == "about 4 Jun 2023"


def test_another_language_may_change_every_word_and_the_order() -> None:
    german = from_table(
        {"about {date}": "etwa {date}", "June": "Juni", "{day}": "{day}.", "Mon": "Mo."}
        | {"{weekday} {day}": "{weekday}, {day}", "{year} BCE": "{year} v. Chr."}
    )
    assert words("2023-06-04~", LONG, german) == "etwa 4. Juni 2023"
    assert words("2023-06-18/2023-06-19", LONG, german) == "18.–19. Juni 2023"
    assert words("-0043-06", LONG, german) == "Juni 44 v. Chr."
    assert words("2023-06-19", WEEKDAY, german) == "Mo., 19. Juni 2023"


def test_the_short_name_of_may_may_differ_from_its_long_one() -> None:
    spanish = from_table({"May": "mayo", ("May", ABBREVIATED): "may."})
    assert words("2023-05-04", SHORT, spanish) == "4 may. 2023"
    assert words("2023-05-04", LONG, spanish) == "4 mayo 2023"


every_date = (single | half_open | open_ended).map(parse_edtf)


@given(every_date, st.sampled_from(DateStyle))
def test_only_the_listed_phrases_are_handed_to_the_translator(
    date: EdtfDate, style: DateStyle
) -> None:
    asked: list[str] = []
    said = words(date, style, heard(asked))
    assert said
    assert "{" not in said
    assert set(asked) <= set(PHRASES)


@given(every_date)
def test_no_weekday_is_named_where_the_day_is_not_known(date: EdtfDate) -> None:
    said = words(date, WEEKDAY)
    if any(name in said.split() for name in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")):
        assert date.shape & 15 <= 3 or date.shape >> 4 & 15 <= 3
        assert "about" not in said
        assert "perhaps" not in said


@given(st.dates())
def test_a_plain_day_is_worded_as_the_standard_library_words_it(day: datetime.date) -> None:
    era = " CE" if day.year < 1000 else ""
    expected = f"{day:%a} {day.day} {day:%B} {day.year}{era}"
    date = parse_edtf(day.isoformat())
    assert words(date, WEEKDAY) == expected
    assert weekday(date.earliest) == day.weekday()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-11-14", "14 November 2022"),
        ("199X", "the 1990s"),
        ("19XX", "the 20th century"),
        ("2022-22", "summer 2022"),
        ("2022~", "about 2022"),
        ("199X~", "about the 1990s"),
        ("2021/2022", "2021–2022"),
        ("2023/..", "since 2023"),
    ],
)
def test_a_date_after_a_preposition(edtf: str, words: str) -> None:
    date = parse_edtf(edtf)
    found = date_in_sentence(date.earliest, date.latest, date.shape, english, DateStyle.LONG)
    assert found == words


@pytest.mark.parametrize(
    ("date", "time", "short", "weekday_style"),
    [
        ("2023-06-18", "10:00/11:30", "18 Jun 2023, 10:00–11:30", "Sun 18 June 2023, 10:00–11:30"),
        ("2023-06-18", "20:00/24:00", "18 Jun 2023, 20:00–24:00", "Sun 18 June 2023, 20:00–24:00"),
        (
            "2023-06-18/2023-06-19",
            "20:00/02:30",
            "18 Jun 2023, 20:00 – 19 Jun 2023, 02:30",
            "Sun 18 June 2023, 20:00 – Mon 19 June 2023, 02:30",
        ),
        ("2023-06-18", "10:00/10:00:30", "18 Jun 2023, 10:00–10:00:30", None),
    ],
)
def test_from_one_clock_time_to_another(
    date: str, time: str, short: str, weekday_style: str | None
) -> None:
    assert words(bounds_of_event(date, time)) == short
    if weekday_style is not None:
        assert words(bounds_of_event(date, time), WEEKDAY) == weekday_style
