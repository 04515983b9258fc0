"""Density strips as they are painted: as high at each pixel as events are active there."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.scene.large import bare_columns
from timeline_app.core.text.translation import english
from timeline_app.render.marks.bars import strip_pixels
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import LIGHT
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Strip
from timeline_app.scene.time.time_scale import fitted

WIDTH, YEAR_S = 900, 31_556_952
COLOR = QColor("#2563EB").rgba()


@given(
    active=st.lists(st.integers(0, 5_000), min_size=1, max_size=60),
    spare=st.integers(0, 100),
    height=st.integers(8, 180),
    finer=st.integers(1, 3),
)
def test_what_is_filled_stands_on_the_base_and_is_as_high_as_its_number(
    active: list[int], spare: int, height: int, finer: int
) -> None:
    most = max(1, *active) + spare
    strip = Strip(0, 100.0, float(height), np.array(active, np.int64), most)
    filled = strip_pixels(strip, COLOR, finer) == COLOR
    high = filled.sum(axis=0)
    assert (filled == (np.arange(len(filled))[::-1, np.newaxis] < high)).all(), "from the base on"
    exact = strip.active * (len(filled) / most)
    assert (high[strip.active == 0] == 0).all()
    assert (high[strip.active > 0] >= finer).all(), "one event can be seen"
    assert (np.abs(high - exact)[exact >= finer] <= 0.5).all()


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_strip_is_painted_where_its_scene_has_it(ratio: int, qapp: QApplication) -> None:
    starts = np.sort(np.random.default_rng(2).beta(2, 5, 3_000) * 10 * YEAR_S).astype(np.int64)
    columns = bare_columns(starts, starts + 30 * 86_400)
    texts = EventTexts(columns, english)
    scale = fitted(0.0, 10.0 * YEAR_S, WIDTH).snapped()
    scene = build_scene(Layout.by_theme(columns, texts), scale, WIDTH)
    (strip,) = scene.strips
    image = QImage(WIDTH * ratio, int(scene.height) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    ScenePainter(texts, LIGHT, english).draw_scene(painter, scene, scene.height)
    painter.end()
    assert strip.active.max() > 50
    base = round(strip.base_y * ratio)
    color = image.pixel(int(strip.active.argmax()) * ratio, base - 1)
    expected = (strip_pixels(strip, color, ratio) == color).sum(axis=0)
    rows = range(base - round(strip.height * ratio), base)
    found = [sum(image.pixel(x * ratio, y) == color for y in rows) for x in range(WIDTH)]
    assert found == expected.tolist()
