from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.render.style.test_palette import MARK, both_themes, contrast
from tests.scene.large import LengthWidths, bare_columns
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import english
from timeline_app.render.marks.overview import (
    BARS_PX,
    BASE_PX,
    OVERVIEW_PX,
    OverviewPainter,
    window_rect,
)
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.overview import OverviewScene, overview_scene

SIZE = QSize(800, OVERVIEW_PX)
DAY_S = 86_400
LANES = 8


def _columns() -> EventColumns:
    """One event in each lane, a month apart."""
    starts = np.arange(LANES, dtype=np.int64) * 30 * DAY_S
    return bare_columns(starts, starts + DAY_S, LANES)


def _scene() -> OverviewScene:
    columns = _columns()
    layout = Layout.by_theme(columns, LengthWidths(columns))
    return overview_scene(columns, layout.tracks, layout.walls, SIZE.width(), BARS_PX)


def _picture(palette: Palette, ratio: float = 1.0) -> QImage:
    return OverviewPainter(palette, english).picture(_scene(), SIZE, ratio).toImage()


@both_themes
def test_each_bar_is_seen_in_its_lanes_colour(palette: Palette, qapp: QApplication) -> None:
    picture, bars = _picture(palette), _scene().bars
    painter = OverviewPainter(palette, english)
    for lane, x, high in zip(bars.row, bars.x, bars.high, strict=True):
        painted = picture.pixelColor(int(x) + 2, int(BASE_PX - high) + 1)
        assert painted == painter.bar_color(f"lane-{lane + 1}")
        assert contrast(painted, palette.panel) >= MARK
        assert picture.pixelColor(int(x) + 2, int(BASE_PX - high) - 1) == QColor(palette.panel)
    assert contrast(painter.bar_color(""), palette.panel) >= MARK, "all lanes together, in grey"


@both_themes
def test_rows_are_seen_through_the_window(palette: Palette) -> None:
    def within(color: QColor | str) -> QColor:
        """What a colour is where the window lies over it."""
        image = QImage(40, OVERVIEW_PX, QImage.Format.Format_RGB32)
        image.fill(QColor(color))
        painter = QPainter(image)
        OverviewPainter(palette, english).draw_window(painter, 2.0, 38.0)
        painter.end()
        return image.pixelColor(20, int(BASE_PX) // 2)

    ground = within(palette.panel)
    assert ground != QColor(palette.panel)
    for number in range(1, LANES + 1):
        bar = within(OverviewPainter(palette, english).bar_color(f"lane-{number}"))
        assert contrast(bar, ground) >= MARK
    assert contrast(palette.accent, ground) >= MARK


def test_the_picture_is_as_fine_as_the_screen(qapp: QApplication) -> None:
    picture = _picture(LIGHT, 2.0)
    assert (picture.width(), picture.height()) == (1600, 2 * OVERVIEW_PX)
    x = int(_scene().bars.x[3])
    color = OverviewPainter(LIGHT, english).bar_color("lane-4")
    middle = int(BASE_PX - _scene().bars.high[3]) + 1
    row = [picture.pixelColor(2 * x + dx, 2 * middle) == color for dx in range(12)]
    assert row == [False] * 2 + [True] * 8 + [False] * 2, "no edge is blurred"


def test_nothing_is_drawn_where_there_are_no_events(qapp: QApplication) -> None:
    picture = OverviewPainter(LIGHT, english).picture(None, SIZE, 1.0).toImage()
    below = picture.copy(0, 1, SIZE.width(), OVERVIEW_PX - 1)
    bare = QImage(below.size(), below.format())
    bare.fill(QColor(LIGHT.panel))
    assert below == bare


def test_years_are_written_below_the_rows_and_within_the_picture(qapp: QApplication) -> None:
    picture = _picture(LIGHT)
    ink = QColor(LIGHT.panel)
    written = [
        x
        for x in range(SIZE.width())
        if any(picture.pixelColor(x, y) != ink for y in range(int(BASE_PX) + 6, OVERVIEW_PX))
    ]
    assert len(written) > 60
    assert max(written) < SIZE.width() - 2


def test_the_window_is_within_the_strip() -> None:
    rect = window_rect(4.0, 100.0)
    assert rect.top() > 1
    assert BASE_PX <= rect.bottom() <= BASE_PX + 1, "the years are below it"
    assert rect.bottom() < OVERVIEW_PX - 14, "they have room there"
