"""Guides and timelines of history.state.gov in TEI: an event is a part whose heading has a date.

https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-att.datable.w3c.html: `when`, or `from` and
`to`, or `notBefore` and `notAfter` of what is not known better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.text.caption import first_sentence
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignLink,
    ForeignPart,
    ForeignPerson,
)
from timeline_app.interchange.hsg.records import raw_of_element
from timeline_app.interchange.script.fields import web_address

TEI = "{http://www.tei-c.org/ns/1.0}"
_DIV, _HEAD, _DATE, _P = (f"{TEI}{name}" for name in ("div", "head", "date", "p"))
_LEFT_OUT = frozenset(f"{TEI}{name}" for name in ("div", "head", "figure"))
_STARTS = ("when", "notBefore", "from")
_MONTH = re.compile(r"(\d{4}-\d\d)-01/\1-(\d\d)", re.ASCII)
_YEAR = re.compile(r"(\d{4})-01-01/\1-12-31", re.ASCII)


def guide_title(title_statement: Element) -> ForeignHead:
    """The title of the whole text."""
    titles = title_statement.findall(f"{TEI}title")
    complete = [one for one in titles if one.get("type") == "complete"] or titles
    return ForeignHead(_words(complete[0]) if complete else "")


def guide_parts(div: Element, count: int, lane: str = "") -> Iterator[ForeignPart]:
    """The events of a part and those within it; `count` is how many came before."""
    stack = [(div, lane)]
    while stack:
        one, around = stack.pop()
        head = one.find(_HEAD)
        dates = [] if head is None else [date for date in head.iter(_DATE) if _is_dated(date)]
        inner = around
        if head is not None and dates:
            count += 1
            yield from _event(one, head, dates, f"div {count}", around)
        elif head is not None:
            inner = _words(head)
        stack.extend((child, inner) for child in reversed(one.findall(_DIV)))


def _is_dated(date: Element) -> bool:
    return any(date.get(name) for name in _STARTS)


def _event(
    div: Element, head: Element, dates: list[Element], place: str, lane: str
) -> Iterator[ForeignPart]:
    date = _date(dates[0])
    body = [child for child in div if child.tag not in _LEFT_OUT]
    text = "\n\n".join(filter(None, map(_words, body)))
    refs = (ref.get("target", "") for child in body for ref in child.iter(f"{TEI}ref"))
    links = dict.fromkeys(filter(None, map(web_address, refs)))
    people = dict.fromkeys(_words(name) for child in body for name in child.iter(f"{TEI}persName"))
    is_section = bool(lane) and not lane[0].isdigit()
    written = "/".join(dates[0].get(name, "") for name in (*_STARTS, "to", "notAfter")).strip("/")
    yield ForeignEvent(
        place,
        raw_of_element(div),
        title=_title(head, dates) or first_sentence(text),
        date=date,
        date_basis="" if date else written,
        summary=text,
        groups=((lane,),) if is_section else (),
        people=tuple(ForeignPerson(name) for name in people if name),
        links=tuple(map(ForeignLink, links)),
    )
    if not date:
        yield ForeignFault(place, written, FaultReason.UNREADABLE_DATE, "date")


def _date(date: Element) -> str:
    """EDTF of a date; of a whole month or year that, as its words say too."""
    when = date.get("when", "")
    if when:
        return when if is_edtf(when) else ""
    start, end = date.get("notBefore", ""), date.get("notAfter", "")
    if start:
        return _some_time(start, end)
    span = f"{date.get('from')}/{date.get('to', '')}"
    return span if is_edtf(span) else ""


def _some_time(start: str, end: str) -> str:
    month, year = _MONTH.fullmatch(f"{start}/{end}"), _YEAR.fullmatch(f"{start}/{end}")
    if year:
        return year[1]
    if month and not is_edtf(f"{month[1]}-{int(month[2]) + 1:02}"):
        return month[1]
    one_of = f"[{start}..{end}]"
    return one_of if is_edtf(one_of) else ""


def _title(head: Element, dates: list[Element]) -> str:
    """The heading, without its date where that ends it."""
    words = _words(head)
    shown = _words(dates[0]).rstrip(" .,;")
    bare = words.rstrip(" .,;)")
    if len(dates) == 1 and shown and bare.endswith(shown):
        bare = bare[: -len(shown)].rstrip(" .,;:(—–-")
        return bare.removesuffix(" in").removesuffix(" since")
    return bare


def _words(element: Element) -> str:
    """The text of an element without pictures, on one line."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    """What `itertext` gives, less pictures; what is nested beyond reason isn't read at all."""
    stack: list[Element | str] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
            continue
        yield one.text or ""
        for child in reversed(one):
            stack.append(child.tail or "")
            if child.tag != f"{TEI}figure":
                stack.append(child)
