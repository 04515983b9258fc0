"""A frame that was recorded paints the same pixels when it is played again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of
from tests.benchmarks.hands import drags, zooms
from tests.benchmarks.recorded_painter import draws, recorded
from tests.benchmarks.replay import Replay, recorded_frames
from tests.benchmarks.views import go_to, relate, select
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    window = open_window(None)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    found = canvas_of(window)
    go_to(found, "whole")
    return found


BAR_PX = 12
"""Where the scroll bar may lie over the canvas."""


def painted(view: TimelineView) -> QImage:
    """What the window shows of the canvas."""
    window, port = view.window(), view.viewport()
    whole = view.screen().grabWindow(window.winId())
    return whole.copy(port.rect().translated(port.mapTo(window, QPoint()))).toImage()


def without_bar(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_RGB32).copy(
        image.rect().adjusted(0, 0, -BAR_PX, 0)
    )


@pytest.mark.parametrize("hands", [drags, zooms])
@pytest.mark.parametrize("is_related", [False, True])
def test_a_frame_played_again_has_the_same_pixels(
    qtbot: QtBot,
    view: TimelineView,
    hands: Callable[..., Iterator[QEvent]],
    is_related: bool,
) -> None:
    if is_related:
        select(view, 1)
        relate(view)
    events = partial(hands, view, moving_on=False)()
    replay = Replay(view)
    qtbot.addWidget(replay)
    for event in islice(events, 6):
        (frame,) = recorded_frames(view, [event])
        shown = painted(view)
        assert draws(list(frame)) > 5
        replay.ms(frame)
        assert without_bar(replay.grab().toImage()) == without_bar(shown)


def test_painters_are_as_before_once_all_is_recorded(view: TimelineView) -> None:
    with recorded() as calls:
        view.viewport().update()
        QApplication.processEvents()
    count = len(calls)
    view.viewport().update()
    QApplication.processEvents()
    assert len(calls) == count > 0
