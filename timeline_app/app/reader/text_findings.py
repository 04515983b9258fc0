"""Finds dates, quotations and speakers in a text beside what the window does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.app.reader.proposals import Proposals, proposals_of
from timeline_app.core.evidence.findings import Findings, FoundSpeaker
from timeline_app.core.records.records import Actor
from timeline_app.core.steps import Steps
from timeline_app.widgets.controls.sliced_work import SlicedWork


class Asked(NamedTuple):
    """A text, by its SHA-256, and what its dates resolve against."""

    sha256: str
    published: str
    place: str


class TextFindings(QObject):
    """What is found in one text at a time; kept while nothing else is asked for."""

    found = Signal()
    """All of the text has been read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self.proposals = Proposals()
        """What the text that was asked for last proposes; none until all of it was read."""
        self.findings = Findings()
        """All that was found in it."""
        self.unresolved = 0
        """So many dates want to know when the text was written."""
        self.was_stopped = False
        """Whether somebody stopped it before the end."""
        self.work = SlicedWork(self)
        self.work.ended.connect(self.found)

    def ask(self, asked: Asked, words: str, actors: Callable[[], Sequence[Actor]]) -> None:
        """Read a text, if it isn't the one that was asked for last."""
        if asked == self._asked:
            return
        self.forget()
        self._asked = asked
        self.work.start(self._finding(asked, words, actors))

    def stop(self) -> None:
        """Read no more of it, for now."""
        self.was_stopped = self.was_stopped or self.work.is_busy
        self.work.cancel()

    def forget(self) -> None:
        """Another text is shown, or none."""
        self.work.cancel()
        self._asked, self.was_stopped = None, False
        self.findings, self.proposals, self.unresolved = Findings(), Proposals(), 0

    def speaker_at(self, start: int, end: int) -> FoundSpeaker | None:
        """Who says the words of a stretch: of the quotation around them, else of the turn."""
        found = self.findings
        quotes = (one for one in found.quotes if one.start <= start and end <= one.end)
        said = next((one.speakers[0] for one in quotes if one.speakers), None)
        if said is not None:
            return said
        turns = (one for one in found.turns if one.start <= start and end <= one.end)
        return next((one.speaker for one in turns), None)

    def _finding(
        self, asked: Asked, words: str, actors: Callable[[], Sequence[Actor]]
    ) -> Steps[None]:
        # A third of a window's start, which waits for no text.
        from timeline_app.reading.finding import finding

        yield
        known = actors()
        yield
        found = yield from finding(words, asked.published, asked.place, known)
        yield
        self.findings = found
        self.unresolved = sum(not date.edtf for date in found.dates)
        yield
        self.proposals = yield from proposals_of(found)
