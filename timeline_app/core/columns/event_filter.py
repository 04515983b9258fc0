"""Which events are to be seen: what is asked of them, and who answers it.

Everything asked for must hold; of several values of one kind any will do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DISPUTED_BIT,
    MANY_QUOTES,
    QUOTES_SHIFT,
    REWORDED_BIT,
    STATUSES,
    UNVERIFIED_BIT,
    EventColumns,
    status_codes,
)
from timeline_app.core.columns.grouping import Groups, row_of_each_key
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.text.translation import Texts

filter_texts = Texts("filter_texts")

Mask = npt.NDArray[np.bool_]


class FilterChoice(NamedTuple):
    """A field of `EventFilter` that has a `value` or its default: in the menu, and on its chip.

    `bit` is the flag of events that are so, where columns have one.
    """

    field: str
    value: bool
    menu: str
    chip: str
    bit: int = 0


CHOICES = (
    FilterChoice(
        "quotes", True, filter_texts.mark("With &Quotes"), filter_texts.mark("With quotes")
    ),
    FilterChoice(
        "quotes", False, filter_texts.mark("Without Qu&otes"), filter_texts.mark("Without quotes")
    ),
    FilterChoice(
        "sources", True, filter_texts.mark("With Sou&rces"), filter_texts.mark("With sources")
    ),
    FilterChoice(
        "sources",
        False,
        filter_texts.mark("&Without Sources"),
        filter_texts.mark("Without sources"),
    ),
    FilterChoice(
        "unverified",
        True,
        filter_texts.mark("Un&verified"),
        filter_texts.mark("Unverified"),
        UNVERIFIED_BIT,
    ),
    FilterChoice(
        "disputed",
        True,
        filter_texts.mark("&Disputed Date"),
        filter_texts.mark("Disputed date"),
        DISPUTED_BIT,
    ),
    FilterChoice(
        "reworded",
        True,
        filter_texts.mark("Words Missing in T&heir Source"),
        filter_texts.mark("Words missing in their source"),
        REWORDED_BIT,
    ),
)


class FoundEvents(msgspec.Struct, frozen=True):
    """The events, by key, that a search for some words has found at one time."""

    words: str
    keys: tuple[int, ...]


class EventFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is asked of events; what has its default is not asked.

    `lanes` and `actors` are ids, `statuses` values of `records.Status`; `importance` is the
    least. `since` and `until` are EDTF dates: an event is to touch what lies from the first
    instant of the one to the last of the other. `quotes` and `sources` ask for events with
    (true) or without any; `disputed` for those whose dates sources dispute,
    `reworded` for those that rest on words which their source hasn't any more.
    `found` asks for the very events of a search.
    """

    lanes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    importance: int = 0
    since: str = ""
    until: str = ""
    quotes: bool | None = None
    sources: bool | None = None
    unverified: bool = False
    disputed: bool = False
    reworded: bool = False
    found: FoundEvents | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked, so that all events are to be seen."""
        return self == _NOTHING_ASKED


_NOTHING_ASKED = EventFilter()


class Answers(msgspec.Struct, frozen=True, eq=False):
    """What the columns don't tell: groups of events by actor, source and tag, where asked."""

    actors: Groups | None = None
    sources: Groups | None = None
    tags: Groups | None = None


def shown_rows(columns: EventColumns, asked: EventFilter, answers: Answers) -> Mask | None:
    """Whether the event in each row is to be seen; None if all are.

    `answers` must hold the groups that are asked about. Raises `dates.DateError` for a `since`
    or `until` that isn't EDTF.
    """
    if asked.is_empty:
        return None
    shown = np.ones(len(columns), np.bool_)
    for fits in (*_told_by_columns(columns, asked), *_told_by_groups(columns, asked, answers)):
        shown &= fits
    return shown


def _told_by_columns(columns: EventColumns, asked: EventFilter) -> Iterator[Mask]:
    """For each thing asked that columns tell, whether it holds of each event."""
    flags = columns.flags
    if asked.lanes:
        yield _in_lanes(columns, asked.lanes)
    if asked.statuses:
        is_asked = np.array([status.value in asked.statuses for status in STATUSES])
        yield is_asked[status_codes(flags)]
    if asked.importance:
        yield columns.importance >= asked.importance
    if asked.since or asked.until:
        yield _touching(columns, asked.since, asked.until)
    if asked.quotes is not None:
        yield (((flags >> QUOTES_SHIFT) & MANY_QUOTES) > 0) == asked.quotes
    for choice in CHOICES:
        if choice.bit and getattr(asked, choice.field) is choice.value:
            yield flags & choice.bit != 0
    if asked.found is not None:
        yield np.isin(columns.key, np.array(asked.found.keys, np.int64))


def _told_by_groups(columns: EventColumns, asked: EventFilter, answers: Answers) -> Iterator[Mask]:
    """The same of what groups tell."""
    if asked.actors:
        yield _in_groups(columns, answers.actors, asked.actors)
    if asked.tags:
        yield _in_groups(columns, answers.tags, asked.tags)
    if asked.sources is not None:
        yield _in_groups(columns, answers.sources, None) == asked.sources


def _in_lanes(columns: EventColumns, ids: Collection[str]) -> Mask:
    """Whether each event is in one of these lanes."""
    is_asked = np.array([lane.id in ids for lane in columns.lanes] + [False])  # the last is no lane
    found = is_asked[columns.lane]
    found[columns.more_row[is_asked[columns.more_lane]]] = True
    return found


def _touching(columns: EventColumns, since: str, until: str) -> Mask:
    """Whether each event has a date, and touches what lies between two dates."""
    found = np.arange(len(columns)) < columns.dated
    if since:
        found &= columns.latest > parse_edtf(since).earliest
    if until:
        found &= columns.earliest < parse_edtf(until).latest
    return found


def _in_groups(columns: EventColumns, groups: Groups | None, ids: Collection[str] | None) -> Mask:
    """Whether each event is in one of these groups; in any at all if none are given."""
    assert groups is not None, "what is asked about has to be there"
    found = np.zeros(len(columns) + 1, np.bool_)  # the last stands for what isn't there
    events = groups.event
    if ids is not None:
        is_asked = np.array([own_id in ids for own_id in groups.ids] + [False])
        events = events[is_asked[groups.group]]
    found[row_of_each_key(columns, events)] = True
    return found[:-1]


def known_only(asked: EventFilter, lanes: Sequence[str], actors: Sequence[str]) -> EventFilter:
    """The filter without lanes, actors and dates that mean nothing here."""
    return msgspec.structs.replace(
        asked,
        lanes=tuple(own_id for own_id in asked.lanes if own_id in set(lanes)),
        actors=tuple(own_id for own_id in asked.actors if own_id in set(actors)),
        since=asked.since if is_edtf(asked.since) else "",
        until=asked.until if is_edtf(asked.until) else "",
    )
