"""What a hand does to a table of a million events takes no longer than a frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from tests.widgets.million import MILLION, half_a_century, least_ms, view_of
from timeline_app.core.columns.sort_order import by_column, by_time, place_of_title
from timeline_app.core.columns.table_fields import EventField, Fact
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.table.event_table import EventTable
from timeline_app.widgets.table.model import EventTableModel
from timeline_app.widgets.table.selection_sync import MOST_RANGES, TableSelection
from timeline_app.widgets.texts.table_texts import TableTexts

pytestmark = [
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

FRAME_MS = 50.0
Flag = QItemSelectionModel.SelectionFlag


class NoFacts(QObject):
    """Says of every event that nothing is said."""

    arrived = Signal()

    def value(self, field: EventField, key: int) -> Fact:
        del field, key
        return ""


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    return view_of(qtbot, half_a_century())


@pytest.fixture
def table(qtbot: QtBot, view: TimelineView) -> EventTable:
    columns, source = half_a_century(), view.event_model
    facts: object = NoFacts(source)
    model = EventTableModel(
        source,
        by_time(columns),
        TableTexts(source),
        facts,  # type: ignore[arg-type]
        LIGHT,
        source,
    )

    def sort(field: EventField) -> None:
        order = by_column(columns, field)
        assert order is not None
        model.show_order(order)

    model.sort_requested.connect(sort)
    table = EventTable()
    qtbot.addWidget(table)
    table.set_palette_roles(LIGHT)
    table.resize(1440, 260)
    table.show_events(model, TableSelection(model, view.selectionModel(), view.selected_rows))
    table.show()
    painted(table)
    return table


def painted(table: EventTable) -> None:
    image = QImage(table.size(), QImage.Format.Format_RGB32)
    table.viewport().render(image)


def test_a_jump_and_a_paint_take_a_frame(table: EventTable) -> None:
    bar = table.verticalScrollBar()

    def jump() -> None:
        bar.setValue((bar.value() + 333_333) % MILLION)
        painted(table)

    assert least_ms(jump, 5) < FRAME_MS


@pytest.mark.parametrize("field", [EventField.LANE, EventField.QUOTES, EventField.DATE])
def test_numbers_are_sorted_and_turned_round_in_a_frame_or_two(
    table: EventTable, field: EventField
) -> None:
    ways = iter([Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder] * 4)

    def sort() -> None:
        table.sortByColumn(EventField.STATUS, Qt.SortOrder.AscendingOrder)
        table.sortByColumn(field, next(ways))
        table.sortByColumn(field, next(ways))

    assert least_ms(sort) < 4 * FRAME_MS


@pytest.mark.parametrize("is_read_aloud", [False, True])
def test_all_are_selected_as_one_range_even_beside_a_screen_reader(
    table: EventTable, view: TimelineView, is_read_aloud: bool
) -> None:
    QAccessible.setActive(is_read_aloud)
    try:
        table.sortByColumn(EventField.LANE, Qt.SortOrder.DescendingOrder)

        def select_all() -> None:
            table.clearSelection()
            table.selectAll()

        assert least_ms(select_all) < 4 * FRAME_MS
        assert view.selected_rows.ranges() == [(0, MILLION - 1)]
        assert least_ms(lambda: painted(table)) < FRAME_MS
    finally:
        QAccessible.setActive(False)


def test_very_many_stretches_are_scrolled_as_fast(table: EventTable, view: TimelineView) -> None:
    """Every event of one lane, as the table sorts them by time."""
    columns = half_a_century()
    table.sortByColumn(EventField.LANE, Qt.SortOrder.AscendingOrder)
    count = int((columns.lane == 0).sum())
    model = table.model()
    lane = QItemSelection(model.index(0, 0), model.index(count - 1, 0))
    table.selectionModel().select(lane, Flag.ClearAndSelect | Flag.Rows)
    stretches = view.selected_rows.ranges()
    assert sum(last - first + 1 for first, last in stretches) == count
    assert len(stretches) > 100 * MOST_RANGES
    table.sortByColumn(EventField.DATE, Qt.SortOrder.AscendingOrder)
    bar = table.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + 3)
        painted(table)

    scroll()
    assert least_ms(scroll, 5) < FRAME_MS
    first = bar.value()
    chosen = table.selectionModel()
    shown = [place for place in range(first, first + 8) if chosen.isRowSelected(place)]
    assert shown == [place for place in range(first, first + 8) if columns.lane[place] == 0]


def test_letters_are_looked_for_in_a_frame(table: EventTable) -> None:
    model = table.events
    assert model is not None
    columns, order = half_a_century(), model.order
    assert least_ms(lambda: place_of_title(columns, order, "no such title", 0)) < FRAME_MS


def test_an_event_of_the_canvas_is_shown_in_a_frame(table: EventTable, view: TimelineView) -> None:
    table.sortByColumn(EventField.LANE, Qt.SortOrder.DescendingOrder)
    flag = Flag.ClearAndSelect
    rows = iter(range(500_000, 600_000, 1_237))

    def select() -> None:
        view.selectionModel().setCurrentIndex(view.event_model.index(next(rows), 0), flag)

    assert least_ms(select, 5) < FRAME_MS
    place = table.currentIndex().row()
    model = table.events
    assert model is not None
    assert model.order.row_at(place) == view.currentIndex().row()
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
