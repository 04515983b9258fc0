"""What the types of relations mean: which end came of which, and how an arrow is worded.

The type of a relation is open text. Those below are known; of any other nothing is guessed, but
that its arrow goes from its first event to its second.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from timeline_app.core.dates.day_gap import DayGap
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, english


class Cause(Enum):
    """Which end of a relation the other came of."""

    ORIGIN = "from"
    TARGET = "to"
    NEITHER = ""


class RelationType(NamedTuple):
    """A known type: its cause, what an arrow from cause to effect says, and the reason."""

    cause: Cause
    words: str
    reason: str


KNOWN = {
    "leads to": RelationType(
        Cause.ORIGIN, QT_TRANSLATE_NOOP("words", "led to"), "the first brought the second about"
    ),
    "results from": RelationType(
        Cause.TARGET, QT_TRANSLATE_NOOP("words", "resulted in"), "“leads to”, told from its end"
    ),
    "responds to": RelationType(
        Cause.TARGET,
        QT_TRANSLATE_NOOP("words", "answered by"),
        "there is no answer without what it answers",
    ),
    "cancels": RelationType(
        Cause.ORIGIN,
        QT_TRANSLATE_NOOP("words", "cancelled"),
        "what became of the plan came of the cancelling",
    ),
    "postpones": RelationType(
        Cause.ORIGIN,
        QT_TRANSLATE_NOOP("words", "postponed"),
        "what became of the plan came of the putting off",
    ),
    "reschedules": RelationType(
        Cause.ORIGIN,
        QT_TRANSLATE_NOOP("words", "rescheduled"),
        "the new date came of the rescheduling",
    ),
    "took place as": RelationType(
        Cause.ORIGIN, QT_TRANSLATE_NOOP("words", "took place as"), "first the plan, then the deed"
    ),
    "superseded by": RelationType(
        Cause.ORIGIN,
        QT_TRANSLATE_NOOP("words", "superseded by"),
        "the second is what became of the first",
    ),
    "prepares": RelationType(
        Cause.ORIGIN,
        QT_TRANSLATE_NOOP("words", "prepared"),
        "the second rests on the work of the first",
    ),
    "fulfils": RelationType(
        Cause.TARGET,
        QT_TRANSLATE_NOOP("words", "fulfilled by"),
        "the promise comes before its keeping",
    ),
    "ends": RelationType(
        Cause.ORIGIN, QT_TRANSLATE_NOOP("words", "ended"), "the first made an end of the second"
    ),
    "reverses": RelationType(
        Cause.ORIGIN, QT_TRANSLATE_NOOP("words", "reversed"), "the first undid the second"
    ),
    "partly reverses": RelationType(
        Cause.ORIGIN,
        QT_TRANSLATE_NOOP("words", "partly reversed"),
        "the first undid some of the second",
    ),
    "follows": RelationType(
        Cause.TARGET,
        QT_TRANSLATE_NOOP("words", "followed by"),
        "whoever recorded it saw the one in the wake of the other",
    ),
    "precedes": RelationType(
        Cause.ORIGIN, QT_TRANSLATE_NOOP("words", "followed by"), "“follows”, told from its start"
    ),
    # A part does not come of the whole, nor an echo of what it recalls: they are alike or within.
    "part of": RelationType(
        Cause.NEITHER, QT_TRANSLATE_NOOP("words", "part of"), "a part is no effect of the whole"
    ),
    "echoes": RelationType(
        Cause.NEITHER, QT_TRANSLATE_NOOP("words", "echoes"), "likeness says nothing of cause"
    ),
}
"""By type: which event came of which. An arrow goes from the cause, else from the first event."""

PART_OF = "part of"
"""What an event is to the one that contains it."""
TURNING = ("cancels", "postpones", "reschedules", "ends")
"""Types of which the first event tells what became of the second, where that did not come about."""
OF_PLANS = frozenset(("took place as",))
"""Types of which the first event is a plan that another took the place of: it never ended."""
WITHOUT_LAG = frozenset((PART_OF, "includes", "instance of"))
"""Types of which it means nothing how far the one is from the other: it lies within."""

_SAME_DAY = QT_TRANSLATE_NOOP("words", "same day")
_LAST_DAY = QT_TRANSLATE_NOOP("words", "on its last day")
_COUNTED = {
    # By what is counted: one day, more of them.
    "plain": QT_TRANSLATE_NOOP("words", "{n} {day|days}", "", 1),
    "from its end": QT_TRANSLATE_NOOP("words", "{n} {day|days} after its end", "", 1),
    "back": QT_TRANSLATE_NOOP("words", "{n} {day|days} earlier", "", 1),
}
PHRASES = (
    *(known.words for known in KNOWN.values()),
    _SAME_DAY,
    _LAST_DAY,
    *_COUNTED.values(),
)
"""Every text that the functions below may hand to their translate function."""


def cause_of(relation_type: str) -> Cause:
    """Which end of a relation of this type the other end came of."""
    known = KNOWN.get(relation_type)
    return Cause.NEITHER if known is None else known.cause


def has_cause(details: EventDetails) -> bool:
    """Whether a relation says that another event, one with a date, led to this one."""
    came_of = {True: Cause.TARGET, False: Cause.ORIGIN}
    return any(
        cause_of(one.relation.type) is came_of[one.is_outgoing]
        for one in details.related
        if one.event.date and one.key != details.key
    )


def arrow_words(relation_type: str, translate: Translate = english) -> str:
    """What an arrow from the cause, else from the first event, says: "led to", "part of"."""
    known = KNOWN.get(relation_type)
    return relation_type if known is None else translate(known.words)


def types_with_cause(cause: Cause) -> list[str]:
    """The types of which this end is the cause."""
    return [name for name, known in KNOWN.items() if known.cause is cause]


def gap_words_of(relation_type: str, gap: DayGap | None, translate: Translate = english) -> str:
    """How far the end of an arrow is from its start: "6 days", "20 days after its end".

    Nothing where that isn't known, where the one lies within the other, and of a part.
    """
    if gap is None or gap.is_during or relation_type in WITHOUT_LAG:
        return ""
    has_ended = gap.lasted and relation_type not in OF_PLANS
    if gap.days == 0:
        return translate(_LAST_DAY if has_ended else _SAME_DAY)
    way = "back" if gap.days < 0 else "from its end" if has_ended else "plain"
    return translate(_COUNTED[way], abs(gap.days))
