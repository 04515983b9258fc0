"""The overview in the window: it follows the canvas, and the canvas follows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.windows import canvas_of, drop
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId
from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.scene.range_slider import RangeWindow
from timeline_app.widgets.canvas.overview import Overview
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Y = 30


@pytest.fixture
def overview(window: QMainWindow) -> Overview:
    found = window.findChild(Overview, "overview")
    assert isinstance(found, Overview)
    return found


def action_of(window: QMainWindow) -> QAction:
    found = window.findChild(QAction, "action-overview")
    assert isinstance(found, QAction)
    return found


def window_of(overview: Overview) -> RangeWindow:
    found = overview.range_window()
    assert found is not None
    return found


def visible(view: TimelineView) -> tuple[float, float]:
    return view.scale.visible_range(view.time_size.width())


def shown(overview: Overview) -> tuple[float, float]:
    window = window_of(overview)
    return window.from_s, window.until_s


def drag(overview: Overview, from_x: float, dx: int) -> None:
    start = QPoint(round(from_x), Y)
    QTest.mousePress(overview, LEFT, NONE, start)
    for step in range(1, 5):
        QTest.mouseMove(overview, start + QPoint(dx, 0) * step / 4)
    QTest.mouseRelease(overview, LEFT, NONE, start + QPoint(dx, 0))


def test_it_lies_right_below_the_canvas_and_shows_what_is_in_view_there(
    view: TimelineView, overview: Overview
) -> None:
    assert overview.width() == view.width()
    below = view.mapTo(view.window(), QPoint(0, view.height()))
    assert overview.mapTo(view.window(), QPoint()) == below

    assert shown(overview) == visible(view)

    for move in (lambda: view.zoom(4.0, 300.0), lambda: view.pan(-77), view.fit):
        before = shown(overview)
        move()
        assert shown(overview) == visible(view) != before


def test_a_line_marks_the_selected_event(
    window: MainWindow, view: TimelineView, overview: Overview
) -> None:
    def lines() -> list[int]:
        picture, accent = overview.grab().toImage(), QColor(LIGHT.accent)
        middle = range(6, 36)
        return [
            x
            for x in range(picture.width())
            if all(picture.pixelColor(x, y) == accent for y in middle)
        ]

    assert lines() == []
    for row in (20, 60):
        view.select_row(row)
        scene = overview.scene()
        assert scene is not None
        assert lines() == [round(scene.scale.x_of(float(view.event_model.columns.earliest[row])))]
    view.clearSelection()
    assert lines() == []


def test_it_follows_the_width_of_the_canvas(
    window: MainWindow, view: TimelineView, overview: Overview, qtbot: QtBot
) -> None:
    view.zoom(4.0, 300.0)
    window.resize(1100, 800)
    qtbot.waitUntil(lambda: overview.width() == view.width())
    view.grab()
    assert shown(overview) == visible(view)


def test_dragging_its_window_pans(view: TimelineView, overview: Overview) -> None:
    view.zoom(6.0, 300.0)
    scale, width = view.scale, view.time_size.width()
    window = window_of(overview)
    drag(overview, sum(window.sides) / 2, -90)
    assert view.scale.seconds_per_px == scale.seconds_per_px
    expected = (window.from_s + window.until_s) / 2 - 90 * window.scale.seconds_per_px
    middle = view.scale.instant_at(width / 2)
    assert middle == pytest.approx(expected, abs=scale.seconds_per_px)


def test_dragging_a_handle_zooms_and_keeps_the_other_side(
    view: TimelineView, overview: Overview
) -> None:
    view.zoom(6.0, 300.0)
    from_s, until_s = visible(view)
    drag(overview, window_of(overview).sides[1], 120)
    now = visible(view)
    assert now[0] == pytest.approx(from_s, abs=1.0)
    assert now[1] > until_s + 100 * window_of(overview).scale.seconds_per_px


def test_a_click_brings_the_instant_there_into_the_middle(
    view: TimelineView, overview: Overview
) -> None:
    view.zoom(8.0, 100.0)
    scale = view.scale
    QTest.mouseClick(overview, LEFT, NONE, QPoint(700, Y))
    view.glide.finish()
    instant = window_of(overview).scale.instant_at(700)
    middle = view.scale.instant_at(view.time_size.width() / 2)
    assert middle == pytest.approx(instant, abs=scale.seconds_per_px)
    assert view.scale.seconds_per_px == scale.seconds_per_px


def test_a_hand_on_it_stops_what_moves(view: TimelineView, overview: Overview) -> None:
    view.zoom(8.0, 100.0)
    view.glide.is_calm = False
    view.glide.fling(view.scale, 900.0)
    assert view.glide.is_moving
    QTest.mouseClick(overview, LEFT, NONE, QPoint(round(sum(window_of(overview).sides) / 2), Y))
    assert not view.glide.is_moving


@pytest.mark.parametrize("calm", [True, False])
def test_a_click_glides_unless_calm(view: TimelineView, overview: Overview, calm: bool) -> None:
    view.zoom(8.0, 100.0)
    view.glide.is_calm = calm
    QTest.mouseClick(overview, LEFT, NONE, QPoint(700, Y))
    assert view.glide.is_moving is not calm
    view.glide.stop()


def test_a_double_click_shows_everything(view: TimelineView, overview: Overview) -> None:
    whole = view.scale
    view.zoom(8.0, 100.0)
    QTest.mouseDClick(overview, LEFT, NONE, QPoint(700, Y))
    view.glide.finish()
    assert view.scale == whole


def test_the_wheel_zooms_about_the_instant_under_the_pointer(
    view: TimelineView, overview: Overview
) -> None:
    view.zoom(3.0, 300.0)
    sides = window_of(overview).sides
    where = QPointF(sides[0] + (sides[1] - sides[0]) * 0.3, Y)
    instant = window_of(overview).scale.instant_at(where.x())
    before, x = view.scale, view.scale.x_of(instant)
    event = QWheelEvent(
        where,
        overview.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(overview, event)
    assert view.scale.seconds_per_px < before.seconds_per_px
    assert view.scale.x_of(instant) == pytest.approx(x, abs=0.01)


def test_keys_pan_and_zoom_the_canvas(view: TimelineView, overview: Overview) -> None:
    view.zoom(6.0, 300.0)
    before = visible(view)
    QTest.keyClick(overview, Qt.Key.Key_Right)
    assert visible(view)[0] == pytest.approx(
        before[0] + (before[1] - before[0]) * 0.1, abs=view.scale.seconds_per_px
    )
    spp = view.scale.seconds_per_px
    QTest.keyClick(overview, Qt.Key.Key_Plus)
    assert view.scale.seconds_per_px == pytest.approx(spp / 1.5)


def test_home_and_end_show_the_first_and_the_last_event(
    view: TimelineView, overview: Overview
) -> None:
    view.zoom(6.0, 300.0)
    walls = view.layout_of_events.walls
    for key, instant in ((Qt.Key.Key_Home, walls.first_s), (Qt.Key.Key_End, walls.last_s)):
        QTest.keyClick(overview, key)
        from_s, until_s = visible(view)
        assert from_s < instant < until_s


def test_escape_leads_back_to_the_canvas(view: TimelineView, overview: Overview) -> None:
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(overview, Qt.Key.Key_Escape)
    assert view.hasFocus()


def test_tab_leads_from_the_canvas_to_the_overview(view: TimelineView, overview: Overview) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert overview.hasFocus()


def test_tab_leads_on_from_the_overview(
    window: MainWindow, view: TimelineView, overview: Overview
) -> None:
    view.setFocus()
    stops: list[QWidget] = []
    focused: QWidget | None = view
    while focused is not None and focused not in stops:
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    assert stops.index(overview) == 1
    assert focused is view, "the way round leads back"
    assert len(stops) > 5


# Shown and hidden.


@pytest.mark.parametrize("wanted", [False, True])
def test_it_is_shown_or_hidden_as_in_the_window_before(
    window: MainWindow, qtbot: QtBot, wanted: bool
) -> None:
    action_of(window).setChecked(wanted)
    window.close()
    again = open_window(None)
    qtbot.addWidget(again)
    assert isinstance(again, MainWindow)
    assert again.overview is not None
    assert again.overview.isVisible() is wanted
    assert action_of(again).isChecked() is wanted
    action_of(again).setChecked(True)
    assert again.overview.isVisible()


def test_hiding_it_gives_the_keyboard_to_the_canvas(
    window: MainWindow, view: TimelineView, overview: Overview
) -> None:
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    action_of(window).setChecked(False)
    assert view.hasFocus()
    assert not overview.isVisible()


def test_what_moves_while_it_is_hidden_is_seen_when_it_is_shown(
    window: MainWindow, view: TimelineView, overview: Overview
) -> None:
    action_of(window).setChecked(False)
    view.zoom(5.0, 200.0)
    action_of(window).setChecked(True)
    assert shown(overview) == visible(view)


def test_it_takes_the_place_that_was_kept_for_it(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The canvas is not laid out anew when it comes, after the first paint."""
    heights = []
    first = MainWindow.add_overview

    def add(window: MainWindow, overview: Overview) -> None:
        QApplication.processEvents()
        heights.append(window.view.height())
        first(window, overview)
        QApplication.processEvents()
        heights.append(window.view.height())

    monkeypatch.setattr(MainWindow, "add_overview", add)
    qtbot.addWidget(open_window(None))
    assert heights[0] == heights[1] > 0


