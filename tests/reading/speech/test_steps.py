"""Texts that mean harm: read in short steps, in time that grows with them."""

from __future__ import annotations

import sys
from typing import TypeVar

import pytest

from timeline_app.core.steps import Steps
from timeline_app.reading.speech.known_mentions import find_mentions
from timeline_app.reading.speech.naming.people import NOBODY
from timeline_app.reading.speech.quotations import find_quotations
from timeline_app.reading.speech.speakers import find_speakers
from timeline_app.reading.speech.turn_speakers import speakers_of_turns
from timeline_app.reading.speech.turns import find_turns

T = TypeVar("T")

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


MOST_CALLS = 60_000  # of functions in one step, which take some milliseconds


def _steps(words: str) -> list[int]:
    """How many functions each step of reading a text calls."""
    counts = [0]

    def count(_frame: object, event: str, _argument: object) -> None:
        counts[-1] += event in ("call", "c_call")

    def counted(steps: Steps[T]) -> T:
        while True:
            counts.append(0)
            sys.setprofile(count)
            try:
                next(steps)
            except StopIteration as end:
                found: T = end.value
                return found
            finally:
                sys.setprofile(None)

    quotations = counted(find_quotations(words))
    turns = counted(speakers_of_turns(words, counted(find_turns(words)), NOBODY))
    counted(find_speakers(words, quotations, turns, NOBODY))
    counted(find_mentions(words, NOBODY))
    return counts


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_in_short_steps(words: str) -> None:
    assert 0 < max(_steps(words)) <= MOST_CALLS


def test_a_longer_text_takes_more_steps_not_longer_ones() -> None:
    line = '"We go," Vale said. '
    short, long = _steps(line * 200), _steps(line * 800)
    assert len(long) >= 3 * len(short)
    assert sum(long) <= 6 * sum(short)
