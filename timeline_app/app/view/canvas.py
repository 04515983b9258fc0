"""The canvas in its window: what is selected there is told, and which stretch of time it shows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer

from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.widgets.controls.timing import Throttle

RANGE_MS = 80
"""The words for the visible range change no more often: they lay out the status line anew."""


def install(window: MainWindow, session: Session) -> None:
    """Let session and canvas follow each other: this alone comes before the first paint."""
    view = window.view
    view.details_requested.connect(session.selection.read)
    view.cluster_list_requested.connect(session.selection.list_cluster)
    shown = Throttle(RANGE_MS, window)
    view.visible_range_changed.connect(lambda *seconds: shown.take(seconds))
    shown.passed.connect(lambda seconds: session.show_range(*seconds))
    current = QTimer(window)
    current.setSingleShot(True)
    current.timeout.connect(session.selection.show)
    window.closed.connect(current.stop)
    session.document_changed.connect(
        lambda document: _install_in_document(window, session, document, current)
    )


def _install_in_document(
    window: MainWindow, session: Session, document: Document, current: QTimer
) -> None:
    """A new model brings a new selection model.

    Of several selected events the panel shows the current one. Where that alone has changed it
    is shown by the timer `current`, for that happens in the midst of edits too.
    """
    document.model.modelAboutToBeReset.connect(session.keep_view)
    document.changed.connect(session.follow)
    selection = window.view.selectionModel()
    shown_row = -1

    def show() -> None:
        nonlocal shown_row
        shown_row = selection.currentIndex().row()
        session.selection.show()

    def show_later(index: QModelIndex | QPersistentModelIndex) -> None:
        if index.row() != shown_row:
            current.start()

    selection.selectionChanged.connect(lambda *_: show())
    selection.currentChanged.connect(lambda index, _: show_later(index))
