"""Every kind of mark as it is painted: what tells one from another is in the pixels."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from tests.render.outside import pixels
from tests.render.pictures import columns_of, event
from timeline_app.core.records.records import Event, Status, Verification
from timeline_app.core.text.translation import english
from timeline_app.core.value import replace
from timeline_app.render.marks.bars import BAND_HEIGHT, BAR_HEIGHT
from timeline_app.render.marks.selection import Highlights
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import LIGHT
from timeline_app.render.text.event_texts import EventTexts, strong_title
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.edge_labels import EDGE_PX, View
from timeline_app.scene.marks.label_sides import DETAIL_GAP
from timeline_app.scene.marks.view_labels import LabelRoom
from timeline_app.scene.model.scene import NO_LABELS, Scene, Side, Sizes
from timeline_app.scene.time.time_scale import fitted

YEAR_2023 = (1_672_531_200.0, 1_704_067_200.0)
WIDTH = 1100
LANE, GROUND = QColor(LIGHT.lanes[1]), QColor(LIGHT.canvas)
BAR_EDGE, BAND_EDGE = BAR_HEIGHT / 2 - 0.5, BAND_HEIGHT / 2 - 0.5
"""How far above its middle the outermost pixels of a bar and of a band are."""

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Drawn:
    """A picture of the marks of one lane over 2023, and the scene in it."""

    image: QImage
    scene: Scene
    texts: EventTexts

    def at(self, x: float, y: float) -> QColor:
        return self.image.pixelColor(int(x), int(y))

    @property
    def mark(self) -> int:
        """The mark that a test is about: the one in the second lane."""
        return int(self.scene.marks.lane.tolist().index(1))

    @property
    def label(self) -> int:
        """The label beside it."""
        return int(self.scene.labels.mark.tolist().index(self.mark))

    @property
    def row(self) -> int:
        """The row of its event."""
        return int(self.scene.marks.row[self.mark])

    def middle(self) -> tuple[float, float]:
        marks, mark = self.scene.marks, self.mark
        return float(marks.x0[mark] + marks.x1[mark]) / 2, float(marks.y[mark])

    def middle_of(self, title: str) -> tuple[float, float]:
        """The middle of the mark of the event with this title."""
        marks = self.scene.marks
        titles = [self.texts.title(row) for row in marks.row.tolist()]
        mark = titles.index(title)
        return float(marks.x0[mark] + marks.x1[mark]) / 2, float(marks.y[mark])

    def along(self) -> list[QColor]:
        """The colours through the middle of a mark, from its left to its right end."""
        marks, mark = self.scene.marks, self.mark
        y = int(marks.y[mark])
        return [self.at(x, y) for x in range(int(marks.x0[mark]), int(marks.x1[mark]) + 1)]

    def around(self, radius: float) -> list[QColor]:
        """The colours on a circle around a mark."""
        x, y = self.middle()
        steps = 72
        return [
            self.at(
                x + radius * cos(2 * pi * i / steps),
                y + radius * sin(2 * pi * i / steps),
            )
            for i in range(steps)
        ]


def drawn(one: Event, light: str = "", number: str = "", left: float = 0.0) -> Drawn:
    """One event, between two in another lane that give its label room.

    What is lit is drawn in a view of the scene that starts at `left`; "with it selected" is a
    part of the scene itself.
    """
    first, last = event(1, "First", "2023-01-02"), event(2, "Last", "2023-12-30")
    columns = columns_of(one, first, last)
    row = next(i for i in range(len(columns)) if columns.titles[i] == one.title)
    texts = EventTexts(columns, english, {row: number} if number else None)
    scene = build_scene(Layout.by_theme(columns, texts), fitted(*YEAR_2023, WIDTH), WIDTH)
    image = QImage(WIDTH, int(scene.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scene_painter = ScenePainter(texts, LIGHT, english)
    selected = [row] if light == "with it selected" else []
    scene_painter.draw_scene(painter, scene, scene.height, selected)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture = Drawn(image, scene, texts)
    if light:
        painter.setClipRect(QRectF(left, 0, WIDTH - left, image.height()))
        if light == "selected":
            scene_painter.draw_selected(painter, scene, [row])
        elif not selected:
            labels = LabelRoom(scene, Sizes()).in_view(View(left, WIDTH)).labels
            seen = replace(scene, labels=labels)
            getattr(Highlights(painter, seen, LIGHT, texts), light)(row)
    painter.end()
    return picture


def differing(before: Drawn, after: Drawn) -> set[tuple[int, int]]:
    """The pixels that are not the same in both pictures."""
    y, x = np.nonzero((pixels(before.image) != pixels(after.image)).any(axis=2))
    return set(zip(x.tolist(), y.tolist(), strict=True))


def distance(one: QColor, other: QColor) -> int:
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


DAY, SPAN = "2023-06-14", "2023-04-01/2023-08-31"


def test_what_took_place_is_a_full_dot() -> None:
    picture = drawn(event(0, "Visit", DAY, 1))
    assert picture.at(*picture.middle()) == LANE


@pytest.mark.parametrize("status", [Status.PLANNED, Status.ANNOUNCED])
def test_what_is_to_come_is_a_whole_ring(status: Status) -> None:
    picture = drawn(event(0, "Visit", DAY, 1, status=status))
    assert picture.at(*picture.middle()) == GROUND
    ring = picture.around(4.5)
    assert all(distance(color, GROUND) > 60 for color in ring)


@pytest.mark.parametrize(
    "status", [Status.POSTPONED, Status.CANCELLED, Status.NOT_HELD, Status.NOT_AGREED]
)
def test_what_did_not_happen_is_a_ring_with_gaps(status: Status) -> None:
    picture = drawn(event(0, "Visit", DAY, 1, status=status))
    assert picture.at(*picture.middle()) == GROUND
    ring = [distance(color, GROUND) > 60 for color in picture.around(5.0)]
    gaps = sum(here and not there for here, there in zip(ring, ring[1:] + ring[:1], strict=True))
    assert gaps >= 4


@pytest.mark.parametrize(("status", "has_gaps"), [(Status.PLANNED, False), (Status.NOT_HELD, True)])
def test_a_span_that_is_no_fact_is_hollow(status: Status, has_gaps: bool) -> None:
    picture = drawn(event(0, "Visit", SPAN, 1, status=status))
    x, y = picture.middle()
    assert any(picture.at(x + dx, y + 6) == GROUND for dx in range(6))
    wide, top = len(picture.along()) // 2 - 8, y - BAR_EDGE
    edge = [distance(picture.at(x + dx, top), GROUND) > 60 for dx in range(-wide, wide)]
    assert any(edge)
    assert (not all(edge)) == has_gaps


def test_a_span_has_a_hard_leading_edge() -> None:
    picture = drawn(event(0, "Visit", SPAN, 1))
    colors = picture.along()
    assert LANE in colors[:4]
    assert LANE not in colors[6:]
    assert distance(colors[-4], GROUND) > 30, "it is full up to its other end"


def test_a_month_is_soft_at_both_ends_and_has_no_edge() -> None:
    picture = drawn(event(0, "Visit", "2023-06", 1))
    colors = picture.along()
    strong = distance(colors[len(colors) // 2], GROUND)
    assert LANE not in colors
    assert distance(colors[1], GROUND) < strong / 3
    assert distance(colors[-2], GROUND) < strong / 3


def test_a_doubt_fades_and_the_certain_part_is_underlined() -> None:
    picture = drawn(event(0, "Visit", "2023-03/2023-10", 1))
    marks, mark = picture.scene.marks, picture.mark
    y = marks.y[mark] + BAR_EDGE
    line = [distance(picture.at(x, y), LANE) < 12 for x in range(WIDTH)]
    first, last = line.index(True), WIDTH - line[::-1].index(True)
    assert first == pytest.approx(marks.certain0[mark], abs=2)
    assert last == pytest.approx(marks.certain1[mark], abs=2)
    assert first > marks.x0[mark] + 20
    assert last < marks.x1[mark] - 20


def test_an_approximate_day_has_a_halo_around_a_smaller_dot() -> None:
    plain, about = (drawn(event(0, "Visit", date, 1)) for date in (DAY, DAY + "~"))
    assert about.at(*about.middle()) == LANE
    assert all(color == GROUND for color in plain.around(7.5)[8:28])
    halo = about.around(7.5)
    assert all(20 < distance(color, GROUND) < distance(LANE, GROUND) - 20 for color in halo)


def test_an_open_end_runs_out() -> None:
    picture = drawn(event(0, "Visit", "2023-04-01/..", 1))
    marks, mark = picture.scene.marks, picture.mark
    y = int(marks.y[mark]) + 7
    near, end = picture.at(marks.x0[mark] + 40, y), picture.at(WIDTH - 3, y)
    assert distance(end, GROUND) < distance(near, GROUND) / 2


@pytest.mark.parametrize(
    "date", ["2023-04-01/..", "2023-03~/2023-11~", "2023-04~", "../2023-11-01"]
)
def test_a_part_of_a_bar_looks_as_it_does_in_the_whole(date: str) -> None:
    whole = drawn(event(0, "Visit", date, 1))
    every = replace(whole.scene, labels=NO_LABELS)
    y = int(whole.scene.marks.y[whole.mark])

    def lines(scene: Scene, first: int, last: int) -> list[QColor]:
        image = QImage(WIDTH, int(scene.height), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        ScenePainter(whole.texts, LIGHT, english).draw_scene(painter, scene, scene.height)
        painter.end()
        heights = (y - int(BAR_HEIGHT / 2), y, y + 4, y + int(BAR_HEIGHT / 2) - 1)
        return [image.pixelColor(x, at) for at in heights for x in range(first, last)]

    for first, last in ((0, 600), (450, 580), (520, WIDTH), (500, 520), (700, 1_030)):
        part = replace(every, first_px=float(first), last_px=float(last))
        pairs = zip(lines(every, first, last), lines(part, first, last), strict=True)
        assert max(distance(one, other) for one, other in pairs) <= 4


def along_band(date: str, **more: object) -> list[int]:
    """How far the colours along a band are from the ground, from its left to its right end."""
    picture = drawn(event(0, "open", date, 1, channel="Talks", **more))
    marks, mark = picture.scene.marks, picture.mark
    y, left, right = int(marks.y[mark]) - 6, int(marks.x0[mark]), int(marks.x1[mark])
    return [distance(picture.at(x, y), GROUND) for x in range(left + 3, min(WIDTH, right) - 3)]


VERIFIED = Verification.VERIFIED


def test_a_band_fades_at_an_end_that_is_not_known_to_the_day() -> None:
    hard = along_band("2023-04-02/2023-08-30", verification=VERIFIED)
    assert min(hard) > 20, "but for the lines of the axis it is even"
    start = along_band("2023-04/2023-08-30", verification=VERIFIED)
    assert start[0] < start[-1] / 3
    end = along_band("2023-04-02/2023-08~", verification=VERIFIED)
    assert end[-1] < end[0] / 3


def test_a_band_whose_end_is_unknown_is_no_stub_with_an_edge() -> None:
    found = along_band("2023-04-02/", verification=VERIFIED)
    assert 15 < len(found) < 60
    assert found == sorted(found, reverse=True)
    assert found[-1] < found[0] / 3


def test_a_band_without_an_end_runs_out_and_claims_none() -> None:
    found = along_band("2023-04-02/..", verification=VERIFIED)
    assert found[-1] < found[0] / 2


def test_an_unverified_band_is_striped_and_no_other_is() -> None:
    for verification in Verification:
        found = along_band(SPAN, verification=verification)
        stripes = sum(one < other - 5 for one, other in pairwise(found))
        assert (stripes > 10) == (verification is Verification.UNVERIFIED)


@pytest.mark.parametrize("lane", [0, 1])
@pytest.mark.parametrize("channel", ["", "Talks"])
@pytest.mark.parametrize(
    "date",
    [
        "2023-02-01/..",
        "../2023-11-01",
        "2023-04",
        "2023-02/2023-11",
        "2022/2023",
        "2023-02~/2023-11~",
        "2023-02~/..",
        SPAN,
    ],
)
def test_a_mark_looks_the_same_whatever_part_of_it_is_in_view(
    date: str, channel: str, lane: int
) -> None:
    first, last = event(1, "", "2023-01-02"), event(2, "", "2023-12-30")
    columns = columns_of(event(0, "", date, lane, channel=channel), first, last)
    texts = EventTexts(columns, english)
    layout, scale = Layout.by_theme(columns, texts), fitted(*YEAR_2023, WIDTH)
    painted = []
    for left, width in ((0, WIDTH), (320, 300)):
        scene = build_scene(layout, scale, width, left)
        image = QImage(width, int(scene.height), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.translate(-left, 0)
        ScenePainter(texts, LIGHT, english).draw_scene(
            painter, scene, scene.height, with_words=False
        )
        painter.end()
        painted.append(image)
    whole, part = painted
    apart = np.abs(pixels(whole)[:, 320:620] - pixels(part))
    assert apart.max() <= 4


# Selected, focused and hovered: three different things.


def test_selection_focus_and_hover_are_three_different_things() -> None:
    one = event(0, "Visit", DAY, 1)
    images = [drawn(one, light).image for light in ("", "selected", "focused", "hovered")]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def test_a_selected_mark_has_a_halo_in_the_accent() -> None:
    before, after = (drawn(event(0, "Visit", DAY, 1), light) for light in ("", "selected"))
    accent = QColor(LIGHT.accent)
    assert before.around(9.0)[10:26] == [GROUND] * 16
    for color in after.around(9.0)[10:26]:
        assert distance(color, GROUND) > 20
        assert color.blue() - color.red() > (accent.blue() - accent.red()) / 8


def test_a_focused_event_has_a_ring_around_mark_and_label() -> None:
    picture = drawn(event(0, "Visit", DAY, 1), "focused")
    labels, y = picture.scene.labels, picture.middle()[1]
    left = int(picture.scene.marks.x0[picture.mark])
    right = int(labels.x[picture.label] + labels.width[picture.label])
    right += int(labels.detail[picture.label] * (DETAIL_GAP + labels.detail_width[picture.label]))
    accent = QColor(LIGHT.accent)
    ring = [x for x in range(left - 24, right + 24) if distance(picture.at(x, y), accent) < 40]
    assert ring
    assert min(ring) < left
    assert max(ring) > right


def test_hovering_underlines_the_title_and_does_nothing_else() -> None:
    before, after = (drawn(event(0, "Visit", DAY, 1), light) for light in ("", "hovered"))
    changed = differing(before, after)
    assert changed
    assert len({y for _, y in changed}) <= 2
    start = before.scene.labels.x[before.label]
    assert min(x for x, _ in changed) == pytest.approx(start, abs=2)


# What is no fact: an outline that is no more exact than its date.


@pytest.mark.parametrize("status", [Status.PLANNED, Status.NOT_HELD])
@pytest.mark.parametrize("date", ["2023-06", "2023-22"])
def test_a_coarse_date_that_is_no_fact_has_no_edge_at_its_ends(status: Status, date: str) -> None:
    picture = drawn(event(0, "Visit", date, 1, status=status))
    marks, mark = picture.scene.marks, picture.mark
    y, first, last = int(marks.y[mark]), int(marks.x0[mark]), int(marks.x1[mark])
    for x in (first, first + 1, last - 2, last - 1):
        assert all(distance(picture.at(x, y + dy), GROUND) < 60 for dy in range(-6, 7))
    top = [
        distance(picture.at(x, marks.y[mark] - BAR_EDGE), GROUND)
        for x in range(first + 16, last - 16)
    ]
    assert max(top) > 60


@pytest.mark.parametrize("status", [Status.PLANNED, Status.NOT_AGREED])
def test_a_state_that_is_no_fact_is_hollow(status: Status) -> None:
    one = event(0, "open", SPAN, 1, channel="Talks", status=status)
    picture, fact = drawn(one), drawn(event(0, "open", SPAN, 1, channel="Talks"))
    (x, y), marks, mark = picture.middle(), picture.scene.marks, picture.mark
    assert picture.at(x + 40, y + 5) == GROUND != fact.at(x + 40, y + 5)
    edge = [
        distance(picture.at(at, y - BAND_EDGE), GROUND) > 60
        for at in range(int(marks.x0[mark]) + 6, int(marks.x1[mark]) - 6)
    ]
    assert any(edge)
    assert all(edge) == (status is Status.PLANNED)


@pytest.mark.parametrize("channel", ["", "Talks"])
def test_a_footnote_mark_inside_of_a_bar_has_the_colour_of_text(channel: str) -> None:
    one = event(0, "Visit", SPAN, 1, channel=channel, verification=VERIFIED)
    plain, picture = drawn(one), drawn(one, number="12")
    labels, i, texts = picture.scene.labels, picture.label, picture.texts
    assert labels.side[i] == Side.INSIDE
    start = labels.x[i] + texts.width("Visit", Face.TITLE) + 1
    number = [
        picture.at(x, y)
        for x in range(int(start), int(start + texts.number_width(picture.row)) + 1)
        for y in range(int(labels.y[i]) - 8, int(labels.y[i]) + 3)
    ]
    fill = plain.at(start, labels.y[i] + 9)
    ink = max(number, key=lambda color: distance(color, fill))
    assert distance(ink, QColor(LIGHT.text)) < 60
    assert all(color.blue() <= fill.blue() + 2 for color in number)


LONG = "Wwwwhen many ministers met in many a town to talk of what was to come of it all"


@pytest.mark.parametrize("width", [60.0, 200.0, 399.0, 900.0])
def test_a_strong_title_is_whole_or_ends_in_an_ellipsis(width: float) -> None:
    title, font = strong_title(LONG, width)
    assert QFontMetricsF(font).horizontalAdvance(title) <= width
    assert title == LONG if width == 900.0 else title.endswith("…")


def test_a_title_is_not_shortened_by_being_strong() -> None:
    usual = QFontMetricsF(font_of(Face.TITLE)).horizontalAdvance(LONG)
    title, font = strong_title(LONG, usual + 1)
    assert title == LONG
    assert QFontMetricsF(font).horizontalAdvance(title) <= usual + 1


def test_a_strong_title_that_fits_nearly_keeps_its_words() -> None:
    wide = QFontMetricsF(strong_title(LONG, 9999.0)[1]).horizontalAdvance(LONG)
    title, font = strong_title(LONG, wide - 10)
    assert title == LONG
    assert QFontMetricsF(font).horizontalAdvance(title) <= wide - 10


def test_a_selected_title_does_not_run_into_its_date() -> None:
    picture = drawn(event(0, LONG, "2023-02-14", 1), "selected")
    labels, i = picture.scene.labels, picture.label
    assert labels.side[i] == Side.RIGHT
    end, y = labels.x[i] + labels.width[i], int(labels.y[i])
    gap = [picture.at(end + dx, y + dy) for dx in range(5, 12) for dy in range(-14, 7)]
    assert all(color == GROUND for color in gap)


@pytest.mark.parametrize(
    ("date", "status", "radius"),
    [
        (DAY, Status.TOOK_PLACE, 3.5),
        (DAY, Status.PLANNED, 4.5),
        (DAY, Status.NOT_HELD, 5.0),
        (DAY + "~", Status.TOOK_PLACE, 7.5),
        (DAY + "?", Status.NOT_HELD, 5.0),
    ],
)
@pytest.mark.parametrize("lane", [0, 1])
def test_a_selected_dot_still_says_what_it_said(
    date: str, status: Status, radius: float, lane: int
) -> None:
    one = event(0, "Visit", date, lane, status=status)
    before, after = drawn(one), drawn(one, "selected")
    x, y = (round(at) for at in before.middle_of("Visit"))
    inside = [
        (x + dx, y + dy)
        for dx in range(-7, 7)
        for dy in range(-7, 7)
        if (dx + 0.5) ** 2 + (dy + 0.5) ** 2 < (radius - 1) ** 2
    ]
    assert inside
    for at in inside:
        assert distance(before.at(*at), after.at(*at)) <= 3
    assert before.image != after.image


def test_a_selected_dashed_ring_keeps_its_gaps() -> None:
    picture = drawn(event(0, "Visit", DAY, 1, status=Status.NOT_HELD), "selected")
    ring = [distance(color, LANE) < 90 for color in picture.around(5.0)]
    gaps = sum(here and not there for here, there in zip(ring, ring[1:] + ring[:1], strict=True))
    assert gaps >= 4


@pytest.mark.parametrize("date", [DAY, DAY + "~", SPAN])
@pytest.mark.parametrize("status", [Status.TOOK_PLACE, Status.NOT_HELD])
def test_a_selection_looks_alike_in_the_scene_and_over_it(date: str, status: Status) -> None:
    one = event(0, "Visit to a friend", date, 1, status=status)
    before, over, within = (
        drawn(one, light, "12") for light in ("", "selected", "with it selected")
    )
    labels, label = before.scene.labels, before.label
    assert len(differing(before, over)) > 50
    left, middle = float(labels.x[label]), float(labels.y[label])
    middle -= 8.5 if labels.two_lines[label] else 0.5
    for x, y in differing(over, within):
        # The ground of a title that is drawn anew may cut a little off a halo or a line.
        assert x < left or abs(y + 0.5 - middle) > 8
        assert distance(over.at(x, y), within.at(x, y)) < 60
    if before.scene.marks.kind[before.mark] == MarkKind.DOT:
        for radius in (0.0, 3.0, 8.0):
            pairs = zip(over.around(radius), within.around(radius), strict=True)
            assert all(distance(*pair) < 12 for pair in pairs)


@pytest.mark.parametrize("channel", ["", "Talks"])
@pytest.mark.parametrize("left", [0.0, 400.0])
def test_hovering_underlines_a_title_inside_of_its_bar_where_the_view_has_it(
    channel: str, left: float
) -> None:
    one = event(0, "Visit", SPAN, 1, channel=channel)
    before, after = drawn(one, left=left), drawn(one, "hovered", left=left)
    labels, label = before.scene.labels, before.label
    assert labels.side[label] == Side.INSIDE
    changed = differing(before, after)
    assert changed
    assert len({y for _, y in changed}) <= 2
    start = max(labels.x[label], left + EDGE_PX)
    assert min(x for x, _ in changed) == pytest.approx(start, abs=2)
    width = before.texts.width("Visit", Face.STATE if channel else Face.TITLE)
    assert max(x for x, _ in changed) == pytest.approx(start + width, abs=2)


@pytest.mark.parametrize("date", [DAY, DAY + "~", "2023-06", SPAN])
def test_hovering_outlines_a_mark_without_a_title(date: str) -> None:
    columns = columns_of(event(0, "Visit", date, 1))
    texts = EventTexts(columns, english)
    scene = build_scene(Layout.by_theme(columns, texts), fitted(*YEAR_2023, WIDTH), WIDTH)
    scene = replace(scene, labels=NO_LABELS)
    image = QImage(WIDTH, int(scene.height), QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    Highlights(painter, scene, LIGHT, texts).hovered(0)
    painter.end()
    marks = scene.marks
    inked = (pixels(image) != GROUND.getRgb()[:3]).any(axis=2)
    _, x = np.nonzero(inked)
    assert x.min() == pytest.approx(float(marks.x0[0]), abs=4)
    assert x.max() == pytest.approx(float(marks.x1[0]), abs=4)
    assert not inked[int(marks.y[0]), int(marks.x0[0] + marks.x1[0]) // 2]


def test_the_halo_of_the_selection_is_not_taken_for_that_of_a_doubt() -> None:
    picture = drawn(event(0, "Visit", DAY + "~", 1), "selected")
    reach = float(picture.scene.marks.x1[picture.mark]) - picture.middle()[0]
    doubt, gap, selection = (
        [distance(color, GROUND) for color in picture.around(reach + by)[10:26]]
        for by in (-1.5, 0.75, 3.0)
    )
    assert sum(gap) < 0.6 * min(sum(doubt), sum(selection))
