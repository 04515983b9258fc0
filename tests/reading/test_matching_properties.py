"""What holds of every quote and every text."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.records.records import Selector
from timeline_app.core.text.utf16 import Utf16Positions
from timeline_app.reading.matching import match_quote
from timeline_app.reading.typography import letters_only

NO_SELECTOR = Selector()
LATIN = "the talks were not held in Beijing on 19 June as planned envoys from both of us spoke"
OTHERS = "“progress” don't well-known café 会见 对话 שלום мир 🎉 3,000 U.S. e\u0301te\u0301"
PLAIN_WORDS = f"{LATIN} {OTHERS}".split()
GAPS = [" ", " ", " ", "\n", "\u00a0", ", ", ". ", " — ", "\n\n"]

sentences = st.lists(st.sampled_from(PLAIN_WORDS), min_size=1, max_size=12).map(" ".join)
texts = st.lists(st.tuples(st.sampled_from(PLAIN_WORDS), st.sampled_from(GAPS)), max_size=60).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
# Lone surrogates and NUL are in no kept text.
any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))

TYPOGRAPHY = str.maketrans(
    {"“": '"', "”": '"', "'": "’", "—": "–", " ": "\u00a0", "\n": " ", "é": "e\u0301"}
)


def spans_of(match: Match) -> list[tuple[int, int]]:
    """The places that a match tells of."""
    return list(match.places) or ([(match.start, match.end)] if match.state.is_good else [])


@given(texts, sentences, texts)
def test_a_match_slices_to_the_same_words(before: str, quote: str, after: str) -> None:
    text = f"{before} {quote} {after}".translate(TYPOGRAPHY)
    spans = spans_of(match_quote(quote, NO_SELECTOR, text))
    assert spans
    for start, end in spans:
        assert letters_only(text[start:end]) == letters_only(quote)


@given(any_text, any_text, any_text)
def test_a_quote_put_into_a_text_is_found_there(before: str, quote: str, after: str) -> None:
    quote = quote.strip()
    assume(quote)
    text = f"{before}\n{quote}\n{after}"
    start = len(before) + 1
    match = match_quote(quote, Selector(start=start), text)
    assert (start, start + len(quote)) in spans_of(match)
    assert match.state in (MatchState.MATCHES, MatchState.SEVERAL)


@given(texts, sentences, sentences, sentences, texts)
def test_a_quote_with_words_left_out_is_found(
    before: str, head: str, left_out: str, tail: str, after: str
) -> None:
    text = f"{before} {head} {left_out} {tail} {after}"
    match = match_quote(f"{head} … {tail}", NO_SELECTOR, text)
    if match.state is MatchState.DIFFERS:
        assert match.differences
        assert all(one.fault is not None for one in match.differences)
        # Where it may stand before as well, what is left out there may be meant.
        is_before = letters_only(head) in letters_only(before)
        assert is_before or all(one.kept in left_out for one in match.differences)
    else:
        assert spans_of(match)
    for start, end in spans_of(match):
        letters = letters_only(text[start:end])
        assert letters.startswith(letters_only(head))
        assert letters.endswith(letters_only(tail))


@given(texts, st.lists(st.sampled_from(LATIN.split()), min_size=3, max_size=9, unique=True), texts)
def test_a_word_that_is_not_in_the_text_is_told(before: str, words: list[str], after: str) -> None:
    text = f"{before}\n{' '.join(words)}\n{after}"
    quote = " ".join([*words[:1], "otherwise", *words[2:]])
    match = match_quote(quote, NO_SELECTOR, text)
    assert match.state is MatchState.DIFFERS
    assert any("otherwise" in one.quoted.split() for one in match.differences)


@given(texts, sentences, st.data())
def test_a_passage_with_other_words_is_never_taken(
    before: str, quote: str, data: st.DataObject
) -> None:
    words = quote.split(" ")
    number = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from(["tlaks", "nto", "helt", "Bejing", "91", "envoy", "会"]))
    lookalike = " ".join([*words[:number], other, *words[number + 1 :]])
    assume(letters_only(quote) not in letters_only(f"{before}{lookalike}"))
    assert not spans_of(match_quote(quote, NO_SELECTOR, f"{before}\n{lookalike}"))


@given(any_text, any_text)
def test_any_two_texts_can_be_compared(quote: str, text: str) -> None:
    match = match_quote(quote, NO_SELECTOR, text)
    for start, end in spans_of(match):
        assert 0 <= start < end <= len(text)
    for one in match.differences:
        assert quote[one.quote_start : one.quote_end] == one.quoted
        assert text[one.start : one.end] == one.kept


@given(texts, sentences)
def test_what_is_found_differs_in_nothing(before: str, quote: str) -> None:
    """Words are told as different only where some are."""
    match = match_quote(quote, NO_SELECTOR, before)
    assert bool(match.differences) == (match.state is MatchState.DIFFERS)


@given(texts, sentences, texts)
def test_qt_selects_the_words_of_a_match(before: str, quote: str, after: str) -> None:
    text = f"{before}🇨🇭 {quote} {after}"
    positions = Utf16Positions(text)
    document = QTextDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    for start, end in spans_of(match_quote(quote, NO_SELECTOR, text))[:5]:
        cursor.setPosition(positions.units(start))
        cursor.setPosition(positions.units(end), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == text[start:end].replace("\n", "\u2029")
