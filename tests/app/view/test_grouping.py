"""Lanes of themes, people and sources in the window."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.windows import drop, row_of
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    EventId,
    EventQuote,
    Participation,
    Quote,
    QuoteId,
    Source,
)
from timeline_app.document import lane_assignment as group_reading
from timeline_app.document.document import Document
from timeline_app.scene.lanes.grouping import REST_ID, STATES_ID
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries import group_members as memberships
from timeline_app.storage.queries.group_members import GroupMembers
from timeline_app.widgets.canvas.keyboard import Move
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.segmented_switch import SegmentedSwitch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"


def document_of(window: QMainWindow) -> Document:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    return session.document


def switch_of(window: QMainWindow) -> SegmentedSwitch:
    found = window.findChild(QWidget, "segmented-switch")
    assert isinstance(found, SegmentedSwitch)
    return found


def press(window: QMainWindow, number: int) -> None:
    QTest.mouseClick(switch_of(window).segment(number), Qt.MouseButton.LeftButton)


def action_of(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert isinstance(found, QAction)
    return found


def lanes_of(view: TimelineView) -> dict[str, set[str]]:
    """The ids of the events in each lane that is shown, by the lane's id."""
    model = view.event_model
    return {
        lane.id: {model.data(model.index(row, 0), model.IdRole) for row in lane.all_rows().tolist()}
        for lane in view.layout_of_events.tracks
    }


def recorded(document: Document) -> dict[str, set[str]]:
    """The ids of the dated events of each actor, of those without any, and of all states."""
    columns, chronology = document.columns, document.chronology
    states = columns.state_row[columns.state_row < columns.dated]
    channels = set(chronology.event_ids(columns.key[states].tolist()))
    dated = set(chronology.event_ids(columns.key[: columns.dated].tolist())) - channels
    found: dict[str, set[str]] = {}
    for link in chronology.records("participations"):
        assert isinstance(link, Participation)
        if link.event in dated:
            found.setdefault(link.actor, set()).add(link.event)
    speakers = {
        quote.id: quote.speaker
        for quote in chronology.records("quotes")
        if isinstance(quote, Quote)
    }
    for bearing in chronology.records("event_quotes"):
        assert isinstance(bearing, EventQuote)
        speaker = speakers[bearing.quote]
        if speaker and bearing.event in dated:
            found.setdefault(speaker, set()).add(bearing.event)
    rest = dated.difference(*found.values())
    found |= {REST_ID: rest} if rest else {}
    return found | ({STATES_ID: channels} if channels else {})


def test_the_switch_shows_people_and_sources_and_lanes_again(
    window: QMainWindow, view: TimelineView
) -> None:
    themes = lanes_of(view)
    press(window, 1)
    assert lanes_of(view) == recorded(document_of(window))
    assert action_of(window, "by_actor").isChecked()
    last = view.layout_of_events.tracks[-1]
    assert (last.id, last.name, len(last.marks)) == (STATES_ID, "Channels", 0)
    assert not any(lane.channels for lane in view.layout_of_events.tracks[:-1])
    assert len({name for name, _ in last.channels}) == len(last.channels) > 5
    press(window, 2)
    sources = lanes_of(view)
    held = {
        source.id: source
        for source in document_of(window).chronology.records("sources")
        if isinstance(source, Source)
    }
    assert sources.keys() - {REST_ID, STATES_ID} <= held.keys()
    last = view.layout_of_events.tracks[-1]
    assert (last.id, last.name, len(last.marks)) == (STATES_ID, "Channels", 0)
    assert len({name for name, _ in last.channels}) == len(last.channels) > 5
    named = {lane.id: lane.name for lane in view.layout_of_events.tracks[:-1]}
    assert not any(lane.channels for lane in view.layout_of_events.tracks[:-1])
    for own_id, source in held.items():
        if own_id in named:
            assert named[own_id].startswith(short_name(source)), "its publisher, where it has one"
    assert "WTKR" in named.values()
    assert named["axios-article"] == "Axios, 2023-06", "there is more of the same"
    press(window, 0)
    assert lanes_of(view) == themes
    assert action_of(window, "by_lane").isChecked()


