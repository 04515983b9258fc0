"""A VEVENT as events of ours: what is in its properties, and when it takes place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.evidence.text_input import TextReadError
from timeline_app.core.records.records import ActorKind, Status
from timeline_app.interchange.foreign.html_text import HtmlText, has_tags, html_text
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignItem,
    ForeignLink,
    ForeignPart,
    ForeignPerson,
)
from timeline_app.interchange.ical.components import (
    Calendar,
    Lines,
    is_from_then_on,
    version_of,
)
from timeline_app.interchange.ical.lines import Property, property_of
from timeline_app.interchange.ical.occurrences import Occurrences, Properties, Series, recurrence_of
from timeline_app.interchange.ical.times import (
    EventSpan,
    IcalMoment,
    moment_of,
    moment_of_text,
    span_of,
)
from timeline_app.interchange.ical.zones import Zones
from timeline_app.interchange.script.css_colors import css_color
from timeline_app.interchange.texts.limits import LONGEST_RAW

_MOST = 500
_ROLES = {"CHAIR": "chair", "OPT-PARTICIPANT": "optional", "NON-PARTICIPANT": "informed"}
_ANSWERS = {"DECLINED": "declined", "TENTATIVE": "tentative", "DELEGATED": "delegated"}
_KINDS = {"INDIVIDUAL": ActorKind.PERSON, "GROUP": ActorKind.ORGANISATION}
_THINGS = frozenset({"ROOM", "RESOURCE"})
_ORGANIZER = "organizer"


def people_of(
    organizers: Iterable[Property], attendees: Iterable[Property]
) -> tuple[ForeignPerson, ...]:
    """The organizer, then those invited, each once; rooms are no people."""
    found: dict[str, ForeignPerson] = {}
    for one in organizers:
        name = _name(one)
        if name:
            found.setdefault(name, ForeignPerson(name, _ORGANIZER))
    for one in attendees:
        name = _name(one)
        if name and len(found) < _MOST and one.parameter("CUTYPE").upper() not in _THINGS:
            kind = _KINDS.get(one.parameter("CUTYPE").upper())
            found.setdefault(name, ForeignPerson(name, _role(one), kind))
    return tuple(found.values())


def rooms_of(attendees: Iterable[Property]) -> tuple[str, ...]:
    """The rooms that are invited."""
    rooms = (_name(one) for one in attendees if one.parameter("CUTYPE").upper() == "ROOM")
    return tuple(dict.fromkeys(filter(None, rooms)))


def things_of(attendees: Iterable[Property], *, has_location: bool) -> tuple[str, ...]:
    """What is invited and takes no part: resources, and rooms where another place is told."""
    things = _THINGS if has_location else _THINGS - {"ROOM"}
    named = (_name(one) for one in attendees if one.parameter("CUTYPE").upper() in things)
    return tuple(dict.fromkeys(filter(None, named)))


def _name(one: Property) -> str:
    name = " ".join(one.parameter("CN").split())
    if name:
        return name
    scheme, colon, address = one.value.strip().partition(":")
    return (address if colon and scheme.lower() == "mailto" else one.value).strip()


def _role(one: Property) -> str:
    answer = _ANSWERS.get(one.parameter("PARTSTAT").upper(), "")
    role = _ROLES.get(one.parameter("ROLE").upper(), "")
    return ", ".join(filter(None, (role, answer)))


_DAY_SHAPE = re.compile(r"\s*\d{4}-?\d\d-?\d\d", re.ASCII)
_STATUSES = {
    "CANCELLED": Status.CANCELLED,
    "CANCELED": Status.CANCELLED,
    "TENTATIVE": Status.PLANNED,
}
_SAYS_NOTHING = frozenset({"CONFIRMED", ""})
_LINKS = ("URL", "ATTACH", "CONFERENCE", "IMAGE")
_HTML_FIELDS = ("X-ALT-DESC", "STYLED-DESCRIPTION")
_PLACED = frozenset(
    (
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE"),
        *("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "ORGANIZER", "ATTENDEE"),
    )
)
_MOST_LEFT_OVER = 40
_LEFT_OVER_LENGTH = 500
_MOST_CATEGORIES = 200
_NOTHING: list[Property] = []
Faults = list[tuple[FaultReason, str, str]]
"""What is amiss with an event: why, what stands there, and in which property."""


class Events:
    """Reads the events of one file."""

    def __init__(self, calendar: Calendar, options: ReadOptions) -> None:
        self._calendar = calendar
        self._zones = Zones(calendar.zones)
        self._occurrences = Occurrences(options, self._zones)
        self._series = Series(self._zones)

    def parts(self, lines: Lines, place: str) -> Iterator[ForeignPart]:
        """The event once for each of its times, and what is amiss with it."""
        event = _properties(lines.lines)
        starts = event.get("DTSTART")
        start = moment_of(starts[0], self._zones) if starts else None
        if start is None and not lines.is_closed and "SUMMARY" not in event:
            yield ForeignFault(place, "\n".join(lines.lines)[:LONGEST_RAW], FaultReason.NOT_READ)
            return
        if self._is_outdated(event):
            yield ForeignItem(place, EventSpan(start).edtf if start else "")
            raw = "\n".join(lines.lines)[:LONGEST_RAW]
            yield ForeignFault(place, raw, FaultReason.OLDER_VERSION, "SEQUENCE")
            return
        faults = [(FaultReason.UNREADABLE_FIELD, line, "") for line in lines.unread]
        if lines.is_cut:
            faults.append((FaultReason.TOO_LONG, "", ""))
        template = self._template(event, lines, place, faults)
        if start is None:
            wording = starts[0].value.strip() if starts else ""
            faults.append((_why_undated(wording), wording, "DTSTART"))
            yield msgspec.structs.replace(template, date_basis=wording)
        else:
            yield from self._dated(template, event, start, faults)
        for reason, raw, field in faults:
            yield ForeignFault(place, raw, reason, field)

    def _is_outdated(self, event: Properties) -> bool:
        number = version_of(event["SEQUENCE"][0]) if "SEQUENCE" in event else 0
        recurrence = event["RECURRENCE-ID"][-1] if "RECURRENCE-ID" in event else None
        return self._calendar.is_outdated(_first(event, "UID").strip(), recurrence, number)

    def _dated(
        self,
        template: ForeignEvent,
        event: Properties,
        start: IcalMoment,
        faults: Faults,
    ) -> Iterator[ForeignEvent | ForeignItem]:
        end, duration = event.get("DTEND", [None])[0], event.get("DURATION", [None])[0]
        span, amiss = span_of(start, end, duration, self._zones)
        if amiss:
            said = end or duration
            faults.append((amiss, said.value if said else "", "DTEND" if end else "DURATION"))
        if start.is_zone_unknown:
            tzid = event["DTSTART"][0].parameter("TZID")
            faults.append((FaultReason.UNKNOWN_ZONE, tzid, "DTSTART"))
        if start.is_time_unread:
            faults.append((FaultReason.UNREADABLE_TIME, event["DTSTART"][0].value, "DTSTART"))
        recurrence = event.get("RECURRENCE-ID")
        if recurrence:
            yield from self._moved(template, recurrence[0], span, faults)
        elif "RRULE" in event or "RDATE" in event:
            yield from self._repeated(template, event, span, faults)
        else:
            yield _at(template, span)

    def _repeated(
        self, template: ForeignEvent, event: Properties, span: EventSpan, faults: Faults
    ) -> Iterator[ForeignEvent | ForeignItem]:
        """The event once for each time that stands for nothing else."""
        overrides = self._calendar.overrides.get(template.own_id, [])
        times = self._occurrences.times(span, event, overrides)
        faults += [(reason, raw, "RRULE") for reason, raw in times.faults]
        spans = times.spans
        if self._calendar.has_ranges:
            spans = self._series.kept(template.own_id, span.start, spans, overrides)
        template = msgspec.structs.replace(template, item_date=span.edtf)
        for one in spans:
            yield _at(template, one, one.start.at.isoformat())
        if not spans and not self._occurrences.are_days_asked:
            yield ForeignItem(template.where, span.edtf)
            if not overrides:
                faults.append((FaultReason.NOT_READ, template.title, "EXDATE"))

    def _moved(
        self, template: ForeignEvent, recurrence: Property, span: EventSpan, faults: Faults
    ) -> Iterator[ForeignEvent]:
        """What stands for one time of a series, or for that and all that follow."""
        stands_for = recurrence_of(recurrence, span.start, self._zones)
        template = msgspec.structs.replace(template, item_date=span.edtf)
        yield _at(template, span, stands_for.isoformat() if stands_for else "")
        if not recurrence.parameter("RANGE"):
            return
        following = self._series.following(template.own_id, recurrence, span)
        if following is None or not is_from_then_on(recurrence):
            faults.append((FaultReason.NO_FIELD, "RANGE", "RECURRENCE-ID"))
            return
        for at, one in following:
            yield _at(template, one, at.isoformat())

    def _template(
        self,
        event: Properties,
        lines: Lines,
        place: str,
        faults: Faults,
    ) -> ForeignEvent:
        """The event but for its times."""
        raw = "\n".join(lines.lines)[:LONGEST_RAW]
        if "\ufffd" in raw:
            faults.append((FaultReason.WRONG_LETTERS, raw, ""))
        described = _described(event, faults)
        attendees = event.get("ATTENDEE", _NOTHING)
        said = _first(event, "STATUS").strip().upper()
        addresses = [one for name in _LINKS for one in event.get(name, _NOTHING)]
        links = (*(_link(one) for one in addresses if _is_link(one)), *described.links)
        return ForeignEvent(
            place,
            raw,
            own_id=_first(event, "UID").strip(),
            title=" ".join(_first(event, "SUMMARY").split()),
            place=", ".join(filter(None, (_first(event, "LOCATION").strip(), *_room(event)))),
            summary=described.text,
            groups=_groups(event),
            color=css_color(_first(event, "COLOR")) if "COLOR" in event else "",
            people=people_of(event.get("ORGANIZER", _NOTHING), attendees)
            if attendees or "ORGANIZER" in event
            else (),
            quotes=described.quotes,
            links=tuple(dict.fromkeys(links)) if links else (),
            status=Status.CANCELLED if lines.is_cancelled else _STATUSES.get(said),
            part_of=_parent(event),
            left_over=tuple(_left_over(event, lines.inner)),
        )


def _at(template: ForeignEvent, span: EventSpan, time_of_rule: str = "") -> ForeignEvent:
    own_id = f"{template.own_id}/{time_of_rule}" if time_of_rule else template.own_id
    return msgspec.structs.replace(template, own_id=own_id, **span.fields())


def _properties(lines: list[str]) -> Properties:
    found: Properties = {}
    for line in lines:
        one = property_of(line)
        found.setdefault(one.name, []).append(one)
    return found


def _first(event: Properties, name: str) -> str:
    if name not in event:
        return ""
    return event[name][0].text


def _why_undated(wording: str) -> FaultReason:
    if not wording:
        return FaultReason.NO_DATE
    looks_dated = _DAY_SHAPE.match(wording)
    is_day = looks_dated is None or moment_of_text(looks_dated[0], "", Zones({}))
    return FaultReason.UNREADABLE_DATE if is_day else FaultReason.NO_SUCH_DAY


def _described(event: Properties, faults: Faults) -> HtmlText:
    """The description, which may be HTML; or what stands there as HTML alone."""
    text = _first(event, "DESCRIPTION")
    if not text.strip():
        named = (_first(event, name) for name in _HTML_FIELDS)
        text = next(filter(None, named), "")
    if not text:
        return HtmlText("")
    if not has_tags(text) or _is_plain(event):
        return HtmlText(text.strip())
    try:
        return html_text(text)
    except TextReadError:
        faults.append((FaultReason.UNREADABLE_FIELD, text, "DESCRIPTION"))
        return HtmlText(text.strip())


def _is_plain(event: Properties) -> bool:
    """Whether the description says that its tags are none, as our writer does."""
    return any(
        one.parameter("FMTTYPE").lower() == "text/plain" for one in event.get("DESCRIPTION", ())
    )


def _groups(event: Properties) -> tuple[tuple[str, ...], ...]:
    values = event.get("CATEGORIES")
    if not values:
        return ()
    names = (" ".join(name.split()) for one in values for name in one.texts)
    found = dict.fromkeys(name for name in names if name)
    return tuple((name,) for name in islice(found, _MOST_CATEGORIES))


def _room(event: Properties) -> tuple[str, ...]:
    """The rooms invited, where no location is told."""
    return () if "LOCATION" in event else rooms_of(event.get("ATTENDEE", _NOTHING))


def _is_link(one: Property) -> bool:
    return is_web_address(one.value.strip())


def _link(one: Property) -> ForeignLink:
    title = one.parameter("FILENAME") or one.parameter("LABEL") or one.parameter("X-FILENAME")
    return ForeignLink(one.value.strip(), title)


def _parent(event: Properties) -> str:
    for one in event.get("RELATED-TO", _NOTHING):
        if one.parameter("RELTYPE").upper() in ("", "PARENT"):
            return one.value.strip()
    return ""


def _left_over(event: Properties, inner: list[str]) -> Iterator[tuple[str, str]]:
    """The fields there is no room for."""
    count = 0
    for name, values in event.items():
        if name in _PLACED:
            continue
        for one in values:
            if _is_placed(name, one) or count == _MOST_LEFT_OVER:
                continue
            count += 1
            yield name, one.text[:_LEFT_OVER_LENGTH]
    attendees = event.get("ATTENDEE", _NOTHING)
    for thing in things_of(attendees, has_location="LOCATION" in event):
        yield "ATTENDEE", thing
    for name in dict.fromkeys(inner):
        yield name, ""


def _is_placed(name: str, one: Property) -> bool:
    if name in _LINKS:
        return _is_link(one)
    if name == "STATUS":
        said = one.value.strip().upper()
        return said in _STATUSES or said in _SAYS_NOTHING
    if name == "RELATED-TO":
        return one.parameter("RELTYPE").upper() in ("", "PARENT")
    if name == "COLOR":
        return bool(css_color(one.text))
    return name in (*_HTML_FIELDS, "RECURRENCE-ID")
