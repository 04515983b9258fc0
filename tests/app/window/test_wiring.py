"""What the parts of the window do for each other, by real events."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QHelpEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.windows import NAMESAKES, canvas_of, drop, row_of, selected_id
from timeline_app.app.shell import reduced_motion as motion
from timeline_app.app.shell.actions import plain_text
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.app.startup.application import open_window
from timeline_app.core.text.typography import typographic
from timeline_app.document.event_model import EventModel
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.widgets.canvas.cluster_list import ClusterList
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.draft_popup import DraftPopup
from timeline_app.widgets.cards.related_card import RelatedCard
from timeline_app.widgets.controls.chips import ActorChip
from timeline_app.widgets.controls.count_tabs import CountTabs
from timeline_app.widgets.controls.segmented_switch import SegmentedSwitch
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.fields.floating_picker import FloatingField
from timeline_app.widgets.panel.actor_page import ActorPage

Mod = Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def title_of(window: QMainWindow) -> str:
    label = window.findChild(QLabel, "chronology-title")
    assert label is not None
    return label.text()


def menu_of(window: QMainWindow, title: str) -> QMenu:
    menus = [m for m in window.findChildren(QMenu) if m.title().replace("&", "") == title]
    assert len(menus) == 1
    menus[0].aboutToShow.emit()
    return menus[0]


def choose(menu: QMenu, text: str) -> None:
    found = [a for a in menu.actions() if plain_text(a) == text]
    assert found, [a.text() for a in menu.actions()]
    found[0].trigger()


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_json(tmp_path / "talks.json", document())


# Opening.


@pytest.mark.parametrize("name", ["timeline", "details", "bar"])
def test_a_file_dropped_anywhere_is_opened(window: QMainWindow, talks: Path, name: str) -> None:
    target = window.findChild(QWidget, name)
    assert target is not None
    assert drop(target, talks)
    assert title_of(window) == "Talks"
    assert window.windowTitle().startswith("Talks")


def test_a_dropped_file_that_is_none_of_ours_is_refused_in_a_sentence(
    window: QMainWindow, tmp_path: Path
) -> None:
    before = title_of(window)
    bad = tmp_path / "bad.chronology"
    bad.write_bytes(b"no chronology")
    drop(window, bad)
    (box,) = window.findChildren(QMessageBox)
    assert str(bad) in box.informativeText()
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert title_of(window) == before
    box.close()


def test_the_open_dialog_opens_what_is_chosen(
    window: QMainWindow, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(talks), ""))
    QTest.keyClick(window, Qt.Key.Key_O, Mod.ControlModifier)
    assert title_of(window) == "Talks"


def test_recent_files_are_offered_the_last_one_first(
    window: QMainWindow, talks: Path, tmp_path: Path
) -> None:
    other = document()
    other["chronology"]["title"] = "Other talks"
    drop(window, talks)
    drop(window, write_json(tmp_path / "other.json", other))
    texts = [a.text() for a in menu_of(window, "Open Recent").actions()]
    assert [text.partition(" — ")[0] for text in texts[:2]] == ["other.json", "talks.json"]
    menu_of(window, "Open Recent").actions()[1].trigger()
    assert title_of(window) == "Talks"
    choose(menu_of(window, "Open Recent"), "Clear")
    assert not any("talks.json" in a.text() for a in menu_of(window, "Open Recent").actions())


def test_recent_files_of_one_name_are_told_apart_by_their_folders(
    window: QMainWindow, tmp_path: Path
) -> None:
    for folder in ("a & b", "c"):
        (tmp_path / folder).mkdir()
        drop(window, write_json(tmp_path / folder / "talks.json", document()))
    menu = menu_of(window, "Open Recent")
    first, second = menu.actions()[:2]
    assert first.text().startswith("talks.json — ")
    assert first.text().endswith("c")
    assert second.text().endswith("a && b")
    assert menu.toolTipsVisible()
    assert second.toolTip() == tool_tip(str(tmp_path / "a & b" / "talks.json"))


def test_both_samples_can_be_opened(window: QMainWindow, talks: Path) -> None:
    before = title_of(window)
    drop(window, talks)
    choose(menu_of(window, "File"), "Open Sample")
    assert title_of(window) == before

    choose(menu_of(window, "File"), "Open Longer Sample")
    assert title_of(window) == "U.S.–China diplomacy, 2021–23"


# The panel's wishes.


def _pressed(window: QMainWindow, kind: type[QAbstractButton], text: str) -> None:
    found = [b for b in window.findChildren(kind) if text in (b.text(), b.accessibleName())]
    assert found, f"there is no {kind.__name__} “{text}”"
    found[0].click()


@pytest.fixture
def trip(window: QMainWindow, view: TimelineView, qtbot: QtBot) -> int:
    """Blinken's trip, selected and shown in the panel; its row."""
    row = row_of(view, "ev-blinken-beijing-trip")
    view.select_row(row)
    title = typographic(view.event_model.index(row, 0).data())
    qtbot.waitUntil(lambda: title in [one.text() for one in window.findChildren(QLabel)])
    return row


