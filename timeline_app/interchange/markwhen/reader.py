"""Markwhen (markwhen.com): a line for each event, with its date before a colon.

Both its sections are read, those of headings and the older ones from `group` to `endGroup`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain, islice

from timeline_app.core.value import replace
from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    ReadOptions,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignFault,
    ForeignHead,
    ForeignPart,
)
from timeline_app.interchange.ical.occurrences import a_year_after
from timeline_app.interchange.ical.rules import Repeating, RuleError
from timeline_app.interchange.markwhen.dates.custom import dated, matched
from timeline_app.interchange.markwhen.dates.dates import (
    LONGEST,
    DateReader,
    EntryDate,
    at_other_times,
    when_of,
)
from timeline_app.interchange.markwhen.dates.every import rule_in_words
from timeline_app.interchange.markwhen.entries import (
    MarkwhenEntry,
    RepeatedTimes,
    ids_of,
    parts_of,
    property_of,
    tagless,
    zone_named,
)
from timeline_app.interchange.markwhen.escapes import unescaped
from timeline_app.interchange.markwhen.head import DocumentHead, head_of
from timeline_app.interchange.texts.limits import LONGEST_FIELD, LONGEST_RAW

_LAST_CLOCK = time(23, 59, 59)
_SECOND = timedelta(seconds=1)


class Recurrences:
    """Works out when events take place, between the days that are asked for."""

    def __init__(self, options: ReadOptions) -> None:
        self._repeating = Repeating()
        self._first = datetime.combine(options.first, time()) if options.first else None
        last = options.last or a_year_after(options.today)
        self._last = datetime.combine(last, _LAST_CLOCK)
        self._are_days_asked = bool(options.first or options.last)

    def times(self, when: EntryDate, dates: DateReader) -> RepeatedTimes:
        """All times of an event that repeats; none where only its first can be told."""
        start, over = when.stretch
        if not when.date or start is None or over is None:
            return RepeatedTimes(fault=FaultReason.UNREADABLE_RULE)
        first = self._first
        try:
            if first is not None and over > start:  # what still goes on then is wanted
                first -= over - start - _SECOND
            rule, until = rule_in_words(when.every, start, dates.until)
            last = min(self._last, until) if until else self._last
            found, are_all = self._repeating.times(rule, start, first, last)
        except (RuleError, OverflowError):
            return RepeatedTimes(fault=FaultReason.UNREADABLE_RULE)
        whens = tuple(
            replace(one, date=when.date, time=when.time, wording=when.wording)
            if one.stretch == when.stretch
            else one
            for one in at_other_times(when, found)
        )
        fault = None if are_all else FaultReason.TOO_MANY_TIMES
        return RepeatedTimes(whens, fault, is_none_wanted=not whens and self._are_days_asked)


NAME = "markwhen"
_MAY_BEGIN = re.compile(
    r"\s*(?:[\d!.+-]|now\b|after\b|before\b|by\b|plus\b"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\s*(#{1,6})\s+(.*)")
_GROUP = re.compile(r"\s*(?:group|section)(?:\s+(.*)|$)")
_GROUP_END = re.compile(r"\s*end\s?(?:group|section)\b", re.IGNORECASE)
_PAGE_BREAK = re.compile(r"_-_-_break_-_-_\s*")
_COMMENT = re.compile(r"\s*//")
_MOST_COLONS = 6
_MOST_HEAD = 2_000
"""Lines of a head."""
_SIGNS = re.compile(
    r"^(?:\s*(?:after|before|by)\s+!\w+[^:\n]*:|\s*now\s*:|endGroup\b|_-_-_break_-_-_"
    r"|#\w+:\s*(?:#[0-9a-fA-F]{3,8}|[a-z]+)\s*$|\s*\d{4}-\d\d(?:-\d\d)?\s*/\s*\d{4}-\d\d[^:\n]*:)",
    re.MULTILINE,
)
_SUFFIXES = (".mw", ".markwhen")
_SNIFFED_LINES = 400
_ANY_DAY = date(2000, 1, 1)


def sniff(head: bytes, name: str) -> Sniffed:
    """By lines that begin with a date and a colon; the name decides whether that is surely it."""
    text = head_text(head).lstrip("\ufeff")
    if text.lstrip()[:1] in ("<", "{", "[") or "\0" in text:
        return NOT_MINE
    dates = DateReader(_ANY_DAY)
    lines = text.split("\n", _SNIFFED_LINES)[:_SNIFFED_LINES]
    starts = [line for line in lines if _start(line, dates)]
    if "dateFormat" in text and head_of(lines).rules:
        return Sniffed(Certainty.SURELY, "dateFormat with a pattern")
    is_named = name.lower().endswith(_SUFFIXES)
    if not starts:
        return NOT_MINE
    sign = _SIGNS.search(text)
    if sign and len(starts) > 1:
        return Sniffed(Certainty.SURELY, sign[0].strip())
    why = starts[0].strip()[:LONGEST]
    return Sniffed(Certainty.SURELY if is_named else Certainty.PERHAPS, why)


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The head, then the events in the order of the document. Raises `ForeignRefusedError`."""
    document = _Document(file)
    is_any = False
    for part in document.parts():
        is_any = is_any or not isinstance(part, ForeignHead)
        yield part
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _start(line: str, dates: DateReader) -> tuple[str, str] | None:
    """What is before and behind the colon of a line that begins an event."""
    if not _MAY_BEGIN.match(line):
        return None
    before = line[: LONGEST + 1]
    colons = [found.start() for found in islice(re.finditer(":", before), _MOST_COLONS)]
    for at in reversed(colons):
        if dates.has_form(line[:at].strip()):
            return line[:at].strip(), line[at + 1 :]
    return None


