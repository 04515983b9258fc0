"""The scripted session does all that it says, in the same way each time."""

from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of
from tests.benchmarks.chronologies import write_chronology
from tests.benchmarks.script import STEPS, Script
from tests.resting import rest_on_request
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView

__all__ = ["rest_on_request"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
EVENTS, MOST = 200, 6_000
SEED = 4
"""Comes to steps of every kind soon."""


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> TimelineView:
    """The canvas of a window with random events."""
    window = open_window(str(write_chronology(tmp_path / "c.chronology", EVENTS)))
    qtbot.addWidget(window)
    found = canvas_of(window)
    qtbot.waitUntil(lambda: found.layout_ is not None)
    QApplication.processEvents()
    return found


def done(view: TimelineView) -> tuple[list[str], list[float]]:
    """The kinds of steps until each was seen, and the scales on the way, from the whole on."""
    view.selectionModel().clear()
    view.verticalScrollBar().setValue(0)
    view.fit(animated=False)
    QApplication.processEvents()  # the scroll bar goes, and with it the width changes
    kinds, scales = [], []
    for deed in islice(Script(view, SEED).deeds(), MOST):
        deed.do()
        QApplication.processEvents()
        kinds.append(deed.kind)
        scales.append(view.scale.seconds_per_px)
        if set(kinds) >= set(STEPS):
            break
    return kinds, scales


def test_a_session_has_steps_of_every_kind_and_is_the_same_each_time(view: TimelineView) -> None:
    kinds, scales = done(view)
    assert set(STEPS) - set(kinds) == set()
    assert max(scales) > 1_000 * min(scales)
    assert done(view) == (kinds, scales)
