"""Words of a date beside the date: what names another day, and what only looks as if it did."""

from __future__ import annotations

import pytest

from timeline_app.core.checks.wordings import is_reworded
from timeline_app.core.records.records import ClaimId, DateClaim, EventId, SourceId


@pytest.mark.parametrize(
    ("wording", "edtf", "is_wrong"),
    [
        ("On Tuesday", "2022-08-02", False),
        ("On Wednesday", "2022-08-02", True),
        ("from Tuesday to Wednesday", "2022-08-02", False),
        ("On Tuesday", "2022-08", False),
        ("June 21", "2023-05-21", True),
        ("May 21", "2023-05-21", False),
        ("it may come", "2023-06-21", False),
        ("late June", "2023-05/2023-06", False),
        ("in 2021", "2022-08-02", True),
        ("since 2021", "2020/2022", False),
        ("2,023 men", "2022", False),
        ("recently", "2022-08-02", False),
        ("8月2日", "2022-08-02", False),
        ("On Friday", "", False),
        ("in June", "2023-05/..", False),
        # Days of a month.
        ("on May 21", "2023-05-12", True),
        ("on May 21, two days later", "2023-05-21", False),
        ("on 21 May, after the talks of 19 May", "2023-05-21", False),
        ("on May 21", "2023-05-12~", False),
        ("May 21", "2023-05", False),
        ("by May 20", "2023-05-19/2023-05-21", False),
        ("the May 21st attack", "2023-05-22", True),
        ("21,000 in May", "2023-05-22", False),
        ("June 18-19", "2023-06-18/2023-06-19", False),
        ("June 18-19", "2023-06-18/2023-06-20", True),
        ("18 to 19 June", "2023-06-17/2023-06-19", True),
        ("June 18-19", "2023-06-19", False),
        ("from 2 to 3 August", "2022-08", False),
        ("8月2日", "2022-08-03", True),
        ("8月2日", "2022-09-02", True),
        ("16日至19日", "2023-07-16/2023-07-19", False),
        ("7月16至19日", "2023-07-16/2023-07-20", True),
        ("3月30日至4月2日", "2023-03-30/2023-04-02", False),
        ("周一(19日)", "2023-06-19", False),
        ("周二", "2023-06-19", True),
        ("星期天下午", "2023-06-18", False),
        ("3个月", "2023-06-18", False),
    ],
)
def test_words_name_another_day_than_the_date(wording: str, edtf: str, is_wrong: bool) -> None:
    claim = DateClaim(ClaimId("c"), EventId("e"), SourceId("s"), wording, edtf)
    assert is_reworded(claim) is is_wrong
