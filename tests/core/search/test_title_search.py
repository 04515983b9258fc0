"""Titles that hold some words are found among all, as looking at each of them finds them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns.event_columns import EventColumns, event_columns, title_of
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.search import title_search
from timeline_app.core.search.title_search import TitleSearch
from timeline_app.core.text.folding import folded

WORDS = st.sampled_from(["talks", "Talk", "Müller", "MULLER", "秦刚", "刚", "é", "a", "", "x\ny"])
TITLES = st.lists(WORDS, max_size=4).map(" ".join)


def columns_of(titles: Sequence[str], channel: str = "") -> EventColumns:
    events = [
        Event(EventId(str(i)), title, f"20{i % 90 + 10}", channel=channel)
        for i, title in enumerate(titles)
    ]
    return event_columns(((i, event, 0) for i, event in enumerate(events)), ())


@given(st.lists(TITLES, max_size=12), TITLES, st.sampled_from(["", "", "Müller line"]))
def test_what_is_found_is_what_looking_at_each_title_finds(
    titles: list[str], typed: str, channel: str
) -> None:
    columns = columns_of(titles, channel)
    words = folded(typed).split()
    expected = {
        row
        for row in range(len(columns))
        if words and all(word in folded(title_of(columns, row)) for word in words)
    }
    assert set(TitleSearch(columns).rows(typed, 50)) == expected


def test_titles_that_begin_so_come_first_then_the_earlier() -> None:
    columns = columns_of(["The talks", "Talks end", "talks begin", "No talk"])
    found = TitleSearch(columns).rows("talks", 50)
    assert [columns.titles[row] for row in found] == ["Talks end", "talks begin", "The talks"]


def test_a_word_across_two_titles_and_across_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = columns_of(["abc", "def", "cd", "xcdx"])
    for size in (1, 2, 3, 5, 1000):
        monkeypatch.setattr(title_search, "_PIECE", size)
        found = TitleSearch(columns).rows("cd", 50)
        assert [columns.titles[row] for row in found] == ["cd", "xcdx"], size


def test_titles_that_were_edited_are_found_by_their_new_words_alone() -> None:
    columns = columns_of(["old one", "two"])
    titles = columns.titles
    start = len(titles.data)
    titles.data.extend(b"new one")
    titles.starts[0], titles.sizes[0] = start, np.uint32(7)
    search = TitleSearch(columns)
    assert search.rows("old", 5) == []
    assert search.rows("new", 5) == [0]
    assert search.rows("one", 5) == [0]


def test_of_very_many_no_more_come_than_are_wanted() -> None:
    columns = columns_of(["talks"] * 3000)
    assert len(TitleSearch(columns).rows("tal", 7)) == 7
