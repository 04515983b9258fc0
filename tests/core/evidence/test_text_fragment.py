from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.evidence.text_fragment import at_words

PAGE = "https://example.org/a?b=1"


@pytest.mark.parametrize(
    ("words", "before", "after", "directive"),
    [
        ("absolutely vital", "", "", "absolutely%20vital"),
        ("a-b, c & d", "", "", "a%2Db%2C%20c%20%26%20d"),
        ("vital", "etween the two militaries were ", "", "the%20two%20militaries%20were-,vital"),
        ("vital", "", ", though restoring them remai", "vital,-%2C%20though%20restoring%20them"),
        ("vital", "last line\n", "\nnext line", "vital"),
        ("vital", "cut\nwere ", " for\nnext", "were-,vital,-for"),
        ("秦刚", "", "", "%E7%A7%A6%E5%88%9A"),
        ("First words.\n\nThe last ones.", "", "", "First%20words.,The%20last%20ones."),
    ],
)
def test_words_become_a_text_directive(words: str, before: str, after: str, directive: str) -> None:
    assert at_words(PAGE, words, before, after) == f"{PAGE}#:~:text={directive}"


def test_a_fragment_that_is_there_stays_and_a_directive_goes() -> None:
    assert at_words(f"{PAGE}#part", "vital") == f"{PAGE}#part:~:text=vital"
    assert at_words(f"{PAGE}#part:~:text=other", "vital") == f"{PAGE}#part:~:text=vital"


def test_long_words_are_named_by_their_ends() -> None:
    words = " ".join(f"word{number}" for number in range(100))
    told = unquote(at_words(PAGE, words).partition("text=")[2])
    assert told == ("word0 word1 word2 word3 word4 word5,word94 word95 word96 word97 word98 word99")


def test_long_chinese_words_are_cut_by_letters() -> None:
    told = unquote(at_words(PAGE, "会" * 500).partition("text=")[2])
    assert told == f"{'会' * 60},{'会' * 60}"


def test_no_words_are_no_directive() -> None:
    assert at_words(PAGE, " \n") == PAGE


def test_what_is_no_web_address_is_refused() -> None:
    with pytest.raises(ValueError, match="file:"):
        at_words("file:///etc/passwd", "root")


@given(st.text(max_size=300), st.text(max_size=40), st.text(max_size=40))
def test_whatever_the_words_are_it_is_an_address_that_may_be_opened(
    words: str, before: str, after: str
) -> None:
    told = at_words(PAGE, words, before, after)
    assert is_web_address(told)
    assert told.count("#") <= 1
    directive = told.partition("text=")[2]
    assert directive.count(",") <= 3
    assert "&" not in directive
