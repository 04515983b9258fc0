"""Rows of two versions of a file as numbers in a database of their own, and which are the same."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from typing import NamedTuple

from timeline_app.core.dates.bounds import DateError, bounds_of_event
from timeline_app.core.text.folding import folded
from timeline_app.storage.database.connection import on_disk_for_now
from timeline_app.storage.database.reader import LISTED, listed

_KEPT = 10_000
"""Titles and dates that are known again: many events have them alike."""
_LONG_ID = 8
"""An id of so many characters is hardly one that two files have by chance."""
_SIDE = """CREATE TABLE "{}" ("key" INTEGER PRIMARY KEY, "file" INTEGER, "event" INTEGER,
"own" INTEGER, "telling" INTEGER, "raw" INTEGER, "came" INTEGER, "title" INTEGER,
"earliest" INTEGER, "latest" INTEGER, "pair" INTEGER) STRICT"""
_ORDERS = (
    ("own", "came"),
    ("own", "raw", "title"),
    ("own", "earliest", "title"),
    ("own", "earliest"),
    ("own", "title"),
    ("own",),
    ("raw", "came"),
    ("raw",),
    ("came",),
)
"""What two rows have in common that are the same, the surest first: of foreign ids those before all
else, and of several with one id those that are most alike."""


class PairedRow(NamedTuple):
    """A row of a file: key of its origin, number of its import, key of its event or None.

    The others are marks, 0 for nothing; `telling` is that of an id that no other file has by
    chance. Undated events have bounds of 0.
    """

    key: int
    file: int
    event: int | None
    own: int
    telling: int
    raw: int
    came: int
    title: int
    earliest: int
    latest: int


def text_mark(text: str) -> int:
    """A number that stands for a text; 0 for none."""
    if not text:
        return 0
    data = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big") >> 1 or 1


@lru_cache(_KEPT)
def title_mark(title: str) -> int:
    """The number of a title, however it is spaced and written."""
    return text_mark(" ".join(folded(title).split()))


def id_marks(own_id: str) -> tuple[int, int]:
    """The mark of a foreign id, and the same if it is a telling one."""
    own = text_mark(own_id)
    return own, own if len(own_id) >= _LONG_ID else 0


@lru_cache(_KEPT)
def bounds_of(date: str, time: str) -> tuple[int, int]:
    """When an event begins and ends, 0 and 0 for one that is undated or can't be read."""
    if not date:
        return 0, 0
    try:
        found = bounds_of_event(date, time)
    except DateError:
        return 0, 0
    return found.earliest, found.latest


