"""When each source became public, and what it is to which events, read slice by slice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.bulk_bounds import Bounds, bounds_of_events
from timeline_app.core.columns.published_sources import PublishedSources, Tie
from timeline_app.core.evidence.known_day import NEVER, day_public
from timeline_app.core.evidence.relation_types import TURNING
from timeline_app.core.records.records import CslDate, Stance
from timeline_app.storage.database.reader import RecordReader, sliced

_Rows = list[tuple[Any, ...]]
_SLICE = 2_048
"""Rows that are read at once, in some milliseconds."""


# By event, which few take part in: somebody may speak on very many (`+` lets no index be used).
_TAKES_PART = (
    'SELECT 1 FROM "participation" AS p WHERE p."event" = l."event" AND +p."actor" = q."speaker"'
)


class _Dates(msgspec.Struct, frozen=True):
    """Those fields of an item that tell when it was there."""

    issued: CslDate | None = None
    accessed: CslDate | None = None


class _Read:
    """What was read so far, as lists of arrays; each method takes the rows of a query."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader
        self.ids: list[str] = []
        self.sources: list[npt.NDArray[np.int64]] = []
        self.ties: list[npt.NDArray[np.int64]] = []
        self.quoted: list[npt.NDArray[np.int64]] = []
        self.turns: list[npt.NDArray[np.int64]] = []
        self.spoken: list[tuple[str, int, int]] = []
        self.claims: list[npt.NDArray[np.int64]] = []
        self.bounds: list[Bounds] = []

    def take_sources(self, rows: _Rows) -> None:
        days = [
            (key, NEVER if secret else _day_of(self._reader, item, seen_on), bool(secret))
            for key, _, item, seen_on, secret in rows
        ]
        self.sources.append(_triples(days))
        self.ids += [str(row[1]) for row in rows]

    def take_citations(self, rows: _Rows) -> None:
        ties = [
            (event, source, Tie.CONTEXT if stance == Stance.CONTEXT.value else Tie.CITED)
            for _, event, source, stance in rows
        ]
        self.ties.append(_triples(ties))

    def take_quoted_ties(self, rows: _Rows) -> None:
        self.ties.append(_triples([row[1:] for row in rows]))

    def take_quotes(self, rows: _Rows) -> None:
        self.quoted.append(np.array([source for _, source in rows], np.int64))

    def take_spoken(self, rows: _Rows) -> None:
        self.spoken += [
            (str(actor), event, source)
            for _, actor, event, source, takes_part in rows
            if actor is not None and not takes_part
        ]

    def take_claims(self, rows: _Rows) -> None:
        """Note the ties of all these claims, and the dates of those that support one."""
        self.ties.append(_triples([(row[1], row[2], Tie.CLAIMED) for row in rows]))
        dated = [row for row in rows if row[3]]
        self.claims.append(_triples([(row[1], row[2], row[4]) for row in dated]))
        self.bounds.append(bounds_of_events([row[3] for row in dated], [""] * len(dated)))

    def take_relations(self, rows: _Rows) -> None:
        self.turns.append(_triples([row[:3] for row in rows if row[3] in TURNING]))


_QUERIES = (
    (
        _Read.take_sources,
        "key",
        'SELECT "key", "id", "item", "seen_on", "confidential" FROM "source"',
    ),
    (_Read.take_citations, "key", 'SELECT "key", "event", "source", "stance" FROM "citation"'),
    (
        _Read.take_quoted_ties,
        'l."key"',
        (
            f'SELECT l."key", l."event", q."source", {Tie.QUOTED.value} FROM "event_quote" AS l '
            'JOIN "quote" AS q ON q."key" = l."quote"'
        ),
    ),
    (_Read.take_quotes, "key", 'SELECT "key", "source" FROM "quote"'),
    (
        _Read.take_spoken,
        'l."key"',
        (
            f'SELECT l."key", a."id", l."event", q."source", EXISTS ({_TAKES_PART}) '
            'FROM "event_quote" AS l JOIN "quote" AS q ON q."key" = l."quote" '
            'LEFT JOIN "actor" AS a ON a."key" = q."speaker"'
        ),
    ),
    (
        _Read.take_claims,
        'c."key"',
        (
            'SELECT c."key", c."event", c."source", c."edtf", e."rests_on" IS c."key" '
            'FROM "date_claim" AS c JOIN "event" AS e ON e."key" = c."event"'
        ),
    ),
    (_Read.take_relations, "key", 'SELECT "key", "from", "to", "type" FROM "relation"'),
)
"""What takes the rows of which query, and the key by which it is cut into slices."""


def published_in_slices(reader: RecordReader) -> Iterator[PublishedSources | None]:
    """When each source became public, at last; until then None, slice by slice.

    It is to be begun anew after an edit. May raise `Refused`.
    """
    read = _Read(reader)
    for take, key, query in _QUERIES:
        for rows in _slices(reader, query, key):
            take(read, rows)
            yield None
    yield from _joined(read)


def _slices(reader: RecordReader, query: str, key: str) -> Iterator[_Rows]:
    """The rows of a query that gives keys first, so many at once.

    It may leave out no row: to look for the next one could take any time.
    """
    some = f"{query} WHERE {key} > ? ORDER BY {key} LIMIT {_SLICE}"
    return sliced(lambda after: reader.fetch(some, (after,)))


def _day_of(reader: RecordReader, item: object, seen_on: object) -> int:
    dates = reader.decoded(str(item), _Dates)
    return day_public(dates.issued, dates.accessed or CslDate(raw=str(seen_on or "")))


def _triples(rows: Sequence[tuple[int, ...]]) -> npt.NDArray[np.int64]:
    return np.array(rows, np.int64).reshape(-1, 3)


def _joined(read: _Read) -> Iterator[PublishedSources | None]:
    """All that was read, at last: each part of it that may be long is a step."""
    nothing = np.zeros((0, 3), np.int64)
    ties: list[npt.NDArray[Any]] = []
    # Of millions of ties each column alone takes as long as a step may.
    for column, kind in enumerate((np.int64, np.int64, np.uint8)):
        rows = [one[:, column] for one in (nothing, *read.ties)]
        ties.append(np.concatenate(rows, dtype=kind, casting="unsafe"))
        yield None
    event, tied, tie = ties
    claims = np.concatenate((nothing, *read.claims))
    yield None
    spoken = np.array([ends for _, *ends in read.spoken], np.int64).reshape(-1, 2)
    yield None

    def bound(name: str) -> npt.NDArray[np.int64]:
        return np.concatenate((nothing[:, 0], *(getattr(one, name) for one in read.bounds)))

    sources = np.concatenate((nothing, *read.sources))
    turns = np.concatenate((nothing, *read.turns))
    yield PublishedSources(
        ids=tuple(read.ids),
        source=sources[:, 0],
        day=sources[:, 1],
        is_confidential=sources[:, 2] != 0,
        event=event,
        tied=tied,
        tie=tie,
        quoted=np.concatenate((nothing[:, 0], *read.quoted)),
        spoken_actor=tuple(actor for actor, _, _ in read.spoken),
        spoken_event=spoken[:, 0],
        spoken_source=spoken[:, 1],
        claim_event=claims[:, 0],
        claim_source=claims[:, 1],
        claim_earliest=bound("earliest"),
        claim_latest=bound("latest"),
        claim_shape=bound("shape"),
        claim_is_basis=claims[:, 2] != 0,
        turning_event=turns[:, 1],
        turned_event=turns[:, 2],
    )
