from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QStringListModel
from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls.selected_rows import (
    MOST_TOLD,
    SelectedRows,
    can_be_told,
    selection_of,
)

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


def test_few_rows_can_be_told_of_and_many_can_not() -> None:
    model = QStringListModel([""] * (2 * MOST_TOLD))
    none = QItemSelection()
    few = selection_of([(0, 9), (20, 29)], model)
    many = selection_of([(5, 5 + MOST_TOLD)], model)
    scattered = selection_of([(row, row) for row in range(0, 2 * MOST_TOLD, 2)], model)
    assert (few.count(), [index.row() for index in few.indexes()][9:11]) == (2, [9, 20])
    assert can_be_told(few, none)
    assert can_be_told(few, few)
    assert not can_be_told(many, none)
    assert not can_be_told(none, many)
    assert not can_be_told(scattered)


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
