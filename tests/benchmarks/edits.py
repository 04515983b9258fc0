"""Times edits of single events in the real window, until it has painted. Prints JSON.

edits.py CHRONOLOGY KIND TIMES

KIND is `title`, `date`, `add` or `undo`. The floor, measured in turns, is SQLite's commit of one
row to a file in the same folder and a frame of a bare view. The chronology is changed.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from tests.benchmarks.content import shown_in
from tests.benchmarks.frames import bare_frames
from tests.benchmarks.hands import Paints, frame_ms
from tests.benchmarks.stage import Stage
from tests.benchmarks.views import go_to
from tests.benchmarks.watch import Watch
from timeline_app.core.edits.edit import added, replaced
from timeline_app.core.records.records import Event, EventId
from timeline_app.document.document import Document
from timeline_app.storage.database.connection import connected

WARM_UP = 3
YEARS = 7
"""So many years an edited event moves, out of the view."""


class NotFollowedError(Exception):
    """After an edit the canvas shows what was before it."""


class Took(NamedTuple):
    """What an edit took, by the clock and by the processor's time."""

    wall_ms: float
    cpu_ms: float


class Editor:
    """Edits the events that have marks in the view, one after the other."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        document = stage.window.findChild(Document)
        assert document is not None
        self._document: Document = document
        self._paints = Paints(stage.view)
        self._number = 0

    def ms(self, kind: str) -> float:
        """The milliseconds from an edit to the paint that shows it. Raises `NotFollowedError`."""
        return self._made(kind).wall_ms

    def cpu_ms(self, kind: str) -> float:
        """The same by the processor's time alone."""
        return self._made(kind).cpu_ms

    def _made(self, kind: str) -> Took:
        edit = self.prepared(kind)
        before, watch = self._paints.number, Watch()
        edit()
        self._stage.application.processEvents()
        took = Took(watch.wall_ms, watch.cpu_ms)
        follows = self._stage.view.layout_of_events.columns is self._document.columns
        if self._paints.number == before or not follows:
            raise NotFollowedError
        self._stage.application.processEvents()
        return took

    def prepared(self, kind: str) -> Callable[[], None]:
        """What is to be measured, with all that comes before it done."""
        self._number += 1
        document = self._document
        event = self._event_in_view()
        if kind in ("add", "undo"):
            new = msgspec.structs.replace(event, id=EventId(f"new-{self._number}"), title="New")
            if kind == "add":
                return lambda: document.push(added(new), "Add")
            document.push(added(new), "Add")
            self._stage.application.processEvents()
            return document.undo
        if kind == "title":
            changed = msgspec.structs.replace(event, title=f"Title number {self._number}")
        else:
            date = f"{int(event.date[:4]) + YEARS:04}{event.date[4:10]}"
            changed = msgspec.structs.replace(event, date=date)
        return lambda: document.push(replaced(event, changed), "Change")

    def _event_in_view(self) -> Event:
        """An event that has a mark now, with an exact day at least."""
        view, document = self._stage.view, self._document
        for row in view.scene().marks.row.tolist()[self._number % 7 :]:
            event = document.chronology.event(int(document.columns.key[row]))
            if event.date[:10].count("-") == 2 and "X" not in event.date:
                return event
        raise NotFollowedError


class Commits:
    """Commits of one row to a file of its own, with the settings of ours."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        path.touch()
        self._file: sqlite3.Connection = connected(path)
        self._file.execute("CREATE TABLE event (key INTEGER PRIMARY KEY, title TEXT) STRICT")

    def ms(self) -> float:
        """The milliseconds of one."""
        started = time.perf_counter()
        self._file.execute("BEGIN IMMEDIATE")
        self._file.execute("INSERT INTO event (title) VALUES ('a title of an event')")
        self._file.execute("COMMIT")
        return (time.perf_counter() - started) * 1_000


def main(path: Path, kind: str, count: int) -> None:
    """Edit so many times where about a hundred events are in view, and print."""
    stage = Stage(str(path))
    go_to(stage.view, "close")
    stage.settle()
    editor, commits = Editor(stage), Commits(path.with_suffix(".floor"))
    bare, turned = bare_frames(shown_in(stage.view), stage.view)
    paints = Paints(bare)
    edits, floor, labels = [], [], []
    for number in range(WARM_UP + count):
        took, commit = editor.ms(kind), commits.ms()
        frame = [frame_ms(bare, event, paints) for event in islice(turned, 1)]
        if number >= WARM_UP:
            edits.append(took)
            floor.append(commit + frame[0])
            labels.append(len(shown_in(stage.view).labels))
    bare.close()
    stage.close()
    print(json.dumps({"edits": edits, "floor": floor, "labels": sorted(labels)[count // 2]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
