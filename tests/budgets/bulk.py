"""Counts what one change of very many events costs. Prints JSON: bulk.py CHRONOLOGY COUNT.

So many selected events get a tag, as one edit, which is then taken back. The chronology is
changed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel

from tests.benchmarks.stage import Stage, handle_posted, rest_soon
from tests.budgets.counts import calls_of, collect_no_more
from timeline_app.app.editing.bulk_editing import BulkEditing
from timeline_app.core.edits.bulk_edits import BulkChange
from timeline_app.document.document import Document
from timeline_app.storage.database import reader
from timeline_app.storage.database.rows import R
from timeline_app.widgets.controls.selected_rows import selection_of


class Tally:
    """Statements to the file, rows that come back, and rows that are made records."""

    def __init__(self, document: Document, patch: pytest.MonkeyPatch) -> None:
        self.statements = self.rows = self.records = 0
        connection = document.chronology.file.connection
        connection.set_trace_callback(self._state)
        patch.setattr(connection, "row_factory", self._row)
        record_of = reader.record_of

        def counted(kind: type[R], values: Sequence[object], *, is_newer: bool = False) -> R:
            self.records += 1
            return record_of(kind, values, is_newer=is_newer)

        patch.setattr(reader, "record_of", counted)

    def _state(self, _: str) -> None:
        self.statements += 1

    def _row(self, _: object, row: tuple[object, ...]) -> tuple[object, ...]:
        self.rows += 1
        return row

    def of(self, work: Callable[[], object]) -> dict[str, int]:
        """What a piece of work asks of the file."""
        self.statements = self.rows = self.records = 0
        work()
        return {"statements": self.statements, "rows read": self.rows, "records read": self.records}


class Changes:
    """One change after the other of the selected events, each with a tag of its own."""

    def __init__(self, stage: Stage) -> None:
        document, bulk = stage.window.findChild(Document), stage.window.findChild(BulkEditing)
        assert document is not None
        assert bulk is not None
        self.document: Document = document
        self._bulk: BulkEditing = bulk
        self._number = 0

    def make(self) -> None:
        """Change them all."""
        self._number += 1
        self._bulk.change(self.document, BulkChange(tags_added=(f"tag {self._number}",)))
        handle_posted()

    def take_back(self) -> None:
        """Undo that."""
        self.document.undo()
        handle_posted()


def main(path: str, count: int) -> None:
    """Change so many events, take it back, count, and print."""
    rest_soon()
    stage = Stage(path)
    changes = Changes(stage)
    selection = selection_of([(0, count - 1)], stage.view.event_model)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    stage.view.selectionModel().select(selection, flag)
    stage.settle()
    collect_no_more()
    changes.make()
    changes.take_back()
    stage.rest()
    with pytest.MonkeyPatch.context() as patch:
        tally = Tally(changes.document, patch)
        rows = tally.of(changes.make)
        stage.rest()
        rows |= {f"undo, {name}": number for name, number in tally.of(changes.take_back).items()}
        stage.rest()
    calls = calls_of(changes.make)
    print(json.dumps(rows | {"Python calls": calls.python, "C calls": calls.c}))
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