class Pairs:
    """Which row there is which row here. Close it in the end."""

    def __init__(self) -> None:
        self._file = on_disk_for_now()
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute("BEGIN")  # that never ends: nobody else sees any of it
        for side in ("here", "there"):
            self._file.execute(_SIDE.format(side))

    def close(self) -> None:
        """Let go of the disk."""
        self._file.close()

    def add(self, side: str, rows: Iterable[PairedRow]) -> None:
        """Take rows of a side, "here" or "there"."""
        insert = f'INSERT INTO "{side}" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)'
        self._file.executemany(insert, rows)

    def shared(self, files: Collection[int], *, by_date: bool) -> int:
        """How many rows there are in these files of here too, told by more than a short id.

        Where it says so, a title and a date tell them too.
        """
        alike = ["telling", "raw", '"title", "own"', *(['"title", "earliest"'] if by_date else [])]
        terms = []
        for names in alike:
            columns = names if "," in names else f'"{names}"'
            known = f'SELECT {columns} FROM "here" WHERE "file" IN {LISTED}'
            first = "own" if "own" in names else "title" if "," in names else names
            terms.append(f'("{first}" <> 0 AND ({columns}) IN ({known}))')
        query = f'SELECT COUNT(*) FROM "there" WHERE {" OR ".join(terms)}'
        found = self._file.execute(query, (listed([*files]),) * len(terms))
        return int(found.fetchone()[0])

    def keep(self, files: Sequence[int]) -> None:
        """Forget the rows here that are of other files than these."""
        query = f'DELETE FROM "here" WHERE "file" NOT IN {LISTED}'
        self._file.execute(query, (listed(files),))

    def add_written(self, rows: Iterable[tuple[int, int | None, bool]]) -> int:
        """Pair rows there with events here of which they were written, or that are gone; how many.

        Nothing came of these before: each is a row here of its own, alike unless it was edited.
        """
        count = 0
        came = 'SELECT CASE WHEN ? THEN -1 ELSE "came" END FROM "there" WHERE "key" = ?'
        insert = f'INSERT INTO "here" VALUES (?, 0, ?, 0, 0, 0, ({came}), 0, 0, 0, ?)'
        for count, (key, event, is_edited) in enumerate(rows, 1):
            own = -1 - count
            self._file.execute(insert, (own, event, is_edited, key, key))
            self._file.execute('UPDATE "there" SET "pair" = ? WHERE "key" = ?', (own, key))
        return count

    def match(self) -> None:
        """Find for each row there the one here that it is; each is one at most."""
        self._index()
        for columns in _ORDERS:
            self._match_by(columns)
        self._match_by_title()

    def _index(self) -> None:
        for side in ("here", "there"):
            for column in ("own", "raw", "came", "title"):
                name = f"{side}_by_{column}"
                self._file.execute(f'CREATE INDEX IF NOT EXISTS "{name}" ON "{side}" ("{column}")')

    def _match_by(self, columns: Sequence[str]) -> None:
        """Pair rows that have these alike, of several the first with the first."""
        names = ", ".join(f'"{column}"' for column in columns)
        number = f'ROW_NUMBER() OVER (PARTITION BY {names} ORDER BY "key") AS "number"'
        rows = (
            f'(SELECT "key", {names}, {number} FROM "{{}}" '
            f'WHERE "pair" IS NULL AND "{columns[0]}" <> 0)'
        )
        query = (
            f'SELECT h."key" AS "ours", t."key" AS "theirs" FROM {rows.format("here")} AS h '
            f'JOIN {rows.format("there")} AS t USING ({names}, "number")'
        )
        self._file.execute(f"CREATE TABLE found AS {query}")
        self._take_found()

    def _take_found(self) -> None:
        find = self._file.execute
        for side, own, other in (("here", "ours", "theirs"), ("there", "theirs", "ours")):
            find(f'CREATE INDEX "found_{side}" ON found ("{own}", "{other}")')
            find(
                f'UPDATE "{side}" SET "pair" = (SELECT f."{other}" FROM found AS f '
                f'WHERE f."{own}" = "{side}"."key") '
                f'WHERE "pair" IS NULL AND "key" IN (SELECT "{own}" FROM found)'
            )
        find("DROP TABLE found")

    def _match_by_title(self) -> None:
        """Pair what is left of the same title and of dates that overlap, in order of time."""
        query = (
            'SELECT "title", "earliest", "latest", "key" FROM "{0}" WHERE "pair" IS NULL '
            'AND "title" IN (SELECT "title" FROM "{1}" WHERE "pair" IS NULL) '
            'ORDER BY "title", "earliest", "key"'
        )
        self._file.execute('CREATE TABLE found ("ours" INTEGER, "theirs" INTEGER)')
        here = self._file.execute(query.format("here", "there"))
        there = self._file.execute(query.format("there", "here"))
        with closing(here), closing(there):
            self._file.executemany("INSERT INTO found VALUES (?, ?)", _overlapping(here, there))
        self._take_found()

    # What came of it.

    def rows(self, columns: str, condition: str, at_once: int) -> Iterator[list[tuple[int, ...]]]:
        """Rows there, with the one here that each is as `h`, some at a time in their order."""
        query = (
            f'SELECT t."key", {columns} FROM "there" AS t LEFT JOIN "here" AS h '
            f'ON h."key" = t."pair" WHERE t."key" > ? AND {condition} '
            f'ORDER BY t."key" LIMIT {at_once}'
        )
        after = -1
        while rows := self._file.execute(query, (after,)).fetchall():
            yield rows
            after = rows[-1][0]

    def number(self, condition: str) -> int:
        """How many rows there, with the one here that each is as `h`, are such."""
        query = (
            'SELECT COUNT(*) FROM "there" AS t LEFT JOIN "here" AS h ON h."key" = t."pair" '
            f"WHERE {condition}"
        )
        return int(self._file.execute(query).fetchone()[0])

    def gone(self, most: int) -> tuple[int, list[int]]:
        """How many rows are still here and no longer there, and the events of the first."""
        paired = 'SELECT "event" FROM "here" WHERE "pair" IS NOT NULL AND "event" IS NOT NULL'
        condition = f'"pair" IS NULL AND "event" IS NOT NULL AND "event" NOT IN ({paired})'
        count = self._file.execute(f'SELECT COUNT(*) FROM "here" WHERE {condition}').fetchone()[0]
        query = f'SELECT "event" FROM "here" WHERE {condition} ORDER BY "key" LIMIT ?'
        return int(count), [row[0] for row in self._file.execute(query, (most,))]

    @property
    def connection(self) -> sqlite3.Connection:
        """The database, for further tables of the same work."""
        return self._file


_Timed = tuple[int, int, int, int]


def _overlapping(here: Iterable[_Timed], there: Iterable[_Timed]) -> Iterator[tuple[int, int]]:
    """Pairs of keys of rows that overlap, of two lists in order of title and start."""
    ours, theirs = iter(here), iter(there)
    one, other = next(ours, None), next(theirs, None)
    while one is not None and other is not None:
        if one[0] == other[0] and _overlap(one, other):
            yield one[3], other[3]
            one, other = next(ours, None), next(theirs, None)
        elif one[0] < other[0] or (one[0] == other[0] and one[2] <= other[1]):
            one = next(ours, None)
        else:
            other = next(theirs, None)


def _overlap(one: _Timed, other: _Timed) -> bool:
    return one[1:3] == other[1:3] or (one[1] < other[2] and other[1] < one[2])
