"""Counts what an edit costs, from the wish to the painted window. Prints JSON.

edits.py CHRONOLOGY

Events near the middle of the view get another title; the chronology is changed. A row is the mean
of some edits, once others were made.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

import pytest

from tests.benchmarks.edits import Editor
from tests.benchmarks.stage import Stage, handle_posted, rest_soon
from tests.benchmarks.views import go_to
from tests.budgets.counts import Calls, calls_of, collect_no_more
from timeline_app.document.document import Document
from timeline_app.scene.lanes.footprints import FreeRows, Item, Wishes, served

EDITS = 7
"""An editor takes the events in view in turns of seven."""


class Tally:
    """What edits do beside calling: statements to the file, and tiles packed anew."""

    def __init__(self, stage: Stage, patch: pytest.MonkeyPatch) -> None:
        self.statements = self.tiles = 0

        def noted(wishes: Wishes, rows: FreeRows, usable: range) -> list[Item]:
            self.tiles += 1
            return served(wishes, rows, usable)

        patch.setattr("timeline_app.scene.lanes.tiles.served", noted)
        document = stage.window.findChild(Document)
        assert document is not None
        document.chronology.file.connection.set_trace_callback(self._state)

    def _state(self, _: str) -> None:
        self.statements += 1


class Edits:
    """One edit after the other."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._editor = stage, Editor(stage)

    def each(self, around: Callable[[Callable[[], None]], None]) -> None:
        """Hand an edit to `around` that it is to make, so many times; rest after each."""
        for _ in range(EDITS):
            wish = self._editor.prepared("title")

            def edit(wish: Callable[[], None] = wish) -> None:
                wish()
                handle_posted()

            around(edit)
            self._stage.rest()


def main(path: str) -> None:
    """Edit, count, and print."""
    rest_soon()
    stage = Stage(path)
    go_to(stage.view, "close")
    stage.settle()
    collect_no_more()
    edits = Edits(stage)
    edits.each(lambda edit: edit())
    found: list[Calls] = []
    edits.each(lambda edit: found.append(calls_of(edit)))
    with pytest.MonkeyPatch.context() as patch:
        tally = Tally(stage, patch)
        edits.each(lambda edit: edit())
    rows = {
        "Python calls": sum(calls.python for calls in found),
        "C calls": sum(calls.c for calls in found),
        "statements": tally.statements,
        "tiles packed": tally.tiles,
    }
    print(json.dumps({f"title, {name}": round(count / EDITS) for name, count in rows.items()}))
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1])
