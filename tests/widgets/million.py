"""A canvas with very many events, that no file stands behind."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

import numpy as np
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.scene.large import bare_columns
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import words
from timeline_app.document.event_model import EventModel
from timeline_app.document.view_state import ViewState
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.timeline_view import TimelineView

MILLION = 1_000_000
DAY, LANES = 1_700_006_400, 8


@cache
def a_day() -> EventColumns:
    """A million events on one day: half of them all day long, half within a minute of it."""
    random = np.random.default_rng(3)
    starts = DAY + random.integers(0, 1440, MILLION) * 60
    ends = starts + 60
    is_day = random.random(MILLION) < 0.5
    starts[is_day], ends[is_day] = DAY, DAY + 86_400
    return bare_columns(starts, ends, LANES)


@cache
def an_instant() -> EventColumns:
    """A million events of which no more is known than the one day."""
    starts = np.full(MILLION, DAY, np.int64)
    return bare_columns(starts, starts + 86_400, LANES)


@cache
def half_a_century() -> EventColumns:
    """A million events from an hour to five years long, over fifty years."""
    random = np.random.default_rng(4)
    starts = random.integers(0, 50 * 31_556_952, MILLION)
    lengths = np.exp(random.uniform(np.log(3_600), np.log(5 * 31_556_952), MILLION))
    return bare_columns(starts, starts + lengths.astype(np.int64), LANES)


def view_of(qtbot: QtBot, columns: EventColumns) -> TimelineView:
    """A shown and painted canvas of these events, all in view."""
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1440, 800)
    view.glide.is_calm = True
    texts = EventTexts(columns, words)
    model = EventModel(columns, str, lambda row: f"event {row}", view)
    painter = ScenePainter(texts, palette_of(Theme.LIGHT), words)
    view.show_chronology(model, texts, ViewState(TimeScale(0.0, 1.0), view), painter)
    view.show()
    painted(view)
    return view


def painted(view: TimelineView) -> QImage:
    """The picture of the canvas."""
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    view.viewport().render(image)
    return image


def least_ms(work: Callable[[], object], times: int = 3) -> float:
    """The shortest processor time of several runs, in milliseconds."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found) * 1000
