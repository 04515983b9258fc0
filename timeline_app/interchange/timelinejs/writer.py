"""TimelineJS: the JSON of version 3, every text escaped as the HTML that it is taken for.

https://timeline.knightlab.com/docs/json-format.html. Dates that are not exact are in words beside
the nearest that it has; what has no date is left out, for it shows slides with one alone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from html import escape
from shutil import copyfileobj
from typing import IO, BinaryIO

import msgspec

from timeline_app.core.dates.bounds import civil_from_days, days_from_civil
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.writing.event_texts import (
    one_line,
    plain,
    quotes_of,
    references,
    title_words,
    told,
    when_words,
)
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.interchange.writing.plain_dates import Parts, PlainDate, plain_date

_ERA = "era"
"""The kind of events that are eras there."""
_IN_MEMORY = 1 << 20
_MIDNIGHT = "24:00"
_Json = dict[str, object]


def write(going: Outgoing, file: BinaryIO, *, translate: Translate = english) -> None:
    """Write the title, the slides and, where both their ends are known, the eras."""
    header = going.header
    title = {"headline": _line(header.title), "text": _paragraphs(header.description)}
    file.write(b'{"title": ' + _json({"text": title}) + b',\n"events": [')
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as eras:
        before = {False: b"\n", True: b"\n"}
        for details in going.events():
            date = plain_date(details.event)
            if date is None:
                continue
            is_era = details.event.kind == _ERA and date.start != date.end and not date.is_open
            into: IO[bytes] = eras if is_era else file
            into.write(before[is_era] + _json(_slide(details, date, translate)))
            before[is_era] = b",\n"
        file.write(b'\n],\n"eras": [')
        eras.seek(0)
        copyfileobj(eras, file)
    file.write(b"\n]}\n")


def _json(value: _Json) -> bytes:
    """The JSON of a slide, which may stand in a script of a page: there is no "<" in it."""
    return msgspec.json.encode(value).replace(b"<", b"\\u003c")


def _slide(details: EventDetails, date: PlainDate, translate: Translate) -> _Json:
    event = details.event
    place = one_line(event.place)
    when = one_line(when_words(event, translate))
    slide: _Json = {
        "unique_id": plain(event.id),
        "start_date": _date(date.start, date.start_clock),
        "display_date": escape(f"{when} · {place}" if place else when),
        "text": {
            "headline": escape(title_words(event, translate)),
            "text": "".join(_pieces(details, date, translate)),
        },
    }
    if not date.is_open and (date.end, date.end_clock) != (date.start, ""):
        slide["end_date"] = _date(date.end, date.end_clock)
    if details.lanes:
        slide["group"] = _line(details.lanes[0].name)
    if place:
        slide["location"] = {"name": escape(place)}
    return slide


def _date(parts: Parts, clock: str) -> _Json:
    """A date in its parts. It counts 1 BCE as -1, and has no last minute of a day but 0:00."""
    if clock == _MIDNIGHT:
        year, month, day = parts
        parts, clock = civil_from_days(days_from_civil(year, month, day) + 1), "00:00"
    year, *rest = parts
    date: _Json = {"year": year if year > 0 else year - 1}
    date.update(zip(("month", "day"), rest, strict=False))
    date.update(
        zip(("hour", "minute", "second"), map(int, filter(None, clock.split(":"))), strict=False)
    )
    return date


def _pieces(details: EventDetails, date: PlainDate, translate: Translate) -> Iterator[str]:
    yield _paragraphs(details.event.summary)
    for words, attribution in quotes_of(details, translate):
        yield f"<blockquote>{_broken(words)}<footer>— {escape(attribution)}</footer></blockquote>"
    lines = told(details, date, translate, has_place=True, has_words=True)
    yield from (f"<p>{escape(one_line(line))}</p>" for line in lines)
    sources = [
        f'<li><a href="{escape(one.address)}">{escape(one.words)}</a></li>'
        if one.address
        else f"<li>{escape(one.words)}</li>"
        for one in references(details, translate)
    ]
    if sources:
        yield f"<ul>{''.join(sources)}</ul>"


def _line(text: str) -> str:
    return escape(one_line(text))


def _paragraphs(text: str) -> str:
    """A text in paragraphs, parted by its blank lines."""
    parts = (part.strip("\n") for part in plain(text).strip().split("\n\n"))
    return "".join(f"<p>{_broken(part)}</p>" for part in parts if part)


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br>")
