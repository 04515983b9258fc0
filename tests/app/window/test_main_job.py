"""The main job, as a hand does it: the window paints and rests between clicks, in real time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.app.windows import NAMESAKES, canvas_of, click, row_of, selected_id, words_in
from tests.examples import IS_CI
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.resources import sample_path
from timeline_app.core.text.typography import typographic
from timeline_app.document.event_model import EventModel
from timeline_app.scene.model.scene import Scene, Side
from timeline_app.widgets.canvas.timeline_view import TimelineView


def _sample() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads(sample_path().read_text("utf-8"))
    return found


SIZES = [
    (1440, 900),
    pytest.param((1024, 700), marks=pytest.mark.long),
    pytest.param((1920, 1080), marks=pytest.mark.long),
]
CLICKS = 1 if IS_CI else 5
"""So many marks are clicked after each selection."""


@pytest.fixture
def rest_on_request() -> None:
    """Rows collapse in their own time here."""


@pytest.fixture
def first_window(qtbot: QtBot) -> QMainWindow:
    """The window of who starts the program for the first time."""
    found = open_window(None)
    qtbot.addWidget(found)
    qtbot.waitExposed(found)
    rest(canvas_of(found), qtbot)
    return found


def rest(view: TimelineView, qtbot: QtBot) -> None:
    """Wait until nothing moves, and have everything painted as it is then."""
    rows = view._rows
    qtbot.waitUntil(
        lambda: not (view.glide.is_moving or rows._rest.isActive() or rows._frames.isActive())
    )
    view.window().grab()


def marks_in_view(view: TimelineView) -> list[tuple[int, QPoint]]:
    """The rows of all marks whose middle is in view, and where that is."""
    geometry = view.canvas_geometry
    marks, seen, area = geometry.scene.marks, geometry.view, geometry.time_rect
    found = []
    for row, x0, x1, y in zip(
        marks.row.tolist(), marks.x0.tolist(), marks.x1.tolist(), marks.y.tolist(), strict=True
    ):
        middle = geometry.view_rect((x0 + x1) / 2, y, 0.0, 0.0).topLeft()
        if seen.left <= (x0 + x1) / 2 <= seen.right and area.contains(middle):
            found.append((row, middle))
    return found


def hidden_marks(window: QMainWindow, view: TimelineView) -> list[tuple[int, QPoint]]:
    """The marks in view that something lies over, for a hand or for the view itself."""
    port = view.viewport()
    return [
        (row, middle)
        for row, middle in marks_in_view(view)
        if view.indexAt(middle).row() != row
        or window.childAt(port.mapTo(window, middle)) is not port
    ]


def click_as_a_hand(view: TimelineView, point: QPoint, qtbot: QtBot) -> None:
    """Move there, press, let go, and look."""
    QTest.mouseMove(view.viewport(), point)
    QApplication.processEvents()
    click(view, point)
    rest(view, qtbot)


def words_seen(widget: QWidget) -> str:
    """All texts of labels within a widget that are not hidden, one a line."""
    window = widget.window()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(window)]
    return "\n".join(label.text() for label in labels)


def assert_is_open(window: QMainWindow, view: TimelineView, row: int) -> None:
    """An event is selected and shown in the panel, with its quotes if it has some."""
    assert [index.row() for index in view.selectionModel().selectedRows()] == [row]
    details, quotes = (window.findChild(QWidget, name) for name in ("details", "quotes"))
    assert details is not None
    assert quotes is not None
    title = view.event_model.data(view.event_model.index(row, 0))
    assert typographic(title) in words_seen(details)
    for text in QUOTED[selected_id(view) or ""]:
        assert text in words_seen(quotes)


def _quoted() -> dict[str, list[str]]:
    """The words of the quotes of each event of the sample."""
    sample = _sample()
    texts = {quote["id"]: quote["text"] for quote in sample["quotes"]}
    found: dict[str, list[str]] = {event["id"]: [] for event in sample["events"]}
    for link in sample["event_quotes"]:
        found[link["event"]].append(texts[link["quote"]])
    return found


QUOTED = _quoted()


def test_each_of_the_four_opens_at_the_first_click_and_shows_its_quotes(
    first_window: QMainWindow, qtbot: QtBot
) -> None:
    view = canvas_of(first_window)
    for event_id in NAMESAKES:
        row = row_of(view, event_id)
        mark = view.visualRect(view.event_model.index(row, 0)).center()
        click_as_a_hand(view, mark, qtbot)
        assert selected_id(view) == event_id
        assert QUOTED[event_id]
        assert_is_open(first_window, view, row)


def selections(view: TimelineView) -> Iterator[int]:
    """The four, all in order, and some at random: each by its row."""
    model, random_order = view.event_model, random.Random(23)
    every = [row for row in range(model.rowCount()) if view.has_place(row)]
    four = [row_of(view, event_id) for event_id in NAMESAKES]
    return chain(four, every, random_order.sample(every, 25))


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "×".join(map(str, size)))
@pytest.mark.parametrize(
    "grouping",
    [
        Grouping.LANE,
        pytest.param(Grouping.ACTOR, marks=pytest.mark.long),
        pytest.param(Grouping.SOURCE, marks=pytest.mark.long),
    ],
    ids=lambda grouping: grouping.name.lower(),
)
def test_every_mark_answers_its_click_whatever_is_selected(
    first_window: QMainWindow, size: tuple[int, int], grouping: Grouping, qtbot: QtBot
) -> None:
    """Nothing that comes with a selection lies over a mark, and the next click finds its event."""
    view, hand = canvas_of(first_window), random.Random(1)
    first_window.resize(*size)
    assert view.view_state is not None
    view.view_state.set_grouping(grouping)
    rest(view, qtbot)
    clicked = 0
    for row in selections(view):
        view.select_row(row)
        rest(view, qtbot)
        assert not hidden_marks(first_window, view), f"with {selected_id(view)} selected"
        for _ in range(CLICKS):
            seen = marks_in_view(view)
            if not seen:
                break  # far out, and by sources, lanes are strips
            other, middle = hand.choice(seen)
            click_as_a_hand(view, middle, qtbot)
            assert_is_open(first_window, view, other)
            assert not hidden_marks(first_window, view), f"with {selected_id(view)} clicked"
            clicked += 1
    assert clicked > CLICKS * (100 if grouping is Grouping.LANE else 20)


def test_a_click_on_a_namesake_shows_its_quotes_and_sources(
    window: QMainWindow, view: TimelineView
) -> None:
    for event_id in NAMESAKES:
        sample = _sample()
        event = next(e for e in sample["events"] if e["id"] == event_id)
        index = view.event_model.index(row_of(view, event_id), 0)
        rect = view.visualRect(index)
        assert view.viewport().rect().contains(rect.center()), "it is in view from the start"
        click(view, rect.center())
        assert selected_id(view) == event_id
        details = window.findChild(QWidget, "details")
        quotes = window.findChild(QWidget, "quotes")
        sources = window.findChild(QWidget, "sources")
        assert details is not None
        assert quotes is not None
        assert sources is not None
        assert typographic(event["title"]) in words_in(details).split("\n")
        tabs = details.findChild(QTabBar)
        assert tabs is not None
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
        linked = {link["quote"] for link in sample["event_quotes"] if link["event"] == event_id}
        texts = {quote["id"]: quote["text"] for quote in sample["quotes"]}
        for quote_id in linked:
            assert texts[quote_id] in words_in(quotes), "word for word"
        for quote_id in set(texts) - linked:
            assert f"“{texts[quote_id]}”" not in words_in(quotes), "no quote of another event"
        cited = {c["source"] for c in sample["citations"] if c["event"] == event_id}
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
        items = {source["id"]: source["item"] for source in sample["sources"]}
        for source_id in cited:
            item = items[source_id]
            name = item.get("publisher") or item.get("container-title")
            assert name in words_in(sources)


def _titles_in_view(view: TimelineView) -> set[int]:
    scene: Scene = view.scene()
    labels, marks = scene.labels, scene.marks
    area = view.time_size
    whole = (labels.x >= 0) | (labels.side == Side.INSIDE)
    whole &= (labels.x + labels.width <= area.width()) & (labels.y + 9 <= area.height())
    return set(marks.row[labels.mark[whole]].tolist())


def test_twenty_titles_are_shown_at_least_and_all_are_named_in_full_for_a_screen_reader(
    window: QMainWindow, view: TimelineView
) -> None:
    columns = view.event_model.columns
    states = set(columns.state_row.tolist())
    assert len(_titles_in_view(view) - states) >= 20

    index = view.event_model.index(row_of(view, "ev-blinken-beijing-trip"), 0)
    words = view.event_model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    when, lane = "18–19 June 2023", "Ministers and envoys"
    assert words == f"Blinken’s trip to China, {when}, {lane}, took place, 8 quotes"
    assert view.event_model.data(index, EventModel.LaneRole) == lane


def test_the_namesakes_are_named_at_first_sight_in_a_small_window(qtbot: QtBot) -> None:
    window = open_window(None)
    qtbot.addWidget(window)
    window.resize(1024, 700)
    view = canvas_of(window)
    shown = _titles_in_view(view)
    assert {row_of(view, event_id) for event_id in NAMESAKES} <= shown


def test_left_and_right_reach_every_event_and_the_panel_follows(
    window: QMainWindow, view: TimelineView
) -> None:
    details = window.findChild(QWidget, "details")
    assert details is not None
    QTest.keyClick(view, Qt.Key.Key_Home)
    seen = []
    for _ in range(view.event_model.rowCount()):
        current = view.currentIndex()
        seen.append(selected_id(view))
        assert typographic(view.event_model.data(current)) in words_in(details)
        assert not view.visualRect(current).isEmpty(), f"{seen[-1]} is nowhere to be seen"
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert len(set(seen)) == view.event_model.rowCount()
    assert selected_id(view) == seen[-1], "the last event is the end"
    back = []
    for _ in range(view.event_model.rowCount()):
        back.append(selected_id(view))
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert back == seen[::-1]


def test_up_and_down_walk_through_all_lanes(view: TimelineView) -> None:
    columns = view.event_model.columns
    view.select_row(row_of(view, "ev-biden-xi-bali"))
    lanes = [int(columns.lane[view.currentIndex().row()])]
    for _ in range(10):
        QTest.keyClick(view, Qt.Key.Key_Down)
        lane = int(columns.lane[view.currentIndex().row()])
        if lane != lanes[-1]:  # an event of two lanes is stopped at in each
            lanes.append(lane)
    assert lanes == sorted(lanes)
    assert len(lanes) >= 6
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert int(columns.lane[view.currentIndex().row()]) < lanes[-1]


def test_enter_goes_into_the_panel_and_escape_comes_back_and_clears(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    QTest.keyClick(view, Qt.Key.Key_Return)
    details = window.findChild(QWidget, "details")
    focused = QApplication.focusWidget()
    assert details is not None
    assert focused is not None
    assert details.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert selected_id(view) == "ev-blinken-beijing-trip"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.selectionModel().hasSelection()


def test_zoom_and_fit_by_key(view: TimelineView) -> None:
    whole = view.scale
    QTest.keyClick(view, Qt.Key.Key_Plus)
    closer = view.scale
    assert closer.seconds_per_px < whole.seconds_per_px
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.scale.seconds_per_px == pytest.approx(whole.seconds_per_px)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.scale.seconds_per_px == pytest.approx(whole.seconds_per_px)
    view.select_row(row_of(view, "ev-balloon-incident"))
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert view.scale.seconds_per_px < whole.seconds_per_px / 10


def test_control_e_opens_the_export_dialog(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def close_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog.objectName())
        dialog.reject()

    QTimer.singleShot(0, close_it)
    QTest.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: seen == ["export"])


def test_every_event_can_be_scrolled_to_as_a_mark_of_its_own(view: TimelineView) -> None:
    for row in range(view.event_model.columns.dated):
        view.fit(animated=False)
        index = view.event_model.index(row, 0)
        view.scrollTo(index)
        assert (view.scene().marks.row == row).any()
        assert view.viewport().rect().contains(view.visualRect(index).center())
        assert view.indexAt(view.visualRect(index).center()).row() == row
