"""Times what is typed into the search field of the real window. Prints JSON.

searches.py CHRONOLOGY TIMES

The floor, measured in turns, is FTS5's count of the same matches in an index of the same events,
and nothing else. Words are typed letter by letter; each is searched for as it stands then.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QEventLoop

from tests.benchmarks.stage import Stage
from timeline_app.app.search.search import Search
from timeline_app.core.search.query import query_of
from timeline_app.storage.search.index import build_index

WORDS = ("agreement council", "talks in Geneva", "border protest")
"""Of the titles that `chronologies` makes: rare and frequent ones together."""

LONGEST_S = 120.0


class NotFoundError(Exception):
    """A search never came to an end."""


class Typist:
    """Types into the field, and waits for what comes of it."""

    def __init__(self, stage: Stage) -> None:
        searching = stage.window.findChild(Search)
        assert searching is not None
        self._stage, self._searching = stage, searching
        self.pauses_ms: list[float] = []
        """What each turn of the window's loop took of its thread's time.

        By the clock it would be what others on the machine do, the thread that ranks among them.
        """

    def first_ms(self, text: str) -> float:
        """The milliseconds from asking to the first matches in the list; waits for the rest."""
        searching = self._searching
        searching.field.setText(text)
        started = time.perf_counter()
        searching.ask()
        model = searching.list.model
        self._turn_until(lambda: searching.is_answered and bool(model.items))
        took = (time.perf_counter() - started) * 1_000
        self._turn_until(lambda: searching.is_settled)
        return took

    def be_ready(self) -> None:
        """Wait until all events can be searched."""
        self._searching.field.setFocus()
        self._searching.indexing.want()
        self._turn_until(lambda: self._searching.indexing.is_ready)
        self.pauses_ms.clear()

    def _turn_until(self, is_done: Callable[[], bool]) -> None:
        until = time.monotonic() + LONGEST_S
        while not is_done():
            if time.monotonic() > until:
                raise NotFoundError
            started = time.thread_time()
            self._stage.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            self.pauses_ms.append((time.thread_time() - started) * 1_000)
            time.sleep(0.0005)


def typed() -> list[str]:
    """What stands in the field while the words are typed."""
    return [
        words[:end] for words in WORDS for end in range(1, len(words) + 1) if words[end - 1] != " "
    ]


def main(path: Path, count: int) -> None:
    """Type so many letters, and print."""
    stage = Stage(str(path))
    typist = Typist(stage)
    typist.be_ready()
    first, floor = [], []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "words"
        build_index(path, target)
        index = sqlite3.connect(target)
        for text in islice(cycle(typed()), count):
            match = query_of(text).match
            started = time.perf_counter()
            index.execute("SELECT COUNT(*) FROM words WHERE words MATCH ?", (match,)).fetchone()
            floor.append((time.perf_counter() - started) * 1_000)
            first.append(typist.first_ms(text))
        index.close()
    stage.close()
    print(json.dumps({"first": first, "floor": floor, "longest": max(typist.pauses_ms)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
