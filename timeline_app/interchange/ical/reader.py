"""iCalendar (RFC 5545), and what programs write that call it so.

Every VEVENT is an event, and one that repeats is one for each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import NOT_MINE, Certainty, ForeignFile, Sniffed
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignFault,
    ForeignHead,
    ForeignPart,
)
from timeline_app.interchange.ical.components import (
    Lines,
    calendar_of,
    components,
    is_from_then_on,
)
from timeline_app.interchange.ical.events import Events
from timeline_app.interchange.ical.lines import property_of
from timeline_app.interchange.texts.limits import MOST_EVENTS

NAME = "icalendar"
_BEGINS = re.compile(r"\s*BEGIN\s*:\s*([\w-]*)", re.IGNORECASE)
_CALENDAR_WITHIN = re.compile(r"^BEGIN:V(?:CALENDAR|EVENT)\s*$", re.IGNORECASE | re.MULTILINE)
_RECURRENCE = re.compile(r"RECURRENCE-ID\s*;", re.IGNORECASE)
_MOST_HELD = 10_000
_OF_A_CALENDAR = frozenset(
    {
        *("VCALENDAR", "VEVENT", "VTODO", "VJOURNAL"),
        *("VFREEBUSY", "VTIMEZONE", "VALARM", "VAVAILABILITY"),
    }
)
_OTHERS = frozenset({"VCARD", "PGP"})


def sniff(head: bytes, name: str) -> Sniffed:
    """By its first line, or by a line that begins a calendar further on."""
    del name
    text = head_text(head).lstrip("\ufeff")
    begins = _BEGINS.match(text)
    if begins and begins[1].upper() in _OF_A_CALENDAR:
        return Sniffed(Certainty.SURELY, f"BEGIN:{begins[1].upper()}")
    if begins and begins[1].upper() not in _OTHERS:
        return Sniffed(Certainty.PERHAPS, "BEGIN:")
    if _CALENDAR_WITHIN.search(text):
        return Sniffed(Certainty.PERHAPS, "BEGIN:VCALENDAR")
    return NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The head, then the events in the order of the file, each with all its times."""
    calendar = calendar_of(file)
    if calendar.title or calendar.description:
        yield ForeignHead(calendar.title, calendar.description)
    events = Events(calendar, file.options)
    count, others = 0, 0
    held: list[tuple[Lines, str]] = []
    for part in components(file):
        if part.name == "VEVENT":
            count += 1
            place = f"event {count}"
            if count > MOST_EVENTS:
                yield ForeignFault(place, "", FaultReason.TOO_MANY_EVENTS)
                break
            if calendar.has_ranges and len(held) < _MOST_HELD and _is_from_then_on(part):
                held.append((part, place))
            else:
                yield from events.parts(part, place)
        else:
            others += 1
            yield ForeignFault(f"component {others}", part.name, FaultReason.NOT_READ, part.name)
    for part, place in held:
        yield from events.parts(part, place)


def _is_from_then_on(event: Lines) -> bool:
    """Whether it changes what follows in a series, which must have been read before it."""
    lines = (line for line in event.lines if _RECURRENCE.match(line))
    return any(is_from_then_on(property_of(line)) for line in lines)
