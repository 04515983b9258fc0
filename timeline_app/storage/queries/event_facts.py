"""What tables show of many events besides their columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.table_fields import EventField, Fact
from timeline_app.core.records.records import Verification
from timeline_app.storage.database.reader import LISTED, Reader, listed
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries.confidence import IN_CONFIDENCE
from timeline_app.storage.queries.group_members import pairs_query
from timeline_app.storage.report_details import decoder_detail

_SAME_LIST = LISTED.replace("?", "?1")
"""The keys in a query that asks for them twice."""
_QUERIES = {
    EventField.PLACE: f'SELECT "key", "place" FROM "event" WHERE "key" IN {LISTED}',
    EventField.TAGS: f'SELECT "key", "tags" FROM "event" WHERE "key" IN {LISTED}',
    EventField.VERIFICATION: f'SELECT "key", "verification" FROM "event" WHERE "key" IN {LISTED}',
    EventField.SOURCES: (
        'SELECT "event", COUNT(DISTINCT "group") '
        f'FROM ({pairs_query(Grouping.SOURCE)}) GROUP BY "event"'
    ),
    EventField.ACTORS: (
        f'SELECT p."event", a."name" FROM ({pairs_query(Grouping.ACTOR)}) AS p '
        'CROSS JOIN "actor" AS a ON a."key" = p."group" '
        f'WHERE ?2 = 0 OR a."key" NOT IN ({IN_CONFIDENCE})'
    ),
    EventField.WORDING: (
        'SELECT "event", "wording" FROM ('
        'SELECT "key" AS "event", "date_basis" AS "wording", -1 AS "place" FROM "event" '
        f'WHERE "key" IN {_SAME_LIST} AND "date" = \'\' '
        'UNION ALL SELECT "event", "wording", "key" FROM "date_claim" '
        f'WHERE "event" IN {_SAME_LIST} AND (?2 = 0 OR "source" NOT IN '
        '(SELECT "key" FROM "source" WHERE "confidential" IS NOT NULL))'
        ') WHERE "wording" <> \'\' ORDER BY "place"'
    ),
}
_SEVERAL = frozenset({EventField.ACTORS, EventField.WORDING})
"""Those of which each event may have several, a row each."""


def facts_of_events(
    reader: Reader,
    path: Path,
    field: EventField,
    keys: Sequence[int],
    *,
    handed_on: bool = False,
) -> dict[int, Fact]:
    """One of `READ_FIELDS` for each of these events; of a key that is gone as of a bare event.

    Actors are named once, those who take part before those who are quoted. An undated event is
    worded by what its date is based on, then as every event by its date claims. Where it is
    `handed_on` confidential sources give no words, and no actors whom they alone know. Raises
    `Refused`.
    """
    facts: dict[int, Fact] = dict.fromkeys(keys, _NOTHING[field])
    values = (listed(keys), int(handed_on)) if field in _SEVERAL else (listed(keys),)
    rows = reader.fetch(_QUERIES[field], values)
    try:
        if field in _SEVERAL:
            for key, name in msgspec.convert(rows, list[tuple[int, str]]):
                known = facts[key]
                if isinstance(known, tuple) and name not in known:
                    facts[key] = (*known, name)
        else:
            read = _READERS[field]
            pairs = msgspec.convert(rows, list[tuple[int, object]])
            facts.update((key, read(value)) for key, value in pairs)
    except (msgspec.MsgspecError, KeyError, ValueError) as error:
        raise Refused(path, RefusedReason.WRONG_VALUE, decoder_detail(str(error))) from error
    return facts


def _tags(stored: object) -> tuple[str, ...]:
    return () if stored is None else msgspec.json.decode(_text(stored), type=tuple[str, ...])


def _text(stored: object) -> str:
    return msgspec.convert(stored, str)


def _count(stored: object) -> int:
    return msgspec.convert(stored, int)


_READERS: dict[EventField, Callable[[object], Fact]] = {
    EventField.PLACE: _text,
    EventField.TAGS: _tags,
    EventField.VERIFICATION: Verification,
    EventField.SOURCES: _count,
}
_NOTHING: dict[EventField, Fact] = {
    EventField.PLACE: "",
    EventField.TAGS: (),
    EventField.VERIFICATION: Verification.UNVERIFIED,
    EventField.SOURCES: 0,
    EventField.ACTORS: (),
    EventField.WORDING: (),
}
