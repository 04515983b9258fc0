"""What tables show of many events besides their columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.table_fields import EventField, Fact
from timeline_app.core.records.records import Verification
from timeline_app.storage.database.reader import LISTED_KEYS, SECRET, RecordReader, listed
from timeline_app.storage.errors import Refused, RefusedReason, decoder_detail
from timeline_app.storage.queries.group_members import PUBLIC, pairs_query


def _sources(*, handed_on: bool, public_only: bool) -> str:
    pairs = pairs_query(Grouping.SOURCE, handed_on=handed_on, public_only=public_only)
    return f'SELECT "event", COUNT(DISTINCT "group") FROM ({pairs}) GROUP BY "event"'


def _actors(*, handed_on: bool, public_only: bool) -> str:
    pairs = pairs_query(Grouping.ACTOR, handed_on=handed_on, public_only=public_only)
    return (
        f'SELECT p."event", a."name" FROM ({pairs}) AS p '
        'CROSS JOIN "actor" AS a ON a."key" = p."group"'
    )


def _wordings(*, handed_on: bool, public_only: bool) -> str:
    is_public = f' AND "source" IN {PUBLIC}' if public_only else ""
    is_open = f' AND "source" NOT IN {SECRET}' if handed_on else ""
    return (
        'SELECT "event", "wording" FROM ('
        'SELECT "key" AS "event", "date_basis" AS "wording", -1 AS "place" FROM "event" '
        f'WHERE "key" IN {LISTED_KEYS} AND "date" = \'\' '
        'UNION ALL SELECT "event", "wording", "key" FROM "date_claim" '
        f'WHERE "event" IN {LISTED_KEYS}{is_open}{is_public}'
        ') WHERE "wording" <> \'\' ORDER BY "place"'
    )


_QUERIES = {
    EventField.PLACE: f'SELECT "key", "place" FROM "event" WHERE "key" IN {LISTED_KEYS}',
    EventField.TAGS: f'SELECT "key", "tags" FROM "event" WHERE "key" IN {LISTED_KEYS}',
    EventField.VERIFICATION: (
        f'SELECT "key", "verification" FROM "event" WHERE "key" IN {LISTED_KEYS}'
    ),
}
_RESTING: dict[EventField, Callable[..., str]] = {
    EventField.SOURCES: _sources,
    EventField.ACTORS: _actors,
    EventField.WORDING: _wordings,
}
"""Of what rests on sources: what may be handed on of it is asked for by another query."""
_SEVERAL = frozenset({EventField.ACTORS, EventField.WORDING})
"""Those of which each event may have several, a row each."""


def facts_of_events(
    reader: RecordReader,
    path: Path,
    field: EventField,
    keys: Sequence[int],
    *,
    handed_on: bool = False,
    public: Sequence[int] | None = None,
) -> dict[int, Fact]:
    """One of `READ_FIELDS` for each of these events; of a key that is gone as of a bare event.

    Actors are named once, those who take part before those who are quoted. An undated event is
    worded by what its date is based on, then as every event by its date claims. Where it is
    `handed_on` nothing that rests on a confidential source is told; where some sources (keys) alone
    are `public`, nothing that rests on others. Raises `Refused`.
    """
    facts: dict[int, Fact] = dict.fromkeys(keys, _NOTHING[field])
    resting = _RESTING.get(field)
    if resting is None:
        query = _QUERIES[field]
    else:
        query = resting(handed_on=handed_on, public_only=public is not None)
    rows = reader.fetch(query, {"keys": listed(keys), "public": listed(public or ())})
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
