"""The states of a chronology's quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Quote, QuoteId, SourceId
from timeline_app.reading.states import states_of


class Text(NamedTuple):
    sha256: str


class Texts:
    """Texts by the names of their sources; notes what is read."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self.read: list[str] = []

    def current_text(self, source: SourceId) -> Text | None:
        return Text(source) if source in self._words else None

    def words_of(self, sha256: str) -> str:
        self.read.append(sha256)
        return self._words[sha256]


def quote(name: str, text: str, source: str) -> Quote:
    return Quote(QuoteId(name), text, SourceId(source))


def test_each_quote_is_looked_for_in_the_text_of_its_source() -> None:
    texts = Texts({"one": "He spoke of progress.", "two": "Nothing of the kind."})
    quotes = [
        quote("a", "of progress", "one"),
        quote("b", "of progress", "two"),
        quote("c", "spoke of progress", "one"),
        quote("d", "spoke of progress", "three"),
    ]
    assert states_of(texts, quotes) == {
        "a": MatchState.MATCHES,
        "b": MatchState.NOT_FOUND,
        "c": MatchState.MATCHES,
        "d": MatchState.NO_TEXT,
    }
    assert texts.read == ["one", "two"]
