"""How many events are named in the window as it opens, on samples of a known size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of
from timeline_app.app.startup.application import open_window
from timeline_app.core.records.records import Importance
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.widgets.canvas.timeline_view import TimelineView

EARLIER = Path(__file__).parents[2] / "resources" / "earlier"
SHORT, LONG = EARLIER / "us-china-2022-23.json", EARLIER / "us-china-2021-23.json"
PANEL_GONE = 0.9
"""The canvas has so much of a window without its panel."""

RESOURCES = Path(__file__).parents[3] / "resources"


class Seen(NamedTuple):
    """Of the marks of all lanes, states aside: how many there are, and what is seen of them."""

    all: int
    named: int
    bare: int
    counted: int


def seen_in(view: TimelineView) -> Seen:
    """What is seen in a view, with whole titles in it; an event of two lanes counts twice."""
    geometry = view.canvas_geometry
    scene, area = geometry.scene, geometry.time_rect
    labels, marks = scene.labels, scene.marks
    top, left = geometry.scroll_y, geometry.left_px
    is_named = (labels.y - 9 >= top) & (labels.y + 9 <= top + area.height())
    is_named &= (labels.x >= left) & (labels.x + labels.width <= left + area.width() + 1)
    is_named &= marks.state[labels.mark] < 0
    events = int(np.count_nonzero(marks.state < 0))
    return Seen(
        sum(len(lane.marks) for lane in geometry.layout.tracks),
        int(np.count_nonzero(is_named)),
        events - int(np.count_nonzero(marks.state[labels.mark] < 0)),
        sum(cluster.number for cluster in scene.clusters),
    )


def opened(qtbot: QtBot, path: Path, size: tuple[int, int]) -> TimelineView:
    """The canvas of a window of this size, as a file opens in it."""
    window = open_window(str(path))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    view = canvas_of(window)
    # There is no panel until something is selected.
    qtbot.waitUntil(lambda: view.width() > PANEL_GONE * size[0])
    return view


@pytest.mark.parametrize(
    ("path", "size", "least"),
    [
        (SHORT, (1440, 900), 36),
        (SHORT, (1920, 1080), 49),
        (SHORT, (1024, 700), 24),
        (LONG, (1440, 900), 45),
    ],
)
def test_so_many_events_of_the_earlier_samples_are_named_at_first_sight(
    qtbot: QtBot, path: Path, size: tuple[int, int], least: int
) -> None:
    seen = seen_in(opened(qtbot, path, size))
    assert seen.all == (49 if path == SHORT else 90)
    assert seen.named >= least
    assert seen.named + seen.bare + seen.counted == seen.all


@pytest.mark.parametrize(
    ("name", "size", "least"),
    [
        ("us-china-2022-23.json", (1440, 900), 0.7),
        ("us-china-2022-23.json", (1920, 1080), 1.0),
        ("us-china-2021-23.json", (1440, 900), 0.45),
        ("us-china-2021-23.json", (1920, 1080), 0.75),
    ],
)
def test_so_much_of_a_sample_is_named_at_first_sight(
    qtbot: QtBot, name: str, size: tuple[int, int], least: float
) -> None:
    seen = seen_in(opened(qtbot, RESOURCES / name, size))
    assert seen.all == (86 if name == "us-china-2022-23.json" else 121)
    assert seen.named >= least * seen.all
    assert seen.named + seen.bare + seen.counted == seen.all


@pytest.mark.parametrize("path", [SHORT, LONG, RESOURCES / "us-china-2022-23.json"])
def test_no_central_event_is_counted_while_a_minor_one_of_its_lane_is_named(
    qtbot: QtBot, path: Path
) -> None:
    view = opened(qtbot, path, (1440, 900))
    scene, layout = view.scene(), view.layout_of_events
    rank = layout.columns.importance
    named = scene.labels.mark[scene.marks.state[scene.labels.mark] < 0]
    for lane in range(len(scene.lanes)):
        own = named[scene.marks.lane[named] == lane]
        counted: Sequence[int] = [
            row
            for cluster in scene.clusters
            if cluster.lane == lane
            for row in rows_in_cluster(layout, scene.scale, cluster).tolist()
        ]
        if (rank[counted] == Importance.CENTRAL.value).any():
            assert (rank[scene.marks.row[own]] > Importance.MINOR.value).all()
