"""Finding: the field in the bar, the list that drops below it, and the commands of search."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from timeline_app.app.feature import Shell
from timeline_app.app.load.opening import was_opened_quickly
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.search.filters import Filters
from timeline_app.app.search.search import Search
from timeline_app.app.shell.actions import EDIT, SHOWN, ActionSpec, Standard, commands
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.widgets.search.match_list import MatchList
from timeline_app.widgets.search.search_field import SearchField

AHEAD_MS = 3_000
"""After that a large chronology is indexed, though nobody searches yet."""

ACTIONS = (
    ActionSpec(
        "search",
        EDIT,
        commands.mark("&Find…"),
        SHOWN,
        (Standard.Find, "Ctrl+F"),
        "/",
        separator_before=True,
        after="select_lane",
    ),
    ActionSpec("search_next", EDIT, commands.mark("Find &Next"), SHOWN, ("F3",), after="replace"),
    ActionSpec("search_previous", EDIT, commands.mark("Find Pre&vious"), SHOWN, ("Shift+F3",)),
    ActionSpec(
        "only_found",
        EDIT,
        commands.mark("Show Only What &Was Found"),
        SHOWN,
        ("Ctrl+F3",),
        needs=commands.mark("Find something first"),
    ),
)


def install(shell: Shell) -> None:
    """Let what is typed be found, and the canvas and the keys follow."""
    window, session, actions = shell.window, shell.session, shell.actions
    field, filters = SearchField(), shell.made(Filters)
    window.add_search(field)
    match_list = MatchList(field)
    searching = Search(session, field, match_list)
    session.renamed.connect(searching.take_name)

    def show_only_found() -> None:
        found = searching.found_events()
        if found is not None:
            filters.set("found", found)
            searching.leave()

    def read_text(source: str, words: str, start: int) -> None:
        shell.made(SourceReader).read_words(source, words, start)

    searching.text_chosen.connect(read_text)
    match_list.only_requested.connect(show_only_found)
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
    _connect_field(field, match_list, searching)
    window.view.search_requested.connect(searching.open)
    window.view.let_go.connect(field.clear)
    window.view.lanes_changed.connect(searching.ask_again)
    window.palette_changed.connect(field.set_palette_roles)
    window.palette_changed.connect(match_list.set_palette_roles)
    window.closed.connect(searching.close)

    def begin(document: Document) -> None:
        document.changed.connect(searching.follow)
        document.edited.connect(searching.follow_edit)
        searching.begin(document)
        QTimer.singleShot(AHEAD_MS, searching, partial(_index_ahead, searching, session, document))

    session.each_document(begin)


def _connect_field(field: SearchField, match_list: MatchList, searching: Search) -> None:
    field.textChanged.connect(searching.search)
    field.entered.connect(searching.entered)
    field.exited.connect(match_list.hide)
    field.left.connect(searching.leave)
    field.step_requested.connect(searching.step)
    field.move_requested.connect(searching.move)
    match_list.chosen.connect(searching.choose)


def _index_ahead(searching: Search, session: Session, document: Document) -> None:
    """Index a large chronology beside, before anybody waits for it."""
    if document is session.document and was_opened_quickly(document.chronology):
        searching.index()
