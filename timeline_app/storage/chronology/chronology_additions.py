"""What another chronology would add to an open one: lanes, actors and sources are shared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.records import (
    Event,
    Import,
    KeptText,
    Lane,
    Origin,
    Record,
    Waiver,
    type_of_section,
)
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.validation import HoldsRecords, id_of
from timeline_app.storage.imports.shared import (
    SHARED,
    in_a_lane,
    next_order,
    origin_of,
    rest_lane,
    shared_marks,
)

_BATCH = 250


def chronology_additions(
    reader: RecordReader, other: HoldsRecords, keep_words: Callable[[str], object]
) -> Iterator[Change]:
    """The changes that add what another chronology holds and this one doesn't have.

    A lane of the same name is the same, as is an actor of the same name (folded), and a source
    by its marks. What is there of the same id stays as it is: somebody may have changed it.
    What was imported and stands in no lane goes to that in which it is drawn there.
    """
    names: Names = {}
    lanes = [lane for _, lane in reader.every(Lane)]
    first_order = next_order(lanes)
    rest: Lane | None = None
    ahead: dict[type[Record], Record] = {}
    """What comes with that lane if it is a new one, before others of a type."""
    has_events_of_it = False
    """Whether some of its events are here already."""
    for section, record_type in type_of_section.items():
        is_shared = section in SHARED
        known = _known(reader, record_type) if is_shared else {}
        records = other.records(section)
        if record_type is Event and lanes:
            rest, ahead = _rest_lane(other, lanes, names)
        if record_type in ahead:
            yield Change(None, ahead[record_type])
        while batch := list(islice(records, _BATCH)):
            own = _not_shared(batch, known, names) if is_shared else batch
            become = [renamed(record, names) for record in own] if names else own
            if rest is not None:
                become = [
                    in_a_lane(record, rest) if isinstance(record, Event) else record
                    for record in become
                ]
            if id_of(batch[0]) is None:
                is_checked = has_events_of_it or record_type is Waiver
                become = [*_not_there(reader, become, own, is_checked=is_checked)]
                there: list[Record | None] = [None] * len(become)
            else:
                there = reader.like_these(become)
                has_events_of_it |= record_type is Event and any(there)
            for record, same in zip(become, there, strict=True):
                if same is None:
                    if isinstance(record, KeptText):
                        keep_words(other.words_of(record.sha256))
                    yield Change(None, _behind(record, first_order))


def _rest_lane(
    other: HoldsRecords, lanes: list[Lane], names: Names
) -> tuple[Lane | None, dict[type[Record], Record]]:
    """The lane here of what was imported and is drawn there in no lane of its own.

    And what is added before events, and before origins, if it is a new one. None where nothing
    was imported.
    """
    imported = next((one for one in other.records("imports") if isinstance(one, Import)), None)
    if imported is None:
        return None, {}
    there = (lane for lane in other.records("lanes") if isinstance(lane, Lane))
    ids = names.get(Lane, {})
    rest, is_new = rest_lane(lanes, there, imported, lambda own_id: ids.get(own_id, own_id))
    if rest is None or not is_new:
        return rest, {}
    dated = (one for one in other.records("events") if isinstance(one, Event) and one.date)
    return rest, {Event: rest, Origin: origin_of(rest, imported)} if any(dated) else {}


def _not_there(
    reader: RecordReader, become: list[Record], own: list[Record], *, is_checked: bool
) -> Iterator[Record]:
    """Those records without ids that are not there, each once.

    Where no event of theirs is there yet, only what names something shared can be: others need
    not be looked for, which takes most of the time.
    """
    pairs = zip(become, own, strict=True)
    asked = [record for record, before in pairs if is_checked or record != before]
    found = {record for record in reader.like_these(asked) if record is not None}
    return (record for record in dict.fromkeys(become) if record not in found)


def _not_shared(records: list[Record], known: dict[str, str], names: Names) -> list[Record]:
    """Those that are not there under another id; `names` learns the ids of the others."""
    own = []
    for record in records:
        same = next((known[mark] for mark in shared_marks(record) if mark in known), None)
        own_id = str(id_of(record))
        if same is None:
            own.append(record)
        elif same != own_id:
            names.setdefault(type(record), {})[own_id] = same
    return own


def _known(reader: RecordReader, record_type: type[Record]) -> dict[str, str]:
    found: dict[str, str] = {}
    for _, record in reader.every(record_type):
        for mark in shared_marks(record):
            found.setdefault(mark, str(id_of(record)))
    return found


def _behind(record: Record, first_order: int) -> Record:
    """A new lane stands behind those that are there."""
    if not isinstance(record, Lane):
        return record
    return msgspec.structs.replace(record, order=first_order + record.order)
