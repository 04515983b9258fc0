"""Places the marks of a lane and their labels together, in rows, the most important first.

A figure is looked at and never moved: all is laid out at its exact scale, and what has no place
is left out whole. x counts in pixels at scale 1 from the left edge of the time area.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from timeline_app.core.value import Value, field

GAP_PX = 7.0
"""Between a dot and its label."""

INSET_PX = 8.0
"""From the edge of a bar to the label on it."""

SPACE_PX = 14.0
"""Between a label and the next mark."""

DETAIL_GAP_PX = 8.0
"""Between a title and its date."""


class Body(NamedTuple):
    """A mark from `left` to `right`, within the area, with the widths of what is to be beside it.

    `title` is that of the widest line; `detail` that of the date behind the first, 0 without one.
    `weight` says who goes first.
    """

    row: int
    weight: int
    left: float
    right: float
    title: float
    detail: float
    height: float
    is_bar: bool = False


class LabelPlace(NamedTuple):
    """Where a label stands: its left edge, and whether its date is behind it."""

    body: Body
    x: float
    has_detail: bool

    @property
    def width(self) -> float:
        """The width of the label."""
        return self.body.title + (DETAIL_GAP_PX + self.body.detail if self.has_detail else 0.0)

    def with_detail(self) -> LabelPlace:
        """The same with its date; a label on the left of its mark begins so much earlier."""
        longer = self._replace(has_detail=True)
        is_left = self.x + self.width <= self.body.left
        return longer._replace(x=self.x - (longer.width - self.width)) if is_left else longer

    @property
    def span(self) -> tuple[float, float]:
        """From where to where mark and label reach."""
        return min(self.body.left, self.x), max(self.body.right, self.x + self.width)


class PackedRow(Value):
    """Places that share a row, and how high it is."""

    height: float = 0.0
    places: list[LabelPlace] = field(default_factory=list)
    _spans: list[tuple[float, float]] = field(default_factory=list)

    def is_free(self, start: float, end: float, space: float) -> bool:
        """Whether nothing stands between two x, or nearer to them than a space."""
        at = bisect_left(self._spans, (start, end))
        if at and self._spans[at - 1][1] > start - space + 1e-6:
            return False
        return at == len(self._spans) or self._spans[at][0] >= end + space - 1e-6

    def take(self, place: LabelPlace) -> None:
        """Put a place into the row."""
        self.places.append(place)
        self.height = max(self.height, place.body.height)
        insort(self._spans, place.span)

    def with_details(self, width: float, space: float = SPACE_PX) -> PackedRow:
        """The row with a date behind each title that has room for it, the most important first."""
        row = PackedRow(self.height, list(self.places), list(self._spans))
        for i, place in enumerate(row.places):
            if place.has_detail or not place.body.detail:
                continue
            longer = place.with_detail()
            row._spans.remove(place.span)
            fits = longer.x >= 0.0 and longer.x + longer.width <= width
            if fits and row.is_free(*longer.span, space):
                row.places[i] = longer
            insort(row._spans, row.places[i].span)
        return row


class Details(Enum):
    """Whether dates stand behind titles: always, unless that takes another row, or at the end."""

    KEPT = "kept"
    GIVEN_UP = "given_up"
    LAST = "last"


def packed_rows(
    bodies: Sequence[Body],
    width: float,
    most_rows: int,
    details: Details,
    space: float = SPACE_PX,
) -> list[PackedRow]:
    """The rows of a lane, each body in the first that has room for it and its label.

    Those of more weight go first, then the earlier. Without room in `most_rows`, a body is in
    none. So the first rows are the same however many there may be.
    """
    rows: list[PackedRow] = []
    for body in sorted(bodies, key=lambda body: (-body.weight, body.left, body.row)):
        _put(list(_choices(body, width, details)), rows, most_rows, space)
    if details is Details.KEPT:
        return rows
    return [row.with_details(width, space) for row in rows]


def _put(
    choices: Sequence[LabelPlace], rows: list[PackedRow], most_rows: int, space: float
) -> None:
    if not choices:
        return
    height = choices[0].body.height
    spans = [(place, *place.span) for place in choices]
    for row in rows:
        if height > row.height:
            continue
        for place, start, end in spans:
            if row.is_free(start, end, space):
                row.take(place)
                return
    if len(rows) < most_rows:
        row = PackedRow()
        row.take(choices[0])
        rows.append(row)


def _choices(body: Body, width: float, details: Details) -> Iterator[LabelPlace]:
    """Where a label may stand, the best first, wholly within the area."""
    with_detail: tuple[bool, ...] = (False,)
    if body.detail and details is not Details.LAST:
        with_detail = (True, False)
    found = False
    for has_detail in with_detail:
        if found and details is Details.KEPT:
            return
        label = LabelPlace(body, 0.0, has_detail).width
        for x in _starts(body, label, width):
            if x >= 0.0 and x + label <= width:
                found = True
                yield LabelPlace(body, x, has_detail)


def has_room_for_detail(body: Body, width: float) -> bool:
    """Whether a label with its date may stand anywhere beside its mark within the area."""
    label = LabelPlace(body, 0.0, has_detail=True).width
    return any(x >= 0.0 and x + label <= width for x in _starts(body, label, width))


def _starts(body: Body, label: float, width: float) -> Iterator[float]:
    if not label:
        yield body.left
    elif body.is_bar:
        yield body.left + INSET_PX
        if body.right - body.left >= label + 2 * INSET_PX:
            yield width - INSET_PX - label
    else:
        yield body.right + GAP_PX
    yield body.left - GAP_PX - label
