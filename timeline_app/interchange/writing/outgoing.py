"""What goes out: the events of a chronology, or some of them, as writers ask for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Protocol

from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Header, Lane, Source


class Outgoing(Protocol):
    """Events with all that hangs on them, and nothing of confidential sources.

    Each method reads anew, so a writer may go through the events more than once. What they raise
    (`Cancelled`, `Refused`) a writer lets pass: the file is then not there.
    """

    @property
    def header(self) -> Header:
        """The title and description of the chronology."""

    @property
    def count(self) -> int:
        """How many events there are, undated ones too."""

    def lanes(self) -> Sequence[Lane]:
        """The lanes of these events, in their order."""

    def events(self) -> Iterator[EventDetails]:
        """The events by time, those without a date last."""

    def sources(self) -> Iterator[Source]:
        """The sources of these events, each once, in the order of the chronology."""


class TooManyEventsError(Exception):
    """A file of this format has no room for so many events."""


class FormatWriter(Protocol):
    """A module that writes a format."""

    def write(self, going: Outgoing, file: BinaryIO) -> None:
        """Write the whole file, in memory that is bounded whatever the number of events.

        The file can be sought in and is new; who calls puts it in place once all is written.
        Raises `OSError`, `TooManyEventsError`, and what `going` raises.
        """
