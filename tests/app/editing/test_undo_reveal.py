"""After undo and redo the change is selected, in view, and told in the status line."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import TRIP, action, changed, document_of, event_of, new_event
from tests.app.windows import row_of, selected_id
from timeline_app.app.editing import undo_reveal as undo_view
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.edits.edit import Change, added, removed, replaced
from timeline_app.core.records.records import EventId, Status
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BALI = "ev-biden-xi-bali"


def said(window: QMainWindow) -> str:
    return window.statusBar().currentMessage()


def undo(window: QMainWindow) -> None:
    action(window, "undo").trigger()


def redo(window: QMainWindow) -> None:
    action(window, "redo").trigger()


def is_in_view(view: TimelineView, event_id: str) -> bool:
    row = row_of(view, event_id)
    rect = view.canvas_geometry.rect_of(row) if view.has_place(row) else None
    return rect is not None and view.time_rect().intersects(rect)


def selected_ids(view: TimelineView, window: QMainWindow) -> set[str]:
    columns = document_of(window).columns
    rows = [row for a, b in view.selected_rows.ranges() for row in range(a, b + 1)]
    return set(document_of(window).chronology.event_ids(columns.key[rows].tolist()))


def far_away(view: TimelineView, window: QMainWindow) -> None:
    """Look closely at an event of another year."""
    view.select_row(row_of(view, BALI))
    view.fit_selection()
    view.zoom(20.0, view.time_size.width() / 2)
    view.selectionModel().clearSelection()


def test_a_change_is_selected_and_brought_into_view(
    window: QMainWindow, view: TimelineView
) -> None:
    document_of(window).push(changed(window, TRIP, title="A trip"), "renaming of A trip")
    for work, word in ((undo, "Undid"), (redo, "Redid")):
        far_away(view, window)
        assert not is_in_view(view, TRIP)
        work(window)
        assert selected_id(view) == TRIP
        assert is_in_view(view, TRIP)
        assert said(window) == f"{word} renaming of A trip"


def test_nothing_moves_for_what_is_in_view(window: QMainWindow, view: TimelineView) -> None:
    document_of(window).push(changed(window, TRIP, title="A trip"))
    scale, scroll = view.scale, view.scroll_y
    assert is_in_view(view, TRIP)
    undo(window)
    assert (view.scale, view.scroll_y) == (scale, scroll)
    assert selected_id(view) == TRIP
    assert said(window) == "Undone"


def test_the_selection_is_left_alone_when_an_edit_is_made(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, BALI))
    document_of(window).push(changed(window, TRIP, title="A trip"))
    assert selected_id(view) == BALI


def test_the_selection_of_before_comes_back_when_an_added_event_goes(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, BALI))
    document_of(window).push(added(new_event(window)), "addition of A new event")
    view.select_row(row_of(view, "new"))
    undo(window)
    assert selected_id(view) == BALI
    redo(window)
    assert selected_id(view) == "new"
    far_away(view, window)
    undo(window)
    assert selected_id(view) == BALI
    assert is_in_view(view, BALI)


def test_the_time_of_an_event_that_goes_comes_into_view(
    window: QMainWindow, view: TimelineView
) -> None:
    scale = view.scale
    document_of(window).push(added(new_event(window)))
    far_away(view, window)
    undo(window)
    assert view.scale == scale
    assert selected_id(view) is None


def test_an_event_that_comes_back_is_selected(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, TRIP))
    action(window, "delete_event").trigger()
    view.select_row(row_of(view, BALI))
    undo(window)
    assert selected_id(view) == TRIP, "and not those that only relations with it came back of"
    redo(window)
    assert document_of(window).chronology.find_event(TRIP) is None
    assert selected_id(view) == BALI, "what was selected before the undo"


def test_a_filter_that_hides_the_change_is_told_and_stays(
    window: QMainWindow, view: TimelineView
) -> None:
    document_of(window).push(changed(window, TRIP, title="A trip"), "renaming of A trip")
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    asked = EventFilter(statuses=(Status.PLANNED.value,))
    session.lanes.filter_by(asked)
    assert not view.has_place(row_of(view, TRIP))
    undo(window)
    note = "the change is in an event that the filter hides"
    assert said(window) == f"Undid renaming of A trip · {note}"
    assert view.view_state is not None
    assert view.view_state.filter == asked


def test_a_lane_is_unfolded_and_a_hidden_one_is_told(
    window: QMainWindow, view: TimelineView
) -> None:
    document_of(window).push(changed(window, TRIP, title="A trip"))
    lane = view.layout_of_events.lane_of(row_of(view, TRIP))
    view.lane_headers.toggle(lane)
    assert view.layout_of_events.tracks[lane].is_folded
    undo(window)
    assert not view.layout_of_events.tracks[lane].is_folded
    while view.has_place(row := row_of(view, TRIP)):
        view.lane_headers.hide(view.layout_of_events.lane_of(row))
    redo(window)
    assert said(window) == "Redone · the change is in an event whose lane is hidden"


def test_an_undated_event_is_said_to_be_in_the_table(
    window: QMainWindow, view: TimelineView
) -> None:
    document_of(window).push(added(new_event(window, date="")))
    undo(window)
    redo(window)
    assert said(window) == "Redone · the event has no date: the table lists it"
    assert selected_id(view) == "new"


def test_what_is_in_no_event_is_told_of_and_the_selection_stays(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    view.select_row(row_of(view, TRIP))
    header = document.header
    document.push(replaced(header, msgspec.structs.replace(header, title="Other")), "title")
    lane = document.columns.lanes[0]
    document.push(
        replaced(lane, msgspec.structs.replace(lane, name="Talks & <b>more</b>")),
        f"change of lane {lane.name}",
    )
    view.select_row(row_of(view, BALI))
    undo(window)
    assert said(window) == f"Undid change of lane {lane.name}"
    undo(window)
    assert said(window) == "Undid title"
    assert selected_id(view) == BALI


def test_the_event_of_a_quote_is_selected_where_it_was_so_before(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    row = next(i for i in range(document.columns.dated) if document.details(i).quotes)
    view.select_row(row)
    quote = document.details(row).quotes[0].quote
    document.push(replaced(quote, msgspec.structs.replace(quote, venue="Elsewhere")))
    view.select_row(row_of(view, BALI) if row != row_of(view, BALI) else row_of(view, TRIP))
    undo(window)
    assert view.currentIndex().row() == row


def batch(window: QMainWindow) -> list[Change]:
    events = [event_of(window, name) for name in (TRIP, BALI)]
    return [Change(event, msgspec.structs.replace(event, note="Noted")) for event in events]


def test_the_events_of_a_batch_are_selected(window: QMainWindow, view: TimelineView) -> None:
    document_of(window).push_many(batch(window), "change of 2 events")
    undo(window)
    assert selected_ids(view, window) == {TRIP, BALI}
    assert said(window) == "Undid change of 2 events"


def test_of_very_many_events_none_is_selected(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_of(window).push_many(batch(window), "change of 2 events")
    view.select_row(row_of(view, TRIP))
    monkeypatch.setattr(undo_view, "MOST_SELECTED", 1)
    undo(window)
    assert selected_id(view) == TRIP
    events = [event_of(window, TRIP), event_of(window, BALI)]
    new = [msgspec.structs.replace(event, id=EventId(f"new-{event.id}")) for event in events]
    document_of(window).push(added(*new))
    document_of(window).push(removed(*new))
    view.selectAll()
    everything = selected_ids(view, window)
    undo(window)
    assert selected_ids(view, window) == everything
