from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.anchor import AROUND, selector_of, taken_words, trimmed
from timeline_app.core.records.records import CslItem, Source, SourceId

SOURCE = Source(SourceId("s"), CslItem("webpage"))


def test_space_and_the_marks_of_a_quote_are_left_out() -> None:
    text = "He said: “a work in progress” today."
    start, end = trimmed(text, text.index(" “"), text.index(" today") + 1)
    assert text[start:end] == "a work in progress"


def test_marks_within_the_words_stay() -> None:
    text = "the “spirit” of Bali"
    assert trimmed(text, 0, len(text)) == (0, len(text))


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
