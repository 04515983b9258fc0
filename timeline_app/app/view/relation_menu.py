"""A small menu beside a mark of the relations that one may follow from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.text.translation import Texts

relation_texts = Texts("relation_texts")

MOST_OFFERED = 12
TITLE_LETTERS = 56


class Offer(NamedTuple):
    """The key of an event to go to, its title, and how it is related."""

    key: int
    title: str
    words: str


def offer_relations(
    window: MainWindow, row: int, offers: list[Offer], go: Callable[[Offer], object]
) -> None:
    """Show the menu at the mark of the event in a row; `go` is called with what is chosen."""
    view = window.view
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setObjectName("relations-menu")
    menu.setAccessibleName(relation_texts.tr("Relations to follow"))
    for number, offer in enumerate(offers[:MOST_OFFERED], 1):
        digit = f"&{number}  " if number <= 9 else "    "
        action = menu.addAction(f"{digit}{_plain(offer.title)}\t{_plain(offer.words)}")
        action.triggered.connect(lambda _=False, offer=offer: go(offer))
    if len(offers) > MOST_OFFERED:
        menu.addSeparator()
        more = len(offers) - MOST_OFFERED
        action = menu.addAction(relation_texts.tr("{n} more in the panel", "", more))
        action.triggered.connect(lambda: _read_on(window))
    menu.setActiveAction(menu.actions()[0])
    mark = view.visualRect(view.event_model.index(row, 0))
    where = mark.bottomLeft() if not mark.isNull() else view.time_rect().center()
    menu.popup(view.viewport().mapToGlobal(where))


def _read_on(window: MainWindow) -> None:
    """Show all relations in the panel."""
    if window.details is not None:
        window.details.setVisible(True)
        window.details.show_related()


def _plain(text: str) -> str:
    """A text that is a part of an action's: no tab begins a column, no ampersand a mnemonic."""
    short = text if len(text) <= TITLE_LETTERS else f"{text[: TITLE_LETTERS - 1].rstrip()}…"
    return short.replace("\t", " ").replace("&", "&&")
