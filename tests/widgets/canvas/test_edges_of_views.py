"""No edge of the canvas slices what is written: told from the pixels that are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.scene.chronologies import crowded
from tests.widgets.million import painted, view_of
from timeline_app.core.text.translation import words
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.scene.marks.edge_labels import EVERYWHERE
from timeline_app.scene.model.scene import Scene
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.geometry import GUTTER_PX

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
    found = 0
    for rect in edges_of(view):
        for x in range(rect.left(), rect.right() + 1):
            for y in range(rect.top(), rect.bottom() + 1):
                one, other = QColor(image.pixel(x, y)), QColor(wordless.pixel(x, y))
                parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
                # What fades at an edge, and a line behind words, is no ink: it is fainter.
                found += sum(abs(a - b) for a, b in parts) > INK and _is_text(view, one, other)
    return found


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
        stored = view._buffer._scene
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
        differing = sum(
            QColor(first.pixel(x, y)).lightness() != QColor(image.pixel(x, y)).lightness()
            for x in range(0, first.width(), 2)
            for y in range(int(AXIS_PX), first.height(), 2)
        )
        assert differing < first.width() * first.height() / 4 / 500
