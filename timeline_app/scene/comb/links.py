"""Which events are related, before anybody has looked where they lie."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

import numpy as np

from timeline_app.scene.model.scene import Bools, Marks


class Arrow(NamedTuple):
    """An arrow from the row of one event to that of another, and what it says.

    `is_causal` tells whether the second came of the first; without a head nothing goes from one
    to the other, as where one is a part of the other. `beside` stands beside the title of the
    event that isn't the selected one.
    """

    start: int
    end: int
    words: str
    is_causal: bool = True
    has_head: bool = True
    beside: str = ""


class Arrows(NamedTuple):
    """What is to be drawn, the most important first: relations of the event in the row `of`.

    Those of a chain lead there, or on from it, step by step.
    """

    arrows: tuple[Arrow, ...] = ()
    of: int = -1
    is_chain: bool = False

    @property
    def rows(self) -> frozenset[int]:
        """All events that are joined."""
        starts = map(attrgetter("start"), self.arrows)
        return frozenset(starts).union(map(attrgetter("end"), self.arrows))


NO_ARROWS = Arrows()


def are_joined(arrows: Arrows, marks: Marks) -> Bools:
    """Which marks are of events that are joined."""
    joined: Bools = np.isin(marks.row, np.fromiter(arrows.rows, np.int64))
    return joined


class Tooth(NamedTuple):
    """A related event as a tooth of the comb: its row, and what stands beside its title.

    `to_it` and `from_it` tell where the leg has heads.
    """

    row: int
    words: str = ""
    is_causal: bool = True
    to_it: bool = False
    from_it: bool = False


def teeth_by_hub(arrows: Arrows) -> dict[int, tuple[Tooth, ...]]:
    """The combs that arrows make: by the row at the spine, each related event once.

    There is one comb for the selected event; in a chain there is one for each effect.
    """
    found: dict[int, dict[int, Tooth]] = {}
    for arrow in arrows.arrows:
        hub = arrow.end if arrows.is_chain else arrows.of
        other = arrow.start if hub == arrow.end else arrow.end
        is_end = other == arrow.end
        tooth = Tooth(
            other,
            "" if arrows.is_chain else arrow.beside,
            arrow.is_causal,
            arrow.has_head and is_end,
            arrow.has_head and not is_end,
        )
        teeth = found.setdefault(hub, {})
        teeth[other] = _joined(teeth[other], tooth) if other in teeth else tooth
    return {hub: tuple(teeth.values()) for hub, teeth in found.items()}


def _joined(one: Tooth, other: Tooth) -> Tooth:
    """Two relations with the same event are one tooth that says both."""
    said = dict.fromkeys(words for words in (one.words, other.words) if words)
    return Tooth(
        one.row,
        " · ".join(said),
        one.is_causal or other.is_causal,
        one.to_it or other.to_it,
        one.from_it or other.from_it,
    )
