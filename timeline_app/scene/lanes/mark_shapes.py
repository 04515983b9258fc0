"""What kind of mark an event is, and how far its mark reaches, at a scale.

A mark never looks more exact than its date: a day is a dot only while a day is narrower than
a dot's room, a month, a season or a year is always a soft bar over the whole of what is known,
and an approximate or uncertain end fades. EDTF gives no width to `~` and `?`; the doubt is
drawn as one unit of the date's own precision to each side, our convention. One of a set has
brackets at the sides that are known, and nothing is filled.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import STATE_BIT, STATUSES, UNTIL_BIT
from timeline_app.core.dates import bounds as dates
from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    END_BOUND_SHIFT,
    SET_BIT,
    START_BOUND_SHIFT,
    Bound,
    Precision,
)
from timeline_app.core.dates.civil import months_later
from timeline_app.core.dates.precision import MONTHS_IN
from timeline_app.core.records.records import Importance, Status
from timeline_app.core.value import Value
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import FAR_PX, TimeScale

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

HOLLOW = frozenset((Status.ANNOUNCED, Status.PLANNED))
DASHED = frozenset((Status.POSTPONED, Status.CANCELLED, Status.NOT_HELD, Status.NOT_AGREED))
IS_OUTLINE = np.array([status in HOLLOW | DASHED for status in STATUSES])
"""Whether marks are an outline alone, for what is no fact; by the index in `STATUSES`."""

DOT_UNTIL_PX = 16.0
"""A day wider than this is drawn as what it is: a stretch of time."""

LEAST_DOUBT_PX = 9.0
"""A doubt is drawn at least so wide, so that it can be seen."""

FADE_UNKNOWN_PX = 28.0
"""The short fade of an end that isn't known."""

LEAST_FADE_PX = 14.0
"""An end that isn't known to the day fades over at least so much, however far out."""

_KNOWN = Bound.KNOWN.value


class MarkKind(IntEnum):
    """How a mark is drawn."""

    DOT = 0
    HALO = 1
    """A dot within the halo of its doubt."""
    SPAN = 2
    """A bar with a hard leading edge."""
    SOFT = 3
    """A soft bar over the whole of what is known."""
    FADING = 4
    """A bar whose ends fade across the doubt; its certain part is underlined."""
    BAND = 5
    """A state of a channel."""
    BEFORE = 6
    """A bracket with a tail that points back: some time before this."""
    AFTER = 7
    """A bracket with a tail that points on: some time after this."""
    BETWEEN = 8
    """Two brackets: some time between these."""


class Shapes(Value, frozen=True, eq=False):
    """Marks as arrays: kind, left and right edge, and the certain part, in pixels.

    `open_left`, `open_right` say that the mark runs out without an edge; `edge_left` that it
    has a hard leading edge. For a dot, `x0` and `x1` are the dot's edges. The brackets of one of a
    set stand at the certain part's ends.
    """

    kind: npt.NDArray[np.uint8]
    x0: Floats
    x1: Floats
    certain0: Floats
    certain1: Floats
    open_left: npt.NDArray[np.bool_]
    open_right: npt.NDArray[np.bool_]


class Dates(Protocol):
    """Dates as columns, as those of events are: all that shapes follow from."""

    @property
    def earliest(self) -> npt.NDArray[np.int64]:
        """The first second of each."""
        ...

    @property
    def latest(self) -> npt.NDArray[np.int64]:
        """The first second after each."""
        ...

    @property
    def flags(self) -> npt.NDArray[np.uint32]:
        """The shapes of dates, packed, with what else `EventColumns` keeps there."""
        ...

    @property
    def importance(self) -> npt.NDArray[np.uint8]:
        """How large the dot of each is."""
        ...


# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_DOT, _HALO, _SPAN, _SOFT, _FADING, _BAND, _BEFORE, _AFTER, _BETWEEN = (
    kind.value for kind in MarkKind
)
_OPEN, _UNKNOWN = Bound.OPEN.value, Bound.UNKNOWN.value

_UNIT_S = np.zeros(16)
for _precision, _seconds in (
    (Precision.SECOND, 1),
    (Precision.MINUTE, 60),
    (Precision.DAY, 86_400),
    (Precision.DAY_UNKNOWN, 2_629_746),
    (Precision.MONTH, 2_629_746),
    (Precision.SEASON, 7_889_238),
    (Precision.YEAR, 31_556_952),
    (Precision.MONTH_UNKNOWN, 31_556_952),
    (Precision.MONTH_AND_DAY_UNKNOWN, 31_556_952),
    (Precision.DECADE, 315_569_520),
    (Precision.CENTURY, 3_155_695_200),
    (Precision.MILLENNIUM, 31_556_952_000),
):
    _UNIT_S[_precision] = _seconds
