from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.anchor import AROUND, on_one_line, selector_of, taken_words, trimmed
from timeline_app.core.records.records import CslItem, Selector, Source, SourceId
from timeline_app.reading.matching import match_quote

SOURCE = Source(SourceId("s"), CslItem("webpage"))


def test_space_and_the_marks_of_a_quote_are_left_out() -> None:
    text = "He said: “a work in progress” today."
    start, end = trimmed(text, text.index(" “"), text.index(" today") + 1)
    assert text[start:end] == "a work in progress"


@pytest.mark.parametrize(
    "text", ["the “spirit” of Bali", "“yes” and “no”", '"yes" and "no"', "「是」与「否」"]
)
def test_marks_within_the_words_stay(text: str) -> None:
    assert trimmed(text, 0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("robust \n  conversation", "robust conversation"),
        ("the negoti-\nations went on", "the negoti-ations went on"),
        ("from 2021 -\n2023", "from 2021 - 2023"),
        ("外交部\n发言人表示，\n中方", "外交部发言人表示，中方"),
        ("외교부\n대변인", "외교부 대변인"),
        ("a work\u00a0in  progress", "a work\u00a0in  progress"),
    ],
)
def test_lines_are_joined_as_their_script_wants_it(words: str, line: str) -> None:
    assert on_one_line(words) == line
    assert match_quote(line, Selector(), f"So {words}.").state.is_good


def test_words_over_several_lines_come_on_one_and_the_exact_ones_are_kept() -> None:
    taken = taken_words("said robust\nconversation.", 5, 24, SOURCE)
    assert taken.words == "robust conversation"
    assert taken.selector.exact == "robust\nconversation"


def test_words_as_they_stand_need_no_exact_ones() -> None:
    assert taken_words("a work in progress", 2, 18, SOURCE).selector.exact == ""


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_what_stands_around_is_what_stands_there(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    at = selector_of(text, start, end)
    assert text[at.start - len(at.prefix) : at.start] == at.prefix
    assert text[at.end : at.end + len(at.suffix)] == at.suffix
    assert text[at.start : at.end] == at.exact
    assert max(len(at.prefix), len(at.suffix)) <= AROUND
