"""The rule by which a file that is imported again is joined to what was made of it.

Three versions of a record are compared: as it came, as it is here, and as it comes now. What was
changed only there is taken, what was changed only here is kept; what was changed on both sides
stays as it is here unless somebody says otherwise. What is gone there is told and never deleted,
and what was deleted here stays deleted.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from typing import Generic, NamedTuple, TypeVar

from timeline_app.core.merging.fields import compared_fields, going_with, value_of, with_fields
from timeline_app.core.records.records import Record

R = TypeVar("R", bound=Record)


class RowCase(Enum):
    """What has become of a record on the two sides since it came."""

    NEW = "new"
    """It is only there, and never came: it is added."""
    SAME = "same"
    """Both sides have it alike, or neither has changed it."""
    CHANGED_THERE = "changed-there"
    """Fields of it changed there alone, and are taken; others may have changed here alone."""
    CHANGED_HERE = "changed-here"
    CHANGED_ON_BOTH = "changed-on-both-sides"
    """Fields of it are open: ours stand unless somebody says otherwise."""
    GONE_THERE = "gone-there"
    DELETED_HERE = "deleted-here"
    ONLY_HERE = "only-here"
    """It never came from there."""


class ThreeWay(NamedTuple, Generic[R]):
    """What becomes of a record: `result` is what it is to be here, None for nothing.

    `taken` are the fields that are as they come now, `kept` those changed here alone, and `open`
    those changed on both sides; a source's item has fields of its own, such as "item.title".
    """

    case: RowCase
    result: R | None
    taken: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def three_way(
    came: R | None,
    here: R | None,
    now: R | None,
    left_out: Collection[str] = (),
    unknown: Collection[str] = (),
) -> ThreeWay[R]:
    """What becomes of a record; None for a version that there is not.

    Of one that is on both sides and of which nobody knows how it came, all fields that differ are
    open; so are those of the `unknown`, of which nobody knows how they came. Its id, and fields
    that are `left_out`, are not compared.
    """
    if here is None:
        is_new = came is None and now is not None
        return ThreeWay(RowCase.NEW, now) if is_new else ThreeWay(RowCase.DELETED_HERE, None)
    if now is None:
        return ThreeWay(RowCase.ONLY_HERE if came is None else RowCase.GONE_THERE, here)
    taken, kept, both = _fields_that_differ(came, here, now, left_out, unknown)
    result = with_fields(here, now, taken) if taken else here
    return ThreeWay(_case(taken, kept, both), result, tuple(taken), tuple(kept), tuple(both))


def _fields_that_differ(
    came: R | None, here: R, now: R, left_out: Collection[str], unknown: Collection[str]
) -> tuple[list[str], list[str], list[str]]:
    """The fields of a record on both sides that changed there alone, here alone, and on both."""
    taken: list[str] = []
    kept: list[str] = []
    both: list[str] = []
    fields = compared_fields(type(here))
    compared = (name for name in fields if name not in left_out)
    for together in dict.fromkeys(map(going_with, compared)):
        names = [name for name in together if name in fields]
        ours, theirs = ([value_of(one, name) for name in names] for one in (here, now))
        if ours == theirs:
            continue
        is_known = came is not None and set(names).isdisjoint(unknown)
        before = [value_of(came, name) for name in names] if came and is_known else None
        into = kept if theirs == before else taken if ours == before else both
        into += (name for name in names if value_of(here, name) != value_of(now, name))
    return taken, kept, both


def _case(taken: list[str], kept: list[str], both: list[str]) -> RowCase:
    if both:
        return RowCase.CHANGED_ON_BOTH
    if taken:
        return RowCase.CHANGED_THERE
    return RowCase.CHANGED_HERE if kept else RowCase.SAME
