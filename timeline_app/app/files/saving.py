"""Saves the chronology elsewhere: asks where, and never replaces a file without asking."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from timeline_app.app.feature import Shell
from timeline_app.app.files.saved_state_text import in_use_sentence, saved_words
from timeline_app.app.files.untitled import is_in_data_folder, is_untitled
from timeline_app.app.messages.sentences import (
    filled,
    refusal_sentence,
    sentences,
    unwritten_sentence,
    without_confidential,
)
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import FILE, SHOWN, ActionSpec, Standard, commands
from timeline_app.app.shell.message_boxes import may_replace, named_file
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.record_edits import header_edit
from timeline_app.document.document import Document
from timeline_app.document.file_lock import FileLock, backups, go_on_alone
from timeline_app.document.state import DocumentState
from timeline_app.render.picture.export_settings import file_name_of
from timeline_app.storage.errors import Cancelled, Refused, WriteFailed
from timeline_app.storage.file.file_identity import FileState
from timeline_app.storage.file.paths import is_folder, is_taken
from timeline_app.storage.progress import Progress

if TYPE_CHECKING:
    from timeline_app.app.load.kept_words import WhatWasWritten
    from timeline_app.storage.database.validation import HoldsRecords

SUFFIX = ".chronology"
JSON_SUFFIX = ".json"


class SavePlace(NamedTuple):
    """A path to write to, and whether what is there may be replaced."""

    path: Path
    may_replace: bool


def asked_place(
    parent: QWidget, title: str, name: str, folder: Path | None, *, with_json: bool = False
) -> SavePlace | None:
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
        return SavePlace(path, may_replace=False)
    return SavePlace(path, may_replace=True) if may_replace(parent, title, path) else None


def _with_suffix(path: Path, kind: str, *, with_json: bool) -> Path:
    """The path with the ending of what is written: its own if it has one."""
    endings = (SUFFIX, JSON_SUFFIX) if with_json else (SUFFIX,)
    if path.suffix.lower() in endings:
        return path
    ending = JSON_SUFFIX if with_json and JSON_SUFFIX in kind else SUFFIX
    return path.with_name(path.name + ending)


ACTIONS = (
    ActionSpec(
        "save",
        FILE,
        commands.mark("&Save"),
        SHOWN,
        (Standard.Save,),
        separator_before=True,
        after="open_longer_sample",
    ),
    ActionSpec("save_as", FILE, commands.mark("Save &As…"), SHOWN, ("Ctrl+Shift+S",)),
    ActionSpec("save_copy", FILE, commands.mark("Save a Cop&y…"), SHOWN),
)


class Saving(QObject):
    """Writes the chronology of a session where the user wants it."""

    def __init__(self, session: Session, opener: Opener) -> None:
        super().__init__(session)
        self._session = session
        self._opener = opener
        self._written: WhatWasWritten | None = None
        """What the last copy is without, if it is JSON."""

    def save(self) -> None:
        """Say that all is saved; what has no place of its own yet is given one."""
        document = self._session.document
        if document is None:
            return
        document.look_at_file()
        is_kept = document.state is DocumentState.KEPT
        if document.may_write and not (is_kept and not is_untitled(document.chronology.path)):
            self.save_as()
            return
        words = saved_words(document, None)
        self._session.note(f"{words.note}: {words.tip}" if document.may_write else words.note)

    def save_as(self) -> None:
        """Write all to a file that the user names, and go on there; nothing untitled stays."""
        place = self._asked(self.tr("Save As"), with_json=False)
        if place is not None:
            self._go_on_in(*place)

    def save_copy(self) -> None:
        """Write all to a file that the user names, and stay where it is."""
        place = self._asked(self.tr("Save a Copy"), with_json=True)
        if place is not None and self._write_copy(*place):
            if self._session.document is not None:
                self._session.document.was_copied()
            said = filled(self.tr("Copy saved as {name}"), name=place.path.name)
            written = self._written
            left_out = 0 if written is None else written.left_out
            self._session.note(without_confidential(said, left_out) if left_out else said)
            if written is not None and written.damaged:
                from timeline_app.app.load.kept_words import tell_damaged

                tell_damaged(self._session.say, place.path, written.damaged)

    def put_back(self) -> None:
        """Write all to where its file was, which is gone."""
        document = self._session.document
        if document is not None:
            self._go_on_in(document.chronology.path, may_replace=False)

    def _go_on_in(self, path: Path, may_replace: bool) -> None:
        """Write all to a file, and show that from now on: with what can be undone."""
        document = self._session.document
        if document is None:
            return
        if not document.may_write:  # what is read elsewhere can be changed here
            if self._write_copy(path, may_replace):
                self._opener.try_open(str(path))
            return
        old = document.chronology.path
        was_untitled = document.chronology.is_kept and is_untitled(old)
        if not self._is_moved(document, path, may_replace, was_untitled):
            return
        if was_untitled and os.path.realpath(old) != os.path.realpath(path):
            self._session.settings.forget_file(str(old))
        self._session.rename(str(path))
        self._try(lambda _: self._name_untitled(document, path))
        self._session.note(filled(self.tr("Saved as {name}"), name=path.name))

    def _is_moved(self, document: Document, path: Path, may_replace: bool, retire: bool) -> bool:
        """Let the chronology be in another file from now on; whether it is.

        To `retire` the file of before puts it among the backups.
        """

        def work(progress: Progress) -> bool:
            read_only_reason = go_on_alone(
                document.chronology, path, progress, replace=may_replace, retire=retire
            )
            if read_only_reason is not None:
                self._refuse(in_use_sentence(path, read_only_reason))
            return read_only_reason is None

        is_moved = self._try(work)
        if is_moved:
            document.has_settled()
        return is_moved

    def _name_untitled(self, document: Document, path: Path) -> bool:
        """Call what has no title as its file is called."""
        header = document.header
        if header.title == sentences.tr("Untitled"):
            named = msgspec.structs.replace(header, title=path.stem)
            edit = header_edit(header, named, datetime.now(UTC))
            document.push(edit, self.tr("title"))
        return True

    def _asked(self, title: str, *, with_json: bool) -> SavePlace | None:
        document = self._session.document
        if document is None:
            return None
        path = document.chronology.path
        folder = path.parent if is_folder(path.parent) and not is_in_data_folder(path) else None
        name = document.header.title
        # Not needed for the first paint.
        from timeline_app.app.files.saving import asked_place

        place = asked_place(self._session.window, title, name, folder, with_json=with_json)
        if place is None or not self._is_own(place.path, document):
            return place
        self._refuse(self.tr("It is this very file, and saved. Choose another name for a copy."))
        return None

    def _is_own(self, path: Path, document: Document) -> bool:
        """Whether the chronology lies there, as far as it lies anywhere."""
        chronology = document.chronology
        is_there = chronology.is_kept and chronology.file.state() is FileState.SAME
        return is_there and os.path.realpath(path) == os.path.realpath(chronology.path)

    def _write_copy(self, path: Path, may_replace: bool) -> bool:
        document = self._session.document
        if document is None:
            return False
        self._written = None
        chronology, lock = document.chronology, FileLock(path)
        chronology.file.backups = backups()
        read_only_reason = lock.take()
        if read_only_reason is not None:
            self._refuse(in_use_sentence(path, read_only_reason))
            return False

        def work(progress: Progress) -> bool:
            if path.suffix.lower() == ".json":
                from timeline_app.app.load.kept_words import written_sound
                from timeline_app.storage.chronology.json_exchange import write_json

                def write(sound: HoldsRecords) -> int:
                    return write_json(sound, path, backups())

                self._written = written_sound(chronology, chronology, write)
            else:
                chronology.file.write_copy(path, progress, replace=may_replace)
            return True

        try:
            return self._try(work)
        finally:
            lock.release()

    def _try(self, work: Callable[[Progress], bool]) -> bool:
        """Do the work, showing how far it is if it takes long; whether it was done."""
        shown = ProgressDialog(self.tr("Saving…"), self._session)
        self._session.window.stay_open(shown.give_up)
        try:
            return work(shown)
        except Cancelled:
            return False
        except WriteFailed as error:
            self._refuse(unwritten_sentence(error))
            return False
        except Refused as error:
            self._refuse(refusal_sentence(error))
            return False
        finally:
            shown.end()
            self._session.window.close_if_asked()

    def _refuse(self, sentence: str) -> None:
        self._session.say(self.tr("This can't be saved there"), sentence)


def install(shell: Shell) -> None:
    """Let the chronology be saved elsewhere."""
    saving = Saving(shell.session, shell.opener)
    shell.actions.connect(
        {"save": saving.save, "save_as": saving.save_as, "save_copy": saving.save_copy}
    )
