"""What is drawn over the scene: names that stay in view, and where the current event is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.scene.large import bare_columns
from tests.widgets.million import painted, view_of
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import LANE_BAR_PX
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.scene.marks.edge_labels import NAME_PX
from timeline_app.widgets.canvas.timeline_view import TimelineView

YEAR_S = 31_556_952
COUNT, LANES = 80_000, 8


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    """Lanes that are strips below some rows, each so high that its top can leave the view."""
    starts = np.sort(np.random.default_rng(1).integers(0, 50 * YEAR_S, COUNT))
    found = view_of(qtbot, bare_columns(starts, starts + 86_400, LANES))
    found.zoom(6.0, 400.0)
    return found


def header(view: TimelineView, y: float, height: float) -> QImage:
    """The picture of a part of the lane headers; `y` is from the top of the time area."""
    left = int(LANE_BAR_PX) + 1
    rect = QRect(left, int(AXIS_PX + y), int(view.header_px) - left - 2, int(height))
    return painted(view).copy(rect)


def scroll(view: TimelineView, y: float) -> None:
    view.verticalScrollBar().setValue(round(y))
    assert view.scroll_y == round(y), "there is as much to scroll"


def test_the_name_of_a_lane_stays_while_its_top_is_out_of_view(view: TimelineView) -> None:
    lane = view.scene().lanes[1]
    assert lane.height > 3 * NAME_PX
    scroll(view, lane.y + 2)
    name = header(view, 1, NAME_PX - 1)
    assert len({name.pixel(x, 20) for x in range(name.width())}) > 2, "there is text"
    for further in (10, 30, 60, lane.height - NAME_PX - 2):
        scroll(view, lane.y + further)
        assert header(view, 1, NAME_PX - 1) == name, further


def test_the_name_of_a_lane_makes_way_for_the_next(view: TimelineView) -> None:
    lane, following = view.scene().lanes[:2]
    scroll(view, 0)
    name = header(view, following.y, NAME_PX)
    for left_over in (NAME_PX - 1, 20, 3):
        scroll(view, lane.y + lane.height - left_over)
        assert header(view, following.y - view.scroll_y, NAME_PX) == name, left_over


@pytest.mark.parametrize("lane", [0, 2])  # of the colour of the ring, and of another
def test_an_event_within_a_strip_has_a_ring_around_its_place(view: TimelineView, lane: int) -> None:
    scene, columns = view.scene(), view.event_model.columns
    assert scene.strips
    middle = view.scale.instant_at(view.time_size.width() / 2)
    rows = range(int(np.searchsorted(columns.earliest, middle)), COUNT)
    marked = set(scene.marks.row.tolist())
    row = next(row for row in rows if row not in marked and columns.lane[row] == lane)
    view.select_row(row)
    place = view.visualRect(view.event_model.index(row, 0))
    palette, picture, y = palette_of(Theme.LIGHT), painted(view), place.center().y()
    colors = {
        x: picture.pixelColor(x, y).name() for x in range(place.left() - 8, place.right() + 8)
    }
    ground = [x for x, color in colors.items() if color == palette.canvas.lower()]
    ring = [x for x in range(min(ground), max(ground)) if colors[x] == palette.accent.lower()]
    assert min(ground) < min(ring) < place.left() < place.right() < max(ring) < max(ground)
