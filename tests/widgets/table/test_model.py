"""The table follows the events row by row, and its selection is theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.document.test_document import EDITS, changed
from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, VISIT, in_memory
from tests.storage.edits.test_apply_properties import Model, change_of
from timeline_app.core.columns.event_columns import title_of
from timeline_app.core.columns.sort_order import by_rows, by_time, rows_by_text
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField
from timeline_app.core.edits.edit import Edit
from timeline_app.document.document import Document
from timeline_app.document.event_sorter import EventSorter, sort_text, sort_value
from timeline_app.document.table_values import TableValues
from timeline_app.render.style.fonts import FIGURES
from timeline_app.render.style.palette import LIGHT
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.widgets.controls.selected_rows import SelectedRows
from timeline_app.widgets.table.model import MOST_LETTERS, EventTableModel
from timeline_app.widgets.table.selection_sync import TableSelection
from timeline_app.widgets.texts.table_texts import TableTexts

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
Flag = QItemSelectionModel.SelectionFlag
HELD = [field for field in EventField if field not in READ_FIELDS]


class Table:
    """A table of a document without a view, sorted at once whatever it takes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.model = EventTableModel(
            document.model,
            by_time(document.columns),
            TableTexts(document.model),
            TableValues(document),
            LIGHT,
            document,
        )
        self.is_wanted: Callable[[int], bool] | None = None
        document.changed.connect(self.show_wanted)
        self.tester = QAbstractItemModelTester(self.model, Fatal)
        self.sorter = EventSorter(document, self.model)
        self.sorter.sorted.connect(self.model.show_order)
        self.model.sort_requested.connect(self._sort)
        self.events = QItemSelectionModel(document.model)
        self.selection = TableSelection(self.model, self.events, SelectedRows(self.events))
        self.model.modelReset.connect(self.selection.follow)

    def _sort(self, field: EventField) -> None:
        if field is not EventField.TITLE:
            self.sorter.sort(field)
            return
        columns = self.document.model.columns
        texts = [sort_text(title_of(columns, row)) for row in range(len(columns))]
        rows, filled = rows_by_text(b"".join(texts), [len(text) for text in texts])
        self.model.show_order(by_rows(field, rows, filled))

    def show_wanted(self) -> None:
        if self.is_wanted is not None:
            rows = range(len(self.document.columns))
            self.model.show_only(np.array([self.is_wanted(row) for row in rows], np.bool_))

    def rows(self) -> list[int]:
        return [self.model.order.row_at(place) for place in range(self.model.rowCount())]

    def is_sorted(self, field: EventField, *, is_descending: bool) -> bool:
        columns = self.document.columns
        rows = range(len(columns))
        if field is EventField.DATE:
            filled = [row for row in rows if row < columns.dated]
        elif field is EventField.TITLE:
            filled = [row for row in rows if sort_value(columns, field, row)]
        else:
            filled = [*rows]
        filled.sort(key=lambda row: (sort_value(columns, field, row), row), reverse=is_descending)
        expected = filled + [row for row in rows if row not in filled]
        wanted = self.is_wanted
        return self.rows() == [row for row in expected if wanted is None or wanted(row)]

    def selected(self) -> tuple[set[int], set[int]]:
        """Rows that are selected in the table, and among the events."""
        here = {self.model.order.row_at(i.row()) for i in self.selection.selectedRows()}
        return here, {index.row() for index in self.events.selectedRows()}


@pytest.fixture
def document() -> Iterator[Document]:
    with in_memory(SMALL) as chronology:
        yield Document(chronology, str)


@pytest.fixture
def table(document: Document) -> Table:
    return Table(document)


@pytest.mark.parametrize("order", list(Qt.SortOrder))
@pytest.mark.parametrize("field", HELD)
@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_and_its_undo_leave_the_table_sorted(
    table: Table, field: EventField, order: Qt.SortOrder, edit: Edit
) -> None:
    table.model.sort(field, order)
    down = order == Qt.SortOrder.DescendingOrder
    assert table.is_sorted(field, is_descending=down)
    before = table.rows()
    table.document.push(edit)
    assert table.is_sorted(field, is_descending=down)
    table.document.undo()
    assert table.rows() == before


