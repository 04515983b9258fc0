"""A file that comes into a chronology, perhaps not for the first time: looked at, then joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline_app.core.edits.edit import Change
from timeline_app.core.merging.choices import DifferenceChoices
from timeline_app.core.merging.three_way import RowCase
from timeline_app.core.records.records import Event, Import, KeptText, Origin
from timeline_app.storage.database.connection import writing
from timeline_app.storage.database.reader import LISTED, RecordReader, listed, sliced
from timeline_app.storage.imports.additions import NEW, Additions, ChangeSpool, all_additions
from timeline_app.storage.imports.event_plans import CHANGED, EventPlans, SharedPlan, shared_plans
from timeline_app.storage.imports.ids_here import IdsHere
from timeline_app.storage.imports.pairs import Pairs, bounds_of, title_mark
from timeline_app.storage.imports.plans import Reworked
from timeline_app.storage.imports.recognised import (
    Family,
    KnownBy,
    family_of,
    may_be_known,
    new_rows,
    number_of_rows,
    rows_gone,
    rows_of_import,
    written_rows,
)
from timeline_app.storage.imports.shared import Shared, name_of
from timeline_app.storage.imports.shown_rows import (
    MOST_SHOWN,
    ComingCounts,
    ComingRow,
    RowKind,
    ShownRows,
)
from timeline_app.storage.progress import Progress, interruptible, tell

_AT_ONCE = 250


class Coming:
    """What a file that was just read would change in an open chronology; it changes nothing.

    First `begin`, then what it has found can be looked at and chosen, then `changes`. Close it in
    the end.
    """

    def __init__(
        self, here: RecordReader, there: RecordReader, keep_words: Callable[[KeptText], object]
    ) -> None:
        """`there` reads what was made of the file, as nobody has changed it since.

        `keep_words` is given each text that is added before that is.
        """
        self._here, self._there = here, there
        self._keep_words = keep_words
        self._pairs = Pairs()
        self._file = self._pairs.connection
        self.family = Family({})
        """The imports here of the same file."""
        self.counts = ComingCounts()
        self._shown = ShownRows()

    def close(self) -> None:
        """Let go of the disk."""
        self._pairs.close()

    @property
    def rows(self) -> list[ComingRow]:
        """What is shown."""
        return self._shown.rows

    @property
    def choices(self) -> DifferenceChoices:
        """Which of the rows are taken, by their places; of rows alike those that are the same."""
        return self._shown.choices

    @property
    def is_known(self) -> bool:
        """Whether the file was imported before, or written here."""
        return self.family.known is not None

    @property
    def is_all_new(self) -> bool:
        """Whether nothing of the file came before, or looks like what is here."""
        return not self.is_known and not self.counts.alike

    @property
    def has_news(self) -> bool:
        """Whether anything there is otherwise than it came, or may be a matter of choice."""
        counts = self.counts
        return bool(counts.new or counts.there or counts.both or counts.others)

    @property
    def is_to_be_seen(self) -> bool:
        """Whether there is anything that somebody should look at, or say.

        What is gone from a file that came just so before was told then.
        """
        is_told = self.family.known is KnownBy.CONTENT
        return any(row.kind is not RowKind.GONE or not is_told for row in self.rows)

    def begin(self, progress: Progress | None = None) -> None:
        """Recognise the file, match its rows, and compare. Raises `Cancelled`, `WriteFailed`."""
        path = self._here.path
        with writing(path), interruptible(self._file, path, progress) as telling:
            self._match(telling)
            self._look(telling)

    def _match(self, progress: Progress | None) -> None:
        here, there, pairs = self._here, self._there, self._pairs
        coming = dict(there.every(Import))
        self._coming = next(iter(coming.values()), None)
        is_perhaps_known = self._coming is not None and may_be_known(here, self._coming)
        rows_of = rows_of_import if is_perhaps_known else new_rows
        for key in coming:
            total = number_of_rows(there, key)
            pairs.add("there", rows_of(there, key, progress, total))
        if self._coming is not None and is_perhaps_known:
            count = pairs.number("1")
            self.family = family_of(here, self._coming, count, pairs, progress)
        if pairs.add_written(written_rows(here, there)) and not self.is_known:
            self.family = Family({}, KnownBy.WRITTEN)
        if self.is_known:
            pairs.match()
        family = self.family.imports
        self._shared = Shared(self._file, here, there, family)
        if self.is_known:
            self._shared.find(lambda: tell(progress, here.path, 0, 1))
        self._ids = IdsHere(here, there, pairs, self._shared)
        self._plans = EventPlans(here, there, pairs, self._ids, self.family.ids)

    # Looking.

    def _look(self, progress: Progress | None) -> None:
        pairs = self._pairs
        alike = find_lookalikes(self._here, pairs, progress)
        there = both = 0
        changed = pairs.number(CHANGED)
        for done, plan in enumerate(self._plans):
            tell(progress, self._here.path, done, changed)
            both += plan.merged.case is RowCase.CHANGED_ON_BOTH
            there += plan.merged.case is RowCase.CHANGED_THERE
            self._shown.add_plan(plan, "events", plan.here.event.title)
        others = 0
        for shared in self._shared_plans():
            others += bool(shared.merged.taken or shared.merged.open)
            self._shown.add_plan(shared, shared.section, name_of(shared.here))
        gone, keys = pairs.gone(MOST_SHOWN)
        of_table, written = rows_gone(self._here, self._there) if self.is_known else (0, [])
        keys = list(dict.fromkeys((*keys, *written)))[:MOST_SHOWN]
        gone = max(gone, of_table, len(keys))
        self._show_gone(keys)
        for own_id, name in self._shared.gone():
            gone += 1
            self._shown.add(ComingRow(RowKind.GONE, "sources", 0, name, own_id))
        self._show_alike()
        self._shown.choose_usual()
        new, rows = pairs.number(NEW), pairs.number("1")
        deleted = pairs.number('h."key" IS NOT NULL AND h."event" IS NULL')
        self.counts = ComingCounts(
            new, rows - new - deleted - there - both, there, both, gone, deleted, alike, others
        )

    def _shared_plans(self) -> Iterator[SharedPlan]:
        return shared_plans(self._here, self._there, self._shared, self.family.ids)

    def _show_gone(self, keys: Sequence[int]) -> None:
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            titles = {key: texts[0] for key, texts in self._here.texts_of_events(["title"], part)}
            for key in part:
                self._shown.add(ComingRow(RowKind.GONE, "events", key, titles[key]))

    def _show_alike(self) -> None:
        query = 'SELECT "there", "event" FROM "alike" ORDER BY "there" LIMIT ?'
        pairs = self._file.execute(query, (MOST_SHOWN,)).fetchall()
        for start in range(0, len(pairs), _AT_ONCE):
            part = pairs[start : start + _AT_ONCE]
            origins = dict(self._there.with_keys(Origin, [key for key, _ in part]))
            events = self._there.of_ids(Event, [one.record for one in origins.values()])
            titles = dict(self._here.texts_of_events(["title"], [key for _, key in part]))
            keys = {key: self._there.key_of(Event, one.record) for key, one in origins.items()}
            fields = self._plans.differences([(keys[key] or 0, event) for key, event in part])
            for (key, event), differing in zip(part, fields, strict=True):
                name = events[origins[key].record].title
                place, like = origins[key].place, titles[event][0]
                row = ComingRow(RowKind.ALIKE, "events", key, name, place, differing, like)
                self._shown.add(row)

    # Changing.

    def changes(self, progress: Progress | None = None) -> Iterator[Change]:
        """What joins the file, for `make_batch`. Raises `Cancelled`, `WriteFailed`."""
        path = self._here.path
        with writing(path), interruptible(self._file, path, progress) as telling:
            self._shared.find(lambda: tell(telling, path, 0, 1))
            spool = None if self.is_all_new else self._spooled(telling)
        if spool is None:
            yield from all_additions(self._here, self._there, self._shared, self._keep_words)
        else:
            yield from spool

    def _spooled(self, progress: Progress | None) -> ChangeSpool:
        spool, shown = ChangeSpool(self._file), self._shown
        self._ids.joined = self._events_joined()
        reworked = Reworked()
        for plan in self._plans:
            spool.add(plan.changes(shown.keys_of(plan, "events"), reworked))
            tell(progress, self._here.path, 0, 1)
        for shared in self._shared_plans():
            spool.add(shared.changes(shown.keys_of(shared, shared.section), reworked))
        if self._coming is not None:
            Additions(
                self._here,
                self._there,
                self._pairs,
                self._ids,
                self._shared,
                self._coming,
                self.family,
            ).add(spool, progress)
        return spool

    def _events_joined(self) -> dict[int, int]:
        pairs = self._file.execute('SELECT "there", "event" FROM "alike"')
        return {key: event for key, event in pairs if self._shown.is_joined(key)}


_COMPARED_AT_ONCE = 1_000
_TEXTS_OF_EVENTS = (
    'SELECT "key", "title", "date", "time" FROM "event" WHERE "key" > ? '
    f'ORDER BY "key" LIMIT {_COMPARED_AT_ONCE}'
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
    done, types = 0, (int, str, str, str)
    for rows in sliced(lambda after: here.typed(_TEXTS_OF_EVENTS, (after,), types)):
        file.executemany('INSERT OR IGNORE INTO "alike" VALUES (?, ?)', _alike_among(pairs, rows))
        done += len(rows)
        tell(progress, here.path, done, max(done, total))
    return int(file.execute('SELECT COUNT(*) FROM "alike"').fetchone()[0])


def _alike_among(pairs: Pairs, rows: list[tuple[int, str, str, str]]) -> Iterator[tuple[int, int]]:
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