_MONTHS = np.zeros(16, np.int64)
_MONTHS[list(MONTHS_IN)] = list(MONTHS_IN.values())
_FINE = np.zeros(16, bool)
_FINE[[Precision.SECOND, Precision.MINUTE, Precision.DAY]] = True


def _certain_part(
    columns: Dates, rows: npt.NDArray[np.int32]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """From when until when an interval certainly held: within its ends' own units."""
    flags, certain0, certain1 = columns.flags[rows], columns.earliest[rows], columns.latest[rows]
    months0 = _MONTHS[(flags >> dates.START_SHIFT) & 15]
    months1 = _MONTHS[(flags >> dates.END_SHIFT) & 15]
    certain0 = np.where(months0 > 0, months_later(certain0, months0), certain0)
    certain1 = np.where(months1 > 0, months_later(certain1, -months1), certain1)
    return certain0, np.maximum(certain0, certain1)


class Extents(Value, frozen=True, eq=False):
    """How far marks reach, in pixels; `x0`, `x1` are the bounds of the dates themselves.

    `inner0`, `inner1` are where the brackets of sets stand.
    """

    kind: npt.NDArray[np.uint8]
    left: Floats
    right: Floats
    x0: Floats
    x1: Floats
    coarse_interval: npt.NDArray[np.bool_]
    open_left: npt.NDArray[np.bool_]
    open_right: npt.NDArray[np.bool_]
    inner0: Floats
    inner1: Floats


def shapes_of(
    columns: Dates, rows: npt.NDArray[np.int32], scale: TimeScale, sizes: Sizes
) -> Shapes:
    """The shapes of the marks of these event rows at this scale.

    States are flat bands: what is certain of them is solid, and they fade from there on.
    """
    x0, x1 = scale.x_of(columns.earliest[rows]), scale.x_of(columns.latest[rows])
    reach = extents_of(columns, rows, x0, x1, scale.seconds_per_px, sizes)
    certain0, certain1 = x0.copy(), x1.copy()
    both = reach.coarse_interval
    if both.any():
        inner0, inner1 = _certain_part(columns, rows[both])
        certain0[both], certain1[both] = scale.x_of(inner0), scale.x_of(inner1)
    band = reach.kind == _BAND
    if band.any():
        solid = solid_part(
            columns.flags[rows[band]].astype(np.int64),
            *(edges[band] for edges in (x0, x1, certain0, certain1)),
        )
        certain0[band], certain1[band] = solid
    is_until = (columns.flags[rows] & np.uint32(UNTIL_BIT)) != 0
    if is_until.any():
        soft = np.maximum(certain0, x1 - LEAST_FADE_PX)
        certain1 = np.where(is_until, np.minimum(certain1, soft), certain1)
    is_set = reach.kind >= _BEFORE
    if is_set.any():
        certain0[is_set], certain1[is_set] = reach.inner0[is_set], reach.inner1[is_set]
    return Shapes(
        reach.kind,
        np.where(reach.open_left, -FAR_PX, np.maximum(reach.left, -FAR_PX)),
        np.where(reach.open_right, FAR_PX, np.minimum(reach.right, FAR_PX)),
        np.maximum(certain0, reach.left),
        np.minimum(certain1, reach.right),
        reach.open_left,
        reach.open_right,
    )


def extents_of(
    columns: Dates,
    rows: npt.NDArray[np.int32],
    x0: Floats,
    x1: Floats,
    seconds_per_px: float | Floats,
    sizes: Sizes,
) -> Extents:
    """How far the marks of these rows reach whose dates have these bounds in pixels.

    Each may be at a scale of its own. An end that is open counts as the bound that it has.
    """
    ends = _ends_of(columns.flags[rows].astype(np.int64), seconds_per_px)
    kind = _kinds(ends, x1 - x0, sizes)
    is_central = columns.importance[rows] == Importance.CENTRAL.value
    dot = np.where(is_central, sizes.central_dot / 2, sizes.dot / 2)
    radius = np.where(kind == _HALO, np.maximum(9.0, ends.doubt0), dot)
    round_mark = (kind == _DOT) | (kind == _HALO)
    in_middle = round_mark | ((kind == _SOFT) & (x1 - x0 < sizes.dot + 1))
    half = np.where(round_mark, radius, (sizes.dot + 1) / 2)
    middle = (x0 + x1) / 2
    left = np.where(in_middle, middle - half, x0 - ends.doubt0)
    right = np.where(in_middle, middle + half, x1 + ends.doubt1)
    left = np.where(ends.unknown0, left - FADE_UNKNOWN_PX, left)
    right = np.where(ends.unknown1, right + FADE_UNKNOWN_PX, right)
    inner0, inner1, is_set = x0, x1, ends.is_set
    if is_set.any():
        sets = set_marks(ends.flags, x0, x1, ends.is_doubted0, ends.is_doubted1)
        one_sided = np.where(sets.before, _BEFORE, np.where(sets.after, _AFTER, _BETWEEN))
        kind = np.where(is_set, one_sided, kind).astype(np.uint8)
        left, right = np.where(is_set, sets.outer0, left), np.where(is_set, sets.outer1, right)
        inner0, inner1 = sets.inner0, sets.inner1
    return Extents(
        kind,
        left,
        right,
        x0,
        x1,
        ends.interval & ends.coarse,
        ends.open_left,
        ends.open_right,
        inner0,
        inner1,
    )


class _EndsOfDates(Value, frozen=True, eq=False):
    """What dates say of their ends, as arrays: whether open, unknown, coarse or in doubt.

    `doubt0`, `doubt1` are how far what is in doubt reaches beyond them, in pixels.
    """

    flags: npt.NDArray[np.int64]
    is_set: Bools
    interval: Bools
    band: Bools
    coarse: Bools
    until: Bools
    open_left: Bools
    open_right: Bools
    unknown0: Bools
    unknown1: Bools
    is_doubted0: Bools
    is_doubted1: Bools
    doubted: Bools
    doubt0: Floats
    doubt1: Floats


def _ends_of(flags: npt.NDArray[np.int64], seconds_per_px: float | Floats) -> _EndsOfDates:
    start = (flags >> dates.START_SHIFT) & 15
    end = (flags >> dates.END_SHIFT) & 15
    is_set = are_sets(flags)
    interval = (flags & dates.INTERVAL_BIT) != 0
    two_ends = interval | is_set
    start_bound = (flags >> dates.START_BOUND_SHIFT) & 3
    end_bound = (flags >> dates.END_BOUND_SHIFT) & 3
    start_doubt = ((flags >> dates.START_QUALIFIER_SHIFT) & 3) != 0
    end_doubt = np.where(two_ends, ((flags >> dates.END_QUALIFIER_SHIFT) & 3) != 0, start_doubt)
    is_band = ((flags & STATE_BIT) != 0) & ~is_set
    doubted = (start_doubt | end_doubt) & ~is_band
    doubt0 = doubt1 = np.zeros(len(flags))
    if doubted.any():
        unit0, unit1 = _UNIT_S[start], _UNIT_S[np.where(two_ends, end, start)]
        wide0, wide1 = unit0 / seconds_per_px, unit1 / seconds_per_px
        doubt0 = np.where(is_band | ~start_doubt, 0.0, np.maximum(LEAST_DOUBT_PX, wide0))
        doubt1 = np.where(is_band | ~end_doubt, 0.0, np.maximum(LEAST_DOUBT_PX, wide1))
    coarse0, coarse1 = ~_FINE[start], ~_FINE[end]
    is_until = (flags & UNTIL_BIT) != 0
    return _EndsOfDates(
        flags,
        is_set,
        interval,
        is_band,
        np.where(interval, (coarse0 & (start != 0)) | (coarse1 & (end != 0)), coarse0),
        is_until,
        (start_bound == _OPEN) & ~is_set,
        (end_bound == _OPEN) & ~is_set & ~is_until,
        start_bound == _UNKNOWN,
        end_bound == _UNKNOWN,
        start_doubt,
        end_doubt,
        doubted,
        doubt0,
        doubt1,
    )


def _kinds(ends: _EndsOfDates, width: Floats, sizes: Sizes) -> npt.NDArray[np.uint8]:
    """The kinds of marks of dates that are so many pixels wide, but of one of a set."""
    interval, doubted = ends.interval, ends.doubted
    unknown = ends.unknown0 | ends.unknown1
    narrow = ~(ends.open_left | ends.open_right | unknown)
    narrow &= width < np.where(interval, sizes.dot + 1, DOT_UNTIL_PX)
    kind = np.full(len(width), _SPAN, np.uint8)
    kind[~interval] = _SOFT
    kind[interval & (ends.coarse | doubted) | unknown | ends.until] = _FADING
    dotted = narrow & (interval | ~ends.coarse)
    kind[dotted] = _DOT
    if doubted.any():
        halo = dotted & doubted & (np.maximum(ends.doubt0, ends.doubt1) <= DOT_UNTIL_PX)
        kind[halo] = _HALO
        kind[dotted & doubted & ~halo] = _FADING
        kind[~interval & ~dotted & doubted] = _FADING
    kind[ends.band] = _BAND
    return kind


class SetMark(NamedTuple):
    """The mark of one of a set: its kind, and where it ends and has its brackets, in pixels."""

    kind: MarkKind
    outer: tuple[float, float]
    inner: tuple[float, float]


def set_mark_of(date: dates.EdtfDate, scale: TimeScale) -> SetMark | None:
    """The mark of a date at a scale, if it is one of a set."""
    shape = dates.DateShape.unpacked(date.shape)
    if not shape.is_set:
        return None
    doubts = (shape.start_qualifier, shape.end_qualifier)
    found = set_marks(
        np.array([date.shape], np.int64),
        *(np.array([scale.x_of(float(bound))]) for bound in (date.earliest, date.latest)),
        *(np.array([doubt is not dates.Qualifier.NONE]) for doubt in doubts),
    )
    kind = MarkKind.BETWEEN
    if shape.is_one_sided:
        kind = MarkKind.BEFORE if bool(found.before[0]) else MarkKind.AFTER
    outer = float(found.outer0[0]), float(found.outer1[0])
    return SetMark(kind, outer, (float(found.inner0[0]), float(found.inner1[0])))


def solid_part(
    flags: npt.NDArray[np.int64], x0: Floats, x1: Floats, certain0: Floats, certain1: Floats
) -> tuple[Floats, Floats]:
    """From where to where bands are solid, whose dates have these bounds in pixels.

    `certain0` and `certain1` leave out the months and years that the dates themselves name. What
    is doubted of an end, bands fade across: a channel is one row, and its bands meet there, so a
    doubt reaches into a band, and never out of it over the next one.
    """
    soft0, soft1 = _soft_ends(flags)
    solid0 = np.where(soft0, np.maximum(certain0, x0 + LEAST_FADE_PX), certain0)
    solid1 = np.where(soft1, np.minimum(certain1, x1 - LEAST_FADE_PX), certain1)
    return solid0, solid1


def _soft_ends(flags: npt.NDArray[np.int64]) -> tuple[Bools, Bools]:
    """Which bands begin, and which end, at a time that isn't known to the day."""
    interval = (flags & dates.INTERVAL_BIT) != 0
    start = (flags >> dates.START_SHIFT) & dates.PRECISION_MASK
    end = np.where(interval, (flags >> dates.END_SHIFT) & dates.PRECISION_MASK, start)
    start_doubt = ((flags >> dates.START_QUALIFIER_SHIFT) & dates.QUALIFIER_MASK) != 0
    end_doubt = ((flags >> dates.END_QUALIFIER_SHIFT) & dates.QUALIFIER_MASK) != 0
    end_doubt = np.where(interval, end_doubt, start_doubt)
    has_start = ((flags >> dates.START_BOUND_SHIFT) & dates.BOUND_MASK) == _KNOWN
    has_end = ((flags >> dates.END_BOUND_SHIFT) & dates.BOUND_MASK) == _KNOWN
    return has_start & (start_doubt | ~_FINE[start]), has_end & (end_doubt | ~_FINE[end])


TAIL_PX = 15.0
"""How far the tail reaches from a bracket that stands alone."""

DOUBT_PX = 3.0
"""What is in doubt reaches so far beyond its bracket: enough to tell the one from the other."""

LEAST_PX = 11.0
"""Two brackets are never nearer to each other, so that both can be seen."""


class SetMarks(Value, frozen=True, eq=False):
    """Marks of sets, in pixels: brackets at `inner0` and `inner1`; all lies within the outer two.

    The tails and what is in doubt lie outside of the brackets. Of a set `before` a date the
    first bracket, of one `after` a date the second isn't there.
    """

    before: Bools
    after: Bools
    outer0: Floats
    inner0: Floats
    inner1: Floats
    outer1: Floats


def set_marks(
    flags: npt.NDArray[np.int64], x0: Floats, x1: Floats, is_doubted0: Bools, is_doubted1: Bools
) -> SetMarks:
    """The marks of sets with these flags, and bounds in pixels of which some are in doubt.

    A bracket in doubt is dashed; the doubt has no width, for it says no more than the set does.
    """
    before = (flags >> START_BOUND_SHIFT) & BOUND_MASK == Bound.OPEN.value
    after = (flags >> END_BOUND_SHIFT) & BOUND_MASK == Bound.OPEN.value
    half = np.maximum(LEAST_PX, x1 - x0) / 2
    middle = (x0 + x1) / 2
    inner0 = np.where(before, x1, np.where(after, x0, middle - half))
    inner1 = np.where(before, x1, np.where(after, x0, middle + half))
    beyond0 = np.where(
        before, TAIL_PX, np.where(is_doubted0, np.where(after, TAIL_PX, DOUBT_PX), 0.0)
    )
    beyond1 = np.where(
        after, TAIL_PX, np.where(is_doubted1, np.where(before, TAIL_PX, DOUBT_PX), 0.0)
    )
    return SetMarks(before, after, inner0 - beyond0, inner0, inner1, inner1 + beyond1)


def are_sets(flags: npt.NDArray[np.int64]) -> Bools:
    """Which of these flags are those of one of a set."""
    found: Bools = (flags & SET_BIT) != 0
    return found
