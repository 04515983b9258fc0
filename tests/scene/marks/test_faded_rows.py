"""Rows at the upper and the lower edge of a view."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scene.chronologies import FixedWidths, columns_of, crowded
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.edge_labels import LEAST_SHARE, FadedRow, View, faded_rows
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import fitted, time_extent

WIDTH = 900


def scene_of(columns: EventColumns) -> tuple[Scene, Layout]:
    layout = Layout.by_theme(columns, FixedWidths(columns))
    return build_scene(layout, fitted(*time_extent(columns), WIDTH, 40, 40), WIDTH), layout


@pytest.mark.parametrize("channel", ["", "talks"])
def test_a_row_fades_by_what_is_left_of_it(channel: str) -> None:
    scene, layout = scene_of(columns_of([("2020-03-01/2021-02-03", 0, 2, 8, channel)]))
    y = float(scene.marks.y[0])
    high = layout.sizes.band_row if channel else scene.lanes[0].row_height

    def at(share: float, edge: str) -> list[FadedRow]:
        cut = y + high * (0.5 - share) if edge == "top" else y - high * (0.5 - share)
        view = View(0, WIDTH, cut, 999.0) if edge == "top" else View(0, WIDTH, -999.0, cut)
        return faded_rows(scene, view, layout.sizes)

    for edge in ("top", "bottom"):
        assert at(0.95, edge) == at(LEAST_SHARE + 0.01, edge) == []
        strengths = [at(share, edge)[0].alpha for share in (0.59, 0.4, 0.2, 0.05)]
        assert strengths == pytest.approx([0.59 / 0.6, 0.4 / 0.6, 0.2 / 0.6, 0.05 / 0.6])
        assert at(-0.1, edge) == []


def test_of_a_crowd_only_rows_at_the_edges_fade() -> None:
    scene, layout = scene_of(crowded(300))
    for top in np.arange(0.0, 120.0, 3.0).tolist():
        view = View(0, WIDTH, top, top + 150.0)
        rows = faded_rows(scene, view, layout.sizes)
        assert len({(row.top, row.lane) for row in rows}) == len(rows) <= 4
        assert all(row.top == view.top or row.bottom == view.bottom for row in rows)
        assert all(0 < row.alpha < 1 for row in rows)
