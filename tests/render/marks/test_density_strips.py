"""Density strips as they are painted: as high at each pixel as events are active there."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.render.style.test_palette import MARK, TEXT, both_themes, contrast
from tests.scene.large import bare_columns
from timeline_app.core.text.translation import english
from timeline_app.core.value import replace
from timeline_app.render.marks.density_strips import (
    MostAtOnce,
    premultiplied,
    strip_edge,
    strip_outline,
    strip_pixels,
)
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import LIGHT, STRIP_OPACITY, Palette, mixed
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Strip
from timeline_app.scene.time.time_scale import fitted

WIDTH, YEAR_S = 900, 31_556_952
COLOR = QColor("#2563EB").rgba()
FILL = premultiplied(QColor(37, 99, 235, 89))


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
    pixels = strip_pixels(strip, FILL, COLOR, finer)
    filled, edge = pixels != 0, pixels == COLOR
    high = filled.sum(axis=0)
    assert set(np.unique(pixels).tolist()) <= {0, FILL, COLOR}
    assert (edge.sum(axis=0) == np.where(strip.active > 0, finer, 0)).all(), "a pixel of edge"
    assert (edge.argmax(axis=0) == filled.argmax(axis=0)).all(), "on top"
    assert (filled == (np.arange(len(filled))[::-1, np.newaxis] < high)).all(), "from the base on"
    exact = strip.active * (len(filled) / most)
    assert (high[strip.active == 0] == 0).all()
    assert (high[strip.active > 0] >= finer).all(), "one event can be seen"
    assert (np.abs(high - exact)[exact >= finer] <= 0.5).all()


@given(st.lists(st.integers(0, 50), min_size=1, max_size=40), st.integers(1, 3))
def test_a_strip_is_the_same_in_a_place_that_another_was_made_in(
    active: list[int], finer: int
) -> None:
    strip = Strip(0, 100.0, 30.0, np.array(active, np.int64), max(1, *active))
    used = np.arange(-7, 30 * 3 * 40, dtype=np.int32)
    alone = strip_pixels(strip, FILL, COLOR, finer)
    assert (strip_pixels(strip, FILL, COLOR, finer, used) == alone).all()


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
    assert strip.active.max() == strip.most > 50, "as high as there is room"
    base, high = round(strip.base_y * ratio), round(strip.height * ratio)
    pixels = strip_pixels(strip, FILL, COLOR, ratio)
    edge = QColor(LIGHT.lane("lane-1")).rgb()
    tops = range(base - high, base)
    for x in range(0, WIDTH - 140, 7):  # to the right of that stands the number
        found = [y - tops[0] for y in tops if image.pixel(x * ratio, y) == edge]
        assert found == np.flatnonzero(pixels[:, x] == COLOR).tolist(), x
    lane, ground = QColor(edge), QColor(LIGHT.tint)
    ticks = {round(scale.x_of(tick.instant_s)) for tick in (*scene.ticks.fine, *scene.ticks.coarse)}
    x = next(x for x in range(300, WIDTH) if x not in ticks)
    below = image.pixelColor(x * ratio, base - 1)
    for part in (QColor.red, QColor.green, QColor.blue):
        wanted = 0.35 * part(lane) + 0.65 * part(ground)
        assert part(below) == pytest.approx(wanted, abs=3)


def test_a_shape_is_as_high_as_the_pixels_and_its_edge_lies_within() -> None:
    strip = Strip(0, 100.0, 40.0, np.array([0, 1, 8, 8, 3, 0]), 8)
    outline, edge = (
        strip_outline(strip, 10.0).boundingRect(),
        strip_edge(strip, 10.0).boundingRect(),
    )
    assert (outline.top(), outline.bottom()) == (60.0, 100.0)
    assert (edge.left(), edge.right(), edge.top()) == (11.0, 15.0, 60.5)


@both_themes
@pytest.mark.parametrize("lane", range(1, 11))
def test_edges_and_numbers_are_seen(palette: Palette, lane: int) -> None:
    color = QColor(palette.lane(f"lane-{lane}"))
    for ground in (palette.canvas, palette.tint):
        assert contrast(color, ground) >= MARK
        assert contrast(palette.text, mixed(color, QColor(ground), STRIP_OPACITY)) >= TEXT


@pytest.mark.usefixtures("qapp")
@given(
    active=st.lists(st.integers(0, 2_000), min_size=20, max_size=400),
    left=st.integers(0, 300),
    width=st.integers(1, 400),
)
def test_the_number_at_the_right_is_that_of_what_is_in_view(
    active: list[int], left: int, width: int
) -> None:
    said: list[str] = []

    def note(text: str, n: int = -1, **_: object) -> str:
        said.append(english(text, n))
        return said[-1]

    starts = np.zeros(1, np.int64)
    columns = bare_columns(starts, starts + 1)
    texts = EventTexts(columns, english)
    layout = Layout.by_theme(columns, texts)
    bare = build_scene(layout, fitted(0.0, 10.0 * YEAR_S, WIDTH).snapped(), WIDTH)
    scene = replace(
        bare, first_px=0.0, strips=(Strip(0, 40.0, 30.0, np.array(active, np.int64), 2_000),)
    )
    image = QImage(800, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    MostAtOnce(texts, note, LIGHT.text).draw(painter, scene, float(left), float(left + width))
    painter.end()
    most = max(active[left : left + width], default=0)
    assert said == [f"most at once: {most:,}"]
