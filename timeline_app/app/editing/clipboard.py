"""Events on the clipboard: as our JSON for windows of ours, as a table for everybody else."""

from __future__ import annotations

from os import urandom
from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData

from timeline_app.app.load.opening import OUR_JSON
from timeline_app.core.records.records import Relation
from timeline_app.storage.errors import Refused, RefusedReason, decoder_detail, detail
from timeline_app.storage.json.document_reader import document_of, read_json
from timeline_app.storage.json.document_type import JsonDocument, json_chunks
from timeline_app.storage.queries.event_copies import LARGEST_COPIED, Copied
from timeline_app.storage.reasons import ReasonPart
from timeline_app.widgets.controls.qt_memory import data_of_qt

EVENTS_TYPE = "application/vnd.timeline-app.chronology+json"
WITHIN_TYPE = "application/vnd.timeline-app.within"
"""Names what this program has copied, where what others may have of it is less."""
AROUND_TYPE = "application/vnd.timeline-app.relations+json"
"""Relations with events that were not copied: they come back where those are."""
CLIPBOARD = Path("clipboard")
"""What a refusal calls it."""
_START = 65_536
"""Characters within which JSON of ours says what it is."""


_within: dict[str, Copied] = {}
"""What was copied last, whole, if that isn't what is on the clipboard; by its name there."""


def text_data(text: str) -> QMimeData:
    """What is put on the clipboard for a text alone."""
    data = data_of_qt()
    data.setText(text)
    return data


def data_with(copied: Copied, text: str) -> QMimeData | None:
    """What is put on the clipboard for copied events; None if it would be too large.

    What confidential sources hold of them never leaves the program: it is remembered here.
    """
    events = b"".join(json_chunks(copied.document))
    if len(events) > LARGEST_COPIED:
        return None
    data = text_data(text)
    data.setData(EVENTS_TYPE, events)
    data.setData(AROUND_TYPE, msgspec.json.encode(copied.around))
    _within.clear()
    if copied.whole is not None:
        name = urandom(16).hex()
        _within[name] = copied.whole
        data.setData(WITHIN_TYPE, name.encode())
    return data


def has_ours(data: QMimeData | None) -> bool:
    """Whether data hold events in our format, as such or as text."""
    if data is None:
        return False
    text = data.text() if data.hasText() and not data.hasUrls() else ""
    start = text[:_START].lstrip("\ufeff \t\r\n")
    is_ours = start.startswith("{") and any(one in start.encode() for one in OUR_JSON)
    return is_ours or data.hasFormat(EVENTS_TYPE) or data.hasFormat(WITHIN_TYPE)


def events_in(data: QMimeData | None) -> Copied | None:
    """The events that data hold: in our format, in a file that they name, or as text.

    None if there are none. Raises `Refused`, of the file or of `CLIPBOARD`.
    """
    if data is None:  # as Qt has it of an empty clipboard
        return None
    whole = _within.get(_bytes(data, WITHIN_TYPE).decode("ascii", "replace"))
    if whole is not None:
        return whole
    if data.hasFormat(EVENTS_TYPE):
        return Copied(_document(_bytes(data, EVENTS_TYPE)), _around(data))
    if data.hasUrls():
        return _from_file([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
    text = data.text() if data.hasText() else ""
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    return Copied(_document(text.lstrip("\ufeff").encode("utf-8", "replace")))


def _from_file(paths: list[Path]) -> Copied | None:
    if len(paths) != 1:
        return None  # several are opened, if they can be
    path = paths[0]
    if path.is_file() and path.stat().st_size > LARGEST_COPIED:
        raise _too_large(path)
    return Copied(read_json(path))


def _document(data: bytes) -> JsonDocument:
    if len(data) > LARGEST_COPIED:
        raise _too_large(CLIPBOARD)
    return document_of(data, CLIPBOARD)


def _around(data: QMimeData) -> tuple[Relation, ...]:
    if not data.hasFormat(AROUND_TYPE):
        return ()
    try:
        return msgspec.json.decode(_bytes(data, AROUND_TYPE), type=tuple[Relation, ...])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Refused(CLIPBOARD, RefusedReason.NOT_JSON, decoder_detail(str(error))) from error


def _bytes(data: QMimeData, kind: str) -> bytes:
    return bytes(data.data(kind).data())


def _too_large(path: Path) -> Refused:
    most = detail(ReasonPart.TOO_LARGE_TO_PASTE, size=LARGEST_COPIED >> 20)
    return Refused(path, RefusedReason.UNREADABLE, most)
