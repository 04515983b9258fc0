from timeline_app.core.evidence.sought_words import SoughtWords, sought_words
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    DateClaim,
    EventId,
    KeptText,
    Quote,
    QuoteId,
    Selector,
    SourceId,
    TextId,
)

EVENT, SOURCE = EventId("e"), SourceId("s")
TEXT = KeptText(TextId("t"), SOURCE, "00")


def test_quotes_and_claims_are_looked_for_by_their_own_words() -> None:
    assert sought_words(Quote(QuoteId("q"), "vital", SOURCE)) == SoughtWords("vital")
    claim = DateClaim(ClaimId("c"), EVENT, SOURCE, "last summer")
    assert sought_words(claim, TEXT).words == "last summer"


def test_the_words_of_the_source_go_first() -> None:
    selector = Selector(exact="至关重要")
    claim = DateClaim(ClaimId("c"), EVENT, SOURCE, "last summer", selector=selector)
    assert sought_words(claim).words == "至关重要"
    translated = Quote(QuoteId("q"), "vital", SOURCE, translator="Us", selector=selector)
    assert sought_words(translated).words == "至关重要"
    assert sought_words(Citation(EVENT, SOURCE, selector=selector)).words == "至关重要"


def test_a_quote_stands_on_no_other_words_than_its_own() -> None:
    selector = Selector(exact="not vital")
    quote = Quote(QuoteId("q"), "vital", SOURCE, selector=selector)
    assert sought_words(quote).words == "vital"
    beside = Quote(QuoteId("q"), "vital", SOURCE, "", translation="重要", translator="Us")
    assert sought_words(beside).words == "vital"


def test_a_citation_of_a_whole_source_looks_for_nothing() -> None:
    assert sought_words(Citation(EVENT, SOURCE, locator="p. 3")) == SoughtWords("")


def test_a_position_counts_in_its_own_text_alone() -> None:
    def start_for(text: str) -> int:
        selector = Selector("before", start=5, end=9, text=TextId(text))
        sought = sought_words(Quote(QuoteId("q"), "vital", SOURCE, selector=selector), TEXT)
        assert sought.selector.prefix == "before"
        return sought.selector.start

    assert [start_for(text) for text in ("", "t", "other")] == [5, 5, -1]
