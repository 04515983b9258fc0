"""Changes very many selected events at once in the real window. Prints JSON: bulk.py FILE COUNT.

`ms` is from the wish to the window that shows it, `undo_ms` that of taking it back, `pauses` the
longest that the window did not answer meanwhile, in each; `grown` is how many bytes the process
held at most more than before. `floor_ms` is what it takes to read so many rows, to keep the old
ones so that they can be taken back, and to change one text in each. The chronology is changed.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtGui import QAction

from tests.benchmarks.stage import Stage, resident_bytes
from timeline_app.app.editing.bulk_editing import BulkEditing
from timeline_app.core.edits.bulk_edits import BulkChange
from timeline_app.document.document import Document
from timeline_app.storage.database.connection import connected
from timeline_app.widgets.controls.selected_rows import selection_of

AT_ONCE = 1_000
"""Rows that the floor reads together."""


class Pauses:
    """How long the window has not answered at most, while work goes on."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._last = self.longest_s = 0.0

    def of(self, work: Callable[[], object], stage: Stage) -> tuple[float, float]:
        """The milliseconds that it takes until it is shown, and those of the longest pause."""
        self._last, self.longest_s = time.perf_counter(), 0.0
        started = self._last
        self._timer.start(0)
        work()
        stage.application.processEvents()
        self._tick()
        self._timer.stop()
        return (time.perf_counter() - started) * 1_000, self.longest_s * 1_000

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


def forget_peak() -> None:
    """Let the peak of this process be what it holds now, where that can be."""
    refs = Path("/proc/self/clear_refs")
    if refs.exists():
        refs.write_text("5")


def peak_bytes() -> int | None:
    """The most that this process has held since `forget_peak`; None where nobody tells."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1_024 for line in lines if line.startswith("VmHWM")), None)


def floor_ms(path: Path, count: int) -> float:
    """The milliseconds that it takes to read so many rows, keep the old ones and change them."""
    path.unlink(missing_ok=True)
    path.touch()
    file: sqlite3.Connection = connected(path)
    file.execute("CREATE TABLE event (key INTEGER PRIMARY KEY, tags TEXT, note TEXT) STRICT")
    rows = ((key, "[]", "x" * 300) for key in range(count))
    file.execute("BEGIN")
    file.executemany("INSERT INTO event VALUES (?, ?, ?)", rows)
    file.execute("COMMIT")
    file.execute("CREATE TABLE old (key INTEGER PRIMARY KEY, tags TEXT, note TEXT) STRICT")
    started = time.perf_counter()
    file.execute("BEGIN")
    for first in range(0, count, AT_ONCE):
        asked = "SELECT key, tags, note FROM event WHERE key >= ? AND key < ?"
        old = file.execute(asked, (first, min(count, first + AT_ONCE))).fetchall()
        file.executemany("INSERT INTO old VALUES (?, ?, ?)", old)
        changed = [('["a tag"]', key) for key, _, _ in old]
        file.executemany("UPDATE event SET tags = ? WHERE key = ?", changed)
    file.execute("COMMIT")
    file.close()
    return (time.perf_counter() - started) * 1_000


def main(path: Path, count: int) -> None:
    """Change so many events, take it back, and print."""
    stage = Stage(str(path))
    document = stage.window.findChild(Document)
    bulk = stage.window.findChild(BulkEditing)
    assert document is not None
    assert bulk is not None
    rows = min(count, len(document.columns))
    selection = selection_of([(0, rows - 1)], stage.view.event_model)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    stage.view.selectionModel().select(selection, flag)
    stage.settle()
    undo = stage.window.findChild(QAction, "action-undo")
    assert undo is not None
    forget_peak()
    before, pauses = resident_bytes(), Pauses()
    change = BulkChange(tags_added=("changed at once",))
    took, pause = pauses.of(lambda: bulk.change(document, change), stage)
    peak = peak_bytes()
    events = document.chronology.events(document.columns.key[:rows])
    assert all("changed at once" in event.tags for event in events)
    undone, other = pauses.of(undo.trigger, stage)
    assert not document.undo_stack.canUndo()
    grown = None if before is None or peak is None else peak - before
    told = {"ms": took, "undo_ms": undone, "pauses": [pause, other], "grown": grown}
    stage.close()
    print(json.dumps(told | {"floor_ms": floor_ms(path.with_suffix(".floor"), rows)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
