"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline_app.core.guarded import override
from timeline_app.storage.errors import Detail, WriteFailed, WriteReason
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from typing_extensions import Buffer

PARTS = ".*.part"
"""What files are called, as a pattern, until they are whole."""

_OURS = f".{'[0-9a-f]' * 16}.part"  # no other program's, in the folders of the user
_BUFFER = 1 << 20
_SURELY_LEFT_S = 86_400.0  # nobody writes a file for so long

_reasons = {
    errno.ENOENT: WriteReason.NO_FOLDER,
    errno.ENOTDIR: WriteReason.NO_FOLDER,
    errno.ENOSPC: WriteReason.NO_SPACE,
    errno.EDQUOT: WriteReason.NO_SPACE,
    errno.EACCES: WriteReason.NOT_WRITABLE,
    errno.EPERM: WriteReason.NOT_WRITABLE,
    errno.EROFS: WriteReason.NOT_WRITABLE,
    errno.EISDIR: WriteReason.NOT_WRITABLE,
    errno.EEXIST: WriteReason.EXISTS,
}


@contextmanager
def new_file(
    path: Path,
    *,
    replace: bool,
    backups: Backups | None = None,
    prove: Callable[[Path], object] | None = None,
) -> Iterator[Path]:
    """Give an empty file beside `path` to be written and closed; it then takes that name.

    If anything is raised meanwhile, it is removed and `path` is as it was. `replace` allows
    a file there already; its mode is kept, a link stays a link, and what was in it goes to the
    `backups`. `prove` looks at the file once it has its name: if that raises, what was there
    before is put back. Raises `WriteFailed`, also for an `OSError` from the block.
    """
    try:
        target = Path(os.path.realpath(path)) if replace else path
        mode = _mode_of(path, target, replace)
        _clear_left(target.parent)
        part = target.with_name(f".{os.urandom(8).hex()}.part")
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except (OSError, ValueError) as error:  # ValueError: a path that no system takes
        raise write_failure(path, error) from error
    try:
        yield part
        _sync(part)
        if mode is not None:
            part.chmod(mode)
        before = None if backups is None else backups.make_way(target)
        if replace:
            part.replace(target)
        else:
            _take_free_name(part, target)
        _sync_folder(target.parent)
        if prove is not None:
            _prove(prove, target, before, backups)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise write_failure(path, error) from error
        raise


@contextmanager
def new_open_file(
    path: Path,
    *,
    replace: bool,
    backups: Backups | None = None,
    heed: Callable[[], object] | None = None,
) -> Iterator[BinaryIO]:
    """As `new_file`, the file being open: to be written, and sought and read in meanwhile.

    `heed` is called with whatever is written, and stops it by what it raises.
    """
    with (
        new_file(path, replace=replace, backups=backups) as part,
        part.open("w+b", 0) as raw,
        _Heeding(raw, heed) if heed else io.BufferedRandom(raw, _BUFFER) as file,
    ):
        yield file


class _Heeding(io.BufferedRandom):
    """A file that asks whether to go on."""

    def __init__(self, raw: io.FileIO, heed: Callable[[], object]) -> None:
        super().__init__(raw, _BUFFER)
        self._heed = heed

    @override
    def write(self, data: Buffer, /) -> int:
        self._heed()
        return super().write(data)


def _clear_left(folder: Path) -> None:
    """Remove what a crash left in a folder long ago of a file that was being written."""
    for part in folder.glob(_OURS):
        with suppress(OSError):  # it does no harm there
            if time.time() - part.stat().st_mtime > _SURELY_LEFT_S:
                part.unlink()


def _prove(
    prove: Callable[[Path], object], target: Path, before: Path | None, backups: Backups | None
) -> None:
    """Look at what has its name now; else take it away, and put back what was there before."""
    try:
        prove(target)
    except BaseException:
        if backups is None:
            target.unlink()  # there was nothing before
        else:
            backups.take_in(target)
            if before is not None:
                backups.give_back(before, target)
        raise


def _take_free_name(part: Path, target: Path) -> None:
    """Rename `part`. Raises `FileExistsError` if another took the name meanwhile."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        part.rename(target)
    else:
        part.unlink()


def write_failure(path: Path, error: OSError | ValueError) -> WriteFailed:
    """What the system says of a file that can't be written, in our words."""
    number = getattr(error, "errno", None) or 0
    reason = _reasons.get(number, WriteReason.FAILED)
    if reason is WriteReason.EXISTS:  # the system would say the same again
        return WriteFailed(path, reason)
    return WriteFailed(path, reason, getattr(error, "strerror", None) or str(error))


def _mode_of(path: Path, target: Path, replace: bool) -> int | None:
    """The mode of the file that is to be replaced; None if there is none."""
    try:
        os.lstat(target)
    except FileNotFoundError:
        return None
    if not replace:
        raise WriteFailed(path, WriteReason.EXISTS)
    if not target.is_file():
        raise WriteFailed(path, WriteReason.NOT_WRITABLE, Detail(ReasonPart.NO_FILE))
    if not os.access(target, os.W_OK):
        raise WriteFailed(path, WriteReason.NOT_WRITABLE, Detail(ReasonPart.WRITE_PROTECTED))
    return target.stat().st_mode & 0o7777


def _sync(file: Path) -> None:
    """Bring what was written to the disk."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Bring a new name to the disk; Windows does so by itself and can't open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
