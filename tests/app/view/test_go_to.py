"""Going to dates and to events alike, by real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.commands import document, write_json
from tests.app.windows import drop, row_of, selected_id
from timeline_app.core.dates.bounds import days_from_civil
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.chips import ActorChip
from timeline_app.widgets.fields.floating_picker import FloatingPicker

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALONG = Mod.AltModifier | Mod.ShiftModifier


def field_in(window: QMainWindow) -> FloatingPicker:
    QTest.keyClick(window, Key.Key_G, Mod.ControlModifier)
    found = window.findChild(FloatingPicker, "date-field")
    assert found is not None
    assert found.isVisible()
    return found


def go(window: QMainWindow, typed: str) -> None:
    field = field_in(window)
    QTest.keyClicks(field.field, typed)
    QTest.keyClick(field.field, Key.Key_Return)


def middle(view: TimelineView) -> float:
    return sum(view.scale.visible_range(view.time_size.width())) / 2


def noon(year: int, month: int, day: int) -> float:
    return (days_from_civil(year, month, day) + 0.5) * 86400


def message(window: QMainWindow) -> str:
    return window.statusBar().currentMessage()


# Dates.


def test_what_was_understood_is_shown_while_typing(window: QMainWindow, view: TimelineView) -> None:
    field = field_in(window)
    seen = []
    for letter in "14 Nov 2022":
        QTest.keyClicks(field.field, letter)
        seen.append([choice.text for choice in field.list.rows.items])
    assert seen[-1] == ["Go to Mon 14 November 2022"]
    assert not any(seen[:-1])
    assert not field.note.isVisible()


def test_enter_goes_there_and_marks_the_day_until_esc(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, "ev-balloon-incident"))
    go(window, "2 August 2022")
    assert middle(view) == pytest.approx(noon(2022, 8, 2), abs=1)
    assert view.hasFocus()
    assert view.date_marker.marked is not None
    assert view.date_marker.marked.words == "2 Aug 2022"
    QTest.keyClick(view, Key.Key_Escape)
    assert view.date_marker.marked is None
    assert view.selectionModel().hasSelection(), "Esc let go of one thing only"
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.selectionModel().hasSelection()


def test_the_mark_is_drawn(window: QMainWindow, view: TimelineView) -> None:
    go(window, "2 August 2022")
    with_mark = view.viewport().grab().toImage()
    QTest.keyClick(view, Key.Key_Escape)
    assert view.viewport().grab().toImage() != with_mark


@pytest.mark.parametrize("typed", ["02/03/2022", "2/3/2022"])
def test_two_readings_are_both_offered(window: QMainWindow, view: TimelineView, typed: str) -> None:
    field = field_in(window)
    QTest.keyClicks(field.field, typed)
    names = [choice.text for choice in field.list.rows.items]
    assert names == ["Go to Wed 2 March 2022", "Go to Thu 3 February 2022"]
    assert "several ways" in field.note.text()
    QTest.keyClick(field.field, Key.Key_Down)
    QTest.keyClick(field.field, Key.Key_Return)
    assert middle(view) == pytest.approx(noon(2022, 2, 3), abs=1)


def test_periods_are_named_as_in_a_sentence(window: QMainWindow, view: TimelineView) -> None:
    field = field_in(window)
    QTest.keyClicks(field.field, "1900s")
    names = [choice.text for choice in field.list.rows.items]
    assert names == ["Go to the 1900s", "Go to the 20th century"]


def test_what_is_no_date_goes_nowhere(window: QMainWindow, view: TimelineView) -> None:
    for typed in ("14 Nov", "soon", "../..", "<b>2022</b>", "14 Nov 22", "x" * 9):
        before = view.scale
        field = field_in(window)
        QTest.keyClicks(field.field, typed)
        assert not field.list.rows.items
        assert field.note.text()
        QTest.keyClick(field.field, Key.Key_Return)
        assert field.isVisible()
        assert view.scale == before
        QTest.keyClick(field.field, Key.Key_Escape)
        assert not field.isVisible()


def test_a_date_beyond_all_events_can_be_gone_to(window: QMainWindow, view: TimelineView) -> None:
    for typed in ("1972", "-0043-03-15", "Y-170000", "9999"):
        go(window, typed)
        marked = view.date_marker.marked
        assert marked is not None
        first, last = view.scale.visible_range(view.time_size.width())
        assert first <= marked.from_s < marked.until_s <= last
        view.viewport().grab()


def test_another_chronology_has_no_mark(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    go(window, "1972")
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert view.date_marker.marked is None


# Events alike.


def test_steps_lead_along_the_lane(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, "ev-balloon-incident"))
    row = view.currentIndex().row()
    lane = view.event_model.columns.lane
    QTest.keyClick(view, Key.Key_Right, ALONG)
    later = view.currentIndex().row()
    assert later > row
    assert lane[later] == lane[row]
    assert all(lane[between] != lane[row] for between in range(row + 1, later))
    QTest.keyClick(view, Key.Key_Left, ALONG)
    assert view.currentIndex().row() == row


def test_the_end_of_the_lane_is_told(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, "ev-balloon-incident"))
    for _ in range(view.event_model.columns.dated):
        QTest.keyClick(view, Key.Key_Right, ALONG)
    assert "last" in message(window)
    for _ in range(view.event_model.columns.dated):
        QTest.keyClick(view, Key.Key_Left, ALONG)
    assert "first" in message(window)


def test_steps_lead_along_the_events_of_the_actor(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    QTest.keyClick(view, Key.Key_Up, ALONG)
    details = window.findChildren(ActorChip)
    assert selected_id(view) != "ev-blinken-beijing-trip"
    assert any(chip.text() in message(window) for chip in details)
    QTest.keyClick(view, Key.Key_Down, ALONG)
    assert selected_id(view) == "ev-blinken-beijing-trip"


def test_the_actor_chosen_last_is_gone_on_with(window: QMainWindow, view: TimelineView) -> None:
    row = row_of(view, "ev-blinken-beijing-trip")
    view.select_row(row)
    chips = window.findChildren(ActorChip)
    assert len(chips) > 1
    chosen = chips[-1].text()
    chips[-1].click()
    view.select_row(row)
    QTest.keyClick(view, Key.Key_Up, ALONG)
    assert chosen.split(" ")[0] in message(window)


def test_actions_for_events_alike_want_a_selection(window: QMainWindow, view: TimelineView) -> None:
    for name in ("next_in_lane", "previous_of_actor"):
        action = window.findChild(QAction, f"action-{name}")
        assert action is not None
        view.clearSelection()
        assert not action.isEnabled()
        view.select_row(0)
        assert action.isEnabled()


def test_less_motion_goes_there_at_once(window: QMainWindow, view: TimelineView) -> None:
    view.glide.is_calm = False
    go(window, "2 August 2022")
    assert view.glide.is_moving
    view.glide.finish()
    view.glide.is_calm = True
    go(window, "2 August 1972")
    assert not view.glide.is_moving
    assert middle(view) == pytest.approx(noon(1972, 8, 2), abs=1)
