"""Where a scene shows events that a search has found: marks, labels, clusters and strips."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.scene import Bools, Cluster, Scene

if TYPE_CHECKING:
    from timeline_app.scene.lanes.lane_plan import LanePlan
    from timeline_app.scene.lanes.layout import Layout
    from timeline_app.scene.lanes.row_packing import Packing


class SearchMarks(Value, frozen=True, eq=False):
    """What of a scene is found.

    `marks` tells for each of the scene's; `clusters` are numbers of those that stand for any;
    `strips` tell for each pixel of each strip whether any starts there.
    """

    marks: Bools
    clusters: frozenset[int]
    strips: tuple[Bools, ...]

    def labels_of(self, scene: Scene) -> Bools:
        """Which labels are those of such marks; a view has others than its scene."""
        found: Bools = self.marks[scene.labels.mark]
        return found

    def bare_in(self, scene: Scene) -> Bools:
        """Which marks have no label."""
        bare = self.marks.copy()
        bare[scene.labels.mark] = False
        return bare


class MatchedEvents:
    """Found events by row, and in the order of tracks: counted once, asked for in each scene."""

    def __init__(self, is_found: Bools) -> None:
        """`is_found` tells for each row of the columns."""
        self.is_found = is_found
        self._before: dict[int, tuple[Track, npt.NDArray[np.int32]]] = {}

    def before(self, track: Track) -> npt.NDArray[np.int32]:
        """How many of a track's events are found before each position, and in all."""
        kept = self._before.get(id(track))
        if kept is None or kept[0] is not track:
            counted = np.zeros(len(track) + 1, np.int32)
            np.cumsum(self.is_found[track.rows], out=counted[1:])
            kept = self._before[id(track)] = track, counted
        return kept[1]

    def marks_of(self, scene: Scene, layout: Layout) -> SearchMarks:
        """What of a scene of this layout is found."""
        from timeline_app.scene.lanes.density import seconds_at_edges

        marks = self.is_found[scene.marks.row]
        plans = layout.plans(layout.level_of(scene.scale))
        by_lane: dict[int, list[int]] = {}
        for number, cluster in enumerate(scene.clusters):
            if not cluster.running:
                by_lane.setdefault(cluster.lane, []).append(number)
        clusters: set[int] = set()
        for lane, numbers in by_lane.items():
            held = self._in_clusters(plans[lane], [scene.clusters[number] for number in numbers])
            clusters.update(np.array(numbers)[held > 0].tolist())
        edges = np.empty(0, np.int64)
        if scene.strips:  # all are as wide
            edges = seconds_at_edges(scene.scale, scene.first_px, len(scene.strips[0].active))
        strips = tuple(self._in_strip(plans[strip.lane], edges) for strip in scene.strips)
        return SearchMarks(marks, frozenset(clusters), strips)

    def _in_clusters(self, plan: LanePlan, clusters: list[Cluster]) -> npt.NDArray[np.int64]:
        """How many of the events that each of these clusters stands for are found."""
        edges = np.array([(cluster.from_s, cluster.until_s) for cluster in clusters], np.int64)
        held = np.zeros(len(clusters), np.int64)
        for packing in plan.counted:
            before = self.before(packing.track)
            if before[-1]:
                from_at = packing.track.starts.before(edges[:, 0])
                until_at = packing.track.starts.before(edges[:, 1])
                held += before[until_at] - before[from_at]
                held -= self._marked(packing, edges, from_at, until_at)
        return held

    def _marked(
        self,
        packing: Packing,
        edges: npt.NDArray[np.int64],
        from_at: npt.NDArray[np.intp],
        until_at: npt.NDArray[np.intp],
    ) -> npt.NDArray[np.intp]:
        """How many found events between these positions have a mark."""
        placed = packing.placed(int(edges.min()), int(edges.max())).position
        found = np.sort(placed[self.is_found[packing.track.rows[placed]]])
        return found.searchsorted(until_at) - found.searchsorted(from_at)

    def _in_strip(self, plan: LanePlan, edges: npt.NDArray[np.int64]) -> Bools:
        """In which of the pixels between these edges any event starts that is found."""
        tracks = plan.tracks.all_tracks() if plan.tracks.is_folded else (plan.tracks.marks,)
        found = np.zeros(len(edges) - 1, np.bool_)
        for track in tracks:
            before = self.before(track)
            if before[-1]:
                found |= np.diff(before[track.starts.before(edges)]) > 0
        return found
