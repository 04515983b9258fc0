"""Real calendars hold what an independent parse found, and altered ones do no harm."""

from __future__ import annotations

import random

import pytest

from tests.interchange.corpus import (
    OPTIONS,
    Found,
    data_of,
    expected_of,
    parts_of_corpus,
    paths_of,
    start_day,
)
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.interchange.foreign.reader import ForeignRefusedError, file_of
from timeline_app.interchange.foreign.values import ForeignEvent, ForeignItem, ForeignPart
from timeline_app.interchange.recognition import begun

DIFFERENCES = {
    "ics/libical/malloc.ics": "bytes at random: of the VEVENTs that are never closed we read"
    " those that have a date or a title, the independent parse none",
}


def found_in(parts: list[ForeignPart]) -> Found:
    """What a calendar holds; the times of one VEVENT follow each other from one place."""
    items: dict[str, str] = {}
    for one in parts:
        if isinstance(one, ForeignEvent):
            items.setdefault(one.where, one.item_date or one.date)
        elif isinstance(one, ForeignItem):
            items.setdefault(one.place, one.date)
    dates = list(items.values())
    starts = sorted((parse_edtf(one).earliest, one) for one in dates if one)
    first, last = (start_day(starts[at][1]) if starts else "" for at in (0, -1))
    return Found(len(dates), sum(not one for one in dates), first, last)


@pytest.mark.parametrize("path", paths_of("ics"))
def test_a_real_calendar_holds_what_others_found_in_it(path: str) -> None:
    name, parts = parts_of_corpus(path)
    assert name == "icalendar"
    assert (found_in(parts) == expected_of(path)) != (path in DIFFERENCES)


def test_a_calendar_in_which_something_was_altered_is_read_or_refused() -> None:
    chance = random.Random("ics")
    for path in paths_of("ics")[::6]:
        parts_of_corpus(path)  # skips without the corpus
        data = data_of(path)
        if len(data) > 100_000:
            continue
        for _ in range(4):
            altered = bytearray(data)
            for _ in range(chance.randint(1, 6)):
                at = chance.randrange(len(altered))
                altered[at : at + chance.choice((0, 1, 1, 9))] = chance.choice(ALTERATIONS)
            try:
                parts = list(begun(file_of(bytes(altered), OPTIONS)).parts)
            except ForeignRefusedError:
                continue
            assert all(one.raw is not None for one in parts if isinstance(one, ForeignEvent))


ALTERATIONS = (
    b"",
    b'"',
    b":",
    b";",
    b"\n",
    b"\\",
    b"\0",
    b"\xff",
    b"\r\n ",
    b"99999999",
    b"RRULE:FREQ=SECONDLY;BYDAY=MO\r\n",
    b"BEGIN:VEVENT\r\n",
)
