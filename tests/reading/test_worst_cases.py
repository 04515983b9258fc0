"""Quotes and texts that nobody writes: looking for them is bounded.

Work is counted, never timed: lines of Python that are gone through, and code points whose
typography is taken away.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Selector
from timeline_app.reading import context, sought_part
from timeline_app.reading.blocks import same_blocks
from timeline_app.reading.comparing import compare_texts
from timeline_app.reading.matching import LONGEST, MOST_PARTS, match_quote
from timeline_app.reading.text_index import TextIndex

MOST_PLAIN_AT_ONCE = 2 * LONGEST
MOST_IN_ALL = 10_000_000  # lines, whatever the text
MOST_A_CHARACTER = 60  # and for each code point of quote and text


def lines_of(work: Callable[[], object]) -> int:
    """Count the lines of Python that some work goes through."""
    lines = 0

    def traced(frame: FrameType, kind: str, _: object) -> Callable[..., Any] | None:
        nonlocal lines
        lines += kind == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before)
    return lines


def mixed(words: str, count: int, seed: int = 1) -> str:
    """So many of some words, in any order."""
    rnd = random.Random(seed)
    return " ".join(rnd.choices(words.split(), k=count))


def numbered(count: int, of: int = 0) -> str:
    """So many words, all different or of so many different ones in any order."""
    rnd = random.Random(count)
    return " ".join(f"w{rnd.randrange(of) if of else number}" for number in range(count))


def changed(text: str, every: int) -> str:
    """The text with another word in the place of each of so many."""
    words = text.split()
    words[::every] = [f"other{number}" for number in range(len(words[::every]))]
    return " ".join(words)


CASES = {
    "one word over and over, oftener in the text": ("na " * 8_000, "na " * 12_000),
    "one word over and over, not so often in the text": ("na " * 8_000, "na " * 7_000),
    "one word over and over, and another": ("na " * 8_000 + "nb", "na " * 12_000 + "no"),
    "two words in any order": (mixed("na nb", 6_000), mixed("na nb", 9_000, 2)),
    "few words in any order": (numbered(4_000, 150), numbered(9_001, 150)),
    "all different, some changed": (changed(numbered(4_000), 7), numbered(8_000)),
    "common words alone": (mixed("the of and to in", 150), mixed("the of and to in", 9_000, 2)),
    "pieces of one word": (" … ".join(["na"] * MOST_PARTS), "na " * 10_000),
    "pieces that stand alone": (
        " … ".join(f"w{n}" for n in range(0, 5_000, 11)),
        numbered(9_000),
    ),
    "pieces that nearly stand there": (
        " … ".join(f"w{n} w{n + 1} no w{n + 3}" for n in range(0, 80, 4)),
        numbered(9_000),
    ),
    "pieces of all sentences": (
        " … ".join(["na"] * MOST_PARTS),
        "“Na na,” Xi said, if not. " * 9_000,
    ),
    "pieces far apart in one sentence": (
        " … ".join(f"w{n}" for n in range(0, 9_000, 490)),
        numbered(9_000),
    ),
    "brackets over and over": ("[nb] na " * (MOST_PARTS - 1), "na not " * 9_000),
    "a note behind each word": ("na nb " * 3_000 + "nc", "na[1] nb.2 " * 6_000 + "nc"),
    "notes that are none": ("na nb", "[" * 100_000 + "na nb" * 9),
    "one very long word left out": ("na … nb", "na " + "n" * 200_000 + " nb"),
    "very many signs left out": ("na … nb", "na " + "—,(" * 60_000 + " nb"),
    "more pieces than are looked for": (" … ".join(["na"] * 5_000), "na " * 10_000),
    "all words broken": ("-\n".join(["na"] * 3_000), "na-\nna " * 3_000),
    "words that are broken in the text": ("nana " * 3_000, "na-\nna nana " * 2_000),
    "signs alone": ("." * 100_000, "." * 400_000),
    "two words far apart": ("na na", "na" + " " * 400_000 + "na"),
    "signs between words": ("na" + "," * 9_000 + " nb", ("na" + "," * 9_000 + "nb ") * 9),
    "neither here nor there": ("of the", "the x " + "of " * 20_000),
}


@pytest.mark.parametrize(("quote", "text"), CASES.values(), ids=CASES.keys())
def test_all_of_it_is_bounded(quote: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    plain = sought_part.plain
    monkeypatch.setattr(sought_part, "plain", lambda one: (seen.append(len(one)), plain(one))[1])
    index = TextIndex(text)
    lines = lines_of(lambda: match_quote(quote, Selector(), index))
    assert lines <= MOST_IN_ALL + MOST_A_CHARACTER * (len(quote) + len(text))
    assert max(seen, default=0) <= MOST_PLAIN_AT_ONCE


@pytest.mark.parametrize(
    "text", ["na-\n" * 20_000, "n" * 200_000, "\n" * 200_000, "na-\nn " * 9_000]
)
def test_a_text_is_indexed_in_time_that_grows_with_it(text: str) -> None:
    assert lines_of(lambda: TextIndex(text)) <= MOST_A_CHARACTER * len(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (mixed("na nb", 6_000), mixed("na nb", 6_000, 2)),
        (numbered(5_000, 150), numbered(5_001, 150)),
        (numbered(6_000), changed(numbered(6_000), 2)),
        ("na " * 9_000, "nb " * 9_000),
    ],
    ids=["two words", "few words", "half changed", "nothing in common"],
)
def test_the_comparison_of_texts_is_bounded(old: str, new: str) -> None:
    most = MOST_IN_ALL + MOST_A_CHARACTER * (len(old) + len(new))
    assert lines_of(lambda: compare_texts(old, new)) <= most


def test_pieces_are_not_parted_one_word_at_a_time_for_ever() -> None:
    small, large = (lines_of(partial(same_blocks, *nested(count))) for count in (300, 600))
    assert large <= 3 * small


def nested(count: int) -> tuple[str, str]:
    """Lines in which with each word that parts them another one comes to stand but once."""
    lines = []
    for others in (0x10000, 0x20000):
        words = [number for first in range(count) for number in (first + 1, first)]
        lines.append("".join(chr(0x3000 + one) + chr(others + at) for at, one in enumerate(words)))
    return lines[0], lines[1]


def test_words_around_a_quote_are_compared_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "na " * 3_000
    seen: list[int] = []
    letters = context.letters_only
    monkeypatch.setattr(
        context, "letters_only", lambda one: (seen.append(len(one)), letters(one))[1]
    )
    selector = Selector("na " * 100_000, "na " * 100_000)
    assert match_quote("na", selector, text).state is MatchState.SEVERAL
    assert max(seen) <= 2_000


def test_very_many_words_have_to_stand_as_they_are() -> None:
    words = numbered(20_000)
    assert len(words) > LONGEST
    assert match_quote(words, Selector(), f"Before. {words} Behind.").state is MatchState.MATCHES
    assert match_quote(words, Selector(), f"{words} {words}").state is MatchState.SEVERAL
    assert match_quote(words, Selector(), words.upper()).state is MatchState.NOT_FOUND


def test_the_place_where_a_quote_was_is_among_those_that_are_looked_at() -> None:
    text = "na " * 350_000
    start = len("na ") * 325_000
    match = match_quote("na", Selector("", "", start, start + 2), text)
    assert (match.start, match.end) == (start, start + 2)
