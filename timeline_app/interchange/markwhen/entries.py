"""An event of Markwhen with its properties and the text below, as one of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline_app.core.records.records import Status
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignLink,
    ForeignPart,
    ForeignQuote,
)
from timeline_app.interchange.ical.zones import zone_of
from timeline_app.interchange.markwhen.dates.dates import EntryDate
from timeline_app.interchange.markwhen.escapes import (
    is_signature,
    text_of_line,
    text_of_value,
    unescaped,
)
from timeline_app.interchange.markwhen.head import unquoted
from timeline_app.interchange.script.fields import web_address
from timeline_app.interchange.texts.limits import LONGEST_RAW

TAG = re.compile(r"(?:^|(?<=\s))#(?!\d+(?:\s|$))(\w+)")
_ID = re.compile(r"(?:^|(?<=\s))!(\w+)(?=\s|$)")
_DONE = re.compile(r"\s*\[([xX ]?)\](?!\()")
_LINK = re.compile(r"(!?)\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_KEY = re.compile(r"(\s*)([\w.-]+):(?:\s+(.*)|\s*$)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_OFFSET = re.compile(r"[+-]?\d{1,2}(?::?00)?", re.ASCII)


class MarkwhenEntry(Value, frozen=True):
    """An event as it stands: what is behind the colon, its properties, and the lines below.

    `sections` are those it stands in, each with its tags taken off; `color` is theirs.
    """

    place: str
    raw: str
    when: EntryDate
    title: str
    properties: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    color: str = ""
    is_cut: bool = False
    times: RepeatedTimes | None = None


class RepeatedTimes(Value, frozen=True):
    """When an event that repeats takes place; `fault` says that these are not all of its times.

    `is_none_wanted` says that it has times, but none between the days that are asked for.
    """

    whens: tuple[EntryDate, ...] = ()
    fault: FaultReason | None = None
    is_none_wanted: bool = False


def tagless(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its tags, and these."""
    return " ".join(TAG.sub("", text).split()), tuple(TAG.findall(text))


def ids_of(entry: MarkwhenEntry) -> tuple[str, ...]:
    """The ids that others may refer to it by; the first is its own."""
    said, found = dict(entry.properties).get("id", ""), _ID.search(entry.title)
    return tuple(filter(None, (said, found[1] if found else "")))


def property_of(line: str) -> tuple[int, str, str] | None:
    """The indent, name and value of a line that is a property, else None."""
    if line[:1] == "-":
        return None
    found = _KEY.fullmatch(line)
    return (len(found[1]), found[2], text_of_value(unquoted(found[3] or ""))) if found else None


def parts_of(entry: MarkwhenEntry, zone: str, colors: dict[str, str]) -> Iterator[ForeignPart]:
    """The event, and what is amiss with it; `zone` is that of the document."""
    when = entry.when
    done = _DONE.match(entry.title)
    first = entry.title[done.end() :] if done else entry.title
    title, tags = tagless(_ID.sub("", first))
    text = _Text(entry.lines)
    heading, links = _linked(title)
    listed = map(unquoted, _QUOTED.findall(_property(entry, "tags")))
    tags = tuple(dict.fromkeys((*tags, *filter(None, listed), *text.tags)))
    own_zone = _zone(entry, zone)
    event = ForeignEvent(
        entry.place,
        entry.raw[:LONGEST_RAW],
        own_id=next(iter(ids_of(entry)), ""),
        title=unescaped(" ".join(heading.split()) or " ".join(title.split())),
        place=text.location or _property(entry, "location"),
        summary=text.words,
        groups=(entry.sections,) if entry.sections else (),
        color=next((colors[tag.lower()] for tag in tags if tag.lower() in colors), entry.color),
        tags=tags,
        quotes=text.quotes,
        links=tuple(dict.fromkeys((*links, *text.links))),
        status=Status.TOOK_PLACE if done and done[1] in ("x", "X") else None,
        left_over=tuple(_left_over(entry)),
        **when.fields(own_zone),
    )
    yield from _at_its_times(event, entry, own_zone)
    yield from _faults(entry, own_zone)


