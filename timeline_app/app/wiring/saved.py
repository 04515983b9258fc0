"""What stands behind the title: whether edits are kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.app.main_window import MainWindow
from timeline_app.app.session import Session


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("wiring", text)


def wire_saved(window: MainWindow, session: Session) -> None:
    """Say of the chronology that is shown whether its edits are on disk when they are made."""

    def show() -> None:
        document, title = session.document, window.title_label
        is_kept = document is not None and document.chronology.is_kept
        is_there = document is not None and not window.view.is_waiting
        title.set_note((tr("Saved") if is_kept else tr("Not saved")) if is_there else "")
        kept = tr("Each change is on disk when it is made")
        gone = tr("This is in memory alone: changes are gone when it is closed")
        title.setToolTip(kept if is_kept else gone if is_there else "")

    session.document_changed.connect(show)
    show()