def test_the_menu_groups_and_the_switch_follows(window: QMainWindow, view: TimelineView) -> None:
    action_of(window, "by_actor").trigger()
    assert view.view_state is not None
    assert view.view_state.grouping is Grouping.ACTOR
    assert switch_of(window).segment(1).isChecked()
    view.view_state.set_grouping(Grouping.LANE)
    assert switch_of(window).segment(0).isChecked()
    assert action_of(window, "by_lane").isChecked()


def test_an_event_in_several_lanes_is_selected_in_all_and_found_in_the_first(
    window: QMainWindow, view: TimelineView
) -> None:
    press(window, 1)
    row = row_of(view, TRIP)
    view.scrollTo(view.event_model.index(row, 0))
    view.select_row(row)
    lanes = view.layout_of_events.lanes_with(row)
    assert len(lanes) > 2
    scene = view.scene()
    seen = scene.marks.lane[scene.marks.row == row].tolist()
    assert len(seen) > 1
    rect = view.visualRect(view.event_model.index(row, 0))
    box = scene.lanes[lanes[0]]
    middle = view.scene_point(rect.center())[1]
    assert box.y <= middle < box.y + box.height


def test_the_selected_event_stays_in_view_when_lanes_become_others(
    window: QMainWindow, view: TimelineView
) -> None:
    row = row_of(view, TRIP)
    view.scrollTo(view.event_model.index(row, 0))
    view.select_row(row)
    for number in (2, 1, 0):
        press(window, number)
        assert not view.visualRect(view.event_model.index(row, 0)).isEmpty()
        assert view.selectionModel().isSelected(view.event_model.index(row, 0))


def test_edits_and_undo_move_events_between_lanes_of_people(
    window: QMainWindow, view: TimelineView
) -> None:
    press(window, 1)
    document = document_of(window)
    start = lanes_of(view)
    link = next(iter(document.chronology.records("participations")))
    assert isinstance(link, Participation)
    document.push(Edit((Change(link, None),)), "Take out")
    assert lanes_of(view) == recorded(document)
    assert lanes_of(view) != start
    event = document.chronology.find_event(TRIP)
    actor = next(iter(document.chronology.records("actors")))
    assert event is not None
    assert isinstance(actor, Actor)
    newcomer = Actor("newcomer", "Ⅹ Newcomer", actor.kind)
    document.push(added(newcomer, Participation(EventId(TRIP), newcomer.id)), "Add")
    assert lanes_of(view)["newcomer"] == {TRIP}
    document.push(replaced(event, msgspec.structs.replace(event, date="2024-02-02")), "Move")
    assert lanes_of(view) == recorded(document)
    document.push(replaced(newcomer, msgspec.structs.replace(newcomer, name="Renamed")), "Rename")
    names = {lane.id: lane.name for lane in view.layout_of_events.tracks}
    assert names["newcomer"] == "Renamed"
    source = next(iter(document.chronology.records("sources")))
    assert isinstance(source, Source)
    other = EventId("im-qin-removed")
    said = Quote(QuoteId("said"), "so it is", source.id, ActorId("newcomer"))
    document.push(added(said, EventQuote(other, said.id)), "Add a quote")
    assert lanes_of(view)["newcomer"] == {TRIP, other}
    nobody = msgspec.structs.replace(said, speaker=ActorId(""))
    document.push(replaced(said, nobody), "Forget who said it")
    assert lanes_of(view)["newcomer"] == {TRIP}
    for _ in range(6):
        document.undo()
        assert lanes_of(view) == recorded(document)
    assert lanes_of(view) == start


