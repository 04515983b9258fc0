"""Chronologies in prose: paragraphs that begin with a date.

"Oct. 8-10, 2001: Talks resume." in plain text, Markdown, a page or what was pasted of one, DOCX
and ODT. A date may stand on a line of its own, its year in a heading above. What follows up to
the next date belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from timeline_app.core.dates.parse.dates import found_dates
from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.core.text.caption import first_sentence
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.appearance import is_head_of_word
from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignPart,
)
from timeline_app.interchange.texts.limits import LARGEST_FILE, LONGEST_PROSE, LONGEST_RAW
from timeline_app.interchange.texts.read_text import read_text as kept_words

_LONGEST_DATE = 60
_SEPARATOR = re.compile(r"\*{0,2}:\*{0,2}(?:\s+|$)|\s[–—-]{1,2}\s|[–—]\s+")
_MARKS = re.compile(r"^[\s>#*•·◦▪‣●○_–—-]+(?=\w)")
_MAY_BE_DATE = re.compile(
    r"\d{3,4}|\d\d?[./]\d|\d\s?(?:bc|ad|ce)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer"
    r"|autumn|fall|winter)",
    re.IGNORECASE | re.ASCII,
)
_HAS_YEAR = re.compile(r"\d{4}|\d{1,4}\s*(?:bc|ad|bce|ce)\b", re.IGNORECASE | re.ASCII)
_A_YEAR = re.compile(r"(?<![-\d])\d{4}(?!\d)", re.ASCII)
"""A year after 1 BCE, in EDTF or as it is written."""
_HEADING_YEAR = re.compile(r"(?:the year )?(\d{4})[.:]?", re.ASCII | re.IGNORECASE)
_APPENDIX = re.compile(
    r"(?:sources?|notes?|references|footnotes|endnotes|bibliography|further reading)[:.]?",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAYS = r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?"
_BARE = re.compile(
    rf"(?P<date>(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s)?"
    rf"(?:{_MONTHS}\s{_DAYS}(?:,?\s\d{{4}})?|{_DAYS}\s{_MONTHS}(?:,?\s\d{{4}})?|{_MONTHS},?\s\d{{4}}"
    rf"|\d{{4}}(?:-\d\d(?:-\d\d)?|\s?[-–]\s?\d{{4}})?)|\[[^\[\]]{{4,40}}\])"
    rf"[.,]?\**[ ]+(?=[^\W\d_]|[\"'“‘«(])",
    re.IGNORECASE,
)
"""A date with nothing but a gap behind it, or in brackets."""
_LONGEST_HEADING = 70
_ENDS = (".", "!", "?", ";", ",", "…", "”", '"')


class LineKind(Enum):
    """What a line is."""

    ENTRY = "begins with a date"
    DATE = "is a date alone"
    YEAR = "is a year alone"
    HEADING = "is a heading"
    APPENDIX = "is where notes begin"
    TEXT = "is text"
    BLANK = "is empty"


class DatedLine(Value, frozen=True):
    """A line, counted from 1; with its date as EDTF, or why it has none, and as it stood."""

    number: int
    kind: LineKind
    text: str
    date: str = ""
    wording: str = ""
    fault: FaultReason | None = None


def lines_of(words: str, *, is_loose: bool = False) -> Iterator[DatedLine]:
    """The lines of a text; a date without a year has that of the last year before it.

    In a loose one a date may have nothing behind it but a word that begins with a capital.
    """
    year = ""
    for number, raw in enumerate(words.split("\n"), start=1):
        line = _line(number, raw, year, is_loose=is_loose)
        year = _year_of(line) or year
        yield line


def _year_of(line: DatedLine) -> str:
    """The year that dates further down may leave out; none of what is but about one."""
    if line.date and not set("[X") & set(line.date):
        return next(iter(_A_YEAR.findall(line.date)[-1:]), "")
    found = _A_YEAR.search(line.wording) if line.fault else None
    return found[0] if found else ""


def _line(number: int, raw: str, year: str, *, is_loose: bool) -> DatedLine:
    text = _MARKS.sub("", raw).strip()
    if not text:
        return DatedLine(number, LineKind.BLANK, "")
    alone = text.strip("*_: .")
    if _HEADING_YEAR.fullmatch(alone):
        return DatedLine(number, LineKind.YEAR, text, alone, alone)
    for found in _SEPARATOR.finditer(text, 0, _LONGEST_DATE):
        head = text[: found.start()].strip("*_ ")
        date, fault = _dated(head, year)
        if date or fault:
            return DatedLine(number, LineKind.ENTRY, text[found.end() :].strip(), date, head, fault)
    if len(alone) <= _LONGEST_DATE:
        date, fault = _dated(alone, year)
        if date or fault:
            return DatedLine(number, LineKind.DATE, "", date, alone, fault)
        if _APPENDIX.fullmatch(alone):
            return DatedLine(number, LineKind.APPENDIX, text)
    entry = _bare(number, text, year) if is_loose else None
    if entry:
        return entry
    is_heading = len(text) <= _LONGEST_HEADING and not text.endswith(_ENDS)
    return DatedLine(number, LineKind.HEADING if is_heading else LineKind.TEXT, text)


def _bare(number: int, text: str, year: str) -> DatedLine | None:
    """A line that begins with a date and goes on with a sentence."""
    found = _BARE.match(text)
    if found is None or text[found.end()].islower():
        return None
    head = found["date"].strip("[]")
    date, fault = _dated(head, year)
    if not (date or fault):
        return None
    return DatedLine(number, LineKind.ENTRY, text[found.end() :].strip(), date, head, fault)


@lru_cache(4_096)
def _dated(head: str, year: str) -> tuple[str, FaultReason | None]:
    """The date that these words are; or why they are one that can't be told; else neither."""
    if not head or not _MAY_BE_DATE.search(head):
        return "", None
    readings = found_dates(head).readings
    if not readings and not _HAS_YEAR.search(head):
        readings = found_dates(f"{head}, {year or 2000}").readings
        if readings and not year:
            return "", FaultReason.UNREADABLE_DATE
    if len(readings) > 1:
        return "", FaultReason.TWO_READINGS
    return (readings[0], None) if readings else ("", None)


