"""Files of other programs as chronologies, read in memory that stays small."""

from __future__ import annotations

import errno
import gc
import io
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from timeline_app.core.edits.record_edits import instant_text
from timeline_app.core.guarded import override
from timeline_app.storage.errors import Detail, Refused, RefusedReason
from timeline_app.storage.file.atomic_write import write_failure
from timeline_app.storage.progress import Counted, Progress, tell
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from timeline_app.interchange.foreign.reader import (
        ForeignFile,
        ForeignRefusedError,
        ReadOptions,
    )
    from timeline_app.interchange.placing.placing import RecordPlacing
    from timeline_app.interchange.placing.report import Report
    from timeline_app.storage.chronology.chronology import StoredChronology
    from timeline_app.storage.file.backups import Backups

_BLOCK = 1 << 20
_DIGITS = 10
_BETWEEN_COLLECTIONS = 1_000_000
_OF_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What no system says of a file that is read."""


@contextmanager
def placed(
    path: Path,
    progress: Progress | None = None,
    counted: Counted | None = None,
    asked: ReadOptions | None = None,
) -> Iterator[RecordPlacing]:
    """What a file holds, placed among our records; read as somebody has `asked`, if so.

    `progress` is told of the bytes of a file that may be gone through several times, `counted`
    of the events so far. Raises `Refused`, `Cancelled`, and `WriteFailed` for temporary files.
    """
    from timeline_app.interchange.placing.placing import ImportedFile, RecordPlacing
    from timeline_app.interchange.recognition import begun

    with told_refusals(path):
        digest = _sha256(path, progress)
        placing: list[RecordPlacing] = []

        def told(done: int, total: int) -> None:
            if counted is not None and placing:
                counted(placing[0].event_count)
            tell(progress, path, min(done, total - 1), total)

        file = foreign_file(path, told, asked)
        reading = begun(file)
        of_file = ImportedFile(
            name=_name_of(path),
            format=reading.format.name,
            base=f"import-{digest[:_DIGITS]}",  # the same for the same file, whatever its name
            sha256=digest,
            today=file.options.today,
            mapping=file.options.mapping,
            now=instant_text(datetime.now(UTC)),
            are_eras_apart=reading.format.are_eras_apart,
        )
        with rarely_collected(), closing(RecordPlacing(of_file)) as one:
            placing.append(one)
            one.take(reading.parts)
            yield one


@contextmanager
def told_refusals(path: Path) -> Iterator[None]:
    """Raise `Refused` for what a reader refuses, or the disk, within the block.

    Raises `WriteFailed` where there is no room for what is put aside meanwhile.
    """
    from timeline_app.interchange.foreign.reader import ForeignRefusedError

    try:
        yield
    except ForeignRefusedError as error:
        raise refused(path, error) from error
    except OSError as error:
        if error.errno in _OF_WRITING:
            raise write_failure(Path("temporary files"), error) from error
        raise _unreadable(path, error) from error
    except RecursionError as error:
        raise Refused(path, RefusedReason.UNSAFE) from error


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Look for garbage in circles less often: millions of values come and go, and have none."""
    before = gc.get_threshold()
    gc.set_threshold(_BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def load_foreign(
    path: Path,
    progress: Progress | None = None,
    counted: Counted | None = None,
    asked: ReadOptions | None = None,
) -> tuple[StoredChronology, Report]:
    """A chronology of which no file is written, and what was read and what not.

    Raises `Refused`, `Cancelled`, and `WriteFailed` where there is no room for it.
    """
    from timeline_app.storage.chronology.record_batches import load_batches

    with placed(path, progress, counted, asked) as placing:
        return load_batches(placing, path, progress), placing.report()


def convert_foreign(
    path: Path,
    target: Path,
    progress: Progress | None = None,
    counted: Counted | None = None,
    backups: Backups | None = None,
    asked: ReadOptions | None = None,
) -> Report:
    """Write what a file holds to a new chronology; gives what was read and what not.

    Raises `Refused`, `Cancelled`, and `WriteFailed` for the new file, also if it exists.
    """
    from timeline_app.storage.chronology.record_batches import write_batches

    with placed(path, progress, counted, asked) as placing:
        write_batches(placing, target, path, progress, backups)
        return placing.report()


def made_by(asked: ReadOptions | None) -> str:
    """What tells apart the chronologies that one file makes when it is read in several ways.

    Empty where nobody has asked for anything; the day of import makes no other of it.
    """
    from timeline_app.core.value import replace
    from timeline_app.interchange.foreign.reader import ReadOptions

    if asked is None:
        return ""
    plain = replace(asked, today=date.min)
    if plain == ReadOptions(today=date.min):
        return ""
    import hashlib

    import msgspec

    return f"-{hashlib.sha256(msgspec.json.encode(plain)).hexdigest()[:_DIGITS]}"


def foreign_file(
    path: Path,
    told: Callable[[int, int], object] | None = None,
    asked: ReadOptions | None = None,
) -> ForeignFile:
    """The file, to be read as asked, else as of today; `told` is told of each piece that is.

    Raises `OSError`.
    """
    from timeline_app.interchange.foreign.reader import ReadOptions, file_at

    file = file_at(path, asked or ReadOptions(today=datetime.now().astimezone().date()))
    return file if told is None else told_of(file, told)


def told_of(file: ForeignFile, told: Callable[[int, int], object]) -> ForeignFile:
    """The same file; `told` is told of each piece that is read."""
    from timeline_app.interchange.foreign.reader import ForeignFile

    def opened() -> BinaryIO:
        return cast("BinaryIO", io.BufferedReader(_Told(file.open(), file.size, told), _BLOCK))

    return ForeignFile(file.name, opened, file.size, file.options)


class _Told(io.RawIOBase):
    """A file that tells how much of it was read."""

    def __init__(self, raw: BinaryIO, size: int, told: Callable[[int, int], object]) -> None:
        super().__init__()
        self._raw, self._size, self._told = raw, size, told

    @override
    def readinto(self, buffer: WriteableBuffer, /) -> int:
        place = memoryview(buffer)
        data = self._raw.read(len(place))
        place[: len(data)] = data
        self._told(self._raw.tell(), self._size)
        return len(data)

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._raw.seek(offset, whence)

    @override
    def close(self) -> None:
        self._raw.close()
        super().close()


def unknown_format(path: Path) -> Refused:
    """The refusal of a file that nothing reads: it says what the file seems to be."""
    from timeline_app.interchange.foreign.appearance import Seeming, seeming_of

    parts = {
        Seeming.ZIP: ReasonPart.A_ZIP,
        Seeming.OLD_OFFICE: ReasonPart.AN_OLD_DOCUMENT,
        Seeming.RTF: ReasonPart.AN_RTF,
        Seeming.HTML: ReasonPart.A_WEB_PAGE,
        Seeming.XML: ReasonPart.OTHER_XML,
        Seeming.UTF16: ReasonPart.UTF16,
        Seeming.TEXT: ReasonPart.OTHER_TEXT,
        Seeming.BINARY: ReasonPart.NO_TEXT,
    }
    try:
        part = parts.get(seeming_of(foreign_file(path).head()))
    except OSError as error:
        return _unreadable(path, error)
    return Refused(path, RefusedReason.OTHER_FORMAT, Detail(part) if part else "")


def _sha256(path: Path, progress: Progress | None) -> str:
    """What tells the content of a file from that of others. Raises `OSError`, `Cancelled`."""
    import hashlib  # a picture has no need of it

    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            tell(progress, path, 0, 0)
    return digest.hexdigest()


def _name_of(path: Path) -> str:
    """The file's name as text: names need not be any."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def refused(path: Path, error: ForeignRefusedError) -> Refused:
    """What a reader refused, as what the window and the command line say."""
    from timeline_app.interchange.foreign.reader import RefusalReason

    reasons = {
        RefusalReason.NOT_THIS_FORMAT: RefusedReason.OTHER_FORMAT,
        RefusalReason.BROKEN: RefusedReason.DAMAGED,
        RefusalReason.ENCODING: RefusedReason.UNKNOWN_ENCODING,
        RefusalReason.UNSAFE: RefusedReason.UNSAFE,
        RefusalReason.FOREIGN_CALENDAR: RefusedReason.FOREIGN_CALENDAR,
        RefusalReason.LOCKED: RefusedReason.ENCRYPTED,
        RefusalReason.EMPTY: RefusedReason.EMPTY,
        RefusalReason.NO_EVENTS: RefusedReason.NO_EVENTS,
        RefusalReason.NO_COLUMN: RefusedReason.NO_COLUMN,
        RefusalReason.UNREADABLE: RefusedReason.UNREADABLE,
    }
    if error.reason is RefusalReason.UNKNOWN:
        return unknown_format(path)
    return Refused(path, reasons[error.reason], error.detail)


def _unreadable(path: Path, error: OSError) -> Refused:
    return Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error))
