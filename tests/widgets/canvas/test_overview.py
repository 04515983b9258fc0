from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.scene.chronologies import columns_of
from tests.scene.large import LengthWidths, bare_columns
from tests.widgets.million import half_a_century, least_ms
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.search.matches import Matches
from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.scene.lanes.layout import Layout
from timeline_app.widgets.canvas import overview as module
from timeline_app.widgets.canvas.overview import PAGE_SHARE, Overview
from timeline_app.widgets.canvas.overview_mouse import STEP_SHARE

DAY_S = 86_400
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Y = 30

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _show(overview: Overview, columns: EventColumns) -> None:
    layout = Layout.by_theme(columns, LengthWidths(columns))
    overview.show_lanes(columns, layout.tracks, layout.walls)


@pytest.fixture
def overview(qtbot: QtBot) -> Iterator[Overview]:
    """A hundred events, one a day, of which the forties are in view; the keyboard is elsewhere."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 200)
    found = Overview(window)
    found.set_palette_roles(LIGHT)
    found.resize(1000, found.height())
    other = QPushButton(window)
    other.move(0, 100)
    window.show()
    other.setFocus()
    qtbot.waitExposed(window)
    starts = np.arange(100, dtype=np.int64) * DAY_S
    _show(found, bare_columns(starts, starts + DAY_S, 3))
    found.set_visible_range(40.0 * DAY_S, 50.0 * DAY_S)
    yield found
    window.hide()


class Wishes:
    """What an overview asks for."""

    def __init__(self, overview: Overview) -> None:
        self.asked: list[tuple[object, ...]] = []
        overview.centre_requested.connect(lambda *a: self.asked.append(("centre", *a)))
        overview.range_requested.connect(lambda *a: self.asked.append(("range", *a)))
        overview.pan_requested.connect(lambda *a: self.asked.append(("pan", *a)))
        overview.zoom_requested.connect(lambda *a: self.asked.append(("zoom", *a)))
        overview.fit_requested.connect(lambda: self.asked.append(("fit",)))
        overview.left.connect(lambda: self.asked.append(("left",)))


@pytest.fixture
def wishes(overview: Overview) -> Wishes:
    return Wishes(overview)


def sides_of(overview: Overview) -> tuple[float, float]:
    window = overview.range_window()
    assert window is not None
    return window.sides


def day_at(overview: Overview, x: float) -> float:
    scene = overview.scene()
    assert scene is not None
    return scene.scale.instant_at(x) / DAY_S


def drag(overview: Overview, from_x: float, dx: int) -> None:
    start = QPoint(round(from_x), Y)
    QTest.mousePress(overview, LEFT, NONE, start)
    for step in range(1, 5):
        QTest.mouseMove(overview, start + QPoint(dx, 0) * step / 4)
    QTest.mouseRelease(overview, LEFT, NONE, start + QPoint(dx, 0))


def picture_of(overview: Overview) -> QImage:
    image = QImage(overview.size(), QImage.Format.Format_RGB32)
    overview.render(image)
    return image


# What is shown.


def test_the_window_is_drawn_over_what_is_in_view(overview: Overview) -> None:
    left, right = sides_of(overview)
    picture = picture_of(overview)
    row = [picture.pixelColor(x, 8) for x in range(1000)]
    ground = QColor(LIGHT.panel)
    tinted = [x for x in range(1000) if row[x] != ground]
    assert abs(tinted[0] - left) <= 2
    assert abs(tinted[-1] - right) <= 2


def test_there_is_no_window_while_all_is_in_view(overview: Overview) -> None:
    """A frame around everything would say nothing; hands find its sides all the same."""
    with_window = picture_of(overview)
    overview.set_visible_range(-DAY_S, 101.0 * DAY_S)
    bare = picture_of(overview)
    accent = QColor(LIGHT.accent)
    inks = {bare.pixelColor(x, y).name() for x in range(0, 1000, 2) for y in (4, 5, 20, 42)}
    assert accent.name() not in inks
    assert bare.pixelColor(7, 20) == QColor(LIGHT.panel), "nor anything that fills it"
    assert overview.range_window() is not None
    overview.set_visible_range(-DAY_S, 95.0 * DAY_S)
    assert picture_of(overview) not in (bare, with_window)


def test_a_view_that_moves_computes_and_paints_nothing_anew(
    overview: Overview, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture_of(overview)

    def fail(*_: object) -> None:
        pytest.fail("computed anew")

    monkeypatch.setattr(module, "overview_scene", fail)
    monkeypatch.setattr(module.OverviewPainter, "picture", fail)
    before = picture_of(overview)
    overview.set_visible_range(60.0 * DAY_S, 70.0 * DAY_S)
    assert picture_of(overview) != before


def test_only_what_the_window_leaves_and_enters_is_painted_anew(
    overview: Overview, monkeypatch: pytest.MonkeyPatch
) -> None:
    areas = []
    monkeypatch.setattr(overview, "update", areas.append)
    left, right = sides_of(overview)
    overview.set_visible_range(41.0 * DAY_S, 51.0 * DAY_S)
    assert len(areas) == 2
    assert all(area.width() < right - left + 16 for area in areas)
    areas.clear()
    overview.set_visible_range(41.0 * DAY_S, 51.0 * DAY_S)
    assert not areas


def test_the_theme_is_followed(overview: Overview) -> None:
    overview.set_palette_roles(DARK)
    assert picture_of(overview).pixelColor(2, 8) == QColor(DARK.panel)


def test_another_width_spreads_the_same_events(overview: Overview) -> None:
    overview.resize(500, overview.height())
    scene = overview.scene()
    assert scene is not None
    assert scene.width_px == 500
    assert scene.bars.x.max() < 500


def test_other_events_are_shown_instead(overview: Overview) -> None:
    before = picture_of(overview)
    _show(overview, bare_columns(np.array([0, 9]) * DAY_S, np.array([1, 10]) * DAY_S))
    assert picture_of(overview) != before


def test_without_events_there_is_nothing_to_take_hold_of(
    overview: Overview, wishes: Wishes
) -> None:
    _show(overview, columns_of([]))
    assert overview.range_window() is None
    assert not overview.isEnabled()
    for kind in (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    ):
        where = QPointF(400, Y)
        event = QMouseEvent(kind, where, overview.mapToGlobal(where), LEFT, LEFT, NONE)
        QApplication.sendEvent(overview, event)
    overview.set_visible_range(0.0, 9.0)
    assert not wishes.asked
    plain = {picture_of(overview).pixel(x, 30) for x in range(1000)}
    assert len(plain) == 1


def test_events_that_come_bring_the_window(overview: Overview) -> None:
    _show(overview, columns_of([]))
    _show(overview, columns_of([("2023-01-01", 0, 1, 4, "")]))
    assert overview.isEnabled()
    assert overview.range_window() is not None


def test_a_screen_reader_is_told_what_it_is(overview: Overview) -> None:
    assert overview.accessibleName() == "Overview"
    overview.set_range_words("2022 in view, of 2019–2024")
    told = QAccessible.queryAccessibleInterface(overview)
    assert told.text(QAccessible.Text.Name) == "Overview"
    assert told.text(QAccessible.Text.Description) == "2022 in view, of 2019–2024"


@pytest.mark.parametrize("has_keyboard", [False, True])
def test_a_range_that_keys_change_is_said_at_once(
    overview: Overview, monkeypatch: pytest.MonkeyPatch, has_keyboard: bool
) -> None:
    said: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    if has_keyboard:
        overview.setFocus(Qt.FocusReason.TabFocusReason)
    for words in ("2022 in view", "2022 in view", "2023 in view"):
        overview.set_range_words(words)
    assert said == (["2022 in view", "2023 in view"] if has_keyboard else [])


# Hands.


def test_dragging_the_window_moves_the_view_as_far(overview: Overview, wishes: Wishes) -> None:
    left, right = sides_of(overview)
    middle = round((left + right) / 2)
    drag(overview, middle, 100)
    assert all(wish[0] == "centre" and wish[2] is False for wish in wishes.asked)
    moved = day_at(overview, 100) - day_at(overview, 0)
    _, instant, _ = wishes.asked[-1]
    assert isinstance(instant, float)
    assert instant / DAY_S == pytest.approx(45 + moved)


@pytest.mark.parametrize(("side", "kept"), [(0, 1), (1, 0)])
def test_dragging_a_handle_moves_one_side(
    overview: Overview, wishes: Wishes, side: int, kept: int
) -> None:
    drag(overview, sides_of(overview)[side], 40)
    name, *seconds = wishes.asked[-1]
    assert name == "range"
    moved = day_at(overview, 40) - day_at(overview, 0)
    days = [second / DAY_S for second in seconds if isinstance(second, float)]
    assert days[side] == pytest.approx((40, 50)[side] + moved)
    assert days[kept] == pytest.approx((40, 50)[kept])


def test_a_click_elsewhere_goes_there_smoothly(overview: Overview, wishes: Wishes) -> None:
    QTest.mouseClick(overview, LEFT, NONE, QPoint(200, Y))
    scene = overview.scene()
    assert scene is not None
    assert wishes.asked == [("centre", scene.scale.instant_at(200), True)]


def test_a_click_on_the_window_moves_nothing(overview: Overview, wishes: Wishes) -> None:
    left, right = sides_of(overview)
    for x in (left, (left + right) / 2, right):
        QTest.mouseClick(overview, LEFT, NONE, QPoint(round(x), Y))
    assert not wishes.asked


def test_a_drag_that_begins_elsewhere_takes_the_window_along(
    overview: Overview, wishes: Wishes
) -> None:
    drag(overview, 200, 60)
    name, instant, smoothly = wishes.asked[-1]
    assert (name, smoothly) == ("centre", False)
    assert isinstance(instant, float)
    assert instant / DAY_S == pytest.approx(day_at(overview, 260))


def test_a_double_click_fits_everything(overview: Overview, wishes: Wishes) -> None:
    QTest.mouseDClick(overview, LEFT, NONE, QPoint(200, Y))
    assert wishes.asked[-1] == ("fit",)


def test_other_buttons_do_nothing(overview: Overview, wishes: Wishes) -> None:
    QTest.mouseClick(overview, Qt.MouseButton.RightButton, NONE, QPoint(200, Y))
    assert not wishes.asked


def test_a_drag_ends_with_other_events(overview: Overview, wishes: Wishes) -> None:
    QTest.mousePress(overview, LEFT, NONE, QPoint(200, Y))
    _show(overview, columns_of([("2023-01-01", 0, 1, 4, "")]))
    QTest.mouseMove(overview, QPoint(300, Y))
    QTest.mouseRelease(overview, LEFT, NONE, QPoint(300, Y))
    assert not wishes.asked


@pytest.mark.parametrize(("dx", "dy"), [(0, 120), (0, -120), (120, 0)])
def test_the_wheel_zooms_and_pans(overview: Overview, wishes: Wishes, dx: int, dy: int) -> None:
    where = QPointF(300, Y)
    event = QWheelEvent(
        where,
        overview.mapToGlobal(where),
        QPoint(),
        QPoint(dx, dy),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(overview, event)
    if dx:
        assert wishes.asked == [("pan", -STEP_SHARE)]
        return
    ((name, factor, instant),) = wishes.asked
    assert isinstance(factor, float)
    assert name == "zoom"
    assert (factor > 1) is (dy > 0)
    scene = overview.scene()
    assert scene is not None
    assert instant == scene.scale.instant_at(300)


def test_a_pinch_zooms_about_the_pointer(overview: Overview, wishes: Wishes) -> None:
    where = QPointF(300, Y)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        where,
        where,
        overview.mapToGlobal(where),
        0.3,
        QPointF(),
    )
    QApplication.sendEvent(overview, pinch)
    scene = overview.scene()
    assert scene is not None
    assert wishes.asked == [("zoom", pytest.approx(math.exp(0.3)), scene.scale.instant_at(300))]


@pytest.mark.parametrize(
    ("x", "shape"),
    [
        (0.0, Qt.CursorShape.SizeHorCursor),
        (0.5, Qt.CursorShape.OpenHandCursor),
        (1.0, Qt.CursorShape.SizeHorCursor),
        (4.0, Qt.CursorShape.PointingHandCursor),
    ],
)
def test_the_pointer_says_what_it_would_do(
    overview: Overview, x: float, shape: Qt.CursorShape
) -> None:
    left, right = sides_of(overview)
    QTest.mouseMove(overview, QPoint(round(left + (right - left) * x), Y))
    assert overview.cursor().shape() is shape


# Keys.


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (Qt.Key.Key_Left, ("pan", -STEP_SHARE)),
        (Qt.Key.Key_Right, ("pan", STEP_SHARE)),
        (Qt.Key.Key_PageUp, ("pan", -PAGE_SHARE)),
        (Qt.Key.Key_PageDown, ("pan", PAGE_SHARE)),
        (Qt.Key.Key_Plus, ("zoom", 1.5, 45.0 * DAY_S)),
        (Qt.Key.Key_Minus, ("zoom", 1 / 1.5, 45.0 * DAY_S)),
        (Qt.Key.Key_Home, ("centre", 4.5 * DAY_S, True)),
        (Qt.Key.Key_End, ("centre", 95.5 * DAY_S, True)),
        (Qt.Key.Key_Escape, ("left",)),
    ],
)
def test_keys_ask_for_another_view(
    overview: Overview, wishes: Wishes, key: Qt.Key, wish: tuple[object, ...]
) -> None:
    QTest.keyClick(overview, key)
    assert wishes.asked == [wish]


def test_other_keys_are_left_to_others(overview: Overview, wishes: Wishes) -> None:
    QTest.keyClick(overview, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(overview, Qt.Key.Key_A)
    assert not wishes.asked


def test_the_keyboard_comes_by_tab_and_with_a_ring(overview: Overview) -> None:
    assert overview.focusPolicy() is Qt.FocusPolicy.TabFocus
    before = picture_of(overview)
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    overview.activateWindow()
    QApplication.processEvents()
    assert overview.hasFocus()
    changed = picture_of(overview)
    assert changed.pixelColor(400, 2) == QColor(LIGHT.accent) != before.pixelColor(400, 2)


def test_the_bars_follow_soon_after_what_changes_within_the_same_time(
    overview: Overview, qtbot: QtBot
) -> None:
    starts = np.arange(100, dtype=np.int64) * DAY_S
    starts[10:90] = starts[50]
    before = picture_of(overview)
    _show(overview, bare_columns(starts, starts + DAY_S, 3))
    assert picture_of(overview) == before, "not within the frame of the change"
    qtbot.waitUntil(lambda: picture_of(overview) != before)
    soon, scene = picture_of(overview), overview.scene()
    assert scene is not None
    assert scene.bars.count.max() > 1
    assert picture_of(overview) == soon


def test_what_was_found_follows_with_the_bars(overview: Overview, qtbot: QtBot) -> None:
    before = picture_of(overview)
    starts = np.arange(100, dtype=np.int64) * DAY_S
    _show(overview, bare_columns(starts, starts + DAY_S, 3))
    overview.set_matches(Matches(np.array([50], np.int64)))
    assert picture_of(overview) == before, "not within the frame of an edit"
    qtbot.waitUntil(lambda: picture_of(overview) != before)


def test_what_reaches_further_is_followed_at_once(overview: Overview) -> None:
    before = picture_of(overview)
    starts = np.arange(100, dtype=np.int64) * 2 * DAY_S
    _show(overview, bare_columns(starts, starts + DAY_S, 3))
    assert picture_of(overview) != before


@pytest.mark.slow
def test_a_million_events_are_shown_within_a_frame(overview: Overview) -> None:
    columns = half_a_century()
    layout = Layout.by_theme(columns, LengthWidths(columns))

    def show() -> None:
        overview.show_lanes(columns, layout.tracks, layout.walls)
        overview.scene()
        picture_of(overview)

    assert least_ms(show) < 50.0
    scene = overview.scene()
    assert scene is not None
    assert scene.is_dense
