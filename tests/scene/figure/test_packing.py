from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.scene.figure.chosen_rows import RowChoices, chosen_rows, height_of
from timeline_app.scene.figure.packing import SPACE_PX, Body, Details, PackedRow, packed_rows

WIDTH = 900.0
ROW = 20.0


@st.composite
def bodies(draw: st.DrawFn) -> list[Body]:
    count = draw(st.integers(0, 30))
    found = []
    for row in range(count):
        left = draw(st.floats(0, WIDTH - 10))
        right = min(WIDTH, left + draw(st.sampled_from([9.0, 9.0, 60.0, 400.0])))
        height = draw(st.sampled_from([ROW, ROW, ROW + 16]))
        title, detail = draw(st.floats(10, 500)), draw(st.floats(0, 120))
        weight = draw(st.integers(0, 5))
        is_bar = right - left > 20 and draw(st.booleans())
        found.append(Body(row, weight, left, right, title, detail, height, is_bar))
    return found


def rows_of(found: list[PackedRow]) -> set[int]:
    return {place.body.row for row in found for place in row.places}


@given(bodies(), st.integers(1, 12), st.sampled_from(Details))
def test_labels_stand_in_the_area_and_overlap_no_other_mark_or_label(
    found: list[Body], most: int, details: Details
) -> None:
    rows = packed_rows(found, WIDTH, most, details)
    assert len(rows) <= most
    for row in rows:
        for place in row.places:
            start, end = place.span
            assert start >= -1e-6
            assert end <= WIDTH + 1e-6
            assert place.body.height <= row.height
        for one, other in combinations(row.places, 2):
            (a0, a1), (b0, b1) = one.span, other.span
            assert a1 + SPACE_PX <= b0 + 1e-3 or b1 + SPACE_PX <= a0 + 1e-3


@given(bodies(), st.sampled_from(Details))
def test_with_rows_enough_all_that_fit_the_area_have_a_place(
    found: list[Body], details: Details
) -> None:
    rows = packed_rows(found, WIDTH, len(found) + 1, details)
    placed = rows_of(rows)
    for body in found:
        fits = body.right + 7 + body.title <= WIDTH or body.left - 7 - body.title >= 0
        if fits and not body.is_bar:
            assert body.row in placed
    every = [place for row in rows for place in row.places]
    assert len(every) == len(placed)


@given(bodies(), st.sampled_from(Details))
def test_the_first_rows_are_the_same_however_many_there_may_be(
    found: list[Body], details: Details
) -> None:
    few, many = (packed_rows(found, WIDTH, most, details) for most in (2, 9))
    assert [row.places for row in few] == [row.places for row in many[:2]]


def test_the_most_important_stands_in_the_first_row_with_its_date() -> None:
    crowd = [Body(i, i == 5, 100.0 + i, 109.0 + i, 80.0, 40.0, ROW) for i in range(8)]
    rows = packed_rows(crowd, WIDTH, 20, Details.KEPT)
    assert rows[0].places[0].body.row == 5
    assert all(place.has_detail for row in rows for place in row.places)


def test_a_date_given_up_comes_back_where_it_has_room() -> None:
    alone = [Body(0, 1, 100.0, 109.0, 80.0, 40.0, ROW)]
    (row,) = packed_rows(alone, WIDTH, 3, Details.LAST)
    assert row.places[0].has_detail
    at_end = [Body(0, 1, 880.0, 889.0, 80.0, 40.0, ROW)]
    (row,) = packed_rows(at_end, WIDTH, 3, Details.LAST)
    assert row.places[0].has_detail
    assert row.places[0].x + row.places[0].width < 880.0


@given(st.lists(bodies(), max_size=5), st.floats(0, 500))
def test_chosen_rows_fit_the_height_and_no_more_would(lanes: list[list[Body]], room: float) -> None:
    blocks = [RowChoices(packed_rows(lane, WIDTH, 12, Details.LAST), 14.0, ROW) for lane in lanes]
    picked = chosen_rows(blocks, room)
    heights = [height_of(block, numbers) for block, numbers in zip(blocks, picked, strict=True)]
    assert sum(heights) <= room + 1e-3
    for block, numbers, height in zip(blocks, picked, heights, strict=True):
        for number in range(len(block.rows)):
            if number not in numbers:
                more = height_of(block, [*numbers, number]) - height
                assert sum(heights) + more > room


def test_the_next_row_goes_where_it_names_most() -> None:
    great = [Body(i, 3, 100.0, 109.0, 80.0, 0.0, ROW) for i in range(3)]
    small = [Body(10 + i, 0, 100.0, 109.0, 80.0, 0.0, ROW) for i in range(3)]
    blocks = [
        RowChoices(packed_rows(lane, WIDTH, 9, Details.KEPT), 0.0, 0.0) for lane in (small, great)
    ]
    assert chosen_rows(blocks, 4 * ROW) == [[0], [0, 1, 2]]
