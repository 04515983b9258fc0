"""Texts that mean harm: read in time that grows with them."""

from __future__ import annotations

import sys

import pytest

from timeline_app.reading.speech.known_mentions import find_mentions
from timeline_app.reading.speech.naming.people import NOBODY
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

HOSTILE = {
    "marks alone": '"' * 10_000,
    "marks that only open": "“" * 10_000,
    "deeply nested": "“" * 5_000 + "a" + "”" * 5_000,
    "openings in words": ' "a' * 10_000,
    "a line of quotations": 'a "b c" ' * 4_000,
    "a line of attributed quotations": '"We go," Vale said. ' * 700,
    "one sentence without an end": 'Vale said "we" and Oban called it "late" and ' * 400,
    "one sentence in Chinese": "王毅表示：“我们会谈”" * 800,
    "verbs without an end": "he said " * 5_000 + '"we go"',
    "names without an end": "Ann Vale " * 5_000,
    "apostrophes": "don't 'a " * 5_000,
    "labels": "MR. VALE:\n" * 2_000,
    "labels before quotations": 'MR. VALE: a "b c", he said\n' * 600,
    "lines of words": "A line of words that says nothing else.\n" * 2_500,
    "lines that go on": "a line of words that goes on and on to\n" * 5_000,
    "empty lines": "\n" * 20_000,
    "one word": "a" * 200_000,
    "white space": " " * 200_000,
    "capitals": "A, " * 10_000,
    "set-off lines": "> a\n" * 5_000,
}


MOST_CALLS = 40  # of functions, for each character


def calls_of(words: str) -> int:
    """How many functions reading a text calls."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        quotations = find_quotations(words)
        turns = speakers_of_turns(words, find_turns(words), NOBODY)
        find_speakers(words, quotations, turns, NOBODY)
        find_mentions(words, NOBODY)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_in_time_that_grows_with_it(words: str) -> None:
    assert 0 < calls_of(words) <= MOST_CALLS * len(words)


def test_a_longer_text_takes_no_more_than_its_length() -> None:
    line = '"We go," Vale said. '
    assert calls_of(line * 800) <= 6 * calls_of(line * 200)
