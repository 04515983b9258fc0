"""What an import has read, and what it has not, or not wholly."""

from __future__ import annotations

import msgspec

from timeline_app.interchange.foreign.values import ForeignFault
from timeline_app.interchange.texts.limits import MOST_FAULTS

MOST_RAW = 200
"""Characters of what stood there that are kept of each."""


class ReportedFault(msgspec.Struct, frozen=True):
    """A fault as it is shown: where, what stood there, and a code for why and what became of it."""

    place: str
    raw: str
    reason: str
    field: str = ""


class Report(msgspec.Struct, frozen=True):
    """The numbers of an import. `items` are what the file counts as its events, `events` are ours.

    They differ by repetitions (`occurrences` counts what came of those items) and by eras where
    the format keeps them apart. `earliest` and `latest` are the first and last start of the
    items, EDTF, and `undated` counts those without. `left_over` says how often each field stood
    there for which there is no room.
    """

    format: str
    items: int = 0
    eras: int = 0
    occurrences: int = 0
    events: int = 0
    undated: int = 0
    earliest: str = ""
    latest: str = ""
    counts: dict[str, int] = {}
    """How many faults there are of each reason."""
    faults: tuple[ReportedFault, ...] = ()
    left_over: dict[str, int] = {}
    sources: int = 0
    """Sources that stood by themselves, each once."""

    @property
    def is_clean(self) -> bool:
        """Whether all was read as it stood."""
        return not self.counts

    @property
    def has_sources_alone(self) -> bool:
        """Whether sources were read, and no event that could be shown."""
        return bool(self.sources) and not self.events

    @property
    def may_open_at_once(self) -> bool:
        """Whether there is nothing to tell or to ask before it is opened."""
        return self.is_clean and not self.has_sources_alone

    @property
    def fault_count(self) -> int:
        """How many faults there are, kept or not."""
        return sum(self.counts.values())


class Faults:
    """Counts faults, and keeps the first of them."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.kept: list[ReportedFault] = []

    def add(self, fault: ForeignFault) -> None:
        """Note one."""
        reason = fault.reason.value
        self.counts[reason] = self.counts.get(reason, 0) + 1
        if len(self.kept) < MOST_FAULTS:
            raw = fault.raw if len(fault.raw) <= MOST_RAW else f"{fault.raw[:MOST_RAW]}…"
            self.kept.append(ReportedFault(fault.place[:MOST_RAW], raw, reason, fault.field))

    def name(self, place: str, title: str) -> None:
        """Let the last faults, if they are of this place and nothing stood there, show a title."""
        for at in range(len(self.kept) - 1, -1, -1):
            kept = self.kept[at]
            if kept.place != place:
                return
            if not kept.raw:
                self.kept[at] = msgspec.structs.replace(kept, raw=title[:MOST_RAW])
