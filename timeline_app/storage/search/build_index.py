"""Making the index of words of a whole file, beside the window that shows it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from timeline_app.storage.columns.verify import opened_anew
from timeline_app.storage.database.connection import writing
from timeline_app.storage.database.reader import Reader
from timeline_app.storage.progress import Progress, tell
from timeline_app.storage.search.index import SearchIndex
from timeline_app.storage.search.indexed_texts import SearchTexts


def build_index(path: Path, target: Path, progress: Progress | None = None) -> None:
    """Index the events of a chronology in the new file `target`; only read the chronology.

    Events that are edited meanwhile may be indexed as they were: renew them afterwards.
    `progress` is told of events. Raises `Refused`, `WriteFailed`, `Cancelled`.
    """
    with opened_anew(path, progress) as (connection, telling):
        reader = Reader(connection, path)
        total, done = reader.number('SELECT COUNT(*) FROM "event"') or 0, 0
        with writing(target), closing(SearchIndex.create(target)) as index, index.together():
            for events in SearchTexts(reader, path).every():
                index.put(events)
                done += len(events)
                tell(telling, path, done, max(done, total))
