"""Looks for words in kept texts beside the window, and tells the panel how its quotes stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.app.jobs.text_tasks import MatchWords, TextResult, WordMatches
from timeline_app.app.jobs.text_work import Take, TextWork
from timeline_app.app.records.text_changes import text_of
from timeline_app.core.evidence.match import NO_TEXT, Match, MatchState
from timeline_app.core.evidence.omission_words import left_out_lines
from timeline_app.core.evidence.sought_words import SoughtWords, sought_words, state_shown
from timeline_app.core.records.event_details import QuoteOf, anchored
from timeline_app.core.records.records import Selector
from timeline_app.core.text.translation import words
from timeline_app.document.document import Document
from timeline_app.widgets.panel.card_lists import Evidence, PanelCards, noted_around
from timeline_app.widgets.texts.phrases import headed

KEPT = 20_000
"""So many matches are remembered; a text never changes under its SHA-256."""


class Sought(NamedTuple):
    """Words that are looked for in the text of this SHA-256; empty where none is kept."""

    sha256: str
    words: str
    selector: Selector


class TextMatches(QObject):
    """Matches of one chronology, looked for in one text after another."""

    found = Signal()
    """What was asked for is known now, or some of it."""

    def __init__(
        self,
        document: Callable[[], Document | None],
        names: Callable[[], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        """`document` gives the one that is shown; `names` weigh most."""
        super().__init__(parent)
        self._document, self._names = document, names
        self._known: dict[Sought, Match] = {}
        self.around: dict[Sought, tuple[str, str]] = {}
        """What stands before and after short words that were found at one place."""
        self._wanted: dict[Sought, None] = {}
        self.work = TextWork(self)
        self.work.refused.connect(self._give_up)

    def match_of(self, sought: Sought) -> Match | None:
        """How these words stand in their text; None where that isn't known yet."""
        return NO_TEXT if not sought.sha256 else self._known.get(sought)

    def ask(self, sought: Iterable[Sought]) -> None:
        """Look for these, if it isn't known already how they stand; `found` tells when it is."""
        new = [one for one in sought if one.sha256 and one not in self._known]
        self._wanted.update(dict.fromkeys(new))
        self._begin()

    def stop(self) -> None:
        """Look for nothing more for now."""
        self.work.cancel()
        self._wanted.clear()

    def forget(self) -> None:
        """Another chronology is shown."""
        self.stop()
        self._known.clear()
        self.around.clear()

    def _begin(self) -> None:
        document = self._document()
        if document is not None and self._wanted and not self.work.is_busy:
            self.work.start(document, partial(self._task, document))

    def _task(self, document: Document) -> tuple[MatchWords, Take] | None:
        """Look for all that is wanted of one text; of one that isn't there nothing is found."""
        while self._wanted:
            asked = self._next_wanted()
            with suppress(KeyError):
                text = text_of(document, asked[0].sha256)
                sought = [SoughtWords(one.words, one.selector) for one in asked]
                task = MatchWords(text, sought, list(self._names()))
                return task, partial(self._take, asked)
            self._find_none()
        return None

    def _next_wanted(self) -> list[Sought]:
        """What is wanted of the next text."""
        sha256 = next(iter(self._wanted)).sha256
        return [one for one in self._wanted if one.sha256 == sha256]

    def _take(self, asked: Sequence[Sought], result: TextResult) -> None:
        assert isinstance(result, WordMatches)
        for sought, match, around in zip(asked, result.matches, result.around, strict=True):
            if around is not None:
                self.around[sought] = around
            self._remember(sought, match)
        self.work.cancel()  # that was all of it
        self._begin()
        self.found.emit()

    def _find_none(self) -> None:
        """Take the words for some that stand in no text: the next can't be read."""
        for sought in self._next_wanted():
            self._remember(sought, NO_TEXT)
        self.found.emit()

    def _give_up(self) -> None:
        self._find_none()
        self._begin()

    def _remember(self, sought: Sought, match: Match) -> None:
        if len(self._known) >= KEPT:
            self._known.clear()
            self.around.clear()
        self._known[sought] = match
        self._wanted.pop(sought, None)


class PanelStates(QObject):
    """Answers the cards from what is known by now, and tells them when more is."""

    def __init__(self, cards: PanelCards, matches: TextMatches) -> None:
        super().__init__(matches)
        self._matches = matches
        cards.state_of, cards.around_of = self.state_of, self.around_of
        cards.left_out_of = self.left_out_of
        matches.found.connect(cards.show_states)

    def state_of(self, found: Evidence) -> MatchState | None:
        """How words stand in their source's text; what isn't known is looked for."""
        if found.text is None:
            return MatchState.NO_TEXT
        sought = _sought(found)
        match = self._matches.match_of(sought)
        if match is None:
            self._matches.ask([sought])
            return None
        return state_shown(anchored(found), match)

    def left_out_of(self, found: QuoteOf) -> str:
        """What a quote leaves out of its source's text and how that bends it, as far as known."""
        if found.text is None:
            return ""
        lines = left_out_lines(self._matches.match_of(_sought(found)), words)
        return "\n".join(headed(line) for line in lines)

    def around_of(self, found: QuoteOf) -> tuple[str, str]:
        """What stands around a short quote in its source's text; else what was noted of that."""
        return self._matches.around.get(_sought(found)) or noted_around(found)


def _sought(found: Evidence) -> Sought:
    at = sought_words(anchored(found), found.text)
    sha256 = found.text.sha256 if found.text is not None and at.words else ""
    return Sought(sha256, at.words, at.selector)
