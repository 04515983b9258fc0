"""Brackets as they are painted: at the known sides, and nothing filled between or beyond."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from tests.examples import examples
from tests.render.outside import pixels
from tests.render.pictures import columns_of, event
from timeline_app.core.records.records import Status
from timeline_app.core.text.translation import english
from timeline_app.core.value import replace
from timeline_app.render.picture.legend import swatches
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import NO_LABELS, Scene
from timeline_app.scene.time.time_scale import fitted

YEAR_2023 = (1_672_531_200.0, 1_704_067_200.0)
WIDTH = 900

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(
    date: str, palette: Palette = LIGHT, status: Status = Status.TOOK_PLACE, scale: float = 1.0
) -> tuple[QImage, Scene]:
    """The mark of one event in 2023, alone on its ground: no label, no line."""
    columns = columns_of(event(0, "Leak", date, status=status))
    texts = EventTexts(columns, english)
    scene = build_scene(Layout.by_theme(columns, texts), fitted(*YEAR_2023, WIDTH), WIDTH)
    bare = replace(scene, labels=NO_LABELS, ticks=scene.ticks._replace(fine=(), coarse=()))
    image = QImage(int(WIDTH * scale), int(scene.height * scale), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    ScenePainter(texts, palette, english).draw_scene(painter, bare, bare.height)
    painter.end()
    return image, scene


def inked(image: QImage, ground: QColor, x0: float, x1: float, y: float, half: float) -> float:
    """Which share of a part of a picture is not its ground."""
    part = pixels(image)[round(y - half) : round(y + half), max(0, round(x0)) : max(0, round(x1))]
    marked = (part != ground.getRgb()[:3]).any(axis=2)
    return float(marked.mean()) if marked.size else 0.0


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(
    ("date", "sides"),
    [
        ("[2023-04-03..2023-08-09]", (True, True)),
        ("[..2023-08-09]", (False, True)),
        ("[2023-04-03..]", (True, False)),
        ("[2023-04~..2023-08?]", (True, True)),
    ],
)
def test_brackets_stand_at_the_known_sides_and_nothing_is_filled(
    date: str, sides: tuple[bool, bool], palette: Palette, scale: float
) -> None:
    image, scene = drawn(date, palette, scale=scale)
    marks = scene.marks
    ground = image.pixelColor(image.width() - 2, round(float(marks.y[0]) * scale))
    y, half = float(marks.y[0]) * scale, 8.0 * scale
    start, end = float(marks.certain0[0]) * scale, float(marks.certain1[0]) * scale
    for is_there, x in zip(sides, (start, end), strict=True):
        if is_there:
            assert inked(image, ground, x - 1, x + 1, y, half) > 0.4
    x0, x1 = float(marks.x0[0]) * scale, float(marks.x1[0]) * scale
    inner = x0 + 7 * scale, x1 - 7 * scale
    assert inked(image, ground, *inner, y, half) < 0.15
    assert inked(image, ground, 0, x0 - 2 * scale, y, half) == 0
    assert inked(image, ground, x1 + 2 * scale, image.width(), y, half) == 0


MONTHS = st.tuples(st.integers(1, 6), st.integers(7, 12))


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MONTHS, st.sampled_from(Status), st.sampled_from(["[{}..{}]", "[..{}]", "[{}..]"]))
def test_no_status_fills_what_lies_somewhere_within(
    months: tuple[int, int], status: Status, form: str
) -> None:
    first, last = (f"2023-{month:02}" for month in months)
    date = form.format(*((first, last) if form.count("{}") == 2 else (first,)))
    image, scene = drawn(date, status=status)
    marks = scene.marks
    y = float(marks.y[0])
    ground = image.pixelColor(1, round(y) - 13)
    x0, x1 = float(marks.x0[0]), float(marks.x1[0])
    assert inked(image, ground, x0 + 7, x1 - 7, y, 8) < 0.15


def test_the_legend_tells_what_brackets_mean() -> None:
    found = [
        said
        for date in ("[..2023-08-09]", "[2023-04-03..]", "[2023-04-03..2023-08-09]")
        for _, said in swatches(drawn(date)[1].marks)
    ]
    assert found == [
        "some time before",
        "some time after",
        "once between two dates",
    ]
