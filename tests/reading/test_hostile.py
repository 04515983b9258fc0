"""Texts that mean harm are read whole in short steps, in time that grows with them."""

from __future__ import annotations

import sys

import pytest

from timeline_app.core.records.records import Actor, ActorId, ActorKind
from timeline_app.reading.finding import finding

MOST_CALLS = 60_000  # of functions in one step, which take some milliseconds
HART = Actor(ActorId("hart"), "Ann Hart", ActorKind.PERSON)
HOSTILE = {
    "dates alone": "Monday " * 600,
    "dates and commas": "June 5, " * 400,
    "a table on one line": "5 May 2023; a visit to the king, and so on | " * 200,
    "an actor and a date": "Ann Hart left on Monday and " * 300,
    "soft hyphens": "Mon\u00adday " * 500,
    "hyphens at line ends": "Mon-\nday " * 500,
    "directions": '\u202e\u2067Monday\u2069 "x"\u202c ' * 300,
    "hyphens and space": "a-    \n" * 5_000,
}


def calls_of(words: str) -> list[int]:
    """How many functions each step of reading a text calls."""
    counts = [0]

    def count(_frame: object, event: str, _argument: object) -> None:
        counts[-1] += event in ("call", "c_call")

    steps = finding(words, "2023-06-19", actors=[HART])
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        counts.extend(0 for _ in steps)
    finally:
        sys.setprofile(before)
    return counts


@pytest.mark.parametrize("name", HOSTILE)
def test_each_step_is_short_and_all_grow_with_the_text(name: str) -> None:
    words = HOSTILE[name]
    half, whole = calls_of(words[: len(words) // 2]), calls_of(words)
    assert max(whole) < MOST_CALLS
    assert sum(whole) < 3 * sum(half)
