"""Events moved in time and between lanes, by real keys and a real mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox

from tests.app.commands import document as json_document
from tests.app.commands import write_chronology
from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.editing.test_new_events import focused, status_of
from tests.app.opened_files import box_of, buttons_of, sentence_of
from tests.app.windows import become_active, click, drag, drop, row_of, selected_id
from timeline_app.app.editing import selected_events
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.display_unit import unit_shown
from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import moved
from timeline_app.core.edits.edit import replaced
from timeline_app.core.edits.move_edits import with_date
from timeline_app.core.records.records import DateClaim, Event
from timeline_app.core.resources import SAMPLE, sample_path
from timeline_app.core.text.typography import typographic
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.handles import HandlePart
from timeline_app.widgets.fields.floating_picker import FloatingPicker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Mod, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
TRIP, BALLOON = "ev-blinken-beijing-trip", "ev-balloon-incident"
NO_KEYS = Mod.NoModifier


def point_of(view: TimelineView, event_id: str) -> QPoint:
    """The middle of the first mark of an event."""
    return view.visualRect(view.event_model.index(row_of(view, event_id), 0)).center()


def chosen(view: TimelineView, event_id: str) -> QPoint:
    view.select_row(row_of(view, event_id))
    return point_of(view, event_id)


def days(view: TimelineView, px: int) -> int:
    return round(px * view.scale.seconds_per_px / 86_400)


def drag_without_release(view: TimelineView, start: QPoint, *ends: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, NO_KEYS, start)
    for end in ends:
        QTest.mouseMove(view.viewport(), end)


def release(view: TimelineView, point: QPoint) -> None:
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, point)


def open_json(window: QMainWindow, tmp_path: Path, **sections: object) -> None:
    held = json_document() | sections
    drop(window, write_chronology(tmp_path / "own.chronology", held))


KEEP, DROP, CANCEL = "Keep as a Note", "Drop the Words", "Cancel the Move"


def answer(window: QMainWindow, words: str) -> None:
    """Press the button of the question that says this."""
    box = box_of(window)
    assert set(buttons_of(box)) == {KEEP, DROP, CANCEL}
    button = next(one for one in box.buttons() if one.text().replace("&", "") == words)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def dated(*dates: str) -> list[dict[str, object]]:
    return [
        {"id": f"e{i}", "title": f"Event {i}", "date": date, "lanes": ["talks"]}
        for i, date in enumerate(dates)
    ]


def test_a_selected_mark_is_dragged_in_time_by_days(
    window: QMainWindow, view: TimelineView
) -> None:
    start, scale, before = chosen(view, TRIP), view.scale, event_of(window, TRIP)
    drag(view, start, start - QPoint(60, 0))
    answer(window, KEEP)
    after = event_of(window, TRIP)
    assert after.date == moved(before.date, Precision.DAY, -days(view, 60))
    assert view.scale == scale, "it is no pan"
    assert selected_id(view) == TRIP
    assert action(window, "undo").text() == f"&Undo move of {typographic(before.title)}"
    assert status_of(window).startswith("Moved: ")
    action(window, "undo").trigger()
    assert event_of(window, TRIP) == before
    assert selected_id(view) == TRIP


def test_a_press_on_an_event_that_is_not_selected_pans_as_ever(
    window: QMainWindow, view: TimelineView
) -> None:
    start, before, scale = point_of(view, TRIP), event_of(window, TRIP), view.scale
    drag(view, start, start - QPoint(60, 0))
    assert event_of(window, TRIP) == before
    assert view.scale.start_s > scale.start_s
    click(view, point_of(view, TRIP))
    assert selected_id(view) == TRIP


def test_a_click_on_a_selected_mark_moves_nothing_and_leaves_it_alone_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    chosen(view, TRIP)
    flag = QItemSelectionModel.SelectionFlag.Select
    view.selectionModel().select(view.event_model.index(row_of(view, BALLOON), 0), flag)
    click(view, point_of(view, TRIP))
    assert selected_id(view) == TRIP
    assert not action(window, "undo").isEnabled()


def test_esc_gives_a_drag_up(window: QMainWindow, view: TimelineView) -> None:
    start, before = chosen(view, TRIP), event_of(window, TRIP)
    QTest.mouseMove(view.viewport(), start)
    plain = view.viewport().grab().toImage()
    drag_without_release(view, start, start + QPoint(30, 0), start + QPoint(60, 0))
    assert view.viewport().grab().toImage() != plain
    QTest.keyClick(view, Key.Key_Escape)
    assert view.drag_tool.start is None
    assert view.viewport().grab().toImage() == plain
    QTest.mouseMove(view.viewport(), start + QPoint(90, 0))
    release(view, start + QPoint(90, 0))
    assert event_of(window, TRIP) == before
    assert selected_id(view) == TRIP


def test_a_drag_lays_nothing_out(window: QMainWindow, view: TimelineView) -> None:
    start = chosen(view, TRIP)
    scene, layout = view.scene(), view.layout_of_events
    drag_without_release(view, start, *(start + QPoint(dx, 0) for dx in range(5, 80, 7)))
    assert view.scene() is scene
    assert view.layout_of_events is layout
    QTest.keyClick(view, Key.Key_Escape)
    release(view, start)


def test_keys_move_by_what_the_date_names(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    later = {
        "2022-11-14": "2022-11-15",
        "2022-11": "2022-12",
        "2022-11~": "2022-12~",
        "2022": "2023",
        "2022-23?": "2022-24?",
        "199X": "200X",
        "2022-11-14/2022-11-16": "2022-11-15/2022-11-17",
        "2022-11-14/..": "2022-11-15/..",
    }
    open_json(window, tmp_path, events=dated(*later), citations=[])
    for number, (date, expected) in enumerate(later.items()):
        name = f"e{number}"
        view.select_row(row_of(view, name))
        view.zoom_to_range(1_668_000_000, 1_668_900_000)
        QTest.keyClick(view, Key.Key_Period, Mod.ControlModifier)
        assert event_of(window, name).date == expected
        QTest.keyClick(view, Key.Key_Comma, Mod.ControlModifier)
        assert event_of(window, name).date == date
        assert document_of(window).undo_stack.count() == 2 * (number + 1)


def test_a_month_is_dragged_by_months_which_the_pill_says(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path, events=dated("2022-11", "2023-06-01"), citations=[])
    assert unit_shown(view.scale.seconds_per_px) is Precision.DAY
    start = chosen(view, "e0")
    px = round(40 * 86_400 / view.scale.seconds_per_px)
    drag_without_release(view, start, start + QPoint(10, 0), start + QPoint(px, 0))
    aim = view.drag_tool.target
    assert aim is not None
    assert aim.date == "2022-12"
    release(view, start + QPoint(px, 0))
    assert event_of(window, "e0").date == "2022-12"


def test_a_day_in_a_zoom_of_years_moves_by_years_and_keeps_its_day(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path, events=dated("1815-06-18", "2023-06-01"), citations=[])
    view.zoom_to_range(-6e9, 3e9)
    assert unit_shown(view.scale.seconds_per_px) is Precision.YEAR
    start = chosen(view, "e0")
    drag(view, start, start + QPoint(20, 0))
    year = int(event_of(window, "e0").date[:4])
    assert year > 1816
    assert event_of(window, "e0").date[4:] == "-06-18"


@pytest.mark.parametrize("many", [500, 1])
def test_several_move_together_as_one_edit(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(selected_events, "MANY", many)
    before = {name: event_of(window, name) for name in (TRIP, BALLOON)}
    start = chosen(view, TRIP)
    flag = QItemSelectionModel.SelectionFlag.Select
    view.selectionModel().select(view.event_model.index(row_of(view, BALLOON), 0), flag)
    drag(view, start, start + QPoint(40, 0))
    answer(window, KEEP)
    steps = days(view, 40)
    for name, event in before.items():
        assert event_of(window, name).date == moved(event.date, Precision.DAY, steps)
    assert action(window, "undo").text() == "&Undo move of 2 events"
    assert f"Moved 2 events, {steps} days later" in status_of(window)
    assert len(view.selectionModel().selectedRows()) == 2
    action(window, "undo").trigger()
    assert {name: event_of(window, name) for name in before} == before


def test_what_has_no_date_says_why_and_stays(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path)
    rumour = row_of(view, "rumour")
    view.select_row(rumour)
    action(window, "move_later").trigger()
    assert "Without a date" in status_of(window)
    view.selectAll()
    flag = QItemSelectionModel.SelectionFlag.Select
    view.selectionModel().select(view.event_model.index(rumour, 0), flag)
    action(window, "move_later").trigger()
    assert event_of(window, "thaw").date == "2023-12~"
    assert event_of(window, "call").date == "2023-07-13", "all go by the least exact one"
    assert "1 has no date and stays" in status_of(window)


def test_where_no_date_can_be_the_drag_says_so_and_moves_nothing(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path, events=dated("9999-12-20", "9999-12-01"), citations=[])
    start = chosen(view, "e0")
    drag_without_release(view, start, start + QPoint(10, 0), start + QPoint(900, 0))
    aim = view.drag_tool.target
    assert aim is not None
    assert aim.refusal is not None
    release(view, start + QPoint(900, 0))
    assert event_of(window, "e0").date == "9999-12-20"
    for _ in range(12):
        action(window, "move_later").trigger()
    assert event_of(window, "e0").date == "9999-12-31"
    assert status_of(window) == "No date can be written there"


def test_a_moved_date_rests_on_no_claim_and_that_is_said(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    name = next(
        str(event.id)
        for event in document.chronology.records("events")
        if event.rests_on  # type: ignore[attr-defined]
    )
    view.select_row(row_of(view, name))
    action(window, "move_later").trigger()
    answer(window, KEEP)
    assert event_of(window, name).rests_on == ""
    assert "its date rests on no source any more" in status_of(window)


# Ends.


def handle(view: TimelineView, part: HandlePart) -> QPoint:
    found = next(one for one in view.drag_tool.handles() if one.part is part)
    assert min(found.reach.width(), found.reach.height()) >= 24
    out = QPoint(4, 0) if part is HandlePart.END else QPoint(-4, 0)
    return found.middle.toPoint() + out


def test_the_ends_of_a_selected_span_have_handles(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    events = dated("2022-11-01/2022-12-20", "2022-11-05/..", "2022-11-14")
    open_json(window, tmp_path, events=events, citations=[])
    assert view.drag_tool.handles() == []
    parts = []
    for name in ("e0", "e1", "e2"):
        chosen(view, name)
        view.fit(animated=False)  # beside the panel, with all ends in view
        parts.append(
            [one.part for one in view.drag_tool.handles() if one.part is not HandlePart.RELATE]
        )
    assert parts == [[HandlePart.START, HandlePart.END], [HandlePart.START], []]
    point = handle_of(view, "e0", HandlePart.END)
    QTest.mouseMove(view.viewport(), point)
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor


def handle_of(view: TimelineView, name: str, part: HandlePart) -> QPoint:
    chosen(view, name)
    return handle(view, part)


def test_an_end_is_dragged_at_its_precision_and_never_beyond_the_other(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    events = dated("2022-11-01/2022-12-20", "2022-03/2023-06-14")
    open_json(window, tmp_path, events=events, citations=[])
    start = handle_of(view, "e0", HandlePart.END)
    drag(view, start, start + QPoint(50, 0))
    steps = days(view, 50)
    expected = moved("2022-12-20", Precision.DAY, steps)
    assert event_of(window, "e0").date == f"2022-11-01/{expected}"
    assert action(window, "undo").text() == "&Undo new end of Event 0"
    start = handle_of(view, "e0", HandlePart.END)
    drag(view, start, start - QPoint(600, 0))
    assert event_of(window, "e0").date == "2022-11-01/2022-11-01"
    start = handle_of(view, "e1", HandlePart.START)
    drag(view, start, start + QPoint(round(31 * 86_400 / view.scale.seconds_per_px), 0))
    assert event_of(window, "e1").date == "2022-04/2023-06-14"


def test_the_bounds_of_a_set_are_dragged_by_its_body_and_by_its_brackets(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    events = dated("[2022-11-01..2022-12-20]", "[..2022-10-09]", "2023-06-14")
    open_json(window, tmp_path, events=events, citations=[])
    start = chosen(view, "e1")
    assert [one.part for one in view.drag_tool.handles()] == [HandlePart.RELATE]
    drag(view, start, start + QPoint(50, 0))
    later = moved("2022-10-09", Precision.DAY, days(view, 50))
    assert event_of(window, "e1").date == f"[..{later}]"
    start = handle_of(view, "e0", HandlePart.END)
    drag(view, start, start + QPoint(50, 0))
    later = moved("2022-12-20", Precision.DAY, days(view, 50))
    assert event_of(window, "e0").date == f"[2022-11-01..{later}]"


def test_a_click_on_a_handle_keeps_the_selection(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path, events=dated("2022-11-01/2022-12-20", "2022-03"), citations=[])
    click(view, handle_of(view, "e0", HandlePart.START))
    assert selected_id(view) == "e0"


def test_a_single_date_becomes_a_span_by_control_alone(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path, events=dated("2022-11-14", "2023-03-01"), citations=[])
    start = chosen(view, "e0")
    drag(view, start, start + QPoint(60, 0), Mod.ControlModifier)
    steps = days(view, 60)
    assert event_of(window, "e0").date == f"2022-11-14/{moved('2022-11-14', Precision.DAY, steps)}"
    assert status_of(window).startswith("Now 14–")
    click(view, point_of(view, "e0"), Mod.ControlModifier)
    assert selected_id(view) is None, "a click with Control toggles as ever"


# Lanes.


def lane_middle(view: TimelineView, name: str) -> int:
    lanes = view.scene().lanes
    box = next(lane for lane in lanes if lane.name == name)
    return int(box.y + box.height / 2 + view.time_rect().top() - view.scroll_y)


def test_a_drag_to_another_lane_replaces_the_lane_it_came_from(
    window: QMainWindow, view: TimelineView
) -> None:
    before, lanes = event_of(window, TRIP), document_of(window).columns.lanes
    start = chosen(view, TRIP)
    end = QPoint(start.x() + 40, lane_middle(view, "Leaders"))
    QTest.mouseMove(view.viewport(), start)
    plain = view.viewport().grab().toImage()
    drag_without_release(view, start, start + QPoint(0, 9), end)
    assert view.viewport().grab().toImage() != plain
    release(view, end)
    after = event_of(window, TRIP)
    leaders = next(lane.id for lane in lanes if lane.name == "Leaders")
    assert after.date == before.date
    assert leaders in after.lanes
    assert before.lanes[0] not in after.lanes
    assert (
        action(window, "undo").text()
        == f"&Undo move of {typographic(before.title)} to another lane"
    )
    assert status_of(window) == "Moved to Leaders"
    action(window, "undo").trigger()
    assert event_of(window, TRIP) == before


def test_grouped_by_people_a_drag_downwards_moves_in_time_alone(
    window: QMainWindow, view: TimelineView
) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.group_by(Grouping.ACTOR)
    before, start = event_of(window, TRIP), chosen(view, TRIP)
    drag(view, start, start + QPoint(0, 120))
    assert event_of(window, TRIP) == before
    QTest.keyClick(view, Key.Key_PageDown, Mod.ControlModifier | Mod.ShiftModifier)
    assert "grouped by lanes" in status_of(window)
    assert event_of(window, TRIP) == before


def test_a_move_to_a_hidden_lane_says_that_it_is_hidden(
    window: QMainWindow, view: TimelineView
) -> None:
    tracks = view.layout_of_events.tracks
    agreements = next(i for i, lane in enumerate(tracks) if lane.name == "Agreements")
    own_id = tracks[agreements].id
    view.lane_headers.hide(agreements)
    chosen(view, TRIP)
    action(window, "move_to_lane").trigger()
    field = window.findChild(FloatingPicker, "lane-field")
    assert field is not None
    field.leave()
    field.chosen.emit(own_id)
    assert own_id in event_of(window, TRIP).lanes
    assert "its lanes are hidden" in status_of(window)


def test_a_narrow_span_is_taken_as_a_whole(window: QMainWindow, view: TimelineView) -> None:
    start = chosen(view, TRIP)
    assert [one.part for one in view.drag_tool.handles()] == [HandlePart.RELATE]
    before = event_of(window, TRIP)
    drag(view, start + QPoint(4, 0), start - QPoint(30, 0))
    answer(window, DROP)
    assert len(event_of(window, TRIP).date) == len(before.date)
    assert action(window, "undo").text() == f"&Undo move of {typographic(before.title)}"
    drag(view, chosen(view, TRIP), point_of(view, TRIP) + QPoint(60, 0), Mod.ControlModifier)
    assert action(window, "undo").text() == f"&Undo new end of {typographic(before.title)}"


def test_keys_move_to_the_lane_above_and_below(window: QMainWindow, view: TimelineView) -> None:
    keys = Mod.ControlModifier | Mod.ShiftModifier
    before, lanes = event_of(window, TRIP), document_of(window).columns.lanes
    chosen(view, TRIP)
    QTest.keyClick(view, Key.Key_PageUp, keys)
    assert event_of(window, TRIP).lanes[0] == lanes[0].id
    QTest.keyClick(view, Key.Key_PageUp, keys)
    assert status_of(window) == "There is no lane above"
    QTest.keyClick(view, Key.Key_PageDown, keys)
    assert event_of(window, TRIP) == before


def test_a_lane_is_chosen_by_a_part_of_its_name(window: QMainWindow, view: TimelineView) -> None:
    chosen(view, TRIP)
    QTest.keyClick(view, Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    field = window.findChild(FloatingPicker, "lane-field")
    assert field is not None
    assert len(field.list.rows.items) == len(document_of(window).columns.lanes) - 1
    QTest.keyClicks(focused(), "agree")
    QTest.keyClick(focused(), Key.Key_Return)
    lanes = document_of(window).columns.lanes
    agreements = next(lane.id for lane in lanes if lane.name == "Agreements")
    assert agreements in event_of(window, TRIP).lanes
    assert view.hasFocus()


# Where nothing may change, and what comes between.


def test_what_is_open_for_reading_only_is_not_moved(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    start, before, scale = chosen(view, BALLOON), event_of(window, BALLOON), view.scale
    assert view.drag_tool.handles() == []
    drag(view, start, start - QPoint(60, 0))
    assert event_of(window, BALLOON) == before
    assert view.scale.start_s > scale.start_s
    for name in ("move_earlier", "move_later", "move_to_lane", "move_to_lane_above"):
        assert not action(window, name).isEnabled()


def test_an_edit_in_the_midst_of_a_drag_ends_it(window: QMainWindow, view: TimelineView) -> None:
    start = chosen(view, TRIP)
    drag_without_release(view, start, start + QPoint(10, 0), start + QPoint(40, 0))
    event = event_of(window, BALLOON)
    document_of(window).push(replaced(event, with_date(event, "2024-01-01")))
    assert view.drag_tool.start is None
    before = event_of(window, TRIP)
    release(view, start + QPoint(40, 0))
    assert event_of(window, TRIP) == before


def test_a_wheel_in_the_midst_of_a_drag_keeps_the_event_under_the_pointer(
    window: QMainWindow, view: TimelineView
) -> None:
    start, before = chosen(view, TRIP), event_of(window, TRIP)
    end = start - QPoint(50, 0)
    grabbed = view.scale.instant_at(start.x() - view.header_px)
    drag_without_release(view, start, start - QPoint(9, 0))
    view.zoom(1.3, 200.0)
    release(view, end)
    answer(window, KEEP)
    at = view.scale.instant_at(end.x() - view.header_px)
    steps = round((at - grabbed) / 86_400)
    assert event_of(window, TRIP).date == moved(before.date, Precision.DAY, steps)


def test_the_pointer_tells_what_can_be_taken(window: QMainWindow, view: TimelineView) -> None:
    point = point_of(view, TRIP)
    for at in (QPoint(400, 300), point):  # a pointer that stays where it is tells nothing
        QTest.mouseMove(view.viewport(), at)
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    chosen(view, TRIP)
    QTest.mouseMove(view.viewport(), point + QPoint(1, 0))
    assert view.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor


# Words for a date that is moved.


def worded(window: QMainWindow, view: TimelineView, tmp_path: Path) -> Event:
    """An event with words for its date, selected."""
    events = dated("2022-06-20", "2023-01-01", "2022-08")
    events[0] |= {"date_basis": "Said to be in the early summer", "note": "Seen once."}
    open_json(window, tmp_path, events=events, citations=[])
    view.select_row(row_of(view, "e0"))
    return event_of(window, "e0")


def move(window: QMainWindow, view: TimelineView, way: str) -> None:
    if way == "drag":
        start = point_of(view, "e0")
        drag(view, start, start + QPoint(60, 0))
    elif way == "end":
        start = point_of(view, "e0")
        drag(view, start, start + QPoint(60, 0), Mod.ControlModifier)
    else:
        QTest.keyClick(view, Key.Key_Period, Mod.ControlModifier)


def is_asked(window: QMainWindow) -> bool:
    return any(box.isVisible() for box in window.findChildren(QMessageBox))


@pytest.mark.parametrize("way", ["drag", "end", "key"])
def test_words_for_a_date_are_kept_as_a_note_where_that_is_wanted(
    window: QMainWindow, view: TimelineView, tmp_path: Path, way: str
) -> None:
    before = worded(window, view, tmp_path)
    move(window, view, way)
    assert event_of(window, "e0") == before, "nothing is moved before it is answered"
    assert "Said to be in the early summer" in sentence_of(box_of(window))
    QTest.keyClick(box_of(window), Key.Key_Return)  # what is usual
    after = event_of(window, "e0")
    assert after.date != before.date
    assert after.date_basis == ""
    assert after.note == (
        "Seen once.\n\nBefore it was moved it was dated 20 June 2022: "
        "“Said to be in the early summer”"
    )
    action(window, "undo").trigger()
    assert event_of(window, "e0") == before, "it was one edit"


@pytest.mark.parametrize("way", ["drag", "end", "key"])
def test_words_for_a_date_are_dropped_where_that_is_wanted(
    window: QMainWindow, view: TimelineView, tmp_path: Path, way: str
) -> None:
    before = worded(window, view, tmp_path)
    move(window, view, way)
    answer(window, DROP)
    after = event_of(window, "e0")
    assert after.date != before.date
    assert (after.date_basis, after.note) == ("", before.note)
    action(window, "undo").trigger()
    assert event_of(window, "e0") == before


@pytest.mark.parametrize("way", ["drag", "end", "key"])
def test_a_move_is_given_up_by_esc_and_by_its_button(
    window: QMainWindow, view: TimelineView, tmp_path: Path, way: str
) -> None:
    before = worded(window, view, tmp_path)
    move(window, view, way)
    QTest.keyClick(box_of(window), Key.Key_Escape)
    assert not is_asked(window)
    window.activateWindow()  # as the system does, once the question is gone
    become_active(window)
    assert view.hasFocus()
    move(window, view, way)
    answer(window, CANCEL)
    assert event_of(window, "e0") == before
    assert not action(window, "undo").isEnabled()


def test_nothing_is_moved_once_another_chronology_is_shown(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    worded(window, view, tmp_path)
    move(window, view, "key")
    question = box_of(window)
    (opener,) = window.findChildren(Opener)
    opener.open(SAMPLE)  # as when one that was being read is there
    QTest.keyClick(question, Key.Key_Return)
    assert not action(window, "undo").isEnabled()


def test_the_words_of_the_claim_that_a_date_follows_are_kept_too(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    claims = {claim.id: claim for claim in document.chronology.records("date_claims")}
    event = next(
        one
        for one in document.chronology.records("events")
        if isinstance(one, Event) and one.rests_on
    )
    claim = claims[event.rests_on]
    assert isinstance(claim, DateClaim)
    view.select_row(row_of(view, str(event.id)))
    action(window, "move_later").trigger()
    answer(window, KEEP)
    assert f"“{claim.wording}”" in event_of(window, str(event.id)).note
    assert document.chronology.find(DateClaim, claim.id) == claim, "the source goes on saying so"


def test_nothing_is_asked_where_no_words_are_left_behind(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    worded(window, view, tmp_path)
    view.select_row(row_of(view, "e1"))
    QTest.keyClick(view, Key.Key_Period, Mod.ControlModifier)
    assert not is_asked(window)
    assert event_of(window, "e1").date != "2023-01-01"


def test_it_is_asked_once_for_all_that_are_moved(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    worded(window, view, tmp_path)
    view.selectAll()
    before = {name: event_of(window, name) for name in ("e0", "e1", "e2")}
    QTest.keyClick(view, Key.Key_Period, Mod.ControlModifier)
    assert "Event 0" in sentence_of(box_of(window))
    answer(window, KEEP)
    after = {name: event_of(window, name) for name in before}
    assert all(after[name].date != before[name].date for name in before)
    assert [name for name in after if after[name].note != before[name].note] == ["e0"]


def test_of_very_many_events_the_words_go_into_the_notes_unasked(
    window: QMainWindow, view: TimelineView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.app.editing.moves.MOST_ASKED", 1)
    worded(window, view, tmp_path)
    view.selectAll()
    QTest.keyClick(view, Key.Key_Period, Mod.ControlModifier)
    assert not is_asked(window)
    assert "early summer" in event_of(window, "e0").note
