"""Lines of a chronology in prose: which begin with a date, and what else they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from timeline_app.core.dates.parse.dates import found_dates
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import FaultReason

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
