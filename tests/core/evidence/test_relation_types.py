"""Which event came of which, by the type of their relation."""

from __future__ import annotations

import pytest

from tests.core.translating import from_table, heard
from timeline_app.core.dates.day_gap import DayGap
from timeline_app.core.evidence.relation_types import (
    KNOWN,
    PHRASES,
    Cause,
    arrow_words,
    cause_of,
    gap_words_of,
    types_with_cause,
)


@pytest.mark.parametrize(
    ("name", "cause", "words"),
    [
        ("leads to", Cause.ORIGIN, "led to"),
        ("responds to", Cause.TARGET, "answered by"),
        ("took place as", Cause.ORIGIN, "took place as"),
        ("reschedules", Cause.ORIGIN, "rescheduled"),
        ("cancels", Cause.ORIGIN, "cancelled"),
        ("postpones", Cause.ORIGIN, "postponed"),
        ("part of", Cause.NEITHER, "part of"),
        ("echoes", Cause.NEITHER, "echoes"),
        ("snubs", Cause.NEITHER, "snubs"),
    ],
)
def test_an_arrow_goes_from_cause_to_effect(name: str, cause: Cause, words: str) -> None:
    assert cause_of(name) is cause
    assert arrow_words(name) == words


def test_every_known_type_gives_its_reason_and_its_words_can_be_translated() -> None:
    seen: list[str] = []
    for name, known in KNOWN.items():
        assert known.reason
        assert arrow_words(name, heard(seen)) == known.words
        assert arrow_words(name, from_table({known.words: known.words.upper()})) == (
            known.words.upper()
        )
    assert set(seen) <= set(PHRASES)


def test_each_type_has_its_cause_at_one_end_or_at_none() -> None:
    found = [types_with_cause(cause) for cause in Cause]
    assert sorted(name for names in found for name in names) == sorted(KNOWN)


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (None, ""),
        (DayGap(0), "same day"),
        (DayGap(1), "1 day"),
        (DayGap(-1), "1 day earlier"),
        (DayGap(-133), "133 days earlier"),
        (DayGap(9000), "9,000 days"),
        (DayGap(0, lasted=True), "on its last day"),
        (DayGap(1, lasted=True), "1 day after its end"),
        (DayGap(20, lasted=True), "20 days after its end"),
        (DayGap(-20, lasted=True), "20 days earlier"),
        (DayGap(0, lasted=True, is_during=True), ""),
    ],
)
def test_an_arrow_says_from_which_end_its_days_are_counted(gap: DayGap | None, words: str) -> None:
    assert gap_words_of("leads to", gap) == words


@pytest.mark.parametrize(("days", "words"), [(0, "same day"), (132, "132 days")])
def test_a_plan_that_took_place_later_has_no_end(days: int, words: str) -> None:
    assert gap_words_of("took place as", DayGap(days, lasted=True)) == words


@pytest.mark.parametrize("name", ["part of", "includes", "instance of"])
def test_a_part_is_not_told_to_be_so_many_days_from_the_whole(name: str) -> None:
    assert gap_words_of(name, DayGap(1)) == ""


def test_words_of_gaps_are_listed_for_translation() -> None:
    seen: list[str] = []
    for gap in (DayGap(0), DayGap(0, lasted=True), DayGap(1), DayGap(-2), DayGap(3, lasted=True)):
        gap_words_of("leads to", gap, heard(seen))
    assert set(seen) <= set(PHRASES)
