"""Texts that mean harm are read whole, in time that grows with them."""

from __future__ import annotations

import sys
import time

import pytest

from timeline_app.core.records.records import Actor, ActorId, ActorKind
from timeline_app.reading.finding import find_all

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


def calls_of(words: str) -> int:
    """How many functions reading a text calls."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_all(words, "2023-06-19", actors=[HART])
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("name", HOSTILE)
def test_the_work_grows_with_the_text(name: str) -> None:
    words = HOSTILE[name]
    half, whole = calls_of(words[: len(words) // 2]), calls_of(words)
    assert whole < 3 * half


STOPS = 40_000
"""Each of them looked at with all that follow would take minutes."""


@pytest.mark.parametrize("before", ["5 May 2023: talks", '"We go," Vale said'])
@pytest.mark.parametrize("stop", ["…", "!", ".", '."'])
def test_a_run_of_stops_is_looked_at_once(before: str, stop: str) -> None:
    words = before + stop * STOPS
    begin = time.thread_time()
    find_all(words, "2023-06-19")
    assert time.thread_time() - begin < STOPS / 4_000
