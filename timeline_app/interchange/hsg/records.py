"""Trips, visits and chiefs of mission as history.state.gov keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.dates import found_dates
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignPart,
    ForeignPerson,
)
from timeline_app.interchange.script.moments import ScriptDate, ScriptMoment, spanned
from timeline_app.interchange.texts.limits import LONGEST_RAW

_HEDGES = re.compile(
    r"\b(?:about|probably|soon after|shortly|between|circa|or (?:before|after)|on or)\b",
    re.IGNORECASE,
)
_STEPS = (
    ("appointed", "Appointed"),
    ("arrived", "Arrived"),
    ("started", "Began"),
    ("ended", "Ended"),
)
_ROLES = (
    ("ambassador e p", "ambassador extraordinary and plenipotentiary"),
    ("extraordinary minister", "extraordinary and minister"),
    ("charge daffaires", "chargé d’affaires"),
    ("resident consul general", "resident and consul general"),
)
"""What slugs of titles leave out."""
_PARTICLES = frozenset(
    ["de", "del", "la", "le", "mac", "mc", "o", "st", "van", "vander", "von", "den", "der", "du"]
)


def trip_parts(trip: Element, number: int) -> Iterator[ForeignPart]:
    """A trip abroad of a president or a secretary of state."""
    name, role = text_in(trip, "name"), text_in(trip, "role")
    venue = ", ".join(filter(None, (text_in(trip, "locale"), text_in(trip, "country"))))
    yield from _with_days(
        trip,
        f"trip {number}",
        title=f"{name} in {venue}" if venue else name,
        person=ForeignPerson(name, role),
        location=venue,
        text=text_in(trip, "remarks"),
        tag=text_in(trip, "country"),
    )


def visit_parts(visit: Element, number: int) -> Iterator[ForeignPart]:
    """A visit of a foreign leader to the United States."""
    visitor, origin = text_in(visit, "visitor"), text_in(visit, "from")
    yield from _with_days(
        visit,
        f"visit {number}",
        title=f"{visitor} of {origin} in the United States" if origin else visitor,
        person=ForeignPerson(visitor, "visitor"),
        location="",
        text=text_in(visit, "description"),
        tag=origin,
    )


def _with_days(
    record: Element,
    place: str,
    *,
    title: str,
    person: ForeignPerson,
    location: str,
    text: str,
    tag: str,
) -> Iterator[ForeignPart]:
    start, end = text_in(record, "start-date"), text_in(record, "end-date")
    when = _span(_read(start), _read(end) if end else None)
    yield ForeignEvent(
        place,
        raw_of_element(record),
        own_id=text_in(record, "id"),
        title=title,
        date=when.date,
        date_basis="" if when.date else start,
        place=location,
        summary=text,
        tags=(tag,) if tag else (),
        people=(person,) if person.name else (),
    )
    for reason, field in when.faults:
        yield ForeignFault(place, _interval(start, end), reason, field)


def travels_of(trip: Element) -> ForeignHead:
    """What a file of trips is of, by its first: each has those of one person."""
    name = text_in(trip, "name")
    return ForeignHead(f"Travels abroad: {name}" if name else "Travels abroad")


def named(title: str, root: Element) -> ForeignHead:
    """What a file of one territory is of."""
    territory = _capitals(text_in(root, "territory-id") or text_in(root, "org-id"))
    return ForeignHead(f"{title}: {territory}" if territory else title)


def chief_parts(chief: Element, number: int) -> Iterator[ForeignPart]:
    """A chief of mission, from the first that is dated (appointed, arrived, began) to the end."""
    place = f"chief {number}"
    dated = {step: _step(chief, step) for step, _ in _STEPS}
    first = next((dated[step] for step, _ in _STEPS[:3] if dated[step]), "")
    last = dated["ended"]
    when = _of_office(first, last)
    person = _person(text_in(chief, "person-id"))
    role = _role(text_in(chief, "role-title-id"))
    territory = _capitals(text_in(chief, "contemporary-territory-id"))
    yield ForeignEvent(
        place,
        raw_of_element(chief),
        own_id=text_in(chief, "id"),
        title=", ".join(filter(None, (person, role, territory))),
        date=when.date,
        place=territory,
        summary="\n".join(filter(None, (*_told(chief), text_in(chief, "note")))),
        people=(ForeignPerson(person, role),) if person else (),
    )
    for reason, field in when.faults:
        yield ForeignFault(place, _interval(first, last), reason, field)


def _interval(start: str, end: str) -> str:
    return f"{start}/{end}" if start or end else ""


def _of_office(first: str, last: str) -> ScriptDate:
    if first:
        return _span(_read(first), _read(last) if last else None)
    if last and is_edtf(f"/{last}"):
        return ScriptDate(f"/{last}")  # it began at a time that isn't known
    return ScriptDate(faults=((FaultReason.NO_DATE, "start"),))


def _step(chief: Element, step: str) -> str:
    """The date of a step, about it where the note beside it says so."""
    date, note = text_in(chief, f"{step}/date"), text_in(chief, f"{step}/note")
    return f"{date}~" if date and _HEDGES.search(note) and is_edtf(f"{date}~") else date


def _told(chief: Element) -> Iterator[str]:
    """The steps in words: "Ended: 1844-08-27 (Left Macao)"."""
    for step, word in _STEPS:
        date, note = text_in(chief, f"{step}/date"), text_in(chief, f"{step}/note")
        if date or note:
            yield f"{word}: {date}" + (f" ({note})" if note and date else note)


def _span(start: ScriptMoment | FaultReason, end: ScriptMoment | FaultReason | None) -> ScriptDate:
    if isinstance(start, FaultReason):
        return ScriptDate(faults=((start, "start"),))
    if isinstance(end, FaultReason):
        when = spanned(start, None)
        return ScriptDate(when.date, faults=((FaultReason.UNREADABLE_END, "end"),))
    return spanned(start, end)


def _read(written: str) -> ScriptMoment | FaultReason:
    if not written:
        return FaultReason.NO_DATE
    if is_edtf(written):
        return ScriptMoment(written)
    readings = found_dates(written).readings
    return ScriptMoment(readings[0]) if len(readings) == 1 else FaultReason.UNREADABLE_DATE


def _person(slug: str) -> str:
    """A name out of a slug: of "davis-john-wesley" John Wesley Davis."""
    words = slug.split("-")
    family = 1
    while family < len(words) and words[family - 1] in _PARTICLES:
        family += 1
    return " ".join(map(str.capitalize, (*words[family:], *words[:family])))


def _role(slug: str) -> str:
    """A title out of a slug: of "charge-daffaires" chargé d'affaires."""
    words = slug.replace("-", " ")
    for short, whole in _ROLES:
        words = words.replace(short, whole)
    return words


def _capitals(slug: str) -> str:
    return " ".join(map(str.capitalize, slug.split("-")))


def text_in(record: Element, path: str) -> str:
    """The text of an element within, its blanks as HTML has them."""
    found = record.find(path)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def raw_of_element(element: Element) -> str:
    """The XML of an element on one line, or its start."""
    return " ".join(tostring(element, encoding="unicode").split())[:LONGEST_RAW]
