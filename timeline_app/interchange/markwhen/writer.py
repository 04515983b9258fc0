"""Markwhen (markwhen.com): a document with a section for each lane, and a line for each event.

Dates are written as its parser reads them best: years, months and days of EDTF, with clock times.
An event of several lanes stands in the first of them. What is undated is left out, for a line
without a date is no event there.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from timeline_app.core.dates.bounds import civil_from_days, days_from_civil
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, Header, Status
from timeline_app.core.text.translation import Translate, english
from timeline_app.core.value import replace
from timeline_app.interchange.ical.zone_rules import known_zone
from timeline_app.interchange.markwhen.escapes import (
    block_of,
    escaped,
    line_of_quote,
    line_of_text,
    value_of,
)
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

_IN_MEMORY = 1 << 23
_TAG = re.compile(r"(?!\d+$)\w+", re.ASCII)
_MIDNIGHT = "24:00"
_MINUTES = len(_MIDNIGHT)
"""Signs of a clock time without seconds."""
_LAST_YEAR = 9_998
_FARTHEST = 99_999
_GOES_ON = frozenset((Status.TOOK_PLACE, Status.ONGOING))
_PARTS_OF_LINKS = str.maketrans({"[": "(", "]": ")"})
_PARTS_OF_ADDRESSES = str.maketrans({"(": "%28", ")": "%29"})


def write(going: Outgoing, file: BinaryIO, *, translate: Translate = english) -> None:
    """Write the head, the events of no lane, then those of each lane under its name."""
    for line in _head_lines(going.header):
        file.write(line.encode("utf-8", "replace") + b"\n")
    sections: dict[str, tuple[str, list[tuple[int, int]]]] = {"": ("", [])}
    sections.update({lane.id: (one_line(lane.name), []) for lane in going.lanes()})
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as spool:
        at = 0
        for details in going.events():
            data = "".join(f"{line}\n" for line in _event_lines(details, translate))
            if data:
                lane, name = next(((one.id, one.name) for one in details.lanes), ("", ""))
                _, pieces = sections.setdefault(lane, (one_line(name), []))
                length = spool.write(data.encode("utf-8", "replace"))
                pieces.append((at, length))
                at += length
        for name, pieces in sections.values():
            if name and pieces:
                file.write(f"\n# {escaped(name)}\n".encode("utf-8", "replace"))
            for start, length in pieces:
                spool.seek(start)
                file.write(b"\n" + spool.read(length))


def _head_lines(header: Header) -> Iterator[str]:
    yield "---"
    yield f"title: {value_of(header.title)}"
    if one_line(header.description):
        yield "description: |-"
        yield from block_of(header.description)
    yield "---"


def _event_lines(details: EventDetails, translate: Translate) -> Iterator[str]:
    """The lines of an event; none for what has no date that stands there."""
    event = details.event
    date = plain_date(event)
    if date is None or not (when := _when(event, date)):
        return
    tags = list(filter(None, dict.fromkeys(map(one_line, event.tags))))
    marks = "".join(f" #{tag}" for tag in tags if _TAG.fullmatch(tag))
    yield f"{when}: {escaped(title_words(event, translate))}{marks}"
    yield f"id: {value_of(event.id)}"
    if date.start_clock and known_zone(event.zone):
        yield f"timezone: {value_of(event.zone)}"
    if event.place:
        yield f"location: {value_of(event.place)}"
    others = [value_of(tag) for tag in tags if not _TAG.fullmatch(tag)]
    if others:
        yield f"tags: [{', '.join(others)}]"
    for number, part in enumerate(filter(None, _parts(details, date, translate))):
        yield from ("",) if number else ()
        yield from part


def _parts(details: EventDetails, date: PlainDate, translate: Translate) -> Iterator[list[str]]:
    """What stands below an event, part by part."""
    summary = plain(details.event.summary).strip()
    yield [line_of_text(line) for line in summary.split("\n")] if summary else []
    for words, attribution in quotes_of(details, translate):
        lines = [f"> {line_of_quote(line)}".rstrip() for line in words.split("\n")]
        yield [*lines, f"> — {escaped(attribution)}"]
    has_seconds = any(len(clock) > _MINUTES for clock in (date.start_clock, date.end_clock))
    shown = replace(date, is_exact=date.is_exact and not has_seconds)
    remarks = told(details, shown, translate, has_place=True)
    yield [line_of_text(one_line(remark)) for remark in remarks]
    yield [_link(one) for one in references(details, translate)]


def _link(source: Reference) -> str:
    if not source.address:
        return line_of_text(source.words)
    words = escaped(source.words.translate(_PARTS_OF_LINKS))
    return f"[{words}]({source.address.translate(_PARTS_OF_ADDRESSES)})"


def _when(event: Event, date: PlainDate) -> str:
    """The date as it stands before the colon, empty for a year that has no form."""
    first, last = date.start, date.end
    if first[0] < 1 or last[0] > _LAST_YEAR:
        return _far_years(first[0], last[0])
    start = _end(first, date.start_clock)
    if date.is_open:
        return f"{start} / now" if event.status in _GOES_ON else start
    if date.end_clock:
        return f"{start} / {_end(last, date.end_clock)}"
    return start if first == last else f"{start} / {_end(last, '')}"


def _end(parts: Parts, clock: str) -> str:
    """One end; a clock time has no seconds there, and a day no last midnight."""
    if clock == _MIDNIGHT:
        year, month, day = parts
        parts, clock = civil_from_days(days_from_civil(year, month, day) + 1), "00:00"
    year, *rest = parts
    text = f"{year:04}" + "".join(f"-{part:02}" for part in rest)
    return f"{text} {clock[:5]}" if clock else text


def _far_years(first: int, last: int) -> str:
    """Years before our era, and those of five digits: without months."""
    if max(abs(first), abs(last)) > _FARTHEST:
        return ""
    start = _year_of_era(first)
    return start if first == last else f"{start} - {_year_of_era(last)}"


def _year_of_era(year: int) -> str:
    return f"{year} CE" if year > 0 else f"{1 - year} BCE"
