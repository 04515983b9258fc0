"""The events of a chronology as they go out, whatever format they are written in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, cast

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.handed_on import Withheld, details_handed_on
from timeline_app.core.records.records import Header, Lane, Source
from timeline_app.core.value import replace
from timeline_app.storage.chronology.chronology import StoredChronology


class KnownOnDay(Protocol):
    """What was known on a day, where a chronology goes out as of that."""

    @property
    def columns(self) -> EventColumns:
        """The events that were known, with the dates that they had."""

    def details(self, details: EventDetails) -> EventDetails:
        """Of an event what was known."""

    def has_source(self, source: Source) -> bool:
        """Whether a source was public."""


def _chosen(
    known: npt.NDArray[np.int64], keys: Sequence[int] | npt.NDArray[np.int64], *, in_order: bool
) -> npt.NDArray[np.int64]:
    """Those of the known keys that are chosen, in their order or that of the chosen ones."""
    chosen = np.asarray(keys, dtype=np.int64)
    return chosen[np.isin(chosen, known)] if in_order else known[np.isin(known, chosen)]


class OutgoingEvents:
    """All events of a chronology, or those with some keys: an `Outgoing` of `interchange.writing`.

    Nothing of confidential sources is among them, nor where they were imported from. Without keys
    the sources are those of the whole chronology. It is of the chronology as it is now, which must
    stay open, and no event may be deleted meanwhile. The events come in the order of their keys
    where these are `in_order`, else by time.
    """

    def __init__(
        self,
        chronology: StoredChronology,
        keys: Sequence[int] | npt.NDArray[np.int64] | None = None,
        *,
        as_known: KnownOnDay | None = None,
        in_order: bool = False,
    ) -> None:
        self._chronology, self._as_known = chronology, as_known
        columns = chronology.columns() if as_known is None else as_known.columns
        chosen = columns.key if keys is None else _chosen(columns.key, keys, in_order=in_order)
        self._keys: list[int] = chosen.tolist()
        self._is_all = keys is None and as_known is None
        self._here = frozenset[int]() if self._is_all else frozenset(self._keys)
        self._confidential = chronology.confidential_sources()

    @property
    def header(self) -> Header:
        """The title and description of the chronology; of a day the title, as `excerpt` has it."""
        header = self._chronology.header()
        return header if self._as_known is None else replace(header, description="")

    @property
    def count(self) -> int:
        """How many events there are, undated ones too."""
        return len(self._keys)

    @property
    def left_out(self) -> int:
        """How many confidential sources are left out. May raise `Refused`."""
        if not self._confidential or self._is_all:
            return len(self._confidential)
        return sum(source.confidential for source in self._named_sources())

    def lanes(self) -> Sequence[Lane]:
        """The lanes of these events, in their order."""
        return self._chronology.bulk.lanes(self._keys)

    def events(self) -> Iterator[EventDetails]:
        """The events by time, those without a date last. May raise `Refused`."""
        as_known = self._as_known
        for details in self._chronology.bulk.details(self._keys):
            seen = details if as_known is None else as_known.details(details)
            yield details_handed_on(self._among_these(seen), self._confidential)

    def _among_these(self, details: EventDetails) -> EventDetails:
        """The event without its relations to those that do not go out."""
        return details if self._is_all else details.among(self._here)

    def sources(self) -> Iterator[Source]:
        """The sources of these events, each once, in the order of the chronology.

        May raise `Refused`.
        """
        withheld, as_known = Withheld(self._confidential), self._as_known
        for source in self._named_sources():
            if source.confidential or not (as_known is None or as_known.has_source(source)):
                continue
            yield withheld.based(source)

    def _named_sources(self) -> Iterator[Source]:
        if self._is_all:
            return cast("Iterator[Source]", self._chronology.records("sources"))
        return self._chronology.bulk.sources(self._keys)
