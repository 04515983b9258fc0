"""Any sequence of edits, undos and redos: all views agree with the file, and all can be undone.

`TIMELINE_ANY_EDITS` may hold a number of sequences of 200 steps, for a long run.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import capture_exceptions

from tests.app.random_hands import RandomHands, contents
from tests.storage.any_chronology import documents
from tests.storage.any_edits import any_changes, many_changes, sections_of
from tests.storage.chronologies import imported, rows_of_file
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField
from timeline_app.core.edits.edit import Edit, replaced
from timeline_app.core.records.records import Event, EventId, Header, type_of_section
from timeline_app.core.text.translation import words
from timeline_app.core.text.typography import typographic
from timeline_app.document.table_values import MOST_WANTED
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import EditConflict
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.widgets.controls.text_labels import LineLabel
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.table.event_table import EventTable
from timeline_app.widgets.table.model import EventTableModel
from timeline_app.widgets.texts.table_texts import TableTexts

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

MOST_PASSES = 50
LONG = int(os.environ.get("TIMELINE_ANY_EDITS", "0"))
SETTINGS = settings(
    max_examples=LONG or (2 if os.environ.get("CI") else 3),
    stateful_step_count=200 if LONG else 20 if os.environ.get("CI") else 30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
Rows = dict[str, list[tuple[object, ...]]]


class AnyEdits(RuleBasedStateMachine):
    """The window of a small chronology, and what may be done to it."""

    @initialize(held=documents())
    def open(self, held: JsonDocument) -> None:
        """Open the window of a file, with the table shown."""
        self.folder = tempfile.TemporaryDirectory(prefix="timeline-any-")
        self.path = imported(held, Path(self.folder.name))
        self.first = rows_of_file(self.path)
        self.things = ExitStack()
        self.raised = self.things.enter_context(capture_exceptions())
        self.window = open_window(str(self.path))
        assert isinstance(self.window, MainWindow)
        self.hands = RandomHands(self.window, 0, ())
        self.hands.session.actions["table"].setChecked(True)
        self.view = self.hands.view

    def _action(self, name: str) -> None:
        self.hands.session.actions[name].trigger()

    # What may be done.

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Make an edit of a few records."""
        changes = data.draw(any_changes(self.hands.document.chronology))  # type: ignore[arg-type]
        with self._refused_leaves_all():
            self.hands.document.push(Edit(changes), "Change")

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        """Take records out with what hangs on them, as an edit or as a batch."""
        chronology = self.hands.document.chronology
        sections = sections_of(chronology)  # type: ignore[arg-type]
        if not sections:
            return
        section = data.draw(st.sampled_from(sections))
        record_type = type_of_section[section]
        keys = [key for key, _ in chronology._reader.every(record_type)]
        chosen = data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=2, unique=True))
        removal = chronology.changes.removal(record_type, chosen)
        with self._refused_leaves_all():
            if data.draw(st.booleans()):
                self.hands.document.push_many(removal, "Remove")
            else:
                self.hands.document.push(Edit(tuple(removal)), "Remove")

    @rule(data=st.data())
    def change_many(self, data: st.DataObject) -> None:
        """Make a batch."""
        changes = data.draw(many_changes(self.hands.document.chronology))  # type: ignore[arg-type]
        with self._refused_leaves_all():
            self.hands.document.push_many(changes, "Change many")

    @precondition(lambda self: self.hands.document.undo_stack.canUndo())
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        """Take back some edits."""
        for _ in range(times):
            self._action("undo")

    @precondition(lambda self: self.hands.document.undo_stack.canRedo())
    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        """Make some edits again."""
        for _ in range(times):
            self._action("redo")

    @rule(data=st.data())
    def select(self, data: st.DataObject) -> None:
        """Select one event, or one more."""
        count = self.view.event_model.rowCount()
        if not count:
            return
        row = data.draw(st.integers(0, count - 1))
        flags = QItemSelectionModel.SelectionFlag
        how = data.draw(st.sampled_from((flags.ClearAndSelect, flags.Toggle)))
        self.view.selectionModel().setCurrentIndex(self.view.event_model.index(row, 0), how)

    @rule(grouping=st.sampled_from(Grouping), field=st.sampled_from(EventField))
    def look(self, grouping: Grouping, field: EventField) -> None:
        """Group the canvas, and sort the table."""
        lanes = self.hands.session.lanes
        assert lanes is not None
        lanes.group_by(grouping)
        self._table().sortByColumn(int(field), Qt.SortOrder.AscendingOrder)

    @contextmanager
    def _refused_leaves_all(self) -> Iterator[None]:
        """An edit that does not fit changes nothing, also not what can be undone."""
        document = self.hands.document
        before = rows_of_file(self.path), document.undo_stack.index(), document.columns
        try:
            yield
        except EditConflict:
            now = rows_of_file(self.path), document.undo_stack.index(), document.columns
            assert now[:2] == before[:2]
            assert now[2] is before[2]

    # What must be true.

    @invariant()
    def agree(self) -> None:
        """All views agree with the file."""
        QApplication.processEvents()
        assert self.raised == []
        with StoredChronology.open(self.path, read_only=True) as file:
            self._check_columns(file)
            self.hands._check_canvas(self.hands._shown())
            self._check_drawn()
            self.hands._check_table()
            self._check_cells(file)
            self.hands._check_panel()
            self._check_panel(file)

    def _check_columns(self, file: StoredChronology) -> None:
        document = self.hands.document
        file._columns.read(file.revision)
        columns, fresh = document.columns, file.columns()
        assert self.view.event_model.columns is columns
        for name in ("key", "earliest", "latest", "lane", "importance", "flags"):
            assert np.array_equal(getattr(columns, name), getattr(fresh, name)), name
        for name in ("more_row", "more_lane", "state_row", "order_row", "order_value"):
            assert np.array_equal(getattr(columns, name), getattr(fresh, name)), name
        assert (columns.dated, columns.lanes) == (fresh.dated, fresh.lanes)
        assert [*columns.titles] == [*fresh.titles]
        assert contents(file) == contents(document.chronology)
        model = document.model
        ids = [model.data(model.index(row, 0), model.IdRole) for row in range(model.rowCount())]
        assert ids == file.event_ids(fresh.key.tolist())

    def _check_drawn(self) -> None:
        """The canvas draws what it would draw if nothing had been there before."""
        view, lanes = self.view, self.hands.session.lanes
        assert lanes is not None
        view.viewport().repaint()
        layout = view.layout_of_events
        fresh = lanes.layout(EventTexts(view.event_model.columns, words))
        fresh = fresh.with_heights(layout.sizes, layout.budgets, layout.zoom, tall=layout.tall)
        scale = view.scale.snapped()
        one, other = (build_scene(each, scale, 1_000.0) for each in (layout, fresh))
        assert one.lanes == other.lanes
        assert one.clusters == other.clusters
        for part in ("row", "x0", "x1", "y"):
            assert getattr(one.marks, part).tolist() == getattr(other.marks, part).tolist(), part
        assert one.labels.x.tolist() == other.labels.x.tolist()

    def _table(self) -> EventTable:
        table = self.window.findChild(EventTable, "events")
        assert isinstance(table, EventTable)
        return table

    def _check_cells(self, file: StoredChronology) -> None:
        """The table says of each event what the file does."""
        model = self._table().model()
        assert isinstance(model, EventTableModel)
        cells = TableTexts(self.view.event_model)
        keys = self.view.event_model.columns.key.tolist()
        facts = {field: file.facts_of_events(field, keys) for field in READ_FIELDS}
        for first in range(0, model.rowCount(), MOST_WANTED):
            places = range(first, min(first + MOST_WANTED, model.rowCount()))
            for _ in range(MOST_PASSES):  # what has to be read, or sorted, comes a little later
                found, expected = [], []
                for place, field in product(places, EventField):
                    row = model.order.row_at(place)
                    fact = facts[field].get(keys[row]) if field in READ_FIELDS else None
                    found.append(model.data(model.index(place, field)))
                    text = cells.text(field, row, fact)
                    expected.append(typographic(text) if field is EventField.TITLE else text)
                if found == expected:
                    break
                QApplication.processEvents()
            assert found == expected

    def _check_panel(self, file: StoredChronology) -> None:
        """The panel says what one would that was just made."""
        session = self.hands.session
        panel, shown = session.window.details, self.hands._details()
        if panel is None or shown is None:
            return
        fresh = DetailsPanel()
        layout = self.view.layout_of_events
        row = self.hands.document.row_of(shown.key)
        place = layout.place_in_time(row) if layout.is_shown(row) else None
        fresh.show_details(file.details(shown.key), place)
        ranges = self.view.selected_rows.ranges()
        fresh.show_selection(session.selection._summary(self.hands.document, ranges))
        fresh._tabs.setCurrentIndex(panel._tabs.currentIndex())
        expected = texts_in(fresh)
        fresh.deleteLater()
        assert texts_in(panel) == expected

    def teardown(self) -> None:
        """Take all back, make all again, and close the window."""
        if not hasattr(self, "window"):
            return
        try:
            document = self.hands.document
            last, first = rows_of_file(self.path), self.first
            index = document.undo_stack.index()
            while document.undo_stack.canUndo():
                document.undo()
            assert rows_of_file(self.path) == first
            self.agree()
            while document.undo_stack.index() < index:
                document.redo()
            assert rows_of_file(self.path) == last
            self.agree()
        finally:
            self.window.close()
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self.things.close()
            self.folder.cleanup()


