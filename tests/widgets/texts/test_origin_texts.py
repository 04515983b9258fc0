"""What is told of where an event came from."""

from __future__ import annotations

import msgspec
import pytest

from timeline_app.core.records.event_details import OriginOf
from timeline_app.core.records.records import Import, ImportId, Origin
from timeline_app.widgets.texts.history_texts import (
    MOST_LETTERS,
    first_origin,
    further_origins,
    origin_words,
)

CSV = Import(ImportId("csv"), "2026-11-28T12:00:00Z", "crises.csv")
ROW = OriginOf(Origin(CSV.id, "events", "e", "1", "row 17", "2023;Talks"), CSV)


def of_file(file: str, place: str, when: str = "", raw: str = "") -> OriginOf:
    imported = Import(ImportId("i"), when, file)
    return OriginOf(Origin(imported.id, "events", "e", place=place, raw=raw), imported)


@pytest.mark.parametrize(
    ("came", "words"),
    [
        (ROW, "From “crises.csv”, row 17, 28 November 2026"),
        (of_file("talks.ics", "line 3"), "From “talks.ics”, line 3"),
        (of_file("a  b.csv\n", "", "no instant"), "From “a b.csv”, no instant"),
        (of_file("", "row 2", CSV.when), "From the clipboard, row 2, 28 November 2026"),
        (of_file("{day}.csv", "{0}"), "From “{day}.csv”, {0}"),
    ],
)
def test_file_place_and_day_are_told_as_far_as_they_are_known(came: OriginOf, words: str) -> None:
    assert origin_words(came) == words
    assert first_origin((ROW, came)) == words


def test_what_stood_there_follows_and_so_do_the_imports_before() -> None:
    other = of_file("talks.ics", "line 3", raw="SUMMARY:Talks\nDTSTART:2023\n")
    assert further_origins((ROW,)) == "2023;Talks"
    assert further_origins((ROW, other)).split("\n") == [
        "SUMMARY:Talks",
        "DTSTART:2023",
        "From “crises.csv”, row 17, 28 November 2026",
        "2023;Talks",
    ]


def test_a_digest_is_no_text_and_of_a_long_one_the_beginning_is_shown() -> None:
    digest = msgspec.structs.replace(ROW.origin, raw="0" * 32, is_digest=True)
    assert further_origins((OriginOf(digest, CSV),)) == ""
    shown = further_origins((of_file("f", "p", raw="x" * 10_000_000),))
    assert len(shown) == MOST_LETTERS
    assert shown.endswith("x…")


def test_of_an_event_that_was_made_here_nothing_is_told() -> None:
    assert first_origin(()) == further_origins(()) == ""
