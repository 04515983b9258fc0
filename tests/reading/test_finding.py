"""All that is found in a text, and how dates, quotations and events go together."""

from __future__ import annotations

import pytest

from tests.reading.seed import article, facts
from timeline_app.core.evidence.findings import Findings
from timeline_app.core.records.records import Actor, ActorId, ActorKind, Office, OtherName
from timeline_app.reading.candidates import title_of
from timeline_app.reading.finding import find_all

PUBLISHED = "2023-06-19"
TEXT = """\
Monday, June 19, 2023

The foreign minister met the secretary of state in Beijing on Sunday. "We agreed on much," Ann \
Hart said. "We met last May," she said.
MR. BO: We shall meet again next year.
MS. HART: So we shall.
"""
HART = Actor(
    ActorId("hart"),
    "Ann Hart",
    ActorKind.PERSON,
    other_names=(OtherName("安·哈特", "zh"),),
    offices=(Office("Secretary of State", "2021", "2025"),),
)


@pytest.fixture(scope="module")
def found() -> Findings:
    return find_all(TEXT, PUBLISHED, "Beijing", [HART])


def test_a_known_actor_speaks_and_takes_part(found: Findings) -> None:
    first = found.quotes[0]
    assert [one.actor for one in first.speakers][:1] == [HART.id]
    assert HART.id in found.candidates[0].actors


def test_neither_the_dateline_nor_a_date_in_a_quotation_is_an_event(found: Findings) -> None:
    assert len(found.dates) == 4
    assert [TEXT[one.date.start : one.date.end] for one in found.candidates] == [
        "Sunday",
        "next year",
    ]


def test_turns_have_their_speakers(found: Findings) -> None:
    assert [TEXT[one.label_start : one.label_end].strip() for one in found.turns] == [
        "MR. BO",
        "MS. HART",
    ]


DATES = (
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
)
"""What the article has for dates, as far as its own words support them."""


def test_the_article_has_these_dates_and_no_others() -> None:
    text = article()
    dates = find_all(text, PUBLISHED).dates
    assert [(text[one.start : one.end], one.edtf) for one in dates] == list(DATES)


def test_the_article_has_thirteen_quotations_with_their_speakers() -> None:
    text = article()
    quotes = find_all(text, PUBLISHED).quotes
    noted = facts()["quotes"]
    assert [(one.start, one.end) for one in quotes] == [(one["start"], one["end"]) for one in noted]
    people = {one["id"]: one["name_as_stated"] for one in facts()["people"]}
    for quote, own in zip(quotes, noted, strict=True):
        names = [one.name for one in quote.speakers]
        if own["speaker_id"] is None and own["speaker_as_named"] is None:
            assert names == [], own["text"]
        else:
            stated = [*people.get(own["speaker_id"], []), own["speaker_as_named"]]
            assert names[0] in stated, own["text"]


def test_the_article_tells_of_twelve_events_for_eleven_dates() -> None:
    """Two are said to have come after one that is dated; a date in a quotation tells of none."""
    text = article()
    found = find_all(text, PUBLISHED)
    titles = [title_of(text, one) for one in found.candidates]
    assert len(titles) == len(DATES) - 1 + 2
    assert "Then-House Speaker Nancy Pelosi's visit to Taiwan" in titles
    assert "He canceled the trip" in titles