NAME = "prose"
_OFFICE = (b"word/", b"application/vnd.oasis.opendocument.text")
_MARKWHEN = re.compile(
    r"^(?:title:|---$|\s*//|\s*(?:end)?group\b|section\b|#\w+:)|\s#[a-z]\w*\s*$",
    re.MULTILINE | re.IGNORECASE,
)
"""What only Markwhen has among its dated lines."""
_DATED = frozenset({LineKind.ENTRY, LineKind.DATE})
_STARTS = _DATED | {LineKind.YEAR}
_LEAST, _LEAST_SHARE = 2, 5
"""Entries, and how many lines there are at most to each of them."""
_LEAST_LOOSE, _LEAST_SHARE_LOOSE = 3, 3
"""The same where dates have nothing behind them but a word."""
_REASONS = {
    UnreadTextReason.ENCODING: RefusalReason.ENCODING,
    UnreadTextReason.UNSAFE: RefusalReason.UNSAFE,
    UnreadTextReason.ENCRYPTED: RefusalReason.LOCKED,
    UnreadTextReason.BROKEN: RefusalReason.BROKEN,
}


class _Entry(Value, frozen=True):
    """What belongs to a date: its line, the heading around, and the paragraphs."""

    line: DatedLine
    heading: str
    paragraphs: list[str]


