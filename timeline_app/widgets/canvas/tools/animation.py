"""Movement of the time scale: short transitions and the momentum of a drag."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from timeline_app.scene.time.time_scale import TimeScale

TRANSITION_MS = 180
FRAME_MS = 8
STOP_PX_PER_S = 20.0
DECAY_PER_S = 4.2
"""Momentum loses all but e^-4.2 of its speed each second."""


class PanAnimation(QObject):
    """Moves a time scale step by step. Any new movement, or `stop`, ends the one before."""

    moved = Signal(TimeScale)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_calm = False
        """With less motion, transitions jump and there is no momentum."""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._step)
        self._start: TimeScale | None = None
        self._target: TimeScale | None = None
        self._width_px = 1.0
        self._speed = 0.0
        self._base: TimeScale | None = None

    @property
    def is_moving(self) -> bool:
        """Whether a transition or momentum is under way."""
        return self._timer.isActive()

    def stop(self) -> None:
        """End the movement where it is."""
        self._timer.stop()

    def finish(self) -> None:
        """End the movement at its goal."""
        self.stop()
        if self._target is not None:
            self.moved.emit(self._target)
            self._target = None

    def to(self, start: TimeScale, target: TimeScale, width_px: float) -> None:
        """Go from one scale to another within `TRANSITION_MS`."""
        self.stop()
        if self.is_calm or start == target:
            self.moved.emit(target)
            return
        self._start, self._target, self._width_px, self._base = start, target, width_px, None
        self._clock.start()
        self._timer.start()

    def fling(self, start: TimeScale, px_per_s: float) -> None:
        """Go on panning with a speed that decays."""
        self.stop()
        if self.is_calm or abs(px_per_s) < 80.0:
            return
        self._base, self._speed, self._target = start, px_per_s, None
        self._clock.start()
        self._timer.start()

    def _step(self) -> None:
        elapsed_s = self._clock.elapsed() / 1000.0
        if self._base is not None:
            gone = 1.0 - math.exp(-DECAY_PER_S * elapsed_s)
            if abs(self._speed) * (1.0 - gone) < STOP_PX_PER_S:
                self.stop()
            self.moved.emit(self._base.panned(round(self._speed / DECAY_PER_S * gone)))
            return
        share = elapsed_s * 1000.0 / TRANSITION_MS
        if share >= 1.0 or self._start is None or self._target is None:
            self.finish()
            return
        self.moved.emit(between(self._start, self._target, eased(share), self._width_px))


def eased(share: float) -> float:
    """Smooth start and end: the cubic Hermite step."""
    return share * share * (3.0 - 2.0 * share)


def between(start: TimeScale, target: TimeScale, share: float, width_px: float) -> TimeScale:
    """A scale on the way: the zoom moves evenly in its logarithm, the edges with it."""
    ratio = target.seconds_per_px / start.seconds_per_px
    spp = start.seconds_per_px * ratio**share
    if abs(ratio - 1.0) < 1e-9:
        weight = share
    else:
        weight = (spp - start.seconds_per_px) / (target.seconds_per_px - start.seconds_per_px)
    centre = (
        start.instant_at(width_px / 2) * (1 - weight) + target.instant_at(width_px / 2) * weight
    )
    return TimeScale(centre - spp * width_px / 2, spp)
