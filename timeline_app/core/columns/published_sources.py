"""When sources became public, and what they are to events: as it is read from a file."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.value import Value

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class Tie(IntEnum):
    """What a source does for an event."""

    CITED = 0
    CONTEXT = 1
    QUOTED = 2
    CLAIMED = 3


class PublishedSources(Value, frozen=True, eq=False):
    """All sources by key, when each became public, and what ties them to events.

    `ids` are their ids, and `day` is `NEVER` for what is confidential, or has no day. A tie is an
    event's key, a source's key, and what it is (`Tie`). Those that claim a date stand apart with
    its bounds once more, in stored order: `claim_is_basis` is true of the claim that the event's
    own date rests on. `quoted` has the source's key of each quote. Those who are only quoted on an
    event stand in `spoken_*`: the ids of actors, the event's key, and the source of the quote. An
    event that cancels or postpones another has its key in `turning_event`, and that other one in
    `turned_event`.
    """

    ids: tuple[str, ...]
    source: Int64s
    day: Int64s
    is_confidential: Bools
    event: Int64s
    tied: Int64s
    tie: npt.NDArray[np.uint8]
    quoted: Int64s
    spoken_actor: tuple[str, ...]
    spoken_event: Int64s
    spoken_source: Int64s
    claim_event: Int64s
    claim_source: Int64s
    claim_earliest: Int64s
    claim_latest: Int64s
    claim_shape: Int64s
    claim_is_basis: Bools
    turning_event: Int64s
    turned_event: Int64s

    def days_of(self, sources: Int64s) -> Int64s:
        """The day on which each of these sources, by key, became public."""
        return np.append(self.day, NEVER)[self.places(sources)]

    def are_confidential(self, sources: Int64s) -> Bools:
        """Whether each of these sources is confidential."""
        return np.append(self.is_confidential, False)[self.places(sources)]

    def places(self, sources: Int64s) -> Int64s:
        """The places of sources by key; one behind all of them for what isn't there."""
        places = self.source.searchsorted(sources)
        keys = np.append(self.source, -1)
        return np.where(keys[places] == sources, places, len(self.source))
