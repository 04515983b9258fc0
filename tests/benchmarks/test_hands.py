"""The hands of the benchmark do what its rows are called after."""

from __future__ import annotations

from itertools import islice

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.benchmarks.hands import PAN_STEP_PX, drags
from tests.scene.chronologies import crowded
from tests.widgets.million import view_of


@pytest.mark.parametrize("is_selected", [False, True])
def test_a_drag_pans_whatever_is_selected(qtbot: QtBot, is_selected: bool) -> None:
    view = view_of(qtbot, crowded(400))
    view.may_change = True
    if is_selected:
        view.selectAll()
    before = view.scale
    for event in islice(drags(view, moving_on=True), 10):
        QApplication.sendEvent(view.viewport(), event)
    assert view.scale.seconds_per_px == before.seconds_per_px
    moved_px = (view.scale.start_s - before.start_s) / before.seconds_per_px
    assert abs(moved_px - 10 * PAN_STEP_PX) < 1.0
