from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline_app.core.text.translation import (
    QT_TRANSLATE_NOOP,
    Texts,
    english,
    number,
    speak,
)

search = Texts("search")


class Backwards:
    """A language of three forms for a count: none, one, more."""

    def translate(self, context: str, text: str, comment: str, n: int) -> str:
        form = "" if n < 0 else ("none of " if n == 0 else "{n} of ")
        return f"{form}{context}{comment}: {text.partition('{')[0][::-1]}"

    def number(self, value: int) -> str:
        return f"{value:,}".replace(",", "’")


@pytest.fixture
def backwards() -> Iterator[None]:
    speak(Backwards())
    yield
    speak(None)


def test_english_needs_no_translation() -> None:
    assert search.tr("No match") == "No match"
    assert search("No match") == "No match"
    assert english("No match") == "No match"


def test_a_count_chooses_the_english_form_and_is_grouped() -> None:
    text = "{n} {match|matches} {is|are} in {where}"
    assert search.tr(text, "", 1) == "1 match is in {where}"
    assert search.tr(text, "", 0) == "0 matches are in {where}"
    assert search(text, 1234) == "1,234 matches are in {where}"
    assert english(text, 1234) == "1,234 matches are in {where}"
    assert english("{entry|entries}", 1) == "entry"


def test_a_text_is_said_in_the_language_that_is_spoken(backwards: None) -> None:
    assert search.tr("abc") == "search: cba"
    assert search.tr("abc", "!") == "search!: cba"
    assert search.tr("ab {n} {x|y}", "", 0) == "none of search:  ba"
    assert search.tr("ab {n} {x|y}", "", 1234) == "1’234 of search:  ba"
    assert number(1234) == "1’234"
    assert english("abc") == "abc"


def test_english_is_back_when_no_language_is_spoken() -> None:
    speak(Backwards())
    speak(None)
    assert search.tr("abc") == "abc"
    assert number(1_234_567) == "1,234,567"


def test_a_marked_text_is_the_text() -> None:
    assert QT_TRANSLATE_NOOP("words", "forged") == "forged"
    assert QT_TRANSLATE_NOOP("words", "{n} {day|days}", "", 1) == "{n} {day|days}"
