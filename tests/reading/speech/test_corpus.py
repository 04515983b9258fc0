"""Quotations, speakers and turns in real news, counted; the figures are printed (pytest -s)."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.reading.seed import article, facts
from tests.reading.speech.corpus import Counts, count, is_tuned_on, last_word, quotes_of, texts
from tests.reading.told import CORPORA, lines_before, lines_now
from timeline_app.reading.speech.turns import find_turns


class Floor(NamedTuple):
    """What the figures don't fall below."""

    f1: float
    first: float
    among_three: float
    wrong: float


FLOORS = {"wikinews": Floor(1.0, 0.934, 0.942, 0.029), "gum": Floor(1.0, 0.714, 0.714, 0.261)}


@pytest.mark.parametrize("name", FLOORS)
def test_quotations_and_speakers_of_news(name: str) -> None:
    halves = {True: Counts(), False: Counts()}
    whole = Counts()
    for text in texts(name):
        if text["quotes"] is not None:
            count(text, halves[is_tuned_on(text)])
            count(text, whole)
    print(f"\n{name}: {whole.told()}")
    print(f"  tuned on: {halves[True].told()}\n  kept apart: {halves[False].told()}")
    floor = FLOORS[name]
    assert whole.f1 >= floor.f1
    assert whole.first >= floor.first * whole.spoken
    assert whole.among_three >= floor.among_three * whole.spoken
    assert whole.wrong <= floor.wrong * whole.found


def test_official_texts_without_marks_have_no_quotations() -> None:
    for text in texts("official"):
        assert quotes_of(text["text"]) == ()


@pytest.mark.parametrize("name", ["transcripts", "official"])
def test_turns_of_transcripts(name: str) -> None:
    right = marked = found = 0
    for text in texts(name):
        words = text["text"]
        told = [
            (words[one.label_start : one.label_end], one.start, one.end)
            for one in find_turns(words)
        ]
        wanted = text.get("turns") or []
        marked += len(wanted)
        found += len(told)
        right += sum(
            any(
                label == one["speaker"] and start == one["start"] and abs(end - one["end"]) <= 2
                for label, start, end in told
            )
            for one in wanted
        )
    print(f"\n{name}: {right} of {marked} turns right, {found} found")
    assert right >= 0.99 * marked
    assert found <= 1.01 * marked


def test_news_without_speaker_labels_has_no_turns() -> None:
    with_turns = [one["id"] for one in texts("wikinews") if find_turns(one["text"])]
    assert with_turns == []


def test_the_article_has_its_thirteen_quotations_with_their_speakers_and_nothing_else() -> None:
    words, quotes = article(), facts()["quotes"]
    found = quotes_of(words)
    assert [(one.start, one.end) for one in found] == [(one["start"], one["end"]) for one in quotes]
    assert [words[one.start : one.end] for one in found] == [one["text"] for one in quotes]
    speakers = [one.speakers[0].name if one.speakers else "" for one in found]
    people = [one["speaker_as_named"] or _heir(quotes, one) for one in quotes]
    assert [last_word(one) if one else "" for one in speakers] == [
        last_word(_fullest(one)) if one else "" for one in people
    ]
    assert "Paul Haenle" in speakers
    assert "Tony Blinken" in speakers


def _heir(quotes: list[dict[str, object]], one: dict[str, object]) -> str:
    """Who is named with the quotation that one without attribution goes on from."""
    before = {quote["id"]: quote["speaker_as_named"] for quote in quotes}
    return str(before.get(str(one["attribution_inherited_from"]), ""))


def _fullest(name: str) -> str:
    return {"Xi": "Xi Jinping"}.get(name, name)


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_quotation_and_turn_is_told_as_before(corpus: str) -> None:
    assert lines_now("speech", corpus) == lines_before("speech", corpus)
