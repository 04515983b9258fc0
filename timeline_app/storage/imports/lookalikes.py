"""New events of a file that look like events of another origin: of one title, and of one time."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.imports.pairs import Pairs, bounds_of, title_mark
from timeline_app.storage.progress import Progress, tell

_AT_ONCE = 1_000
_TEXTS = (
    'SELECT "key", "title", "date", "time" FROM "event" WHERE "key" > ? '
    f'ORDER BY "key" LIMIT {_AT_ONCE}'
)
_ALIKE = f"""SELECT "key", "title", "earliest", "latest" FROM "there"
WHERE "pair" IS NULL AND "title" IN {LISTED} AND "key" NOT IN (SELECT "there" FROM "alike")
ORDER BY "key" """


def find_lookalikes(here: RecordReader, pairs: Pairs, progress: Progress | None) -> int:
    """List pairs in the table "alike", and say how many; none is in two of them."""
    file = pairs.connection
    file.execute('CREATE TABLE "alike" ("there" INTEGER PRIMARY KEY, "event" INTEGER)')
    if not pairs.number('t."pair" IS NULL'):
        return 0
    file.execute('CREATE INDEX "here_by_event" ON "here" ("event")')
    total = here.number('SELECT COUNT(*) FROM "event"') or 0
    after, done = -(2**63), 0
    while rows := here.typed(_TEXTS, (after,), (int, str, str, str)):
        file.executemany('INSERT OR IGNORE INTO "alike" VALUES (?, ?)', _found(pairs, rows))
        after, done = rows[-1][0], done + len(rows)
        tell(progress, here.path, done, max(done, total))
    return int(file.execute('SELECT COUNT(*) FROM "alike"').fetchone()[0])


def _found(pairs: Pairs, rows: list[tuple[int, str, str, str]]) -> Iterator[tuple[int, int]]:
    file = pairs.connection
    marks = {key: title_mark(title) for key, title, _, _ in rows}
    wanted: dict[int, list[tuple[int, int, int]]] = {}
    for key, title, earliest, latest in file.execute(_ALIKE, (listed([*marks.values()]),)):
        wanted.setdefault(title, []).append((key, earliest, latest))
    if not wanted:
        return
    query = f'SELECT "event" FROM "here" WHERE "event" IN {LISTED}'
    own = {row[0] for row in file.execute(query, (listed([*marks]),))}
    for key, _, date, time in rows:
        for place, row in enumerate(wanted.get(marks[key], ()) if key not in own else ()):
            start, end = bounds_of(date, time)
            if (start, end) == row[1:] or (start < row[2] and row[1] < end):
                yield row[0], key
                del wanted[marks[key]][place]
                break
