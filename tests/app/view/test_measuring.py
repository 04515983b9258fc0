"""Measuring on the canvas, by real keys and a real mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.commands import document, write_json
from tests.app.editing.test_edits import action, document_of
from tests.app.windows import click, drag, drop, row_of, selected_id
from tests.scene.chronologies import columns_of
from timeline_app.app.view.measuring import apart_words
from timeline_app.core.edits.edit import Edit, replaced
from timeline_app.core.records.records import Event
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.scene.measure import nearest_ends
from timeline_app.scene.model.scene import Cluster
from timeline_app.widgets.canvas.timeline_view import TimelineView

Key, Mod = Qt.Key, Qt.KeyboardModifier
BALLOON, TRIP = "ev-balloon-incident", "ev-blinken-beijing-trip"


def middle_of(view: TimelineView, event_id: str) -> QPoint:
    return view.visualRect(view.event_model.index(row_of(view, event_id), 0)).center()


def lengths(view: TimelineView) -> str:
    measure = view.measure_tool.measure
    assert measure is not None
    return measure.words.main


def empty_point(view: TimelineView, x: int) -> QPoint:
    """A point at or right of this pixel where there is nothing but the ground."""
    area = view.time_rect()
    points = (QPoint(at, y) for at in range(x, area.right()) for y in range(area.bottom(), 60, -7))
    hits = ((point, view.hit_at(point)) for point in points)
    return next(point for point, hit in hits if hit.row < 0 and hit.cluster is None)


def select_two(view: TimelineView) -> None:
    model = view.event_model
    flag = QItemSelectionModel.SelectionFlag.Select
    view.clearSelection()
    for event_id in (BALLOON, TRIP):
        view.selectionModel().select(model.index(row_of(view, event_id), 0), flag)


def test_m_then_a_drag_from_event_to_event_counts_the_days(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_M)
    drag(view, middle_of(view, BALLOON), middle_of(view, TRIP))
    assert lengths(view) == "141 days"
    assert view.measure_tool.text == (
        "141 days (4 months 21 days), from “Chinese balloon incident” (28 January 2023) "
        "to “Blinken’s trip to China” (18 June 2023)"
    )
    assert view.measure_tool.text in window.statusBar().currentMessage()
    assert not view.selectionModel().hasSelection()


def test_two_clicks_do_as_well_and_the_view_may_move_between(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_M)
    click(view, middle_of(view, BALLOON))
    assert view.measure_tool.is_armed
    view.pan(-40)
    QTest.mouseMove(view.viewport(), middle_of(view, TRIP))
    click(view, middle_of(view, TRIP))
    assert not view.measure_tool.is_armed
    assert lengths(view) == "141 days"


def test_two_selected_events_are_measured_by_the_key_alone(
    window: QMainWindow, view: TimelineView
) -> None:
    select_two(view)
    QTest.keyClick(view, Key.Key_M)
    assert not view.measure_tool.is_armed
    assert lengths(view) == "134 days", "from the end of the first to the start of the second"


def test_two_selected_events_are_told_apart_at_once(
    window: QMainWindow, view: TimelineView
) -> None:
    select_two(view)
    assert window.statusBar().currentMessage() == (
        "134 days from the end of the earlier one to the start of the later one"
    )
    assert view.measure_tool.measure is None, "nothing is drawn before it is asked for"
    window.statusBar().clearMessage()
    view.selectAll()
    assert window.statusBar().currentMessage() == ""


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("2023-02-03", "2023-02-09", "6 days from one to the other"),
        (
            "2023-01-28/2023-02-03",
            "2023-02-09",
            "6 days from the end of the earlier one to the later one",
        ),
        (
            "2023-02-03",
            "2023-02-09/..",
            "6 days from the earlier one to the start of the later one",
        ),
        ("2023-01-28/2023-02-04", "2023-02-03", "The two overlap in time"),
        ("2023-02-03/2023-06-17", "2023-01-28/2023-02-04", "The two overlap in time"),
        ("2023-02-03", "2023-02-03", "the same day from one to the other"),
    ],
)
def test_what_is_told_of_two_events_names_the_ends_that_are_meant(
    one: str, other: str, said: str
) -> None:
    columns = columns_of([(one, 0, 1, 4, ""), (other, 0, 1, 4, "")])
    ends = nearest_ends(columns, 0, 1)
    assert ends is not None
    assert apart_words(columns, *ends) == said


@pytest.mark.parametrize("rows", [(3, 4), (3, 30)])
def test_two_rows_are_two_whether_side_by_side_or_not(
    window: QMainWindow, view: TimelineView, rows: tuple[int, int]
) -> None:
    view.select_rows(list(rows))
    ends = view.measure_tool.selected_ends()
    assert ends is not None
    assert [end.row for end in ends] == list(rows)


def test_empty_ground_measures_what_the_axis_shows(window: QMainWindow, view: TimelineView) -> None:
    start, end = empty_point(view, 400), empty_point(view, 700)
    QTest.keyClick(view, Key.Key_M)
    drag(view, start, end)
    measure = view.measure_tool.measure
    assert measure is not None
    assert measure.start.row == measure.end.row == -1
    days = [
        int(view.scale.instant_at(point.x() - view.header_px) // 86400) for point in (start, end)
    ]
    # The scene lies on whole pixels, up to half of one from where the view is.
    assert abs(int(lengths(view).partition(" ")[0]) - (days[1] - days[0])) <= 1


def test_a_measure_stays_until_esc_which_leaves_the_selection(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_M)
    drag(view, middle_of(view, BALLOON), middle_of(view, TRIP))
    view.select_row(row_of(view, TRIP))
    view.zoom(1.5, 300.0)
    assert lengths(view) == "141 days"
    QTest.keyClick(view, Key.Key_Escape)
    assert view.measure_tool.measure is None
    assert view.selectionModel().hasSelection()
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.selectionModel().hasSelection()


def test_a_click_lets_go_of_a_measure_and_opens_what_lay_under_it(
    window: QMainWindow, view: TimelineView
) -> None:
    """Its length in words lies over the marks in the middle."""
    QTest.keyClick(view, Key.Key_M)
    middle = middle_of(view, TRIP)
    drag(view, middle - QPoint(200, 0), middle + QPoint(200, 0))
    assert view.measure_tool.measure is not None
    click(view, middle)
    assert selected_id(view) == TRIP
    assert view.measure_tool.measure is None


def test_esc_stops_measuring_before_and_within_a_drag(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_M)
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.measure_tool.is_armed
    QTest.keyClick(view, Key.Key_M)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(400, 300))
    QTest.mouseMove(view.viewport(), QPoint(500, 300))
    QTest.keyClick(view, Key.Key_Escape)
    QTest.mouseMove(view.viewport(), QPoint(600, 300))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(600, 300))
    assert view.measure_tool.measure is None


def test_another_measure_takes_the_place_of_the_first(
    window: QMainWindow, view: TimelineView
) -> None:
    for reverse in (False, True):
        ends = [middle_of(view, BALLOON), middle_of(view, TRIP)]
        QTest.keyClick(view, Key.Key_M)
        drag(view, *(ends[::-1] if reverse else ends))
        assert lengths(view) == "141 days"


def test_a_measure_is_copied(window: QMainWindow, view: TimelineView) -> None:
    action = window.findChild(QAction, "action-copy_measure")
    assert action is not None
    assert not action.isEnabled()
    select_two(view)
    QTest.keyClick(view, Key.Key_M)
    QTest.keyClick(window, Key.Key_C, Mod.ControlModifier | Mod.AltModifier)
    assert QGuiApplication.clipboard().text() == view.measure_tool.text
    QTest.keyClick(view, Key.Key_Escape)
    assert not action.isEnabled()


def test_it_is_drawn_with_the_pointer_and_afterwards(
    window: QMainWindow, view: TimelineView
) -> None:
    plain = view.viewport().grab().toImage()
    QTest.keyClick(view, Key.Key_M)
    QTest.mouseMove(view.viewport(), QPoint(500, 400))
    pointed = view.viewport().grab().toImage()
    assert pointed != plain
    drag(view, middle_of(view, BALLOON), middle_of(view, TRIP))
    assert view.viewport().grab().toImage() not in (plain, pointed)
    QTest.keyClick(view, Key.Key_Escape)
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    assert view.viewport().grab().toImage() == plain


def test_no_other_date_lies_under_those_of_a_measure(
    window: QMainWindow, view: TimelineView
) -> None:
    def axis() -> QImage:
        area = view.time_rect()
        return view.viewport().grab(QRect(area.x(), 0, area.width(), int(AXIS_PX))).toImage()

    view.select_row(row_of(view, BALLOON))
    chosen = axis()
    QTest.keyClick(view, Key.Key_M)
    drag(view, middle_of(view, BALLOON), middle_of(view, TRIP))
    measured = axis()
    assert measured != chosen
    view.clearSelection()
    assert view.measure_tool.measure is not None
    action(window, "details").trigger()  # beside the panel the axis is as wide as it was
    assert axis() == measured


def test_a_press_on_the_axis_measures_too(window: QMainWindow, view: TimelineView) -> None:
    before = view.scale
    QTest.keyClick(view, Key.Key_M)
    drag(view, QPoint(400, int(AXIS_PX) - 8), QPoint(600, int(AXIS_PX) - 8))
    assert view.measure_tool.measure is not None
    assert view.scale == before


def test_an_edit_is_followed(window: QMainWindow, view: TimelineView) -> None:
    select_two(view)
    QTest.keyClick(view, Key.Key_M)
    held = document_of(window)
    event = held.chronology.find_event(BALLOON)
    assert event is not None
    held.push(replaced(event, msgspec.structs.replace(event, date="2023-01")))
    assert lengths(view) == "between 138 and 168 days"
    held.undo()
    assert lengths(view) == "134 days"
    moved = held.chronology.find_event(BALLOON)
    assert isinstance(moved, Event)
    held.push(replaced(moved, msgspec.structs.replace(moved, date="")))
    assert view.measure_tool.measure is None, "an event without a date is nowhere"


def test_another_chronology_has_no_measure(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    select_two(view)
    QTest.keyClick(view, Key.Key_M)
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert view.measure_tool.measure is None
    assert not view.measure_tool.is_armed


def test_an_empty_chronology_has_nothing_to_measure(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    held = document()
    for section in list(held):
        if isinstance(held[section], list):
            held[section] = []
    drop(window, write_json(tmp_path / "empty.json", held))
    QTest.keyClick(view, Key.Key_M)
    assert not view.measure_tool.is_armed


@pytest.mark.parametrize("letter", [Key.Key_M])
def test_the_letter_is_off_with_the_others(
    window: QMainWindow, view: TimelineView, letter: Key
) -> None:
    view.single_keys = False
    QTest.keyClick(view, letter)
    assert not view.measure_tool.is_armed


# Marks, counts, and answers that stay.


def counted_pair(view: TimelineView) -> tuple[Cluster, list[int]]:
    """A cluster of several events in view, and their rows."""
    area = view.time_rect()
    for cluster in view.scene().clusters:
        rows = rows_in_cluster(view.layout_of_events, view.scene().scale, cluster).tolist()
        rect = view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height)
        if not cluster.running and len(rows) > 1 and area.contains(rect):
            return cluster, rows
    pytest.fail("no cluster of several events is in view")


def middle_of_cluster(view: TimelineView, cluster: Cluster) -> QPoint:
    return view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center()


def test_the_selected_event_in_a_count_is_measured_from_its_own_date(
    window: QMainWindow, view: TimelineView
) -> None:
    view.zoom(0.5, view.time_size.width() / 2)
    cluster, rows = counted_pair(view)
    for row in rows:
        view.select_row(row)
        QTest.keyClick(view, Key.Key_M)
        click(view, middle_of_cluster(view, cluster))
        start = view.measure_tool._start
        assert start is not None
        assert (start.row, start.date.earliest) == (row, view.event_model.columns.earliest[row])
        QTest.keyClick(view, Key.Key_Escape)


def test_a_count_without_the_selected_event_gives_one_of_its_own_events(
    window: QMainWindow, view: TimelineView
) -> None:
    view.zoom(0.5, view.time_size.width() / 2)
    cluster, rows = counted_pair(view)
    view.selectionModel().clear()
    QTest.keyClick(view, Key.Key_M)
    click(view, middle_of_cluster(view, cluster))
    start = view.measure_tool._start
    assert start is not None
    assert start.row in rows


def said(window: QMainWindow) -> str:
    return str(window.statusBar().currentMessage())


def test_a_measure_is_told_until_esc_whatever_else_is_told_meanwhile(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_M)
    drag(view, middle_of(view, BALLOON), middle_of(view, TRIP))
    answer = view.measure_tool.text
    assert said(window) == answer
    window.statusBar().clearMessage()  # as the time of every message ends
    assert said(window) == answer
    QTest.keyClick(window, Key.Key_C, Mod.ControlModifier | Mod.AltModifier)
    assert said(window) == "Copied"
    window.statusBar().clearMessage()
    assert said(window) == answer
    QTest.keyClick(view, Key.Key_Escape)
    assert said(window) == ""


def test_how_far_two_selected_events_are_apart_is_told_while_they_are_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    select_two(view)
    answer = said(window)
    assert "from" in answer
    for _ in range(2):
        window.statusBar().clearMessage()
        assert said(window) == answer
    QTest.keyClick(view, Key.Key_M)
    assert view.measure_tool.measure is not None
    assert said(window) == view.measure_tool.text
    QTest.keyClick(view, Key.Key_Escape)
    assert said(window) == answer, "the measure has gone, the two are still selected"
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.selectionModel().hasSelection()
    assert said(window) == ""


def test_how_far_two_selected_events_are_apart_follows_an_edit(
    window: QMainWindow, view: TimelineView
) -> None:
    select_two(view)
    answer, held = said(window), document_of(window)
    event = held.chronology.find_event(BALLOON)
    assert event is not None
    held.push(replaced(event, msgspec.structs.replace(event, date="2023-01")))
    assert "between 138 and 168 days" in said(window)
    held.undo()
    window.statusBar().clearMessage()
    assert said(window) == answer


@pytest.mark.parametrize("choose", [min, max])
def test_events_may_come_back_before_and_between_the_two_that_are_selected(
    window: QMainWindow, view: TimelineView, choose: Callable[[list[int]], int]
) -> None:
    held, model = document_of(window), view.event_model
    before = model.columns.key.tolist()
    gone = [choose(before[:-3]), before[-2]]
    held.push(Edit(tuple(held.chronology.changes.removal(Event, gone))), "Remove")
    count = len(model.columns)
    view.select_rows(list(range(count - 2, count)))
    held.undo()
    assert model.columns.key.tolist() == before
    window.statusBar().clearMessage()
    ends = view.measure_tool.selected_ends()
    assert said(window) == ("" if ends is None else apart_words(model.columns, *ends))
