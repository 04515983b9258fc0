"""Which imports are of the file that comes, and which of its rows were written of events here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from timeline_app.core.evidence.as_written import (
    event_as_written,
    is_as_written,
    marks_of_fields,
    parts_of_mark,
)
from timeline_app.core.records.as_came import CameEvent, came_event, digest_of
from timeline_app.core.records.records import Event, Import, ImportId
from timeline_app.storage.database.reader import LISTED, RecordReader, listed, sliced
from timeline_app.storage.imports.pairs import (
    PairedRow,
    Pairs,
    bounds_of,
    id_marks,
    text_mark,
    title_mark,
)
from timeline_app.storage.progress import Progress, tell

FOLLOWS = "follows"
"""The option of an import that names the import of the same file before it, if that was called
otherwise."""
_AT_ONCE = 1_000
_BY_NAME, _BY_ROWS = 0.25, 0.5
"""The share of rows that have to be the same of a file of the same name, and of another."""
_ROWS = (
    'SELECT o."key", o."own_id", o."raw", o."as_came", o."is_digest" IS NOT NULL, '
    'e."key", e."title", e."date", e."time" FROM "origin" AS o '
    'LEFT JOIN "event" AS e ON e."id" = o."record" '
    'WHERE o."import" = ? AND o."section" = \'events\' AND o."key" > ? '
    f'ORDER BY o."key" LIMIT {_AT_ONCE}'
)

_NEW_ROWS = (
    'SELECT o."key", e."key", e."title", e."date", e."time" FROM "origin" AS o '
    'JOIN "event" AS e ON e."id" = o."record" '
    'WHERE o."import" = ? AND o."section" = \'events\' AND o."key" > ? '
    f'ORDER BY o."key" LIMIT {_AT_ONCE}'
)


class KnownBy(Enum):
    """By what a file is known as one of before."""

    CONTENT = "content"
    NAME = "name"
    ROWS = "ids"
    """By the ids that its rows have, or what stands in them."""
    WRITTEN = "written"
    """It never came before: it is a table that was written of events here."""


class Family(NamedTuple):
    """Imports of one file by their keys here, the latest last, and by what they are known."""

    imports: Mapping[int, Import]
    known: KnownBy | None = None

    @property
    def ids(self) -> frozenset[ImportId]:
        """The ids of the imports."""
        return frozenset(one.id for one in self.imports.values())

    @property
    def latest(self) -> Import | None:
        """The import of before."""
        return next(reversed([*self.imports.values()]), None)


def rows_of_import(
    reader: RecordReader, import_key: int, progress: Progress | None, total: int
) -> Iterator[PairedRow]:
    """The rows that an import gave events of, as numbers. `progress` is told of them."""
    done = 0
    for found in sliced(lambda after: reader.fetch(_ROWS, (import_key, after))):
        yield from (_row(import_key, row) for row in found)
        done += len(found)
        tell(progress, reader.path, min(done, total), total)


def _row(file: int, values: tuple[object, ...]) -> PairedRow:
    key, own_id, raw, as_came, is_digest, event, *held = values
    came = None if is_digest else came_event(str(as_came))
    title, date, time = ("", "", "") if event is None else map(str, held)
    if came is not None:
        title, date, time = came.title, came.date, came.time
    texts = str(raw), str(as_came)
    of_raw, of_came = map(text_mark, texts if is_digest else map(digest_of, texts))
    own, telling = id_marks(str(own_id))
    key_of_event = None if event is None else int(str(event))
    marks = own, telling, of_raw, of_came, title_mark(title)
    return PairedRow(int(str(key)), file, key_of_event, *marks, *bounds_of(date, time))


def new_rows(
    reader: RecordReader, import_key: int, progress: Progress | None, total: int
) -> Iterator[PairedRow]:
    """The same of a file that can't have come before: what they look like is all that counts."""
    done, types = 0, (int, int, str, str, str)
    for found in sliced(lambda after: reader.typed(_NEW_ROWS, (import_key, after), types)):
        for key, event, title, date, time in found:
            bounds = bounds_of(date, time)
            yield PairedRow(key, import_key, event, 0, 0, 0, 0, title_mark(title), *bounds)
        done += len(found)
        tell(progress, reader.path, min(done, total), total)


def number_of_rows(reader: RecordReader, import_key: int) -> int:
    """How many events an import gave."""
    query = 'SELECT COUNT(*) FROM "origin" WHERE "import" = ? AND "section" = \'events\''
    return reader.number(query, (import_key,)) or 0


def may_be_known(here: RecordReader, coming: Import) -> bool:
    """Whether a file may have come before at all."""
    return any(
        one.sha256 == coming.sha256 or _name(one) == _name(coming) or one.format == coming.format
        for _, one in here.every(Import)
    )


