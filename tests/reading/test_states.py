"""The states of a chronology's quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import KeptText, Quote, QuoteId, Selector, SourceId, TextId
from timeline_app.reading.states import RecordMatches, matches_of


class Texts:
    """Texts by the names of their sources; notes what is read."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self.read: list[str] = []

    def current_text(self, source: SourceId) -> KeptText | None:
        if source not in self._words:
            return None
        return KeptText(TextId(f"text-of-{source}"), source, sha256=source)

    def words_of(self, sha256: str) -> str:
        self.read.append(sha256)
        return self._words[sha256]


def states_of(texts: Texts, quotes: Iterable[Quote]) -> dict[str, MatchState]:
    """The state of each quote."""
    return {name: match.state for name, match in matches_of(texts, quotes).items()}


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


def test_the_words_there_are_looked_for_where_they_are_others() -> None:
    texts = Texts({"one": "他说这是进展。"})
    there, one = Selector(exact="这是进展"), SourceId("one")
    translated = Quote(QuoteId("a"), "this is progress", one, translator="Us", selector=there)
    changed = Quote(QuoteId("b"), "这是倒退", one, selector=there)
    states = states_of(texts, [translated, changed])
    assert states["a"] is MatchState.MATCHES
    assert states["b"] in (MatchState.DIFFERS, MatchState.NOT_FOUND)


def test_a_position_in_another_text_chooses_nothing() -> None:
    texts = Texts({"one": "progress and progress"})

    def noted_in(text: str) -> Quote:
        selector = Selector(start=13, text=TextId(text))
        return Quote(QuoteId(text), "progress", SourceId("one"), selector=selector)

    assert states_of(texts, [noted_in("text-of-one"), noted_in("older")]) == {
        "text-of-one": MatchState.MATCHES,
        "older": MatchState.SEVERAL,
    }


def test_a_text_is_indexed_once_while_its_quotes_are_gone_through() -> None:
    texts = Texts({"one": "He spoke of progress.", "two": "Nothing.", "long": "word " * 20})
    states = RecordMatches(texts, most=110)
    for number in range(3):
        for source in ("one", "two"):
            states.of([quote(f"{source}{number}", "of progress", source)])
    assert texts.read == ["one", "two"]
    states.of([quote("a", "word", "long"), quote("b", "of progress", "two")])
    states.of([quote("c", "of progress", "one")])
    assert texts.read == ["one", "two", "long", "one"]
