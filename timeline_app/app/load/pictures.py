"""Pictures of ours with their chronology in them, read as the JSON that they hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path

from timeline_app.storage.database.file_kind import start_of
from timeline_app.storage.errors import (
    Detail,
    Refused,
    RefusedReason,
    WriteFailed,
    WriteReason,
    detail,
)
from timeline_app.storage.reasons import ReasonPart

_BINARY = (b"\x89PNG\r\n\x1a\n", b"%PDF-")
_SVG = b"<svg"
LARGEST_WHOLE = 16 << 20
"""Bytes of JSON in a layout that isn't ours: reading it takes twenty times that."""


def picture_format(path: Path) -> str:
    """The name of the format of a picture that may hold a chronology; empty for anything else.

    Raises `Refused` for what is no file, can't be read or is empty.
    """
    start = start_of(path)
    if not start.startswith(_BINARY) and _SVG not in start:
        return ""
    from timeline_app.interchange.pictures.embedded import picture_kind  # hardly ever needed

    try:
        kind = picture_kind(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    return kind.value if kind else ""


@contextmanager
def json_of(path: Path) -> Iterator[Path]:
    """A file with the JSON that is in a picture, gone after the block; other files as they are.

    Raises `Refused` for a picture that holds none, and `WriteFailed` where there is no room.
    """
    form = picture_format(path)
    if not form:
        yield path
        return
    held = _held(path, form)
    if len(held) > LARGEST_WHOLE:
        _check_layout(path, held)
    from timeline_app.storage.file.temporary_folders import TemporaryFolder

    with ExitStack() as stack:
        try:
            folder = TemporaryFolder()
            stack.callback(folder.remove)
            plain = folder.put("picture.json", held)
        except OSError as error:
            told = error.strerror or str(error)
            raise WriteFailed("temporary files", WriteReason.FAILED, told) from error
        del held
        try:
            yield plain
        except Refused as error:
            if error.path != plain:
                raise
            raise Refused(path, error.reason, error.detail, error.where) from error


def _check_layout(path: Path, held: bytes) -> None:
    """Refuse what isn't one record a line, as we write it: a few bytes of a picture can be that."""
    from timeline_app.storage.json.stream_import import NotByLineError, RecordLines

    try:
        for _ in RecordLines(BytesIO(held)).batches():
            pass
    except NotByLineError as error:
        needed = detail(ReasonPart.ONE_RECORD_A_LINE, size=LARGEST_WHOLE >> 20)
        raise Refused(path, RefusedReason.UNREADABLE, needed, error.where) from error


def _held(path: Path, form: str) -> bytes:
    from timeline_app.app.load.foreign_files import refused
    from timeline_app.interchange.foreign.reader import ForeignRefusedError
    from timeline_app.interchange.pictures.embedded import embedded_json

    try:
        held = embedded_json(path)
    except ForeignRefusedError as error:
        raise refused(path, error) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    if held is None:
        what = {"png": ReasonPart.A_PNG, "pdf": ReasonPart.A_PDF, "svg": ReasonPart.AN_SVG}[form]
        raise Refused(path, RefusedReason.OTHER_FORMAT, Detail(what))
    return held


def _unreadable(path: Path, error: OSError) -> Refused:
    return Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error))
