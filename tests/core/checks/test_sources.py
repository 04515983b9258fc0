"""What the desk asks of sources by themselves."""

from __future__ import annotations

import msgspec
import pytest

from timeline_app.core.checks.sources import LONG_WORDS, is_long, is_older, root_of, source_findings
from timeline_app.core.records.records import (
    CslDate,
    CslItem,
    Event,
    EventId,
    HowSeen,
    Source,
    SourceId,
    Verification,
)

ISSUED = CslDate(((2023, 6, 20),))
GOOD = CslItem("article", title="A", issued=ISSUED, URL="https://example.org/a")


def rules(item: CslItem, *, has_text: bool = True) -> set[str]:
    found = source_findings(Source(SourceId("s"), item), has_text=has_text)
    return {finding.rule for finding in found}


def test_a_source_with_all_is_not_questioned() -> None:
    assert rules(GOOD) == set()
    assert rules(CslItem("book", title="B", issued=CslDate(literal="spring term"))) == set()


@pytest.mark.parametrize(
    ("rule", "item"),
    [
        ("no-issue-date", CslItem("article", title="A", URL="https://example.org/a")),
        ("malformed-address", CslItem("article", issued=ISSUED, URL="example.org/a")),
        ("malformed-address", CslItem("article", issued=ISSUED, URL="https://a b.org")),
        ("malformed-address", CslItem("article", issued=ISSUED, URL="javascript:alert(1)")),
    ],
)
def test_what_a_source_lacks_is_a_hint(rule: str, item: CslItem) -> None:
    assert rules(item) == {rule}


def test_a_source_without_its_text_is_a_hint() -> None:
    assert rules(GOOD, has_text=False) == {"no-text"}


def test_who_saw_an_excerpt_did_not_access_the_page() -> None:
    opened = Source(SourceId("s"), msgspec.structs.replace(GOOD, accessed=CslDate(raw="2026")))
    excerpt = msgspec.structs.replace(opened, seen=HowSeen.EXCERPT)
    assert [one.rule for one in source_findings(excerpt, has_text=True)] == ["accessed-unopened"]
    assert not [*source_findings(opened, has_text=True)]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"seen": HowSeen.EXCERPT, "verification": Verification.VERIFIED}, {"verified-unopened"}),
        ({"seen": HowSeen.PAGE, "verification": Verification.VERIFIED}, set()),
        ({"seen": HowSeen.KEPT_TEXT}, {"kept-missing"}),
        ({"seen": HowSeen.PAGE, "seen_on": "2023-06-18"}, {"seen-before-issued"}),
        ({"seen": HowSeen.PAGE, "seen_on": "2023-06-19"}, set()),
        ({"seen": HowSeen.PAGE, "seen_on": "2023-06"}, set()),
    ],
)
def test_what_was_seen_of_a_source_can_be_so(values: dict[str, object], found: set[str]) -> None:
    one = msgspec.structs.replace(Source(SourceId("s"), GOOD), **values)
    assert {finding.rule for finding in source_findings(one, has_text=False)} - {"no-text"} == found
    kept = {finding.rule for finding in source_findings(one, has_text=True)}
    assert kept == found - {"kept-missing"}


def test_a_page_was_not_accessed_before_it_was_there() -> None:
    item = msgspec.structs.replace(GOOD, accessed=CslDate(((2022, 6, 20),)))
    assert rules(item) == {"seen-before-issued"}


def test_repeating_in_a_circle_ends() -> None:
    one = Source(SourceId("a"), GOOD, based_on=SourceId("b"))
    other = Source(SourceId("b"), GOOD, based_on=SourceId("a"))
    both = {one.id: one, other.id: other}
    assert root_of(one, both) is root_of(other, both)
    led = Source(SourceId("0"), GOOD, based_on=SourceId("b"))
    assert root_of(led, both) is root_of(one, both)
    assert root_of(Source(SourceId("c"), GOOD, based_on=SourceId("gone")), both).id == "c"


@pytest.mark.parametrize(
    ("issued", "date", "older"),
    [
        ("2023-06-13", "2023-06-14", True),
        ("2023-06-14", "2023-06-14", False),
        ("2023-05", "2023-06-14", True),
        ("2023-06", "2023-06-14", False),
        ("2023-06-13~", "2023-06-14", False),
        ("2023-06-13", "2023-06-14~", False),
        ("2023-06-13", "../2023-06-14", False),
        ("2023-06-13", "", False),
        ("", "2023-06-14", False),
    ],
)
def test_a_source_is_older_only_where_both_dates_say_so(
    issued: str, date: str, older: bool
) -> None:
    source = Source(SourceId("s"), CslItem("article", issued=CslDate(raw=issued)))
    assert is_older(source, Event(EventId("e"), "E", date)) is older


def test_a_text_is_long_by_its_words() -> None:
    assert not is_long("word " * LONG_WORDS)
    assert is_long("word " * (LONG_WORDS + 1))
    assert is_long("习" * (LONG_WORDS + 1))
    assert not is_long("x" * (10 * LONG_WORDS))