def test_the_arrows_of_the_panel_step_along_time(
    window: QMainWindow, view: TimelineView, trip: int
) -> None:
    _pressed(window, QAbstractButton, "Next event")
    assert view.currentIndex().row() == trip + 1
    _pressed(window, QAbstractButton, "Previous event")
    assert view.currentIndex().row() == trip


def test_a_related_event_is_selected_and_brought_into_view(
    window: QMainWindow, view: TimelineView, trip: int, qtbot: QtBot
) -> None:
    other = "Blinken–Qin talks"

    def links() -> dict[str, RelatedCard]:
        cards = window.findChildren(RelatedCard)
        return {card.link.accessibleName(): card for card in cards}

    tabs = window.findChild(CountTabs)
    assert isinstance(tabs, CountTabs)
    qtbot.waitUntil(lambda: tabs.counts[2] > 0)
    tabs.setCurrentIndex(2)
    assert other in links()
    links()[other].link.click()
    assert selected_id(view) == "im-blinken-qin-talks"
    assert not view.visualRect(view.currentIndex()).isEmpty()


def test_an_actor_opens_who_that_is_and_from_there_all_events(
    window: QMainWindow, view: TimelineView, trip: int
) -> None:
    chip = next(c for c in window.findChildren(ActorChip) if c.accessibleName() == "Qin Gang 秦刚")
    chip.click()
    assert view.selectionModel().selectedRows()[0].row() == trip
    (page,) = window.findChildren(ActorPage)
    page.select.click()
    rows = {index.row() for index in view.selectionModel().selectedRows()}
    assert len(rows) > 3
    assert row_of(view, "im-qin-removed") in rows


