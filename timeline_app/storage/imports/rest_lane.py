"""Where events of a file go that stand in no lane: what is in none is drawn in the first one.

Here that would be the first lane of somebody else's, in which they have no place.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from timeline_app.core.records.as_came import came_json
from timeline_app.core.records.records import Event, Import, Lane, LaneId, Origin

_ROLES = 10
"""So many colour roles there are for lanes."""


def lane_named_as(imported: Import, lanes: Sequence[Lane]) -> Lane:
    """The lane of a file without lanes: one here that is called so, else one behind all others."""
    stem = imported.file.rpartition(".")[0] or imported.file
    name = " ".join(stem.split()) or imported.format
    own_id = LaneId(f"{imported.id}-0")
    for lane in lanes:
        if lane.id == own_id or " ".join(lane.name.split()) == name:
            return lane
    order = 1 + max((lane.order for lane in lanes), default=-1)
    return Lane(own_id, name, f"lane-{len(lanes) % _ROLES + 1}", order)


def in_a_lane(event: Event, lane: Lane | None) -> Event:
    """The event, in that lane if there is one, and the event is drawn and stands in none."""
    if lane is None or event.lanes or not event.date:
        return event
    return msgspec.structs.replace(event, lanes=(lane.id,))


def origin_of(lane: Lane, imported: Import) -> Origin:
    """Where such a lane comes from: there it has no name, for nothing there is called so."""
    return Origin(imported.id, "lanes", lane.id, as_came=came_json(lane))
