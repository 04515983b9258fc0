"""What is said of a relation beside the title of the other event: "led to this, 1 day later".

It is told from that event's side. "This" is the event that one looks at, "it" the other one. The
gap is that between the nearest ends of both, and only told where these are known to the day.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.dates.day_gap import DayGap, gap_between
from timeline_app.core.evidence.relation_types import OF_PLANS, WITHOUT_LAG
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, english

MOST_LETTERS = 36
"""Of a type that isn't known so much is said."""


class RelationWords(NamedTuple):
    """Words, and whether the gap behind them says when this event was, seen from the other.

    Else it says when the other was, seen from this one.
    """

    words: str
    of_this: bool = False


_LED_TO_THIS = RelationWords(QT_TRANSLATE_NOOP("words", "led to this"), of_this=True)
_FOLLOWED_FROM_THIS = RelationWords(QT_TRANSLATE_NOOP("words", "followed from this"))
_THIS_FOLLOWED = RelationWords(QT_TRANSLATE_NOOP("words", "this followed"), of_this=True)
_FOLLOWED_THIS = RelationWords(QT_TRANSLATE_NOOP("words", "followed this"))
_PART_OF_THIS = RelationWords(QT_TRANSLATE_NOOP("words", "part of this"))
_INCLUDES_THIS = RelationWords(QT_TRANSLATE_NOOP("words", "includes this"))

