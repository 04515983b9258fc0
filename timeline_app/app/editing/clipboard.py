"""Events on the clipboard: as our JSON for windows of ours, as a table for everybody else."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData

from timeline_app.core.records.records import Relation
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json.document_reader import document_of, read_json
from timeline_app.storage.json.document_type import JsonDocument, json_chunks
from timeline_app.storage.queries.event_copies import LARGEST_COPIED, Copied
from timeline_app.storage.reasons import Part
from timeline_app.storage.report_details import Detail, decoder_detail, detail
from timeline_app.widgets.controls.qt_memory import data_of_qt

EVENTS_TYPE = "application/vnd.timeline-app.chronology+json"
AROUND_TYPE = "application/vnd.timeline-app.relations+json"
"""Relations with events that were not copied: they come back where those are."""
CLIPBOARD = Path("clipboard")
"""What a refusal calls it."""


def text_data(text: str) -> QMimeData:
    """What is put on the clipboard for a text alone."""
    data = data_of_qt()
    data.setText(text)
    return data


def data_with(copied: Copied, text: str) -> QMimeData | None:
    """What is put on the clipboard for copied events; None if it would be too large."""
    events = b"".join(json_chunks(copied.document))
    if len(events) > LARGEST_COPIED:
        return None
    data = text_data(text)
    data.setData(EVENTS_TYPE, events)
    data.setData(AROUND_TYPE, msgspec.json.encode(copied.around))
    return data


def events_in(data: QMimeData | None) -> Copied | None:
    """The events that data hold: in our format, in a file that they name, or as text.

    None if there are none. Raises `Refused`, of the file or of `CLIPBOARD`.
    """
    if data is None:  # as Qt has it of an empty clipboard
        return None
    if data.hasFormat(EVENTS_TYPE):
        return Copied(_document(_bytes(data, EVENTS_TYPE)), _around(data))
    if data.hasUrls():
        return _from_file([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
    text = data.text() if data.hasText() else ""
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    return Copied(_document(text.lstrip("\ufeff").encode("utf-8", "replace")))


def _from_file(paths: list[Path]) -> Copied | None:
    if not paths:
        return None
    if len(paths) > 1:
        raise Refused(CLIPBOARD, RefusedReason.OTHER_FORMAT, Detail(Part.ONE_FILE_TO_PASTE))
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
    most = detail(Part.TOO_LARGE_TO_PASTE, size=LARGEST_COPIED >> 20)
    return Refused(path, RefusedReason.UNREADABLE, most)
