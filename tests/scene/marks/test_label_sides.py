"""What is left over in a row goes to details, and to titles of marks that stood alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.scene.marks.label_sides import (
    APART,
    DETAIL_GAP,
    RowMarks,
    details_beside,
    reaching,
    with_titles_that_fit,
)
from timeline_app.scene.model.scene import Side, Sizes

SIZES = Sizes()
DETAIL_PX = 60.0
SIDES = (Side.RIGHT, Side.RIGHT, Side.LEFT, Side.NONE, Side.INSIDE, Side.SPILLING)

Drawn = tuple[float, float, Side, bool]

marks = st.lists(
    st.tuples(
        st.floats(0, 200),  # the gap before mark and label
        st.floats(20, 180),  # the width of its label
        st.sampled_from(SIDES),
        st.integers(0, 5).map(lambda n: n == 0),  # whether a new row begins
    ),
    min_size=1,
    max_size=30,
)


def _rows(drawn: list[Drawn]) -> RowMarks:
    """Marks in rows whose labels keep clear of each other, as rows are packed."""
    at, track, parts = 0.0, 0, []
    for gap, width, side, is_new in drawn:
        if is_new:
            track, at = track + 1, 0.0
        at += gap + SIZES.label_space
        length = {Side.INSIDE: width + 2 * SIZES.inset, Side.SPILLING: 24.0}.get(side, 9.0)
        x0 = at + (SIZES.label_gap + width if side is Side.LEFT else 0.0)
        parts.append((track, x0, x0 + length, width, side.value))
        one = np.array([side.value], np.uint8), *(np.array([v]) for v in (x0, x0 + length, width))
        at = float(reaching(*one, SIZES)[1][0])
    tracks, x0s, x1s, widths, sides = (np.array(part) for part in zip(*parts, strict=True))
    sides = sides.astype(np.uint8)
    start, end = reaching(sides, x0s, x1s, widths, SIZES)
    may = np.ones(len(drawn), np.bool_)
    return RowMarks(tracks, x0s, x1s, widths, sides, may, start, end)


def _all_of_one_width(index: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    return np.full(len(index), DETAIL_PX)


def _apart(track: npt.NDArray[np.int64], start: object, end: object) -> bool:
    starts, ends = np.asarray(start), np.asarray(end)
    is_same = track[1:] == track[:-1]
    return bool((ends[:-1] <= starts[1:] + 1e-6)[is_same].all())


@given(marks)
@settings(max_examples=examples(200))
def test_details_keep_clear_of_all_that_stands_in_their_row(drawn: list[Drawn]) -> None:
    rows = _rows(drawn)
    details = details_beside(rows, SIZES, -1e9, 1e9, _all_of_one_width)
    more = np.where(details > 0, details + DETAIL_GAP, 0.0)
    at_left, inside = rows.side == Side.LEFT, rows.side == Side.INSIDE
    start = np.where(at_left, rows.start - more, rows.start)
    end = np.where(at_left | inside, rows.end, rows.end + more)
    assert _apart(rows.track, start, end)
    assert set(details.tolist()) <= {0.0, DETAIL_PX}
    assert not details[rows.side == Side.NONE].any()
    room = rows.x1 - rows.x0 - 2 * SIZES.inset
    assert (rows.width + more <= room + 1e-6)[inside].all()
    before = np.where(rows.track[1:] == rows.track[:-1], end[:-1], -np.inf)
    is_far = start[1:] - before >= APART * DETAIL_GAP - 1e-6
    assert is_far[(at_left & (details > 0))[1:]].all(), "it would read as one of what is before"


@given(marks)
@settings(max_examples=examples(200))
def test_a_mark_stays_alone_only_where_neither_side_has_room(drawn: list[Drawn]) -> None:
    rows = _rows(drawn)
    wanted = rows.side == Side.NONE
    found = with_titles_that_fit(rows, wanted, SIZES, -1e9, 1e9)
    assert (found.side == rows.side)[~wanted].all(), "what had a label keeps it"
    assert _apart(found.track, found.start, found.end)
    need, space = SIZES.label_gap + found.width, SIZES.label_space
    for i in np.flatnonzero(found.side == Side.NONE).tolist():
        after = i + 1 < len(drawn) and found.track[i + 1] == found.track[i]
        before = i > 0 and found.track[i - 1] == found.track[i]
        assert after, "nothing stands on its right"
        assert found.start[i + 1] - space - found.x1[i] < need[i]
        assert before, "nothing stands on its left"
        assert found.x0[i] - found.end[i - 1] - space < need[i]


def test_labels_that_come_up_stay_within_the_walls() -> None:
    side = np.array([Side.NONE.value], np.uint8)
    x0, x1, width = np.array([480.0]), np.array([489.0]), np.array([100.0])
    may = np.ones(1, np.bool_)
    alone = RowMarks(np.zeros(1, np.int64), x0, x1, width, side, may, x0, x1)
    for wall0, wanted in ((0.0, Side.LEFT), (400.0, Side.NONE)):
        assert with_titles_that_fit(alone, may, SIZES, wall0, 500.0).side.tolist() == [wanted]
