"""What of a view's scenes a search has found, for the picture of the scene to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.search.matches import NO_HITS, Matches
from timeline_app.scene.model.scene import Scene
from timeline_app.widgets.canvas.viewport import TimelineViewport

if TYPE_CHECKING:
    from timeline_app.scene.marks.search_marks import FoundEvents, SearchMarks


class SearchHighlight:
    """Finds hits in scenes: once for each scene, whatever is drawn in a frame."""

    def __init__(self, view: TimelineViewport) -> None:
        self._view = view
        self._hits = NO_HITS
        self._events: FoundEvents | None = None
        self._found: tuple[Scene, SearchMarks] | None = None
        self.version = 0
        """A number that grows with each change of the hits."""

    def in_scene(self, scene: Scene) -> SearchMarks | None:
        """What of a scene is found; None without any hits."""
        view = self._view
        hits = NO_HITS if view.view_state is None else view.view_state.hits
        if hits.rows is not self._hits.rows:
            self._take(hits)
        if self._events is None:
            return None
        if self._found is None or not _is_same(self._found[0], scene):
            self._found = scene, self._events.marks_of(scene, view.layout_of_events)
        return self._found[1]

    def _take(self, hits: Matches) -> None:
        self._hits, self._found = hits, None
        self.version += 1
        from timeline_app.scene.marks.search_marks import FoundEvents  # nothing is found at first

        count = len(self._view.event_model.columns)
        self._events = FoundEvents(hits.mask(count)) if len(hits) else None


def _is_same(one: Scene, other: Scene) -> bool:
    """Whether two scenes differ in nothing but added clusters; all without marks share these."""
    return one.marks is other.marks and one.lanes is other.lanes and one.strips is other.strips
