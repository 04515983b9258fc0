from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QStringListModel
from pytestqt.qtbot import QtBot

from timeline_app.widgets.selected_rows import SelectedRows

Flag = QItemSelectionModel.SelectionFlag


@pytest.fixture
def model(qtbot: QtBot) -> QStringListModel:
    return QStringListModel([str(i) for i in range(100)])


@pytest.fixture
def selection(model: QStringListModel) -> QItemSelectionModel:
    return QItemSelectionModel(model)


def _select(selection: QItemSelectionModel, first: int, last: int) -> None:
    model = selection.model()
    selection.select(QItemSelection(model.index(first, 0), model.index(last, 0)), Flag.Select)


def test_ranges_and_rows_follow_the_selection(selection: QItemSelectionModel) -> None:
    selected = SelectedRows(selection)
    assert selected.ranges() == []
    assert selected.among(range(100)) == []
    _select(selection, 50, 59)
    _select(selection, 7, 7)
    assert selected.ranges() == [(7, 7), (50, 59)]
    assert selected.among([60, 59, 7, 8, 49, 50, 6]) == [59, 7, 50]
    selection.select(selection.model().index(55, 0), Flag.Deselect)
    assert selected.among(range(54, 57)) == [54, 56]
    selection.clearSelection()
    assert selected.ranges() == []


def test_ranges_follow_rows_that_come_and_go(
    model: QStringListModel, selection: QItemSelectionModel
) -> None:
    selected = SelectedRows(selection)
    _select(selection, 10, 12)
    assert selected.ranges() == [(10, 12)]
    model.insertRows(0, 5)
    assert selected.ranges() == [(15, 17)]
    model.removeRows(16, 1)
    assert selected.among(range(100)) == [15, 16]
    model.setStringList(["a"])
    assert selected.ranges() == []
