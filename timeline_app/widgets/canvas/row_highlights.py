"""Which rows are drawn apart from the others: selected ones, and those that a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.scene.model.scene import Marks, Scene
from timeline_app.widgets.canvas.stored_picture import FoundLook, Selected
from timeline_app.widgets.canvas.viewport import TimelineViewport

if TYPE_CHECKING:
    from timeline_app.core.search.matches import Matches, Rows
    from timeline_app.scene.marks.search_marks import MatchedEvents, SearchMarks


FEW = 8
"""So many events are drawn over the picture: it needs no painting when others are selected."""


class HighlightPainter:
    """Draws what is selected in the scenes of a view."""

    def __init__(self, view: TimelineViewport) -> None:
        self._view = view
        self._found: tuple[Marks, int, list[int]] | None = None

    def rows(self, scene: Scene) -> list[int]:
        """The selected rows that have a mark in a scene, each once."""
        marks, selected = scene.marks, self._view.selected_rows
        found = self._found
        if found is None or found[0] is not marks or found[1] != selected.version:
            rows = selected.among(dict.fromkeys(marks.row.tolist())) if selected.ranges() else []
            found = self._found = marks, selected.version, rows
        return found[2]

    def is_in_buffer(self, scene: Scene) -> bool:
        """Whether the selection is a part of the scene's picture."""
        return len(self.rows(scene)) > FEW

    def in_buffer(self, scene: Scene) -> Selected | None:
        """The selection, if it is a part of the scene's picture."""
        if not self.is_in_buffer(scene):
            return None
        return Selected(self._view.selected_rows.version, self.rows(scene))


class SearchHighlight:
    """Finds matches in scenes: once for each scene, whatever is drawn in a frame."""

    def __init__(self, view: TimelineViewport) -> None:
        self._view = view
        self._rows: Rows | None = None
        """Those of the matches; None as long as no search was shown."""
        self._events: MatchedEvents | None = None
        self._found: tuple[Scene, SearchMarks] | None = None
        self.version = 0
        """A number that grows with each change of the matches."""

    def in_scene(self, scene: Scene) -> SearchMarks | None:
        """What of a scene is found; None without any matches."""
        view = self._view
        state = view.view_state
        matches = state.matches if state is not None and state.has_matches else None
        if (None if matches is None else matches.rows) is not self._rows:
            self._take(matches)
        if self._events is None:
            return None
        if self._found is None or not _is_same(self._found[0], scene):
            self._found = scene, self._events.marks_of(scene, view.layout_of_events)
        return self._found[1]

    def look(self, scene: Scene) -> FoundLook | None:
        """The same with its version."""
        found = self.in_scene(scene)
        return None if found is None else FoundLook(self.version, found)

    def _take(self, matches: Matches | None) -> None:
        self._rows, self._found = None if matches is None else matches.rows, None
        self.version += 1
        from timeline_app.scene.marks.search_marks import MatchedEvents  # nothing is found at first

        count = len(self._view.event_model.columns)
        self._events = MatchedEvents(matches.mask(count)) if matches else None


def _is_same(one: Scene, other: Scene) -> bool:
    """Whether two scenes differ in nothing but added clusters; all without marks share these."""
    return one.marks is other.marks and one.lanes is other.lanes and one.strips is other.strips
