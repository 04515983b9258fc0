from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from tests.scene.chronologies import columns_of, crowded
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.records.records import Event, EventId
from timeline_app.document.event_model import EventModel


def _model(columns: EventColumns) -> EventModel:
    return EventModel(columns, lambda key: f"e{key}", lambda row: f"row {row}")


def test_the_model_keeps_every_rule_of_qt(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(_model(crowded(30)), force_py=True)


def test_an_empty_chronology_keeps_them_too(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(_model(columns_of([])), force_py=True)


def test_every_documented_role_answers() -> None:
    model: QAbstractItemModel = _model(columns_of([("2023-06-19", 1, 3, 5, "")]))
    index = model.index(0, 0)
    assert index.data() == "xxxxx"
    assert index.data(EventModel.IdRole) == "e0"
    assert index.data(EventModel.KeyRole) == 0
    assert index.data(EventModel.LatestRole) - index.data(EventModel.EarliestRole) == 86_400
    assert index.data(EventModel.LaneRole) == "Lane 1"
    assert index.data(EventModel.StatusRole) == "took place"
    assert index.data(EventModel.ImportanceRole) == 3
    assert index.data(EventModel.QuotesRole) == 0
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "row 0"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert bytes(model.roleNames()[EventModel.IdRole].data()) == b"id"


def test_an_event_of_a_file_without_lanes_stands_in_none() -> None:
    event = Event(EventId("alone"), "Alone", "2023")
    model = _model(event_columns([(1, event, 0)], ()))
    assert model.index(0, 0).data(EventModel.LaneRole) == ""
