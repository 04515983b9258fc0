"""What is put into the file of a picture: what it stands on, and how it shows it.

The view names nothing that isn't in the chronology beside it: what was looked at may rest on
confidential sources, which stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from timeline_app.app.export.told_writing import WritingProgress
from timeline_app.app.load.picture_view import PictureView, ViewFilter
from timeline_app.core.columns.event_filter import EventFilter, known_only
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value, replace
from timeline_app.interchange.texts.limits import LARGEST_HELD, LARGEST_VIEW
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.save_file import PictureError
from timeline_app.render.picture.spec import SourceStyle
from timeline_app.scene.lanes.grouping import REST_ID, STATES_ID, Sorting
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_excerpt import excerpt, excerpt_text
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.progress import Progress


class Embedded(NamedTuple):
    """What is in the file of a picture, as JSON; two empty texts where nothing is."""

    chronology: str = ""
    view: str = ""


class Looked(Value, frozen=True, eq=False):
    """How the events are looked at: their lanes, and what is asked of them."""

    lanes: Sorting
    hidden: Iterable[str] = ()
    asked: EventFilter = EventFilter()


def embedded(
    chronology: StoredChronology,
    picture: Picture,
    looked: Looked,
    view: PictureView,
    seen: Callable[[EventDetails], EventDetails] | None = None,
    progress: Progress | None = None,
) -> Embedded:
    """All that a picture stands on, and a `view` with how it shows that.

    Of each event there is what `seen` gives of it. Raises `Refused`, `PictureError` for more
    than a picture is read for, and `Cancelled` where `progress` gives up.
    """
    keys = picture.keys_in_range()
    ticks = WritingProgress(progress or (lambda *_: True), chronology.path, len(keys))

    def told(details: EventDetails) -> EventDetails:
        ticks.event()
        return details if seen is None else seen(details)

    lanes = [lane.id for lane in looked.lanes.tracks]
    is_by_lane = view.grouping is Grouping.LANE
    are_listed = picture.spec.sources is SourceStyle.NUMBERED
    held = excerpt(
        chronology,
        keys,
        told,
        lanes if is_by_lane else (),
        frozenset(picture.shown_keys()) if are_listed else (),
    )
    text = excerpt_text(held, ticks.again)
    if len(text.encode("utf-8", "replace")) > LARGEST_HELD:
        pattern = words.tr("{n} events are too many to be put into a picture", "", len(held.events))
        raise PictureError(pattern)
    seen_so = _view_of(held, looked, view, picture)
    if len(seen_so.text().encode()) > LARGEST_VIEW:
        seen_so = replace(seen_so, order=(), colours=(), folded=(), hidden=())
    return Embedded(text, seen_so.text())


def _view_of(
    held: JsonDocument, looked: Looked, view: PictureView, picture: Picture
) -> PictureView:
    """The view with lanes, filter and range as they are, and nothing of what isn't `held`."""
    lanes, actors, sources = (
        [str(one.id) for one in held.lanes],
        [str(one.id) for one in held.actors],
        [str(one.id) for one in held.sources],
    )
    groups = {Grouping.LANE: lanes, Grouping.ACTOR: actors, Grouping.SOURCE: sources}
    known = {*groups[view.grouping], REST_ID, STATES_ID}
    events = {str(event.id) for event in held.events}
    shown = [lane for lane in looked.lanes.tracks if lane.id in known]
    if view.grouping is not Grouping.LANE:  # of these only who has events comes along
        rows = picture.in_range
        shown = [lane for lane in shown if np.isin(lane.all_rows(), rows).any()]
    spec = picture.spec
    return replace(
        view,
        from_s=spec.from_s,
        until_s=spec.until_s,
        order=tuple(lane.id for lane in shown),
        colours=() if view.grouping is Grouping.LANE else tuple(map(_number_of_colour, shown)),
        folded=tuple(lane.id for lane in shown if lane.is_folded),
        hidden=tuple(sorted(known.intersection(looked.hidden))),
        asked=ViewFilter.of(known_only(looked.asked, lanes, actors)),
        selection=tuple(one for one in view.selection if one in events),
        marked=view.marked if view.marked in events else "",
        highlights=tuple(one for one in view.highlights if one in events),
        theme=spec.theme.value,
        headline=spec.headline,
        deck=spec.deck,
        credit=spec.credit,
        as_of=spec.as_of,
        detail=spec.detail.value,
        sources=spec.sources.value,
        has_legend=spec.legend,
        is_transparent=spec.transparent,
    )


def _number_of_colour(lane: LaneTracks) -> int:
    return int(lane.colour.removeprefix("lane-"))
