"""Opens what the user names: a chronology, JSON, a foreign file, the sample; or only looks in."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.resources import NAME, SAMPLE, sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.connection import first_bytes
from timeline_app.storage.database.file_kind import FileKind, kind_of, start_of
from timeline_app.storage.errors import (
    Cancelled,
    Detail,
    Refused,
    RefusedReason,
    WriteFailed,
    WriteReason,
)
from timeline_app.storage.progress import Counted, Progress, tell
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from timeline_app.interchange.foreign.reader import ReadOptions
    from timeline_app.interchange.placing.report import Report
    from timeline_app.storage.file.backups import Backups
    from timeline_app.storage.file.integrity import Check


def open_to_look(
    path: Path, *, check: Check | None = None, progress: Progress | None = None
) -> StoredChronology:
    """The chronology in a file, for reading alone. Told and raising as `StoredChronology.open`."""
    put_right(path)
    return StoredChronology.open(path, read_only=True, check=check, progress=progress)


def put_right(path: Path) -> None:
    """Roll back what a crash left unfinished in a file, unless somebody has it open to write."""
    from timeline_app.storage.file.recovery import is_unsettled, settle

    if is_unsettled(path):
        with alone(path) as is_alone:
            if is_alone:
                settle(path)


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Let nobody else write a file within the block; whether that could be had."""
    from PySide6.QtCore import QCoreApplication  # hardly anything that is read has need of Qt

    from timeline_app.document.file_lock import FileLock

    if not QCoreApplication.applicationName():
        QCoreApplication.setApplicationName(NAME)  # the windows' locks lie in a folder of this name
    lock = FileLock(path)
    try:
        yield lock.take() is None
    finally:
        lock.release()


READ_AT_ONCE = 30_000
"""Events that are read without a wait that anybody would notice."""

LARGE_JSON = 5_000_000
"""Bytes. Reading so much takes longer than a window may leave its user waiting."""

_COPIES = 9  # beside each other: whoever leaves that many damaged has another trouble
_LONGEST_STEM = 40  # characters; of four bytes each they leave room for the rest of a name
_BLOCK = 1 << 20  # bytes
SQLITE = b"SQLite format 3\0"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"%PDF-")
_SVG = b"<svg"
OUR_JSON = (b'"format": "chronology"', b'"format":"chronology"')
"""What JSON of ours holds."""


class Opened(NamedTuple):
    """A chronology made from a file, and whether that was just now; then maybe a report of it."""

    chronology: StoredChronology
    is_new: bool
    report: Report | None = None


Convert = Callable[[Path, Path, Progress | None, Counted | None, "Backups"], "Report | None"]
"""Makes a new chronology of a file; told and raising as `convert_json` is."""


def path_of(name: str) -> Path:
    """The file that a name on the command line stands for."""
    return sample_path() if name == SAMPLE else Path(name)


def picture_format(path: Path) -> str:
    """The name of the format of a picture that may hold a chronology; empty for anything else.

    Raises `Refused` for what is no file, can't be read or is empty.
    """
    start = start_of(path)
    if not start.startswith(_PICTURES) and _SVG not in start:
        return ""
    from timeline_app.interchange.pictures.embedded import picture_kind  # hardly ever needed

    try:
        kind = picture_kind(path)
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error)) from error
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
    from timeline_app.app.load.pictures import json_in  # hardly ever needed

    with json_in(path, form) as plain:
        yield plain


def is_foreign_named(name: str, asked: ReadOptions | None = None) -> bool:
    """Whether a name stands for a file of another program that can be read, as it is asked.

    Raises `Refused` for what is plainly nothing that can be opened.
    """
    path = path_of(name)
    if not (asked and asked.format) and picture_format(path):
        return False
    if is_foreign(path, asked):
        return True
    if kind_of_named(name) is FileKind.UNKNOWN:
        from timeline_app.app.load.foreign_files import unknown_format

        raise unknown_format(path)
    return False


def kind_of_named(name: str) -> FileKind:
    """What the file is that a name stands for, by its content; of a picture what it may hold.

    Raises `Refused`.
    """
    path = path_of(name)
    return FileKind.JSON if picture_format(path) else kind_of(path)


def form_of_named(name: str) -> str:
    """What a chronology of this name is kept as: itself, our JSON, or a picture of ours.

    Raises `Refused`.
    """
    if kind_of_named(name) is not FileKind.JSON:
        return "chronology"
    return picture_format(path_of(name)) or "chronology-json"


