"""How close the rows of a figure stand, and what is given up where they have no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.scene.figure.packing import INSET_PX, SPACE_PX, Body, Details


class Spacing(NamedTuple):
    """How close rows stand, in units, and what becomes of dates.

    The `is_last_resort` is for lines of communication that would else not be drawn: it gives up
    the dates of states but where a band has room for them, also where sources are numbered, and
    where it `drops_words` the word that is longer than its band.
    """

    row: float
    channel: float
    padding: float
    heading: float
    details: Details
    space: float = SPACE_PX
    is_last_resort: bool = False
    drops_words: bool = False


SPACINGS = (
    Spacing(22.0, 24.0, 7.0, 30.0, Details.KEPT),
    Spacing(22.0, 24.0, 7.0, 30.0, Details.GIVEN_UP),
    Spacing(20.0, 21.0, 5.0, 26.0, Details.GIVEN_UP),
    Spacing(18.5, 19.0, 4.0, 24.0, Details.LAST, 11.0),
)
"""From the one that is read best on; type is the same in all of them."""

_LAST = SPACINGS[-1]._replace(is_last_resort=True)
PLAIN = (*SPACINGS, _LAST._replace(drops_words=True))
NUMBERED = tuple(spacing._replace(details=Details.KEPT) for spacing in (*SPACINGS, _LAST))
"""Where sources are numbered events give way before their dates do; a word has its number."""


def spacings(*, is_numbered: bool) -> Sequence[Spacing]:
    """What is tried, the last resort only where a line of communication has no room without it."""
    return NUMBERED if is_numbered else PLAIN


def pitched(bodies: Sequence[Body], spacing: Spacing, *, is_channel: bool) -> list[Body]:
    """The bodies in rows of a spacing."""
    pitch = spacing.channel if is_channel else spacing.row
    found = [body._replace(height=body.height + pitch) for body in bodies]
    if not is_channel or not spacing.drops_words:
        return found
    return [bare(body) if is_longer(body) else body for body in found]


def is_longer(body: Body) -> bool:
    """Whether the word of a state is longer than its band."""
    return body.title + INSET_PX > body.right - body.left


def bare(body: Body) -> Body:
    """A band without its word."""
    return body._replace(title=0.0, detail=0.0)