def sniff(head: bytes, name: str) -> Sniffed:
    """Perhaps, if enough lines begin with dates; of an office document its words would tell."""
    if head.startswith(b"PK\x03\x04"):
        is_text = any(mark in head for mark in _OFFICE)
        return Sniffed(Certainty.PERHAPS, "a text document") if is_text else NOT_MINE
    if is_head_of_word(head):
        return Sniffed(Certainty.PERHAPS, "a page of Word")
    if not any(char in b"0123456789" for char in head):
        return NOT_MINE
    text = head_text(head)
    try:
        words = "" if "\0" in text else kept_words(text.encode(), name).words
    except TextReadError:
        return NOT_MINE
    if _MARKWHEN.search(words) or _looseness(words) is None:
        return NOT_MINE
    return Sniffed(Certainty.PERHAPS, "lines that begin with dates")


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The events in the order of the text. Raises `ForeignRefusedError`."""
    words = _words(file)
    is_loose = _looseness(words)
    if is_loose is None:
        raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT, "few lines begin with a date")
    before, entries, after = _entries(words, is_loose=is_loose)
    if before:
        yield ForeignHead(before[0], "\n\n".join(before[1:]))
    for entry in entries:
        yield from _event(entry)
    if after:
        place = f"line {after[0].number}"
        raw = "\n".join(line.text for line in after)
        yield ForeignFault(place, raw[:LONGEST_RAW], FaultReason.NOT_READ)


def _words(file: ForeignFile) -> str:
    if file.size > LARGEST_FILE:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "a text of more than 100 MB")
    with file.open() as stream:
        data = stream.read()
    if file.options.encoding:
        data = data.decode(file.options.encoding, "replace").encode()
    try:
        words = kept_words(data, file.name).words
    except TextReadError as error:
        reason = _REASONS.get(error.reason, RefusalReason.NOT_THIS_FORMAT)
        raise ForeignRefusedError(reason) from error
    if len(words) > LONGEST_PROSE:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "a text of more than 5 million letters")
    return words


def _looseness(words: str) -> bool | None:
    """Whether a date needs no sign behind it here; None where too few lines begin with dates."""
    dated, count = _dated_of(words, is_loose=False)
    if (dated == 1 and count == 1) or (dated >= _LEAST and dated * _LEAST_SHARE >= count):
        return False
    dated, count = _dated_of(words, is_loose=True)
    return True if dated >= _LEAST_LOOSE and dated * _LEAST_SHARE_LOOSE >= count else None


def _dated_of(words: str, *, is_loose: bool) -> tuple[int, int]:
    """How many lines begin with a date, and how many there are."""
    lines = lines_of(words[:200_000], is_loose=is_loose)
    kinds = [line.kind for line in lines if line.kind is not LineKind.BLANK]
    return sum(kind in _DATED for kind in kinds), len(kinds)


def _entries(words: str, *, is_loose: bool) -> tuple[list[str], list[_Entry], list[DatedLine]]:
    """What stands before the first date, the entries, and notes behind the last one."""
    lines = list(lines_of(words, is_loose=is_loose))
    first = next((at for at, line in enumerate(lines) if line.kind in _STARTS), len(lines))
    last = next(
        (at for at, line in enumerate(lines) if at > first and line.kind is LineKind.APPENDIX),
        len(lines),
    )
    if any(line.kind in _DATED for line in lines[last:]):
        last = len(lines)  # what is called so stands amid the chronology
    before = [line.text for line in lines[:first] if line.kind is not LineKind.BLANK]
    after = [line for line in lines[last:] if line.kind is not LineKind.BLANK]
    return before, _grouped(lines[first:last]), after


def _grouped(lines: list[DatedLine]) -> list[_Entry]:
    entries: list[_Entry] = []
    entry: _Entry | None = None
    heading, is_new = "", False
    for line, after in zip(lines, _following(lines), strict=True):
        if _stands_above(line, after, is_new=is_new):
            heading = line.text if line.kind is LineKind.HEADING else heading
            entry = None
        elif line.kind in _STARTS:
            is_said = line.kind is LineKind.ENTRY and line.text
            entry = _Entry(line, heading, [line.text] if is_said else [])
            entries.append(entry)
        elif line.kind is not LineKind.BLANK and entry:
            if is_new or not entry.paragraphs:
                entry.paragraphs.append(line.text)
            else:
                entry.paragraphs[-1] += f" {line.text}"
        is_new = line.kind in (LineKind.BLANK, LineKind.DATE, LineKind.YEAR)
    return entries


def _stands_above(line: DatedLine, after: LineKind, *, is_new: bool) -> bool:
    """Whether a line is no entry itself, but the year or heading over some."""
    is_head = line.kind is LineKind.YEAR or (line.kind is LineKind.HEADING and is_new)
    return is_head and after in _STARTS


def _following(lines: list[DatedLine]) -> list[LineKind]:
    """For each line what the next one is that isn't empty."""
    kinds = []
    after = LineKind.BLANK
    for line in reversed(lines):
        kinds.append(after)
        after = line.kind if line.kind is not LineKind.BLANK else after
    return kinds[::-1]


def _event(entry: _Entry) -> Iterator[ForeignPart]:
    line, place = entry.line, f"line {entry.line.number}"
    text = "\n\n".join(entry.paragraphs)
    title = first_sentence(text)
    is_said = len(entry.paragraphs) == 1 and title == text.rstrip(".;: ")
    raw = f"{line.wording}: {text}"[:LONGEST_RAW]
    event = ForeignEvent(
        place,
        raw,
        title=title,
        date=line.date,
        date_basis="" if line.date else line.wording,
        summary="" if is_said else text,
        groups=((entry.heading,),) if entry.heading else (),
    )
    yield event if text else replace(event, title=line.wording)
    if line.fault:
        yield ForeignFault(place, line.wording, line.fault, "date")
