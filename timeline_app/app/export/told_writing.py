"""Writing that is told of often, so that whoever waits sees how far it is and can give it up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from timeline_app.app.load.readable_texts import ReadableTexts
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Source
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.reading.states import RecordMatches, told_omissions
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.progress import Progress, tell

TOLD_S = 0.03
"""So long it works before it is told of again; the first time it is at once."""


class WritingProgress:
    """Tells a progress of so many events of all that go out, whenever that is due.

    `total` counts an event as often as a writer asks for it. What is given up raises `Cancelled`
    for the file at `path`.
    """

    def __init__(self, progress: Progress, path: Path, total: int) -> None:
        self._progress, self._path, self._total = progress, path, max(1, total)
        self._done = 0
        self._due = 0.0

    def event(self) -> None:
        """An event has gone out."""
        self._done += 1
        self.again()

    def again(self) -> None:
        """Something else was done."""
        if perf_counter() >= self._due:
            tell(self._progress, self._path, min(self._done, self._total), self._total)
            self._due = perf_counter() + TOLD_S


class WithOmissions:
    """An `Outgoing` that tells what its shortened quotes leave out of the texts of a chronology."""

    def __init__(self, going: Outgoing, chronology: StoredChronology) -> None:
        self._going, self._matches = going, RecordMatches(ReadableTexts(chronology))
        self.header, self.count, self.lanes = going.header, going.count, going.lanes
        self.sources = going.sources

    def events(self) -> Iterator[EventDetails]:
        """See `Outgoing.events`."""
        for details in self._going.events():
            yield told_omissions(details, self._matches)


class ToldOutgoing:
    """An `Outgoing` that tells of each event and source."""

    def __init__(self, going: Outgoing, ticks: WritingProgress) -> None:
        self._going, self._ticks = going, ticks
        self.header, self.count, self.lanes = going.header, going.count, going.lanes

    def events(self) -> Iterator[EventDetails]:
        """See `Outgoing.events`."""
        for details in self._going.events():
            yield details
            self._ticks.event()

    def sources(self) -> Iterator[Source]:
        """See `Outgoing.sources`."""
        for source in self._going.sources():
            yield source
            self._ticks.again()
