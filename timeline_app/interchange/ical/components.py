"""The events of an iCalendar file as their lines, however badly they are nested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.interchange.foreign.reader import ForeignFile
from timeline_app.interchange.ical.lines import Property, line_blocks, property_of, text_blocks
from timeline_app.interchange.texts.limits import LONGEST_CALENDAR_LINE, MOST_LINES

_DEEPEST = 20
_LONGEST_VERSION = 10
_MOST_ZONES = 100_000
_MOST_OVERRIDES = 1_000_000
_MOST_VERSIONS = 1_000_000
_IS_PROPERTY = re.compile(r"[A-Za-z0-9_.\-]+\s*[;:]")
_IS_TEXT = re.compile(r"(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-ALT-DESC)[:;]", re.IGNORECASE)
_LONGEST_TEXT = 50_000
"""Characters up to which a text is put together of lines that are not folded."""
_MOST_UNREAD = 20
_FIRST_OF_METHOD = frozenset("Mm")
_CALLS_OFF = re.compile(r"METHOD\s*(?:;[^:]*)?:\s*CANCEL\s*$", re.IGNORECASE)
_FIRST_LETTERS = frozenset("BEbe")
_BEGIN, _END = "BEGIN:VEVENT", "END:VEVENT"
_PLAIN_LINES = re.compile(
    r"(?!BEGIN:|END:)[A-Za-z0-9_.\-]+[;:].*(?:\n(?!BEGIN:|END:)[A-Za-z0-9_.\-]+[;:].*)*",
    re.IGNORECASE,
)
_NOT_EVENTS = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"})


class Lines(NamedTuple):
    """A VEVENT with its lines, or the name alone of a component that is no event.

    `inner` are the names of components in it, `unread` lines that are none, `is_closed` says that
    it has an end, `is_cut` that lines of it were left out, and `is_cancelled` that its calendar
    calls off what is in it.
    """

    name: str
    lines: list[str]
    inner: list[str]
    unread: list[str]
    is_closed: bool = False
    is_cut: bool = False
    is_cancelled: bool = False


class Calendar:
    """What of a whole file must be known before its events are read.

    `zones` are places by TZID (`X-LIC-LOCATION`), `overrides` by UID the RECURRENCE-IDs that
    stand for themselves; `has_ranges` says that one stands for all times that follow too.
    """

    def __init__(self) -> None:
        self.title = ""
        self.description = ""
        self.zones: dict[str, str] = {}
        self.overrides: dict[str, list[Property]] = {}
        self.has_ranges = False
        self._versions: dict[int, int] = {}

    def note_version(self, uid: str, recurrence: Property | None, number: int) -> None:
        """Take the SEQUENCE of an event, or of one time of it."""
        key = hash((uid, recurrence and recurrence.value))
        known = self._versions.get(key, 0)
        if number > known and (known or len(self._versions) < _MOST_VERSIONS):
            self._versions[key] = number

    def is_outdated(self, uid: str, recurrence: Property | None, number: int) -> bool:
        """Whether the file has a later version of an event, or of one time of it."""
        if not self._versions or not uid:
            return False
        key = hash((uid, recurrence and recurrence.value))
        return number < self._versions.get(key, 0)


_OF_INTEREST = re.compile(
    r"\n((BEGIN|END|UID|RECURRENCE-ID|SEQUENCE|TZID|X-LIC-LOCATION|X-WR-CALNAME|X-WR-CALDESC|NAME"
    r"|DESCRIPTION)[:;][^\n]*)",
    re.IGNORECASE,
)
_OF_EVENT = frozenset({"UID", "RECURRENCE-ID", "SEQUENCE"})


def calendar_of(file: ForeignFile) -> Calendar:
    """Go through a file once for what its events need."""
    overview = _Overview()
    for text in text_blocks(file):
        for line, name in _OF_INTEREST.findall(f"\n{text}"):
            overview.note(line, name.upper())
    return overview.calendar


class _Overview:
    """Collects what a calendar is told of by its lines."""

    def __init__(self) -> None:
        self.calendar = Calendar()
        self._within: list[str] = []
        self._lines: dict[str, str] = {}
        """Those of the event that is open which tell it from others."""
        self._tzid = ""
        self._count = 0

    def note(self, line: str, name: str) -> None:
        """Take a line, of which the name is known."""
        innermost = self._within[-1] if self._within else ""
        if name == "BEGIN":
            self._begin(_value_of(line).upper())
        elif name == "END":
            self._end(_value_of(line).upper())
        elif innermost == "VEVENT":
            if name in _OF_EVENT:
                self._lines[name] = line[:LONGEST_CALENDAR_LINE]
        elif innermost == "VTIMEZONE":
            self._note_zone(property_of(line[:LONGEST_CALENDAR_LINE]))
        elif innermost == "VCALENDAR":
            _note_head(self.calendar, property_of(line[:LONGEST_CALENDAR_LINE]))

    def _begin(self, component: str) -> None:
        del self._within[:-_DEEPEST]
        self._within.append(component)
        if component == "VEVENT":
            self._lines.clear()
        elif component == "VTIMEZONE":
            self._tzid = ""

    def _end(self, component: str) -> None:
        if component == "VEVENT" and self._lines.keys() - {"UID"}:
            found = {name: property_of(line) for name, line in self._lines.items()}
            uid = found["UID"].value.strip() if "UID" in found else ""
            self._note_event(uid, found.get("RECURRENCE-ID"), found.get("SEQUENCE"))
        if self._within:
            self._within.pop()

    def _note_event(self, uid: str, override: Property | None, sequence: Property | None) -> None:
        if override and self._count < _MOST_OVERRIDES:
            self.calendar.overrides.setdefault(uid, []).append(override)
            self.calendar.has_ranges |= is_from_then_on(override)
            self._count += 1
        version = version_of(sequence) if sequence else 0
        if version and uid:
            self.calendar.note_version(uid, override, version)

    def _note_zone(self, found: Property) -> None:
        if found.name == "TZID":
            self._tzid = found.value.strip()
        elif (
            found.name == "X-LIC-LOCATION" and self._tzid and len(self.calendar.zones) < _MOST_ZONES
        ):
            self.calendar.zones[self._tzid] = found.value.strip()


def _value_of(line: str) -> str:
    """The value of a line as it mostly stands."""
    return (line.partition(":")[2] if ";" not in line else property_of(line).value).strip()


def version_of(sequence: Property) -> int:
    """The number of a SEQUENCE; 0 for what is none."""
    text = sequence.value.strip()
    return int(text) if text.isdecimal() and len(text) < _LONGEST_VERSION else 0


def is_from_then_on(recurrence: Property) -> bool:
    """Whether a RECURRENCE-ID stands for its time and all that follow."""
    return recurrence.parameter("RANGE").upper() == "THISANDFUTURE"


def _note_head(calendar: Calendar, found: Property) -> None:
    if found.name in ("X-WR-CALNAME", "NAME"):
        calendar.title = calendar.title or found.text.strip()
    elif found.name in ("X-WR-CALDESC", "DESCRIPTION"):
        calendar.description = calendar.description or found.text.strip()


def components(file: ForeignFile) -> Iterator[Lines]:
    """Every VEVENT, closed or not, and of what is no event the name, in the order of the file."""
    nesting = _Nesting()
    for block in line_blocks(file):
        marks = _Marks(block)
        at = 0
        while at < len(block):
            line = block[at]
            at += 1
            if line == _BEGIN and (lines := _plain_lines(block, at, marks)) is not None:
                yield from nesting.begin("VEVENT")
                nesting.event = Lines("VEVENT", lines, [], [], is_cancelled=nesting.is_cancelled)
                at += len(lines)
            elif line[:1] in _FIRST_LETTERS and line[:6].upper() == "BEGIN:":
                yield from nesting.begin(line[6:].strip().upper())
            elif line[:1] in _FIRST_LETTERS and line[:4].upper() == "END:":
                yield from nesting.end(line[4:].strip().upper())
            elif nesting.event:
                if line and not nesting.depth:
                    nesting.event = _with_line(nesting.event, line)
            elif line[:1] in _FIRST_OF_METHOD and _CALLS_OFF.match(line):
                nesting.is_cancelled = True
    if nesting.event:
        yield nesting.event


class _Marks:
    """Where in lines events begin and end; each line is looked at once, however often asked."""

    def __init__(self, block: list[str]) -> None:
        self._block = block
        self._begins = self._ends = -1

    def end_of(self, start: int) -> int:
        """Where the event ends whose lines start there; -1 where another begins before, or none."""
        self._begins = self._next(_BEGIN, self._begins, start)
        self._ends = self._next(_END, self._ends, start)
        is_there = self._ends < min(self._begins, len(self._block))
        return self._ends if is_there else -1

    def _next(self, line: str, known: int, start: int) -> int:
        if known >= start:
            return known
        try:
            return self._block.index(line, start)
        except ValueError:
            return len(self._block)


def _plain_lines(block: list[str], start: int, marks: _Marks) -> list[str] | None:
    """The lines up to the end of the event if they are as they should be: most are."""
    end = marks.end_of(start)
    if not start <= end <= start + MOST_LINES:
        return None
    lines = block[start:end]
    text = "\n".join(lines)
    is_plain = (
        len(text) <= LONGEST_CALENDAR_LINE and _PLAIN_LINES.fullmatch(text) and "=\n" not in text
    )
    return lines if is_plain else None


class _Nesting:
    """The event that is open, and how deep we are in components in it."""

    def __init__(self) -> None:
        self.event: Lines | None = None
        self.depth = 0
        self.is_cancelled = False
        """What METHOD says of the calendar that is open."""

    def begin(self, name: str) -> Iterator[Lines]:
        """A component begins; an event that was open is over if the next one begins."""
        if name == "VEVENT":
            if self.event:
                yield self.event
            self.event = Lines(name, [], [], [], is_cancelled=self.is_cancelled)
            self.depth = 0
        elif self.event:
            self.depth += 1
            if len(self.event.inner) < MOST_LINES:
                self.event.inner.append(name)
        elif name == "VCALENDAR":
            self.is_cancelled = False
        elif name in _NOT_EVENTS:
            yield Lines(name, [], [], [])

    def end(self, name: str) -> Iterator[Lines]:
        """A component ends."""
        if self.event and name in ("VEVENT", "VCALENDAR"):
            yield self.event._replace(is_closed=name == "VEVENT")
            self.event = None
        elif self.depth:
            self.depth -= 1


def _with_line(event: Lines, line: str) -> Lines:
    """The event with a line; one that begins with no name goes on with the text before it."""
    lines = event.lines
    last = lines[-1] if lines else ""
    is_soft = last[-1:] == "=" and "QUOTED-PRINTABLE" in last
    if not is_soft and _IS_PROPERTY.match(line):
        if len(lines) < MOST_LINES:
            lines.append(line[:LONGEST_CALENDAR_LINE])
            return event if len(line) <= LONGEST_CALENDAR_LINE else event._replace(is_cut=True)
    elif is_soft or _IS_TEXT.match(last):
        if len(last) + len(line) < _LONGEST_TEXT:
            lines[-1] = f"{last}\n{line}"
            return event
    elif len(event.unread) < _MOST_UNREAD:
        event.unread.append(line)
        return event
    return event if event.is_cut else event._replace(is_cut=True)