class _Document:
    """Goes through the lines of one document."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self._today = file.options.today
        self._dates = DateReader(self._today)
        self._recurrences = Recurrences(file.options)
        self._head = DocumentHead()
        self._zone = ""
        self._sections: list[tuple[int, str, str]] = []
        """The level of each open section, 0 for the older kind, its title, and its colour."""
        self._event: _Open | None = None
        self._is_after_blank = True

    def parts(self) -> Iterator[ForeignPart]:
        """All parts."""
        with text_of(self._file) as stream:
            lines = enumerate((line.rstrip("\r\n").replace("\0", "") for line in stream), 1)
            rest, head = self._read_head(lines)
            yield from head
            for number, line in rest:
                yield from self._line(number, line)
                self._is_after_blank = not line.strip()
            yield from self._end_event()

    def _read_head(
        self, lines: Iterator[tuple[int, str]]
    ) -> tuple[Iterator[tuple[int, str]], Iterator[ForeignPart]]:
        """The lines behind the head, and what it says."""
        head: list[str] = []
        first: list[tuple[int, str]] = []
        dashes = 0
        for number, line in islice(lines, _MOST_HEAD):
            is_dashed = line.startswith("---")
            if dashes != 1 and not is_dashed and self._begins_body(line):
                first = [(number, line)]
                break
            dashes += is_dashed
            if dashes == 2:
                break
            if not is_dashed and not _COMMENT.match(line):
                head.append(line[:LONGEST_FIELD])
        self._head = head_of(head)
        self._dates.is_day_first = self._head.is_day_first
        self._zone = zone_named(self._head.zone)
        return chain(first, lines), self._head_parts()

    def _head_parts(self) -> Iterator[ForeignPart]:
        if self._head.title or self._head.description:
            yield ForeignHead(self._head.title, self._head.description)
        if self._head.zone and not self._zone:
            yield ForeignFault("head", self._head.zone, FaultReason.UNKNOWN_ZONE, "timezone")
        for pattern in self._head.left_rules:
            yield ForeignFault("head", pattern, FaultReason.UNREADABLE_FIELD, "dateFormat")

    def _begins_body(self, line: str) -> bool:
        is_section = _HEADING.match(line) or _GROUP.fullmatch(line)
        return bool(is_section) or _start(line, self._dates) is not None

    def _line(self, number: int, line: str) -> Iterator[ForeignPart]:
        if _COMMENT.match(line):
            return
        if self._is_section(line):
            yield from self._end_event()
            self._turn_section(line)
            return
        found = self._custom(line) or _start(line, self._dates)
        if found is None:
            if self._event:
                self._event.add(line)
            return
        yield from self._end_event()
        said, title = found
        when = self._dates.read(said) if isinstance(said, str) else said
        if when is None:
            yield ForeignFault(f"line {number}", line[:LONGEST_RAW], FaultReason.NOT_READ)
            return
        self._event = _Open(f"line {number}", line, when, title)

    def _custom(self, line: str) -> tuple[EntryDate | None, str] | None:
        """The date by a rule of the head, None within where it can't be read."""
        before = line[: LONGEST + 1]
        for rule in self._head.rules:
            for colon in islice(re.finditer(":", before), _MOST_COLONS):
                found = matched(rule, line[: colon.start()].strip())
                if found is None:
                    continue
                read = dated(rule, found, self._today)
                when = when_of(read.first, read.last) if read else None
                return when, line[colon.end() :]
        return None

    def _is_section(self, line: str) -> bool:
        """Whether a line begins or ends a section; a word alone does so only behind a gap."""
        if _HEADING.match(line) or _GROUP_END.match(line) or _PAGE_BREAK.fullmatch(line):
            return True
        return self._is_after_blank and _GROUP.fullmatch(line) is not None

    def _turn_section(self, line: str) -> None:
        heading, group = _HEADING.match(line), _GROUP.fullmatch(line)
        if heading:
            level = len(heading[1])
            while self._sections and self._sections[-1][0] >= level:
                self._sections.pop()
            self._sections.append((level, *self._section(heading[2])))
        elif group:
            self._sections.append((0, *self._section((group[1] or "").rstrip(": "))))
        elif _PAGE_BREAK.fullmatch(line):
            self._sections.clear()
        elif self._sections:
            self._sections.pop()
        del self._sections[_DEEPEST:]

    def _section(self, text: str) -> tuple[str, str]:
        """The title of a section without its tags, and the colour that these have."""
        title, tags = tagless(text.replace(": #", " #"))
        colors = self._head.colors
        color = next((colors[tag.lower()] for tag in tags if tag.lower() in colors), "")
        return unescaped(title), color

    def _end_event(self) -> Iterator[ForeignPart]:
        if self._event is None:
            return
        sections = tuple(title for _, title, _ in self._sections if title)
        color = next((color for *_, color in reversed(self._sections) if color), "")
        entry = self._event.entry(sections, color)
        self._event = None
        if entry.when.every:
            entry = replace(entry, times=self._recurrences.times(entry.when, self._dates))
        self._dates.note(entry.when.stretch, ids_of(entry))
        yield from parts_of(entry, self._head.zone, self._head.colors)


