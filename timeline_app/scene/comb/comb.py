"""Related events as a comb: one spine at the selected event, a leg in the gutter of each row.

The length of a leg is the time between the events. Gutters hold no labels, so that no leg meets
one; the spine is straight, and a label may interrupt it. Nothing of the scene moves for a comb.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from timeline_app.core.value import Value, field, replace
from timeline_app.scene.comb.endpoints import EventPlace, Places, Where
from timeline_app.scene.comb.legs import (
    ALIGNED_PX,
    HEAD_PX,
    JOIN_RADIUS_PX,
    START_RADIUS_PX,
    TIGHT_PX,
    Arrowhead,
    End,
    Path,
    distance_px,
    end_of,
    join_room,
    leg_path,
)
from timeline_app.scene.comb.links import Tooth
from timeline_app.scene.comb.obstacles import DOT_PX, Ground, do_meet
from timeline_app.scene.comb.tags import Tag, rows_in_view, tag_aside, tags_on_spine
from timeline_app.scene.comb.words import Pill, Words, pills_with_related, place_words
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.model.scene import Cluster

RING_GAP_PX = 3.5
"""Between a dot and the ring around it."""
HALO_PX = 10.5
"""How far the halo of a selected dot reaches."""
LABEL_AIR_PX = 4.0
"""What is cleared beside a label that the spine steps back behind."""

_ASIDE = (Where.LEFT, Where.RIGHT)
_BEYOND = (Where.ABOVE, Where.BELOW)


class Measures(NamedTuple):
    """How wide texts are, in pixels, and the padding of lanes."""

    words: Callable[[str], float]
    name: Callable[[int], float]
    """Of the name of an event in a tag."""
    more: Callable[[int], float]
    """Of a tag that stands for so many events."""
    pill: Callable[[Cluster, int], float]
    """Of a count that so many of its events are related."""
    lane_padding: float


class Leg(NamedTuple):
    """The leg of a related event: one path from under its mark to the spine."""

    row: int
    lane: int
    path: Path
    is_causal: bool


class Ring(NamedTuple):
    """What goes around a related mark: a ring around a dot, an outline around a bar."""

    row: int
    box: Box
    is_round: bool


class Spine(NamedTuple):
    """A straight line at the time of an event, in the pieces that labels leave of it."""

    x: float
    span: tuple[tuple[float, float], ...]
    """From where to where it leads, whatever interrupts it."""
    pieces: tuple[tuple[float, float], ...]


class Comb(Value, eq=False):
    """All that is drawn of relations in one view, in pixels of the scene."""

    spines: list[Spine] = field(default_factory=list)
    legs: list[Leg] = field(default_factory=list)
    heads: list[tuple[Arrowhead, bool]] = field(default_factory=list)
    """Arrowheads, and whether each is one of cause and effect."""
    rings: list[Ring] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    pills: list[Pill] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)

    def row_at(self, x: float, y: float, reach_px: float = 0.0) -> int:
        """The nearest event that the tag at a point stands for, or -1.

        A hand that is no more than `reach_px` above or below takes it too.
        """
        for tag in self.tags:
            left, top, width, height = tag.box
            if Box(left, top - reach_px, width, height + 2 * reach_px).contains(x, y):
                return tag.rows[0]
        return -1

    def cluster_at(self, x: float, y: float) -> Cluster | None:
        """The count whose pill is at a point, with all that it says of related events."""
        return next((pill.cluster for pill in self.pills if pill.box.contains(x, y)), None)


class _Found(NamedTuple):
    """A tooth and where it is: at the place of its leg, with all places that are in view."""

    tooth: Tooth
    place: EventPlace
    hub_y: float
    seen: list[EventPlace]


class _Builder:
    """Makes the comb of one event after the other in one view."""

    def __init__(self, ground: Ground, places: Places, measures: Measures) -> None:
        self.ground, self.places, self.measures = ground, places, measures
        self.comb = Comb()
        self.held: dict[Cluster, int] = {}
        self.worded: set[int] = set()
        """The marks whose date has given way to words."""
        self.aside: dict[int, tuple[Box, float] | None] = {}
        """The tags of events beside the view: in a chain one may lead to several others."""

    @cached_property
    def rows(self) -> list[tuple[float, float]]:
        """The rows in view, for tags of events beside it: their middles, and the gutters below."""
        return rows_in_view(self.ground, self.measures.lane_padding)

    def add(self, hub: int, teeth: Sequence[Tooth], spine_x: float, *, is_chain: bool) -> None:
        """Add the spine and the legs of one event."""
        hubs, area = self.places.of(hub), self.ground.area
        # In a chain an event whose effect is out of view has nothing to be named for.
        has_tags = not is_chain or (
            area.x <= spine_x <= area.x + area.width and any(map(self._is_seen, hubs))
        )
        found = [one for tooth in teeth if (one := self._found(tooth, hubs)) is not None]
        for one in found:
            self._mark(one, spine_x, is_chain=is_chain)
        beyond: dict[Where, list[int]] = {}
        reached: list[tuple[float, float]] = []
        heads: dict[Arrowhead, bool] = {}
        for one in found:
            where = one.place.where
            if where in _BEYOND:
                if self.places.seen(one.place) in _BEYOND:
                    beyond.setdefault(where, []).append(one.tooth.row)
                edge_y = area.y if where is Where.ABOVE else area.y + area.height
                reached.append((one.hub_y, edge_y))
            elif where is not Where.COUNT:
                self._tooth(one, spine_x, reached, heads, has_tags=has_tags)
        self._hub_heads(found, hubs, spine_x, reached, heads)
        self._spine(spine_x, reached, heads)
        if has_tags and area.x <= spine_x <= area.x + area.width:
            for where, rows in beyond.items():
                self.comb.tags += tags_on_spine(
                    self.ground, where, spine_x, rows, self.measures.name, self.measures.more
                )

    def _found(self, tooth: Tooth, hubs: list[EventPlace]) -> _Found | None:
        """Where a related event is: its place nearest to the selected one, in view if any is."""
        places = self.places.of(tooth.row)
        if not places or not hubs:
            return None
        seen = list(filter(self._is_seen, places))
        marks = seen or places
        if len(seen) > 1:
            marks = [one for one in seen if one.where is not Where.COUNT] or seen

        def apart(pair: tuple[EventPlace, EventPlace]) -> float:
            return abs(pair[0].y - pair[1].y)

        pairs = list(product(marks, hubs))
        place, nearest = min(pairs, key=apart) if len(pairs) > 1 else pairs[0]
        for one in seen:
            if one.cluster is not None:
                self.held[one.cluster] = self.held.get(one.cluster, 0) + 1
        if not seen:
            place = replace(place, where=self.places.seen(place), cluster=None)
        return _Found(tooth, place, nearest.y, seen)

    def _is_seen(self, place: EventPlace) -> bool:
        is_drawn = place.where not in (*_ASIDE, *_BEYOND)
        is_there = self.places.seen(place) is place.where
        return is_drawn and is_there and do_meet(place.box, self.ground.area)

    def _mark(self, one: _Found, spine_x: float, *, is_chain: bool) -> None:
        """Rings around the marks of a tooth, and its words at each that has room for them."""
        tooth = one.tooth
        for place in one.seen:
            if place.where is Where.COUNT:
                continue
            if not is_chain:
                self.comb.rings.append(Ring(tooth.row, _ring_of(place), place.is_round))
            if tooth.words and place.where is Where.MARK:
                width = self.measures.words(tooth.words)
                words = place_words(
                    self.ground, place, tooth.row, tooth.words, width, spine_x, tooth.is_causal
                )
                if words is not None:
                    self.comb.words.append(words)
                    self.ground.added.append(words.box)
                    if words.label >= 0:
                        self.worded.add(place.mark)

    def _tooth(
        self,
        one: _Found,
        spine_x: float,
        reached: list[tuple[float, float]],
        heads: dict[Arrowhead, bool],
        *,
        has_tags: bool,
    ) -> None:
        """The leg of a tooth, or its place on the spine, with its head."""
        tooth, place = one.tooth, one.place
        box, gutter_y, is_round = place.box, place.gutter_y, place.is_round
        if place.where in _ASIDE:
            tag = self._aside(one, spine_x) if has_tags else None
            if tag is None:
                return
            (box, gutter_y), is_round = tag, False
        if distance_px(box, spine_x, is_round=is_round) <= ALIGNED_PX:
            self._on_spine(one, spine_x, reached, heads)
            return
        end = end_of(box, gutter_y, spine_x, is_round=is_round)
        goes_up = one.hub_y < gutter_y
        path = self._path(one, end, spine_x, goes_up=goes_up)
        self.comb.legs.append(Leg(tooth.row, place.lane, path, tooth.is_causal))
        reached.append((one.hub_y, path[-1][1]))
        if tooth.to_it:
            self.comb.heads.append(
                (Arrowhead(end.x, gutter_y - START_RADIUS_PX + 0.5, -1), tooth.is_causal)
            )

    def _aside(self, one: _Found, spine_x: float) -> tuple[Box, float] | None:
        """The tag of an event beside the view, and the gutter below it; None without room."""
        row = one.tooth.row
        if row not in self.aside:
            name_px = self.measures.name(row)
            tag = self.aside[row] = tag_aside(self.ground, one.place, name_px, self.rows, spine_x)
            if tag is not None:
                self.comb.tags.append(Tag(tag[0], one.place.where, (row,)))
                self.ground.added.append(tag[0])
        return self.aside[row]

    def _path(self, one: _Found, end: End, spine_x: float, *, goes_up: bool) -> Path:
        """The way of a leg: its join is round where nothing stands beside the spine."""
        own = [place.mark for place in one.seen or (one.place,)]
        room = join_room(end, spine_x, goes_up=goes_up)
        area = self.ground.area
        is_out = not area.x < spine_x < area.x + area.width
        is_free = is_out or self.ground.is_free(room, own, self.worded)
        radius = JOIN_RADIUS_PX if is_free else TIGHT_PX
        return leg_path(end, spine_x, radius, goes_up=goes_up)

    def _on_spine(
        self,
        one: _Found,
        spine_x: float,
        reached: list[tuple[float, float]],
        heads: dict[Arrowhead, bool],
    ) -> None:
        """An event at the spine: the spine leads to it, and a head points at it."""
        box = _ring_of(one.place)
        is_above = one.place.y < one.hub_y
        y = box.y + box.height if is_above else box.y
        if one.place.y == one.hub_y:
            return
        reached.append((one.hub_y, y))
        if one.tooth.to_it:
            heads[Arrowhead(spine_x, y, -1 if is_above else 1)] = one.tooth.is_causal

    def _hub_heads(
        self,
        found: list[_Found],
        hubs: list[EventPlace],
        spine_x: float,
        reached: list[tuple[float, float]],
        heads: dict[Arrowhead, bool],
    ) -> None:
        """At most two heads at the selected event: from above and from below."""
        for hub in hubs:
            if hub.where is not Where.MARK:
                continue
            half = HALO_PX if hub.is_round else hub.box.height / 2 + 1.0
            coming_to = [
                (hub.y - (one.place.y if one.place.where in _BEYOND else one.place.gutter_y), one)
                for one in found
                if one.tooth.from_it and one.hub_y == hub.y and one.place.where is not Where.COUNT
            ]
            for way in (-1, 1):
                coming = [one.tooth for down, one in coming_to if down * way > 0]
                is_led = any((end - start) * way < 0 for start, end in reached if start == hub.y)
                if coming and is_led:
                    tip = Arrowhead(spine_x, hub.y - way * half, way, is_at_hub=hub.is_round)
                    heads[tip] = any(tooth.is_causal for tooth in coming)

    def _spine(
        self, x: float, reached: list[tuple[float, float]], heads: dict[Arrowhead, bool]
    ) -> None:
        """The spine as far as legs reach, without what labels and marks interrupt."""
        span = _merged(reached)
        if not span:
            return
        ground = self.ground
        area = ground.area
        gaps = [
            *ground.titles.crossed(x, LABEL_AIR_PX),
            *ground.details.crossed(x, LABEL_AIR_PX, self.worded),
            *ground.pills.crossed(x),
            *self._dots(x),
            *[
                (box.y, box.y + box.height)
                for box in ground.added
                if box.x - LABEL_AIR_PX <= x <= box.x + box.width + LABEL_AIR_PX
            ],
            *[
                (ring.box.y, ring.box.y + ring.box.height)
                for ring in self.comb.rings
                if ring.is_round and ring.box.x <= x <= ring.box.x + ring.box.width
            ],
        ]
        pieces = _without(span, _merged(gaps), (area.y, area.y + area.height))
        self.comb.spines.append(Spine(x, tuple(span), tuple(pieces)))
        for head, is_causal in heads.items():
            # Where a label stands in its way it moves up to the dot, over the halo.
            closer = head._replace(y=head.y + head.way * (HALO_PX - DOT_PX / 2 - 1.0))
            for tip in (head, closer) if head.is_at_hub else (head,):
                middle = tip.y - tip.way * HEAD_PX / 2
                if any(top <= middle <= bottom for top, bottom in pieces):
                    self.comb.heads.append((tip, is_causal))
                    break

    def _dots(self, x: float) -> list[tuple[float, float]]:
        """The dots on a spine, which are drawn over it."""
        marks = self.ground.marks
        found = ((marks.x0 - 1.0 <= x) & (x <= marks.x1 + 1.0)).nonzero()[0]
        found = found[(marks.x1 - marks.x0)[found] <= 2 * START_RADIUS_PX]
        return [(float(marks.y0[i]) - 1.0, float(marks.y1[i]) + 1.0) for i in found.tolist()]


def comb_of(
    ground: Ground,
    places: Places,
    measures: Measures,
    hubs: dict[int, tuple[Tooth, ...]],
    x_of: Callable[[int], float],
    *,
    is_chain: bool = False,
) -> Comb:
    """The combs of these events; `x_of` gives where the spine of each is."""
    builder = _Builder(ground, places, measures)
    for hub, teeth in hubs.items():
        builder.add(hub, teeth, x_of(hub), is_chain=is_chain)
    builder.comb.pills = pills_with_related(ground, builder.held, measures.pill)
    return builder.comb


def _ring_of(place: EventPlace) -> Box:
    """What the ring or the outline of a mark encloses."""
    x, y, width, height = place.box
    gap = RING_GAP_PX if place.is_round and place.where is Where.MARK else 0.65
    return Box(x - gap, y - gap, width + 2 * gap, height + 2 * gap)


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """What a line covers that is drawn over each of these, in either direction."""
    found: list[tuple[float, float]] = []
    for start, end in sorted([(a, b) if a <= b else (b, a) for a, b in spans]):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _without(
    spans: list[tuple[float, float]],
    gaps: list[tuple[float, float]],
    within: tuple[float, float],
) -> list[tuple[float, float]]:
    """What is left of some spans."""
    found = []
    for start, end in spans:
        top, last = max(start, within[0]), min(end, within[1])
        for gap_top, gap_bottom in [*gaps, (last, last)]:
            until = min(gap_top, last)
            if until > top:
                found.append((top, until))
            top = max(top, gap_bottom)
    return found