@pytest.mark.parametrize("field", HELD)
def test_turning_the_order_round_among_some_events_keeps_the_others(
    table: Table, field: EventField
) -> None:
    table.model.sort(field, Qt.SortOrder.AscendingOrder)
    table.is_wanted = lambda row: row == 1
    table.show_wanted()
    table.model.sort(field, Qt.SortOrder.DescendingOrder)
    assert table.rows() == [1]
    table.model.show_only(None)
    table.is_wanted = None
    assert table.is_sorted(field, is_descending=True)


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), st.sampled_from(HELD), st.booleans(), st.booleans(), st.data())
def test_any_edits_keep_the_rules_of_qt_the_order_and_the_selection(
    start: JsonDocument, field: EventField, down: bool, some: bool, data: st.DataObject
) -> None:
    plain = Model(start)
    with in_memory(start) as chronology:
        table = Table(Document(chronology, str))
        if some:
            columns = table.document.model
            table.is_wanted = lambda row: columns.columns.titles.sizes.item(row) % 2 == 0
            table.show_wanted()
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        table.model.sort(field, way)
        count = table.model.rowCount()
        places = st.integers(0, max(0, count - 1))
        for place in data.draw(st.sets(places)) if count else ():
            index = table.model.index(place, 0)
            table.selection.select(index, Flag.Select | Flag.Rows)
        edits = 0
        for _ in range(data.draw(st.integers(1, 3))):
            found = [data.draw(change_of(plain)) for _ in range(data.draw(st.integers(1, 3)))]
            edit = Edit(tuple(change for change in found if change is not None))
            if edit.changes:
                table.document.push(edit)
                edits += 1
            assert table.is_sorted(field, is_descending=down)
            here, there = table.selected()
            assert here == there.intersection(table.rows())
        for _ in range(edits):
            table.document.undo()
            assert table.is_sorted(field, is_descending=down)


def test_a_change_of_everything_is_followed(table: Table, document: Document) -> None:
    table.model.sort(EventField.TITLE, Qt.SortOrder.DescendingOrder)
    document.read_anew()
    assert table.is_sorted(EventField.TITLE, is_descending=True)


@pytest.mark.usefixtures("qapp")
def test_figures_of_dates_and_counts_are_as_wide_as_each_other(table: Table) -> None:
    fonts = {
        field: table.model.data(table.model.index(0, field), Qt.ItemDataRole.FontRole)
        for field in EventField
    }
    given = {field for field, font in fonts.items() if font is not None}
    assert given == {EventField.DATE, EventField.QUOTES, EventField.SOURCES}
    for field in given:
        assert QFontInfo(fonts[field]).family() == FIGURES


def test_cells_say_what_the_fields_are(table: Table) -> None:
    row = table.rows().index(
        next(i for i in range(5) if table.document.columns.titles[i] == "Visit to Beijing")
    )
    said = {field: table.model.index(row, field).data() for field in HELD}
    assert said == {
        EventField.DATE: "18–19 Jun 2023",
        EventField.TITLE: "Visit to Beijing",
        EventField.LANE: "Talks, Press",
        EventField.STATUS: "took place",
        EventField.IMPORTANCE: "central",
        EventField.QUOTES: "2",
    }
    last = table.model.index(table.model.rowCount() - 1, EventField.DATE)
    assert last.data() == "undated"
    headers = [table.model.headerData(field, Qt.Orientation.Horizontal) for field in EventField]
    assert headers[:3] == ["Date", "Title", "Lane"]
    assert table.model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_text_is_never_taken_for_markup_and_a_very_long_one_is_cut(document: Document) -> None:
    long = "<b>bold</b> " + "x" * 100_000
    document.push(changed(VISIT, title=long))
    table = Table(document)
    titles = [table.model.index(place, EventField.TITLE) for place in range(5)]
    (index,) = [index for index in titles if index.data().startswith("<b>")]
    assert len(index.data()) == MOST_LETTERS + 1
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("<qt>&lt;b&gt;bold&lt;/b&gt; xx")


