"""What is decided in the reader, card by card; where one is decided on, the next has its turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from timeline_app.app.reader.finder import Finder
from timeline_app.app.reader.place_edits import PlaceEdits
from timeline_app.app.reader.reader_words import reader_texts
from timeline_app.app.shell.message_boxes import choose
from timeline_app.widgets.reader.reader_window import ReaderWindow


class Decisions(QObject):
    """Follows the buttons and keys of the window: for what is used, and for what was found."""

    def __init__(self, finder: Finder, places: PlaceEdits, reader: ReaderWindow) -> None:
        super().__init__(reader)
        self._finder, self._places, self._reader = finder, places, reader
        reader.accept_requested.connect(self.accept)
        reader.new_requested.connect(self.accept_as_new)
        reader.choice_requested.connect(self.choose)
        reader.dismiss_requested.connect(self.dismiss)
        reader.other_requested.connect(self.show_other)
        reader.rest_requested.connect(self.ask_rest)

    def accept(self, name: str) -> None:
        """Take what a card proposes."""
        if self._finder.read.named(name) is not None:
            self._decide(name, self._finder.edits.accept)
        elif self._places.accept(name, self._reader.text.text):
            self._reader.step(1)

    def accept_as_new(self, name: str) -> None:
        """Make a new event of what was found, whatever it looks like."""
        self._decide(name, self._finder.edits.accept_as_new)

    def choose(self, name: str, number: int) -> None:
        """Choose one of those that a card names."""
        self._decide(name, lambda name: self._finder.edits.choose(name, number))

    def dismiss(self, name: str) -> None:
        """Propose nothing more for a use, or let be what was found."""
        if self._finder.read.named(name) is not None:
            self._decide(name, self._finder.edits.dismiss)
        else:
            self._places.dismiss(name)

    def _decide(self, name: str, decide: Callable[[str], bool]) -> None:
        after = self._reader.name_after(name, self._finder.read.named)
        if decide(name):
            is_left = self._finder.read.named(after) is not None
            self._reader.turn_to(after) if is_left else self._reader.step(1)

    def show_other(self, name: str) -> None:
        """Propose the next of several places, dates or events, and show it."""
        if self._finder.edits.show_other(name) or self._places.propose_next(name):
            self._reader.make_current(name)

    def ask_rest(self) -> None:
        """Ask whether all that is left is to be accepted as it stands."""
        left = len(self._finder.read.open)
        question = reader_texts.tr("Accept {n} {thing|things} as proposed?", "", left)
        told = self.tr("Each is an edit of its own, which can be undone. Esc stops it.")
        order = list(self._reader.cards.deck.names)
        way = (self.tr("&Accept"), lambda: self._finder.accept_rest(order))
        choose(self._reader, question, told, [way], self.tr("&Cancel"))