def texts_in(panel: DetailsPanel) -> list[str]:
    """What is to be read in a panel, whole, whatever its width cuts."""
    labels = panel.findChildren(QLabel)
    shown = (label for label in labels if label.isVisibleTo(panel))
    return sorted(label._whole if isinstance(label, LineLabel) else label.text() for label in shown)


def test_all_views_agree_after_any_edits_and_all_can_be_undone(qapp: QApplication) -> None:
    run(AnyEdits, settings=SETTINGS)


def test_all_views_agree_on_several_selected_events(qapp: QApplication) -> None:
    machine = AnyEdits()
    tags = ("talks",)
    events = tuple(Event(EventId(name), name, "2023", tags=tags) for name in "abc")
    machine.open(JsonDocument("chronology", 1, Header("Talks"), events=events))
    try:
        machine.view.selectAll()
        machine.agree()
        panel = machine.hands.session.window.details
        assert panel is not None
        assert "3 events selected · 2023\nAll tagged talks" in texts_in(panel)
        a = machine.hands.document.chronology.find(Event, "a")
        assert a is not None
        machine.hands.document.push(replaced(a, msgspec.structs.replace(a, tags=())), "Change")
        machine.agree()
        assert "3 events selected · 2023" in texts_in(panel)
    finally:
        machine.teardown()
