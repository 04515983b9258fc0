"""The connections of what is typed and outlives the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from timeline_app.app.files.leaving import Leaving
from timeline_app.app.files.unsaved_text import UnsavedText
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session


def wire_unsaved(
    unsaved: UnsavedText, leaving: Leaving, window: MainWindow, session: Session
) -> None:
    """Write down what is typed, take it along where the document goes, and give it back."""

    def may_leave() -> bool:
        if not leaving.may_leave(window.close):
            return False
        unsaved.keep()
        return True

    window.may_leave = may_leave
    window.closed.connect(unsaved.stop)
    leaving.discarded.connect(unsaved.discard)
    session.before_leaving.append(unsaved.leave)
    session.document_changed.connect(unsaved.follow)
    session.renamed.connect(unsaved.keep)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(unsaved.watch)
    if session.document is not None:
        unsaved.follow(session.document)
