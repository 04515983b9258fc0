"""How a chronology is being looked at: the one state that all views of it share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline_app.scene.time_scale import TimeScale


class ViewState(QObject):
    """The time scale of the view. Setters are idempotent."""

    scale_changed = Signal(TimeScale)

    def __init__(self, scale: TimeScale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = scale

    @property
    def scale(self) -> TimeScale:
        """The time scale of the visible time area."""
        return self._scale

    def set_scale(self, scale: TimeScale) -> None:
        """Look at another stretch of time."""
        if scale != self._scale:
            self._scale = scale
            self.scale_changed.emit(scale)
