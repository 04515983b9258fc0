"""What several events have in common: lanes, actors and tags that each of them has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline_app.core.details import EventDetails


class SharedFacts(NamedTuple):
    """Names of what all events have, in the order of the first of them."""

    lanes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def shared_facts(events: Iterable[EventDetails]) -> SharedFacts:
    """What all of these events share; nothing of no events. Actors and lanes go by their ids."""
    shared: list[dict[str, str]] | None = None
    for details in events:
        own: list[dict[str, str]] = [
            {str(lane.id): lane.name for lane in details.lanes},
            {str(part.actor.id): part.actor.name for part in details.participants},
            {tag: tag for tag in details.event.tags},
        ]
        if shared is not None:
            own = [
                {id_: name for id_, name in mine.items() if id_ in theirs}
                for mine, theirs in zip(shared, own, strict=True)
            ]
        shared = own
        if not any(shared):
            break
    return SharedFacts(*(tuple(names.values()) for names in shared or ()))
