"""Days said with their month, in all the usual forms."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, others, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("The minister flew out on June 19, 2023 with two aides.", "June 19, 2023", "2023-06-19"),
        ("The minister flew out on June 19th 2023.", "June 19th 2023", "2023-06-19"),
        ("Signed on 19 June 2023 in Oslo.", "19 June 2023", "2023-06-19"),
        ("Signed on the 19th of June, 2023.", "19th of June, 2023", "2023-06-19"),
        ("Monday, 19 June 2023", "Monday, 19 June 2023", "2023-06-19"),
        ("SUNDAY, JUNE 18, 2023", "SUNDAY, JUNE 18, 2023", "2023-06-18"),
        ("Date: Sun, 18 Jun 2023", "Sun, 18 Jun 2023", "2023-06-18"),
        ("Filed 5 Sept. 2019.", "5 Sept. 2019", "2019-09-05"),
        ("Filed 05-Mar-2019.", "05-Mar-2019", "2019-03-05"),
        ("Filed 05-Mar-19.", "05-Mar-19", "2019-03-05"),
        ("Logged at 2023-06-18T09:15:00Z by the guard.", "2023-06-18T09:15:00Z", "2023-06-18"),
        ("Logged 2023/06/18.", "2023/06/18", "2023-06-18"),
        ("Report of 2023-05.", "2023-05", "2023-05"),
        ("Am 18.06.2023 unterzeichnet.", "18.06.2023", "2023-06-18"),
        ("Released 06/18/2023, 8 pm.", "06/18/2023", "2023-06-18"),
        ("Released 6/18/23.", "6/18/23", "2023-06-18"),
        ("He was stabbed on 15 March 44 BC.", "15 March 44 BC", "-0043-03-15"),
        ("It began on March 20 of last year.", "March 20 of last year", "2022-03-20"),
        ("It ends on 5 August next year.", "5 August next year", "2024-08-05"),
        ("It began on\u00a03\u00a0May.", "3\u00a0May", "2023-05-03"),
    ],
)
def test_a_day_is_read_in_each_form(words: str, phrase: str, edtf: str) -> None:
    assert read(words) == [(phrase, edtf)]


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("The talks of June 18th to 19th failed.", "June 18th to 19th", "2023-06-18/2023-06-19"),
        ("The talks of 18-19 June failed.", "18-19 June", "2023-06-18/2023-06-19"),
        ("The talks of 18–19 June 2022 failed.", "18–19 June 2022", "2022-06-18/2022-06-19"),
        ("It rained on May 5 and 6.", "May 5 and 6", "2023-05-05/2023-05-06"),
        ("It rained on May 5, 6 and 7, 2020.", "May 5, 6 and 7, 2020", "2020-05-05/2020-05-07"),
        ("It rained on 5, 6, and 7 May.", "5, 6, and 7 May", "2023-05-05/2023-05-07"),
        ("It rained on May 5, 7 and 9.", "May 5", "2023-05-05"),
        ("It rained on May 5 or 6.", "May 5 or 6", "[2023-05-05..2023-05-06]"),
        ("It rained on May 5 and 60 ships sank.", "May 5", "2023-05-05"),
        ("It rained on May 5 and 9.", "May 5", "2023-05-05"),
        ("It rained on May 5 – 3 ships sank.", "May 5", "2023-05-05"),
        ("It rained in the night of 18/19 June 2022.", "18/19 June 2022", "2022-06-18/2022-06-19"),
        (
            "It flew from 28 January to 4 February 2023.",
            "28 January to 4 February 2023",
            "2023-01-28/2023-02-04",
        ),
        (
            "It flew from January 28 to February 4, 2023.",
            "January 28 to February 4, 2023",
            "2023-01-28/2023-02-04",
        ),
        ("A poll of April 30 – May 4 had them level.", "April 30 – May 4", "2023-04-30/2023-05-04"),
        (
            "He was away from 30 December to 2 January 2023.",
            "30 December to 2 January 2023",
            "2022-12-30/2023-01-02",
        ),
    ],
)
def test_a_range_that_says_month_or_year_once_is_one_date_and_a_list_is_not(
    words: str, phrase: str, edtf: str
) -> None:
    assert read(words) == [(phrase, edtf)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("They met on May 3.", "2023-05-03"),
        ("They met on November 3.", "2022-11-03"),
        ("They will meet on November 3.", "2023-11-03"),
        ("They must agree by October 31.", "2023-10-31"),
        ("The ban lasts until July 2.", "2023-07-02"),
        ("The vote of June 27 may be close.", "2023-06-27"),
        ("The lower house, elected on August 2, sat for a year.", "2022-08-02"),
        ("They met on Tuesday, March 7.", "2023-03-07"),
        ("They met on Monday, March 7.", "2022-03-07"),
        ("The lock was found broken on February 29.", "2020-02-29"),
    ],
)
def test_the_year_that_is_left_out_is_the_latest_or_the_next_ahead(words: str, edtf: str) -> None:
    assert meant(words) == [edtf]


def test_a_day_after_another_of_the_same_month_is_of_its_year() -> None:
    words = "The army moved on November 15, 2017. He resigned on November 21; on 3 May he died."
    assert meant(words) == ["2017-11-15", "2017-11-21", "2023-05-03"]


def test_a_day_in_a_sentence_that_begins_with_a_year_is_of_that_year() -> None:
    words = "In 1949, after long wars, he spoke on October 1. He left on May 3."
    assert meant(words) == ["1949", "1949-10-01", "2023-05-03"]


@pytest.mark.parametrize(
    ("published", "place", "edtf", "other"),
    [
        ("2023-06-19", "", "2023-04-03", ["2023-03-04"]),
        ("2023-03-10", "", "2023-03-04", ["2023-04-03"]),
        ("2023-06-19", "Washington", "2023-03-04", ["2023-04-03"]),
        ("2023-03-10", "London", "2023-04-03", ["2023-03-04"]),
    ],
)
def test_a_date_in_numbers_is_read_by_the_place_or_as_the_nearest(
    published: str, place: str, edtf: str, other: list[str]
) -> None:
    assert meant("Dated 03/04/2023.", published, place) == [edtf]
    assert others("Dated 03/04/2023.", published, place) == other


@pytest.mark.parametrize(
    "words",
    [
        "Ratios of 3/4 and 10-12, at 15:30, version 1-2-3, 12.5 points.",
        "On 31 June and 30 February 2021, on 45 May.",
        "Call 555/12/2023/7 or 10.0.12.2023.",
        "He may 5 times refuse; they march 10 miles.",
        "A rise of June 5% and of May 3.5 points.",
    ],
)
def test_other_numbers_are_no_days(words: str) -> None:
    assert not any(len(edtf) == len("2023-06-19") for edtf in meant(words))