def test_keys_walk_through_lanes_of_people(window: QMainWindow, view: TimelineView) -> None:
    press(window, 1)
    layout = view.layout_of_events
    view.select_row(int(layout.tracks[0].all_rows()[0]))
    lanes = [i for i, lane in enumerate(layout.tracks) if not lane.is_folded and lane.count]
    for lane in lanes[1:]:
        view.choose(Move.MoveDown)
        row = view.currentIndex().row()
        assert view.lane_of(row) == lane
        assert lane in layout.lanes_with(row)
    for lane in lanes[-2::-1]:
        view.choose(Move.MoveUp)
        assert view.lane_of(view.currentIndex().row()) == lane


def test_another_chronology_begins_with_its_lanes(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    press(window, 1)
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert list(lanes_of(view)) == ["talks"]
    assert switch_of(window).segment(0).isChecked()
    press(window, 1)
    (lane,) = view.layout_of_events.tracks
    assert (lane.id, lane.name, lane.count) == (REST_ID, "Nobody named", 3)
    press(window, 2)
    assert [lane.name for lane in view.layout_of_events.tracks] == ["A note", "No source"]


def test_a_file_that_has_gone_bad_leaves_lanes_as_they_were(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lanes_of(view)

    def refuse(*_: object) -> None:
        raise Refused(Path("sample"), RefusedReason.DAMAGED, "a page is gone")

    monkeypatch.setattr(GroupMembers, "groups", refuse)
    monkeypatch.setattr(GroupMembers, "groups_in_slices", refuse)
    press(window, 1)
    (box,) = window.findChildren(QMessageBox)
    assert "can't be read" in box.text()
    box.close()
    assert lanes_of(view) == before
    assert switch_of(window).segment(0).isChecked()


def test_nothing_is_lost_of_a_selection_of_many(window: QMainWindow, view: TimelineView) -> None:
    view.selectAll()
    press(window, 1)
    columns = view.event_model.columns
    assert view.selected_rows.ranges() == [(0, columns.dated - 1)]
    view.selectionModel().select(
        view.event_model.index(0, 0), QItemSelectionModel.SelectionFlag.Deselect
    )
    assert view.selected_rows.ranges() == [(1, columns.dated - 1)]


def test_arrow_keys_lead_along_the_switch(window: QMainWindow, view: TimelineView) -> None:
    switch = switch_of(window)
    switch.segment(0).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(switch.segment(0), Qt.Key.Key_Right)
    assert switch.segment(1).hasFocus()
    assert view.view_state is not None
    assert view.view_state.grouping is Grouping.ACTOR
    QTest.keyClick(switch.segment(1), Qt.Key.Key_Left)
    assert view.view_state.grouping is Grouping.LANE


def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let groups be read one row at a time."""
    monkeypatch.setattr(memberships, "_SLICE", 1)
    monkeypatch.setattr(group_reading, "AT_ONCE_S", 1e-9)
    monkeypatch.setattr(group_reading, "SLICE_S", 1e-9)


def test_what_takes_time_is_read_beside_and_the_last_wish_counts(
    window: QMainWindow, view: TimelineView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slowly(monkeypatch)
    state = view.view_state
    assert state is not None
    press(window, 1)
    assert state.grouping is Grouping.LANE
    assert switch_of(window).segment(1).isChecked()
    cursor = QGuiApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BusyCursor
    press(window, 2)
    seen: list[Grouping] = []
    state.grouping_changed.connect(seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Grouping.SOURCE]
    assert switch_of(window).segment(2).isChecked()
    assert QGuiApplication.overrideCursor() is None


def test_another_chronology_gives_up_what_is_being_read(
    window: QMainWindow,
    view: TimelineView,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slowly(monkeypatch)
    press(window, 1)
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert QGuiApplication.overrideCursor() is None
    assert switch_of(window).segment(0).isChecked()
    assert list(lanes_of(view)) == ["talks"]
    press(window, 2)
    qtbot.waitUntil(lambda: len(view.layout_of_events.tracks) == 2)
    press(window, 1)
    window.close()
    assert QGuiApplication.overrideCursor() is None
