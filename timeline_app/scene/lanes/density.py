"""Density strips: how many events are active at each pixel, and when a lane becomes one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.row_packing import USUAL_ROWS
from timeline_app.scene.lanes.tracks import LaneTracks, Track, TrackEdit
from timeline_app.scene.time.compact_instants import Gaps, Instants
from timeline_app.scene.time.time_scale import LEVELS_PER_OCTAVE, TimeScale

STRIP_MIN_EVENTS = 60
OVERLOAD = 0.45
"""A lane is a strip where more than this part of its events would have no label."""

LABEL_PX = 128
MOST_SAMPLES = 1024
EXACT_PX = 2.0**52
"""So many pixels from 1970 a float can still tell each pixel from the next."""


def touched_seconds(
    scale: TimeScale, first_px: float, width_px: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """From which second until which each of `width_px` pixels from `first_px` on reaches.

    An event is active within a pixel where it starts before its right edge and ends after its
    left one. All bounds of events are whole seconds, so that these are the seconds that the pixel
    touches. Beyond all that can be dated there is only what has no end, or no start.
    """
    edges = _edges(scale, first_px, width_px)
    # No float lies between the last second and the open end, so it is the integers that are cut.
    from_s = np.minimum(_seconds(np.floor(edges[:-1])), OPEN_END - 1)
    return from_s, np.maximum(_seconds(np.ceil(edges[1:])), from_s + 1)


def seconds_at_edges(scale: TimeScale, first_px: float, width_px: int) -> npt.NDArray[np.int64]:
    """The first second at or after the left edge of each pixel, and after the last of them."""
    return _seconds(np.ceil(_edges(scale, first_px, width_px)))


def _edges(scale: TimeScale, first_px: float, width_px: int) -> npt.NDArray[np.float64]:
    """The instants at the edges of pixels; those of a snapped scale are the same in all pictures.

    Whether an event that starts right at an edge lies in the one pixel or in the other must not
    hang on the rounding of where a picture begins.
    """
    x = first_px + np.arange(width_px + 1, dtype=np.float64)
    snapped = scale.snapped()
    origin_px = round(scale.start_s / scale.seconds_per_px)
    if snapped.start_s == scale.start_s and abs(origin_px) < EXACT_PX:
        return (origin_px + x) * scale.seconds_per_px
    return scale.start_s + x * scale.seconds_per_px


def _seconds(instants: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Whole instants as integers, between what has no start and what has no end."""
    return np.clip(instants, float(OPEN_START), float(OPEN_END)).astype(np.int64)


