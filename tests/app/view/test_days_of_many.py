"""From day to day among very many events: what takes long is done beside, or in its own turn."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.opened_files import action, document_of, session_of
from timeline_app.app.view import as_known
from timeline_app.app.view.as_known import AsKnownView
from timeline_app.core.columns import known_sources
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.known_sources import KnownSources
from timeline_app.document import lane_assignment
from timeline_app.document.as_known import AsKnown
from timeline_app.document.document import Document
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.time import time_scale
from timeline_app.widgets.canvas import fitting
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.search.known_bar import KnownBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
STEPS = 12
GROUPINGS = pytest.mark.parametrize("grouping", list(Grouping))


class Work:
    """Counts calls: those while another day is being shown, those of the window at all, others."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.showing: Counter[str] = Counter()
        self.in_window: Counter[str] = Counter()
        self.beside: Counter[str] = Counter()
        self._monkeypatch = monkeypatch
        self._is_showing = False
        self._watch_showing("look_back")
        self._watch_showing("look_at_all")

    def _watch_showing(self, name: str) -> None:
        real = getattr(Document, name)

        def called(*args: object) -> object:
            self._is_showing = True
            try:
                return real(*args)
            finally:
                self._is_showing = False

        self._monkeypatch.setattr(Document, name, called)

    def watch(self, owner: object, name: str) -> None:
        """Count the calls of this from now on."""
        real: Callable[..., object] = getattr(owner, name)

        def called(*args: object, **named: object) -> object:
            is_window = threading.current_thread() is threading.main_thread()
            (self.in_window if is_window else self.beside)[name] += 1
            self.showing[name] += is_window and self._is_showing
            return real(*args, **named)

        self._monkeypatch.setattr(owner, name, called)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    monkeypatch.setattr(as_known, "MANY", 0)
    return Work(monkeypatch)


def begin(window: QMainWindow, grouping: Grouping, qtbot: QtBot) -> KnownBar:
    """The bar, once it shows a day, with lanes of a kind."""
    lanes = session_of(window).lanes
    assert lanes is not None
    lanes.group_by(grouping)
    known, bar = window.findChild(AsKnownView), window.findChild(KnownBar)
    assert isinstance(known, AsKnownView)
    assert isinstance(bar, KnownBar)
    action(window, "as_known").trigger()
    qtbot.waitUntil(lambda: document_of(window).as_known is not None and not known.is_busy)
    bar.slider.setFocus()
    return bar


def step(bar: KnownBar, view: TimelineView, key: Qt.Key, qtbot: QtBot) -> None:
    """Press a key, and wait until the day that it leads to is shown and painted."""
    QTest.keyClick(bar.slider, key)
    document = document_of(view.window())  # type: ignore[arg-type]
    qtbot.waitUntil(
        lambda: document.as_known is not None and document.as_known.day == bar.slider.day
    )
    view.grab()


@GROUPINGS
def test_lanes_of_another_day_lie_ready_before_it_is_shown(
    window: QMainWindow, view: TimelineView, grouping: Grouping, work: Work, qtbot: QtBot
) -> None:
    bar = begin(window, grouping, qtbot)
    step(bar, view, Key.Key_Home, qtbot)
    number = len(view.layout_of_events.tracks)
    sorts = "sorted_by_theme" if grouping is Grouping.LANE else "sorted_by_group"
    work.watch(lane_assignment, sorts)
    work.watch(lane_assignment, "whole_range")
    work.watch(time_scale, "time_extent")
    work.watch(fitting, "roomy_layout")
    work.watch(Layout, "_plan")
    grew = 0
    for _ in range(STEPS):
        before_px = view.header_px
        step(bar, view, Key.Key_Right, qtbot)
        if view.header_px != before_px:  # by a longer name: all is laid out for another width
            grew += 1
            work.showing.clear()
        assert not +work.showing
    assert grew <= 2
    came = len(view.layout_of_events.tracks) - number
    assert came > 0 or grouping is Grouping.LANE
    assert work.in_window["roomy_layout"] >= min(came, 1)
    assert not {sorts, "whole_range", "time_extent"} & {*(+work.in_window)}
    assert work.beside[sorts] == work.beside["whole_range"] == STEPS


def test_a_few_rows_of_the_table_are_told_of_without_a_look_at_all_events(
    window: QMainWindow, view: TimelineView, work: Work, qtbot: QtBot
) -> None:
    action(window, "table").trigger()
    bar = begin(window, Grouping.LANE, qtbot)
    work.watch(known_sources, "row_of_each_key")
    work.watch(KnownSources, "keys_on")
    for _ in range(3):
        step(bar, view, Key.Key_Left, qtbot)
    qtbot.waitUntil(lambda: work.in_window["keys_on"] >= 3)
    assert not work.in_window["row_of_each_key"]


@GROUPINGS
@pytest.mark.usefixtures("work")
def test_a_day_that_lay_ready_in_a_view_of_another_size_has_the_heights_of_this_one(
    window: QMainWindow,
    view: TimelineView,
    grouping: Grouping,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    bar = begin(window, grouping, qtbot)
    for _ in range(2):
        step(bar, view, Key.Key_Left, qtbot)
    real, shown = Document.look_back, list[Layout]()

    def resized_first(document: Document, day: AsKnown) -> None:
        window.resize(1440, 520)
        shown.append(view.layout_of_events)
        real(document, day)

    monkeypatch.setattr(Document, "look_back", resized_first)
    step(bar, view, Key.Key_Left, qtbot)
    (before,), layout = shown, view.layout_of_events
    if [lane.id for lane in layout.tracks] == [lane.id for lane in before.tracks]:
        assert layout.has_heights_of(before), "lanes stand still from day to day"
    else:
        assert view.roomy(layout) is layout


@GROUPINGS
def test_at_the_end_all_events_lie_as_they_did_before(
    window: QMainWindow, view: TimelineView, grouping: Grouping, work: Work, qtbot: QtBot
) -> None:
    lanes = session_of(window).lanes
    assert lanes is not None
    lanes.group_by(grouping)
    view.grab()
    before, tops = view.layout_of_events.tracks, view.lane_tops()
    bar = begin(window, grouping, qtbot)
    for _ in range(2):
        step(bar, view, Key.Key_Left, qtbot)
    work.watch(lane_assignment, "sorted_by_theme")
    work.watch(lane_assignment, "sorted_by_group")
    work.watch(Layout, "of_lanes")
    bar.close_button.click()
    view.grab()
    assert not work.in_window + work.beside
    assert view.layout_of_events.tracks is before
    qtbot.waitUntil(lambda: view.lane_tops() == tops)


def test_lanes_of_another_kind_are_shown_at_the_end_if_they_were_chosen_meanwhile(
    window: QMainWindow, view: TimelineView, work: Work, qtbot: QtBot
) -> None:
    bar = begin(window, Grouping.LANE, qtbot)
    lanes = session_of(window).lanes
    assert lanes is not None
    lanes.group_by(Grouping.SOURCE)
    step(bar, view, Key.Key_Left, qtbot)
    bar.close_button.click()
    ids = {lane.id for lane in view.layout_of_events.tracks}
    assert ids > {*lanes.groups(Grouping.SOURCE).ids[:3]}
    assert len(view.event_model.columns) == 99
