"""An event of The Timeline Project with its category, from whichever of its formats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignLink,
    ForeignPart,
)
from timeline_app.interchange.script.fields import is_cut, web_address
from timeline_app.interchange.texts.limits import LONGEST_FIELD
from timeline_app.interchange.timeline_project.dates import Vagueness, period_of

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
        date=period.date,
        date_basis=period.wording,
        time=period.time,
        summary=written.description[:LONGEST_FIELD].strip(),
        groups=groups,
        color=(first.color if first else "") or color_of(written.color),
        tags=(*written.labels.split(), *(("milestone",) if written.is_milestone else ())),
        links=links,
        kind="era" if written.is_era else "",
        part_of=parent,
        left_over=(*written.left_over, *not_links),
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
