"""Dates counted from the day of the text."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, others, read


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("today", "2023-06-19"),
        ("tonight", "2023-06-19"),
        ("yesterday", "2023-06-18"),
        ("tomorrow", "2023-06-20"),
        ("yesterday afternoon", "2023-06-18"),
        ("this morning", "2023-06-19"),
        ("last night", "2023-06-18"),
        ("the day before yesterday", "2023-06-17"),
        ("the day after tomorrow", "2023-06-21"),
        ("last week", "2023-06-12/2023-06-18"),
        ("this week", "2023-06-19/2023-06-25"),
        ("next week", "2023-06-26/2023-07-02"),
        ("the coming week", "2023-06-26/2023-07-02"),
        ("this past week", "2023-06-12/2023-06-18"),
        ("the week before last", "2023-06-05/2023-06-11"),
        ("last weekend", "2023-06-17/2023-06-18"),
        ("this weekend", "2023-06-17/2023-06-18"),
        ("this coming weekend", "2023-06-24/2023-06-25"),
        ("last month", "2023-05"),
        ("this month", "2023-06"),
        ("next month", "2023-07"),
        ("last quarter", "2023-01/2023-03"),
        ("last year", "2022"),
        ("this year", "2023"),
        ("next year", "2024"),
        ("last decade", "201X"),
        ("last century", "19XX"),
        ("this century", "20XX"),
        ("last Monday", "2023-06-12"),
        ("last Friday", "2023-06-16"),
        ("last Sunday", "2023-06-11"),
        ("this Friday", "2023-06-23"),
        ("next Friday", "2023-06-30"),
        ("this coming Sunday", "2023-06-25"),
        ("a year ago today", "2022-06-19"),
        ("ten years ago this month", "2013-06"),
        ("last October", "2022-10"),
        ("this past May", "2023-05"),
        ("next March", "2024-03"),
        ("this August", "2023-08"),
        ("this autumn", "2023-23"),
        ("last summer", "2022-22"),
        ("last spring", "2023-21"),
        ("last winter", "2022-24"),
        ("this summer", "2023-22"),
        ("next summer", "2024-22"),
        ("a year ago", "2022"),
        ("three months ago", "2023-03"),
        ("two weeks ago", "2023-06-05"),
        ("ten days ago", "2023-06-09"),
        ("15 years ago", "2008"),
        ("a decade ago", "2013"),
        ("a fortnight ago", "2023-06-05"),
    ],
)
def test_a_phrase_is_counted_from_the_day_of_the_text(phrase: str, edtf: str) -> None:
    assert read(f"The envoy goes home {phrase}.") == [(phrase, edtf)]


@pytest.mark.parametrize(
    ("words", "published", "edtf"),
    [
        ("The mosque was opened this Wednesday.", "2019-03-31", "2019-03-27"),
        ("The mosque will be opened this Wednesday.", "2019-03-31", "2019-04-03"),
        ("He spoke over the weekend.", "2023-06-21", "2023-06-17/2023-06-18"),
        ("He will speak over the weekend.", "2023-06-21", "2023-06-24/2023-06-25"),
        ("The leaders meet this weekend.", "2023-06-24", "2023-06-24/2023-06-25"),
        ("It shut earlier in the month.", "2023-06-19", "2023-06"),
        ("It will shut by the end of the year.", "2023-06-19", "2023"),
        ("It will shut by year’s end.", "2023-06-19", "2023"),
        ("It will shut at month-end.", "2023-06-19", "2023-06"),
        ("It opened last April.", "2020-01-05", "2019-04"),
        ("It began in December.", "2020-01-10", "2019-12"),
    ],
)
def test_what_goes_on_now_is_this_one_or_as_the_sentence_looks(
    words: str, published: str, edtf: str
) -> None:
    assert meant(words, published) == [edtf]


def test_last_thursday_on_a_friday_is_of_the_week_before() -> None:
    assert meant("They met last Thursday.", "2020-01-10") == ["2020-01-02"]
    assert others("They met last Thursday.", "2020-01-10") == ["2020-01-09"]


@pytest.mark.parametrize(
    "words",
    [
        "It took five weeks, two days and a decade; for three months they waited.",
        "Now, recently, currently and annually they agree; long ago, years ago.",
        "Over the last year and in the past two weeks; for the next month; in the coming weeks.",
        "He reads USA Today and Kamloops This Week.",
        "The last Thursday of every month; the third Monday of each.",
        "On the last night of all, the last time, next to it, this time.",
    ],
)
def test_lengths_vague_times_and_newspapers_are_no_dates(words: str) -> None:
    assert read(words) == []


@pytest.mark.parametrize("words", ["MET LAST WEEK", "Trump Says Last Week Was Good", "Last week"])
def test_a_headline_may_have_capitals(words: str) -> None:
    assert meant(words) == ["2023-06-12/2023-06-18"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2023-06", ["", "2022", "2023-05", "2022-11"]),
        ("2023", ["", "2022", "", "2023-11"]),
        ("", ["", "", "", ""]),
        ("../2023", ["", "", "", ""]),
    ],
)
def test_a_text_whose_day_isnt_known_tells_only_what_follows_from_it(
    published: str, expected: list[str]
) -> None:
    assert meant("He left on Monday; last year; last month; in November.", published) == expected
