"""What of a view's scenes a search has found, for the picture of the scene to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.search.matches import NO_MATCHES, Matches
from timeline_app.scene.model.scene import Scene
from timeline_app.widgets.canvas.viewport import TimelineViewport

if TYPE_CHECKING:
    from timeline_app.scene.marks.search_marks import MatchedEvents, SearchMarks


class SearchHighlight:
    """Finds matches in scenes: once for each scene, whatever is drawn in a frame."""

    def __init__(self, view: TimelineViewport) -> None:
        self._view = view
        self._matches = NO_MATCHES
        self._events: MatchedEvents | None = None
        self._found: tuple[Scene, SearchMarks] | None = None
        self.version = 0
        """A number that grows with each change of the matches."""

    def in_scene(self, scene: Scene) -> SearchMarks | None:
        """What of a scene is found; None without any matches."""
        view = self._view
        matches = NO_MATCHES if view.view_state is None else view.view_state.matches
        if matches.rows is not self._matches.rows:
            self._take(matches)
        if self._events is None:
            return None
        if self._found is None or not _is_same(self._found[0], scene):
            self._found = scene, self._events.marks_of(scene, view.layout_of_events)
        return self._found[1]

    def _take(self, matches: Matches) -> None:
        self._matches, self._found = matches, None
        self.version += 1
        from timeline_app.scene.marks.search_marks import MatchedEvents  # nothing is found at first

        count = len(self._view.event_model.columns)
        self._events = MatchedEvents(matches.mask(count)) if len(matches) else None


def _is_same(one: Scene, other: Scene) -> bool:
    """Whether two scenes differ in nothing but added clusters; all without marks share these."""
    return one.marks is other.marks and one.lanes is other.lanes and one.strips is other.strips
