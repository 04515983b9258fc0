"""Painting around the view while nothing happens, so that a pan finds all of it there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from timeline_app.widgets.canvas.row_collapse import REST_MS

PAUSE_MS = REST_MS + 50
"""Nothing has been drawn anew for so long: rows have let go by then."""


class IdlePainting(QObject):
    """Takes the steps of painting one by one, so that hands that go on are not kept waiting."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def wait(self, steps: Iterator[None]) -> None:
        """Take these steps a while from now, in place of those that are left of others."""
        self._steps = steps
        self._timer.start(PAUSE_MS)

    def stop(self) -> None:
        """There is nothing to be painted."""
        self._steps = None
        self._timer.stop()

    def _step(self) -> None:
        if self._steps is not None and next(self._steps, self) is not self:
            self._timer.start(0)
