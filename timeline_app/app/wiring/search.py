"""The connections of search: field, list, index, canvas."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from timeline_app.app.load.opening import was_opened_quickly
from timeline_app.app.search.filters import Filters
from timeline_app.app.search.search import Search
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document

AHEAD_MS = 3_000
"""After that a large chronology is indexed, though nobody searches yet."""


def wire_search(
    searching: Search, filters: Filters, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Let what is typed be found, and the canvas and the keys follow."""
    field, hits, indexing = searching.field, searching.list, searching.indexing

    def show_only_found() -> None:
        found = searching.found_events()
        if found is not None:
            filters.set("found", found)
            searching.leave()

    hits.only_requested.connect(show_only_found)
    actions.allow("only_found", False)
    actions.connect(
        {
            "search": searching.open,
            "search_next": lambda: searching.step(1),
            "search_previous": lambda: searching.step(-1),
            "only_found": show_only_found,
        }
    )
    actions["search"].changed.connect(lambda: field.show_key(actions.single_key("search")))
    field.show_key(actions.single_key("search"))
    window.view.search_requested.connect(searching.open)
    window.view.let_go.connect(field.clear)
    field.textChanged.connect(searching.search)
    field.entered.connect(searching.entered)
    field.exited.connect(hits.hide)
    field.left.connect(searching.leave)
    field.step_requested.connect(searching.step)
    field.move_requested.connect(searching.move)
    hits.chosen.connect(searching.reveal)
    indexing.worker.found.connect(searching.take)
    indexing.progressed.connect(searching.tell_progress)
    indexing.changed.connect(searching.ask)
    indexing.failed.connect(searching.fail)
    window.view.lanes_changed.connect(searching.ask_again)
    window.palette_changed.connect(field.set_palette_roles)
    window.palette_changed.connect(hits.set_palette_roles)
    window.closed.connect(searching.close)

    def begin(document: Document) -> None:
        document.changed.connect(searching.follow)
        searching.begin(document)
        QTimer.singleShot(AHEAD_MS, searching, partial(_index_ahead, searching, session, document))

    session.document_changed.connect(begin)
    if session.document is not None:
        begin(session.document)


def _index_ahead(searching: Search, session: Session, document: Document) -> None:
    """Index a large chronology beside, before anybody waits for it."""
    if document is session.document and was_opened_quickly(document.chronology):
        searching.indexing.want()
