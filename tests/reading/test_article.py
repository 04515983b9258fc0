"""The quotes of the samples against the article they were taken from."""

from __future__ import annotations

import msgspec
import pytest

from tests.reading.seed import article, facts
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Quote, Selector
from timeline_app.core.resources import resource
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex

AXIOS = "axios-article"


def sample_quotes(name: str) -> list[Quote]:
    document = msgspec.json.decode(resource(name).read_bytes())
    quotes = msgspec.convert(document["quotes"], list[Quote])
    return [quote for quote in quotes if quote.source == AXIOS]


@pytest.mark.parametrize("name", ["us-china-2021-23.json", "us-china-2022-23.json"])
def test_all_quotes_of_the_samples_article_match_where_they_say(name: str) -> None:
    index = TextIndex(article())
    quotes = sample_quotes(name)
    assert len(quotes) == 12
    for quote in quotes:
        match = match_quote(quote.text, quote.selector, index)
        assert match.state is MatchState.MATCHES, quote.id
        assert (match.start, match.end) == (quote.selector.start, quote.selector.end)
        assert not match.is_out_of_context


def test_they_match_by_the_words_around_them_alone() -> None:
    index = TextIndex(article())
    for quote in sample_quotes("us-china-2022-23.json"):
        selector = Selector(quote.selector.prefix, quote.selector.suffix)
        match = match_quote(quote.text, selector, index)
        assert match.state is MatchState.MATCHES, quote.id
        assert (match.start, match.end) == (quote.selector.start, quote.selector.end)


def test_each_passage_in_quotation_marks_matches_with_and_without_what_stands_inside_them() -> None:
    text = article()
    index = TextIndex(text)
    for one in facts()["quotes"]:
        for words, start, end in (
            (one["text"], one["start"], one["end"]),
            (one["raw_text"], one["raw_start"], one["raw_end"]),
        ):
            match = match_quote(words, Selector(start=start), index)
            assert match.state is MatchState.MATCHES, one["id"]
            assert (match.start, match.end) == (start, end)


def test_a_word_changed_in_the_article_is_told_of_each_quote() -> None:
    text = article()
    for quote in sample_quotes("us-china-2022-23.json"):
        words = quote.text.split()
        if len(words) < 3:
            continue
        changed = " ".join([*words[:1], "otherwise", *words[2:]])
        match = match_quote(quote.text, quote.selector, text.replace(quote.text, changed))
        assert match.state is MatchState.DIFFERS, quote.id
        assert [(one.quoted, one.kept) for one in match.differences] == [(words[1], "otherwise")]
