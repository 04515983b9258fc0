"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reading.sentences import (
    LONGEST,
    paragraphs,
    sentence_spans,
)


def sentences_of(text: str) -> list[str]:
    return [
        text[start:end]
        for paragraph in paragraphs(text)
        for start, end in sentence_spans(text, *paragraph)
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The talks ended.", "Nobody spoke."],
        ["The U.S. and the U.K. signed.", "Mr. Li did not."],
        ["Gen. Li met Sen. J. B. Hart in St. Louis on Jan. 3 at 9 a.m. local time.", "It rained."],
        ["They flew back to the U.S.", "The next day they met again."],
        ["He asked “Why now?” and left.", "“Because,” she said."],
        ["She said “we agree.”", "The other side did not."],
        ["It grew by 3.5 percent.", "No. 4 fell."],
        ["双方会谈。", "王毅说：“很好！”", "会后没有声明。"],
        ["They waited … and waited.", "Then it ended!", "Did it?"],
    ],
)
def test_a_sentence_ends_where_another_may_begin(sentences: list[str]) -> None:
    assert sentences_of(" ".join(sentences)) == sentences


def test_a_paragraph_ends_its_last_sentence() -> None:
    assert sentences_of("A headline\n\n  The first day \nOn Mr.\n") == [
        "A headline",
        "The first day",
        "On Mr.",
    ]


@given(st.text('aB. \n!?”"“。U1,', max_size=200))
def test_sentences_hold_all_that_is_no_space(text: str) -> None:
    assert "".join("".join(sentences_of(text)).split()) == "".join(text.split())


def test_an_endless_sentence_is_cut() -> None:
    text = "mr. " * 5_000
    assert max(map(len, sentences_of(text))) <= LONGEST + 10


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    line = "Monday " * 3_000
    spans = list(sentence_spans(line, 0, len(line)))
    assert max(end - start for start, end in spans) <= 2 * LONGEST
    assert {word for start, end in spans for word in line[start:end].split()} == {"Monday"}
    assert "".join(line[start:end] for start, end in spans).count("Monday") == 3_000
