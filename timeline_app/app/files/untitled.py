"""New chronologies: shown at once, a file from their first edit, and untitled until then."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import sentences
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import ANY, FILE, ActionSpec, Standard, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.record_edits import instant_text
from timeline_app.core.records.records import Header, type_of_section
from timeline_app.document.file_lock import backups, go_on_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.errors import Refused, WriteFailed, WriteReason
from timeline_app.storage.file.paths import is_taken
from timeline_app.storage.json.document_type import JsonDocument

SUFFIX = ".chronology"
_MOST = 10_000
_OF_JSON = re.compile(r"-[0-9a-f]{12}(-\d)?\Z").search
"""How the names of files end that were made from JSON, which has a place of its own."""


ACTIONS = (ActionSpec("new", FILE, commands.mark("&New Chronology"), ANY, (Standard.New,)),)


class Untitled(QObject):
    """Begins chronologies in the window of a session, and clears away those left empty."""

    def __init__(self, session: Session, opener: Opener) -> None:
        super().__init__(session)
        self._session = session
        self._opener = opener

    def begin(self) -> None:
        """Show an empty chronology, which is in no file until its first edit."""
        path = next(_names())
        chronology = StoredChronology.in_memory(
            JsonDocument("chronology", JSON_VERSION, _new_header()), path
        )
        self._opener.show_new(chronology, partial(self._make_file, chronology))

    def _make_file(self, chronology: StoredChronology) -> None:
        """Give the chronology its file. Raises `WriteFailed`."""
        for path in _names():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                read_only_reason = go_on_alone(chronology, path)
            except WriteFailed as error:
                if error.reason is WriteReason.EXISTS:
                    continue  # another window was faster
                raise
            except OSError as error:
                detail = error.strerror or str(error)
                raise WriteFailed(path, WriteReason.NOT_WRITABLE, detail) from error
            if read_only_reason is not None:
                raise WriteFailed(path, WriteReason.NOT_WRITABLE)
            self._session.rename(str(path))
            return
        raise WriteFailed(Opener.data_folder(), WriteReason.EXISTS)

    def guard(self) -> None:
        """Clear the shown chronology away when it is closed, if it is untitled and empty then."""
        document = self._session.document
        if document is None or not document.may_write:
            return
        chronology = document.chronology
        if chronology.is_kept and is_untitled(chronology.path):
            chronology.let_go = partial(self._let_go, chronology.path, chronology.let_go)

    def _let_go(self, path: Path, let_go: Callable[[], object] | None) -> None:
        if _is_blank(path):
            with suppress(OSError):  # it does no harm where it is
                backups().take_in(path)
            self._session.settings.forget_file(str(path))
        if let_go is not None:
            let_go()


def is_in_data_folder(path: Path) -> bool:
    """Whether a chronology lies where the user never chose it to be."""
    return path.absolute().parent == Opener.data_folder().absolute()


def is_untitled(path: Path) -> bool:
    """Whether it is one that was begun, and that was given no place."""
    return is_in_data_folder(path) and not _OF_JSON(path.stem)


def _names() -> Iterator[Path]:
    """Free names for files of new chronologies, the first one first."""
    folder, name = Opener.data_folder(), sentences.tr("Untitled")
    for number in range(1, _MOST):
        path = folder / f"{name if number == 1 else f'{name} {number}'}{SUFFIX}"
        if not is_taken(path):
            yield path


def _new_header() -> Header:
    now = instant_text(datetime.now(UTC))
    return Header(sentences.tr("Untitled"), created=now, changed=now)


def _is_blank(path: Path) -> bool:
    """Whether a file holds nothing that anybody has put there."""
    try:
        with StoredChronology.open(path, read_only=True) as chronology:
            header = chronology.header()
            blank = Header(sentences.tr("Untitled"), created=header.created, changed=header.changed)
            return header == blank and not any(map(chronology.number_of, type_of_section))
    except Refused:
        return False


def install(shell: Shell) -> None:
    """Begin chronologies from the menu, and watch over those that nobody has named."""
    untitled, session = Untitled(shell.session, shell.opener), shell.session
    shell.actions.connect({"new": untitled.begin})
    session.document_changed.connect(untitled.guard)
    session.renamed.connect(untitled.guard)
    untitled.guard()
