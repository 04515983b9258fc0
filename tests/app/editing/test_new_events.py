"""New events, drafted by real keys and a real mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QMenu, QWidget

from tests.app.commands import document as json_document
from tests.app.commands import write_chronology
from tests.app.editing.test_edits import action, document_of
from tests.app.opened_files import box_of, sentence_of
from tests.app.windows import NAMESAKES, click, drag, drop, row_of, selected_id
from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.display_unit import date_shown, unit_shown
from timeline_app.core.evidence.anchor import TakenWords
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import Event, Lane, Participation, Selector, Source
from timeline_app.core.resources import sample_path
from timeline_app.scene.lanes.mark_shapes import set_mark_of
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.draft_ghost import DraftGhost, draw_ghost, place_of_ghost
from timeline_app.widgets.canvas.tools.draft_popup import DraftPopup

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Mod = Qt.Key, Qt.KeyboardModifier
TRIP = "ev-blinken-beijing-trip"


def card_of(window: QMainWindow) -> DraftPopup:
    found = window.findChild(DraftPopup, "draft-card")
    assert found is not None
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def free_point(view: TimelineView) -> QPoint:
    """A point of the canvas well away from everything."""
    area = view.time_rect()
    for y in range(area.top() + 40, area.bottom(), 9):
        for x in range(area.left() + 100, area.right() - 100, 40):
            if view._mouse._is_free(QPoint(x, y)):
                return QPoint(x, y)
    pytest.fail("the canvas is full")


def double_click(view: TimelineView, point: QPoint) -> None:
    click(view, point)
    left, none = Qt.MouseButton.LeftButton, Mod.NoModifier
    QTest.mouseDClick(view.viewport(), left, none, point)


def selected_event(window: QMainWindow, view: TimelineView) -> Event:
    event_id = selected_id(view)
    assert event_id is not None
    event = document_of(window).chronology.find_event(event_id)
    assert event is not None
    return event


def number(window: QMainWindow) -> int:
    return len(document_of(window).columns)


def status_of(window: QMainWindow) -> str:
    return window.statusBar().currentMessage()


def open_json(window: QMainWindow, tmp_path: Path, **sections: object) -> None:
    held = json_document() | sections
    drop(window, write_chronology(tmp_path / "own.chronology", held))


def test_the_date_of_a_draft_on_the_axis_covers_no_other(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    QTest.keyClick(view, Key.Key_N)
    area = view.time_rect()
    axis = QRect(area.x(), 0, area.width(), area.y())
    drafted = view.viewport().grab(axis).toImage()
    view.clearSelection()
    assert view.viewport().grab(axis).toImage() == drafted
    QTest.keyClick(focused(), Key.Key_Escape)
    view.select_row(row_of(view, TRIP))
    assert view.viewport().grab(axis).toImage() != drafted


@pytest.mark.parametrize("typed", ["", "Chann"])
def test_enter_in_the_field_of_the_lane_makes_the_event_at_once(
    window: QMainWindow, view: TimelineView, typed: str
) -> None:
    before = number(window)
    QTest.keyClick(view, Key.Key_N)
    QTest.keyClicks(focused(), "A first call")
    for _ in range(2):
        QTest.keyClick(focused(), Key.Key_Tab)  # all of the lane's name is selected by that
    QTest.keyClicks(focused(), typed)
    lane = card_of(window).lane.currentText()
    QTest.keyClick(focused(), Key.Key_Return)
    assert number(window) == before + 1
    lanes = {one.id: one.name for one in document_of(window).chronology.lanes()}
    assert [lanes[one] for one in selected_event(window, view).lanes] == [lane]
    assert not typed or lane == "Channels"


def test_a_double_click_on_empty_canvas_drafts_an_event_and_enter_makes_it(
    window: QMainWindow, view: TimelineView
) -> None:
    before, point, scale = number(window), free_point(view), view.scale
    lane = document_of(window).columns.lanes[view.hit_at(point).lane]
    there = date_shown(
        scale.instant_at(point.x() - view.header_px), unit_shown(scale.seconds_per_px)
    )
    double_click(view, point)
    card = card_of(window)
    assert card.isVisible()
    assert view.scale == scale
    assert number(window) == before, "nothing is made before Enter"
    QTest.keyClicks(focused(), "A call  about balloons")
    QTest.keyClick(focused(), Key.Key_Return)
    assert not card.isVisible()
    event = selected_event(window, view)
    assert (event.title, event.date, event.lanes) == ("A call about balloons", there, (lane.id,))
    assert number(window) == before + 1
    assert view.hasFocus()
    assert not view.visualRect(view.currentIndex()).isEmpty()
    assert status_of(window).startswith("Added: A call about balloons")
    assert action(window, "undo").text() == "&Undo new event A call about balloons"
    action(window, "undo").trigger()
    assert number(window) == before


def test_esc_takes_the_draft_back(window: QMainWindow, view: TimelineView) -> None:
    before, plain = number(window), view.viewport().grab().toImage()
    double_click(view, free_point(view))
    assert view.viewport().grab().toImage() != plain, "a ghost stands there"
    QTest.keyClicks(focused(), "A call")
    QTest.keyClick(focused(), Key.Key_Escape)
    assert not card_of(window).isVisible()
    assert view.hasFocus()
    assert number(window) == before
    assert view.viewport().grab().toImage() == plain


def test_a_double_click_on_a_mark_or_near_one_still_zooms(
    window: QMainWindow, view: TimelineView
) -> None:
    rect = view.visualRect(view.event_model.index(row_of(view, TRIP), 0))
    for point in (rect.center(), rect.center() - QPoint(16, 0)):
        view.fit(animated=False)
        before = view.scale
        double_click(view, point)
        assert not card_of(window).isVisible()
        assert view.scale.seconds_per_px < before.seconds_per_px


def test_the_window_is_not_closed_over_a_draft_with_a_title(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.keyClicks(card.title, "A call")
    window.close()
    assert window.isVisible()
    assert "not added yet" in card.note.text()
    assert card.title.hasFocus()
    QTest.keyClicks(card.title, "s")
    window.close()
    assert window.isVisible(), "it is another one by now"
    window.close()
    assert not window.isVisible()


def test_the_window_closes_over_an_empty_draft(window: QMainWindow, view: TimelineView) -> None:
    QTest.keyClick(view, Key.Key_N)
    window.close()
    assert not window.isVisible()


def test_what_is_said_of_a_new_event_is_short_and_runs_one_way(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_N)
    card_of(window).title.setText("\u202eruns back " + "x" * 10_000)
    QTest.keyClick(focused(), Key.Key_Return)
    assert status_of(window).startswith("Added: runs back xxx")
    assert "\u202e" not in status_of(window)
    assert len(status_of(window)) < 1_000


def test_n_drafts_at_the_selected_event_no_more_exact_than_that_is(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    event = selected_event(window, view)
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    assert card.typed_date.edtf == event.date[:10]
    assert card.lane_id == event.lanes[0]
    QTest.keyClick(focused(), Key.Key_Escape)
    columns = view.event_model.columns
    vague = next(row for row in range(columns.dated) if columns.shape(row) & 15 == 4)
    view.select_row(vague)
    QTest.keyClick(view, Key.Key_N)
    assert len(card.typed_date.edtf) == len("2023-04")


@pytest.mark.parametrize("is_selected", [True, False])
def test_a_date_that_nobody_pointed_at_is_said_to_be_a_guess_until_one_is_typed(
    window: QMainWindow, view: TimelineView, is_selected: bool
) -> None:
    if is_selected:
        view.select_row(row_of(view, TRIP))
    action(window, "new_event").trigger()
    card = card_of(window)
    assert card.date.field.text()
    assert "clear it" in card.note.text()
    assert card.note.isVisible()
    assert "clear it" in card.title.accessibleDescription()
    QTest.keyClicks(card.title, "A call")
    assert card.note.isVisible()
    card.date.field.setFocus()
    QTest.keyClick(card.date.field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card.date.field, Key.Key_Delete)
    assert not card.note.isVisible()


def test_n_drafts_in_the_middle_where_nothing_is_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_N)
    middle = view.scale.instant_at(view.time_rect().center().x() - view.header_px)
    expected = date_shown(middle, unit_shown(view.scale.seconds_per_px))
    assert card_of(window).typed_date.edtf == expected


def test_tab_leads_through_all_of_the_card(window: QMainWindow, view: TimelineView) -> None:
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    seen = []
    for _ in range(5):
        seen.append(focused())
        QTest.keyClick(focused(), Key.Key_Tab)
    expected = [card.title, card.date.field, card.lane, card.add_button, card.cancel_button]
    assert seen == expected
    names = [card.title.accessibleName(), card.date.field.accessibleName()]
    assert [*names, card.lane.accessibleName()] == ["Title", "Date", "Lane"]
    assert all(
        label.buddy() is not None for label in card.findChildren(QLabel) if label.text() == "Lane"
    )
    assert "Enter adds the event" in card.title.accessibleDescription()


def test_the_ghost_follows_what_is_typed(window: QMainWindow, view: TimelineView) -> None:
    double_click(view, free_point(view))
    card = card_of(window)
    (session,) = window.findChildren(Session)
    (ghost,) = window.findChildren(DraftGhost)
    card.date.put("2023-01")
    assert ghost.ghost.words == "Jan 2023"
    card.lane.setCurrentIndex(2)
    assert ghost.ghost.lane == 2
    card.date.put("some day")
    assert ghost.ghost is None
    assert session.document is not None


def test_an_event_without_a_date_is_made_too_and_told_where_it_went(
    window: QMainWindow, view: TimelineView
) -> None:
    for words in ("", "shortly after the summit"):
        QTest.keyClick(view, Key.Key_N)
        card = card_of(window)
        QTest.keyClicks(card.title, "A call")
        card.date.put(words)
        QTest.keyClick(card.title, Key.Key_Return)
        event = selected_event(window, view)
        assert (event.date, event.date_basis) == ("", words)
        assert "without a date" in status_of(window)
        assert view.currentIndex().row() >= view.event_model.columns.dated


def test_a_draft_without_a_title_or_with_two_dates_says_what_it_wants(
    window: QMainWindow, view: TimelineView
) -> None:
    before = number(window)
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.keyClick(focused(), Key.Key_Return)
    assert card.note.text() == "It needs a title"
    QTest.keyClicks(card.title, "A call")
    assert "needs a title" not in card.note.text()
    card.date.put("02/03/2022")
    QTest.keyClick(card.title, Key.Key_Return)
    assert "several ways" in card.note.text()
    assert card.date.field.hasFocus()
    QTest.keyClick(card.date.field, Key.Key_Down)
    assert not card.note.isVisible(), "it was chosen: nothing is wanting any more"
    assert number(window) == before
    QTest.mouseClick(card.cancel_button, Qt.MouseButton.LeftButton)
    assert not card.isVisible()


def test_a_draft_takes_the_reading_that_is_chosen(window: QMainWindow, view: TimelineView) -> None:
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.keyClicks(card.title, "A call")
    card.date.setFocus()
    card.date.field.selectAll()
    QTest.keyClicks(card.date.field, "02/03/2022")
    QTest.keyClick(card.date.field, Key.Key_Down)
    wanted = card.typed_date.edtf
    QTest.keyClick(card.date.field, Key.Key_Return)
    assert not card.isVisible()
    row = view.currentIndex().row()
    date = view.event_model.columns.earliest[row]
    assert wanted in ("2022-03-02", "2022-02-03")
    assert date == parse_edtf(wanted).earliest


def test_an_empty_chronology_gets_its_first_lane_and_event_as_one_edit(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    open_json(window, tmp_path, lanes=[], events=[], citations=[], sources=[])
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    assert card.typed_date.wording == ""
    QTest.keyClicks(card.title, "The first")
    card.date.put("14 Nov 2022")
    QTest.keyClick(card.title, Key.Key_Return)
    chronology = document_of(window).chronology
    (lane,) = chronology.records("lanes")
    (event,) = chronology.records("events")
    assert isinstance(lane, Lane)
    assert isinstance(event, Event)
    assert (lane.name, event.date, event.lanes) == ("Events", "2022-11-14", (lane.id,))
    assert selected_id(view) == event.id
    action(window, "undo").trigger()
    assert chronology.counts().lanes == chronology.counts().events == 0
    double_click(view, view.time_rect().center())
    assert card.isVisible()


def test_a_chronology_without_lanes_gets_one_with_the_event(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    events = [{"id": "call", "title": "Call", "date": "2023-06-13"}]
    open_json(window, tmp_path, lanes=[], events=events, citations=[])
    double_click(view, free_point(view))
    QTest.keyClicks(focused(), "Another")
    QTest.keyClick(focused(), Key.Key_Return)
    assert [lane.name for lane in document_of(window).columns.lanes] == ["Events"]
    assert selected_event(window, view).title == "Another"


@pytest.mark.parametrize("grouping", [Grouping.ACTOR, Grouping.SOURCE])
def test_in_other_groupings_the_card_says_what_comes_of_it(
    window: QMainWindow, view: TimelineView, grouping: Grouping
) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.group_by(grouping)
    track = view.layout_of_events.tracks[0]
    row = int(track.all_rows()[0])
    view.select_row(row)
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.keyClicks(card.title, "A call")
    by_actor = grouping is Grouping.ACTOR
    name = view.layout_of_events.tracks[view.layout_of_events.lane_of(row)].name
    expected = f"{name} will take part in it." if by_actor else "“No source”"
    assert expected in card.note.text()
    QTest.keyClick(card.title, Key.Key_Return)
    event = selected_event(window, view)
    parts = [
        part
        for part in document_of(window).chronology.records("participations")
        if isinstance(part, Participation) and part.event == event.id
    ]
    assert len(parts) == by_actor
    assert event.lanes
    assert not view.visualRect(view.currentIndex()).isEmpty()


def test_the_table_makes_new_events_too(window: QMainWindow, view: TimelineView) -> None:
    action(window, "table").setChecked(True)
    table = window.findChild(QWidget, "events")
    assert table is not None
    table.setFocus()
    QTest.keyClick(focused(), Key.Key_N, Mod.ControlModifier | Mod.ShiftModifier)
    card = card_of(window)
    assert card.isVisible()
    QTest.keyClicks(card.title, "From the table")
    QTest.keyClick(card.title, Key.Key_Return)
    assert selected_event(window, view).title == "From the table"
    assert table.isAncestorOf(focused()) or table.hasFocus()
    table.menu_requested.emit(QPoint())
    (menu,) = window.findChildren(QMenu, "context-menu")
    assert action(window, "new_event") not in menu.actions()
    assert action(window, "delete_event") in menu.actions()
    menu.close()


def test_the_card_keeps_within_the_window(window: QMainWindow, view: TimelineView) -> None:
    for size in ((1024, 700), (560, 400), (1440, 900)):
        window.resize(*size)
        QApplication.processEvents()
        area = view.time_rect()
        card = card_of(window)
        for point in (area.topLeft(), area.bottomRight(), area.center()):
            view.draft_requested.emit(point)
            card.date.put("02/03/2022")
            QApplication.processEvents()
            assert window.rect().contains(card.geometry()), (point, card.geometry())
            assert card.cancel_button.height() >= 24
            inside = QRect(QPoint(), card.size())
            bottom = card.cancel_button.geometry().bottomRight()
            assert inside.contains(bottom)


def test_what_is_open_for_reading_only_drafts_nothing_and_zooms_as_ever(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    before = view.scale
    double_click(view, free_point(view))
    QTest.keyClick(view, Key.Key_N)
    assert not card_of(window).isVisible()
    assert not action(window, "new_event").isEnabled()
    assert view.scale.seconds_per_px < before.seconds_per_px


def test_another_chronology_takes_the_draft_away(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    card.title.setText("A call about balloons")
    card.date.put("June 2023")
    open_json(window, tmp_path)
    assert not card.isVisible()
    assert status_of(window) == "This was not added: A call about balloons, June 2023"


def test_any_title_is_taken_as_it_is(window: QMainWindow, view: TimelineView) -> None:
    for title in ("<b>秦刚</b> & co", "שלום", "x" * 10_000):
        QTest.keyClick(view, Key.Key_N)
        card = card_of(window)
        card.title.setText(title)
        QTest.keyClick(card.title, Key.Key_Return)
        assert selected_event(window, view).title == title


def test_a_draft_that_is_put_elsewhere_keeps_its_title(
    window: QMainWindow, view: TimelineView
) -> None:
    double_click(view, free_point(view))
    card = card_of(window)
    QTest.keyClicks(card.title, "Half a ti")
    view.draft_requested.emit(view.time_rect().center())
    assert card.typed_title == "Half a ti"
    QTest.keyClick(card.title, Key.Key_Escape)
    QTest.keyClick(view, Key.Key_N)
    assert card.typed_title == ""


def test_a_click_beside_the_card_does_what_it_did_without_it_and_no_word_is_lost(
    window: QMainWindow, view: TimelineView
) -> None:
    for typed in ("", "Half a ti"):
        double_click(view, free_point(view))
        card = card_of(window)
        QTest.keyClicks(card.title, typed)
        marks = {
            name: view.visualRect(view.event_model.index(row_of(view, name), 0)).center()
            for name in NAMESAKES
        }
        name, mark = next(
            (name, mark)
            for name, mark in marks.items()
            if not card.geometry().contains(view.viewport().mapTo(window, mark))
        )
        click(view, mark)
        assert not card.isVisible()
        assert selected_id(view) == name
        view.setFocus()
        QTest.keyClick(view, Key.Key_N)
        assert card.typed_title == typed
        QTest.keyClick(card.title, Key.Key_Escape)


def test_keys_in_the_card_are_no_commands(window: QMainWindow, view: TimelineView) -> None:
    before = number(window)
    view.select_row(row_of(view, TRIP))
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    for widget in (card.lane, card.add_button, card.title, card.date.field):
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_Delete)
        QTest.keyClick(widget, Key.Key_N)
    assert number(window) == before
    assert card.isVisible()


def test_an_edit_that_fails_keeps_the_draft(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = document_of(window)

    def fail(*_: object) -> None:
        raise WriteFailed(document.chronology.path, WriteReason.NO_SPACE)

    monkeypatch.setattr(document, "push", fail)
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.keyClicks(card.title, "A call")
    QTest.keyClick(card.title, Key.Key_Return)
    assert "the disk is full" in sentence_of(box_of(window))
    assert card.isVisible()
    assert card.typed_title == "A call"


def test_a_lane_that_is_typed_is_made_with_the_event_as_one_edit(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    before = [lane.name for lane in document.columns.lanes]
    double_click(view, free_point(view))
    card = card_of(window)
    QTest.keyClicks(card.title, "Sanctions are eased")
    card.lane.setFocus()
    line = card.lane.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(card.lane, "Sanctions")
    assert card.new_lane_name == "Sanctions"
    QTest.keyClick(card.lane, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert [lane.name for lane in document.columns.lanes] == [*before, "Sanctions"]
    event = document.details(view.currentIndex().row())
    assert [lane.name for lane in event.lanes] == ["Sanctions"]
    document.undo()
    assert [lane.name for lane in document.columns.lanes] == before


def test_the_name_of_a_lane_that_is_there_means_that_lane(
    window: QMainWindow, view: TimelineView
) -> None:
    double_click(view, free_point(view))
    card = card_of(window)
    lane = document_of(window).columns.lanes[2]
    card.lane.setCurrentText(f" {lane.name.upper()} ")
    assert card.lane_id == lane.id
    assert card.new_lane_name == ""


def add(view: TimelineView, title: str, date: str, lane: str) -> None:
    """Draft an event by keys, and add it."""
    view.setFocus()
    QTest.keyClick(view, Key.Key_N)
    for text in (title, date, lane):
        field = focused()
        if isinstance(field, QLineEdit):
            field.selectAll()
        QTest.keyClicks(field, text)
        if text is not lane:
            QTest.keyClick(focused(), Key.Key_Tab)
    QTest.keyClick(focused(), Key.Key_Return)


@pytest.mark.parametrize(
    "later",
    [
        [("27 Oct 2013", "Alpha"), ("27 Nov 2013", "Beta")],
        [("10 Dec 2013", "Alpha"), ("12 Dec 2013", "Alpha"), ("19 Oct 2013", "Alpha")],
        [("24 Nov 2013", "Alpha")],
    ],
)
def test_the_first_events_of_a_new_chronology_hide_none_of_each_other(
    window: QMainWindow, view: TimelineView, later: list[tuple[str, str]]
) -> None:
    """They are looked at from farther away than what would show them all."""
    action(window, "new").trigger()
    dates = [("24 Nov 2013", "Alpha"), *later]
    for number_of, (date, lane) in enumerate(dates, 1):
        add(view, f"Framework announced in Lausanne {number_of}", date, lane)
        assert view.event_model.columns.dated == number_of
        assert not view.scene().clusters


def test_a_new_event_where_there_is_no_room_is_zoomed_to_until_it_is_a_mark(
    window: QMainWindow, view: TimelineView
) -> None:
    lane = view.layout_of_events.tracks[0].name
    for day in range(10, 26):
        view.fit(animated=False)
        add(view, f"One more talk on the phone, the {day}th", f"{day} June 2023", lane)
        assert (view.scene().marks.row == view.currentIndex().row()).any()
        assert selected_event(window, view).date == f"2023-06-{day}"


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("between 1 Nov 2022 and 20 Apr 2023", ("2022-11-01", "2023-04-20")),
        ("before 1 Nov 2022", ("2022-10-31",)),
        ("after 1 Nov 2022", ("2022-11-02",)),
    ],
)
def test_the_ghost_of_one_of_a_set_has_brackets_as_its_mark_will_have(
    window: QMainWindow, view: TimelineView, typed: str, places: tuple[str, ...]
) -> None:
    double_click(view, free_point(view))
    card_of(window).date.field.setText(typed)
    card_of(window).hide()
    (ghost,) = window.findChildren(DraftGhost)
    date = ghost.ghost.date
    mark = set_mark_of(date, view.scale)
    assert mark is not None
    y = place_of_ghost(view.canvas_geometry, ghost.ghost).y()
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    draw_ghost(painter, view.frame(), QRectF(0, y - 11, 40, 22), date)
    painter.end()
    columns = {x for x in range(image.width()) if image.pixelColor(x, y - 8).name() != "#ffffff"}
    assert columns, "the upper serifs of the brackets"
    for place in places:
        bounds = parse_edtf(place)
        ends = (bounds.earliest, bounds.latest)
        at = [round(view.scale.x_of(float(end)) + view.header_px) for end in ends]
        assert columns & set(range(min(at) - 6, max(at) + 7))
    inner = [round(x + view.header_px) for x in mark.inner]
    between = set(range(inner[0] + 6, inner[1] - 5))
    assert not columns & between, "nothing frames what lies between"


def beside(window: QMainWindow, view: TimelineView, name: str) -> tuple[QWidget, QPoint]:
    """A widget of the window that is no time area, and a place there that is free of the card."""
    area, middle = view.time_rect(), view.viewport().height() // 2
    overview = window.findChild(QWidget, "overview")
    assert overview is not None
    found = {
        "headers": (view.viewport(), QPoint(area.left() // 2, middle)),
        "axis": (view.viewport(), QPoint(area.center().x(), 8)),
        "overview": (overview, overview.rect().center()),
        "bar": (window, QPoint(2, 2)),
    }
    return found[name]


@pytest.mark.parametrize("name", ["headers", "axis", "overview", "bar"])
def test_a_press_anywhere_beside_the_card_puts_it_aside(
    window: QMainWindow, view: TimelineView, name: str
) -> None:
    double_click(view, free_point(view))
    card = card_of(window)
    QTest.keyClicks(card.title, "Half a ti")
    widget, at = beside(window, view, name)
    assert not card.geometry().contains(widget.mapTo(window, at))
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=at)
    assert not card.isVisible()
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)
    assert "is kept" in status_of(window)


def test_a_press_on_the_card_and_a_drag_of_the_canvas_leave_it(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    label = next(one for one in card.findChildren(QLabel) if one.text() == "Lane")
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    card.lane.showPopup()
    popup = card.lane.view()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    card.lane.hidePopup()
    start, scale = free_point(view), view.scale
    assert not card.geometry().contains(view.viewport().mapTo(window, start))
    drag(view, start, start + QPoint(60, 0))
    assert view.scale.start_s != scale.start_s
    assert card.isVisible()


def test_date_and_lane_that_were_typed_stand_there_again(
    window: QMainWindow, view: TimelineView
) -> None:
    for date, lane in (("June 2023", "Channels"), ("some day", "A lane of its own")):
        view.setFocus()
        QTest.keyClick(view, Key.Key_N)
        card = card_of(window)
        QTest.keyClicks(card.title, "A call")
        card.date.field.selectAll()
        QTest.keyClicks(card.date.field, date)
        card.lane.setFocus()
        line = card.lane.lineEdit()
        assert line is not None
        line.selectAll()
        QTest.keyClicks(line, lane)
        for _ in range(2):
            widget, at = beside(window, view, "axis")
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
            assert not card.isVisible()
            QTest.keyClick(view, Key.Key_N)
            assert card.typed_title == "A call"
            assert (card.date.field.text(), card.lane.currentText()) == (date, lane)
            assert "only where you are" not in card.note.text()
        QTest.keyClick(card.title, Key.Key_Escape)
        QTest.keyClick(view, Key.Key_N)
        assert (card.date.field.text(), card.lane.currentText()) != (date, lane)
        assert "only where you are" in card.note.text()
        QTest.keyClick(card.title, Key.Key_Escape)


def test_a_double_click_elsewhere_gives_date_and_lane_and_the_title_stays(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Key.Key_N)
    card = card_of(window)
    QTest.keyClicks(card.title, "A call")
    card.date.field.selectAll()
    QTest.keyClicks(card.date.field, "May 1949")
    point = free_point(view)
    assert not card.geometry().contains(view.viewport().mapTo(window, point))
    scale = view.scale
    there = date_shown(
        scale.instant_at(point.x() - view.header_px), unit_shown(scale.seconds_per_px)
    )
    double_click(view, point)
    assert card.isVisible()
    assert (card.typed_title, card.typed_date.edtf) == ("A call", there)


def take_words(window: QMainWindow) -> Source:
    """Begin a draft of words of a source, as the reader does."""
    (drafts,) = window.findChildren(NewEvents)
    source = next(iter(document_of(window).chronology.records("sources")))
    assert isinstance(source, Source)
    drafts.open_of(TakenWords("The two sides met in Bali", source, Selector()))
    return source


def cited(window: QMainWindow, view: TimelineView) -> list[str]:
    details = document_of(window).details(view.currentIndex().row())
    return [one.citation.source for one in details.citations]


def put_aside_and_come_again(window: QMainWindow, view: TimelineView) -> None:
    widget, at = beside(window, view, "axis")
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
    view.setFocus()
    QTest.keyClick(view, Key.Key_N)


def test_the_card_says_which_source_will_be_cited(window: QMainWindow, view: TimelineView) -> None:
    source = take_words(window)
    card = card_of(window)
    assert f"It will cite {short_name(source)}." in card.note.text()
    QTest.keyClicks(card.title, "A meeting in Bali")  # the words are but a proposal
    put_aside_and_come_again(window, view)
    assert f"It will cite {short_name(source)}." in card.note.text()
    QTest.keyClick(card.title, Key.Key_End)
    QTest.keyClicks(card.title, "!")
    QTest.keyClick(card.title, Key.Key_Return)
    assert cited(window, view) == [source.id]


@pytest.mark.parametrize("is_cleared", [True, False])
def test_an_event_of_other_words_cites_no_source_of_before(
    window: QMainWindow, view: TimelineView, is_cleared: bool
) -> None:
    take_words(window)
    card = card_of(window)
    if is_cleared:
        QTest.keyClick(card.title, Key.Key_Delete)
    put_aside_and_come_again(window, view)
    card.title.selectAll()
    QTest.keyClicks(card.title, "Another event")
    assert "will cite" not in card.note.text()
    QTest.keyClick(card.title, Key.Key_Return)
    assert selected_event(window, view).title == "Another event"
    assert cited(window, view) == []
