"""Lanes that go on over several sheets of paper: each lane whole on one of them."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from timeline_app.scene.model.scene import LaneBox, Scene


class Sheet(NamedTuple):
    """The sheets that a scene lies on, in pixels from the top of its first lane.

    The first begins at `top`, which is above that; each is `height` high. Lanes begin `head`
    below the top of a sheet and end `foot` above its bottom.
    """

    top: float
    height: float
    head: float
    foot: float

    def number_of(self, y: float) -> int:
        """Which sheet a place is on, from 0 on."""
        return math.floor((y - self.top) / self.height)

    def first_y(self, number: int) -> float:
        """Where lanes begin on a sheet."""
        return self.top + number * self.height + self.head

    def last_y(self, number: int) -> float:
        """Where lanes end on a sheet."""
        return self.top + (number + 1) * self.height - self.foot


class LaneSpan(NamedTuple):
    """Lanes that lie below each other without a gap, from one y to another."""

    top: float
    bottom: float


def paged(scene: Scene, sheet: Sheet) -> tuple[Scene, tuple[LaneSpan, ...]]:
    """The scene with lanes moved down to the next sheet where they would be divided.

    Gives the stretches that the lanes lie in too: one for each sheet. A lane that is higher
    than a sheet is divided all the same.
    """
    tops, starts = _tops(scene.lanes, sheet)
    if not scene.lanes or len(starts) == 1:
        return scene, (LaneSpan(0.0, scene.height),)
    moved = np.array(tops) - [lane.y for lane in scene.lanes]
    ends = [tops[i - 1] + scene.lanes[i - 1].height for i in starts[1:]]
    bottom = scene.height + float(moved[-1])
    stretches = [
        LaneSpan(tops[first], end) for first, end in zip(starts, [*ends, bottom], strict=True)
    ]
    return _moved(scene, moved.tolist(), bottom), tuple(stretches)


def _tops(lanes: tuple[LaneBox, ...], sheet: Sheet) -> tuple[list[float], list[int]]:
    """Where each lane begins, and the lanes that begin a sheet after a gap."""
    tops: list[float] = []
    starts, shift = [0], 0.0
    for i, lane in enumerate(lanes):
        top = lane.y + shift
        number = sheet.number_of(top)
        is_divided = top + lane.height > sheet.last_y(number) + 0.5
        next_y = sheet.first_y(number + 1)
        if i and is_divided and lane.height <= sheet.last_y(number + 1) - next_y:
            shift += next_y - top
            top = next_y
            starts.append(i)
        tops.append(top)
    return tops, starts


def _moved(scene: Scene, by: list[float], bottom: float) -> Scene:
    """The scene with everything in each lane so much lower."""
    shift, marks, labels = np.array(by), scene.marks, scene.labels
    lanes = tuple(
        replace(
            lane,
            y=lane.y + dy,
            channels=tuple(channel._replace(y=channel.y + dy) for channel in lane.channels),
        )
        for lane, dy in zip(scene.lanes, by, strict=True)
    )
    return replace(
        scene,
        height=bottom,
        lanes=lanes,
        marks=replace(marks, y=marks.y + shift[marks.lane]),
        labels=replace(labels, y=labels.y + shift[marks.lane[labels.mark]]),
        clusters=tuple(
            cluster._replace(y=cluster.y + by[cluster.lane]) for cluster in scene.clusters
        ),
        strips=tuple(
            replace(strip, base_y=strip.base_y + by[strip.lane]) for strip in scene.strips
        ),
        within_y=(scene.within_y[0], scene.within_y[1] + max(by)),
    )