def is_large_json(name: str) -> bool:
    """Whether a name stands for JSON that should be read beside: all that is in pictures is.

    Raises `Refused`.
    """
    if kind_of_named(name) is not FileKind.JSON:
        return False
    if picture_format(path_of(name)):
        return True
    try:
        return path_of(name).stat().st_size >= LARGE_JSON
    except OSError as error:
        raise Refused(path_of(name), RefusedReason.UNREADABLE, error.strerror or "") from error


def open_to_read(
    name: str, progress: Progress | None = None, counted: Counted | None = None
) -> StoredChronology:
    """A chronology for reading alone; of JSON and of foreign files nothing is written.

    `progress` is told of what is read, in whatever unit, and `counted` of the events of JSON.
    Raises `Refused`, `Cancelled`, and `WriteFailed` where large JSON finds no room.
    """
    path = path_of(name)
    try:
        if is_foreign_named(name):
            from timeline_app.app.load.foreign_files import load_foreign

            return load_foreign(path, progress, counted)[0]
        if kind_of_named(name) is FileKind.JSON:
            return _in_memory(path, progress, counted)
        from timeline_app.storage.file.integrity import Check

        return open_to_look(path, check=Check.FULL, progress=progress)
    except MemoryError as error:
        raise too_large(path) from error


def open_to_keep(
    name: str,
    data_folder: Path,
    progress: Progress | None = None,
    opening: Callable[..., StoredChronology] = StoredChronology.open,
) -> StoredChronology:
    """A chronology to work with. JSON becomes a file of its own in the data folder.

    The same JSON leads to the same file. Where the data folder can't be written, or what lies
    there is out of reach, the JSON is read into memory. `progress` is told of the events of a
    file that must all be read, which `opening` opens. Raises `Refused`, `Cancelled`.
    """
    path = path_of(name)
    try:
        if kind_of_named(name) is not FileKind.JSON:
            return opening(path, progress=progress)
        opened = open_copy(path, data_folder, opening=opening)
        return _in_memory(path) if opened is None else opened.chronology
    except MemoryError as error:
        raise too_large(path) from error


def open_copy(
    path: Path,
    data_folder: Path,
    progress: Progress | None = None,
    counted: Counted | None = None,
    opening: Callable[[Path], StoredChronology] = StoredChronology.open,
    convert: Convert | None = None,
    made_by: str = "",
) -> Opened | None:
    """The chronology that was, or now is, made from a file; `None` where none can be.

    It is opened by `opening`, and made by `convert`: of JSON if that is not given; `made_by` tells
    apart what is made of one file in several ways. `progress` is told of bytes, and `counted` of
    events before that. Raises `Refused` for the file, and `Cancelled`.
    """
    making = _Making(path, data_folder, opening, convert or convert_any_json, progress, counted)
    try:
        stem = f"{_stem(path, progress)}{made_by}"
        try:
            return making.copy(stem)
        except WriteFailed as error:
            if error.reason is not WriteReason.EXISTS:
                raise
            # Another window has been at the same file, and was faster.
            return making.copy(stem)
    except (WriteFailed, OSError):
        return None
    except Refused as error:
        if error.path == path:
            raise
        return None


def latest_copy(path: Path, data_folder: Path, progress: Progress | None = None) -> Path | None:
    """The chronology that was made of a file and changed last, however it was read, if any.

    One that can't be opened is passed over. Raises `Cancelled`.
    """
    try:
        made = data_folder.glob(f"{glob.escape(_stem(path, progress))}*.chronology")
        found = sorted(made, key=lambda one: one.stat().st_mtime_ns, reverse=True)
    except OSError:
        return None
    return next(filter(_may_be_opened, found), None)


def _may_be_opened(path: Path) -> bool:
    try:
        open_to_look(path, progress=are_few).close()
    except Cancelled:
        return True  # it has more events than are looked at
    except Refused:
        return False
    return True


def _stem(path: Path, progress: Progress | None) -> str:
    """How the names of chronologies begin that are made of a file."""
    return f"{path.stem[:_LONGEST_STEM]}-{_digest(path, progress)}"


def _digest(path: Path, progress: Progress | None) -> str:
    """What tells the content of a file from that of others. Raises `OSError`, `Cancelled`."""
    from timeline_app.storage.file.paths import sha256  # a picture has no need of it

    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            tell(progress, path, 0, 0)
    return digest.hexdigest()[:12]


