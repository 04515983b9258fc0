"""Lanes, sources and actors that were changed in a file since they came, each compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.merging.fields import value_of
from timeline_app.core.merging.three_way import ThreeWay, three_way
from timeline_app.core.records.as_came import came_alike, came_json, digest_of
from timeline_app.core.records.records import ImportId, Origin, Record
from timeline_app.storage.database.reader import RecordReader, sliced
from timeline_app.storage.imports.plans import FieldOfRow, Reworked, merged_fields, replaced
from timeline_app.storage.imports.shared import SHARED, Shared, all_origins_here, is_same_there

_AT_ONCE = 500
_NOT_COMPARED = ("order", "name")
"""What is no matter of the file: where a lane stands, and what a lane or an actor is known by."""
_OF_SECTION = (
    'SELECT "key", 0 FROM "origin" WHERE "section" = ? AND "key" > ? '
    f'ORDER BY "key" LIMIT {_AT_ONCE}'
)


class SharedPlan(NamedTuple):
    """A record that was changed there since it came, as it is here and as it comes."""

    number: int
    """The key of its origin there."""
    section: str
    came: Record | None
    here: Record
    now: Record
    merged: ThreeWay[Record]
    before: Origin
    after: Origin

    def fields(self) -> Iterator[FieldOfRow]:
        """The fields that are to be taken, or may be."""
        yield from merged_fields(self.merged, (self.came, self.here, self.now))

    def taken(self) -> frozenset[str]:
        """The fields that are taken if nobody says otherwise."""
        return frozenset(self.merged.taken)

    def changes(self, keys: Collection[str], reworked: Reworked) -> Iterator[Change]:
        """What takes these fields, and remembers how it came now."""
        names = [one for one in self.merged.taken + self.merged.open if one in keys]
        yield from reworked.changes(self.here, {one: value_of(self.now, one) for one in names})
        yield from replaced(self.before, self.after)


def origins_there(there: RecordReader, section: str) -> Iterator[list[tuple[int, Origin]]]:
    """The origins of a section of a file, some at a time."""
    for rows in sliced(lambda after: there.pairs(_OF_SECTION, section, after)):
        yield sorted(there.with_keys(Origin, [key for key, _ in rows]), key=lambda row: row[0])


def shared_plans(
    here: RecordReader, there: RecordReader, shared: Shared, family: Collection[ImportId]
) -> Iterator[SharedPlan]:
    """What becomes of those that came before and come otherwise now."""
    for section, record_type in SHARED.items():
        for origins in origins_there(there, section):
            names = shared.names(section, (one.record for _, one in origins))
            before = all_origins_here(here, section, names.values(), family)
            changed = [
                (key, one, old)
                for key, one in origins
                for old in _same(section, one, before.get(names.get(one.record, ""), ()))
                if not came_alike(one, old)
            ]
            if not changed:
                continue
            ours = here.of_ids(record_type, [one.record for _, _, one in changed])
            theirs = there.of_ids(record_type, [one.record for _, one, _ in changed])
            for key, after, old in changed:
                record = ours[old.record]
                now = _came(after, record_type) or theirs[after.record]
                came = _before(old, record, record_type)
                yield SharedPlan(
                    key,
                    section,
                    came,
                    record,
                    now,
                    three_way(came, record, now, _NOT_COMPARED),
                    old,
                    msgspec.structs.replace(after, record=old.record),
                )


def _same(section: str, one: Origin, origins: Sequence[Origin]) -> Sequence[Origin]:
    """The latest of some origins of a record that is of the same there, if any is."""
    return [old for old in origins if is_same_there(section, one, old)][-1:]


def _came(origin: Origin, record_type: type[Record]) -> Record | None:
    """The record as an origin has it; None for a digest, and what is none."""
    if origin.is_digest:
        return None
    try:
        return msgspec.json.decode(origin.as_came, type=record_type)
    except msgspec.MsgspecError:
        return None


def _before(origin: Origin, here: Record, record_type: type[Record]) -> Record | None:
    """How a record came; of a digest it is known only if it is here as it came."""
    if origin.is_digest and digest_of(came_json(here)) == origin.as_came:
        return here
    return _came(origin, record_type)
