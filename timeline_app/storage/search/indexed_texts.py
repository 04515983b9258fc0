"""What is searched for of each event: its own texts, and those of what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from timeline_app.core.edits.edit import Edit
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import SEARCHED
from timeline_app.core.records.records import (
    Actor,
    Citation,
    CslItem,
    Event,
    EventQuote,
    OtherName,
    Participation,
    Quote,
    Record,
    Source,
)
from timeline_app.core.text.folding import tokens_in
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.errors import Detail, Refused, RefusedReason
from timeline_app.storage.reasons import ReasonPart

SLICE = 500
"""Events whose texts are worth reading at once."""

_FIRST = ("title", "channel", "tags")
_OTHERS = tuple(one.value for one in SEARCHED if one.value not in _FIRST)
_COLUMNS = ", ".join(f'"{name}"' for name in (*_FIRST, *_OTHERS))
_KEPT = 20_000  # of actors and of sources, whose texts many events share

_T = TypeVar("_T")
_Texts = dict[int, list[str]]


class EventTokens(NamedTuple):
    """The tokens of an event, see `core.text.folding`: those of each kind of text in one string."""

    title: str
    names: str
    summary: str
    quotes: str
    sources: str


class SearchTexts:
    """Reads them, slice by slice, from one state of a file. Raises `Refused`."""

    def __init__(self, reader: RecordReader, path: Path) -> None:
        self._reader = reader
        self._path = path
        self._actors: dict[int, str] = {}
        self._sources: dict[int, str] = {}

    def every(self) -> Iterator[list[tuple[int, EventTokens]]]:
        """Key and tokens of all events, in slices."""
        after = -(2**63)
        query = f'SELECT "key", 0 FROM "event" WHERE "key" > ? ORDER BY "key" LIMIT {SLICE}'
        while rows := self._reader.pairs(query, after):
            keys = [key for key, _ in rows]
            yield self.of(keys)
            after = keys[-1]

    def of(self, keys: Sequence[int]) -> list[tuple[int, EventTokens]]:
        """Key and tokens of those of these events that are there."""
        wanted = listed(keys)
        query = f'SELECT "key", {_COLUMNS} FROM "event" WHERE "key" IN {LISTED}'
        rows = self._reader.fetch(query, (wanted,))
        names, quotes, sources = self._links(wanted)
        found = []
        for number, title, channel, tags, *texts in rows:
            key = self._key(number)
            own = [str(text or "") for text in texts]
            if tags is not None:
                own.extend(self._decoded(tags, tuple[str, ...]))
            tokens = EventTokens(
                _tokens_of((str(channel), str(title))),
                " ".join(names.get(key, ())),
                _tokens_of(own),
                " ".join(quotes.get(key, ())),
                " ".join(sources.get(key, ())),
            )
            found.append((key, tokens))
        return found

    def _links(self, wanted: str) -> tuple[_Texts, _Texts, _Texts]:
        """Names, quotes and sources of events, by the keys of these."""
        names: _Texts = {}
        quotes: _Texts = {}
        query = f'SELECT "event", "actor" FROM "participation" WHERE "event" IN {LISTED}'
        actors = self._reader.pairs(f'{query} ORDER BY "key"', wanted)
        query = f'SELECT "event", "source" FROM "citation" WHERE "event" IN {LISTED}'
        cited = self._reader.pairs(f'{query} ORDER BY "key"', wanted)
        query = (
            'SELECT l."event", q."text", q."translation", q."speaker_as_named", q."speaker", '
            'q."source" FROM "event_quote" AS l JOIN "quote" AS q ON q."key" = l."quote" '
            f'WHERE l."event" IN {LISTED} ORDER BY l."key"'
        )
        for event, text, translation, named, speaker, source in self._reader.fetch(
            query, (wanted,)
        ):
            key = self._key(event)
            quotes.setdefault(key, []).append(_tokens_of((str(text), str(translation))))
            names.setdefault(key, []).append(tokens_in(str(named)))
            if speaker is not None:
                actors.append((key, self._key(speaker)))
            cited.append((key, self._key(source)))
        self._know_actors({actor for _, actor in actors})
        self._know_sources({source for _, source in cited})
        for key, actor in dict.fromkeys(actors):
            names.setdefault(key, []).append(self._actors.get(actor, ""))
        sources: _Texts = {}
        for key, source in dict.fromkeys(cited):
            sources.setdefault(key, []).append(self._sources.get(source, ""))
        return names, quotes, sources

    def _know_actors(self, keys: set[int]) -> None:
        if len(self._actors) > _KEPT:
            self._actors.clear()
        query = f'SELECT "key", "name", "other_names" FROM "actor" WHERE "key" IN {LISTED}'
        missing = [key for key in keys if key not in self._actors]
        for key, name, others in self._reader.fetch(query, (listed(missing),)):
            texts = [str(name)]
            if others is not None:
                texts.extend(one.text for one in self._decoded(others, tuple[OtherName, ...]))
            self._actors[self._key(key)] = _tokens_of(texts)

    def _know_sources(self, keys: set[int]) -> None:
        if len(self._sources) > _KEPT:
            self._sources.clear()
        query = f'SELECT "key", "item" FROM "source" WHERE "key" IN {LISTED}'
        missing = [key for key in keys if key not in self._sources]
        for key, item in self._reader.fetch(query, (listed(missing),)):
            texts = texts_of_source(self._decoded(item, CslItem))
            self._sources[self._key(key)] = _tokens_of(texts)

    def events_of(self, edit: Edit, most: int) -> set[int] | None:
        """The keys of events that may have other tokens once this edit was made.

        None if they are more than `most`, or not known: a batch names no records.
        """
        if edit.batch:
            return None
        found: set[int] = set()
        for change in edit.changes:
            for record in (change.before, change.after):
                if record is not None:
                    found.update(self._events_of_record(record, most + 1))
            if len(found) > most:
                return None
        return found

    def _events_of_record(self, record: Record, most: int) -> list[int]:
        match record:
            case Event():
                return self._events(_OF_EVENT, record.id, most)
            case Participation() | Citation() | EventQuote():
                return self._events(_OF_EVENT, record.event, most)
            case Actor() | Source() | Quote():
                return self._events(_events_naming[type(record)], record.id, most)
            case _:
                return []

    def _events(self, query: str, record_id: str, most: int) -> list[int]:
        limited = f"{query} LIMIT :most"
        return [key for key, _ in self._reader.pairs(limited, id=record_id, most=most)]

    def _decoded(self, text: object, kind: type[_T]) -> _T:
        return self._reader.decoded(str(text), kind)

    def _key(self, value: object) -> int:
        if not isinstance(value, int):
            raise Refused(self._path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_NUMBER))
        return value


def tokens_of_details(details: EventDetails) -> EventTokens:
    """The tokens of an event with what hangs on it in these details, and of nothing else."""
    event, quotes = details.event, details.quotes
    speakers = [one.speaker for one in quotes if one.speaker is not None]
    actors = dict.fromkeys([*(one.actor for one in details.participants), *speakers])
    named = [text for actor in actors for text in (actor.name, *_other_names(actor))]
    cited = [*(one.source for one in details.citations), *(one.source for one in quotes)]
    items = {source.id: source.item for source in cited}.values()
    return EventTokens(
        _tokens_of((event.channel, event.title)),
        _tokens_of([*(one.quote.speaker_as_named for one in quotes), *named]),
        _tokens_of((*(getattr(event, name) for name in _OTHERS), *event.tags)),
        _tokens_of(text for one in quotes for text in (one.quote.text, one.quote.translation)),
        _tokens_of(text for item in items for text in texts_of_source(item)),
    )


def _other_names(actor: Actor) -> list[str]:
    return [one.text for one in actor.other_names]


def texts_of_source(item: CslItem) -> list[str]:
    """What is searched for of a source: titles, publisher, and who wrote it."""
    authors = [" ".join((one.given, one.family, one.literal)) for one in item.author]
    return [item.title, item.original_title, item.container_title, item.publisher, *authors]


def _tokens_of(texts: Iterable[str]) -> str:
    return " ".join(tokens_in(text) for text in texts if text)


_OF_EVENT = 'SELECT "key", 0 FROM "event" WHERE "id" = :id'
_QUOTED = (
    'SELECT l."event", 0 FROM "event_quote" AS l JOIN "quote" AS q ON q."key" = l."quote" '
    'WHERE q."{}" = (SELECT "key" FROM "{}" WHERE "id" = :id)'
)
_LINKED = 'SELECT "event", 0 FROM "{0}" WHERE "{1}" = (SELECT "key" FROM "{1}" WHERE "id" = :id)'
_events_naming: dict[type[Record], str] = {
    Actor: _LINKED.format("participation", "actor")
    + " UNION "
    + _QUOTED.format("speaker", "actor"),
    Source: _LINKED.format("citation", "source") + " UNION " + _QUOTED.format("source", "source"),
    Quote: _LINKED.format("event_quote", "quote"),
}
