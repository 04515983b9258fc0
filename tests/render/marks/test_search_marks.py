"""What a search has found is told by a ground, and what stands on it is read as before."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.pictures import columns_of, event
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.records import Event, Importance, Status
from timeline_app.core.text.translation import english
from timeline_app.render.marks.search_marks import SearchMarksPainter
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.search_marks import MatchedEvents, SearchMarks
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import fitted

WIDTH = 900
FROM_S, UNTIL_S = 1_672_531_200.0, 1_704_067_200.0  # 2023

pytestmark = pytest.mark.usefixtures("qapp")


class Picture:
    """A scene of some events in which those of some rows are found."""

    def __init__(self, events: list[Event], rows: set[int], palette: Palette = LIGHT) -> None:
        self.columns: EventColumns = columns_of(*events)
        texts = EventTexts(self.columns, english)
        layout = Layout.by_theme(self.columns, texts)
        self.scene: Scene = build_scene(layout, fitted(FROM_S, UNTIL_S, WIDTH), WIDTH)
        mask = np.array([row in rows for row in range(len(self.columns))], np.bool_)
        self.found: SearchMarks = MatchedEvents(mask).marks_of(self.scene, layout)
        self.painter = ScenePainter(texts, palette, english)
        self.palette = palette

    def image(self, *, selected: int = -1, is_searched: bool = True) -> QImage:
        image = QImage(WIDTH, int(self.scene.height), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.painter.draw_scene(
            painter, self.scene, self.scene.height, (), self.found if is_searched else None
        )
        if selected >= 0:
            self.painter.draw_selected(painter, self.scene, [selected], self.found)
        painter.end()
        return image

    def hits_in(self, image: QImage, box: tuple[float, float, float, float]) -> int:
        """How many pixels of a box are the ground of what was found."""
        x, y, width, height = map(int, box)
        hit = QColor(self.palette.hit)
        return sum(
            image.pixelColor(at, line) == hit
            for at in range(max(0, x), min(WIDTH, x + width))
            for line in range(max(0, y), min(image.height(), y + height))
        )

    def label(self, row: int) -> tuple[float, float, float, float]:
        labels = self.scene.labels
        [at] = np.flatnonzero(self.scene.marks.row[labels.mark] == row).tolist()
        x, y, width = (float(part[at]) for part in (labels.x, labels.y, labels.width))
        return x, y - 12, width, 24


THREE = [
    event(1, "Spring talks", "2023-03-02"),
    event(2, "Autumn talks", "2023-09-02"),
    event(3, "A long year of talks", "2023-04-01/2023-12-20"),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("row", [0, 1, 2])
def test_only_the_titles_of_what_was_found_stand_on_its_ground(row: int, palette: Palette) -> None:
    picture = Picture(THREE, {row}, palette)
    image = picture.image()
    for other in range(3):
        pixels = picture.hits_in(image, picture.label(other))
        assert (pixels > 300) == (other == row)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_rest_steps_back(palette: Palette) -> None:
    picture = Picture(THREE[:2], {0}, palette)
    as_ever, searched = picture.image(is_searched=False), picture.image()
    marks, ink = picture.scene.marks, QColor(palette.text).rgb()
    for mark, row in enumerate(marks.row.tolist()):
        box = QRect(*map(int, picture.label(row)))
        assert ink in _colours(as_ever.copy(box))
        assert (ink in _colours(searched.copy(box))) == (row == 0)
        centre = QPoint(int(marks.x0[mark]), int(marks.y[mark]))
        assert (as_ever.pixel(centre) == searched.pixel(centre)) == (row == 0)


def _colours(image: QImage) -> set[int]:
    """All colours of an image."""
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_a_selected_title_keeps_the_ground() -> None:
    picture = Picture(THREE, {0})
    assert picture.hits_in(picture.image(selected=0), picture.label(0)) > 300
    assert picture.hits_in(picture.image(selected=1), picture.label(1)) == 0


def test_a_mark_without_a_label_has_a_ground_around_it() -> None:
    """Where labels on both sides leave room for a mark in a row and not for another label."""
    words = "A talk of very many words, more than there is room for between two others"
    dates = ["2023-01-15"] * 12 + ["2023-06-25"] + ["2023-09-15"] * 12
    crowd = [
        event(n, f"{words} {n}", date, importance=Importance(3 * (n != 12)))
        for n, date in enumerate(dates)
    ]
    crowd.append(event(25, "Later", "2024-06-01", 1))
    picture = Picture(crowd, set(range(25)))
    assert picture.found.bare_in(picture.scene).any()
    image, marks = picture.image(), picture.scene.marks
    for mark in np.flatnonzero(picture.found.bare_in(picture.scene)).tolist():
        x, y = float(marks.x0[mark] + marks.x1[mark]) / 2, float(marks.y[mark])
        assert picture.hits_in(image, (x - 9, y - 9, 18, 18)) > 5


def test_a_count_that_holds_a_hit_has_its_ground() -> None:
    crowd = [event(n, f"A talk of very many words, number {n}", "2023-06-15") for n in range(60)]
    none = Picture(crowd, set())
    assert none.scene.clusters
    without = [row for row in range(60) if row not in none.scene.marks.row.tolist()]
    picture = Picture(crowd, {without[0]})
    assert picture.found.clusters == {0}
    cluster = picture.scene.clusters[0]
    box = (cluster.x, cluster.y, cluster.width, cluster.height)
    assert picture.hits_in(picture.image(), box) > 100
    assert picture.hits_in(none.image(), box) == 0


def test_a_faint_title_is_as_readable_as_others_on_that_ground() -> None:
    faint = event(4, "Talks that were called off", "2023-03-02", status=Status.CANCELLED)
    picture = Picture([faint, *THREE[1:]], {0})
    image, box = picture.image(), picture.label(0)
    x, y, width, height = map(int, box)
    darkest = min(
        image.pixelColor(at, line).lightness()
        for at in range(x, x + width)
        for line in range(y, y + height)
    )
    assert darkest < QColor(LIGHT.muted).lightness()


@pytest.mark.parametrize("ratio", [1, 2])
def test_marks_along_strips_are_the_same_as_pixels_and_as_rectangles(ratio: int) -> None:
    random = np.random.default_rng(5)
    there = np.repeat(random.random(120) < 0.4, random.integers(1, 4, 120))
    there[[0, -1]] = True
    marks = SearchMarksPainter(LIGHT)
    images = []
    for draw in (marks._draw_rects, marks._draw_pixels):
        image = QImage(300 * ratio, 20 * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw(painter, there, 7.0, 8.0)
        painter.end()
        images.append(image)
    assert images[0] == images[1]
    found = {images[0].pixelColor(x * ratio, 10 * ratio).name() for x in range(300)}
    assert found == {"#ffffff", marks._strip_fill.name()}
