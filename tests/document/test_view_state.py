"""What views share, and how they hear of it."""

import numpy as np
from pytestqt.qtbot import QtBot

from timeline_app.core.search.matches import Matches
from timeline_app.document.view_state import ViewState
from timeline_app.scene.time.time_scale import TimeScale


def test_other_hits_are_told_once(qtbot: QtBot) -> None:
    state = ViewState(TimeScale(0.0, 1.0))
    found = Matches(np.array([1], np.int64))
    with qtbot.waitSignal(state.matches_changed) as told:
        state.set_matches(found)
    assert told.args == [found]
    assert state.matches is found
    with qtbot.assertNotEmitted(state.matches_changed):
        state.set_matches(found)