def _at_its_times(
    event: ForeignEvent, entry: MarkwhenEntry, own_zone: str
) -> Iterator[ForeignEvent]:
    """The event once for each of its times."""
    if entry.times is None or not (entry.times.whens or entry.times.is_none_wanted):
        yield event
        return
    for when in entry.times.whens:
        yield replace(
            event,
            own_id=f"{event.own_id}/{when.date}" if event.own_id else "",
            item_date=event.date,
            **when.fields(own_zone),
        )


def _faults(entry: MarkwhenEntry, own_zone: str) -> Iterator[ForeignFault]:
    when = entry.when
    if when.fault:
        yield ForeignFault(entry.place, when.wording, when.fault)
    if entry.times and entry.times.fault:
        yield ForeignFault(entry.place, when.every, entry.times.fault)
    said = _property(entry, "timezone", "tz")
    if said and when.time and not own_zone:
        yield ForeignFault(entry.place, said, FaultReason.UNKNOWN_ZONE)
    if entry.is_cut:
        yield ForeignFault(entry.place, entry.title, FaultReason.TOO_LONG)


def _property(entry: MarkwhenEntry, *names: str) -> str:
    values = dict(entry.properties)
    return next((values[name] for name in names if values.get(name)), "")


def _zone(entry: MarkwhenEntry, zone: str) -> str:
    return zone_named(_property(entry, "timezone", "tz") or zone)


def zone_named(said: str) -> str:
    """The zone of a name or an offset ("+5"), or nothing."""
    if _OFFSET.fullmatch(said):
        said = f"UTC{said}" if said[0] in "+-" else f"UTC+{said}"
    return zone_of(said)


def _left_over(entry: MarkwhenEntry) -> Iterator[tuple[str, str]]:
    for name, value in entry.properties:
        if name not in ("id", "location", "timezone", "tz", "tags") and value:
            yield name, value[:LONGEST_RAW]
    if entry.times and entry.times.fault:
        yield "every", entry.when.every


def _linked(text: str) -> tuple[str, list[ForeignLink]]:
    """A text with the titles of its links in their places, and these."""
    links: list[ForeignLink] = []

    def title(found: re.Match[str]) -> str:
        address = web_address(found[3])
        if not address:
            return found[0]
        words = unescaped(found[2])
        links.append(ForeignLink(address, *(("", words) if found[1] else (words,))))
        return "" if found[1] else found[2]

    return _LINK.sub(title, text), links


class _Text:
    """The lines below an event: text, tags, links, quotes and the place."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.location = ""
        quotes: list[str] = []
        said: list[str] = []
        self._quotes: list[ForeignQuote] = []
        for line in lines:
            if line.startswith(">"):
                quotes.append(line[1:].strip())
                continue
            self._end_quote(quotes)
            said.append(self._without_place(line))
        self._end_quote(quotes)
        text, links = _linked("\n".join(said))
        self.words = "\n".join(unescaped(text_of_line(line)) for line in text.split("\n")).strip()
        self.links = links
        self.quotes = tuple(self._quotes)
        self.tags = tuple(TAG.findall(text))

    def _end_quote(self, lines: list[str]) -> None:
        """Take a quote; its last line may say whose it is."""
        said_by = lines.pop().lstrip("\u2014\u2015- ") if _is_signed(lines) else ""
        words = "\n".join(unescaped(text_of_line(line)) for line in lines).strip()
        if words:
            self._quotes.append(ForeignQuote(words, unescaped(said_by)))
        lines.clear()

    def _without_place(self, line: str) -> str:
        """A line without a link that is a place: "[Geneva](location)"."""
        found = _LINK.search(line)
        if found is None or found[3].lower() != "location" or self.location:
            return line
        self.location = found[2].strip()
        return (line[: found.start()] + line[found.end() :]).strip()


def _is_signed(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and is_signature(lines[-1]) and any(lines[:-1])
