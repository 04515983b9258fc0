"""What of a source was seen stays with its day, and "accessed" is said of pages alone."""

from __future__ import annotations

import msgspec
import pytest

from timeline_app.core.evidence.citation import check_of, quote_check
from timeline_app.core.evidence.seen_sources import (
    day_seen,
    note_with_caveat,
    seen_as,
    seen_caveat,
)
from timeline_app.core.records.records import (
    CslDate,
    CslItem,
    HowSeen,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Verification,
)
from timeline_app.core.text.translation import english

DAY = CslDate(raw="2026-11-27")
OPENED = Source(SourceId("a"), CslItem("webpage", "A note", accessed=DAY, note="Mind the date."))
EXCERPT = seen_as(OPENED, HowSeen.EXCERPT, DAY)


@pytest.mark.parametrize("how", [HowSeen.PAGE, HowSeen.KEPT_TEXT])
def test_a_page_that_was_opened_was_accessed_on_that_day(how: HowSeen) -> None:
    seen = seen_as(EXCERPT, how, DAY)
    assert (seen.seen, seen.seen_on, seen.item.accessed) == (how, "2026-11-27", DAY)
    assert day_seen(seen) == DAY
    assert seen_caveat(seen, english) == ""
    assert note_with_caveat(seen) == "Mind the date."


def test_an_excerpt_has_its_day_and_was_not_accessed() -> None:
    assert (EXCERPT.seen, EXCERPT.seen_on) == (HowSeen.EXCERPT, "2026-11-27")
    assert EXCERPT.item.accessed is None
    assert day_seen(EXCERPT) == DAY
    caveat = "only an excerpt was seen, 27 November 2026"
    assert seen_caveat(EXCERPT, english) == caveat
    assert note_with_caveat(EXCERPT) == f"Mind the date.\n{caveat}"
    assert seen_caveat(seen_as(OPENED, HowSeen.EXCERPT, None), english) == (
        "only an excerpt was seen"
    )


def test_where_nothing_is_said_the_day_stays_what_it_was() -> None:
    assert seen_as(OPENED, HowSeen.NOT_SAID, DAY) == OPENED
    assert seen_as(EXCERPT, HowSeen.NOT_SAID, None).item.accessed is None
    assert day_seen(Source(SourceId("b"), CslItem("webpage"))) is None


def test_the_caveat_stands_before_what_is_noted_and_with_what_is_verified() -> None:
    noted = msgspec.structs.replace(EXCERPT, verification_note="A copy. It has no date.")
    caveat = "only an excerpt was seen, 27 November 2026"
    assert check_of(noted, english) == f"{caveat}: A copy"
    verified = msgspec.structs.replace(noted, verification=Verification.VERIFIED)
    assert check_of(verified, english) == caveat


def test_a_quote_from_excerpts_says_so() -> None:
    quote = Quote(QuoteId("q"), "No.", SourceId("a"), verification=Verification.EXCERPTS)
    assert quote_check(quote, english) == "from excerpts"
