"""Density strips: how many events are active at each pixel, and when a lane becomes one."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates import OPEN_END, OPEN_START
from timeline_app.scene.packing import USUAL_ROWS
from timeline_app.scene.time_scale import TimeScale, level_seconds_per_px
from timeline_app.scene.tracks import Track

STRIP_MIN_EVENTS = 60
OVERLOAD = 0.45
"""A lane is a strip where more than this part of its events would have no room."""

LABEL_TILE_PX = 256
MOST_SAMPLES = 4096
EXACT_PX = 2.0**52
"""So many pixels from 1970 a float can still tell each pixel from the next."""


def active_per_pixel(
    track: Track, scale: TimeScale, first_px: float, width_px: int
) -> npt.NDArray[np.int64]:
    """The number of events active within each of `width_px` pixels from `first_px` on.

    An event is, where it starts before the pixel's right edge and ends after its left one. All
    bounds of events are whole seconds, so that these are the seconds that the pixel touches.
    Beyond all that can be dated there is only what has no end, or no start.
    """
    edges = _edges(scale, first_px, width_px)
    # No float lies between the last second and the open end, so it is the integers that are cut.
    from_s = np.minimum(_seconds(np.floor(edges[:-1])), OPEN_END - 1)
    return track.active(from_s, np.maximum(_seconds(np.ceil(edges[1:])), from_s + 1))


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


def most_active(track: Track, level: int) -> int:
    """No fewer than are active within a pixel anywhere, at the zoomed-out end of a level.

    Looked for between some thousand starts: what is active from just before the one to just
    after the next bounds what is active anywhere in between.
    """
    if not len(track):
        return 1
    step = math.ceil(level_seconds_per_px(level))
    stride = max(1, len(track) // MOST_SAMPLES)
    starts = np.append(track.starts[::stride], track.starts[-1])
    starts = np.where(starts == OPEN_START, track.ends_sorted[0] - 1, starts)
    until = np.append(starts[1:], starts[-1])
    return max(1, int(track.active(starts, np.minimum(until, OPEN_END - step) + step).max()))


def is_overloaded(track: Track, octave: int) -> bool:
    """Whether a lane is better drawn as a strip, where a pixel has 2^octave seconds.

    It is when more than `OVERLOAD` of its events would find no room for a label, as counted
    in cells as wide as a usual label.
    """
    if len(track) < STRIP_MIN_EVENTS:
        return False
    cell_s = max(1, int(2.0**octave * 128))
    cells = track.starts // cell_s
    edges = np.flatnonzero(np.diff(cells)) + 1
    held = np.diff(np.concatenate(([0], edges, [len(cells)])))
    return bool(np.maximum(0, held - USUAL_ROWS).sum() > OVERLOAD * len(track))


def strip_tile_s(level: int) -> int:
    """The seconds in a tile that may have one label, a power of two."""
    return int(2 ** max(0, math.ceil(math.log2(LABEL_TILE_PX * level_seconds_per_px(level)))))


def labelled_events(
    track: Track, level: int, from_s: float, until_s: float
) -> list[tuple[int, int]]:
    """The event to be named in each tile of a range: `(position in the track, tile start)`.

    The most important that starts in the tile, then the earliest. What has no known start
    starts nowhere.
    """
    tile_s = strip_tile_s(level)
    limit = OPEN_END // tile_s
    first = max(-limit, math.floor(from_s / tile_s))
    last = min(limit, math.floor(until_s / tile_s) + 1)
    bounds = [index * tile_s for index in range(first, last + 1)]
    known = np.maximum(np.array(bounds, np.int64), OPEN_START + 1)
    begun = track.starts.searchsorted(known, side="left").tolist()
    return [
        (begin + int(track.importance[begin:end].argmax()), start_s)
        for start_s, begin, end in zip(bounds, begun, begun[1:], strict=False)
        if begin < end
    ]
