"""What is typed in the forms of a window outlives that: it is written down a moment later."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QFileDevice, QObject, QSaveFile, QTimer
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.feature import Shell
from timeline_app.app.files.leaving import Leaving
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import EventId
from timeline_app.core.records.unsaved_text import UnsavedWords
from timeline_app.document.data_folder import data_folder
from timeline_app.document.document import Document
from timeline_app.document.state import DocumentState
from timeline_app.storage.file.paths import is_there, real_path, stat_of
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.texts.phrases import listed

WRITTEN_MS = 500
"""So long after it was typed a word is on disk at the latest."""
_TYPED_INTO = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


ACTIONS = ()
_UNTITLED = "untitled"
SUFFIX = ".json"


class UnsavedText(QObject):
    """Keeps the unsaved words of the shown chronology, and gives them back when it is opened.

    They belong to the document: Save As takes them along. Those that are kept in a record, or
    given up, are kept here no more.
    """

    def __init__(self, session: Session, panel: DetailsPanel, drafts: NewEvents) -> None:
        super().__init__(session)
        self._session = session
        self._panel = panel
        self._drafts = drafts
        self._document: Document | None = None
        self._path: Path | None = None
        self._written = UnsavedWords()
        self._is_unwritten = False
        """Whether what is typed could not be written down the last time, which was told."""
        self._given_up: UnsavedWords | None = None
        """What may go with the window."""
        self._timer = QTimer(self)
        self._timer.setInterval(WRITTEN_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def held(self) -> UnsavedWords:
        """All that is typed just now, and waits."""
        return UnsavedWords(
            self._panel.editing.unsaved, self._panel.evidence.editing.unsaved, self._drafts.unsaved
        )

    def watch(self, before: QWidget | None, focused: QWidget | None) -> None:
        """Write down what is typed as long as somebody may be typing."""
        del before
        is_typing = isinstance(focused, _TYPED_INTO) and self._session.document is not None
        if is_typing and focused is not None and focused.window() is self._session.window:
            self._timer.start()
        elif self._timer.isActive():
            self._timer.stop()
            QTimer.singleShot(0, self, self.keep)  # once the field has kept what it could

    def keep(self) -> bool:
        """Write down what is typed by now, if it is another than before; whether it is safe."""
        document = self._document
        if document is None or document is not self._session.document:
            return True
        words, path = self.held, _path_of(document)
        is_moved = path != self._path
        if words == self._written and not (is_moved and words):
            return True
        if words and not keep_words(path, words):
            if not self._is_unwritten:
                self._is_unwritten = True
                self._session.note(
                    self.tr("What you type can't be written down: it goes with this window")
                )
            return False
        if is_moved or not words:
            forget_words(self._path)
        self._written, self._path, self._is_unwritten = words, path, False
        return True

    def may_close(self) -> bool:
        """Whether the window may close without losing what is typed.

        That is told once; who then closes the window again gives it up.
        """
        is_safe, words = self.keep(), self.held
        if is_safe or words == self._given_up:
            return True
        self._given_up = words
        self._session.say(
            self.tr("Something could not be kept"),
            self.tr(
                "What you typed could be written nowhere. Make room on the disk, or close the "
                "window again to give it up."
            ),
        )
        return False

    def stop(self) -> None:
        """Write nothing down any more, with the window."""
        self._timer.stop()
        self._document = None

    def discard(self) -> None:
        """What is typed is given up, with the chronology that it is about."""
        self._empty_forms()
        self._drafts.give_up()
        self.keep()

    def _empty_forms(self) -> None:
        self._panel.editing.forget()
        self._panel.evidence.editing.forget()

    def leave(self) -> None:
        """Write all down, for the chronology is about to be left; forms are empty afterwards."""
        self._timer.stop()
        words, is_safe = self.held, self.keep()
        if words and self._document is not None:
            self._tell_left(words, self._document, is_safe=is_safe)
        self._document = None
        self._empty_forms()

    def _tell_left(self, words: UnsavedWords, document: Document, *, is_safe: bool) -> None:
        """Say that something was typed and not kept, and where it is to be found."""
        if is_safe:
            pattern = self.tr("What was typed and not kept waits until “{title}” is opened again")
            self._session.note(filled(pattern, title=document.header.title))
            return
        pattern = self.tr("This was typed about “{title}” and not kept: {words}")
        typed = [(one.title, one.words) for one in words.fields]
        typed += [(one.title, _words_of(one.typed)) for one in words.forms]
        typed += [(words.draft.title, words.draft.date)] if words.draft is not None else []
        told = [filled(pattern, title=title, words=said) for title, said in typed]
        self._session.say(self.tr("Something could not be kept"), one_line(" ".join(told)))

    def follow(self, document: Document) -> None:
        """Give back what was typed about a chronology that is shown now."""
        self._document, self._path = document, _path_of(document)
        self._written = UnsavedWords()
        if not document.may_change or self._is_taken(document):
            return
        found = found_words(self._path)
        self._written = found
        here = [one for one in found.events if document.chronology.key_of(one) is not None]
        self._panel.editing.wait_for(one for one in found.fields if one.event in here)
        self._panel.evidence.editing.wait_for(one for one in found.forms if one.event in here)
        self._tell_gone(found, set(here))
        if here:
            self._show(document, here[0])
        if found.draft is not None:
            self._drafts.open_again(found.draft)

    def _tell_gone(self, found: UnsavedWords, here: set[EventId]) -> None:
        """Say what was typed about events that are no more."""
        gone = [(one.title, one.words) for one in found.fields if one.event not in here]
        gone += [(one.title, _words_of(one.typed)) for one in found.forms if one.event not in here]
        if gone:
            pattern = self.tr("This was typed about “{title}”, which is no more: {words}")
            told = [filled(pattern, title=title, words=words) for title, words in gone]
            self._session.say(self.tr("Something could not be kept"), one_line(" ".join(told)))

    def _show(self, document: Document, event: EventId) -> None:
        """Turn to the first event about which something was typed, and say so."""
        key = document.chronology.key_of(event)
        if key is not None:
            self._session.selection.reveal_event(key)
            self._session.note(self.tr("What was typed here before is back, and not kept yet"))

    def _is_taken(self, document: Document) -> bool:
        """Whether the words of what has no file yet are those of another window."""
        if document.state is not DocumentState.UNBORN:
            return False
        from timeline_app.app.shell.window_list import open_windows, session_of

        others = (session_of(window) for window in open_windows())
        return any(
            one is not None and one is not self._session and one.state is DocumentState.UNBORN
            for one in others
        )


def _path_of(document: Document) -> Path | None:
    """The file that words are about; None before there is one."""
    is_unborn = document.state is DocumentState.UNBORN
    return None if is_unborn else document.chronology.path


def _words_of(typed: dict[str, tuple[str, ...]]) -> str:
    return one_line(listed(values[0] for values in typed.values() if values))


def install(shell: Shell) -> None:
    """Write down what is typed, take it along where the document goes, and give it back."""
    window, session = shell.window, shell.session
    unsaved = UnsavedText(session, shell.panel, shell.made(NewEvents))
    leaving = shell.made(Leaving)

    def may_leave() -> bool:
        return leaving.may_leave(window.close) and unsaved.may_close()

    window.may_leave = may_leave
    window.closed.connect(unsaved.stop)
    leaving.discarded.connect(unsaved.discard)
    session.before_leaving.append(unsaved.leave)
    session.renamed.connect(unsaved.keep)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(unsaved.watch)
    session.each_document(unsaved.follow)


class _Kept(msgspec.Struct, frozen=True):
    """Words, and the file they are about: by its name, and by its place on the disk."""

    path: str
    place: tuple[int, int]
    words: UnsavedWords


def words_folder() -> Path:
    """Where all of them lie."""
    return data_folder() / "unsaved"


def keep_words(path: Path | None, words: UnsavedWords) -> bool:
    """Write the words typed about a file, all or nothing; of none yet if there is no `path`.

    False where they could not be written: then nobody but the window has them.
    """
    told = "" if path is None else os.fsdecode(real_path(path))
    kept = _Kept(told, _place_of(path), words)
    try:
        data = msgspec.json.encode(kept)
        words_folder().mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeEncodeError):  # a name that is no text can't be written as text
        return False
    file = QSaveFile(str(_file_of(path)))
    if not file.open(QFileDevice.OpenModeFlag.WriteOnly):
        return False
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    file.write(data)
    return file.commit()


def found_words(path: Path | None) -> UnsavedWords:
    """The words that wait for a file, also where that was renamed meanwhile; or none."""
    kept = _read(_file_of(path))
    if kept is None and path is not None:
        kept = _renamed(path)
    return UnsavedWords() if kept is None else kept.words


def forget_words(path: Path | None) -> None:
    """Nothing typed about a file waits any more."""
    _file_of(path).unlink(missing_ok=True)


def _renamed(path: Path) -> _Kept | None:
    """The words of a file that had another name; they wait under its new one from now on."""
    place = _place_of(path)
    if place == (0, 0) or not is_there(words_folder()):
        return None
    for file in words_folder().glob(f"*{SUFFIX}"):
        kept = _read(file)
        if kept is not None and kept.place == place and not is_there(Path(kept.path)):
            if keep_words(path, kept.words):
                file.unlink(missing_ok=True)
            return kept
    return None


def _read(file: Path) -> _Kept | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, ValueError):  # none, or not ours
        return None


def _file_of(path: Path | None) -> Path:
    name = _UNTITLED
    if path is not None:
        name = hashlib.sha256(os.fsencode(real_path(path))).hexdigest()[:24]
    return words_folder() / f"{name}{SUFFIX}"


def _place_of(path: Path | None) -> tuple[int, int]:
    found = None if path is None else stat_of(path)
    return (0, 0) if found is None else (found.st_dev, found.st_ino)
