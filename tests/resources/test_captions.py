"""The captions of both samples: none breaks off, and what matters most has one of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.resources.sample import LONGER, SAMPLE, read_sample
from timeline_app.core.records.records import Event, Importance
from timeline_app.core.text.caption import MOST_LETTERS, shown_caption

BOTH = pytest.mark.parametrize("path", [SAMPLE, LONGER], ids=["shorter", "longer"])
ENDS_ILL = re.compile(r"\b(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|that|as|is)$|[,;:(]$")
LEADS_IN = re.compile(r"(?:According|After|At|By|For|In|On|Hours|Right|Asked|Closing)\b")


def shown(path: Path) -> list[tuple[Event, str]]:
    events = read_sample(path).events().values()
    said = ((event, shown_caption(event.caption, event.summary).text) for event in events)
    return [(event, caption) for event, caption in said if caption]


@BOTH
def test_no_caption_breaks_off(path: Path) -> None:
    found = shown(path)
    assert len(found) > 50
    for event, caption in found:
        assert len(caption) <= MOST_LETTERS
        assert not ENDS_ILL.search(caption), caption
        if caption != event.caption and event.summary[len(caption) :].startswith(","):
            assert not LEADS_IN.match(caption), caption


@BOTH
def test_what_once_stood_as_a_caption_and_said_nothing_is_none(path: Path) -> None:
    captions = {caption for _, caption in shown(path)}
    assert not captions & {
        "According to the U.S. command",
        "After two months out of sight the defence minister",
        "Austin and the new minister, Dong Jun",
        "Closing the visit at the Beijing American Center",
        "Hours before departure",
        "The central U.S. request",
        "The leaders of the United States",
        "Three Asia specialists tell Axios that the visit steadied matters",
        "Vice President Lai Ching-te",
        "Wang Yi, foreign minister again since July",
    }


@BOTH
def test_all_that_matters_has_a_caption_and_what_is_central_has_its_own(path: Path) -> None:
    captions = {event.id: caption for event, caption in shown(path)}
    for event in read_sample(path).events().values():
        if event.importance >= Importance.NOTABLE and not event.channel:
            assert captions[event.id]
        if event.importance is Importance.CENTRAL:
            assert event.caption


@BOTH
def test_own_captions_are_plain_lines_that_say_more_than_the_title(path: Path) -> None:
    for event in read_sample(path).events().values():
        caption = event.caption
        assert caption == " ".join(caption.split()).rstrip(".")
        assert len(caption) <= MOST_LETTERS
        assert caption != event.title


def test_both_samples_say_the_same_of_an_event() -> None:
    longer = read_sample(LONGER).events()
    for event in read_sample(SAMPLE).events().values():
        assert event.caption == longer[event.id].caption
