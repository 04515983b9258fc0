"""vis-timeline: its items, with or without groups, as JSON or as literals of a script.

https://visjs.github.io/vis-timeline/docs/timeline/: an array of items, or an object with `items`
and `groups`. In a script each array is told by what is in it: items have a start, groups none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from html import unescape

from timeline_app.core.value import replace
from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
    file_of,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignPart,
)
from timeline_app.interchange.script.css_colors import style_color
from timeline_app.interchange.script.fields import (
    html_of,
    is_cut,
    left_over,
    line_of,
    raw_of,
    text_at,
    text_of_value,
)
from timeline_app.interchange.script.js_dates import js_date
from timeline_app.interchange.script.moments import ScriptDate, instants
from timeline_app.interchange.script.parts import (
    Json,
    Path,
    parts_of,
    parts_until_broken,
    shape_of,
    wanted,
)
from timeline_app.interchange.texts.html import readable_references
from timeline_app.interchange.texts.limits import LARGEST_VIS_PAGE

_NAMED = re.compile(r"\bvis(?:-timeline)?[\w.-]*\.js\b|\bvis\.(?:DataSet|Timeline)\b|vis-timeline")
"""How a page names the library: by its file, or by what it makes of it."""
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_LONGEST_TAG = 2_000
_ELSEWHERE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_MAKES_ONE = re.compile(r"\bnew\s+(?:\w+\.)?Timeline\s*\(")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,500})", re.IGNORECASE)


def is_page(head: bytes) -> bool:
    """Whether a file is a page at all."""
    return head_text(head).lstrip("\ufeff \t\r\n").startswith("<")


def may_hold_items(head: bytes) -> bool:
    """Whether a page begins so that its script may make a timeline."""
    return is_page(head) and _NAMED.search(head_text(head)) is not None


def script_of(file: ForeignFile) -> tuple[str, ForeignFile]:
    """The title of a page, and its own scripts as a file; of one that makes a timeline.

    Raises `ForeignRefusedError` for another page.
    """
    if file.size > LARGEST_VIS_PAGE:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "size")
    with text_of(file) as stream:
        try:
            page = stream.read()
        except UnicodeDecodeError as error:
            raise ForeignRefusedError(RefusalReason.ENCODING) from error
    script = "\n;\n".join(_own_scripts(page))
    if not _MAKES_ONE.search(script):
        raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)
    title = _TITLE.search(page)
    words = " ".join(unescape(readable_references(title[1])).split()) if title else ""
    return words, file_of(f"\ufeff{script}".encode(), file.options, file.name)


def _own_scripts(page: str) -> Iterator[str]:
    """What stands in the scripts of a page itself."""
    at = 0
    while found := _SCRIPT.search(page, at):
        start = page.find(">", found.end(), found.end() + _LONGEST_TAG) + 1
        if not start:
            at = found.end()
            continue
        end = _SCRIPT_END.search(page, start)
        if end is None:
            return
        if not _ELSEWHERE.search(page, found.end(), start):
            yield page[start : end.start()]
        at = end.end()


NAME = "vis-timeline"
_ALONE: Path = ()
_ITEMS, _GROUPS = ("items",), ("groups",)
_NAMES = ("name", "label", "summary", "description")
"""What items that a template draws may be called by."""
_KNOWN = frozenset(["id", "content", "start", "end", "group", "title", "style", "type"])
_GroupPath = tuple[str, ...]
_OF_ITEMS = frozenset(("content", "type"))
"""One of these an item in a page has beside its start; backgrounds have no content."""
_MOST_NESTED = 10
"""Groups within groups; a circle of them has no end."""


def sniff(head: bytes, name: str) -> Sniffed:
    """By items with content and a start, which the script of a page may hold too."""
    del name
    if is_page(head):
        is_mine = may_hold_items(head)
        return Sniffed(Certainty.PERHAPS, "a page with vis-timeline") if is_mine else NOT_MINE
    shape = shape_of(head)
    for before in ("[].", "items.[]."):
        if f"{before}start" not in shape or f"{before}start_date" in shape:
            continue
        if f"{before}content" in shape:
            return Sniffed(Certainty.SURELY, "items with content and start")
        others = (f"{before}{name}" for name in ("id", "group", "end"))
        if any(name in shape for name in others) or _is_plain(shape, before):
            return Sniffed(Certainty.PERHAPS, "items with a start")
    return NOT_MINE


def _is_plain(shape: Set[str], before: str) -> bool:
    """Whether items are flat: those that a template draws have fields of any names."""
    return not any("." in path.removeprefix(before) for path in shape if path.startswith(before))


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The items in the order of the file. Raises `ForeignRefusedError`."""
    if is_page(file.head()):
        yield from _of_page(file)
        return
    groups = _groups(file)
    is_any = False
    for part in parts_of(file, wanted((_ALONE, _ITEMS))):
        if isinstance(part, ForeignFault):
            yield part
            continue
        place = f"items[{part.at}]" if part.path else f"[{part.at}]"
        if not isinstance(part.value, dict):
            yield ForeignFault(place, raw_of(part.value), FaultReason.NOT_READ)
        elif not _is_group(part.path, part.value):
            is_any = True
            yield from _item(part.value, place, groups)
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _of_page(file: ForeignFile) -> Iterator[ForeignPart]:
    """What its script makes items of: of other arrays there nothing is said."""
    title, script = script_of(file)
    groups = _groups(script)
    is_any = False
    for part in parts_of(script, wanted((_ALONE,))):
        if isinstance(part, ForeignFault):
            yield part
        elif (
            isinstance(part.value, dict) and "start" in part.value and part.value.keys() & _OF_ITEMS
        ):
            if title and not is_any:
                yield ForeignHead(title)
            is_any = True
            yield from _item(part.value, f"[{part.at}]", groups)
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)


