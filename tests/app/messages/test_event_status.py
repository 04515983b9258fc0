"""What is said of an event where it is pointed at, and in the table."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import document_of
from tests.app.windows import row_of
from timeline_app.app.messages.descriptions import how_it_stands
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event, EventId, LaneId, Status, Verification
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.texts.table_texts import TableTexts

STATE, TRIP = "st-ministers-stalled", "ev-blinken-beijing-trip"


def tip_of(view: TimelineView, event_id: str) -> str:
    model = view.event_model
    return str(model.data(model.index(row_of(view, event_id), 0), 3))  # Qt.ToolTipRole


def event_of(window: QMainWindow, event_id: str) -> Event:
    found = document_of(window).chronology.find_event(event_id)
    assert found is not None
    return found


def test_a_state_is_not_said_to_have_taken_place_but_how_well_it_is_checked(
    window: QMainWindow, view: TimelineView
) -> None:
    for checked in list(Verification):
        event = event_of(window, STATE)
        state = msgspec.structs.replace(event, status=Status.TOOK_PLACE, verification=checked)
        if state != event:
            document_of(window).push(replaced(event, state), "Check")
        assert tip_of(view, STATE).endswith(f", {checked.value}")
        assert "took place" not in tip_of(view, STATE)
        assert "took place" in tip_of(view, TRIP)
        cells = TableTexts(document_of(window).model)
        assert cells.text(EventField.STATUS, row_of(view, STATE)) == ""
        assert cells.text(EventField.STATUS, row_of(view, TRIP)) == "took place"
        ongoing = msgspec.structs.replace(state, status=Status.ONGOING)
        document_of(window).push(replaced(state, ongoing), "Go on")
        assert how_it_stands(document_of(window), row_of(view, STATE)) == ["ongoing", checked.value]
        assert cells.text(EventField.STATUS, row_of(view, STATE)) == "ongoing"


def test_a_tip_names_all_lanes_of_an_event(window: QMainWindow, view: TimelineView) -> None:
    columns: EventColumns = document_of(window).columns
    event = event_of(window, TRIP)
    lanes = tuple(LaneId(lane.id) for lane in columns.lanes[:3])
    document_of(window).push(replaced(event, msgspec.structs.replace(event, lanes=lanes)), "Lanes")
    names = ", ".join(lane.name for lane in columns.lanes[:3])
    assert f", {names}, took place" in tip_of(view, EventId(TRIP))
