"""Names on the axis are there as a whole, or not at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from tests.examples import examples
from tests.render.pictures import columns_of, event
from timeline_app.core.text.translation import english
from timeline_app.render.marks.axis import (
    AXIS_PX,
    BADGE_GAP_PX,
    TIER_PX,
    AxisName,
    AxisPainter,
    places_of,
)
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.ticks import NAME_GAP_PX, TickUnit
from timeline_app.scene.time.time_scale import MAX_SECONDS_PER_PX, TimeScale, fitted

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
    for left, edge in ((at + NAME_GAP_PX + 6, 0), (at + NAME_GAP_PX + 6 - 300, 299)):
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


def test_ticks_of_more_years_than_seconds_can_be_counted_have_their_places() -> None:
    columns = columns_of(event(1, "Talks", "2023-03-02"))
    layout = Layout.by_theme(columns, EventTexts(columns, english))
    today_at_the_end = TimeScale(-WIDTH * MAX_SECONDS_PER_PX, MAX_SECONDS_PER_PX)
    scene = build_scene(layout, today_at_the_end, WIDTH)
    ticks = scene.ticks.fine
    assert max(abs(tick.instant_s) for tick in ticks) > 2**63
    places = places_of(scene, ticks).tolist()
    assert places == pytest.approx([scene.scale.x_of(tick.instant_s) for tick in ticks])


# Two dates, whatever the zoom.

MINUTE_S, YEARS_10_000_S = 60.0, 10_000 * 31_556_952.0
views = {
    "start_s": st.floats(-YEARS_10_000_S * 1.2, 1e10),
    "octaves": st.floats(0.0, 32.3),
    "width": st.integers(560, 1900),
    "ahead": st.integers(0, 900),
}
"""Where a view begins, how often a minute is doubled for its width, up to 10,000 years, and what
is laid out beside it."""


def scene_over(start_s: float, seconds: float, width: float, ahead: float) -> Scene:
    columns = columns_of(event(1, "Talks", "2023-03-02"))
    texts = EventTexts(columns, english)
    scale = TimeScale(start_s, max(0.05, seconds / width)).snapped()
    return build_scene(Layout.by_theme(columns, texts), scale, width + 2 * ahead, -float(ahead))


def axis_of(palette: Palette = LIGHT) -> AxisPainter:
    return AxisPainter(EventTexts(columns_of(), english), palette, english)


def check_apart(names: list[AxisName], width: float) -> None:
    """They are whole within the view, and stand apart."""
    assert all(name.start >= 0 and name.end <= width for name in names)
    assert all(one.end + 2 <= other.start for one, other in pairwise(names))


@given(**views)
def test_two_dates_can_be_read_at_any_zoom_and_the_day_where_hours_are_ticked(
    start_s: float, octaves: float, width: int, ahead: int, qapp: object
) -> None:
    scene = scene_over(start_s, MINUTE_S * 2**octaves, width, ahead)
    fine, coarse = axis_of().names(scene, 0.0, width)
    check_apart(fine, width)
    check_apart(coarse, width)
    assert len(fine) + len(coarse) >= 2
    unit = scene.ticks.fine[0].unit
    assert bool(coarse) == (unit is not TickUnit.YEAR), "days, months and years are named around"


@settings(max_examples=examples(40))
@given(share=st.floats(0.0, 1.0), wide=st.integers(60, 170), **views)
def test_a_badge_cuts_no_name_and_leaves_one(
    start_s: float,
    octaves: float,
    width: int,
    ahead: int,
    share: float,
    wide: int,
    qapp: object,
) -> None:
    scene = scene_over(start_s, MINUTE_S * 2**octaves, width, ahead)
    start = round(share * (width - wide))
    end = start + wide
    axis, names = axis_of(), axis_of().names(scene, 0.0, width)
    image = QImage(width, int(AXIS_PX), QImage.Format.Format_RGB32)
    for _ in range(2):
        painter = QPainter(image)
        axis.draw_kept(painter, scene, 0.0, width, 1.0)
        axis.clear_for_badge(painter, scene, 0.0, start, end)
        painter.end()
    rows = range(int(TIER_PX) + 6, int(AXIS_PX) - 6)
    lines = {QColor(color).rgb() for color in (LIGHT.canvas, LIGHT.hairline, LIGHT.line)}

    def has_ink(from_px: float, until_px: float) -> bool:
        columns = range(max(0, round(from_px)), min(width, round(until_px)))
        return any(image.pixel(x, y) not in lines for x in columns for y in rows)

    assert not has_ink(start - BADGE_GAP_PX, end + BADGE_GAP_PX)
    kept = [name for name in names[0] if name.end <= start - 2 or name.start >= end + 2]
    for name in names[0]:
        assert has_ink(name.start, name.end) == (name in kept), name.text
    assert len(kept) + len(names[1]) + 1 >= 2, "with the badge itself"


@pytest.mark.parametrize("years", [60, 400, 3_000, 12_000])
def test_whole_years_have_no_other_years_above_them(years: int, qapp: object) -> None:
    scene = scene_over(0.0, years * 31_556_952.0, 900, 0)
    fine, coarse = axis_of().names(scene, 0.0, 900)
    assert coarse == []
    assert len(fine) >= 3