def family_of(
    here: RecordReader, coming: Import, count: int, pairs: Pairs, progress: Progress | None
) -> Family:
    """The imports of before that are of a file of so many rows, which are in `pairs` already.

    `pairs` gets their rows.
    """
    imports = dict(here.every(Import))
    same = {key for key, one in imports.items() if one.sha256 and one.sha256 == coming.sha256}
    named = {key for key, one in imports.items() if _name(one) == _name(coming)}
    alike = {key for key, one in imports.items() if one.format == coming.format}
    rows: dict[int, int] = {}
    for key in (*sorted(same | named), *sorted(alike - same - named)):
        rows[key] = number_of_rows(here, key)
        pairs.add("here", rows_of_import(here, key, progress, max(rows[key], 1)))

    def share(keys: set[int], *, by_date: bool = False) -> float:
        return pairs.shared(keys, by_date=by_date) / max(
            min(sum(rows[key] for key in keys), count), 1
        )

    of_name = same | named
    by_name = of_name if of_name and share(of_name, by_date=True) >= _BY_NAME else set()
    if not count:  # it lists sources alone
        by_name = named & alike
    by_rows = {key for key in alike - by_name if share({key}) >= _BY_ROWS}
    family = _with_followers(same | by_name | by_rows, imports)
    for key in family - rows.keys():
        pairs.add("here", rows_of_import(here, key, progress, 1))
    pairs.keep(sorted(family))
    known = KnownBy.CONTENT if same else KnownBy.NAME if by_name else KnownBy.ROWS
    ordered = sorted(family, key=lambda key: (imports[key].when, key))
    return Family({key: imports[key] for key in ordered}, known if family else None)


def _name(one: Import) -> str:
    return one.file.casefold()


def _with_followers(family: set[int], imports: Mapping[int, Import]) -> set[int]:
    """With what any of them follows, and what follows any of them."""
    key_of: dict[str, int] = {one.id: key for key, one in imports.items()}
    links = [
        {key, key_of[value]}
        for key, one in imports.items()
        for name, value in one.options
        if name == FOLLOWS and value in key_of
    ]
    found, before = set(family), set[int]()
    while found != before:
        before = set(found)
        found |= {key for link in links if link & found for key in link}
    return found


_WRITTEN_AT_ONCE = 250
_FIRST = 'SELECT "as_came" FROM "origin" WHERE "section" = \'events\' ORDER BY "key" LIMIT 1'
_WRITTEN = (
    'SELECT "key", "own_id", "as_came" FROM "origin" WHERE "section" = \'events\' '
    'AND "key" > ? AND "as_came" LIKE \'%"written":"_%\' '
    f'ORDER BY "key" LIMIT {_WRITTEN_AT_ONCE}'
)
_WRITTEN_IDS = (
    'SELECT DISTINCT "own_id" FROM "origin" WHERE "section" = \'events\' '
    'AND "as_came" LIKE \'%"written":"_%\''
)
_LOGGED = f'SELECT DISTINCT "event" FROM "edit_log_event" WHERE "event" IN {LISTED}'
_TELLING = ("title", "date", "summary")
"""By any of these it is seen that an event is the one of the same id that was written."""


class WrittenRow(NamedTuple):
    """A row there that was written of an event here: the key of its origin, and of the event.

    `event` is None where that was deleted here since.
    """

    origin: int
    event: int | None
    is_edited: bool


def written_rows(here: RecordReader, there: RecordReader) -> Iterator[WrittenRow]:
    """The rows there that were written of events here; each event is that of its first row."""
    if not _is_table(there):
        return
    seen = set[str]()
    for rows in sliced(lambda after: there.typed(_WRITTEN, (after,), (int, str, str))):
        found = {own_id: (key, came_event(text)) for key, own_id, text in reversed(rows)}
        ids = [one for one in found if one not in seen]
        seen.update(ids)
        events = here.keyed_of_ids(Event, ids)
        deleted = _deleted(here, [one for one in ids if one not in events])
        for own_id in ids:
            key, came = found[own_id]
            if own_id in deleted:
                yield WrittenRow(key, None, is_edited=False)
            elif own_id in events and came is not None and _is_same(events[own_id][1], came):
                is_edited = marks_of_fields(came) != parts_of_mark(came.written or "")[0]
                yield WrittenRow(key, events[own_id][0], is_edited)


def rows_gone(here: RecordReader, there: RecordReader) -> tuple[int, list[int]]:
    """How many of the rows that were written are no longer there, and the keys of their events.

    No keys where nobody can tell which events of here these are.
    """
    first = there.typed(_WRITTEN, (-(2**63),), (int, str, str)) if _is_table(there) else []
    came = came_event(first[0][2]) if first else None
    _, count = parts_of_mark(came.written or "") if came else ("", 0)
    ids = {str(row[0]) for row in there.fetch(_WRITTEN_IDS)} if count else set()
    if len(ids) >= count:
        return 0, []
    events = here.typed('SELECT "key", "id" FROM "event" ORDER BY "key"', (), (int, str))
    last = max((key for key, own_id in events if own_id in ids), default=0)
    others = [key for key, own_id in events if own_id not in ids and key < last]  # not made since
    gone = count - len(ids)
    return gone, others if len(others) == gone else []


def are_rows_written_here(here: RecordReader, there: RecordReader) -> bool:
    """Whether any rows of a file are of a table that was written here."""
    return next(written_rows(here, there), None) is not None


def _is_table(there: RecordReader) -> bool:
    """Whether a file is a table of all fields: then each of its rows is known as one of such."""
    first = there.typed(_FIRST, (), (str,))
    came = came_event(first[0][0]) if first else None
    return came is not None and came.written is not None


def _deleted(here: RecordReader, ids: Collection[str]) -> set[str]:
    """Those of events that are not here which the history knows."""
    return {str(row[0]) for row in here.fetch(_LOGGED, (listed([*ids]),))} if ids else set()


def _is_same(event: Event, came: CameEvent) -> bool:
    ours = event_as_written(event, (), (), (), (), ())
    return any(
        getattr(ours, name)
        and (
            getattr(ours, name) == getattr(came, name)
            or is_as_written(ours, name, came.written or "")
        )
        for name in _TELLING
    )