def _is_group(path: Path, value: Mapping[str, Json]) -> bool:
    return path == _ALONE and "content" in value and not value.keys() & {"start", "end", "type"}


def _groups(file: ForeignFile) -> dict[str, _GroupPath]:
    """The names of groups by their ids, those of groups around them first.

    Of plain JSON that is an array there are none.
    """
    names: dict[str, str] = {}
    around: dict[str, str] = {}
    is_alone = file.head().lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"["
    for part in () if is_alone else parts_until_broken(file, wanted((_GROUPS, _ALONE))):
        if not isinstance(part.value, dict) or not (part.path or _is_group(part.path, part.value)):
            continue
        own_id = text_at(part.value, "id")
        names[own_id] = line_of(text_at(part.value, "content")) or own_id
        nested = part.value.get("nestedGroups")
        for one in nested if isinstance(nested, list) else ():
            around[text_of_value(one)] = own_id
    return {own_id: _path(own_id, names, around) for own_id in names}


def _path(own_id: str, names: Mapping[str, str], around: Mapping[str, str]) -> _GroupPath:
    path: list[str] = []
    while own_id in names and len(path) < _MOST_NESTED:
        path.insert(0, names[own_id])
        own_id = around.get(own_id, "")
    return tuple(path)


def _item(
    fields: dict[str, Json], place: str, groups: Mapping[str, _GroupPath]
) -> Iterator[ForeignPart]:
    when = _when(fields)
    body = html_of(text_at(fields, "content"))
    first, _, rest = body.text.partition("\n")
    told = html_of(text_at(fields, "title"))
    title = first.strip() or line_of(told.text) or line_of(text_at(fields, *_NAMES))
    text = "\n\n".join(
        part for part in (rest.strip(), told.text) if part and part not in (title, body.text)
    )
    group, raw = text_at(fields, "group"), raw_of(fields)
    color = style_color(text_at(fields, "style"))
    yield ForeignEvent(
        place,
        raw,
        own_id=text_at(fields, "id"),
        title=title,
        summary=text,
        groups=(groups.get(group) or (line_of(group),),) if group else (),
        color=color,
        quotes=(*body.quotes, *told.quotes),
        links=tuple(dict.fromkeys((*body.links, *told.links))),
        kind="era" if fields.get("type") == "background" else "",
        left_over=tuple(left_over(fields, _KNOWN if color else _KNOWN - {"style"})),
        **when.fields("" if when.date else _written(fields)),
    )
    for reason, field in when.faults:
        yield ForeignFault(place, _written(fields) or raw, reason, field)
    if is_cut(text_at(fields, "content"), text_at(fields, "title")):
        yield ForeignFault(place, raw, FaultReason.TOO_LONG, "content")


def _when(fields: dict[str, Json]) -> ScriptDate:
    start = js_date(fields.get("start"))
    if isinstance(start, FaultReason):
        is_none = fields.get("start") in (None, "")
        return ScriptDate(faults=((FaultReason.NO_DATE if is_none else start, "start"),))
    if fields.get("end") in (None, ""):
        return instants(start, None)
    end = js_date(fields["end"])
    if isinstance(end, FaultReason):
        when = instants(start, None)
        return replace(when, faults=(*when.faults, (FaultReason.UNREADABLE_END, "end")))
    return instants(start, end)


def _written(fields: dict[str, Json]) -> str:
    return "/".join(filter(None, (text_at(fields, "start"), text_at(fields, "end"))))
