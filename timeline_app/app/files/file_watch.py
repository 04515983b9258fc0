"""Whether the edits of the shown chronology are kept: its file is watched while it is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from timeline_app.app.feature import Shell
from timeline_app.app.files.recovery import Recovery
from timeline_app.app.files.saved_state_text import SavedStateText, saved_words
from timeline_app.app.files.saving import Saving
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.document.file_lock import is_free
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.storage.file.file_identity import FileState
from timeline_app.storage.file.paths import is_there
from timeline_app.storage.reasons import ReadOnlyCause
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.controls.window_bars import ElidedTitle

AGAIN_MS = 1_000


ACTIONS = ()


class FileWatch(QObject):
    """Notices when the file of a session is removed or replaced, and which edits failed."""

    changed = Signal()
    """Whether edits are kept, or why not, may be another now."""
    lost = Signal()
    """The file is gone or another's since just now, or an edit failed for that."""

    freed = Signal()
    """The file, which is only read here, is in use by nobody else any more."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.failure: WriteFailed | None = None
        """Why the last edit could not be written, until one can."""
        self._session = session
        self._is_free = False
        self._is_closed = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._shadowing = QTimer(self)
        self._shadowing.setSingleShot(True)
        self._shadowing.timeout.connect(self._keep_shadow)
        # What was put there by an own edit is looked at once, when the edit is done.
        for noticed in (self._watcher.fileChanged, self._watcher.directoryChanged):
            noticed.connect(self.look_soon)

    @property
    def _document(self) -> Document | None:
        return self._session.document

    def follow(self) -> None:
        """Another chronology is shown, or it lies in another file."""
        self.failure = None
        self._is_free = False
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._watch()
        self._shadowing.start(0)
        self.look()
        self.changed.emit()

    def edited(self) -> None:
        """An edit was written."""
        self._shadowing.start(0)
        if self.failure is not None:
            self.failure = None
            self.changed.emit()

    def failed(self, error: WriteFailed) -> None:
        """An edit could not be written."""
        if error.reason.is_loss:
            self.look(is_new=True)
        else:
            self.failure = error
            self.changed.emit()

    def look_soon(self) -> None:
        """See what has become of the file, once all that goes on is done."""
        if not self._is_closed:
            self._soon.start(0)

    def look(self, *, is_new: bool = False) -> None:
        """See what has become of the file; `is_new` tells of a loss that was told before too."""
        document = self._document
        if document is None:
            return
        is_other = document.look_at_file()
        state = document.file_state
        if state is FileState.SAME:
            self._watch()  # a file that was away for a moment is watched no more
            self._catch_up(document)
            self._look_for_writer(document)
        if not (is_other or is_new):
            return
        if state is FileState.SAME:
            self.failure = None
        self.changed.emit()
        if state is not FileState.SAME:
            self.lost.emit()

    def _look_for_writer(self, document: Document) -> None:
        """Notice that the one who wrote the file has closed it."""
        read_only_reason = document.chronology.read_only_reason
        is_in_use = read_only_reason is not None and read_only_reason.cause is ReadOnlyCause.IN_USE
        if is_in_use and not self._is_free and is_free(document.chronology.path):
            self._is_free = True
            self.freed.emit()

    def _catch_up(self, document: Document) -> None:
        """Show what the one who writes has written meanwhile, where it is only read here."""
        try:
            if document.chronology.file.catch_up():
                self._session.show_anew()
        except Refused:
            self._soon.start(AGAIN_MS)  # it is just being written

    def close(self) -> None:
        """Watch no more, with the window."""
        self._is_closed = True
        self._soon.stop()
        self._shadowing.stop()

    def _keep_shadow(self) -> None:
        if self._document is not None and self._document.may_write:
            self._document.chronology.file.keep_shadow()

    def _watch(self) -> None:
        document = self._document
        if document is None or not document.chronology.is_in_file:
            return
        path = document.chronology.path.absolute()
        known = {*self._watcher.files(), *self._watcher.directories()}
        missing = [place for place in _places(path) if place not in known]
        if missing:
            self._watcher.addPaths(missing)


def _places(path: Path) -> list[str]:
    """What tells that a file changes: itself, and the folder in which its name stands."""
    return [str(place) for place in (path, path.parent) if is_there(place)]


def install(shell: Shell) -> None:
    """Watch the file of what is shown, and tell at once when edits can't be kept any more."""
    watch, session = FileWatch(shell.session), shell.session
    recovery = Recovery(session, shell.opener, shell.made(Saving))
    _show_state(watch, shell.window.title_label, session)

    def follow(document: Document) -> None:
        document.edited.connect(watch.edited)
        watch.follow()

    def tell(title: str, error: WriteFailed) -> None:
        watch.failed(error)
        if title and not error.reason.is_loss:  # else it was told, or it is told what is lost
            recovery.tell_unwritten(title, error)

    session.renamed.connect(watch.follow)
    watch.lost.connect(recovery.tell_lost)
    watch.freed.connect(recovery.tell_free)
    shell.editor.unwritten.connect(tell)
    shell.window.closed.connect(watch.close)
    # A file far away may change without a word.
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.connect(watch.look_soon)
    session.each_document(follow)


def _show_state(watch: FileWatch, title: ElidedTitle, session: Session) -> None:
    """Say behind the title whether edits are on disk when they are made."""

    def show() -> None:
        document = session.document
        if document is None:
            words = SavedStateText("", "", is_urgent=False)
        else:
            words = saved_words(document, watch.failure)
        title.set_note(words.note, is_urgent=words.is_urgent)
        title.setToolTip(tool_tip(words.tip))

    watch.changed.connect(show)
    session.state_changed.connect(show)
    show()
