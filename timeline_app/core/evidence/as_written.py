"""An event as a table of all fields has it, and how it is told later what was changed since.

A table goes out, somebody edits it, and it comes back to the chronology, in which somebody else may
have worked meanwhile. So each row carries marks of the values that were written: few letters for
each field, by which it is seen on which side a value is still the same.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.evidence.csl import csl_edtf, is_web_address
from timeline_app.core.evidence.source_input import lines_of_names, names_of_lines
from timeline_app.core.records.as_came import (
    ITEMS,
    CameClaim,
    CameEvent,
    CameItem,
    CameLink,
    CamePerson,
    CameQuote,
    came_of,
)
from timeline_app.core.records.event_fields import TextForm, fields_of_form
from timeline_app.core.records.records import (
    Actor,
    Citation,
    CslDate,
    CslName,
    DateClaim,
    Event,
    Quote,
    Source,
    Verification,
)
from timeline_app.core.text.plain_text import one_line, plain, storable

BETWEEN_NAMES = "; "
NOT_CITED = "quoted"
"""Said in place of a stance of what is no citation of the event."""
MARKED = tuple(
    name for name in CameEvent.__struct_fields__ if name not in ("part_of", "written", "unsaid")
)
"""The fields of which marks are written, in the order of these; further ones go to the end."""
_MARK = 4
"""Letters of a mark: 24 bits."""
_OF = "."
_MOST_DIGITS = 9  # of a count; Python refuses to read thousands of them
_NAMES_APART = re.compile(r"\s*;\s*(?![^{}]*\})")


def written_mark(event: CameEvent, count: int) -> str:
    """What is written with an event that is one of so many."""
    return f"{marks_of_fields(event)}{_OF}{count}"


def parts_of_mark(written: str) -> tuple[str, int]:
    """The marks of all fields, and of how many events this is one; 0 where that isn't said."""
    marks, _, count = written.partition(_OF)
    return marks, int(count) if count.isdecimal() and len(count) <= _MOST_DIGITS else 0


def marks_of_fields(event: CameEvent) -> str:
    """The marks of all fields."""
    return _letters(b"".join(_mark(event, field) for field in MARKED))


def is_as_written(event: CameEvent, field: str, marks: str) -> bool:
    """Whether a field of an event is as it was when these marks were written."""
    at = MARKED.index(field) * _MARK
    return marks[at : at + _MARK] == _letters(_mark(event, field))


def _mark(event: CameEvent, field: str) -> bytes:
    value = getattr(event, field)
    if field in ITEMS:  # in which order they stand is no matter
        value = sorted(set(value))
    return hashlib.sha256(msgspec.json.encode(value)).digest()[: _MARK * 3 // 4]


def _letters(marks: bytes) -> str:
    return base64.urlsafe_b64encode(marks).decode()


def event_as_written(
    event: Event,
    lanes: Iterable[str],
    people: Iterable[CamePerson],
    links: Iterable[CameLink],
    quotes: Iterable[CameQuote],
    claims: Iterable[CameClaim],
) -> CameEvent:
    """An event as it would be read from the table if that were written now."""
    own = {name: filed(getattr(event, name)) for name, filed in _filed.items()}
    return came_of(
        event,
        **own,
        time=event.time if event.date else "",
        lanes=_lines(lanes),
        people=tuple(map(parts_of_item, people)),
        links=tuple(map(parts_of_item, links)),
        quotes=tuple(map(parts_of_item, quotes)),
        claims=tuple(map(parts_of_item, claims)),
        written="",
    )


def parts_of_item(item: CameItem) -> tuple[str, ...]:
    """The fields of somebody or something, in their order."""
    return msgspec.structs.astuple(item)


def written_person(actor: Actor, role: str) -> CamePerson:
    """Somebody who takes part."""
    return CamePerson(_line(actor.name), _line(role), actor.kind.value, _line(actor.side))


def written_link(source: Source, citation: Citation | None) -> CameLink:
    """A source that is cited, or not."""
    item, stance = source.item, citation.stance.value if citation else NOT_CITED
    title, address = _text(item.title), _line(item.URL)
    if is_web_address(title) and not address:  # nobody can tell these apart
        title, address = "", title
    return CameLink(
        address,
        _text(citation.note) if citation else "",
        _line(citation.locator) if citation else "",
        stance,
        title,
        _text(names_text(item.author)),
        _text(item.container_title),
        _text(item.publisher),
        _text(date_text(item.issued)),
        _text(item.type),
        _text(item.DOI),
        _text(date_text(item.accessed)),
        source.seen.value,
        _line(source.seen_on),
        _text(item.language),
        _text(source.description),
    )


def written_quote(quote: Quote, source: Source | None, speaker: str) -> CameQuote:
    """A quote, of what source and by whom."""
    return CameQuote(
        _text(quote.text),
        _line(quote.speaker_as_named),
        _line(speaker),
        _line(quote.office),
        _line(quote.said_on),
        _line(quote.venue),
        _line(quote.language),
        _text(quote.translation),
        _line(quote.translator),
        _text(name_of_source(source)) if source else "",
        checked_word(quote.verification),
        _text(quote.verification_note),
    )


def written_claim(claim: DateClaim, source: Source | None) -> CameClaim:
    """A date as a source words it."""
    name = _text(name_of_source(source)) if source else ""
    told = _text(claim.note), _line(claim.place), _line(claim.zone)
    return CameClaim(_text(claim.wording), _line(claim.edtf), name, *told)


def name_of_source(source: Source) -> str:
    """By what a quote names its source among those of the event."""
    item = source.item
    return item.URL or item.DOI or item.title or source.description or item.type


def checked_word(verification: Verification) -> str:
    """How well something is checked, unless it is not at all."""
    return "" if verification is Verification.UNVERIFIED else verification.value


def names_text(names: Iterable[CslName]) -> str:
    """Names in a row."""
    return BETWEEN_NAMES.join(lines_of_names(names).split("\n"))


def names_in(text: str) -> tuple[CslName, ...]:
    """The names of a row."""
    return names_of_lines("\n".join(_NAMES_APART.split(text)))


def date_text(date: CslDate | None) -> str:
    """A date of a source: EDTF, else its words."""
    return (csl_edtf(date) or date.literal) if date else ""


def date_in(text: str) -> CslDate | None:
    """The date of a source that a text says."""
    if not text:
        return None
    return CslDate(raw=text) if is_edtf(text) else CslDate(literal=text)


def _line(text: str) -> str:
    return one_line(storable(text)) if text else ""


def _text(text: str) -> str:
    return plain(storable(text)) if text else ""


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_line, texts))))


_FILED: dict[TextForm, Callable[[Any], object]] = {
    TextForm.LINE: _line,
    TextForm.PROSE: _text,
    TextForm.LIST: _lines,
}
_filed = {name: _FILED[form] for name, form in fields_of_form(*TextForm).items()}
"""How a table has the texts of an event."""
