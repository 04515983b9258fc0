"""iCalendar (RFC 5545): an event of a day or a clock time for each that has a date.

A calendar has days and clock times alone. A month or a year is all of its days there, an event
"about" or "before" a day stands at what is told of it, and the description says so in words. What
is undated, or of a year that calendars don't have, is left out.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from shutil import copyfileobj
from typing import BinaryIO

from timeline_app.core.dates.bounds import SECONDS_IN_DAY, civil_from_days, days_from_civil
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Header, Status
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.foreign.html_text import has_tags
from timeline_app.interchange.ical.zone_rules import known_zone, moment_text, zone_lines
from timeline_app.interchange.writing.event_texts import (
    Reference,
    one_line,
    plain,
    quotes_of,
    references,
    title_words,
    told,
)
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.interchange.writing.plain_dates import Parts, PlainDate, plain_date

_LONGEST = 75
"""Octets of a line without its end."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTINUED = 0xC0
_CONTINUES = 0x80


def escaped(text: str) -> str:
    """A text as a value of the type TEXT."""
    return plain(text).translate(_ESCAPES)


def folded(line: str) -> bytes:
    """A line with its end; a long one goes on in others, and none of these parts a letter."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _LONGEST:
        return data + b"\r\n"
    pieces: list[bytes] = []
    at, most = 0, _LONGEST
    while len(data) - at > most:
        end = at + most
        while data[end] & _CONTINUED == _CONTINUES:
            end -= 1
        pieces.append(data[at:end])
        at, most = end, _LONGEST - 1  # the blank before it counts
    pieces.append(data[at:])
    return b"\r\n ".join(pieces) + b"\r\n"


_IN_MEMORY = 1 << 23
_UTC = "UTC"
_FIRST_YEAR, _LAST_YEAR = 1, 9_998
"""Of dates that may stand in a calendar, and a day after them too."""
_NO_STAMP = "19700101T000000Z"
_STATUSES = {
    Status.TOOK_PLACE: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
    Status.NOT_HELD: "CANCELLED",
}
"""All others are TENTATIVE; the description says which they are."""
_Zones = dict[str, tuple[int, int]]
"""For each zone that is named the first and the last year of events there."""


def write(going: Outgoing, file: BinaryIO, *, translate: Translate = english) -> None:
    """Write the calendar with the rules of the time zones that it names, then its events."""
    header, zones = going.header, _Zones()
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as events:
        calendar = _Calendar(header, zones, translate)
        for details in going.events():
            for line in calendar.event_lines(details):
                events.write(folded(line))
        for line in _head_lines(header):
            file.write(folded(line))
        for name, years in zones.items():
            for line in zone_lines(name, *years):
                file.write(folded(line))
        events.seek(0)
        copyfileobj(events, file)
    file.write(folded("END:VCALENDAR"))


def _head_lines(header: Header) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//timeline-app//timeline-app//EN"
    yield "CALSCALE:GREGORIAN"
    title, description = escaped(one_line(header.title)), escaped(header.description)
    if title:
        yield f"NAME:{title}"
        yield f"X-WR-CALNAME:{title}"
    if description:
        yield f"DESCRIPTION:{description}"
        yield f"X-WR-CALDESC:{description}"


class _Calendar:
    """Writes the events of one calendar, and notes the zones that they name."""

    def __init__(self, header: Header, zones: _Zones, translate: Translate) -> None:
        self._zones, self._translate = zones, translate
        self._stamp = _stamp(header)
        self._host = hashlib.sha256(header.created.encode("utf-8", "replace")).hexdigest()[:12]
        """Tells events apart that bear the same id in other chronologies."""

    def event_lines(self, details: EventDetails) -> Iterator[str]:
        """The lines of an event; none for what has no place in a calendar."""
        event = details.event
        date = plain_date(event)
        if date is None or not _has_place(date):
            return
        yield "BEGIN:VEVENT"
        yield f"UID:{escaped(one_line(event.id))}@{self._host}.timeline-app"
        yield f"DTSTAMP:{self._stamp}"
        yield from self._times(date, event.zone)
        yield f"SUMMARY:{escaped(title_words(event, self._translate))}"
        if event.place:
            yield f"LOCATION:{escaped(one_line(event.place))}"
        sources = list(references(details, self._translate))
        description = "\n\n".join(filter(None, self._paragraphs(details, date, sources)))
        if description:
            # Some programs take tags for HTML: what is none says so.
            kind = ";FMTTYPE=text/plain" if has_tags(description) else ""
            yield f"DESCRIPTION{kind}:{escaped(description)}"
        lanes = list(filter(None, (one_line(lane.name) for lane in details.lanes)))
        if lanes:
            yield f"CATEGORIES:{','.join(map(escaped, lanes))}"
        yield f"STATUS:{_STATUSES.get(event.status, 'TENTATIVE')}"
        addresses = dict.fromkeys(one.address for one in sources if one.address)
        for number, address in enumerate(addresses):
            yield f"{'ATTACH' if number else 'URL'}:{address}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"

    def _times(self, date: PlainDate, zone: str) -> Iterator[str]:
        if not date.start_clock:
            first, last = date.days()
            if date.is_open:
                last = _days_of(date.start)[1]
            yield f"DTSTART;VALUE=DATE:{_day(first)}"
            yield f"DTEND;VALUE=DATE:{_day(last + 1)}"
            return
        kind, ends = self._zone(zone, date)
        yield f"DTSTART{kind}:{_instant(date.start, date.start_clock)}{ends}"
        if date.end_clock:
            yield f"DTEND{kind}:{_instant(date.end, date.end_clock)}{ends}"

    def _zone(self, zone: str, date: PlainDate) -> tuple[str, str]:
        """What stands before and behind a time; nothing where the zone isn't known."""
        if zone == _UTC:
            return "", "Z"
        if not zone or known_zone(zone) is None:
            return "", ""
        first, last = self._zones.get(zone, (date.start[0], date.end[0]))
        self._zones[zone] = min(first, date.start[0]), max(last, date.end[0])
        return f";TZID={zone}", ""

    def _paragraphs(
        self, details: EventDetails, date: PlainDate, sources: Sequence[Reference]
    ) -> Iterator[str]:
        yield plain(details.event.summary).strip()
        for words, attribution in quotes_of(details, self._translate):
            yield f"“{words}”\n— {attribution}"
        lines = told(details, date, self._translate, has_place=True, is_by_day=True, has_lanes=True)
        yield "\n".join(lines)
        yield "\n".join(f"{one.words} {one.address}".strip() for one in sources)


def _has_place(date: PlainDate) -> bool:
    return date.start[0] >= _FIRST_YEAR and date.end[0] <= _LAST_YEAR


def _stamp(header: Header) -> str:
    """When the chronology was last changed: the same one is written alike at any time."""
    for text in (header.changed, header.created):
        try:
            at = datetime.fromisoformat(text)
            return f"{moment_text(at.astimezone(UTC))}Z" if at.tzinfo else _NO_STAMP
        except (ValueError, OverflowError):
            continue
    return _NO_STAMP


def _days_of(parts: Parts) -> tuple[int, int]:
    return PlainDate(parts, parts).days()


def _day(number: int) -> str:
    year, month, day = civil_from_days(number)
    return f"{year:04}{month:02}{day:02}"


def _instant(parts: Parts, clock: str) -> str:
    hour, minute, *second = map(int, clock.split(":"))
    seconds = hour * 3600 + minute * 60 + sum(second)
    year, month, day = parts
    days, rest = divmod(seconds, SECONDS_IN_DAY)
    shown = f"{rest // 3600:02}{rest // 60 % 60:02}{rest % 60:02}"
    return f"{_day(days_from_civil(year, month, day) + days)}T{shown}"
