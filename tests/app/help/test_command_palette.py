"""The command palette, by real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.windows import become_active, drop
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.app.startup.features import action_specs
from timeline_app.core.dates.bounds import days_from_civil
from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.shortcut_sheet import ShortcutSheet
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import ListRow, TextEmphasis

Key, Mod = Qt.Key, Qt.KeyboardModifier


def palette_in(window: QMainWindow) -> FloatingPicker:
    QTest.keyClick(window, Key.Key_K, Mod.ControlModifier)
    found = window.findChild(FloatingPicker, "command-palette")
    assert found is not None
    assert found.isVisible()
    assert found.field.hasFocus()
    return found


def choices_for(window: QMainWindow, typed: str) -> list[ListRow]:
    palette = palette_in(window)
    palette.field.setText(typed)
    found = list(palette.list.rows.items)
    QTest.keyClick(palette.field, Key.Key_Escape)
    return found


def run(window: QMainWindow, typed: str) -> None:
    palette = palette_in(window)
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, Key.Key_Return)


def test_every_action_of_the_menus_is_found_by_the_beginnings_of_its_words(
    window: QMainWindow, view: TimelineView
) -> None:
    found = {choice.id: choice for choice in choices_for(window, "")}
    wanted = {f"action-{spec.id}" for spec in action_specs()} - {"action-palette"}
    assert wanted <= found.keys()
    assert found["action-fit"].text == "Fit Everything"
    assert found["action-fit"].detail == "View"
    assert found["action-fit"].keys == "Ctrl+0, F"
    names = {(choice.detail, choice.text) for choice in found.values()}
    assert ("View › Theme · off", "Dark") in names, "menus within menus too"
    assert not any("&" in choice.text for choice in found.values())

    refused = [choice for choice in choices_for(window, "") if choice.refusal]
    assert {choice.text for choice in refused} >= {"Undo", "Redo", "Fit Selection"}
    assert [choice.text for choice in refused if choice.refusal == "Not possible just now"] == []

    assert choices_for(window, "fit ev")[0].text == "Fit Everything"
    assert choices_for(window, "EVERYTH")[0].text == "Fit Everything"
    assert choices_for(window, "theme dark")[0].text == "Dark"
    first = choices_for(window, "zoom i")[0]
    assert [(first.text[start:end], look) for start, end, look in first.spans] == [
        ("Zoom I", TextEmphasis.TYPED)
    ]


def test_enter_runs_it_and_the_canvas_has_the_keyboard_again(
    window: QMainWindow, view: TimelineView
) -> None:
    before = view.scale.seconds_per_px
    run(window, "zoom in")
    assert view.scale.seconds_per_px < before
    assert view.hasFocus()
    assert not window.findChild(FloatingPicker, "command-palette").isVisible()


def test_esc_goes_back_to_where_the_focus_was(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(3)
    window.export_button.setFocus()  # type: ignore[attr-defined]
    palette = palette_in(window)
    QTest.keyClick(palette.field, Key.Key_Escape)
    assert QApplication.focusWidget() is window.export_button  # type: ignore[attr-defined]
    assert view.selectionModel().hasSelection(), "Esc in the palette is the palette's alone"


def test_what_was_run_last_comes_first_and_is_remembered(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    run(window, "fit every")
    run(window, "last event")
    names = [choice.text for choice in choices_for(window, "")]
    assert names[:2] == ["Last Event", "Fit Everything"]
    assert Settings().recent_commands[:2] == ["action-last", "action-fit"]
    assert choices_for(window, "zoom")[0].text == "Zoom In", "a better fit goes before"
    other = open_window(None)
    qtbot.addWidget(other)
    assert choices_for(other, "")[0].text == "Last Event"


def test_what_cannot_be_done_says_why_and_is_not_run(
    window: QMainWindow, view: TimelineView
) -> None:
    palette = palette_in(window)
    QTest.keyClicks(palette.field, "fit sel")
    current = palette.list.current
    assert current is not None
    assert current.refusal == "Select an event first"
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Key.Key_Escape)
    view.select_row(0)
    assert choices_for(window, "fit sel")[0].refusal == ""


def test_keys_move_along_the_commands_and_round_the_ends(
    window: QMainWindow, view: TimelineView
) -> None:
    palette = palette_in(window)
    last = len(palette.list.rows.items) - 1
    for key, row in (
        (Key.Key_Down, 1),
        (Key.Key_Up, 0),
        (Key.Key_Up, last),
        (Key.Key_Down, 0),
        (Key.Key_PageDown, 9),
        (Key.Key_PageUp, 0),
    ):
        QTest.keyClick(palette.field, key)
        assert palette.list.currentIndex().row() == row
    QTest.keyClick(palette.field, Key.Key_Escape)


def test_rows_that_move_under_a_resting_pointer_are_not_chosen_by_it(
    window: QMainWindow, view: TimelineView
) -> None:
    palette = palette_in(window)
    port = palette.list.viewport()
    fourth = palette.list.visualRect(palette.list.rows.index(3, 0)).center()
    QTest.mouseMove(port, fourth)
    assert palette.list.currentIndex().row() == 3
    for _ in range(4):
        QTest.keyClick(palette.field, Key.Key_Up)
    last = len(palette.list.rows.items) - 1
    assert palette.list.currentIndex().row() == last, "all rows are others now"
    where = QPointF(fourth)
    still = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        port.mapToGlobal(where),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(port, still)
    assert palette.list.currentIndex().row() == last
    QTest.mouseMove(port, fourth + QPoint(2, 0))
    assert palette.list.currentIndex().row() == last - 6
    QTest.keyClick(palette.field, Key.Key_Escape)


@pytest.mark.parametrize("typed", ["14 Nov 2022", "2022-11-14", "Nov 14, 2022"])
def test_a_date_can_be_gone_to(window: QMainWindow, view: TimelineView, typed: str) -> None:
    palette = palette_in(window)
    palette.field.setText(typed)
    assert [choice.text for choice in palette.list.rows.items] == ["Go to Mon 14 November 2022"]
    QTest.keyClick(palette.field, Key.Key_Return)
    first, last = view.scale.visible_range(view.time_size.width())
    assert first < days_from_civil(2022, 11, 14) * 86400 < last
    assert last - first == pytest.approx(2 * 86400)
    assert Settings().recent_commands == [], "a date is no command"


def test_menus_that_are_filled_anew_meanwhile_do_no_harm(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    drop(window, write_json(tmp_path / "talks.json", document()))
    drop(window, write_json(tmp_path / "other.json", document()))
    palette = palette_in(window)
    QTest.keyClicks(palette.field, "talks")
    assert palette.list.current is not None
    assert palette.list.current.text.startswith("talks.json")
    (recent,) = [m for m in window.findChildren(QMenu) if m.title() == "Open &Recent"]
    recent.aboutToShow.emit()
    QTest.keyClick(palette.field, Key.Key_Return)
    assert window.windowFilePath().endswith("talks.json")
    palette = palette_in(window)
    recent.aboutToShow.emit()
    QTest.keyClicks(palette.field, "other")
    assert palette.list.current is not None


def test_an_empty_chronology_leaves_every_command_harmless(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    held = document()
    for section in [name for name in held if isinstance(held[name], list)]:
        held[section] = []
    drop(window, write_json(tmp_path / "empty.json", held))
    run(window, "14 Nov 2022")
    view.viewport().grab()
    for typed in ("next in this", "previous with", "measure time", "fit every", "last event"):
        palette = palette_in(window)
        QTest.keyClicks(palette.field, typed)
        QTest.keyClick(palette.field, Key.Key_Return)
        QTest.keyClick(palette.field, Key.Key_Escape)
    assert not view.measure_tool.is_armed


def test_nonsense_finds_nothing_and_says_so(window: QMainWindow, view: TimelineView) -> None:
    palette = palette_in(window)
    palette.field.setText("qqq\u0000 &<b>" * 200)
    assert not palette.list.isVisible()
    assert palette.note.text()
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()


def test_the_palette_goes_when_the_focus_goes(window: QMainWindow, view: TimelineView) -> None:
    palette = palette_in(window)
    view.setFocus()
    assert not palette.isVisible()
    assert view.hasFocus()


def test_the_window_can_be_closed_from_the_palette(window: QMainWindow, view: TimelineView) -> None:
    run(window, "close window")
    assert not window.isVisible()


def test_a_reader_hears_the_command_that_enter_means(
    window: QMainWindow, view: TimelineView
) -> None:
    palette = palette_in(window)
    QTest.keyClicks(palette.field, "last ev")
    assert palette.field.accessibleName() == "Command"
    assert palette.field.accessibleDescription() == "Last Event, Go, Alt+End, End"


def test_the_palette_stays_within_a_small_window(window: QMainWindow, view: TimelineView) -> None:
    palette = palette_in(window)
    window.resize(720, 480)
    QApplication.processEvents()
    assert window.rect().contains(palette.geometry())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_palette_date_field_and_sheet_follow_the_theme(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(window, Key.Key_F1)
    sheet = window.findChild(ShortcutSheet, "shortcuts")
    assert sheet is not None
    fields = window.findChildren(FloatingPicker)
    assert len(fields) >= 2
    for typed, palette in (("theme dark", DARK), ("theme light", LIGHT)):
        run(window, typed)
        for widget in (*fields, sheet):
            assert palette.panel in widget.styleSheet()
            assert palette.text in widget.styleSheet()
        assert {field.list.painter_.colours for field in fields} == {palette}


@pytest.mark.parametrize("takes_keys", [True, False])
def test_the_palette_goes_when_a_dialog_has_the_keyboard_and_the_canvas_has_it_afterwards(
    window: QMainWindow, view: TimelineView, takes_keys: bool
) -> None:
    palette = palette_in(window)
    dialog = QDialog(window)
    QLabel("Something happened", dialog)
    if takes_keys:
        QLineEdit(dialog)
    dialog.show()
    become_active(dialog)
    assert not palette.isVisible()
    dialog.close()
    window.activateWindow()
    become_active(window)
    assert view.hasFocus()
