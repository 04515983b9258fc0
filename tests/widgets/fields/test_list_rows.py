"""The rows of short lists, and their one model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.widgets.fields.list_rows import ListRow, RowsModel, TextEmphasis, spans_of

ROW = ListRow("a", "Fit", "View", "F", tail="  ·  all")


def test_a_row_is_spoken_in_the_order_in_which_it_is_read() -> None:
    assert ROW.spoken == "Fit  ·  all, View, F"
    assert ROW._replace(refusal="Nothing is open").spoken == "Fit  ·  all, View, Nothing is open, F"
    assert ROW._replace(said="Fit everything").spoken == "Fit everything"


def test_spans_go_along_with_what_stands_before() -> None:
    assert spans_of([(0, 2), (4, 5)], TextEmphasis.FOUND, 3) == (
        (3, 5, TextEmphasis.FOUND),
        (7, 8, TextEmphasis.FOUND),
    )


def test_a_row_is_asked_for_when_it_is_shown(qtbot: QtBot) -> None:
    asked: list[int] = []
    model = RowsModel[int]()

    def row_of(item: int) -> ListRow:
        asked.append(item)
        return ROW

    model.set_items(range(1_000_000), row_of)
    assert (model.rowCount(), asked) == (1_000_000, [])
    index = model.index(77)
    assert index.data() == "Fit  ·  all"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == ROW.spoken
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert set(asked) == {77}


def test_what_is_told_otherwise_is_shown_anew(qtbot: QtBot) -> None:
    model = RowsModel[str]()
    model.set_items(["one", "two"], lambda item: ListRow(item, item))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.item_changed("two")
    assert [index.row() for index in told.args[:2]] == [1, 1]
    with qtbot.waitSignal(model.dataChanged) as told:
        model.tell_anew(lambda item: ListRow(item, item.upper()))
    assert [index.row() for index in told.args[:2]] == [0, 1]
    assert model.index(1).data() == "TWO"
    with qtbot.assertNotEmitted(model.dataChanged):
        model.item_changed("three")
