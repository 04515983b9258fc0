"""SIMILE Timeline: XML, JSON, and literals of JavaScript, which are never run.

https://simile-widgets.org/wiki/Timeline_EventSources: with a start and an end, an event either
lasts from one to the other, or is one instant that is not known better. `latestStart` and
`earliestEnd` say how little is known of the ends of what lasts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.value import Value, replace
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
    ForeignLink,
    ForeignPart,
)
from timeline_app.interchange.foreign.xml_elements import xml_parts
from timeline_app.interchange.script.css_colors import css_color
from timeline_app.interchange.script.fields import (
    html_of,
    is_cut,
    left_over,
    line_of,
    raw_of,
    text_at,
    web_address,
)
from timeline_app.interchange.script.js_dates import js_text_date, year_date
from timeline_app.interchange.script.moments import (
    ScriptDate,
    ScriptMoment,
    calendar_date,
    instants,
)
from timeline_app.interchange.script.parts import Json, parts_of, shape_of, wanted
from timeline_app.interchange.texts.limits import LONGEST_RAW

_BEFORE_ZERO = re.compile(r"-\d{1,9}", re.ASCII)
_DAY = re.compile(r"\d{8}", re.ASCII)
_SETTABLE = re.compile(r"-?\d{4}(?:-\d\d){0,2}", re.ASCII)


class SimileDates(Value, frozen=True):
    """The dates of an event as they stand, and whether it lasts."""

    start: str
    end: str = ""
    latest_start: str = ""
    earliest_end: str = ""
    lasts: bool = True

    @property
    def wording(self) -> str:
        """Start and end."""
        return f"{self.start}/{self.end}" if self.end else self.start


def simile_date(text: str) -> ScriptMoment | FaultReason:
    """A date in either of the two forms: ISO 8601, or as JavaScript reads it.

    A number alone is a year, one below 0 is astronomical: so SIMILE reads it. One of eight digits
    is a day, if there is such.
    """
    text = text.strip()
    if _DAY.fullmatch(text):
        day = js_text_date(text)
        if isinstance(day, ScriptMoment):
            return day
    alone = year_date(text)
    if alone:
        return alone
    if _BEFORE_ZERO.fullmatch(text):
        date = calendar_date(int(text))
        return ScriptMoment(date) if date else FaultReason.NO_SUCH_DAY
    return js_text_date(text)


def when_of(written: SimileDates) -> ScriptDate:
    """The date of an event."""
    start = simile_date(written.start)
    if isinstance(start, FaultReason):
        return ScriptDate(faults=((start, "start"),))
    end = simile_date(written.end) if written.end.strip() else None
    if isinstance(end, FaultReason):
        when = instants(start, None)
        return replace(when, faults=(*when.faults, (FaultReason.UNREADABLE_END, "end")))
    when = instants(start, end)
    if end is None or when.faults or "/" not in when.date:
        return when
    first, last = when.date.split("/")
    if not written.lasts:
        return _one_of(when, first, last)
    first = _fuzzy(first, start, written.latest_start)
    last = _fuzzy(last, end, written.earliest_end)
    fuzzy = f"{first}/{last}"
    return replace(when, date=fuzzy) if is_edtf(fuzzy) else when


def _one_of(when: ScriptDate, first: str, last: str) -> ScriptDate:
    """Some time between two days, months or years; there is no such date with clock times."""
    is_settable = _SETTABLE.fullmatch(first) and _SETTABLE.fullmatch(last)
    return replace(when, date=f"[{first}..{last}]") if is_settable and not when.time else when


def _fuzzy(date: str, known: ScriptMoment, other: str) -> str:
    """An end of what lasts; about it, where it may also have been at another time."""
    bound = simile_date(other) if other.strip() else None
    is_sure = not isinstance(bound, ScriptMoment) or bound.date == known.date
    return date if is_sure else f"{date}~"


NAME = "simile"
_EVENTS = ("events",)
_EVENT_TAG = re.compile(r"<event\s[^>]*?\bstart\s*=", re.DOTALL)
_ROOT = re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<data[\s>]", re.DOTALL)
_ONLY_HERE = ("dateTimeFormat", "wikiURL", "wikiSection")
_ONLY_OF_EVENTS = ("durationEvent", "isDuration", "latestStart", "earliestEnd", "tapeImage")
_KNOWN = frozenset(
    [
        "start",
        "s",
        "end",
        "e",
        "latestStart",
        "ls",
        "earliestEnd",
        "ee",
        "isDuration",
        "durationEvent",
        "de",
        "title",
        "t",
        "description",
        "d",
        "image",
        "link",
        "color",
        "id",
        "eventID",
        "eid",
        "caption",
        "hoverText",
    ]
)


def sniff(head: bytes, name: str) -> Sniffed:
    """XML by its root and events, JSON by keys that no other format has."""
    del name
    text = head_text(head).lstrip("\ufeff")
    if _ROOT.match(text):
        found = _EVENT_TAG.search(text)
        return Sniffed(Certainty.SURELY, "<data> with <event start=…>") if found else NOT_MINE
    shape = shape_of(head)
    inner = {path.removeprefix("events.[].") for path in shape if path.startswith("events.[].")}
    if not inner & {"start", "s"} or "start_date" in inner:
        return NOT_MINE
    if any(key in shape for key in _ONLY_HERE) or inner.intersection(_ONLY_OF_EVENTS):
        return Sniffed(Certainty.SURELY, "events with start, as SIMILE writes them")
    is_titled = bool(inner & {"title", "t"})
    return Sniffed(Certainty.PERHAPS, "events with start and title") if is_titled else NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The events in the order of the file. Raises `ForeignRefusedError`."""
    is_xml = head_text(file.head()).lstrip("\ufeff \t\r\n").startswith("<")
    is_any = False
    for part in _of_xml(file) if is_xml else _of_json(file):
        is_any = True
        yield part
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _of_xml(file: ForeignFile) -> Iterator[ForeignPart]:
    count = 0
    for part in xml_parts(file):
        if isinstance(part, ForeignFault):
            yield part
            continue
        if part.around[0].tag != "data":
            raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)
        if part.element.tag != "event":
            continue
        fields: dict[str, Json] = dict(part.element.attrib)
        fields["description"] = "".join(part.element.itertext()).strip()
        lasts = "true" in (text_at(fields, "isDuration"), text_at(fields, "durationEvent"))
        yield from _event(fields, f"event {count + 1}", _xml_of(part.element), lasts=lasts)
        count += 1


