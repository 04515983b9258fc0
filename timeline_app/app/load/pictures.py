"""The JSON that a picture of ours holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path

from timeline_app.app.load.foreign_files import refused
from timeline_app.core.temporary_folders import TemporaryFolder
from timeline_app.interchange.foreign.reader import ForeignRefusedError
from timeline_app.interchange.pictures.embedded import embedded_json
from timeline_app.storage.errors import (
    Detail,
    Refused,
    RefusedReason,
    WriteFailed,
    WriteReason,
    detail,
)
from timeline_app.storage.json.stream_import import NotByLineError, RecordLines
from timeline_app.storage.reasons import ReasonPart

LARGEST_WHOLE = 16 << 20
"""Bytes of JSON in a picture that isn't laid out as ours. Beyond: it is refused, and why."""


@contextmanager
def json_in(path: Path, form: str) -> Iterator[Path]:
    """A file with the JSON that a picture of this format holds, gone after the block.

    Raises `Refused` for a picture that holds none, and `WriteFailed` where there is no room.
    """
    held = _held(path, form)
    if len(held) > LARGEST_WHOLE:
        _check_layout(path, held)
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
    try:
        for _ in RecordLines(BytesIO(held)).batches():
            pass
    except NotByLineError as error:
        needed = detail(ReasonPart.ONE_RECORD_A_LINE, size=LARGEST_WHOLE >> 20)
        raise Refused(path, RefusedReason.UNREADABLE, needed, error.where) from error


def _held(path: Path, form: str) -> bytes:
    try:
        held = embedded_json(path)
    except ForeignRefusedError as error:
        raise refused(path, error) from error
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error)) from error
    if held is None:
        what = {"png": ReasonPart.A_PNG, "pdf": ReasonPart.A_PDF, "svg": ReasonPart.AN_SVG}[form]
        raise Refused(path, RefusedReason.OTHER_FORMAT, Detail(what))
    return held
