"""Looks for words in kept texts beside what the window does, and remembers what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.core.evidence.anchor import AROUND
from timeline_app.core.evidence.match import NO_TEXT, Match
from timeline_app.core.evidence.surroundings import is_short
from timeline_app.core.records.records import Selector
from timeline_app.core.steps import Steps
from timeline_app.core.text.known_names import KnownNames
from timeline_app.reading.known_names import weighed
from timeline_app.reading.matching import matching
from timeline_app.reading.text_index import TextIndex
from timeline_app.widgets.controls.sliced_work import SlicedWork

KEPT = 20_000
"""So many matches are remembered; a text never changes under its SHA-256."""


class Sought(NamedTuple):
    """Words that are looked for in the text of this SHA-256; empty where none is kept."""

    sha256: str
    words: str
    selector: Selector


class TextMatches(QObject):
    """Matches of one chronology. One text is indexed at a time, and stays so for what follows."""

    found = Signal()
    """What was asked for is known now, or some of it."""

    def __init__(
        self,
        read: Callable[[str, SlicedWork], Steps[str | None]],
        names: Callable[[], KnownNames],
        parent: QObject | None = None,
    ) -> None:
        """`read` gives the words of a text, in the steps of a piece of work; `names` weigh most."""
        super().__init__(parent)
        self._read, self._names = read, names
        self._known: dict[Sought, Match] = {}
        self.around: dict[Sought, tuple[str, str]] = {}
        """What stands before and after short words that were found at one place."""
        self._wanted: dict[Sought, None] = {}
        self._index: tuple[str, TextIndex] | None = None
        self.work = SlicedWork(self)

    def match_of(self, sought: Sought) -> Match | None:
        """How these words stand in their text; None where that isn't known yet."""
        return NO_TEXT if not sought.sha256 else self._known.get(sought)

    def ask(self, sought: Iterable[Sought]) -> None:
        """Look for these, if it isn't known already how they stand; `found` tells when it is."""
        new = [one for one in sought if one.sha256 and one not in self._known]
        self._wanted.update(dict.fromkeys(new))
        if self._wanted and not self.work.is_busy:
            self.work.start(self._matching())

    def stop(self) -> None:
        """Look for nothing more for now."""
        self.work.cancel()
        self._wanted.clear()

    def forget(self) -> None:
        """Another chronology is shown."""
        self.stop()
        self._known.clear()
        self.around.clear()
        self._index = None

    def _matching(self) -> Steps[None]:
        while self._wanted:
            sha256 = next(iter(self._wanted)).sha256
            index = yield from self._indexed(sha256)
            for sought in [one for one in self._wanted if one.sha256 == sha256]:
                match = NO_TEXT
                if index is not None:
                    match = yield from matching(sought.words, sought.selector, index)
                    if match.differences:
                        match = weighed(match, sought.words, index.text, self._names())
                    elif match.start >= 0 and is_short(sought.words):
                        before = index.text[max(0, match.start - 2 * AROUND) : match.start]
                        after = index.text[match.end : match.end + 2 * AROUND]
                        self.around[sought] = before, after
                self._remember(sought, match)
                yield
            self.found.emit()

    def _indexed(self, sha256: str) -> Steps[TextIndex | None]:
        if self._index is None or self._index[0] != sha256:
            self._index = None
            words = yield from self._read(sha256, self.work)
            yield
            if words is None:
                return None
            index = yield from TextIndex(words).steps()
            self._index = sha256, index
        return self._index[1]

    def _remember(self, sought: Sought, match: Match) -> None:
        if len(self._known) >= KEPT:
            self._known.clear()
            self.around.clear()
        self._known[sought] = match
        self._wanted.pop(sought, None)
