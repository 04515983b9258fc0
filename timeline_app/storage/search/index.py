"""The index of words: a database of its own beside the chronology, made anew at any time.

It is no part of the file: what somebody hands on is not a fifth larger for it, an edit is not
slower, files that can't be written are searched as any other, and nobody's index is believed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from timeline_app.storage.database.connection import CACHE_KIB, writing
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.progress import Progress, tell
from timeline_app.storage.search.indexed_texts import EventTokens, SearchTexts

Keys = npt.NDArray[np.int64]

_AT_ONCE = 10_000  # rows taken from SQLite together
_OPEN_KIB = 8_192
_VERSION_BITS = 20
_KEYS = range(2 ** (62 - _VERSION_BITS))  # a file that goes on from there was made to do harm
_COLUMNS = ", ".join(f'"{name}"' for name in EventTokens._fields)
_INSERT = f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_WEIGHTS = "10.0, 6.0, 3.0, 3.0, 1.0"  # of the columns, when matches are ranked

_making = (
    # The text is not kept, and can't be deleted from old versions of FTS5: see `put`. All that
    # is no letter of ASCII was taken out of the tokens before.
    f"CREATE VIRTUAL TABLE words USING fts5({_COLUMNS}, content='', tokenize='ascii')",
    f"INSERT INTO words(words, rank) VALUES ('rank', 'bm25({_WEIGHTS})')",
)


class Interrupted(Exception):  # noqa: N818 - says what happened
    """A search was given up, for it is not wanted any more."""


class SearchIndex:
    """Finds events by their words. To be used by one thread, but for `interrupt`.

    Each text of an event is a document of its own, numbered by the event's key and a version;
    of an event whose text has changed only the last version counts.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `create` or `open`; the connection becomes the index's own."""
        self._connection = connection
        self._renewed: dict[int, int] = {}

    @classmethod
    def create(cls, path: Path | None = None) -> SearchIndex:
        """An empty one in a new file, or in memory. Raises `sqlite3.Error`."""
        connection = _connected(path)
        for statement in _making:
            connection.execute(statement)
        return cls(connection)

    @classmethod
    def open(cls, path: Path) -> SearchIndex:
        """The one in a file, as it was made. Raises `sqlite3.Error`."""
        connection = _connected(path)
        connection.execute(f"PRAGMA cache_size = -{_OPEN_KIB}")  # the system keeps the file
        return cls(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let all that is put within be one transaction, which is far faster."""
        self._connection.execute("BEGIN")
        try:
            yield
            self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def put(self, events: Iterable[tuple[int, EventTokens]]) -> None:
        """Take the tokens of events, by their keys, that are not there yet."""
        self._connection.executemany(
            _INSERT, ((key << _VERSION_BITS, *tokens) for key, tokens in events if _fits(key))
        )

    def renew(self, events: Iterable[tuple[int, EventTokens]]) -> None:
        """Take the tokens of events in the place of those that may be there."""
        renewed: dict[int, int] = {}
        with self.together():
            for key, tokens in events:
                if _fits(key):
                    renewed[key] = self._renewed.get(key, 0) + 1
                    document = key << _VERSION_BITS | renewed[key]
                    self._connection.execute(_INSERT, (document, *tokens))
        self._renewed.update(renewed)

    def first(self, match: str, most: int) -> Keys:
        """The keys of some events in which this occurs, as quickly as they can be had."""
        query = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"
        return self._found(query, match, most)

    def all(self, match: str) -> Keys:
        """The keys of all events in which this occurs."""
        return self._found("SELECT rowid FROM words WHERE words MATCH ?", match)

    def best(self, match: str, most: int) -> Keys:
        """The keys of the events in which this says most, the best first."""
        query = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid LIMIT ?"
        return self._found(query, match, most)

    def interrupt(self) -> None:
        """Give up what is being searched for, from any thread."""
        self._connection.interrupt()

    def _found(self, query: str, *parameters: object) -> Keys:
        """Keys from a query for documents, without those of versions that don't count."""
        parts = []
        try:
            with closing(self._connection.execute(query, parameters)) as rows:
                while some := rows.fetchmany(_AT_ONCE):
                    parts.append(np.fromiter((row[0] for row in some), np.int64, len(some)))
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname == "SQLITE_INTERRUPT":
                raise Interrupted from error
            raise
        documents = np.concatenate(parts) if parts else np.empty(0, np.int64)
        keys = documents >> _VERSION_BITS
        if not self._renewed:
            return keys
        events = np.fromiter(self._renewed, np.int64, len(self._renewed))
        last = np.fromiter(self._renewed.values(), np.int64, len(events))
        in_order = np.argsort(events)
        at = np.minimum(np.searchsorted(events[in_order], keys), len(events) - 1)
        is_renewed = events[in_order][at] == keys
        counts = np.where(is_renewed, last[in_order][at], 0) == documents & (2**_VERSION_BITS - 1)
        counted: Keys = keys[counts]
        return counted


def _fits(key: int) -> bool:
    return key in _KEYS


def _connected(path: Path | None) -> sqlite3.Connection:
    """A connection for which speed is all: what is lost by a crash is made anew."""
    where = ":memory:" if path is None else path
    # Only `interrupt` comes from another thread.
    connection = sqlite3.connect(where, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def build_index(path: Path, target: Path, progress: Progress | None = None) -> None:
    """Index the events of a chronology in the new file `target`; only read the chronology.

    Events that are edited meanwhile may be indexed as they were: renew them afterwards.
    `progress` is told of events. Raises `Refused`, `WriteFailed`, `Cancelled`.
    """
    from timeline_app.storage.columns.verify import opened_anew  # no search needs it

    with opened_anew(path, progress) as (connection, telling):
        reader = RecordReader(connection, path)
        total, done = reader.number('SELECT COUNT(*) FROM "event"') or 0, 0
        with writing(target), closing(SearchIndex.create(target)) as index, index.together():
            for events in SearchTexts(reader, path).every():
                index.put(events)
                done += len(events)
                tell(telling, path, done, max(done, total))