def _xml_of(element: Element) -> str:
    """What stood there, in the order of its attributes."""
    attributes = "".join(f' {name}="{value}"' for name, value in element.attrib.items())
    return f"<event{attributes}>{(element.text or '').strip()}"[:LONGEST_RAW]


def _of_json(file: ForeignFile) -> Iterator[ForeignPart]:
    for part in parts_of(file, wanted((_EVENTS,))):
        if isinstance(part, ForeignFault):
            yield part
        elif isinstance(part.value, dict):
            flags = (part.value.get(name) for name in ("isDuration", "durationEvent", "de"))
            lasts = not any(str(flag).lower() == "false" for flag in flags if flag is not None)
            place = f"events[{part.at}]"
            yield from _event(part.value, place, raw_of(part.value), lasts=lasts)
        else:
            place = f"events[{part.at}]"
            yield ForeignFault(place, raw_of(part.value), FaultReason.NOT_READ)


def _event(fields: dict[str, Json], place: str, raw: str, *, lasts: bool) -> Iterator[ForeignPart]:
    written = SimileDates(
        text_at(fields, "start", "s"),
        text_at(fields, "end", "e"),
        text_at(fields, "latestStart", "ls"),
        text_at(fields, "earliestEnd", "ee"),
        lasts,
    )
    when = when_of(written)
    described = text_at(fields, "description", "d")
    body = html_of(described if "<" in described else " ".join(described.split()))
    addresses = {name: web_address(text_at(fields, name)) for name in ("link", "image")}
    links = (ForeignLink(address) for address in addresses.values() if address)
    color = css_color(text_at(fields, "color"))
    caption = line_of(text_at(fields, "caption", "hoverText"))
    kept = {name for name, address in addresses.items() if not address}
    kept |= set() if color else {"color"}
    yield ForeignEvent(
        place,
        raw,
        own_id=text_at(fields, "eventID", "eid", "id"),
        title=line_of(text_at(fields, "title", "t")),
        summary="\n\n".join(filter(None, (body.text, caption))),
        color=color,
        quotes=body.quotes,
        links=tuple(dict.fromkeys((*body.links, *links))),
        left_over=(*left_over(fields, _KNOWN - kept), *_unsaid(written, when.date)),
        **when.fields("" if when.date else written.wording),
    )
    faults = list(when.faults)
    if is_cut(described):
        faults.append((FaultReason.TOO_LONG, "description"))
    for reason, field in faults:
        yield ForeignFault(place, written.wording or raw, reason, field)


def _unsaid(written: SimileDates, date: str) -> Iterator[tuple[str, str]]:
    """The bounds of ends that are not sure; and that an event with times doesn't last."""
    bounds = {"latestStart": written.latest_start, "earliestEnd": written.earliest_end}
    yield from ((name, text) for name, text in bounds.items() if text)
    if not written.lasts and written.end and "[" not in date:
        yield "durationEvent", "false"
