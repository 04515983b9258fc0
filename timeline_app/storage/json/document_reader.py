"""Reads a JSON document as a whole, whatever its layout, and checks all that it holds."""

from __future__ import annotations

from pathlib import Path

import msgspec

from timeline_app.core.records.records import type_of_section
from timeline_app.storage.database.file_kind import BYTE_ORDER_MARK, FileKind, kind_of
from timeline_app.storage.database.schema import SECTIONS_SINCE
from timeline_app.storage.database.validation import Flaw, PlacedFlaw, flaw_among
from timeline_app.storage.errors import Detail, Refused, RefusedReason, detail
from timeline_app.storage.json.document_type import (
    JsonDocument,
    WrittenDocument,
    flaw_of_text,
    is_in_our_layout,
    is_old,
    line_of_text,
    old_texts_of,
    source_of_line,
)
from timeline_app.storage.json.fault_location import (
    DECODING_ERRORS,
    check_repeated_keys,
    refusal_of,
    refusal_of_flaw,
)
from timeline_app.storage.reasons import ReasonPart

_decoder = msgspec.json.Decoder(WrittenDocument)


def read_json(path: Path) -> JsonDocument:
    """The document in a file: of our types, with unique ids, and naming only what is there.

    Raises `Refused` with the place of the first fault. The whole file is held in memory.
    """
    return document_of(_contents(path), path)


def document_of(data: bytes, path: Path) -> JsonDocument:
    """The document that some bytes are; `path` is what a refusal calls them.

    Raises `Refused` as `read_json` does.
    """
    try:
        document = _decoder.decode(data)
    except DECODING_ERRORS as error:
        raise refusal_of(path, data, error) from error
    if not is_in_our_layout(document, data):
        check_repeated_keys(path, data)  # slow, and in our own layout none can be
    flaw = _flaw_of_lines(document) or flaw_among(document)
    if flaw is not None:
        raise refusal_of_flaw(path, data, flaw)
    return _of_today(document)


def _flaw_of_lines(document: WrittenDocument) -> PlacedFlaw | None:
    """The first fault in what only lines hold."""
    is_old_version = document.version < SECTIONS_SINCE["texts"]
    for index, source in enumerate(() if is_old_version else document.sources):
        if is_old(source):
            told = detail(ReasonPart.FIELD_UNKNOWN, field="`text`")
            return PlacedFlaw("sources", index, Flaw("", RefusedReason.WRONG_VALUE, told))
    for index, text in enumerate(document.texts):
        flaw = flaw_of_text(text)
        if flaw is not None:
            return PlacedFlaw("texts", index, flaw)
    return None


def _of_today(document: WrittenDocument) -> JsonDocument:
    """The document as it would be written now."""
    old = (line_of_text(*found) for found in old_texts_of(document.sources))
    sections = {section: getattr(document, section) for section in type_of_section}
    sections["sources"] = tuple(map(source_of_line, document.sources))
    sections["texts"] = (*document.texts, *old)
    return JsonDocument(document.format, document.version, document.chronology, **sections)


def _contents(path: Path) -> bytes:
    """The bytes of a file that looks like JSON, without a byte order mark."""
    if kind_of(path) is not FileKind.JSON:
        raise Refused(path, RefusedReason.OTHER_FORMAT, Detail(ReasonPart.NO_JSON))
    try:
        return path.read_bytes().removeprefix(BYTE_ORDER_MARK)
    except (OSError, MemoryError) as error:
        told = getattr(error, "strerror", None) or Detail(ReasonPart.NO_MEMORY)
        raise Refused(path, RefusedReason.UNREADABLE, told) from error
