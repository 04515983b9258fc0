"""Events that stand in several lanes: keys and clicks mean one of their places."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.windows import canvas_of, click, row_of
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls import announce as announcing

Key = Qt.Key


def row_in_two_lanes(view: TimelineView) -> int:
    """An event with a mark in each of two lanes."""
    layout, marks = view.layout_of_events, view.scene().marks
    return next(
        row
        for row in marks.row.tolist()
        if len(layout.lanes_with(row)) > 1 and np.count_nonzero(marks.row == row) > 1
    )


def test_walking_down_reaches_every_lane_and_up_leads_back(view: TimelineView) -> None:
    layout = view.layout_of_events
    view.select_row(int(layout.tracks[0].all_rows()[0]))
    walked = []
    for _ in layout.tracks:
        row = view.currentIndex().row()
        lane = view.lane_of(row)
        walked.append(lane)
        assert lane in layout.lanes_with(row)
        QTest.keyClick(view, Key.Key_Down)
    assert walked == list(range(len(layout.tracks)))
    for lane in reversed(walked[:-1]):
        QTest.keyClick(view, Key.Key_Up)
        assert view.lane_of(view.currentIndex().row()) == lane


def test_a_click_on_the_lower_mark_of_an_event_is_where_keys_go_on(view: TimelineView) -> None:
    row = row_in_two_lanes(view)
    upper, lower = view.layout_of_events.lanes_with(row)[:2]
    rect = view.canvas_geometry.rect_of(row, lower)
    assert rect is not None
    click(view, rect.center())
    assert view.currentIndex().row() == row
    assert view.lane_of(row) == lower
    QTest.keyClick(view, Key.Key_Up)
    assert view.lane_of(view.currentIndex().row()) == lower - 1
    view.select_row(row)
    assert upper < lower


def test_the_ring_is_around_the_place_where_keys_are(view: TimelineView) -> None:
    row = row_in_two_lanes(view)
    rects = [
        view.canvas_geometry.rect_of(row, lane)
        for lane in view.layout_of_events.lanes_with(row)[:2]
    ]
    assert view.scene_painter is not None
    accent = QColor(view.scene_painter.palette.accent).rgb()

    def drawn() -> list[int]:
        """How much of the ring's colour there is around each place."""
        image = view.viewport().grab().toImage()
        found = []
        for rect in rects:
            assert rect is not None
            around = rect.adjusted(-12, -6, 12, 6) & image.rect()
            part = image.copy(around)
            points = [(x, y) for x in range(part.width()) for y in range(part.height())]
            found.append(sum(part.pixel(x, y) == accent for x, y in points))
        return found

    clicked, seen = [], []
    for rect in rects:
        assert rect is not None
        click(view, rect.center())
        QTest.mouseMove(view.viewport(), QPoint(5, 5))
        clicked.append(drawn())
        view.clearFocus()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        assert view.hasFocus()
        seen.append(drawn())
    assert clicked[0] == clicked[1], "the ring is for keys alone"
    (upper, beside), (above, lower) = seen
    assert upper > above
    assert lower > beside


@pytest.mark.parametrize("dated", [True, False])
def test_keys_name_no_lane_for_an_event_that_stands_in_none(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dated: bool
) -> None:
    held = document()
    held["events"] = [one for one in held["events"] if dated or "date" not in one]
    held["citations"] = []
    window = open_window(str(write_chronology(tmp_path / "talks.chronology", held)))
    qtbot.addWidget(window)
    view = canvas_of(window)
    row = row_of(view, "rumour")
    view.select_row(row)
    told: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _, text: told.append(text))
    QTest.keyClick(view, Key.Key_Up)
    assert view.currentIndex().row() == row
    assert told == []
