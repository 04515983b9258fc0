"""No edge of the canvas slices what is written: told from the pixels that are drawn."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.render.outside import pixels
from tests.scene.chronologies import crowded
from tests.widgets.million import painted, view_of
from timeline_app.core.text.translation import words
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.scene.marks.edge_labels import EVERYWHERE
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import MAX_SECONDS_PER_PX, TimeScale
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.geometry import GUTTER_PX

ROOT = Path(__file__).resolve().parents[3]
INK = 90
"""Colours that differ more than this, red, green and blue together, are ink and ground."""


def drawn_by_hand(view: TimelineView, scene: Scene, *, with_words: bool) -> QImage:
    """The canvas as a painter of scenes draws it that knows nothing of views."""
    geometry, painter_of_scenes = view.canvas_geometry, view.scene_painter
    assert painter_of_scenes is not None
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(painter_of_scenes.palette.canvas))
    painter = QPainter(image)
    painter.translate(geometry.header_px - geometry.left_px, AXIS_PX - geometry.scroll_y)
    painter_of_scenes.draw_scene(painter, scene, 2_000.0, with_words=with_words, view=EVERYWHERE)
    painter.end()
    return image


def edges_of(view: TimelineView) -> list[QRect]:
    """Two pixels along each side of what may hold words."""
    area = view.time_rect().adjusted(0, 0, -int(GUTTER_PX), 0)
    return [
        QRect(area.left(), area.top(), 2, area.height()),
        QRect(area.right() - 1, area.top(), 2, area.height()),
        QRect(area.left(), area.top(), area.width(), 2),
        QRect(area.left(), area.bottom() - 1, area.width(), 2),
    ]


def ink_at_edges(view: TimelineView, image: QImage, wordless: QImage) -> int:
    """How many pixels at the edges are far from what is there without words."""
    one, other = pixels(image), pixels(wordless)
    # What fades at an edge, and a line behind words, is no ink: it is fainter.
    is_ink = np.abs(one - other).sum(axis=2) > INK
    return sum(
        _is_text(view, QColor(image.pixel(x, y)), QColor(wordless.pixel(x, y)))
        for rect in edges_of(view)
        for y, x in _places(is_ink, rect)
    )


def _places(inked: npt.NDArray[np.bool_], rect: QRect) -> list[tuple[int, int]]:
    """The places within a part of a picture, y before x, that are inked."""
    part = inked[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]
    y, x = np.nonzero(part)
    return list(zip((y + rect.top()).tolist(), (x + rect.left()).tolist(), strict=True))


def _is_text(view: TimelineView, one: QColor, other: QColor) -> bool:
    """Whether a pixel goes from what is there towards the colour of text."""
    assert view.scene_painter is not None
    text = QColor(view.scene_painter.palette.text).lightness()
    return abs(one.lightness() - text) < abs(other.lightness() - text)


@pytest.mark.parametrize("theme", list(Theme))
def test_no_edge_of_eight_views_of_a_thousand_events_slices_text(
    qtbot: QtBot, theme: Theme
) -> None:
    columns = crowded(1_000)
    view = view_of(qtbot, columns)
    view.resize(900, 420)
    assert view.texts is not None
    view.set_painter(ScenePainter(view.texts, palette_of(theme), words), view.texts)
    sliced_by_hand = 0
    for number in range(8):
        view.zoom(2.2, 300.0)
        painted(view)
        view.pan(-37.0 - 11 * number)
        view.verticalScrollBar().setValue(13 * number)
        for _ in range(2):  # at once, and from what is kept
            image = painted(view)
            scene = view.canvas_geometry.scene
            wordless = drawn_by_hand(view, scene, with_words=False)
            assert ink_at_edges(view, image, wordless) == 0, number
        stored = view._buffer.laid_out
        assert stored is not None
        cut = drawn_by_hand(view, stored, with_words=True)
        sliced_by_hand += ink_at_edges(view, cut, wordless)
    assert sliced_by_hand > 100, "there is something to be cut"


def test_what_is_kept_looks_as_what_is_drawn_at_once(qtbot: QtBot) -> None:
    view = view_of(qtbot, crowded(400))
    view.zoom(9.0, 300.0)
    painted(view)
    view.pan(-61.0)
    first, kept = painted(view), painted(view)
    view._buffer.forget()
    view.pan(0.0)
    anew = painted(view)
    for image in (kept, anew):
        changed = (pixels(first) != pixels(image)).any(axis=2)[int(AXIS_PX) :]
        assert changed.mean() < 1 / 500


def test_each_pixel_is_painted_where_a_view_begins_between_two(qtbot: QtBot) -> None:
    view = view_of(qtbot, crowded(50))
    view.resize(600, 300)
    spp, offsets = 155.11669658886893, set[float]()
    for number in range(40):
        view.go_to(TimeScale((10_000_000 + number + 0.5) * spp, spp), animated=False)
        on_two_colours = []
        for color in (Qt.GlobalColor.black, Qt.GlobalColor.white):
            image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
            image.fill(color)
            view.viewport().render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
            on_two_colours.append(image)
        assert on_two_colours[0] == on_two_colours[1], number
        geometry = view.canvas_geometry
        offsets.add(geometry.left_px - geometry.scene.first_px)
    assert offsets == {0.0}


@pytest.mark.parametrize("anchor_px", [300.0, 1_400.0])
def test_all_is_drawn_at_the_farthest_zoom_wherever_the_events_are(
    qtbot: QtBot, anchor_px: float
) -> None:
    view = view_of(qtbot, crowded(100))
    for _ in range(80):
        view.zoom(0.5, anchor_px)
    assert view.scale.seconds_per_px == MAX_SECONDS_PER_PX
    painted(view)


AT_A_RATIO = """
from math import ceil
from types import SimpleNamespace
import numpy as np
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from tests.render.outside import pixels
from tests.scene.chronologies import crowded
from tests.widgets.million import view_of
application = QApplication([])
view = view_of(SimpleNamespace(addWidget=lambda _: None), crowded(60))
for height in (423, 424, 425):
    view.resize(701, height)
    application.processEvents()
    for _ in range(3):
        image = QImage(ceil(701 * 1.5), ceil(height * 1.5), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1.5)
        image.fill(QColor("magenta"))
        view.render(image)
        image.setDevicePixelRatio(1.0)
        left = (pixels(image) == (255, 0, 255)).all(axis=2)
        print(view.devicePixelRatioF(), int(left.sum()))
"""


def test_the_last_pixels_of_a_screen_are_drawn_at_a_ratio_that_is_no_whole_number() -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_A_RATIO],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.5"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.splitlines()) == {"1.5 0"}
