from __future__ import annotations

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.scene.marks.label_sides import RowMarks, label_sides
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.side import Side

SIZES = Sizes()

marks = st.lists(
    st.tuples(
        st.floats(4, 200),  # the gap before it
        st.sampled_from((9.0, 9.0, 9.0, 40.0, 250.0)),  # its length
        st.floats(20, 180),  # the width of its label
        st.integers(0, 3),  # its importance
        st.integers(0, 5).map(lambda n: n == 0),  # whether a new row begins
    ),
    min_size=1,
    max_size=30,
)


def _rows(drawn: list[tuple[float, float, float, int, bool]]) -> RowMarks:
    x, track, tracks, x0, x1 = 0.0, 0, [], [], []
    for gap, length, _, _, is_new in drawn:
        if is_new:
            track, x = track + 1, 0.0
        x += gap
        tracks.append(track)
        x0.append(x)
        x += length
        x1.append(x)
    return RowMarks(
        np.array(tracks),
        np.array(x0),
        np.array(x1),
        np.array([d[2] for d in drawn]),
        np.ones(len(drawn), bool),
        np.array([d[1] > 9 for d in drawn]),
        np.array([d[3] for d in drawn], np.uint8),
    )


def _sixty(index: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Every detail is sixty pixels wide."""
    return np.full(len(index), 60.0)


def _box(rows: RowMarks, side: int, i: int, detail: bool) -> tuple[float, float]:
    extra = 60.0 + SIZES.label_gap if detail else 0.0
    if side == Side.RIGHT:
        start = rows.x1[i] + SIZES.label_gap
        return start, start + rows.width[i] + extra
    end = rows.x0[i] - SIZES.label_gap
    return end - rows.width[i] - extra, end


@given(marks)
@settings(max_examples=400)
def test_labels_keep_apart_from_labels_and_marks_of_their_row(
    drawn: list[tuple[float, float, float, int, bool]],
) -> None:
    rows = _rows(drawn)
    sides = label_sides(rows, SIZES, -1e9, 1e9, _sixty)
    boxes = [
        (int(rows.track[i]), *_box(rows, int(sides.side[i]), i, bool(sides.detail[i])), i)
        for i in range(len(drawn))
        if sides.side[i] in (Side.RIGHT, Side.LEFT)
    ]
    bodies = [(int(rows.track[i]), rows.x0[i], rows.x1[i], i) for i in range(len(drawn))]
    for track, start, end, i in boxes:
        for other, low, high, j in [*boxes, *bodies]:
            if other == track and i != j:
                assert end <= low + 1e-6 or high <= start + 1e-6


@given(marks)
@settings(max_examples=400)
def test_a_mark_has_no_label_only_where_neither_side_has_room(
    drawn: list[tuple[float, float, float, int, bool]],
) -> None:
    rows = _rows(drawn)
    side = label_sides(rows, SIZES, -1e9, 1e9, _sixty).side
    need = SIZES.label_gap + rows.width
    space = SIZES.label_space
    for i in np.flatnonzero(side == Side.NONE).tolist():
        after = i + 1 < len(drawn) and rows.track[i + 1] == rows.track[i]
        before = i > 0 and rows.track[i - 1] == rows.track[i]
        assert after, "nothing stands on its right"
        right = rows.x0[i + 1] - space - rows.x1[i]
        right -= need[i + 1] + space if side[i + 1] == Side.LEFT else 0.0
        assert right < need[i]
        assert before, "nothing stands on its left"
        left = rows.x0[i] - rows.x1[i - 1] - space
        left -= need[i - 1] + space if side[i - 1] == Side.RIGHT else 0.0
        assert left < need[i]


def test_the_more_important_of_two_neighbours_has_the_gap_between_them() -> None:
    def sides(first: int, second: int) -> list[int]:
        rows = RowMarks(
            np.zeros(3, int),
            np.array([0.0, 150.0, 165.0]),
            np.array([9.0, 159.0, 174.0]),
            np.array([90.0, 100.0, 90.0]),
            np.zeros(3, bool),
            np.zeros(3, bool),
            np.array([first, second, 0], np.uint8),
        )
        return label_sides(rows, SIZES, 0.0, 1e9, _sixty).side.tolist()

    assert sides(1, 1)[:2] == [Side.RIGHT, Side.NONE]
    assert sides(1, 3)[:2] == [Side.NONE, Side.LEFT]


def test_labels_stay_within_the_walls() -> None:
    rows = RowMarks(
        np.zeros(1, int),
        np.array([480.0]),
        np.array([489.0]),
        np.array([100.0]),
        np.ones(1, bool),
        np.zeros(1, bool),
        np.zeros(1, np.uint8),
    )
    assert label_sides(rows, SIZES, 0.0, 500.0, _sixty).side.tolist() == [Side.LEFT]
    assert label_sides(rows, SIZES, 400.0, 500.0, _sixty).side.tolist() == [Side.NONE]