def test_an_address_is_shown_before_it_is_opened(
    window: QMainWindow, trip: int, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(
        "timeline_app.app.shell.message_boxes.QDesktopServices.openUrl", opened.append
    )
    shown: list[str] = []

    def answer(button: QMessageBox.StandardButton) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        shown.append(box.informativeText())
        assert not opened
        box.button(button).click()

    address = "https://www.state.gov/a"
    for button in (QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Open):
        QTimer.singleShot(0, lambda button=button: answer(button))
        window.details.link_requested.emit(address)  # type: ignore[attr-defined]
    assert shown == [address, address]
    assert [url.toString() for url in opened] == [address]


# How it looks.


def test_a_theme_is_shown_at_once_and_remembered(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    corner = QPoint(view.width() - 30, view.height() - 6)
    light = view.grab().toImage().pixelColor(corner).lightness()
    choose(menu_of(window, "Theme"), "Dark")
    assert view.grab().toImage().pixelColor(corner).lightness() < light / 2
    again = open_window(None)
    qtbot.addWidget(again)
    assert again.grab().toImage().pixelColor(QPoint(300, 60)).lightness() < 100
    choose(menu_of(window, "Theme"), "Light")
    assert view.grab().toImage().pixelColor(corner).lightness() == light


def test_a_change_of_the_systems_theme_is_followed(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert view.grab().toImage().pixelColor(QPoint(10, 10)).lightness() < 100
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: Qt.ColorScheme.Light)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert view.grab().toImage().pixelColor(QPoint(10, 10)).lightness() > 200


def test_the_status_line_says_what_is_in_view(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    def said() -> str:
        return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))

    assert "Jan 2023" not in said()
    view.zoom_to_range(1_672_531_200.0, 1_675_209_600.0)
    qtbot.waitUntil(lambda: "Jan 2023" in said())  # it follows no quicker than eyes do


# Menus.


def test_each_action_is_in_a_menu_with_keys_of_its_own(window: MainWindow) -> None:
    keys = [key.toString() for a in window.findChildren(QAction) for key in a.shortcuts()]
    assert len(keys) == len(set(keys))

    listed = {id(a) for menu in window.findChildren(QMenu) for a in menu.actions()}
    ours = [a for a in window.findChildren(QAction) if a.objectName().startswith("action-")]
    assert len(ours) > 15
    assert [a.objectName() for a in ours if id(a) not in listed] == []

    for name, keys in (
        ("zoom_in", "Ctrl++, +"),
        ("fit", "Ctrl+0, F"),
        ("previous", "Alt+Left, ←"),
        ("pan_earlier", "Shift+←"),
        ("pan_later", "Shift+→"),
        ("read", "Ctrl+Return, Enter"),
        ("clear", "Esc"),
    ):
        assert actions_of(window)[name].text().partition("\t")[2] == keys

    actions = actions_of(window)
    assert QKeySequence("Ctrl+Q") in actions["quit"].shortcuts()
    assert QKeySequence("Ctrl+W") in actions["close"].shortcuts()

    assert window.zoom_in_button.accessibleName() == "Zoom In"
    assert window.zoom_in_button.toolTip() == "Zoom In (Ctrl++, +)"

    actions = actions_of(window)
    actions["single_keys"].setChecked(False)
    assert actions["fit"].text().endswith("\tCtrl+0")
    assert actions["first"].text().endswith("Home")
    actions["single_keys"].setChecked(True)
    assert actions["fit"].text().endswith("\tCtrl+0, F")


def actions_of(window: QMainWindow) -> dict[str, QAction]:
    """The window's own actions, by id."""
    found = {a.objectName(): a for a in window.findChildren(QAction)}
    return {name.removeprefix("action-"): a for name, a in found.items() if "action-" in name}


def test_a_mnemonic_means_one_thing_in_its_menu(window: QMainWindow) -> None:
    bar = [a.text() for a in window.menuBar().actions()]
    names = ("File", "Edit", "Event", "View", "Lanes", "Go", "Help", "Theme")
    menus = [menu_of(window, name) for name in names]
    for texts in (bar, *([a.text() for a in menu.actions()] for menu in menus)):
        named = [text for text in texts if text]
        letters = [QKeySequence.mnemonic(text).toString() for text in named]
        assert all(letters), named
        assert len(letters) == len(set(letters)), named


def test_a_shortcut_works_beside_the_keys_in_the_text(view: TimelineView) -> None:
    whole = view.scale
    for key, modifiers in ((Qt.Key.Key_0, Mod.ControlModifier), (Qt.Key.Key_F, Mod.NoModifier)):
        view.zoom(4.0, 300.0)
        assert view.scale != whole
        QTest.keyClick(view, key, modifiers)
        assert view.scale == whole


def test_what_acts_on_the_selection_needs_one(window: QMainWindow, view: TimelineView) -> None:
    held = [actions_of(window)[name] for name in ("fit_selection", "read", "clear")]
    assert [action.isEnabled() for action in held] == [False] * 3
    view.select_row(3)
    assert [action.isEnabled() for action in held] == [True] * 3
    held[2].trigger()
    assert [action.isEnabled() for action in held] == [False] * 3


def test_clearing_from_the_menu_does_what_escape_does(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(3)
    choose(menu_of(window, "Go"), "Clear the Selection")
    assert not view.selectionModel().hasSelection()
    assert not view.currentIndex().isValid()


def test_the_menu_pans(window: QMainWindow, view: TimelineView) -> None:
    for name, sign in (("Pan Earlier", -1), ("Pan Later", 1)):
        before = view.scale
        choose(menu_of(window, "Go"), name)
        assert (view.scale.start_s - before.start_s) * sign > 50 * before.seconds_per_px


# The panel, shown and hidden.


def test_enter_shows_a_hidden_panel_and_goes_into_it(
    window: MainWindow, view: TimelineView, trip: int
) -> None:
    assert window.details is not None
    details = actions_of(window)["details"]
    details.setChecked(False)
    assert not window.details.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert details.isChecked()
    assert window.details.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.details.isAncestorOf(focused)


def test_hiding_the_panel_gives_the_keyboard_to_the_canvas(
    window: QMainWindow, view: TimelineView, trip: int
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert not view.hasFocus()
    actions_of(window)["details"].setChecked(False)
    assert view.hasFocus()


def test_the_panel_can_not_be_dragged_to_nothing(window: MainWindow) -> None:
    window.splitter.moveSplitter(window.splitter.width(), 1)
    assert window.details is not None
    assert window.details.isVisible()
    assert window.splitter.sizes()[1] >= window.details.minimumWidth()


@pytest.mark.parametrize("shown", [False, True])
def test_a_panel_is_shown_or_hidden_as_in_the_window_before(
    window: MainWindow, qtbot: QtBot, shown: bool
) -> None:
    width = window.splitter.sizes()[1]
    actions_of(window)["details"].setChecked(shown)
    window.close()
    again = open_window(None)
    qtbot.addWidget(again)
    assert isinstance(again, MainWindow)
    assert again.details is not None
    again.resize(1440, 900)
    details = actions_of(again)["details"]
    assert not details.isChecked(), "it waits for a selection"
    again.view.select_row(3)
    assert again.details.isVisible() is shown
    assert details.isChecked() is shown
    details.setChecked(True)
    qtbot.waitUntil(lambda: again.splitter.sizes()[1] == width)


# Hands and keys beyond the main ones.


def test_a_held_control_does_not_undo_a_selection(window: MainWindow, view: TimelineView) -> None:
    row = row_of(view, "ev-biden-xi-bali")
    QTest.keyPress(view, Qt.Key.Key_Control, Mod.ControlModifier)
    try:
        assert QApplication.keyboardModifiers() == Mod.ControlModifier
        view.select_row(row)
        view.select_row(row)
        assert selected_id(view) == "ev-biden-xi-bali"
        key = view.event_model.data(view.event_model.index(row, 0), EventModel.KeyRole)
        for _ in range(2):
            window.details.event_requested.emit(key)  # type: ignore[union-attr]
            assert selected_id(view) == "ev-biden-xi-bali"
    finally:
        QTest.keyRelease(view, Qt.Key.Key_Control, Mod.NoModifier)


def test_a_tool_tip_of_the_canvas_shows_html_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    held = document()
    held["events"][0]["title"] = "<b>Call</b> & <img src=x>"
    window = open_window(str(write_json(tmp_path / "html.json", held)))
    qtbot.addWidget(window)
    view = canvas_of(window)
    where = view.visualRect(view.event_model.index(row_of(view, "call"), 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    shown = QToolTip.text()
    QToolTip.hideText()
    assert "&lt;b&gt;Call&lt;/b&gt; &amp; &lt;img src=x&gt;" in shown


def test_a_pinch_zooms_about_the_pointer(view: TimelineView) -> None:
    where = QPointF(view.header_px + 300, 200)
    before, instant = view.scale.seconds_per_px, view.scale.instant_at(300)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        where,
        where,
        view.viewport().mapToGlobal(where),
        0.3,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), pinch)
    assert view.scale.seconds_per_px < before
    assert view.scale.instant_at(300) == pytest.approx(instant, abs=view.scale.seconds_per_px)


def test_keys_pan_and_leave_the_selection(view: TimelineView) -> None:
    for key, modifiers, sign in (
        (Qt.Key.Key_PageUp, Mod.NoModifier, -1),
        (Qt.Key.Key_PageDown, Mod.NoModifier, 1),
        (Qt.Key.Key_Left, Mod.ShiftModifier, -1),
        (Qt.Key.Key_Right, Mod.ShiftModifier, 1),
    ):
        view.select_row(3)
        before = view.scale
        QTest.keyClick(view, key, modifiers)
        assert view.scale.seconds_per_px == before.seconds_per_px
        assert (view.scale.start_s - before.start_s) * sign > 50 * before.seconds_per_px
        assert view.currentIndex().row() == 3


def test_single_keys_can_be_turned_off(window: QMainWindow, view: TimelineView) -> None:
    for key, modifiers in ((Qt.Key.Key_0, Mod.NoModifier), (Qt.Key.Key_F, Mod.NoModifier)):
        whole = view.scale
        view.zoom(4.0, 300.0)
        close = view.scale
        choose(menu_of(window, "View"), "Single-Key Commands")
        QTest.keyClick(view, key, modifiers)
        assert view.scale == close
        choose(menu_of(window, "View"), "Single-Key Commands")
        QTest.keyClick(view, key, modifiers)
        assert view.scale == whole


def test_control_with_plus_and_minus_zooms_also_from_the_panel(
    window: QMainWindow, view: TimelineView, trip: int
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not view
    before = view.scale.seconds_per_px
    QTest.keyClick(focused, Qt.Key.Key_Equal, Mod.ControlModifier)
    assert view.scale.seconds_per_px < before
    QTest.keyClick(focused, Qt.Key.Key_Minus, Mod.ControlModifier)
    assert view.scale.seconds_per_px == pytest.approx(before)


def test_letters_in_the_panel_are_no_commands(view: TimelineView, trip: int) -> None:
    view.zoom(4.0, 300.0)
    before = view.scale
    QTest.keyClick(view, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_F)
    assert view.scale == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_enter_opens_the_count_that_an_event_is_in(view: TimelineView) -> None:
    row = next(
        row
        for row in range(view.event_model.columns.dated)
        if (view.hit_at(view.visualRect(view.event_model.index(row, 0)).center()).cluster)
    )
    view.select_row(row)
    before = view.scale
    QTest.keyClick(view, Qt.Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ClusterList)
    assert row in popup.model.items
    assert view.scale == before
    popup.hide()


def test_a_drag_that_is_let_go_in_motion_goes_on(view: TimelineView) -> None:
    flung: list[float] = []
    view.glide.fling = lambda start, px_per_s: flung.append(px_per_s)  # type: ignore[method-assign]
    point = view.time_rect().center()

    def moved(kind: QEvent.Type, x: int, at_ms: int) -> None:
        where = QPointF(point + QPoint(x, 0))
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        event = QMouseEvent(kind, where, where, button, held, Mod.NoModifier)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(view.viewport(), event)

    moved(QEvent.Type.MouseButtonPress, 0, 1000)
    for step in range(1, 6):
        moved(QEvent.Type.MouseMove, 20 * step, 1000 + 10 * step)
    moved(QEvent.Type.MouseButtonRelease, 100, 1055)
    assert flung == [pytest.approx(2000.0, rel=0.3)]


def test_less_motion_means_none(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")  # somebody watches
    monkeypatch.setattr(motion, "system_wants_less_motion", lambda: False)
    for is_moving in (False, True):
        choose(menu_of(window, "View"), "Less Motion")
        view.zoom_about_focus(2.0)
        assert view.glide.is_moving == is_moving
        view.glide.finish()


def test_a_system_that_wants_less_motion_has_none(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    (session,) = window.findChildren(Session)
    for wants in (False, True):
        monkeypatch.setattr(motion, "system_wants_less_motion", lambda wants=wants: wants)
        session.appearance.show_motion()
        view.zoom_about_focus(2.0)
        assert view.glide.is_moving != wants
        view.glide.finish()


def test_what_is_selected_focused_and_hovered_is_painted(view: TimelineView) -> None:
    row = row_of(view, "ev-biden-xi-bali")
    rect = view.visualRect(view.event_model.index(row, 0)).adjusted(-12, -12, 160, 12)
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    plain = view.viewport().grab(rect).toImage()
    view.set_hovered(row)
    hovered = view.viewport().grab(rect).toImage()
    view.set_hovered(-1)
    view.select_row(row)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)  # the ring is for who goes by keys
    with_ring = view.viewport().grab(rect).toImage()
    view.clearFocus()
    selected = view.viewport().grab(rect).toImage()
    images = [plain, hovered, with_ring, selected]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def test_the_selected_date_stands_on_the_axis(view: TimelineView) -> None:
    axis = view.viewport().rect()
    axis.setHeight(50)
    before = view.viewport().grab(axis).toImage()
    view.select_row(row_of(view, "ev-biden-xi-bali"))
    assert view.viewport().grab(axis).toImage() != before


def test_what_comes_after_the_first_paint_has_the_colours_of_the_theme(
    window: QMainWindow,
) -> None:
    for kind in (DraftPopup, SegmentedSwitch, FloatingField):
        late = window.findChildren(kind)
        assert late
        assert all(one.styleSheet() for one in late), kind


def test_the_window_is_given_its_look_once_while_it_opens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(MainWindow, "setStyleSheet", lambda _, style: given.append(style))
    painters: list[object] = []
    taken = TimelineView.set_painter

    def set_painter(view: TimelineView, painter: ScenePainter, texts: EventTexts) -> None:
        painters.append(painter)
        taken(view, painter, texts)

    monkeypatch.setattr(TimelineView, "set_painter", set_painter)
    monkeypatch.setattr(MainWindow, "styleSheet", lambda _: given[-1] if given else "")
    window = open_window(None)
    qtbot.addWidget(window)
    assert len(given) == 1
    assert painters == [], "the canvas had one before it was painted first"


def test_a_theme_that_looks_as_the_one_before_changes_nothing(window: QMainWindow) -> None:
    (session,) = window.findChildren(Session)
    shown: list[object] = []
    session.appearance.choose_theme(ThemeChoice.LIGHT)
    session.window.palette_changed.connect(shown.append)
    session.appearance.choose_theme(ThemeChoice.LIGHT)
    assert shown == []
    session.appearance.choose_theme(ThemeChoice.DARK)
    assert shown == [palette_of(Theme.DARK)]


@pytest.mark.parametrize("theme", list(ThemeChoice)[1:])
def test_a_tip_is_one_line_in_the_colours_of_the_theme(
    window: QMainWindow, view: TimelineView, theme: ThemeChoice
) -> None:
    (session,) = window.findChildren(Session)
    session.appearance.choose_theme(theme)
    row = row_of(view, NAMESAKES[0])
    where = view.visualRect(view.event_model.index(row, 0)).center()
    spot = view.viewport().mapToGlobal(where)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, where, spot))
    (tip,) = (
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.windowType() is Qt.WindowType.ToolTip and widget.isVisible()
    )
    assert tip.height() < 2 * tip.fontMetrics().height() + 8
    ground = tip.grab().toImage().pixelColor(2, 2).name().upper()
    QToolTip.hideText()
    assert ground == palette_of(session.theme).text.upper()
