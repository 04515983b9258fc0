"""Which column is what, as somebody says it."""

from __future__ import annotations

import pytest

from timeline_app.interchange.sheets.mapping import (
    Mapping,
    MappingError,
    mapped,
    mapping_of_text,
)
from timeline_app.interchange.sheets.names import ColumnMeaning

GUESSED = Mapping(
    (
        ("Topic", ColumnMeaning.LEFT_OUT),
        ("Title", ColumnMeaning.TITLE),
        ("When, UTC", ColumnMeaning.LEFT_OUT),
    )
)


def test_pairs_are_read() -> None:
    assert mapping_of_text('title=Topic, "date=When, UTC",leave out=x=y') == (
        ("Topic", "title"),
        ("When, UTC", "date"),
        ("x=y", "leave out"),
    )


@pytest.mark.parametrize("text", ["", "title", "title=", "nothing=Topic", '"title=Topic', ","])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(MappingError):
        mapping_of_text(text)


def test_what_is_said_goes_before_what_is_guessed() -> None:
    said = mapped(GUESSED, (("topic", "title"), ("When, UTC", "date")))
    assert said.pairs() == (("Topic", "title"), ("Title", "leave out"), ("When, UTC", "date"))
    assert said.has_dates
    assert mapped(GUESSED, ()) is GUESSED


@pytest.mark.parametrize("said", [("Nowhere", "title"), ("Topic", "nothing")])
def test_columns_that_are_not_there_are_refused(said: tuple[str, str]) -> None:
    with pytest.raises(MappingError):
        mapped(GUESSED, (said,))


@pytest.mark.parametrize(
    ("before", "at", "said", "after"),
    [
        ("date title lane", 2, "title", "date,leave out,title"),
        ("date title text", 1, "text", "date,text,text"),
        ("year month title", 2, "date", "leave out,leave out,date"),
        ("date title lane", 2, "year", "leave out,title,year"),
        ("date end title", 2, "end", "date,leave out,end"),
        ("date title lane", 1, "title", "date,title,lane"),
    ],
)
def test_one_column_said_to_be_something_changes_those_that_can_be_it_no_more(
    before: str, at: int, said: str, after: str
) -> None:
    mapping = Mapping(tuple((word.upper(), ColumnMeaning(word)) for word in before.split()))
    changed = mapping.with_column(at, ColumnMeaning(said))
    assert ",".join(what for _, what in changed.pairs()) == after
    assert changed.names == mapping.names
