"""Dates with months of other languages: each language by itself, and nothing bent."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.sheets.dates import DateCells, moment_of, when_of_cells
from timeline_app.interchange.sheets.month_names import LANGUAGES, eastern_parts, in_english


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("3. Mai 2020", "2020-05-03"),
        ("3. MÄRZ 2020", "2020-03-03"),
        ("Sonntag, 3. Mai 2020", "2020-05-03"),
        ("Mai 2020", "2020-05"),
        ("Jänner 2020", "2020-01"),
        ("3.–5. Mai 2020", "2020-05-03/2020-05-05"),
        ("vom 3. bis 5. Mai 2020", "2020-05-03/2020-05-05"),
        ("30. Dez. 2019 – 2. Jan. 2020", "2019-12-30/2020-01-02"),
        ("15. März 44 v. Chr.", "-0043-03-15"),
        ("le 1er mai 2020", "2020-05-01"),
        ("2 août 2020", "2020-08-02"),
        ("déc. 2020", "2020-12"),
        ("dimanche 3 mai 2020", "2020-05-03"),
        ("du 3 au 5 mai 2020", "2020-05-03/2020-05-05"),
        ("44 av. J.-C.", "-0043"),
        ("3 de mayo de 2020", "2020-05-03"),
        ("1.º de mayo de 2020", "2020-05-01"),
        ("septiembre de 2020", "2020-09"),
        ("del 3 al 5 de mayo de 2020", "2020-05-03/2020-05-05"),
        ("44 a. C.", "-0043"),
        ("03-ENE-2020", "2020-01-03"),
        ("3/Mai/2020", "2020-05-03"),
        ("2020年5月3日", "2020-05-03"),
        ("二〇二〇年五月三日", "2020-05-03"),
        ("二〇二〇年十二月二十三日", "2020-12-23"),
        ("２０２０年５月", "2020-05"),
        ("公元前221年", "-0220"),
        ("公元9年", "0009"),
        ("2020年5月3日至5日", "2020-05-03/2020-05-05"),
        ("2019年12月30日—2020年1月2日", "2019-12-30/2020-01-02"),
        ("2020年5月至6月", "2020-05/2020-06"),
    ],
)
def test_dates_with_months_of_other_languages_are_read(cell: str, date: str) -> None:
    moment = moment_of(cell, None)
    assert (moment.date, moment.fault) == (date, None)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Montag, 3. Mai 2020", FaultReason.UNREADABLE_DATE),
        ("3 de Mai – 5. mayo 2020", FaultReason.UNREADABLE_DATE),
        ("3 maja 2020", FaultReason.UNREADABLE_DATE),
        ("31. April 2020", FaultReason.UNREADABLE_DATE),
        ("Mai", FaultReason.UNREADABLE_DATE),
        ("3. Mai", FaultReason.UNREADABLE_DATE),
        ("um Mai 2020", FaultReason.UNREADABLE_DATE),
        ("bis Mai 2020", FaultReason.UNREADABLE_DATE),
        ("3 mai – 2020", FaultReason.UNREADABLE_DATE),
        ("im Mai 2020 in Bonn", FaultReason.UNREADABLE_DATE),
        ("2020年13月", FaultReason.NO_SUCH_DAY),
        ("2020年0月", FaultReason.NO_SUCH_DAY),
        ("2020年2月30日", FaultReason.NO_SUCH_DAY),
        ("二〇二〇年十十月", FaultReason.NO_SUCH_DAY),
        ("2020年5月3日上午", FaultReason.UNREADABLE_DATE),
    ],
)
def test_what_is_no_date_of_one_language_is_not_read(cell: str, reason: FaultReason) -> None:
    moment = moment_of(cell, None)
    assert (moment.date, moment.fault) == ("", reason)


@pytest.mark.parametrize(
    "cell",
    ["12. März 2020, 14:30 Uhr", "12. März 2020 um 14:30 Uhr", "12 mars 2020 à 14h30",
     "12 de marzo de 2020 a las 14:30"],
)  # fmt: skip
def test_a_time_of_day_stays_with_the_date(cell: str) -> None:
    moment = moment_of(cell, None)
    assert (moment.date, moment.clock) == ("2020-03-12", "14:30")


@pytest.mark.parametrize("month", ["Mai", "mai", "mayo", "五月", "5月"])
def test_months_in_a_column_of_their_own_are_read(month: str) -> None:
    assert when_of_cells(DateCells(year="2020", month=month, day="3"), None).date == "2020-05-03"


def test_no_name_is_that_of_different_months_in_two_languages() -> None:
    for one, other in combinations(LANGUAGES, 2):
        months, others = one.calendar.month_numbers, other.calendar.month_numbers
        shared = months.keys() & others.keys()
        assert {name: months[name] for name in shared} == {name: others[name] for name in shared}


_WORDS = st.sampled_from(
    ["3", "31", "2020", "44", ".", "–", "de", "bis", "mai", "mayo", "mars", "März", "年", "五"]
)


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(_WORDS, max_size=8).map(" ".join))
@example("mai 2020 2021")
def test_any_words_give_at_most_one_date_and_say_why_there_is_none(words: str) -> None:
    assert len(in_english(words)) <= len(LANGUAGES)
    assert len(eastern_parts(words)) <= 2
    moment = moment_of(words, None)
    assert bool(moment.date) != (moment.fault is not None)
