"""What comes beside the events takes room of its own: it lies over no part of the canvas."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import NAMESAKES, row_of
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.scrolling import WIDTH_PX

STEP_PX = 12
SHOWN = ["details", "overview", "table", "undated", "claims", "as_known"]


def covered(window: QMainWindow, view: TimelineView) -> Iterator[tuple[int, int, str]]:
    """The points of the time area, but for the room of its scroll bar, that something hides."""
    window.grab()
    area, port = view.time_rect().adjusted(0, 0, -WIDTH_PX, 0), view.viewport()
    for x in range(area.left(), area.right(), STEP_PX):
        for y in range(area.top(), area.bottom(), STEP_PX):
            met = window.childAt(port.mapTo(window, QPoint(x, y)))
            if met is not port:
                yield x, y, type(met).__name__


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_whatever_is_shown_takes_room(
    window: QMainWindow, view: TimelineView, size: tuple[int, int], qtbot: QtBot
) -> None:
    window.resize(*size)
    document_of(window).push(added(Event(EventId("undated"), "Some talks")), "test")
    view.select_row(row_of(view, NAMESAKES[0]))
    for name in SHOWN:
        one = action(window, name)
        if not one.isChecked():
            one.trigger()
        qtbot.waitUntil(lambda: not view.glide.is_moving)
        assert not [*covered(window, view)], f"with {name}"
    window.statusBar().showMessage("A long message. " * 20)
    assert not [*covered(window, view)]
    document = document_of(window)
    qtbot.waitUntil(lambda: document.as_known is not None)
    assert not [*covered(window, view)]
    for name in SHOWN:
        action(window, name).trigger()
        assert not [*covered(window, view)], f"without {name}"
