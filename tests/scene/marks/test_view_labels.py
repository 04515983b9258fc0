"""What a view shows of each label: nothing is cut, and nothing stands there without its mark."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import Drawn, FixedWidths, columns_of, crowded, events
from tests.scene.promises import label_boxes, mark_boxes, overlapping, pill_boxes
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.edge_labels import EDGE_PX, LEAST_PX, View
from timeline_app.scene.marks.view_labels import (
    FAINTEST,
    LabelRoom,
    LabelsInView,
)
from timeline_app.scene.model.scene import Scene, Side, Sizes
from timeline_app.scene.time.time_scale import fitted, time_extent

AHEAD_PX = 500


def scene_of(columns: EventColumns, zoom: float, place: float, width: int) -> Scene:
    """A scene that goes on beyond a view of this width, zoomed in about a place of the whole."""
    layout = Layout.by_theme(columns, FixedWidths(columns))
    whole = fitted(*time_extent(columns), width, 40.0, 40.0)
    scale = whole.zoomed(2.0**zoom, place * width).snapped()
    return build_scene(layout, scale, width + 2 * AHEAD_PX, -float(AHEAD_PX))


def check_view(scene: Scene, view: View) -> LabelsInView:
    """All that holds of what a view shows."""
    sizes = Sizes()
    found = LabelRoom(scene, sizes).in_view(view)
    labels, marks = found.labels, scene.marks
    shown = Scene(**{**{n: getattr(scene, n) for n in Scene.__slots__}, "labels": labels})
    boxes = label_boxes(shown)
    check_within(boxes, view)
    check_marks_in_view(shown, view)
    check_shortened(scene, shown, view, sizes)
    pairs = overlapping(boxes, boxes)
    np.fill_diagonal(pairs, False)
    assert not pairs.any(), "two labels overlap"
    covers = overlapping(boxes, mark_boxes(scene))
    covers[np.arange(len(labels)), labels.mark] = False
    assert not covers.any(), "a label covers a mark"
    assert not overlapping(boxes, pill_boxes(scene)).any(), "a label covers a cluster"
    assert ((labels.alpha > 0) & (labels.alpha <= 1)).all()
    assert len(found.moved) == len(labels)
    assert len(found.gone) == len(scene.labels)
    check_told(scene, found, view)
    del marks
    return found


def check_within(boxes: np.ndarray, view: View) -> None:
    assert (boxes[:, 0] >= view.left - 0.01).all(), "a label is cut at the left"
    assert (boxes[:, 2] <= view.right + 0.01).all(), "a label is cut at the right"
    assert (boxes[:, 1] + 2.5 >= view.top).all(), "a label is cut at the top"
    assert (boxes[:, 3] - 2.5 <= view.bottom).all(), "a label is cut at the bottom"


def check_marks_in_view(shown: Scene, view: View) -> None:
    """The edge of the mark that a label stands at is in view; of a bar around it, some part."""
    labels, marks = shown.labels, shown.marks
    x0, x1 = marks.x0[labels.mark], marks.x1[labels.mark]
    right, left = labels.side == Side.RIGHT, labels.side == Side.LEFT
    assert ((x1 > view.left) & (x0 < view.right)).all()
    assert (x1[right] < view.right).all()
    assert (x0[left] > view.left).all()


def check_shortened(scene: Scene, shown: Scene, view: View, sizes: Sizes) -> None:
    """A title is shortened where the whole of it would not fit, and only there."""
    labels, marks = shown.labels, scene.marks
    natural = np.zeros(len(marks))
    natural[scene.labels.mark] = scene.labels.width
    whole = natural[labels.mark]
    short = labels.width < whole - 0.02
    assert (labels.width <= whole).all()
    assert (labels.width[short] >= np.minimum(LEAST_PX, whole[short] - 8.0) - 0.01).all()
    space = sizes.label_space
    obstacles = np.concatenate([label_boxes(scene), mark_boxes(scene), pill_boxes(scene)])
    for i in np.flatnonzero(short).tolist():
        mark = int(labels.mark[i])
        x, y, width = labels.x[i], labels.y[i], whole[i]
        assert labels.side[i] != Side.LEFT
        is_beyond = x + width > view.right - EDGE_PX
        is_band = marks.kind[mark] == MarkKind.BAND
        own = np.concatenate([scene.labels.mark == mark, np.arange(len(marks)) == mark])
        others = np.delete(obstacles, np.flatnonzero(own), axis=0)
        wanted = np.array([[x, y - 8.0, x + width + space, y + 8.0]])
        is_taken = bool(overlapping(wanted, others).any())
        assert is_beyond or is_taken or (is_band and x + width > marks.x1[mark] - 6.0)


def check_told(scene: Scene, found: LabelsInView, view: View) -> None:
    """What is told to be drawn as it stands is; all else that a view would show is told gone."""
    same = np.flatnonzero(~found.moved)
    at = {int(mark): i for i, mark in enumerate(scene.labels.mark.tolist())}
    for i in same.tolist():
        j = at[int(found.labels.mark[i])]
        assert found.labels.x[i] == scene.labels.x[j]
        assert found.labels.width[i] == scene.labels.width[j]
        assert found.labels.alpha[i] == 1.0
        assert not found.gone[j]
    boxes = label_boxes(scene)
    seen = (boxes[:, 0] < view.right) & (boxes[:, 2] > view.left)
    seen &= (boxes[:, 1] < view.bottom) & (boxes[:, 3] > view.top)
    drawn = set(found.labels.mark[same].tolist())
    for j in np.flatnonzero(seen).tolist():
        assert found.gone[j] or int(scene.labels.mark[j]) in drawn


def alphas(scene: Scene, found: LabelsInView) -> np.ndarray:
    """How strong the label of each mark is."""
    alpha = np.zeros(len(scene.marks))
    alpha[found.labels.mark] = found.labels.alpha
    return alpha


places = {
    "zoom": st.floats(0.0, 9.0),
    "place": st.floats(0.0, 1.0),
    "left": st.floats(-480.0, 480.0),
    "width": st.integers(500, 1500),
}


@settings(max_examples=examples(60))
@given(drawn=st.lists(events, min_size=1, max_size=60), **places)
def test_a_view_of_any_chronology_cuts_no_label(
    drawn: list[Drawn], zoom: float, place: float, left: float, width: int
) -> None:
    scene = scene_of(columns_of(drawn), zoom, place, width)
    check_view(scene, View(left, left + width))


@cache
def large(count: int) -> EventColumns:
    return crowded(count)


@pytest.mark.parametrize("count", [300, 1_000])
@settings(max_examples=examples(25))
@given(top=st.floats(0.0, 200.0), height=st.floats(100.0, 700.0), **places)
def test_a_view_of_a_crowd_cuts_no_label_on_any_side(
    count: int, zoom: float, place: float, left: float, width: int, top: float, height: float
) -> None:
    scene = scene_of(large(count), zoom, place, width)
    check_view(scene, View(left, left + width, top, top + height))


@settings(max_examples=examples(40))
@given(drawn=st.lists(events, min_size=1, max_size=60), **places)
def test_nothing_pops_while_a_view_is_moved(
    drawn: list[Drawn], zoom: float, place: float, left: float, width: int
) -> None:
    scene = scene_of(columns_of(drawn), zoom, place, width)
    room = LabelRoom(scene, Sizes())
    wide = width + 600.0
    before = alphas(scene, room.in_view(View(left - 480, left - 480 + wide)))
    for step in np.arange(0.5, 60.0, 0.5).tolist():
        view = View(left - 480 + step, left - 480 + step + wide)
        after = alphas(scene, room.in_view(view))
        assert np.abs(after - before).max(initial=0.0) <= 0.5 / 8.0 + FAINTEST + 1e-6
        before = after


def test_a_thousand_events_in_eight_views_have_no_label_cut_and_none_without_its_mark() -> None:
    labels = 0
    for zoom in range(8):
        scene = scene_of(large(1_000), float(zoom), 0.4, 1200)
        labels += len(check_view(scene, View(0.0, 1200.0, 0.0, 700.0)).labels)
    assert labels > 200
