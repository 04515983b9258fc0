"""The dates of the article that the samples set out from."""

from __future__ import annotations

from tests.reading.seed import article
from timeline_app.reading.dates.finder import find_dates

DATES = [
    ("Monday", "2023-06-19"),
    ("last summer", "2022-22"),
    ("since then", "2022-06/2023-06-19"),
    ("throughout the fall", "2022-23"),
    ("in November", "2022-11"),
    ("earlier this year", "2023"),
    ("in February", "2023-02"),
    ("Since then", "2023-02/2023-06-19"),
    ("Monday afternoon", "2023-06-19"),
    ("last year", "2022"),
    ("last year", "2022"),
]


def test_the_article_has_eleven_dates_and_no_others() -> None:
    words = article()
    found = find_dates(words, "2023-06-19", "")
    assert [(words[date.start : date.end], date.edtf) for date in found] == DATES
    assert all(date.why for date in found)
