"""The words of bands: inside, beside where their row is free, cut, or not at all."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scene.chronologies import Drawn, FixedWidths, columns_of
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.hit_test import hit_test
from timeline_app.scene.model.scene import Scene, Side
from timeline_app.scene.time.time_scale import fitted, time_extent

LETTERS = 10
WORD_PX = 7.0 * LETTERS
AROUND: list[Drawn] = [("2022-01-01", 0, 1, 8, ""), ("2023-12-31", 0, 1, 8, "")]


def state(date: str, channel: str = "talks") -> Drawn:
    return date, 1, 1, LETTERS, channel


def shown(*states: Drawn) -> Scene:
    """Two years in 730 pixels, so that a day takes one."""
    columns = columns_of([*AROUND, *states])
    scale = fitted(*time_extent(columns), 730, 0, 0)
    return build_scene(Layout.by_theme(columns, FixedWidths(columns)), scale, 730)


def word_of(scene: Scene, number: int) -> tuple[Side, float, float]:
    """Side, left edge and width of the word of a band, counted from the first."""
    bands = np.flatnonzero(scene.marks.y == scene.marks.y[scene.marks.lane == 1].max())
    mark = bands[np.argsort(scene.marks.x0[bands])][number]
    (found,) = np.nonzero(scene.labels.mark == mark)
    if not len(found):
        return Side.NONE, 0.0, 0.0
    label = int(found[0])
    labels = scene.labels
    return Side(int(labels.side[label])), float(labels.x[label]), float(labels.width[label])


@pytest.mark.parametrize(
    ("date", "side"),
    [
        ("2022-08-05/2022-12-05", Side.INSIDE),
        ("2022-08-05/2022-08-06", Side.RIGHT),
        ("2022-08-05/2022-09-15", Side.RIGHT),  # it would be cut inside
        ("2023-12-20/2023-12-24", Side.LEFT),  # the end of all is near
    ],
)
def test_the_word_of_a_narrow_band_stands_whole_beside_it(date: str, side: Side) -> None:
    scene = shown(state(date))
    found = word_of(scene, 0)
    assert (found[0], found[2]) == (side, WORD_PX)
    row = int(scene.marks.row[scene.marks.lane == 1][0])
    (mark,) = np.flatnonzero(scene.marks.row == row)
    assert hit_test(scene, found[1] + WORD_PX / 2, float(scene.marks.y[mark])).row == row


def test_a_word_keeps_clear_of_the_next_band_in_its_row() -> None:
    scene = shown(state("2022-06-01/2022-06-10"), state("2022-07-01/2022-12-31"))
    assert [word_of(scene, number)[0] for number in (0, 1)] == [Side.LEFT, Side.INSIDE]


def test_between_bands_a_word_is_cut_and_in_a_sliver_there_is_none() -> None:
    states = ("2022-01-01/2022-06-30", "2022-07-01/2022-08-20", "2022-08-21/2022-08-25")
    scene = shown(*map(state, (*states, "2022-08-26/2023-12-31")))
    assert word_of(scene, 2)[0] is Side.NONE
    side, _, width = word_of(scene, 1)
    assert side is Side.INSIDE
    assert 30.0 < width < WORD_PX
