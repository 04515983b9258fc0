"""Opens what the user names: a chronology, our JSON, or the sample."""

from __future__ import annotations

import hashlib
from pathlib import Path

from timeline_app.app.resources import SAMPLE, sample_path
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.storage.exchange import import_json, load_json
from timeline_app.storage.sniff import FileKind, kind_of


def path_of(name: str) -> Path:
    """The file that a name on the command line stands for."""
    return sample_path() if name == SAMPLE else Path(name)


def open_to_read(name: str) -> Chronology:
    """A chronology for reading alone; JSON is read into memory and nothing is written.

    Raises `Refused`.
    """
    path = path_of(name)
    if kind_of(path) is FileKind.JSON:
        return load_json(path)
    return Chronology.open(path, read_only=True)


def open_to_keep(name: str, data_folder: Path) -> Chronology:
    """A chronology to work with. JSON becomes a file of its own in the data folder.

    The same JSON leads to the same file. Where the data folder can't be written, the JSON is
    read into memory. Raises `Refused`.
    """
    path = path_of(name)
    if kind_of(path) is not FileKind.JSON:
        return Chronology.open(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    kept = data_folder / f"{path.stem}-{digest}.chronology"
    try:
        if kept.exists():
            return Chronology.open(kept)
        data_folder.mkdir(parents=True, exist_ok=True)
        return import_json(path, kept)
    except (WriteFailed, OSError):
        return load_json(path)
    except Refused:
        if not kept.exists():
            raise
        return load_json(path)