# What it shows.


def test_another_chronology_is_followed(
    view: TimelineView, overview: Overview, tmp_path: Path
) -> None:
    before = overview.scene()
    assert drop(overview, write_json(tmp_path / "talks.json", document()))
    view.grab()
    scene = overview.scene()
    assert before is not None
    assert scene is not None
    assert len(scene.bars.x) == 3 < len(before.bars.x)
    assert shown(overview) == visible(view)


def test_edits_and_undo_are_followed(window: MainWindow, overview: Overview) -> None:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    before = overview.scene()
    lane = session.document.columns.lanes[0].id
    event = Event(EventId("new"), "A new event", "2031-06-18", lanes=(lane,))
    session.document.push(added(event))
    after = overview.scene()
    session.document.undo()
    again = overview.scene()
    assert before is not None
    assert after is not None
    assert again is not None
    assert after.scale.seconds_per_px > 3 * before.scale.seconds_per_px
    assert after.bars.x.max() > overview.width() - 40
    assert again.bars.x.tolist() == before.bars.x.tolist()
    assert again.bars.count.tolist() == before.bars.count.tolist()


def test_an_empty_chronology_has_an_empty_overview(qtbot: QtBot, tmp_path: Path) -> None:
    held = document()
    held["events"] = held["citations"] = []
    window = open_window(str(write_json(tmp_path / "empty.json", held)))
    qtbot.addWidget(window)
    overview = window.findChild(Overview)
    assert overview is not None
    assert overview.range_window() is None
    assert not overview.isEnabled()
    assert overview.accessibleDescription() == ""
    QTest.keyClick(canvas_of(window), Qt.Key.Key_Tab)
    assert not overview.hasFocus()


def test_the_theme_is_followed(window: MainWindow, overview: Overview) -> None:
    (session,) = window.findChildren(Session)
    session.appearance.choose_theme(ThemeChoice.DARK)
    assert overview.grab().toImage().pixelColor(1, 40).name().upper() == DARK.panel


def test_a_screen_reader_is_told_the_range_in_words(
    view: TimelineView, overview: Overview, qtbot: QtBot
) -> None:
    assert overview.accessibleName() == "Overview"
    words = overview.accessibleDescription()
    assert "in view, of" in words
    view.zoom(8.0, 300.0)
    qtbot.waitUntil(lambda: overview.accessibleDescription() != words)
    part = overview.accessibleDescription().partition(" in view")[0]
    assert view.texts is not None
    assert part == view.texts.range_words(*visible(view))
