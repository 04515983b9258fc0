"""The rows of a report: all of them, sorted, copied, and straight below their headings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.widgets.imports.report_table import ReportModel
from timeline_app.widgets.imports.report_view import ImportWords, ReportView

HEADINGS = ("Where", "What stands there", "Why", "What became of it")
ROWS = [(f"row {n}", f"raw {n % 7}", "why" if n % 2 else "Ärger", "=left") for n in range(10_000)]
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def view(qtbot: QtBot) -> ReportView:
    view = ReportView(ImportWords("Ten thousand", ["10,000 × why"], HEADINGS, ROWS))
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    return view


def places(model: ReportModel, count: int) -> list[str]:
    return [model.row_at(row)[0] for row in range(count)]


def test_all_rows_are_there_and_sorted_by_each_column(qtmodeltester: ModelTester) -> None:
    few, model = ReportModel(HEADINGS, ROWS[:200]), ReportModel(HEADINGS, ROWS)
    qtmodeltester.check(few)
    few.sort(2, DOWN)
    assert model.rowCount() == 10_000
    kept = QPersistentModelIndex(model.index(5, 1))
    model.sort(1, UP)
    assert places(model, 3) == ["row 0", "row 7", "row 14"]
    model.sort(2, UP)
    assert places(model, 3) == ["row 0", "row 2", "row 4"]
    model.sort(0, DOWN)
    assert places(model, 2) == ["row 9999", "row 9998"]
    assert model.row_at(kept.row())[0] == "row 5"
    model.sort(0, UP)
    assert places(model, 2) == ["row 0", "row 1"]


def test_rows_are_copied_as_lines_without_formulas(view: ReportView) -> None:
    view.table.selectRow(3)
    view.table.copy_rows()
    assert QGuiApplication.clipboard().text() == "row 3\traw 3\twhy\t'=left\n"


def test_it_is_sorted_without_a_mouse_too(view: ReportView) -> None:
    menu = view.table.menu()
    _, _, *sorts = menu.actions()
    assert [one.isChecked() for one in sorts] == [True, False, False, False]
    sorts[1].trigger()
    assert places(view.model, 2) == ["row 0", "row 7"]


def test_the_keys_of_columns_sort_one_way_and_the_other(view: ReportView) -> None:
    table, ctrl = view.table, Qt.KeyboardModifier.ControlModifier
    view.activateWindow()
    table.setFocus()
    table.selectRow(4)
    QTest.keyClick(table, Qt.Key.Key_3, ctrl)
    assert places(view.model, 2) == ["row 0", "row 2"]
    QTest.keyClick(table, Qt.Key.Key_3, ctrl)
    assert places(view.model, 2) == ["row 1", "row 3"]
    assert view.model.row_at(table.currentIndex().row())[0] == "row 4"
    QTest.keyClick(table, Qt.Key.Key_1, ctrl)
    assert places(view.model, 2) == ["row 0", "row 1"]
    QTest.keyClick(table, Qt.Key.Key_Down)  # and Ctrl is down no more
    assert view.model.row_at(table.currentIndex().row())[0] == "row 5"
    told = [action.shortcut().toString() for action in table.menu().actions()[2:]]
    assert told == ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"]


def test_a_text_that_is_cut_is_shown_whole_below(qtbot: QtBot) -> None:
    rows = [("row 1", "short", "", ""), ("row 2", "words " * 40, "", "")]
    view = ReportView(ImportWords("Two", [], HEADINGS, rows))
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    assert not view.detail.text()
    view.table.selectRow(1)
    assert view.detail.text() == "words " * 40


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_cells_stand_straight_below_their_headings(qtbot: QtBot, palette: Palette) -> None:
    view = ReportView(ImportWords("One", [], ("H", "H", "H", "H"), [("H", "H", "H", "H")]))
    qtbot.addWidget(view)
    view.set_palette_roles(palette)
    view.resize(800, 400)
    view.show()
    table, header = view.table, view.table.horizontalHeader()
    table.clearSelection()
    below = _first_ink(table.viewport().grab().toImage(), table.rowHeight(0))
    above = _first_ink(header.viewport().grab().toImage(), header.height() - 2)
    assert _left(table.viewport(), view) == _left(header.viewport(), view)
    assert abs(below - above) <= 1


def _left(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, widget.rect().topLeft()).x()


def _first_ink(image: QImage, height_px: int) -> int:
    """The first column of pixels that is not all of the ground, right of the frame."""
    for x in range(3, image.width()):
        if len({image.pixel(x, y) for y in range(2, height_px)}) > 1:
            return x
    raise AssertionError("nothing is written there")
