"""Asks where a chronology is to be written, and never replaces a file without asking."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from timeline_app.app.messages.sentences import sentences
from timeline_app.app.shell.message_boxes import may_replace, named_file
from timeline_app.render.picture.export_settings import file_name_of
from timeline_app.storage.file.probes import is_taken

SUFFIX = ".chronology"
JSON_SUFFIX = ".json"


class Place(NamedTuple):
    """A path to write to, and whether what is there may be replaced."""

    path: Path
    may_replace: bool


def asked_place(
    parent: QWidget, title: str, name: str, folder: Path | None, *, with_json: bool = False
) -> Place | None:
    """Where to write, as the user says; None if nowhere.

    `name` is what is written, `folder` where it lies, if in one of the user's own.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    within = folder or Path(QStandardPaths.writableLocation(documents))
    kinds = [sentences.tr("Chronologies (*.chronology)")]
    if with_json:
        kinds.append(sentences.tr("Chronologies as JSON (*.json)"))
    first = str(within / (file_name_of(name) + SUFFIX))
    named, kind = named_file(parent, title, first, ";;".join(kinds))
    if not named:
        return None
    path = _with_suffix(Path(named), kind, with_json=with_json)
    if not is_taken(path):
        return Place(path, may_replace=False)
    return Place(path, may_replace=True) if may_replace(parent, title, path) else None


def _with_suffix(path: Path, kind: str, *, with_json: bool) -> Path:
    """The path with the ending of what is written: its own if it has one."""
    endings = (SUFFIX, JSON_SUFFIX) if with_json else (SUFFIX,)
    if path.suffix.lower() in endings:
        return path
    ending = JSON_SUFFIX if with_json and JSON_SUFFIX in kind else SUFFIX
    return path.with_name(path.name + ending)
