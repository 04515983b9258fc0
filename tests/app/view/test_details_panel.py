"""Where the panel stands, when it makes room, and that the canvas stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action
from tests.app.windows import NAMESAKES, canvas_of, click, row_of, selected_id
from timeline_app.app.shell.second_click import SecondClick
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.core.guarded import override
from timeline_app.core.resources import SAMPLE
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.window_bars import ElidedTitle
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.search.search_field import LEAST_PX

TRIP, LAST = "ev-blinken-beijing-trip", "ad-taiwan-election"
WIDE, NARROW = SIZES = [(1440, 900), (1024, 700)]


def opened(qtbot: QtBot, size: tuple[int, int] = (1440, 900)) -> QMainWindow:
    """The window of the sample, which isn't seen for the first time."""
    Settings().keep_text("files/last", SAMPLE)
    window = open_window(None)
    qtbot.addWidget(window)
    window.resize(*size)
    qtbot.waitExposed(window)
    rest(window)
    return window


def panel_of(window: QMainWindow) -> DetailsPanel:
    found = window.findChild(DetailsPanel)
    assert found is not None
    return found


def rest(window: QMainWindow) -> None:
    """Let everything that is due be done, and be painted."""
    QApplication.processEvents()
    window.grab()
    QApplication.processEvents()


def place_of(view: TimelineView, event_id: str) -> QPoint:
    """The middle of a mark on the screen."""
    rect = view.visualRect(view.event_model.index(row_of(view, event_id), 0))
    return view.viewport().mapToGlobal(rect.center())


def heights(view: TimelineView) -> tuple[list[float], int, float]:
    """All that says how high anything lies, and where time begins."""
    return view.lane_tops(), view.scroll_y, view.header_px


