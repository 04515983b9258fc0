"""What stands behind the title: whether edits are kept."""

from __future__ import annotations

from timeline_app.app.main_window import MainWindow
from timeline_app.app.saved_words import saved_words
from timeline_app.app.session import Session


def wire_saved(window: MainWindow, session: Session) -> None:
    """Say of the chronology that is shown whether its edits are on disk when they are made."""

    def show() -> None:
        document, title = session.document, window.title_label
        if document is None or window.view.is_waiting:
            title.set_note("")
            title.setToolTip("")
            return
        words = saved_words(document.chronology)
        title.set_note(words.note, is_urgent=words.is_urgent)
        title.setToolTip(words.tip)

    session.document_changed.connect(show)
    show()