def test_a_cell_on_checking_says_what_its_word_means(table: Table, qtbot: QtBot) -> None:
    index = table.model.index(0, EventField.VERIFICATION)
    qtbot.waitUntil(lambda: bool(index.data()))
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.casefold().startswith(f"<qt>{index.data()}: ")


# Selection.

COMMANDS = [
    Flag.ClearAndSelect | Flag.Rows,
    Flag.Select | Flag.Rows,
    Flag.Toggle | Flag.Rows,
    Flag.Deselect | Flag.Rows,
    Flag.Clear,
    Flag.NoUpdate,
]


@settings(max_examples=examples(60), deadline=None)
@given(
    st.sampled_from(HELD),
    st.lists(
        st.tuples(
            st.booleans(),
            st.sampled_from(COMMANDS),
            st.tuples(st.integers(0, 4), st.integers(0, 4)),
            st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=2),
        ),
        max_size=8,
    ),
)
def test_whatever_is_selected_on_either_side_is_selected_on_both(
    field: EventField, wishes: list[tuple[bool, Flag, tuple[int, int], list[tuple[int, int]]]]
) -> None:
    with in_memory(SMALL) as chronology:
        table = Table(Document(chronology, str))
        table.model.sort(field, Qt.SortOrder.DescendingOrder)
        alone = QItemSelectionModel(table.model)
        for is_here, command, pressed, dragged in wishes:
            model = table.model if is_here else table.document.model
            for at, ends in enumerate([pressed, *dragged]):
                wish = QItemSelection(model.index(min(ends), 0), model.index(max(ends), 0))
                # A drag makes its last wish anew.
                wished = command if at == 0 else command & ~Flag.Clear | Flag.Current
                (table.selection if is_here else table.events).select(wish, wished)
                here, there = table.selected()
                assert here == there
        assert alone.model() is table.model


def test_the_current_event_is_the_same_on_both_sides(table: Table) -> None:
    table.model.sort(EventField.TITLE, Qt.SortOrder.DescendingOrder)
    table.selection.setCurrentIndex(table.model.index(1, 2), Flag.NoUpdate)
    row = table.model.order.row_at(1)
    assert table.events.currentIndex().row() == row
    table.events.setCurrentIndex(table.document.model.index(0, 0), Flag.ClearAndSelect)
    assert table.model.order.row_at(table.selection.currentIndex().row()) == 0
    assert table.selection.currentIndex().column() == 2
    table.events.clear()
    assert not table.selection.currentIndex().isValid()


def test_sorting_keeps_selection_and_current_event(table: Table) -> None:
    table.events.setCurrentIndex(table.document.model.index(2, 0), Flag.ClearAndSelect)
    for field in HELD:
        table.model.sort(field, Qt.SortOrder.DescendingOrder)
        assert table.selected() == ({2}, {2})
        assert table.model.order.row_at(table.selection.currentIndex().row()) == 2


def test_very_many_stretches_are_held_only_near_the_view(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.widgets.table.selection_sync.MOST_RANGES", 1)
    monkeypatch.setattr("timeline_app.widgets.table.selection_sync.AROUND", 0)
    table = Table(document)
    for row in (0, 2, 4):
        table.events.select(document.model.index(row, 0), Flag.Select)
    table.selection.look_at(0, 1)
    assert table.selected() == ({0}, {0, 2, 4})
    table.selection.look_at(2, 3)
    assert table.selected() == ({2}, {0, 2, 4})
    # A wish for what is out of view does not undo the rest.
    table.selection.select(table.model.index(4, 0), Flag.Toggle | Flag.Rows)
    assert table.selected()[1] == {0, 2}
    table.selection.look_at(0, 4)
    assert table.selected() == ({0, 2}, {0, 2})


def test_a_document_without_events_is_a_table_without_rows() -> None:
    with in_memory(JsonDocument("chronology", 1, SMALL.header())) as chronology:
        table = Table(Document(chronology, str))
        table.model.sort(EventField.QUOTES)
        table.selection.follow()
        assert table.model.rowCount() == 0
