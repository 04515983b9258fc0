"""Words that are broken are read whole, and each place of them is one of the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.core.evidence.findings import Findings
from timeline_app.reading.candidates import title_of
from timeline_app.reading.finding import find_all
from timeline_app.reading.unbroken import UnbrokenText, unbroken

PIECES = [
    "a",
    "B",
    "-",
    "\n",
    " ",
    "\u00ad",
    "\u200b",
    "\u202e",
    "\u2010",
    "9",
    ".",
    "\ufffe",
    "é",
    "习",
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on Mon-\nday", "on Monday"),
        ("on Mon\u00adday", "on Monday"),
        ("on Mon\u00ad\n  day", "on Monday"),
        ("Febru\u2010 \nary", "February"),
        ("an Anglo-\nAmerican plan", "an Anglo-\nAmerican plan"),
        ("a plan -\nthen another", "a plan -\nthen another"),
        ("1914-\n18", "1914-\n18"),
        ("\u2067Monday\u2069", "Monday"),
        ("nothing is broken", "nothing is broken"),
    ],
)
def test_what_breaks_words_is_left_out(text: str, words: str) -> None:
    assert unbroken(text) == words
    assert UnbrokenText(text).words == words


@settings(max_examples=examples(100))
@given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_each_place_is_one_of_the_text(text: str) -> None:
    made = UnbrokenText(text)
    assert made.words == unbroken(text)
    for place, letter in enumerate(made.words):
        assert text[made.start(place)] == letter
        assert made.end(place + 1) == made.start(place) + 1


BROKEN = (
    "Sec\u00adretary Ann Ha\u00adrt said on Mon-\nday that “the rela\u00adtion-\nship” was bad in"
    " Febru\u00adary\u00a02023.\nMS. HA\u00adRT: We met last sum-\nmer in Oslo.\n"
)


def found_in(text: str) -> Findings:
    return find_all(text, "2023-06-19")


def test_all_is_found_as_in_the_text_without_breaks() -> None:
    whole = unbroken(BROKEN)
    found, other = found_in(BROKEN), found_in(whole)
    assert [BROKEN[one.start : one.end] for one in found.dates] == [
        "Mon-\nday",
        "in Febru\u00adary\u00a02023".removeprefix("in "),
        "last sum-\nmer",
    ]
    for mine, its in (
        (found.dates, other.dates),
        (found.quotes, other.quotes),
        (found.turns, other.turns),
        (found.candidates, other.candidates),
    ):
        assert [unbroken(BROKEN[one.start : one.end]) for one in mine] == [
            whole[one.start : one.end] for one in its
        ]
    assert [one.edtf for one in found.dates] == ["2023-06-19", "2023-02", "2022-22"]
    assert [one.name for one in found.quotes[0].speakers] == ["Ann Hart"]
    speaker = found.quotes[0].speakers[0]
    assert BROKEN[speaker.start : speaker.end] == "Ann Ha\u00adrt"


def test_a_title_has_its_words_whole() -> None:
    titles = [title_of(BROKEN, one) for one in found_in(BROKEN).candidates]
    assert titles == [
        title_of(unbroken(BROKEN), one) for one in found_in(unbroken(BROKEN)).candidates
    ]
    assert "\u00ad" not in "".join(titles)
