"""Which event came of which, by the type of their relation."""

from __future__ import annotations

import pytest

from timeline_app.core.relation_types import (
    KNOWN,
    PHRASES,
    Cause,
    arrow_words,
    cause_of,
    days_between_words,
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
        assert arrow_words(name, lambda text: seen.append(text) or text.upper()) == (
            known.words.upper()
        )
    assert set(seen) <= set(PHRASES)


def test_each_type_has_its_cause_at_one_end_or_at_none() -> None:
    found = [types_with_cause(cause) for cause in Cause]
    assert sorted(name for names in found for name in names) == sorted(KNOWN)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (None, ""),
        (0, "same day"),
        (1, "1 day"),
        (-1, "1 day"),
        (-133, "133 days"),
        (9000, "9,000 days"),
    ],
)
def test_days_between_are_counted_whichever_comes_first(days: int | None, words: str) -> None:
    assert days_between_words(days) == words
