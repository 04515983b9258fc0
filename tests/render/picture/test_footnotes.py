from __future__ import annotations

import pytest

from tests.render.pictures import columns_of, event, many_events
from timeline_app.render.picture.footnotes import SourceNote, footnotes, joined_numbers
from timeline_app.render.picture.source_list import NO_NUMBER


@pytest.mark.parametrize(
    ("numbers", "mark"),
    [
        ([1], "1"),
        ([1, 2], "1, 2"),
        ([1, 2, 3], "1–3"),
        ([1, 2, 3, 4, 9], "1–4, 9"),
        ([2, 4, 6], "2, 4, 6"),
        ([1, 2, 5, 6, 7, 10, 11], "1, 2, 5–7, 10, 11"),
    ],
)
def test_runs_of_three_and_more_are_shortened(numbers: list[int], mark: str) -> None:
    assert joined_numbers(numbers) == mark


def test_sources_are_numbered_as_the_events_name_them_and_listed_once() -> None:
    columns = columns_of(*(event(i, f"e{i}", f"2022-0{i + 1}-01") for i in range(3)))
    a, b, c = (SourceNote(key, f"Source {key}") for key in "abc")
    found = footnotes(columns, {0: (b, a), 1: (), 2: (c, b)}, range(3))
    assert [(entry.number, entry.text) for entry in found.entries] == [
        (1, "Source b"),
        (2, "Source a"),
        (3, "Source c"),
    ]
    assert found.marks == {0: "1, 2", 2: "1, 3"}


def test_only_the_rows_asked_for_are_numbered() -> None:
    columns = columns_of(*(event(i, f"e{i}", f"2022-0{i + 1}-01") for i in range(3)))
    sources = {key: (SourceNote(str(key), f"Source {key}"),) for key in range(3)}
    found = footnotes(columns, sources, [2])
    assert found.marks == {2: "1"}
    assert [entry.text for entry in found.entries] == ["Source 2"]


def test_what_holds_of_several_sources_is_said_once_below_them() -> None:
    columns = many_events(4)
    seen, never = "An excerpt was seen", "Never seen"
    checks = (seen, "", never, seen)
    sources = {
        key: (SourceNote(str(key), f"Source {key}", check),) for key, check in enumerate(checks)
    }
    found = footnotes(columns, sources, range(4))
    assert [(entry.number, entry.text) for entry in found.entries] == [
        (1, "Source 0 *"),
        (2, "Source 1"),
        (3, "Source 2 [Never seen]"),
        (4, "Source 3 *"),
        (NO_NUMBER, "* An excerpt was seen."),
    ]
