"""Opens what the user names: a chronology, our JSON, or the sample."""

from __future__ import annotations

from pathlib import Path

from timeline_app.app.resources import SAMPLE, sample_path
from timeline_app.storage.checks import Check
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed
from timeline_app.storage.sniff import FileKind, kind_of

LARGEST_JSON = 2 << 30
"""Bytes. A JSON document is read as a whole: beyond this it would not fit into memory."""

_COPIES = 9  # beside each other: whoever leaves that many damaged has another trouble
_LONGEST_STEM = 40  # characters; of four bytes each they leave room for the rest of a name


def path_of(name: str) -> Path:
    """The file that a name on the command line stands for."""
    return sample_path() if name == SAMPLE else Path(name)


def kind_of_named(name: str) -> FileKind:
    """What the file is that a name stands for, by its content. Raises `Refused`."""
    path = path_of(name)
    kind = kind_of(path)
    if kind is FileKind.JSON and path.stat().st_size > LARGEST_JSON:
        detail = f"a JSON document may have up to {LARGEST_JSON >> 30} GiB"
        raise Refused(path, RefusedReason.UNREADABLE, detail)
    return kind


def open_to_read(name: str) -> Chronology:
    """A chronology for reading alone; JSON is read into memory and nothing is written.

    Raises `Refused`.
    """
    path = path_of(name)
    try:
        if kind_of_named(name) is FileKind.JSON:
            return _in_memory(path)
        return Chronology.open(path, read_only=True, check=Check.FULL)
    except MemoryError as error:
        raise _too_large(path) from error


def open_to_keep(name: str, data_folder: Path) -> Chronology:
    """A chronology to work with. JSON becomes a file of its own in the data folder.

    The same JSON leads to the same file. Where the data folder can't be written, or what lies
    there is out of reach, the JSON is read into memory. Raises `Refused`.
    """
    path = path_of(name)
    try:
        if kind_of_named(name) is not FileKind.JSON:
            return Chronology.open(path)
        return _kept(path, data_folder) or _in_memory(path)
    except MemoryError as error:
        raise _too_large(path) from error


def _kept(path: Path, data_folder: Path) -> Chronology | None:
    """The chronology that was, or now is, made from a JSON file; `None` where none can be."""
    import hashlib  # here, for a picture has no need of it

    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
        stem = f"{path.stem[:_LONGEST_STEM]}-{digest}"
        kept, opened = _readable_copy(data_folder, stem)
        if kept is None or opened is not None:
            return opened
        data_folder.mkdir(parents=True, exist_ok=True)
        # Not needed where the file is there already.
        from timeline_app.storage.exchange import import_json

        return import_json(path, kept)
    except (WriteFailed, OSError):
        return None
    except Refused as error:
        if error.path == path:
            raise
        return None


def _readable_copy(data_folder: Path, stem: str) -> tuple[Path | None, Chronology | None]:
    """The first copy that can be read, opened; or the first free name, and `None`.

    A copy that an other version wrote or that is damaged stays as it is, and is passed over. One
    that is only out of reach for now is no reason for another: it raises `Refused`. Where every
    name is taken there is neither.
    """
    for number in range(1, _COPIES + 1):
        ending = "" if number == 1 else f"-{number}"
        kept = data_folder / f"{stem}{ending}.chronology"
        if not kept.exists():
            return kept, None
        try:
            return kept, Chronology.open(kept)
        except Refused as error:
            if error.reason in (RefusedReason.LOCKED, RefusedReason.UNREADABLE):
                raise
    return None, None


def _too_large(path: Path) -> Refused:
    return Refused(path, RefusedReason.UNREADABLE, "there is not enough memory")


def _in_memory(path: Path) -> Chronology:
    """JSON as a chronology of which nothing is written."""
    from timeline_app.storage.exchange import load_json  # a `.chronology` is opened without

    return load_json(path)
