"""The time scale of a canvas, kept while other events come and go on it."""

from __future__ import annotations

from timeline_app.widgets.canvas.timeline_view import TimelineView


class HeldScale:
    """That of now, and each that a hand goes to: only no events at all have no scale."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._was_fitted = view.is_fitted
        self._first = self._scale = view.scale
        view.go_to(self._scale, animated=False)  # it is not to be fitted to fewer events

    def hold(self) -> None:
        """Keep the scale of now, if there is anything to be seen at it."""
        if self._view.event_model.columns.dated:
            self._scale = self._view.scale

    def give_back(self) -> None:
        """Be at the kept scale again, if there is anything to be seen at it."""
        if self._view.scale != self._scale and self._view.event_model.columns.dated:
            self._view.go_to(self._scale, animated=False)

    def let_go(self) -> None:
        """Be at the kept scale; fitted to all events again, if it was and nobody went elsewhere."""
        if self._was_fitted and self._scale == self._first:
            self._view.fit(animated=False)
        else:
            self.give_back()
