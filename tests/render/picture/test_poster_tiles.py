from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.render.picture.poster_tiles import MARGIN_MM, OVERLAP_MM, tiling_of

A4, A1 = (210.0, 297.0), (841.0, 594.0)
sizes = st.floats(50, 5_000)


@pytest.mark.parametrize(
    ("size", "rows", "columns", "is_upright"),
    [
        (A1, 3, 5, True),
        ((420.0, 297.0), 2, 2, False),
        ((297.0, 210.0), 1, 1, False),
        ((210.0, 297.0), 1, 1, True),
        ((500.0, 150.0), 1, 2, False),
    ],
)
def test_as_few_sheets_are_taken_as_will_do(
    size: tuple[float, float], rows: int, columns: int, is_upright: bool
) -> None:
    tiling = tiling_of(*size, A4)
    assert (tiling.rows, tiling.columns) == (rows, columns)
    assert (tiling.sheet_width < tiling.sheet_height) is is_upright


@given(width=sizes, height=sizes)
def test_sheets_cover_all_overlap_and_keep_their_margins(width: float, height: float) -> None:
    tiling = tiling_of(width, height, A4)
    tiles = tiling.tiles(width, height)
    assert [tile.number for tile in tiles] == list(range(1, tiling.sheets + 1))
    assert (tiles[0].x, tiles[0].y) == (0, 0)
    assert tiles[-1].x + tiles[-1].width == pytest.approx(width, abs=0.6)
    assert tiles[-1].y + tiles[-1].height == pytest.approx(height, abs=0.6)
    for tile in tiles:
        assert 0 < tile.width <= tiling.sheet_width - 2 * tiling.margin + 1e-9
        assert 0 < tile.height <= tiling.sheet_height - 2 * tiling.margin + 1e-9
        if tile.column:
            before = tiles[tile.number - 2]
            assert before.x + before.width - tile.x == pytest.approx(OVERLAP_MM)
        if tile.row:
            above = tiles[tile.number - 1 - tiling.columns]
            assert above.y + above.height - tile.y == pytest.approx(OVERLAP_MM)
    if tiling.sheets > 1:
        assert tiling.margin == MARGIN_MM