SAID = {
    # Where the other event stands first in the relation, and where it stands second.
    "leads to": (_LED_TO_THIS, _FOLLOWED_FROM_THIS),
    "results from": (_FOLLOWED_FROM_THIS, _LED_TO_THIS),
    "follows": (_FOLLOWED_THIS, _THIS_FOLLOWED),
    "precedes": (_THIS_FOLLOWED, _FOLLOWED_THIS),
    "part of": (_PART_OF_THIS, _INCLUDES_THIS),
    "includes": (_INCLUDES_THIS, _PART_OF_THIS),
    "instance of": (
        RelationWords(QT_TRANSLATE_NOOP("words", "instance of this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "this is an instance")),
    ),
    "responds to": (
        RelationWords(QT_TRANSLATE_NOOP("words", "responds to this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "answered by this"), of_this=True),
    ),
    "cancels": (
        RelationWords(QT_TRANSLATE_NOOP("words", "cancelled this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "cancelled by this"), of_this=True),
    ),
    "postpones": (
        RelationWords(QT_TRANSLATE_NOOP("words", "postponed this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "postponed by this"), of_this=True),
    ),
    "reschedules": (
        RelationWords(QT_TRANSLATE_NOOP("words", "rescheduled this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "rescheduled by this"), of_this=True),
    ),
    "took place as": (
        RelationWords(QT_TRANSLATE_NOOP("words", "took place as this"), of_this=True),
        RelationWords(QT_TRANSLATE_NOOP("words", "this took place as it")),
    ),
    "superseded by": (
        RelationWords(QT_TRANSLATE_NOOP("words", "superseded by this"), of_this=True),
        RelationWords(QT_TRANSLATE_NOOP("words", "supersedes this")),
    ),
    "prepares": (
        RelationWords(QT_TRANSLATE_NOOP("words", "prepared this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "prepared by this"), of_this=True),
    ),
    "fulfils": (
        RelationWords(QT_TRANSLATE_NOOP("words", "fulfils this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "fulfilled by this"), of_this=True),
    ),
    "ends": (
        RelationWords(QT_TRANSLATE_NOOP("words", "ended this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "ended by this"), of_this=True),
    ),
    "reverses": (
        RelationWords(QT_TRANSLATE_NOOP("words", "reversed this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "reversed by this"), of_this=True),
    ),
    "partly reverses": (
        RelationWords(QT_TRANSLATE_NOOP("words", "partly reversed this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "partly reversed by this"), of_this=True),
    ),
    "echoes": (
        RelationWords(QT_TRANSLATE_NOOP("words", "echoes this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "echoed by this"), of_this=True),
    ),
    "leaves in force": (
        RelationWords(QT_TRANSLATE_NOOP("words", "left this in force")),
        RelationWords(QT_TRANSLATE_NOOP("words", "left in force by this"), of_this=True),
    ),
    "comments on": (
        RelationWords(QT_TRANSLATE_NOOP("words", "comments on this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "this comments on it"), of_this=True),
    ),
    "refers to": (
        RelationWords(QT_TRANSLATE_NOOP("words", "refers to this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "this refers to it"), of_this=True),
    ),
    "qualifies": (
        RelationWords(QT_TRANSLATE_NOOP("words", "qualifies this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "qualified by this"), of_this=True),
    ),
    "addresses": (
        RelationWords(QT_TRANSLATE_NOOP("words", "addresses this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "addressed by this"), of_this=True),
    ),
    "context for": (
        RelationWords(QT_TRANSLATE_NOOP("words", "context for this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "this is context"), of_this=True),
    ),
    "on the sidelines of": (
        RelationWords(QT_TRANSLATE_NOOP("words", "on the sidelines of this")),
        RelationWords(QT_TRANSLATE_NOOP("words", "this was on its sidelines"), of_this=True),
    ),
}
"""By the type of a relation. Of any other nothing is guessed: it is said as it stands."""

_OTHER_FIRST = QT_TRANSLATE_NOOP("words", "{relation} this")
_THIS_FIRST = QT_TRANSLATE_NOOP("words", "this {relation} it")
_WITH_LAG = QT_TRANSLATE_NOOP("words", "{relation}, {lag}")
_LAGS = (
    QT_TRANSLATE_NOOP("words", "same day"),
    QT_TRANSLATE_NOOP("words", "the day it ended"),
    QT_TRANSLATE_NOOP("words", "the day this ended"),
    QT_TRANSLATE_NOOP("words", "ended the same day"),
    QT_TRANSLATE_NOOP("words", "this ended the same day"),
)
_COUNTED = {
    "later": QT_TRANSLATE_NOOP("words", "{n} {day|days} later", "", 1),
    "earlier": QT_TRANSLATE_NOOP("words", "{n} {day|days} earlier", "", 1),
    "after_it": QT_TRANSLATE_NOOP("words", "{n} {day|days} after it ended", "", 1),
    "after_this": QT_TRANSLATE_NOOP("words", "{n} {day|days} after this ended", "", 1),
    "ended": QT_TRANSLATE_NOOP("words", "ended {n} {day|days} earlier", "", 1),
    "this_ended": QT_TRANSLATE_NOOP("words", "this ended {n} {day|days} earlier", "", 1),
}
PHRASES = (
    *(said.words for both in SAID.values() for said in both),
    *(_OTHER_FIRST, _THIS_FIRST, _WITH_LAG, *_LAGS, *_COUNTED.values()),
)
"""Every text that the functions below may hand to their translate function."""


def words_beside(
    relation_type: str,
    this: EdtfDate,
    other: EdtfDate,
    *,
    other_is_first: bool,
    translate: Translate = english,
) -> str:
    """What stands beside the title of another event: what it is to this one, and how far off.

    `other_is_first` says that the relation reads from the other event to this one.
    """
    known = SAID.get(relation_type)
    if known is None:
        pattern = translate(_OTHER_FIRST if other_is_first else _THIS_FIRST)
        words = pattern.format(relation=_short(relation_type)).strip()
        said = RelationWords(words, of_this=not other_is_first)
    else:
        said = known[0 if other_is_first else 1]
        words = translate(said.words)
    told, seen_from = (this, other) if said.of_this else (other, this)
    gap = None if relation_type in WITHOUT_LAG else gap_between(seen_from, told)
    if gap is not None and relation_type in OF_PLANS:
        gap = gap._replace(lasted=False)
    lag = _lag(said, gap, told, seen_from, translate)
    return translate(_WITH_LAG).format(relation=words, lag=lag) if lag else words


def _short(relation_type: str) -> str:
    """A type of any length on one line, as far as it is said."""
    said = " ".join(relation_type.split())
    return said if len(said) <= MOST_LETTERS else f"{said[: MOST_LETTERS - 1].rstrip()}…"


def _lag(
    said: RelationWords,
    gap: DayGap | None,
    told: EdtfDate,
    seen_from: EdtfDate,
    translate: Translate,
) -> str:
    """How far from the one event the other was of which the words tell."""
    if gap is None or gap.is_during:
        return ""
    if gap.days == 0:
        return translate(_same_day(gap, told, seen_from, of_this=said.of_this))
    if gap.days > 0:
        after = "after_it" if said.of_this else "after_this"
        return translate(_COUNTED[after if gap.lasted else "later"], gap.days)
    ended = "this_ended" if said.of_this else "ended"
    return translate(_COUNTED[ended if gap.lasted else "earlier"], -gap.days)


def _same_day(gap: DayGap, told: EdtfDate, seen_from: EdtfDate, *, of_this: bool) -> str:
    """That no day lies between, and of what lasts that its last day is meant."""
    if not gap.lasted:
        return _LAGS[0]
    if told.earliest < seen_from.earliest:
        return _LAGS[4 if of_this else 3]
    return _LAGS[1 if of_this else 2]
