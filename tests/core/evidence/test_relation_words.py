"""What is said of a related event beside its title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.translating import heard
from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.evidence.relation_types import KNOWN, WITHOUT_LAG
from timeline_app.core.evidence.relation_words import MOST_LETTERS, PHRASES, SAID, words_beside


def said(relation: str, this: str, other: str, *, first: bool) -> str:
    """What stands beside the other event; `first` says that the relation begins there."""
    one, two = bounds_of_event(this, ""), bounds_of_event(other, "")
    return words_beside(relation, one, two, other_is_first=first)


@pytest.mark.parametrize(
    ("relation", "this", "other", "first", "words"),
    [
        (
            "took place as",
            "2023-06-18/2023-06-19",
            "2023-02-05",
            True,
            "took place as this, 133 days later",
        ),
        (
            "took place as",
            "2023-06-18/2023-06-19",
            "2023-02-05/2023-02-06",
            True,
            "took place as this, 132 days later",
        ),
        (
            "took place as",
            "2023-02-05/2023-02-06",
            "2023-06-18/2023-06-19",
            False,
            "this took place as it, 132 days later",
        ),
        (
            "follows",
            "2023-06-18/2023-06-19",
            "2023-02-09/2023-05-29",
            False,
            "this followed, 20 days after it ended",
        ),
        (
            "follows",
            "2023-02-09/2023-05-29",
            "2023-06-18",
            True,
            "followed this, 20 days after this ended",
        ),
        ("responds to", "2022-08-05", "2022-08-02", False, "answered by this, 3 days later"),
        ("responds to", "2022-08-02", "2022-08-05", True, "responds to this, 3 days later"),
        ("postpones", "2023-02-03", "2023-02-05", False, "postponed by this, 2 days earlier"),
        ("postpones", "2023-02-05", "2023-02-03", True, "postponed this, 2 days earlier"),
        ("leads to", "2023-06-19", "2023-06-19", False, "followed from this, same day"),
        ("leads to", "2023-06-19", "2023-06-18", True, "led to this, 1 day later"),
        ("leads to", "2023-06-19", "2023-06-19/2023-06-30", False, "followed from this, same day"),
        (
            "leads to",
            "2023-06-10/2023-06-19",
            "2023-06-19",
            False,
            "followed from this, the day this ended",
        ),
        ("leads to", "2023-06-19", "2023-06-10/2023-06-19", True, "led to this, the day it ended"),
        ("ends", "2023-06-19", "2023-06-10/2023-06-19", False, "ended by this, the day it ended"),
        (
            "comments on",
            "2023-06-19",
            "2023-06-01/2023-06-10",
            True,
            "comments on this, ended 9 days earlier",
        ),
        ("leaves in force", "2022-08-05", "2023-06-19", True, "left this in force, 318 days later"),
        ("qualifies", "2022-08-05", "2022-11-22", True, "qualifies this, 109 days later"),
        ("part of", "2023-06-18/2023-06-19", "2023-06-19", True, "part of this"),
        ("part of", "2023-06-19", "2023-06-18/2023-06-19", False, "includes this"),
        ("instance of", "2023-06-19", "2023-01-18", True, "instance of this"),
        ("leads to", "2023-06-19", "2023-04", True, "led to this"),
        ("snubs", "2023-06-19", "2023-06-20", True, "snubs this, 1 day later"),
        ("snubs", "2023-06-19", "2023-06-20", False, "this snubs it, 1 day earlier"),
    ],
)
def test_it_is_told_from_the_side_of_the_other_event(
    relation: str, this: str, other: str, first: bool, words: str
) -> None:
    assert said(relation, this, other, first=first) == words


@given(
    st.sampled_from([*SAID, *KNOWN, *WITHOUT_LAG, "snubs", "x" * 200, "a\nb", "秦刚"]),
    st.dates().map(str),
    st.dates().map(str),
    st.booleans(),
)
def test_whatever_is_said_is_short_and_can_be_translated(
    relation: str, this: str, other: str, first: bool
) -> None:
    seen: list[str] = []
    one, two = bounds_of_event(this, ""), bounds_of_event(other, "")
    words = words_beside(relation, one, two, other_is_first=first, translate=heard(seen))
    assert words
    assert "\n" not in words
    assert len(words) < MOST_LETTERS + 48
    assert set(seen) <= set(PHRASES)
    assert "day" not in words or relation not in WITHOUT_LAG


def test_every_known_type_has_its_words() -> None:
    assert set(KNOWN) <= set(SAID)
    assert set(WITHOUT_LAG) <= set(SAID)
