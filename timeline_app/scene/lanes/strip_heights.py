"""From which octave out lanes are strips, and how many events their whole height stands for."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.density import (
    STRIP_MIN_EVENTS,
    gaps_changed,
    most_active,
    strip_octave,
    touched_seconds,
)
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.tracks import LaneTracks, TrackEdit
from timeline_app.scene.time.time_scale import LEVELS_PER_OCTAVE, TimeScale

EXACT_STRIP_PX = 2048
"""How wide a chronology may be for its strips to be as high as what is active at most."""


class StripScale(NamedTuple):
    """A scale that strips are drawn at, its level and octave, and whether it is passed by."""

    scale: TimeScale
    level: int
    octave: int
    is_passed_by: bool


class _Strip(Value, eq=False):
    """From which octave out a lane is a strip, and what is active in it at most.

    That is by whether it is folded, and by octave, or where it is exact by seconds a pixel.
    """

    from_octave: float
    margin: int
    """So much may change of its events before it may be from another octave on."""

    most: dict[tuple[bool, str, float], int] = field(default_factory=dict)
    last: tuple[int, int] = (0, 0)
    """What was told last while it was not folded, and the level; 0 if nothing was."""

    def told(self, level: int, lane: int) -> int | None:
        """What was told last, if that is good enough for a level that is only passed by.

        So that all lanes don't come to others at once, it is longer so for some than for others.
        """
        most, old = self.last
        is_near = abs(level - old) <= LEVELS_PER_OCTAVE // 2 + 2 * (lane % 4)
        return most if most and is_near else None


class StripHeights:
    """The strips of the lanes of one chronology, whatever the heights of its lanes are."""

    def __init__(self, tracks: Sequence[LaneTracks], walls: Walls) -> None:
        self._tracks, self._walls = tracks, walls
        self._strips: dict[int, _Strip] = {}

    def is_strip(self, index: int, octave: float) -> bool:
        """Whether a lane is a strip, all of it at once and the same for an octave."""
        return octave >= self._strip(index).from_octave

    def most_active(self, index: int, at: StripScale) -> int:
        """The height of a strip in events, the same wherever one pans at a scale.

        Where the whole is no more than a few screens wide it is what is active at most; further
        in it is no less, and the same for an octave. At a scale that is only passed by it may be
        that of a scale nearby.
        """
        lane, strip = self._tracks[index], self._strip(index)
        width_px = (self._walls.last_s - self._walls.first_s) / at.scale.seconds_per_px
        key = lane.is_folded, "octave", float(at.octave)
        if width_px <= EXACT_STRIP_PX:
            key = lane.is_folded, "exact", at.scale.seconds_per_px
        if key not in strip.most:
            told = strip.told(at.level, index)
            if told is not None and at.is_passed_by and not lane.is_folded:
                return told
            strip.most[key] = self._most_active(lane, at.scale, width_px, at.octave)
        if not lane.is_folded:
            strip.last = strip.most[key], at.level
        return strip.most[key]

    def take_over(self, before: StripHeights, edits: Mapping[int, Sequence[TrackEdit]]) -> None:
        """Keep from where on lanes are strips, where few events have changed since `before`.

        `edits` are those of the marks of each lane.
        """
        for index, strip in before._strips.items():
            marks, old = self._tracks[index].marks, before._tracks[index].marks
            if marks.starts is old.starts and marks.ends_sorted is old.ends_sorted:
                # What is active at most hangs on channels and on how far all reach, too.
                self._strips[index] = _Strip(strip.from_octave, strip.margin)
                continue
            starts = [start for edit in edits.get(index, ()) for _, start in edit.places]
            left = strip.margin - gaps_changed(marks, starts) if starts else -1
            if left >= 0 and len(marks) >= STRIP_MIN_EVENTS:
                self._strips[index] = _Strip(strip.from_octave, left)
            else:
                self._strips[index] = _Strip(*strip_octave(marks, strip.from_octave))

    def _strip(self, index: int) -> _Strip:
        if index not in self._strips:
            self._strips[index] = _Strip(*strip_octave(self._tracks[index].marks))
        return self._strips[index]

    def _most_active(self, lane: LaneTracks, scale: TimeScale, width_px: float, octave: int) -> int:
        if width_px <= EXACT_STRIP_PX:
            first_px = math.floor(scale.x_of(self._walls.first_s)) - 1.0
            touched = touched_seconds(scale, first_px, math.ceil(width_px) + 3)
            return int(lane.active(*touched).max())
        states = len(lane.channels) if lane.is_folded else 0
        return most_active(lane.marks, octave) + states