class Paints(QObject):
    """What each frame of a canvas shows."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self.seen: list[tuple[QSize, TimeScale]] = []
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen.append((self._view.viewport().size(), self._view.scale))
        return False


@pytest.mark.parametrize("size", [*SIZES, (780, 560)])
def test_the_panel_is_there_only_while_an_event_is_selected(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = opened(qtbot, size)
    view, panel = canvas_of(window), panel_of(window)
    assert not panel.isVisible()
    assert view.width() == window.width()
    click(view, view.visualRect(view.event_model.index(row_of(view, TRIP), 0)).center())
    rest(window)
    assert panel.isVisible()
    assert selected_id(view) == TRIP
    QTest.keyClick(view, Qt.Key.Key_Escape)
    rest(window)
    assert not panel.isVisible()
    assert view.width() == window.width()


def test_it_opens_when_the_button_is_let_go(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view, panel = canvas_of(window), panel_of(window)
    point = view.viewport().mapFromGlobal(place_of(view, TRIP))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    rest(window)
    assert not panel.isVisible()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert panel.isVisible()


@pytest.mark.parametrize("is_fitted", [True, False])
@pytest.mark.parametrize(
    ("size", "event_id"),
    [
        *((WIDE, each) for each in NAMESAKES),
        *((NARROW, each) for each in NAMESAKES if each != TRIP),
    ],
)
def test_what_was_clicked_stays_where_it_is_as_the_panel_comes_and_goes(
    qtbot: QtBot, size: tuple[int, int], event_id: str, is_fitted: bool
) -> None:
    window = opened(qtbot, size)
    view, panel = canvas_of(window), panel_of(window)
    if not is_fitted:
        view.pan(-30)
        rest(window)
    before, at, scale = heights(view), place_of(view, event_id), view.scale
    paints = Paints(view)
    click(view, view.viewport().mapFromGlobal(at))
    rest(window)
    assert panel.isVisible()
    assert selected_id(view) == event_id
    assert (heights(view), place_of(view, event_id), view.scale) == (before, at, scale)
    assert set(map(str, paints.seen)) == {str((view.viewport().size(), scale))}, "one layout"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    rest(window)
    assert not panel.isVisible()
    assert (heights(view), place_of(view, event_id), view.scale) == (before, at, scale)


@pytest.mark.parametrize("size", SIZES)
def test_a_mark_that_would_lie_below_comes_out_by_the_smallest_pan(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = opened(qtbot, size)
    view = canvas_of(window)
    before, at, scale = heights(view), place_of(view, LAST), view.scale
    paints = Paints(view)
    click(view, view.viewport().mapFromGlobal(at))
    rest(window)
    assert selected_id(view) == LAST
    assert view.scale.seconds_per_px == scale.seconds_per_px
    assert heights(view) == before
    there = place_of(view, LAST)
    edge = view.viewport().mapToGlobal(view.time_rect().topRight()).x()
    assert there.y() == at.y()
    assert 12 <= edge - there.x() <= 36, "just at the edge"
    assert len(set(map(str, paints.seen))) == 1, "it isn't seen elsewhere before"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    rest(window)
    assert place_of(view, LAST) == there


def test_of_a_long_event_it_is_enough_that_its_beginning_is_in_view(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view = canvas_of(window)
    row = row_of(view, "st-ministers-restored")
    rect = view.visualRect(view.event_model.index(row, 0))
    start_s = view.scale.start_s
    click(view, QPoint(rect.right() - 30, rect.center().y()))
    rest(window)
    assert selected_id(view) == "st-ministers-restored"
    assert view.scale.start_s == start_s


@pytest.mark.parametrize("event_id", [TRIP, LAST])
def test_the_second_click_of_two_lands_on_the_same_mark(qtbot: QtBot, event_id: str) -> None:
    window = opened(qtbot)
    view = canvas_of(window)
    whole = view.scale
    click(view, view.viewport().mapFromGlobal(place_of(view, event_id)))
    rest(window)
    again = view.viewport().mapFromGlobal(place_of(view, event_id))
    assert view.indexAt(again).row() == row_of(view, event_id)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=again)
    view.glide.finish()
    assert view.scale.seconds_per_px < whole.seconds_per_px
    assert selected_id(view) == event_id


def test_the_second_click_is_none_on_the_panel_that_the_first_has_brought(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view, panel = canvas_of(window), panel_of(window)
    at, whole = place_of(view, LAST), view.scale
    QCursor.setPos(at)
    click(view, view.viewport().mapFromGlobal(at))
    below = panel.childAt(panel.mapFromGlobal(at))
    QTest.mouseDClick(below, Qt.MouseButton.LeftButton, pos=below.mapFromGlobal(at))
    view.glide.finish()
    assert selected_id(view) == LAST
    assert view.scale.seconds_per_px < whole.seconds_per_px
    assert panel.childAt(panel.mapFromGlobal(at)) is not below, "the next is one on the panel"


def test_a_click_elsewhere_on_the_panel_that_came_is_one_on_what_lies_there(
    qtbot: QtBot,
) -> None:
    window = opened(qtbot)
    view, panel = canvas_of(window), panel_of(window)
    at = place_of(view, LAST)
    QCursor.setPos(at)
    click(view, view.viewport().mapFromGlobal(at))
    pointer = panel.mapFromGlobal(at)
    assert isinstance(panel.childAt(pointer), SecondClick)
    places = [QPoint(x, y) for y in range(4, panel.height(), 40) for x in range(4, 300, 40)]
    away = [place for place in places if (place - pointer).manhattanLength() > 40]
    assert away
    assert not any(isinstance(panel.childAt(place), SecondClick) for place in away)


def test_no_row_is_let_go_because_the_panel_came(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view = canvas_of(window)
    view.zoom(3.0, 100.0)
    view.come_to_rest(animated=False)
    rest(window)
    before, row = heights(view), int(view.scene().marks.row[0])
    click(view, view.visualRect(view.event_model.index(row, 0)).center())
    rest(window)
    assert panel_of(window).isVisible()
    assert heights(view) == before
    assert not view._rows._rest.isActive(), "nor will one be after a while"


def test_keys_that_choose_an_event_move_nothing_either(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view, panel = canvas_of(window), panel_of(window)
    view.setFocus()
    before, scale = heights(view), view.scale
    QTest.keyClick(view, Qt.Key.Key_Right)
    rest(window)
    assert panel.isVisible()
    assert (heights(view), view.scale) == (before, scale)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_End)
    rest(window)
    assert view.scale.seconds_per_px == scale.seconds_per_px
    assert heights(view)[0] == before[0]
    last = view.visualRect(view.currentIndex())
    assert view.time_rect().contains(last.center())


def test_all_is_fitted_into_what_is_seen_of_the_canvas(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view = canvas_of(window)
    click(view, view.viewport().mapFromGlobal(place_of(view, TRIP)))
    rest(window)
    QTest.keyClick(view, Qt.Key.Key_F)
    view.glide.finish()
    rest(window)
    columns, width = view.event_model.columns, view.time_size.width()
    assert all(0 < view.scale.x_of(float(at)) < width for at in columns.earliest[: columns.dated])
    assert view.is_fitted


def test_a_panel_that_was_put_away_stays_away(window: QMainWindow, view: TimelineView) -> None:
    panel = panel_of(window)
    action(window, "details").trigger()
    for width in (1240, 1000):
        window.resize(width, 700)
        rest(window)
        view.select_row(3)
        assert not panel.isVisible()
        view.clearSelection()
    view.select_row(3)
    action(window, "details").trigger()
    assert panel.isVisible()


def test_the_command_says_whether_the_panel_is_seen_and_shows_it_with_nothing_selected(
    qtbot: QtBot,
) -> None:
    window = opened(qtbot)
    view, panel, details = canvas_of(window), panel_of(window), action(window, "details")
    assert not details.isChecked()
    details.trigger()
    assert details.isChecked()
    assert panel.isVisible()
    assert panel.is_empty
    view.select_row(3)
    view.clearSelection()
    assert not panel.isVisible()
    assert not details.isChecked()
    assert Settings().details, "it is hidden by itself, and not put away"
    view.select_row(3)
    assert details.isChecked()
    details.trigger()
    assert not panel.isVisible()
    assert not Settings().details


def test_the_panel_is_as_wide_as_it_was_made(qtbot: QtBot) -> None:
    window = opened(qtbot)
    view, panel = canvas_of(window), panel_of(window)
    view.select_row(3)
    window.splitter.setSizes([940, 500])
    wide = panel.width()
    view.clearSelection()
    view.select_row(3)
    assert panel.width() == wide
    view.clearSelection()
    window.close()
    again = opened(qtbot)
    canvas_of(again).select_row(3)
    assert panel_of(again).width() == wide


def test_the_keyboard_goes_to_the_canvas_with_the_panel(
    window: QMainWindow, view: TimelineView
) -> None:
    panel = panel_of(window)
    view.select_row(row_of(view, TRIP))
    assert panel.focus_first()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view
    panel.focus_first()
    view.clearSelection()
    assert not panel.isVisible()
    assert QApplication.focusWidget() is view


def test_an_actor_is_shown_until_one_goes_back(window: QMainWindow, view: TimelineView) -> None:
    panel = panel_of(window)
    view.select_row(row_of(view, TRIP))
    panel.actor_requested.emit("blinken")
    assert panel.is_on_actor
    view.clearSelection()
    assert panel.is_empty is not panel.isVisible()
    panel.leave_actor()
    assert not panel.isVisible()


def test_another_chronology_is_fitted_though_the_panel_goes(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(3)
    rest(window)
    action(window, "open_longer_sample").trigger()
    rest(window)
    assert not panel_of(window).isVisible()
    columns, width = view.event_model.columns, view.time_size.width()
    assert view.scale.x_of(float(columns.latest[: columns.dated].max())) > 0.8 * width


def test_the_title_is_cut_only_where_the_search_is_as_narrow_as_it_can_be(
    window: QMainWindow,
) -> None:
    title, field = window.findChild(ElidedTitle), window.findChild(QLineEdit, "search")
    assert LEAST_PX == 160
    whole = title.width_of_text
    for width in range(1440, 580, -20):
        window.resize(width, 700)
        QApplication.processEvents()
        assert title.width() >= whole or field.width() == LEAST_PX, width