def are_few(done: int, total: int) -> bool:
    """Whether so many events may be read while a window waits: a `Progress` of opening."""
    return done > 0 or total <= READ_AT_ONCE


def was_opened_quickly(chronology: StoredChronology) -> bool:
    """Whether this is a file that was not checked in full; false for one in memory.

    The file is not looked into: whoever closes it takes SQLite's locks away from the connection
    that writes it just now, for POSIX knows them by process and file.
    """
    from timeline_app.storage.file.integrity import Check, check_for

    try:
        return chronology.is_in_file and check_for(chronology.path) is Check.QUICK
    except Refused:
        return False  # it has gone


def too_large(path: Path) -> Refused:
    """The error for a file that memory does not hold."""
    return Refused(path, RefusedReason.UNREADABLE, Detail(ReasonPart.NO_MEMORY))


def _in_memory(
    path: Path, progress: Progress | None = None, counted: Counted | None = None
) -> StoredChronology:
    """JSON as a chronology of which nothing is written."""
    from timeline_app.storage.chronology.json_exchange import (
        load_json,  # a `.chronology` is opened without
    )

    with json_of(path) as plain:
        return load_json(plain, progress, counted)


def convert_any_json(
    path: Path,
    target: Path,
    progress: Progress | None,
    counted: Counted | None,
    backups: Backups | None = None,
) -> None:
    """Make a chronology of our JSON, or of what a picture holds; raises as `convert_json`."""
    from timeline_app.storage.chronology.json_exchange import (
        convert_json,  # not needed where the file is there already
    )

    with json_of(path) as plain:
        convert_json(plain, target, progress, counted, backups)


class _Making(NamedTuple):
    """How a file becomes a chronology in the data folder."""

    path: Path
    data_folder: Path
    opening: Callable[[Path], StoredChronology]
    convert: Convert
    progress: Progress | None
    counted: Counted | None

    def copy(self, stem: str) -> Opened | None:
        """The copy whose name begins so. Raises `Refused`, `WriteFailed`, `Cancelled`."""
        kept, opened = self._readable_copy(stem)
        if opened is not None:
            return Opened(opened, is_new=False)
        if kept is None:
            return None
        self.data_folder.mkdir(parents=True, exist_ok=True)
        # Not needed where the file is there already.
        from timeline_app.storage.file.backups import Backups
        from timeline_app.storage.file.stale_files import swept

        with swept(self.data_folder):
            before = Backups(self.data_folder.parent / "backups")
            report = self.convert(self.path, kept, self.progress, self.counted, before)
        return Opened(self.opening(kept), is_new=True, report=report)

    def _readable_copy(self, stem: str) -> tuple[Path | None, StoredChronology | None]:
        """The first copy that can be read, opened; or the first free name, and `None`.

        A copy that an other version wrote or that is damaged stays as it is, and is passed over.
        One that is only out of reach for now is no reason for another: it raises `Refused`.
        Where every name is taken there is neither.
        """
        from timeline_app.storage.file.paths import is_taken

        for number in range(1, _COPIES + 1):
            ending = "" if number == 1 else f"-{number}"
            kept = self.data_folder / f"{stem}{ending}.chronology"
            if not is_taken(kept):
                return kept, None
            try:
                return kept, self.opening(kept)
            except Refused as error:
                if error.reason in (RefusedReason.LOCKED, RefusedReason.UNREADABLE):
                    raise
        return None, None


def is_foreign(path: Path, asked: ReadOptions | None = None) -> bool:
    """Whether a file is of a format of another program that can be read, as somebody has asked.

    Raises `Refused` for what is no file, can't be read or is empty.
    """
    start = start_of(path)
    if asked is not None and asked.format:
        from timeline_app.interchange.formats import named

        return named(asked.format) is not None
    if start.startswith(SQLITE) or _is_ours(start):
        return False
    from timeline_app.interchange.foreign.reader import HEAD_BYTES

    try:
        if _is_ours(first_bytes(path, HEAD_BYTES)):
            return False
        from timeline_app.app.load.foreign_files import foreign_file
        from timeline_app.interchange.recognition import candidates

        return bool(candidates(foreign_file(path, asked=asked)))
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error)) from error


def _is_ours(start: bytes) -> bool:
    """Whether this is the start of our JSON, in whichever layout."""
    return any(ours in start for ours in OUR_JSON)
