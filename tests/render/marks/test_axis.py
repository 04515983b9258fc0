"""Names on the axis are there as a whole, or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.pictures import columns_of, event
from timeline_app.core.text.translation import english
from timeline_app.render.marks.axis import AXIS_PX, TIER_PX, WORDS_GAP_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.time.time_scale import fitted

WIDTH = 600
FROM_S, UNTIL_S = 1_672_531_200.0, 1_704_067_200.0  # 2023

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("is_kept", [False, True])
def test_no_edge_cuts_a_name_of_the_fine_tier(palette: Palette, is_kept: bool) -> None:
    columns = columns_of(event(1, "Talks", "2023-03-02"))
    texts = EventTexts(columns, english)
    scene = build_scene(Layout.by_theme(columns, texts), fitted(FROM_S, UNTIL_S, WIDTH), WIDTH)
    axis = ScenePainter(texts, palette, english).axis
    tick = scene.ticks.fine[3]
    at = round(scene.scale.x_of(tick.instant_s))
    # A view that begins in the middle of a name, and one that ends there.
    for left, edge in ((at + WORDS_GAP_PX + 6, 0), (at + WORDS_GAP_PX + 6 - 300, 299)):
        image = QImage(300, int(AXIS_PX), QImage.Format.Format_RGB32)
        for _ in range(3 if is_kept else 1):
            image.fill(QColor(palette.canvas))
            painter = QPainter(image)
            if is_kept:
                axis.draw_kept(painter, scene, left, 300, 1.0)
            else:
                axis.draw(painter, scene, left, 300)
            painter.end()
        ground = QColor(palette.canvas).rgb()
        columns_near = range(edge, edge + 5) if edge == 0 else range(edge - 4, edge + 1)
        rows = range(int(TIER_PX) + 6, int(AXIS_PX) - 3)
        assert all(image.pixel(x, y) == ground for x in columns_near for y in rows)
        rest = (image.pixel(x, y) for x in range(20, 280) for y in rows)
        assert any(pixel != ground for pixel in rest)
