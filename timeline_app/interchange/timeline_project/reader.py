"""The Timeline Project (thetimelineproj.sourceforge.net): its XML, and the text before that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.foreign.xml_elements import xml_parts
from timeline_app.interchange.texts.limits import LONGEST_RAW
from timeline_app.interchange.timeline_project.events import (
    Category,
    ProjectEvent,
    Vagueness,
    color_of,
    parts_of,
)
from timeline_app.interchange.timeline_project.text import LINE, parts_of_text_format

NAME = "timeline-project"
_ROOT = re.compile(r"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<timeline\s*>", re.DOTALL)
_TELLING = ("<version>", "<timetype>", "<categories>", "<events>")
_TEXT_LINE = re.compile(rf"^(?:{LINE.pattern})", re.MULTILINE)
_GREGORIAN = frozenset({"", "gregoriantime", "pytime", "wxtime"})
"""Names of what is one calendar; before 1.0 it was called by the library that counted it."""
_OTHER_CALENDARS = {
    "numtime": "numbers instead of dates",
    "coptictime": "the Coptic calendar",
    "bosparaniantime": "the Bosparanian calendar",
    "pharaonictime": "the Pharaonic calendar",
}
_MOST_CATEGORIES = 100_000
_KNOWN = frozenset(
    {
        *("start", "end", "text", "category", "categories", "description", "hyperlink"),
        *("labels", "default_color", "milestone", "fuzzy", "fuzzy_start", "fuzzy_end"),
        *("ends_today",),
    }
)


def sniff(head: bytes, name: str) -> Sniffed:
    """By the root of the XML and what stands in it, or by the lines of the old text."""
    del name
    text = head_text(head).lstrip("\ufeff")
    if _ROOT.match(text):
        found = next((tag for tag in _TELLING if tag in text), "")
        return Sniffed(Certainty.SURELY, f"<timeline> with {found}") if found else NOT_MINE
    line = _TEXT_LINE.search(text)
    return Sniffed(Certainty.SURELY, line[0]) if line else NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """Eras and events in the order of the file.

    Raises `ForeignRefusedError`, with the name of any calendar but the Gregorian.
    """
    is_xml = head_text(file.head()).lstrip("\ufeff \t\r\n").startswith("<")
    return _read_xml(file) if is_xml else parts_of_text_format(file)


def _read_xml(file: ForeignFile) -> Iterator[ForeignPart]:
    categories: dict[str, Category] = {}
    counts = {"event": 0, "era": 0}
    for part in xml_parts(file, depth=2):
        if isinstance(part, ForeignFault):
            yield part
            continue
        root, element = part.around[0], part.element
        _check(root)
        if element.tag == "category" and len(categories) < _MOST_CATEGORIES:
            yield from _category(element, categories)
        elif element.tag in counts:
            counts[element.tag] += 1
            place = f"{element.tag} {counts[element.tag]}"
            yield from parts_of(_written(element, place), categories)


def _check(root: Element) -> None:
    if root.tag != "timeline":
        raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)
    calendar = (root.findtext("timetype") or "").strip()
    if calendar not in _GREGORIAN:
        name = _OTHER_CALENDARS.get(calendar, calendar)
        raise ForeignRefusedError(RefusalReason.FOREIGN_CALENDAR, name)


def _category(element: Element, categories: dict[str, Category]) -> Iterator[ForeignPart]:
    name, color = _text(element, "name"), _text(element, "color")
    categories[name] = Category(color_of(color), _text(element, "parent"))
    if color and not color_of(color):
        yield ForeignFault(f"category {name}", color, FaultReason.UNREADABLE_FIELD, "color")


def _written(element: Element, place: str) -> ProjectEvent:
    is_era = element.tag == "era"
    fuzzy = _is_true(element, "fuzzy")
    more = (one.text or "" for one in element.iterfind("categories/category"))
    names = [name for name in (_text(element, "category"), *more) if name]
    return ProjectEvent(
        place=place,
        raw=tostring(element, "unicode").strip()[:LONGEST_RAW],
        start=_text(element, "start"),
        end=_text(element, "end"),
        text=_text(element, "name" if is_era else "text"),
        categories=tuple(names),
        description=_text(element, "description"),
        hyperlink=_text(element, "hyperlink"),
        color=_text(element, "color" if is_era else "default_color"),
        labels=_text(element, "labels"),
        vague=Vagueness(
            fuzzy or _is_true(element, "fuzzy_start"),
            fuzzy or _is_true(element, "fuzzy_end"),
            _is_true(element, "ends_today"),
        ),
        is_milestone=_is_true(element, "milestone"),
        is_era=is_era,
        left_over=() if is_era else tuple(_left_over(element)),
    )


def _left_over(element: Element) -> Iterator[tuple[str, str]]:
    """The fields there is no room for, but for those that say nothing."""
    for child in element:
        said = (child.text or "").strip()
        if child.tag not in _KNOWN and said not in ("", "False", "0"):
            yield str(child.tag), said[:LONGEST_RAW]


def _text(element: Element, name: str) -> str:
    return element.findtext(name) or ""


def _is_true(element: Element, name: str) -> bool:
    return _text(element, name).strip() == "True"