_DEEPEST = 20


class _Open:
    """An event that goes on."""

    def __init__(self, place: str, line: str, when: EntryDate, title: str) -> None:
        self._place = place
        self._raw = [line[:LONGEST_RAW]]
        self._when = when
        self._title = title[:LONGEST_FIELD]
        self._properties: list[tuple[str, str]] = []
        self._indent: int | None = None
        self._lines: list[str] = []
        self._letters = 0
        self._is_cut = len(title) > LONGEST_FIELD

    def add(self, line: str) -> None:
        """Take a line below it: properties first, then text."""
        self._letters += len(line) + 1
        if self._letters > LONGEST_FIELD:
            self._is_cut = True
            return
        self._raw.append(line)
        found = property_of(line) if not self._lines else None
        if found is None:
            self._lines.append(line)
            return
        indent, name, value = found
        if self._indent is None:
            self._indent = indent
        if indent <= self._indent or value:
            self._properties.append((name, value))

    def entry(self, sections: tuple[str, ...], color: str) -> MarkwhenEntry:
        """What it is, now that it has ended."""
        return MarkwhenEntry(
            self._place,
            "\n".join(self._raw).strip()[:LONGEST_RAW],
            self._when,
            self._title,
            tuple(self._properties),
            tuple(self._lines),
            sections,
            color,
            self._is_cut,
        )
