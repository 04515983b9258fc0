"""Dates of a form that the head of a document of Markwhen defines (`dateFormat`).

A rule is a regular expression with a format of the dates in it. Only expressions are used that
can't take long: atoms one after another, and groups within which there are none.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from timeline_app.core.value import Value
from timeline_app.interchange.markwhen.dates.points import Point, PointError, point_of
from timeline_app.interchange.markwhen.dates.relative import moved

_ATOM = r"(?:\\[dDwWsS]|\\[^A-Za-z0-9]|[^\\^$.|?*+(){}\[\]]|\[[^\\\[\]]*\])"
_REPEAT = r"(?:\{\d{1,2}(?:,\d{1,2})?\}|[?+*])?"
_SAFE = re.compile(rf"\^?(?:{_ATOM}{_REPEAT}|\((?:\?:)?(?:{_ATOM}{_REPEAT})+\))+\$?")
_OPEN_REPEAT = re.compile(r"(?<!\\)(?:[*+]|\?(?!:)|,\d{1,2}\})")
_MOST_OPEN = 3
"""Repeats of no fixed number; each may have to be tried at every letter."""
_LONGEST_TEXT = 80
_LONGEST_PATTERN = 200
_TOKEN = re.compile(r"'([^']*)'|([A-Za-z])\2*|.", re.DOTALL)
_PARTS = {
    "yyyy": r"(?P<year>\d{4})",
    "y": r"(?P<year>\d{1,5})",
    "MM": r"(?P<month>\d\d)",
    "M": r"(?P<month>\d{1,2})",
    "MMM": r"(?P<name>[A-Za-z]{3})",
    "MMMM": r"(?P<name>[A-Za-z]+)",
    "LLL": r"(?P<name>[A-Za-z]{3})",
    "LLLL": r"(?P<name>[A-Za-z]+)",
    "LL": r"(?P<month>\d\d)",
    "dd": r"(?P<day>\d\d)",
    "d": r"(?P<day>\d{1,2})",
    "HH": r"(?P<hour>\d\d)",
    "H": r"(?P<hour>\d{1,2})",
    "mm": r"(?P<minute>\d\d)",
}
"""Tokens of Luxon's formats."""


class DateRule(Value, frozen=True):
    """A rule: what a date looks like, and which parts of it are from when to when.

    `start` and `end` are templates ("$1") or empty, for all of it and for none.
    """

    pattern: str
    start_format: str
    end_format: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""


class Dated(NamedTuple):
    """What a rule reads: the first and the last date, and how long it lasts by a duration."""

    first: Point
    last: Point | None


def is_safe(pattern: str) -> bool:
    """Whether an expression is of the simple kind that can't take long."""
    return (
        len(pattern) <= _LONGEST_PATTERN
        and len(_OPEN_REPEAT.findall(pattern)) <= _MOST_OPEN
        and _SAFE.fullmatch(pattern) is not None
        and _is_sound(pattern)
    )


def _is_sound(pattern: str) -> bool:
    try:
        re.compile(pattern, re.ASCII)
    except re.error:
        return False
    return True


def matched(rule: DateRule, text: str) -> re.Match[str] | None:
    """Where a text has the form of a rule."""
    return re.search(rule.pattern, text, re.ASCII) if len(text) <= _LONGEST_TEXT else None


def dated(rule: DateRule, found: re.Match[str], today: date) -> Dated | None:
    """What the text that a rule has found says, or None where its dates can't be read."""
    first = _point(_filled(rule.start or "$0", found), rule.start_format, today)
    if first is None:
        return None
    last = _point(_filled(rule.end, found), rule.end_format, today) if rule.end else None
    if last is None and rule.duration and first.start:
        try:
            over = moved(first.start, _filled(rule.duration, found))
        except (ValueError, OverflowError):
            return None
        return Dated(first._replace(over=over), None)
    return Dated(first, last)


def _filled(template: str, found: re.Match[str]) -> str:
    def part(reference: re.Match[str]) -> str:
        number = int(reference[1])
        return (found[number] or "") if number <= found.re.groups else ""

    return re.sub(r"\$(\d{1,2})", part, template)


def _point(text: str, form: str, today: date) -> Point | None:
    pattern = _pattern_of(form)
    found = re.fullmatch(pattern, text.strip(), re.ASCII) if pattern else None
    if found is None:
        return None
    parts = found.groupdict()
    month = parts.get("month") or parts.get("name") or ""
    clock = f" {parts['hour']}:{parts.get('minute') or '00'}" if parts.get("hour") else ""
    year, day = parts.get("year", ""), parts.get("day")
    if not month:
        written = year
    elif not month.isdigit():
        written = f"{day} {month} {year}{clock}" if day else f"{month} {year}"
    else:
        written = f"{year:0>4}-{month:0>2}" + (f"-{day:0>2}{clock}" if day else "")
    try:
        return point_of(written, today, is_day_first=False)
    except PointError:
        return None


def _pattern_of(form: str) -> str:
    """The expression for a format, or nothing where a token is not known or stands twice."""
    pattern = ""
    for token in _TOKEN.finditer(form):
        if token[1] is not None:
            pattern += re.escape(token[1])
        elif token[2]:
            if token[0] not in _PARTS:
                return ""
            pattern += _PARTS[token[0]]
        else:
            pattern += re.escape(token[0])
    names = re.findall(r"\?P<(\w+)>", pattern)
    return pattern if "year" in names and len(set(names)) == len(names) else ""
