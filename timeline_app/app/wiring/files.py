"""The connections of what begins, saves and watches files, and of several windows."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from timeline_app.app.editing.editor import Editor
from timeline_app.app.files.file_watch import FileWatch
from timeline_app.app.files.leaving import Leaving
from timeline_app.app.files.new_windows import NewWindows
from timeline_app.app.files.recovery import Recovery
from timeline_app.app.files.saving import Saving
from timeline_app.app.files.untitled import Untitled
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.storage.errors import WriteFailed


def wire_files(
    untitled: Untitled, saving: Saving, windows: NewWindows, session: Session, actions: Actions
) -> None:
    """Let files be begun, saved elsewhere, and opened in windows of their own."""
    actions.connect(
        {
            "new": untitled.begin,
            "new_window": windows.begin,
            "open_in_window": windows.ask_open,
            "save": saving.save,
            "save_as": saving.save_as,
            "save_copy": saving.save_copy,
        }
    )
    session.document_changed.connect(untitled.guard)
    session.renamed.connect(untitled.guard)
    untitled.guard()


def wire_keeping(
    keeping: FileWatch, rescue: Recovery, window: MainWindow, session: Session, editor: Editor
) -> None:
    """Watch the file of what is shown, and tell at once when edits can't be kept any more."""

    def follow(document: Document) -> None:
        document.edited.connect(keeping.edited)
        keeping.follow()

    def tell(title: str, error: WriteFailed) -> None:
        keeping.failed(error)
        if title and not error.reason.is_loss:  # else it was told, or it is told what is lost
            rescue.tell_unwritten(title, error)

    session.document_changed.connect(follow)
    session.renamed.connect(keeping.follow)
    keeping.lost.connect(rescue.tell_lost)
    keeping.freed.connect(rescue.tell_free)
    editor.unwritten.connect(tell)
    window.closed.connect(keeping.close)
    # A file far away may change without a word.
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.connect(keeping.look_soon)
    if session.document is not None:
        follow(session.document)


def wire_leaving(leaving: Leaving, session: Session) -> None:
    """Ask before the window shows another chronology, where words would be lost."""
    session.may_leave = leaving.may_leave
