"""The JSON form of a chronology, for git and for other programs: written, read, imported.

It is one valid JSON document, laid out one record a line in a fixed order of sections, so that
it diffs well. The same document in another layout is read all the same.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from timeline_app.storage.building import build
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.consistency import HoldsRecords, flaw_among
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json_faults import (
    DECODING_ERRORS,
    check_repeated_keys,
    refusal_of,
    refusal_of_flaw,
)
from timeline_app.storage.json_layout import Document, is_in_our_layout, json_chunks
from timeline_app.storage.new_file import new_file
from timeline_app.storage.sniff import BYTE_ORDER_MARK, FileKind, kind_of

_BUFFER = 1 << 20
_decoder = msgspec.json.Decoder(Document)


def write_json(held: HoldsRecords, path: Path) -> None:
    """Write a chronology as JSON, in place of a file that may be there; all or nothing.

    Raises `WriteFailed`, or `Refused` if the chronology itself can't be read.
    """
    with new_file(path, replace=True) as part, part.open("wb", _BUFFER) as file:
        for chunk in json_chunks(held):
            file.write(chunk)


def read_json(path: Path) -> Document:
    """The document in a file: of our types, with unique ids, and naming only what is there.

    Raises `Refused` with the place of the first fault. The whole file is held in memory.
    """
    data = _contents(path)
    try:
        document = _decoder.decode(data)
    except DECODING_ERRORS as error:
        raise refusal_of(path, data, error) from error
    if not is_in_our_layout(document, data):
        check_repeated_keys(path, data)  # slow, and in our own layout none can be
    flaw = flaw_among(document)
    if flaw is not None:
        raise refusal_of_flaw(path, data, flaw)
    return document


def import_json(json_path: Path, chronology_path: Path) -> Chronology:
    """A new chronology file with what the JSON holds; it appears whole or not at all.

    Raises `Refused` for the JSON, `WriteFailed` for the new file, also if it exists.
    """
    build(chronology_path, read_json(json_path))
    return Chronology.open(chronology_path)


def load_json(path: Path) -> Chronology:
    """A chronology in memory with what the JSON holds; nothing is written. Raises `Refused`."""
    return Chronology.in_memory(read_json(path), path)


def _contents(path: Path) -> bytes:
    """The bytes of a file that looks like JSON, without a byte order mark."""
    if kind_of(path) is not FileKind.JSON:
        raise Refused(path, RefusedReason.OTHER_FORMAT, "it is not JSON")
    try:
        return path.read_bytes().removeprefix(BYTE_ORDER_MARK)
    except (OSError, MemoryError) as error:
        detail = getattr(error, "strerror", None) or "there is not enough memory"
        raise Refused(path, RefusedReason.UNREADABLE, detail) from error
