"""A Markdown note for each event, for Obsidian and other note programs: a folder in a zip file.

Each begins with YAML front matter: what can be looked up, sorted and linked. What the memo says of
the event comes below.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO
from unicodedata import category, normalize
from zipfile import ZipFile

from timeline_app.core.evidence.citation import source_citation
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.evidence.citation_styles import styled_citation
from timeline_app.core.memo.event_blocks import EventBlocks, shown_title
from timeline_app.core.memo.notes import CitedSources
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, EventId, Source
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.documents.characters import fit
from timeline_app.interchange.documents.markdown import write_blocks
from timeline_app.interchange.documents.memo import zip_entry
from timeline_app.interchange.writing.outgoing import Outgoing

_DAY = re.compile(r"[\[{.]*(-?\d{4}(?:-\d\d){0,2})(?!\d)")
"""The day, month or year that an EDTF date begins with."""
_UNSAFE = re.compile(r"[\\/:*?\"<>|#^\[\]%`$~]+")
"""Parts of paths to some system, or of links to note programs."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|\Z)", re.IGNORECASE)
"""What Windows takes for devices, whatever the suffix."""
_MOST_BYTES = 120
"""Of a name in UTF-8: 255 is the most that file systems take, and some add to it."""


class NoteNames:
    """Gives names that differ by more than their case."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def new(self, name: str) -> str:
        """The name, with a number behind it if it is taken."""
        key = _key(name)
        count = self._taken.get(key, 0)
        if not count:
            self._taken[key] = 1
            return name
        while True:
            count += 1
            numbered = f"{name} ({count})"
            if _key(numbered) not in self._taken:
                self._taken[key] = count
                self._taken[_key(numbered)] = 1
                return numbered


def note_name(event: Event) -> str:
    """What the note on an event is called: its first day as far as known, and its title."""
    found = _DAY.match(event.date)
    parts = (found[1] if found else "", event.channel, event.title)
    return safe_name(" ".join(parts)) or safe_name(event.id) or "Event"


def safe_name(text: str) -> str:
    """A text as a name that every file system takes, without a suffix; empty if none is left."""
    shown = "".join(
        " " if category(char)[0] in "CZ" or char == "\ufffd" else char for char in fit(text)
    )
    name = " ".join(_UNSAFE.sub(" ", normalize("NFC", shown)).split())
    name = name.encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name


def _key(name: str) -> str:
    return normalize("NFKC", name).casefold()


_NO_TAG = re.compile(r"[^\w/-]+")
"""What a tag of Obsidian can't hold."""
_NOT_PRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What a text in YAML 1.2 holds by its number alone (production 1, c-printable), and line ends."""


def write(
    going: Outgoing,
    file: BinaryIO,
    *,
    translate: Translate = english,
    style: CitationStyle | None = None,
) -> None:
    """Write a note for each event, in the language that `translate` says its words in.

    The events are gone through twice, for notes link to others by their names.
    """
    folder = safe_name(going.header.title) or "Chronology"
    taken = NoteNames()
    names = {one.event.id: taken.new(note_name(one.event)) for one in going.events()}
    with ZipFile(file, "w") as package:
        for details in going.events():
            entry = zip_entry(f"{folder}/{names[details.event.id]}.md")
            package.writestr(entry, note(details, names, translate, style))


def note(
    details: EventDetails,
    names: Mapping[EventId, str],
    translate: Translate = english,
    style: CitationStyle | None = None,
) -> bytes:
    """The note on one event; those in `names` can be linked to."""
    body = io.BytesIO()
    write_blocks(EventBlocks(details, CitedSources(translate, style)).blocks(1), body)
    return f"---\n{''.join(_head(details, names, translate, style))}---\n\n".encode() + (
        body.getvalue()
    )


def _head(
    details: EventDetails,
    names: Mapping[EventId, str],
    translate: Translate,
    style: CitationStyle | None,
) -> Iterator[str]:
    event = details.event
    for key, text in (
        ("title", shown_title(event, translate)),
        ("date", event.date),
        ("place", event.place),
        ("status", translate(event.status.value)),
        ("id", event.id),
    ):
        if text:
            yield f"{key}: {_scalar(text)}\n"
    lists: dict[str, Iterable[str]] = {
        "people": (one.actor.name for one in details.participants),
        "lanes": (lane.name for lane in details.lanes),
        "tags": map(_tag, event.tags),
        "sources": (_citation(one, translate, style) for one in _sources(details)),
        "related": (
            f"[[{names[one.event.id]}]]" for one in details.related if one.event.id in names
        ),
    }
    for key, texts in lists.items():
        some: Sequence[str] = [text for text in dict.fromkeys(texts) if text]
        if some:
            yield f"{key}:\n" + "".join(f"  - {_scalar(text)}\n" for text in some)


def _sources(details: EventDetails) -> Iterator[Source]:
    yield from (found.source for found in details.citations)
    yield from details.uncited_sources()


def _citation(source: Source, translate: Translate, style: CitationStyle | None) -> str:
    return (
        source_citation(source, translate) if style is None else styled_citation(source, style, "")
    )


def _tag(text: str) -> str:
    """A tag as note programs have them: in one word, and no number."""
    tag = _NO_TAG.sub("-", text.strip()).strip("-/")
    return f"_{tag}" if tag.isdecimal() else tag


def _scalar(text: str) -> str:
    """A text in double quotes, in which YAML takes nothing for markup."""
    quoted = json.dumps(fit(text), ensure_ascii=False)
    return _NOT_PRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
