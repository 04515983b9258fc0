"""Which events are joined by arrows, before anybody has looked where they lie."""

from __future__ import annotations

from typing import NamedTuple


class Arrow(NamedTuple):
    """An arrow from the row of one event to that of another, and what it says.

    `is_causal` tells whether the second came of the first.
    """

    start: int
    end: int
    words: str
    is_causal: bool = True


class Arrows(NamedTuple):
    """What is to be drawn, the most important first.

    Those of a chain are of the event in the row `chain_of`; else they are the selected event's.
    """

    arrows: tuple[Arrow, ...] = ()
    chain_of: int = -1


NO_ARROWS = Arrows()
