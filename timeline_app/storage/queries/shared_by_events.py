"""What several events share, by a few questions to the file however many they are."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.records.records import Event, Lane
from timeline_app.core.records.shared_facts import SharedFacts, in_all
from timeline_app.storage.database.reader import LISTED, Reader, listed

_ACTORS_OF_ALL = f"""
SELECT a."name" FROM "participation" AS p JOIN "actor" AS a ON a."key" = p."actor"
WHERE p."event" IN {LISTED} GROUP BY p."actor" HAVING COUNT(DISTINCT p."event") = ?
ORDER BY MIN(CASE WHEN p."event" = ? THEN p."key" END)
"""


def shared_facts(reader: Reader, keys: Sequence[int]) -> SharedFacts:
    """What the events with these keys share, in the order of the first; of those that are there.

    Actors and lanes go by their ids. Raises `Refused`.
    """
    there = dict(reader.with_keys(Event, keys))
    events = [there[key] for key in keys if key in there]
    if not events:
        return SharedFacts()
    lanes = in_all(event.lanes for event in events)
    first = next(key for key in keys if key in there)
    asked = (listed(keys), len(there), first)
    actors = reader.typed(_ACTORS_OF_ALL, asked, (str,))
    return SharedFacts(
        tuple(reader.with_id(Lane, lane)[1].name for lane in lanes),
        tuple(name for (name,) in actors),
        in_all(event.tags for event in events),
    )
