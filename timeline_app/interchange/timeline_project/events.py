"""An event of The Timeline Project with its category and dates, from any of its formats.

Dates are EDTF: from day to day, by the clock, fuzzy, up to today. The program counts years as
astronomers do, so that there is a year 0. A period of whole days is shown by its first and last
day there; it is taken so here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.core.dates.bounds import DateError, parse_edtf
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import (
    DateFields,
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignLink,
    ForeignPart,
)
from timeline_app.interchange.script.fields import is_cut, web_address
from timeline_app.interchange.texts.limits import LONGEST_FIELD

_MOMENT = re.compile(
    r"\s*(-?\d{1,7})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2}))?\s*", re.ASCII
)
_LONGEST_YEAR = 9_999

Clock = tuple[int, int, int]
_MIDNIGHT = (0, 0, 0)


class ProjectMoment(NamedTuple):
    """A day and a time of it; the parts compare as the moments do."""

    day: tuple[int, int, int]
    clock: Clock


class Period(NamedTuple):
    """When an event is, as EDTF and clock times of ours, and what is amiss with it."""

    date: str = ""
    time: str = ""
    wording: str = ""
    fault: FaultReason | None = None
    faulty: str = ""
    """What the fault is about, as it stands."""

    def fields(self) -> DateFields:
        """What an event says of this date."""
        return DateFields(date=self.date, date_basis=self.wording, time=self.time)


class Vagueness(NamedTuple):
    """What is said of the ends."""

    is_start_fuzzy: bool = False
    is_end_fuzzy: bool = False
    ends_today: bool = False


def period_of(start: str, end: str, vague: Vagueness) -> Period:
    """The period between two moments as they stand in a file."""
    first = _moment(start)
    if isinstance(first, FaultReason):
        return Period(wording=start.strip(), fault=first, faulty=start)
    fault, last = None, first
    found = _moment(end) if end.strip() and not vague.ends_today else first
    if isinstance(found, FaultReason):
        fault = FaultReason.UNREADABLE_END
    elif found < first:
        fault = FaultReason.END_BEFORE_START
    else:
        last = found
    date = _edtf(first.day) + "~" * vague.is_start_fuzzy
    if vague.ends_today:
        date += "/.."
    elif last.day != first.day or vague.is_end_fuzzy != vague.is_start_fuzzy:
        date += f"/{_edtf(last.day)}" + "~" * vague.is_end_fuzzy
    return Period(date, _clocks(first, last), "", fault, end if fault else "")


def _moment(text: str) -> ProjectMoment | FaultReason:
    found = _MOMENT.fullmatch(text)
    if found is None:
        return FaultReason.UNREADABLE_DATE if text.strip() else FaultReason.NO_DATE
    year, month, day, *clock = (int(part or 0) for part in found.groups())
    hour, minute, second = clock
    moment = ProjectMoment((year, month, day), (hour, minute, second))
    try:
        parse_edtf(_edtf(moment.day))
    except DateError:
        return FaultReason.NO_SUCH_DAY
    if hour > 23 or minute > 59 or second > 59:
        return FaultReason.UNREADABLE_DATE
    return moment


def _edtf(day: tuple[int, int, int]) -> str:
    """A day; of a year with more than four digits EDTF has the year alone."""
    year, month, date = day
    if abs(year) > _LONGEST_YEAR:
        return f"Y{year}"
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{date:02}"


def _clocks(first: ProjectMoment, last: ProjectMoment) -> str:
    """The clock times, of which whole days have none."""
    if first.clock == last.clock == _MIDNIGHT:
        return ""
    start = _clock(first.clock)
    return start if last == first else f"{start}/{_clock(last.clock)}"


def _clock(clock: Clock) -> str:
    hour, minute, second = clock
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


_COLOR = re.compile(r"\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*", re.ASCII)
_WHOLE = re.compile(r"\[(\d+)\]", re.ASCII)
_PART = re.compile(r"\((\d+)\)", re.ASCII)
_DEEPEST = 20
_BRIGHTEST = 255


class Category(Value, frozen=True):
    """A category: its colour as "#rrggbb" or nothing, and the name of the one around it."""

    color: str = ""
    parent: str = ""


class ProjectEvent(Value, frozen=True, kw_only=True):
    """An event as it stands in a file. `categories` begins with the main one."""

    place: str
    raw: str
    start: str
    end: str
    text: str
    categories: tuple[str, ...] = ()
    description: str = ""
    hyperlink: str = ""
    color: str = ""
    labels: str = ""
    vague: Vagueness = Vagueness()
    is_milestone: bool = False
    is_era: bool = False
    left_over: tuple[tuple[str, str], ...] = ()


def color_of(text: str) -> str:
    """The colour of "200,100,50", or nothing where that is none."""
    found = _COLOR.fullmatch(text)
    if found is None:
        return ""
    parts = [int(part) for part in found.groups()]
    return "" if max(parts) > _BRIGHTEST else "#{:02x}{:02x}{:02x}".format(*parts)


def parts_of(written: ProjectEvent, categories: dict[str, Category]) -> Iterator[ForeignPart]:
    """The event, and what is amiss with it."""
    period = period_of(written.start, written.end, written.vague)
    text, own_id, parent = _named(written.text)
    links, not_links = _links(written.hyperlink)
    groups = tuple(_path(name, categories) for name in dict.fromkeys(written.categories))
    first = categories.get(written.categories[0]) if written.categories else None
    yield ForeignEvent(
        written.place,
        written.raw,
        own_id=own_id,
        title=" ".join(text[:LONGEST_FIELD].split()),
        summary=written.description[:LONGEST_FIELD].strip(),
        groups=groups,
        color=(first.color if first else "") or color_of(written.color),
        tags=(*written.labels.split(), *(("milestone",) if written.is_milestone else ())),
        links=links,
        kind="era" if written.is_era else "",
        part_of=parent,
        left_over=(*written.left_over, *not_links),
        **period.fields(),
    )
    if period.fault:
        yield ForeignFault(written.place, period.faulty, period.fault)
    if is_cut(text, written.description):
        yield ForeignFault(written.place, written.raw, FaultReason.TOO_LONG)
    if written.color and not color_of(written.color):
        reason = FaultReason.UNREADABLE_FIELD
        yield ForeignFault(written.place, written.color, reason, "color")


def _named(text: str) -> tuple[str, str, str]:
    """A text, the id of a container, and that of the container it is in.

    Containers begin with "[1]", what is in them with "(1)", and what would look so with a space.
    """
    whole, part = _WHOLE.match(text), _PART.match(text)
    if whole:
        return text[whole.end() :], f"container {whole[1]}", ""
    if part:
        return text[part.end() :], "", f"container {part[1]}"
    return text[1:] if text.startswith((" (", " [")) else text, "", ""


def _path(name: str, categories: dict[str, Category]) -> tuple[str, ...]:
    """A category after those it lies in."""
    path = [name]
    while len(path) < _DEEPEST:
        around = categories.get(path[0], Category()).parent
        if not around or around in path:
            break
        path.insert(0, around)
    return tuple(path)


def _links(hyperlink: str) -> tuple[tuple[ForeignLink, ...], tuple[tuple[str, str], ...]]:
    """The addresses of the web in a field with semicolons, and what else stands there."""
    texts = [text.strip() for text in hyperlink.split(";") if text.strip()]
    links = tuple(ForeignLink(web_address(text)) for text in texts if web_address(text))
    others = tuple(("hyperlink", text) for text in texts if not web_address(text))
    return links, others