def most_active(track: Track, octave: int) -> int:
    """No fewer than are active within a pixel of 2^octave seconds anywhere.

    Looked for between some thousand starts: what is active from just before the one to just
    after the next bounds what is active anywhere in between.
    """
    if not len(track):
        return 1
    step = math.ceil(2.0**octave)
    stride = max(1, len(track) // MOST_SAMPLES)
    last = len(track) - 1
    starts = np.append(track.starts.at(slice(None, None, stride)), track.starts.at(last))
    starts = np.where(starts == OPEN_START, track.ends_sorted.at(0) - 1, starts)
    until = np.append(starts[1:], starts[-1])
    return max(1, int(track.active(starts, np.minimum(until, OPEN_END - step) + step).max()))


class StripOctave(NamedTuple):
    """From which octave of seconds a pixel on a lane is better drawn as a strip.

    While no more than `margin` of what `gaps_changed` counts has changed, it is the same.
    """

    octave: float
    margin: int


def strip_octave(track: Track, expected: float | None = None) -> StripOctave:
    """From which octave on a lane is better drawn as a strip.

    That it is the `expected` one takes less time to find out than which one it is.

    It is where more than `OVERLOAD` of its events would find no room for a label, since the
    `USUAL_ROWS` events after them start within the width of a usual label. Events of one instant
    are told by a cluster, not by a strip, unless others start as near: no zoom would part them.
    """
    if len(track) < STRIP_MIN_EVENTS:
        return StripOctave(math.inf, -1)
    apart_s = track.starts.gaps(USUAL_ROWS)
    of_all = math.floor(OVERLOAD * len(track))
    margin = -1 if expected is None else _margin(apart_s, of_all, expected)
    if expected is not None and margin >= 0:
        return StripOctave(expected, margin)
    crowded_s = float(np.partition(apart_s, of_all)[of_all])
    octave = math.inf
    if crowded_s < math.inf:
        octave = float(math.frexp(max(1.0, crowded_s) / LABEL_PX)[1])
    return StripOctave(octave, _margin(apart_s, of_all, octave))


def _margin(apart_s: Gaps, index: int, octave: float) -> int:
    """How many gaps may be others before this is another strip's octave; negative if it is.

    It is the one of the value that stands at an index once they are sorted.
    """
    if octave == math.inf:
        return index - int(np.count_nonzero(apart_s < math.inf))
    # Whole seconds, and less than one is as one; no array is converted to compare with integers.
    until_s = math.ceil(LABEL_PX * 2.0**octave)
    from_s = math.ceil(LABEL_PX * 2.0**octave / 2) if until_s > 2 else 0
    before = int(np.count_nonzero(apart_s < from_s))
    return min(index - before, int(np.count_nonzero(apart_s < until_s)) - 1 - index)


def gaps_changed(track: Track, starts: Sequence[int]) -> int:
    """No fewer than have changed where events came to, or went from, these starts of a track.

    They are those between `USUAL_ROWS` events that it stands between, its own, and those of the
    events before it that are of one instant; besides, the index that is looked at moves by one.
    """
    count = 0
    for start in starts:
        at = track.starts.number_before(start)
        together = at - track.starts.number_before(track.starts.at(at - 1)) if at else 0
        count += USUAL_ROWS + 2 + together
    return count + len(starts) ** 2  # of those before one of them others may have changed


EXACT_STRIP_PX = 2048
"""How wide a chronology may be for its strips to be as high as what is active at most."""


COARSE_LEAST = 20_000
"""So many events of a lane take long enough to search that those of a strip are counted before."""
COARSE_EVENTS, COARSE_STEPS = 4, 8
"""So many events there are to a step of these counts, and so many steps to a pixel at least."""


class CoarseCount(Value, frozen=True, eq=False):
    """How many of a track's starts, or ends, come before each step of 2^octave seconds."""

    octave: int
    first: int
    """The first of the steps, in their number since 1970."""
    numbers: npt.NDArray[np.int32]

    @classmethod
    def of(cls, instants: Instants, octave: int) -> CoarseCount:
        """Those of instants in order."""
        before, after = _known(instants)
        steps = instants.at(slice(before, after)) >> octave
        first = int(steps[0]) if before < after else 0
        held = np.bincount(steps - first)
        return cls(
            octave, first, np.concatenate(([before], before + held.cumsum()), dtype=np.int32)
        )

    def before(self, instants: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
        """How many come before the steps nearest to these instants."""
        near = ((instants + (1 << self.octave - 1)) >> self.octave) - self.first
        return self.numbers.take(near, mode="clip")


def coarse_octave(track: Track) -> int:
    """The octave of the steps in which a track of many events is counted before."""
    spans_s = [0]
    for instants in (track.starts, track.ends_sorted):
        before, after = _known(instants)
        if before < after:
            spans_s.append(instants.at(after - 1) - instants.at(before))
    return max(1, math.ceil(math.log2(1 + COARSE_EVENTS * max(spans_s) / len(track))))


def _known(instants: Instants) -> tuple[int, int]:
    """From which on until which instants in order are no open ends."""
    return instants.number_until(OPEN_START), instants.number_before(OPEN_END)


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
    coarse: tuple[CoarseCount, CoarseCount] | None = None
    """Its starts and its ends, counted before."""

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

    def active(
        self, index: int, at: StripScale, touched: tuple[npt.NDArray[np.int64], ...]
    ) -> npt.NDArray[np.int64]:
        """How many events the strip of a lane shows from some instants until others, in order.

        Of a large lane at a scale that is only passed by it is by instants that are up to a
        sixteenth of a pixel off, for then none has to be searched.
        """
        lane, strip = self._tracks[index], self._strip(index)
        from_s, until_s = touched
        if lane.is_folded or not at.is_passed_by or len(lane.marks) < COARSE_LEAST:
            return lane.active(from_s, until_s)
        octave = strip.coarse[0].octave if strip.coarse else coarse_octave(lane.marks)
        if at.scale.seconds_per_px < COARSE_STEPS << octave:
            return lane.active(from_s, until_s)
        if strip.coarse is None:
            starts, ends = lane.marks.starts, lane.marks.ends_sorted
            strip.coarse = CoarseCount.of(starts, octave), CoarseCount.of(ends, octave)
        begun, over = strip.coarse
        return (begun.before(until_s) - over.before(from_s)).astype(np.int64)

    def take_over(self, before: StripHeights, edits: Mapping[int, Sequence[TrackEdit]]) -> None:
        """Keep from where on lanes are strips, where few events have changed since `before`.

        `edits` are those of the marks of each lane.
        """
        for index, strip in before._strips.items():
            marks, old = self._tracks[index].marks, before._tracks[index].marks
            if marks.starts is old.starts and marks.ends_sorted is old.ends_sorted:
                # What is active at most hangs on channels and on how far all reach, too.
                kept = _Strip(strip.from_octave, strip.margin, coarse=strip.coarse)
                self._strips[index] = kept
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
