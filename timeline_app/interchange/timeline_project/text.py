"""The text format of The Timeline Project, of versions 0.1 to 0.9: a line for each thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.interchange.foreign.decoding import text_of
from timeline_app.interchange.foreign.reader import ForeignFile
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.texts.limits import LONGEST_FIELD, LONGEST_RAW
from timeline_app.interchange.timeline_project.events import (
    Category,
    ProjectEvent,
    color_of,
    parts_of,
)

LINE = re.compile(
    r"# Written by Timeline \d|PREFERRED-PERIOD:-?\d+-\d+-\d+|CATEGORY:[^;\n]*;\s*\d+,\d+,\d+"
    r"|EVENT:-?\d+-\d+-\d+[^;\n]*;"
)
"""A line that no other format has."""
_SEPARATOR = re.compile(r"(?<!\\);")
_ESCAPED = re.compile(r"\\(.)")
_LEAST_FIELDS = 3
_FIELDS = ("description", "icon", "alert", "hyperlink")
_MOST_CATEGORIES = 100_000
_MOST_FIELDS = 20


def parts_of_text_format(file: ForeignFile) -> Iterator[ForeignPart]:
    """The events in the order of the file; a category stands before its events."""
    categories: dict[str, Category] = {}
    with text_of(file) as stream:
        for number, line in enumerate(stream, 1):
            name, colon, value = line.strip().partition(":")
            place = f"line {number}"
            if name == "EVENT" and colon:
                yield from _event(place, line.strip(), value, categories)
            elif name == "CATEGORY" and colon and len(categories) < _MOST_CATEGORIES:
                yield from _category(place, value, categories)
            elif name and not name.startswith("#") and name != "PREFERRED-PERIOD":
                yield ForeignFault(place, line.strip()[:LONGEST_RAW], FaultReason.NOT_READ)


def _fields(value: str) -> list[str]:
    return [
        _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], part)
        for part in _SEPARATOR.split(value[:LONGEST_FIELD], _MOST_FIELDS)
    ]


def _category(place: str, value: str, categories: dict[str, Category]) -> Iterator[ForeignPart]:
    name, *rest = _fields(value)
    color = color_of(rest[0]) if rest else ""
    categories[name] = Category(color)
    if not color:
        yield ForeignFault(place, value[:LONGEST_RAW], FaultReason.UNREADABLE_FIELD, "color")


def _event(
    place: str, raw: str, value: str, categories: dict[str, Category]
) -> Iterator[ForeignPart]:
    raw = raw[:LONGEST_RAW]
    fields = _fields(value)
    if len(fields) < _LEAST_FIELDS:
        yield ForeignFault(place, raw, FaultReason.NOT_READ)
        return
    start, end, text, *others = fields
    named: dict[str, str] = {}
    unnamed: list[str] = []
    for other in others[1:]:
        name, colon, said = other.partition(":")
        if colon and name in _FIELDS:
            named[name] = said
        elif other:
            unnamed.append(other)
    left_over = [(name, named[name]) for name in ("icon", "alert") if name in named]
    yield from parts_of(
        ProjectEvent(
            place=place,
            raw=raw,
            start=start,
            end=end,
            text=text,
            categories=(others[0],) if others and others[0] else (),
            description=named.get("description", ""),
            hyperlink=named.get("hyperlink", ""),
            left_over=(*left_over, *(("", other[:LONGEST_RAW]) for other in unnamed)),
        ),
        categories,
    )
    for other in unnamed:
        yield ForeignFault(place, other[:LONGEST_RAW], FaultReason.NO_FIELD)
    if len(value) > LONGEST_FIELD:
        yield ForeignFault(place, raw, FaultReason.TOO_LONG)
