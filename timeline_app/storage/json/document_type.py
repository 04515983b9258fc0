"""The JSON document of a chronology as a type, and its layout of one record a line.

Some lines hold more than the record itself: a kept text has its words there, and in documents of
version 1 and 2 a source had its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from timeline_app.core.records.records import (
    Actor,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Header,
    Import,
    KeptText,
    Lane,
    Origin,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
    Waiver,
    type_of_section,
)
from timeline_app.storage.database.rows import json_of
from timeline_app.storage.database.schema import JSON_VERSION, SECTIONS_SINCE
from timeline_app.storage.database.validation import Flaw, HoldsRecords, flaw_of
from timeline_app.storage.errors import Detail, RefusedReason, detail
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from timeline_app.storage.database.word_store import OldText


class TextLine(KeptText, frozen=True):
    """A kept text with its words."""

    words: str = ""


class SourceLine(Source, frozen=True):
    """A source; in documents of version 1 and 2 with its text, its SHA-256 and since when."""

    text: str = ""
    text_sha256: str = ""
    captured: str = ""


def line_of_text(text: KeptText, words: str) -> TextLine:
    """What is written of a kept text."""
    return TextLine(**msgspec.structs.asdict(text), words=words)


def text_of_line(line: TextLine) -> KeptText:
    """The record in a line."""
    return KeptText(**{name: getattr(line, name) for name in KeptText.__struct_fields__})


def source_of_line(line: SourceLine) -> Source:
    """The record in a line."""
    return Source(**{name: getattr(line, name) for name in Source.__struct_fields__})


def flaw_of_text(line: TextLine) -> Flaw | None:
    """What keeps a text and its words from being stored, if anything does."""
    # Few documents have kept texts.
    from timeline_app.core.records.kept_words import (
        LARGEST,
        UnfitWords,
        WordsFlaw,
        encoded,
        sha256_of,
    )

    try:
        encoded(line.words)
    except UnfitWords as error:
        is_large = error.flaw is WordsFlaw.TOO_LARGE
        too_large = detail(ReasonPart.WORDS_TOO_LARGE, size=LARGEST // 1_000_000)
        why = too_large if is_large else Detail(ReasonPart.WORDS_NOT_PLAIN)
        return Flaw("words", RefusedReason.WRONG_VALUE, why)
    if sha256_of(line.words) != line.sha256:
        return Flaw("words", RefusedReason.WRONG_VALUE, Detail(ReasonPart.OTHER_WORDS))
    if len(line.words) != line.length:
        return Flaw("length", RefusedReason.WRONG_VALUE, Detail(ReasonPart.OTHER_LENGTH))
    return flaw_of(line)


def is_old(line: SourceLine) -> bool:
    """Whether it has what only sources of before had."""
    return bool(line.text or line.text_sha256 or line.captured)


def old_texts_of(lines: Iterable[SourceLine]) -> Iterator[OldText]:
    """The texts in the lines of sources, as records of their own."""
    for line in filter(is_old, lines):
        from timeline_app.storage.database.word_store import old_text  # few files are so old

        found = old_text(line.id, line.text, line.text_sha256, line.captured)
        if found is not None:
            yield found


def records_of(lines: Sequence[Record]) -> list[Record]:
    """The records in lines of one section."""
    return [record_of_line(line) for line in lines]


def record_of_line(line: Record) -> Record:
    """The record in a line."""
    match line:
        case TextLine():
            return text_of_line(line)
        case SourceLine():
            return source_of_line(line)
    return line


FORMAT = "chronology"


class JsonDocument(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A chronology as one JSON document. Ids are unique within their section."""

    format: Literal["chronology"]
    version: Annotated[int, msgspec.Meta(ge=1, le=JSON_VERSION)]
    chronology: Header
    lanes: tuple[Lane, ...] = ()
    sources: tuple[Source, ...] = ()
    texts: tuple[TextLine, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    date_claims: tuple[DateClaim, ...] = ()
    participations: tuple[Participation, ...] = ()
    citations: tuple[Citation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    event_quotes: tuple[EventQuote, ...] = ()
    relations: tuple[Relation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    imports: tuple[Import, ...] = ()
    origins: tuple[Origin, ...] = ()

    def header(self) -> Header:
        """What the chronology says of itself."""
        return self.chronology

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section."""
        records: tuple[Record, ...] = getattr(self, section)
        return map(record_of_line, records)

    def words_of(self, sha256: str) -> str:
        """The words of a kept text. Raises `KeyError`."""
        return self._words[sha256]

    @cached_property
    def _words(self) -> dict[str, str]:
        return {line.sha256: line.words for line in self.texts}


class WrittenDocument(JsonDocument, frozen=True):
    """The same as it may be written, now or by older versions of the program.

    One of an older version has none of the fields that came later, and is read like any other;
    in versions 1 and 2 a source holds its text.
    """

    sources: tuple[SourceLine, ...] = ()


def json_chunks(held: HoldsRecords, version: int = JSON_VERSION) -> Iterator[bytes]:
    """The document in our layout, piece by piece; equal records give equal bytes."""
    yield f'{{"format": "{FORMAT}", "version": {version},\n'.encode()
    header = msgspec.to_builtins(held.header())
    header.pop("record", None)  # only the header can stand there: its tag would say nothing
    yield b'"chronology": ' + json_of(header)
    for section in type_of_section:
        if version < SECTIONS_SINCE.get(section, version):
            continue
        yield f',\n"{section}": ['.encode()
        before, after = b"\n", b"]"
        for record in _lines_of(held, section):
            yield before + json_of(_with_own_default(record))
            before, after = b",\n", b"\n]"
        yield after
    yield b"\n}\n"


def _lines_of(held: HoldsRecords, section: str) -> Iterator[Record]:
    """What is written of the records of a section."""
    if isinstance(held, JsonDocument):
        yield from getattr(held, section)
        return
    for record in held.records(section):
        if isinstance(record, KeptText):
            yield line_of_text(record, held.words_of(record.sha256))
        else:
            yield record


_without_selector: dict[type[Record], Selector] = {
    Quote: Quote(QuoteId(""), "", SourceId("")).selector,
    DateClaim: DateClaim(ClaimId(""), EventId(""), SourceId(""), "").selector,
    Citation: Citation(EventId(""), SourceId("")).selector,
}


def _with_own_default(record: Record) -> Record:
    """The record; msgspec leaves out a nested default only if it is the very same object."""
    if isinstance(record, Quote | DateClaim | Citation):
        own = _without_selector[type(record)]
        if record.selector == own and record.selector is not own:
            return msgspec.structs.replace(record, selector=own)
    return record


_encode = msgspec.json.Encoder().encode


def not_in_our_layout(records: Sequence[Record], raw: Sequence[bytes]) -> list[int]:
    """Which of the records we would write other than `raw`: in those a key may stand twice."""
    if list(map(_encode, records)) == raw:
        return []
    return [
        index
        for index, (record, written) in enumerate(zip(records, raw, strict=True))
        if json_of(record) != written and json_of(_with_own_default(record)) != written
    ]


def is_in_our_layout(document: WrittenDocument, data: bytes) -> bool:
    """Whether `data` is what `json_chunks` gives, byte for byte."""
    position = 0
    for chunk in json_chunks(document, document.version):
        if not data.startswith(chunk, position):
            return False
        position += len(chunk)
    return position == len(data)
