"""What of foreign dates and texts can be stored, and why if not all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec

from timeline_app.core.dates.bounds import DateError, EdtfDate, bounds_of_event, seconds_from_civil
from timeline_app.core.records.records import CslItem
from timeline_app.core.text.plain_text import one_line, plain
from timeline_app.interchange.foreign.values import FaultReason

_DATES_KEPT = 50_000


class PlacedDate(NamedTuple):
    """A date and time as they can be kept, and why if not as they were; `bounds` if dated."""

    date: str
    time: str
    fault: FaultReason | None = None
    bounds: EdtfDate | None = None


@lru_cache(_DATES_KEPT)
def placed_date(date_text: str, time: str) -> PlacedDate:
    """What of an EDTF date and a clock time can be kept."""
    if not date_text:
        return PlacedDate("", "", FaultReason.UNREADABLE_TIME if time else None)
    try:
        return PlacedDate(date_text, time, None, bounds_of_event(date_text, time))
    except DateError:
        pass
    start = time.partition("/")[0] if "/" in time else ""
    try:
        bounds = bounds_of_event(date_text, start)
    except DateError:
        return _without_time(date_text)
    return PlacedDate(date_text, start, FaultReason.UNREADABLE_TIME, bounds)


def _without_time(date_text: str) -> PlacedDate:
    try:
        bounds = bounds_of_event(date_text, "")
    except DateError:
        return PlacedDate("", "", FaultReason.UNREADABLE_DATE)
    return PlacedDate(date_text, "", FaultReason.UNREADABLE_TIME, bounds)


def end_of(day: date) -> int:
    """The first second after a day, as dates count them."""
    return seconds_from_civil(day.year, day.month, day.day) + 86_400


_MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"))


def without_marks(quote: str) -> str:
    """The words of a quote without quotation marks around all of them: they are set by the page."""
    for opening, closing in _MARKS:
        within = quote[1:-1]
        if quote[:1] == opening and quote[-1:] == closing and within.strip():
            return quote if opening in within or closing in within else within.strip()
    return quote


def first_words(text: str, most: int) -> str:
    """The first line of a text, cut between words where it is longer than that."""
    line = one_line(text.strip().partition("\n")[0])
    if len(line) <= most:
        return line
    cut = line[:most]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[most // 2 :] else cut}…"


def stored_item(item: CslItem) -> CslItem:
    """The same with texts that can be stored."""
    return msgspec.convert(_stored(msgspec.to_builtins(item)), CslItem)


def _stored(value: object) -> object:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {plain(name): _stored(one) for name, one in value.items()}
    return [_stored(one) for one in value] if isinstance(value, list | tuple) else value
