from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.render.pictures import (
    colors_in,
    columns_of,
    drawn,
    event,
    few_events,
    many_events,
    notes,
    picture_of,
)
from tests.scene.chronologies import columns_of as random_columns
from tests.scene.chronologies import events as random_events
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.picture.layout import MARGIN_PX, picture_range
from timeline_app.render.picture.picture import (
    Picture,
    PictureContent,
    PictureSpec,
    PictureTooSmallError,
    SourceNote,
)
from timeline_app.render.style.palette import DARK, LIGHT, Theme
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import label_edges
from timeline_app.scene.model.side import Side

pytestmark = pytest.mark.usefixtures("qapp")
DAY_S = 86_400
sources = st.lists(random_events, min_size=0, max_size=40).map(random_columns)


def lanes_bottom(picture: Picture) -> float:
    return picture.layout.top + AXIS_PX + picture.scene.height


def texts_of(picture: Picture) -> dict[str, str]:
    """The footnote mark of each title."""
    texts = picture.layout.painter.texts
    return {texts.title(row): texts.number(row) for row in range(len(texts.columns))}


def test_the_picture_has_the_size_that_was_asked_for() -> None:
    for size in ((1920, 1080), (800, 450), (401, 333)):
        picture = picture_of(few_events(), PictureSpec(*size))
        assert (picture.width_px, picture.height_px) == size
        assert (drawn(picture).width(), drawn(picture).height()) == size


@pytest.mark.parametrize("theme", list(Theme))
def test_title_axis_lanes_and_marks_are_drawn(theme: Theme) -> None:
    image = drawn(picture_of(few_events(), PictureSpec(1200, 700, theme=theme, headline="A title")))
    palette = LIGHT if theme is Theme.LIGHT else DARK
    assert image.pixelColor(2, 2).name().upper() == palette.canvas
    assert len(colors_in(image, 24, 10, 120, 50)) > 5
    lane_colors = {QColor(color).rgb() for color in palette.lanes[:3]}
    assert lane_colors <= colors_in(image, 0, 0, 1200, 700)


def test_without_a_title_the_axis_moves_up() -> None:
    titled = picture_of(few_events(), PictureSpec(1200, 700, headline="A title"))
    bare = picture_of(few_events(), PictureSpec(1200, 700, headline=" \n "))
    assert bare.layout.title_lines == ()
    assert bare.layout.top < titled.layout.top


def test_a_long_title_stands_on_several_lines_and_a_huge_one_is_shortened() -> None:
    long = "A title of many words " * 8
    picture = picture_of(few_events(), PictureSpec(1200, 700, headline=long))
    assert " ".join(picture.layout.title_lines) == long.strip()
    huge = picture_of(few_events(), PictureSpec(1200, 700, headline="word " * 200_000))
    assert len(huge.layout.title_lines) == 3
    assert huge.layout.title_lines[-1].endswith("…")
    drawn(huge)


def test_an_empty_chronology_has_a_picture() -> None:
    picture = picture_of(columns_of(), sources={})
    assert picture.height_px == 700
    assert len(picture.scene.marks) == 0
    drawn(picture)
    drawn(picture_of(columns_of(lanes=())))


def test_a_single_event_is_a_dot_with_its_label_and_some_time_around() -> None:
    picture = picture_of(columns_of(event(0, "The only one", "2022-11-14")))
    assert picture.scene.marks.kind.tolist() == [MarkKind.DOT]
    assert len(picture.scene.labels) == 1
    first_s, last_s = picture.scene.scale.visible_range(picture.scene.last_px)
    assert last_s - first_s > 20 * DAY_S


def test_a_single_event_that_goes_on_has_its_label() -> None:
    picture = picture_of(columns_of(event(0, "Talks go on", "2022/..")))
    assert len(picture.scene.labels) == 1


def test_an_undated_chronology_has_a_picture() -> None:
    assert len(picture_of(columns_of(event(0, "Some day", ""))).scene.marks) == 0


def test_huge_event_titles_are_shortened_and_stay_inside() -> None:
    columns = columns_of(
        event(0, "x" * 100_000, "2022-01-05"),
        event(1, "word " * 20_000, "2022-12-05", 1),
        event(2, "short", "2022-06-05", 2),
    )
    picture = picture_of(columns, sources=notes(columns))
    assert len(picture.scene.labels) == 3
    assert float(picture.scene.labels.width.max()) < 400
    drawn(picture)


def test_too_small_a_picture_says_what_the_least_size_is() -> None:
    with pytest.raises(PictureTooSmallError) as caught:
        picture_of(few_events(), PictureSpec(120, 80, scale=1.5))
    least = caught.value
    picture = picture_of(
        few_events(), PictureSpec(least.least_width_px, least.least_height_px, scale=1.5)
    )
    drawn(picture)
    for width, height in ((-1, 0), (0, -1)):
        with pytest.raises(PictureTooSmallError):
            picture_of(
                few_events(),
                PictureSpec(
                    least.least_width_px + width, least.least_height_px + height, scale=1.5
                ),
            )


def test_scale_enlarges_what_is_drawn_and_not_the_picture() -> None:
    small = picture_of(few_events(), PictureSpec(1200, 700, scale=1.0))
    large = picture_of(few_events(), PictureSpec(1200, 700, scale=1.5))
    assert (large.width_px, large.height_px) == (1200, 700)
    assert large.scene.last_px < small.scene.last_px


# Sources.


def test_each_mark_with_sources_carries_their_numbers_in_order() -> None:
    columns = few_events()
    picture = picture_of(columns, sources=notes(columns))
    numbers = texts_of(picture)
    assert numbers["A visit"] == "1–3"
    assert numbers["Drills"] == "3–5"
    assert numbers["Leaders meet"] == "3,8,9"  # after the state, which begins in October
    listed = picture.layout.block.placed
    assert [item.entry.number for item in listed] == list(range(1, 14))
    assert sum(item.entry.text.startswith("The one") for item in listed) == 1


def test_events_without_a_mark_list_no_sources() -> None:
    columns = few_events()
    start = 19_300 * DAY_S  # November 2022
    spec = PictureSpec(1200, 700, from_s=start, until_s=start + 60.0 * DAY_S)
    picture = picture_of(columns, spec, notes(columns))
    listed = " ".join(item.entry.text for item in picture.layout.block.placed)
    assert "Paper 2.0" in listed  # the meeting of November
    assert "Paper 4.0" in listed  # the state that was on then
    assert "Paper 0.0" not in listed
    assert "Paper 6.0" not in listed  # undated
    numbers = texts_of(picture)
    assert numbers["A visit"] == ""
    assert numbers["open"] == "1–3"


def test_events_in_counts_list_no_sources() -> None:
    columns = columns_of(*(event(i, f"Event {i} of one day", "2022-11-14") for i in range(40)))
    picture = picture_of(columns, PictureSpec(1200, 500), notes(columns, each=1))
    assert sum(cluster.number for cluster in picture.scene.clusters) > 0
    marked = len(set(picture.scene.marks.row.tolist()))
    assert len({i.entry.number for i in picture.layout.block.placed}) == marked + 1


def test_the_numbers_that_are_drawn_leave_the_labels_their_places() -> None:
    columns = many_events(90)
    picture = picture_of(columns, PictureSpec(1600, 800), notes(columns))
    texts, scene = picture.layout.painter.texts, picture.scene
    rows = scene.marks.row[scene.labels.mark]
    natural = texts.title_widths(rows)
    beside = scene.labels.side != Side.INSIDE
    assert np.all(scene.labels.width[beside] >= np.minimum(natural, 320)[beside] - 0.5)


def test_the_picture_grows_by_what_the_sources_need() -> None:
    columns = few_events()
    picture = picture_of(columns, PictureSpec(1200, 400, scale=1.25), notes(columns, each=6))
    block = picture.layout.block
    assert picture.height_px > 400
    bottom = (picture.layout.block_y + block.height + MARGIN_PX) * 1.25
    assert picture.height_px - 1 < bottom <= picture.height_px
    assert picture.layout.block_y >= lanes_bottom(picture)


def test_the_last_line_of_the_sources_is_in_the_picture() -> None:
    columns = few_events()
    picture = picture_of(columns, PictureSpec(900, 400), notes(columns, each=9))
    image = drawn(picture)
    last = max(picture.layout.block.placed, key=lambda item: item.y + item.height)
    bottom = int(picture.layout.block_y + last.y + last.height)
    assert len(colors_in(image, 24, bottom - 15, 880, bottom)) > 3
    ground = {QColor(LIGHT.canvas).rgb()}
    assert colors_in(image, 0, picture.height_px - 10, 900, picture.height_px) == ground


def test_on_paper_sources_share_the_sheet_where_no_event_loses() -> None:
    columns = few_events()
    spec = PictureSpec(1587, 1122, is_paged=True)
    picture = picture_of(columns, spec, notes(columns))
    assert picture.height_px == 1122
    assert picture.sheets == 1
    assert len(set(picture.scene.marks.row.tolist())) == columns.dated


@pytest.mark.parametrize("scale", [1.0, 150 / 96, 300 / 96])
def test_on_paper_many_sources_flow_on_over_whole_sheets(scale: float) -> None:
    columns = few_events()
    width, height = round(794 * scale), round(559 * scale)
    spec = PictureSpec(width, height, scale=scale, is_paged=True)
    picture = picture_of(columns, spec, notes(columns, each=12))
    assert picture.sheets > 1
    assert picture.height_px == picture.sheets * height
    sheet = height / scale
    for item in picture.layout.block.placed:
        top = picture.layout.block_y + item.y
        assert top // sheet == (top + item.height - 0.01) // sheet
    bottom = picture.layout.block_y + picture.layout.block.height
    assert (picture.sheets - 1) * sheet < bottom < picture.sheets * sheet - MARGIN_PX + 0.6


@pytest.mark.parametrize("height", [600, 700, 800, 900])
def test_many_lanes_are_drawn_smaller_so_that_the_picture_keeps_its_size(height: int) -> None:
    lanes = tuple(Lane(LaneId(f"l{i}"), f"Lane {i}", "lane-1", i) for i in range(20))
    columns = columns_of(event(0, "One", "2022-01-01"), lanes=lanes)
    picture = picture_of(columns, PictureSpec(1200, height))
    assert (picture.width_px, picture.height_px) == (1200, height)
    assert 0.5 <= picture.spec.scale < 1.0
    assert len(picture.scene.lanes) == 20
    assert lanes_bottom(picture) * picture.spec.scale <= height


def test_too_many_lanes_make_the_picture_higher_and_none_is_lost() -> None:
    lanes = tuple(Lane(LaneId(f"l{i}"), f"Lane {i}", "lane-1", i) for i in range(40))
    columns = columns_of(event(0, "One", "2022-01-01"), lanes=lanes)
    picture = picture_of(columns, PictureSpec(1200, 700))
    assert picture.height_px > 700
    assert len(picture.scene.lanes) == 40
    assert lanes_bottom(picture) <= picture.height_px


# The frame.


@settings(max_examples=60)
@given(
    drawn_events=st.lists(random_events, max_size=40),
    first=st.integers(17_500, 20_500),
    days=st.integers(1, 1500),
    width=st.integers(400, 1800),
)
def test_nothing_that_is_shown_is_cut_by_the_frame(
    drawn_events: list[tuple[str, int, int, int, str]],
    first: int,
    days: int,
    width: int,
    qapp: QApplication,
) -> None:
    spec = PictureSpec(
        width, 600, from_s=float(first * DAY_S), until_s=float((first + days) * DAY_S)
    )
    scene = picture_of(random_columns(drawn_events), spec).scene
    labels, marks = scene.labels, scene.marks
    start, end = label_edges(scene)
    assert np.all(start >= scene.first_px)
    assert np.all(end <= scene.last_px)
    inside = labels.side == Side.INSIDE
    low = np.maximum(marks.x0[labels.mark], scene.first_px)[inside]
    high = np.minimum(marks.x1[labels.mark], scene.last_px)[inside]
    assert np.all(high - low >= (end - start)[inside])
    for cluster in scene.clusters:
        assert cluster.x >= scene.first_px
        assert cluster.x + cluster.width <= scene.last_px


@settings(max_examples=60)
@given(
    drawn_events=st.lists(random_events, max_size=40),
    first=st.integers(17_500, 20_500),
    days=st.integers(1, 1500),
)
def test_labels_that_were_moved_for_the_frame_overlap_no_other(
    drawn_events: list[tuple[str, int, int, int, str]],
    first: int,
    days: int,
    qapp: QApplication,
) -> None:
    spec = PictureSpec(900, 600, from_s=float(first * DAY_S), until_s=float((first + days) * DAY_S))
    scene = picture_of(random_columns(drawn_events), spec).scene
    labels = scene.labels
    start, end = label_edges(scene)
    beside = range(len(labels))
    for i in beside:
        for j in beside:
            if i < j and abs(labels.y[i] - labels.y[j]) < 1:
                assert end[i] <= start[j] + 0.01 or end[j] <= start[i] + 0.01


def test_the_words_of_the_axis_end_before_the_picture_does() -> None:
    for width in range(700, 760, 7):
        picture = picture_of(few_events(), PictureSpec(width, 500))
        image = drawn(picture)
        top = int(picture.layout.top)
        edge = colors_in(image, width - 3, top, width, top + int(AXIS_PX) - 2)
        assert edge == {QColor(LIGHT.canvas).rgb()}


def test_a_range_shows_what_lies_in_it() -> None:
    start = 19_300.0 * DAY_S
    spec = PictureSpec(1200, 700, from_s=start, until_s=start + 60 * DAY_S)
    picture = picture_of(few_events(), spec)
    titles = picture.layout.painter.texts.columns.titles
    shown = {titles[row] for row in picture.scene.marks.row.tolist()}
    assert "Leaders meet" in shown
    assert "A visit" not in shown


def test_a_range_with_one_end_goes_as_far_as_the_events() -> None:
    columns = columns_of(event(0, "a", "2022-01-01"), event(1, "b", "2022-12-31"))
    first, last = 18_993.0 * DAY_S, 19_358.0 * DAY_S
    assert picture_range(PictureContent(columns), None, None) == (first, last)
    assert picture_range(PictureContent(columns), first + DAY_S, None) == (first + DAY_S, last)
    assert picture_range(PictureContent(columns), None, last - DAY_S) == (first, last - DAY_S)
    beyond = last + 9 * DAY_S
    assert picture_range(PictureContent(columns), beyond, None) == (beyond, beyond)
    before = first - 9 * DAY_S
    assert picture_range(PictureContent(columns), None, before) == (before, before)
    drawn(picture_of(columns, PictureSpec(900, 500, from_s=beyond)))


# Grounds.


def test_a_transparent_picture_has_no_ground_at_all() -> None:
    columns = few_events()
    spec = PictureSpec(1200, 700, headline="A title", transparent=True)
    image = drawn(picture_of(columns, spec, notes(columns)))
    assert image.hasAlphaChannel()
    clear = sum(
        image.pixelColor(x, y).alpha() == 0
        for y in range(0, image.height(), 3)
        for x in range(0, image.width(), 3)
    )
    assert clear > 0.8 * (image.width() // 3) * (image.height() // 3)
    assert image.pixelColor(2, 2).alpha() == 0
    strongest = max(image.pixelColor(x, y).alpha() for y in range(50) for x in range(200))
    assert strongest == 255


def test_lines_step_back_behind_labels_without_a_ground_too() -> None:
    columns = columns_of(
        event(0, "A title wide enough that lines cross it", "2022-03-25"),
        event(1, "Far", "2023-06-05", 1),
    )
    picture = picture_of(columns, PictureSpec(1200, 700, transparent=True))
    image, scene = drawn(picture), picture.scene
    label = int(np.flatnonzero(scene.marks.row[scene.labels.mark] == 0)[0])
    left = MARGIN_PX + picture.layout.painter.header_px
    x0 = int(left + scene.labels.x[label])
    x1 = int(x0 + scene.labels.width[label])
    middle = picture.layout.top + AXIS_PX + scene.labels.y[label]
    height = int(scene.labels.height[label])
    edge = int(middle - height / 2) + 1  # the uppermost row behind the label: no letter is there
    ticks = [round(left + scene.scale.x_of(tick.instant_s)) for tick in scene.ticks.fine]
    crossing = [x for x in ticks if x0 < x < x1]
    assert crossing
    assert all(image.pixelColor(x, edge).alpha() == 0 for x in crossing)
    assert any(image.pixelColor(x, edge - 6).alpha() > 0 for x in crossing)


def test_an_opaque_picture_covers_what_was_there() -> None:
    picture = picture_of(few_events(), PictureSpec(1241, 707, scale=1.5625))
    image = QImage(1241, 707, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    picture.draw(painter)
    painter.end()
    magenta = QColor(Qt.GlobalColor.magenta).rgb()
    edges = [QRect(0, 706, 1241, 1), QRect(1240, 0, 1, 707), QRect(0, 0, 1241, 1)]
    for edge in edges:
        seen = colors_in(image, edge.left(), edge.top(), edge.right() + 1, edge.bottom() + 1)
        assert seen == {QColor(LIGHT.canvas).rgb()}
    assert magenta not in colors_in(image, 0, 0, 1241, 707)


def test_a_callers_clip_is_kept() -> None:
    picture = picture_of(few_events(), PictureSpec(1200, 700))
    image = QImage(1200, 700, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    painter.setClipRect(0, 0, 600, 700)
    picture.draw(painter)
    painter.end()
    assert colors_in(image, 601, 0, 1200, 700) == {QColor(Qt.GlobalColor.magenta).rgb()}


def test_the_selected_event_stands_out() -> None:
    columns = few_events()
    row = next(i for i in range(columns.dated) if columns.titles[i] == "Leaders meet")
    for listed in (None, notes(columns)):
        plain = drawn(picture_of(columns, PictureSpec(1200, 700), listed))
        chosen = drawn(picture_of(columns, PictureSpec(1200, 700, selected_row=row), listed))
        assert plain != chosen


def test_marks_without_a_label_carry_their_number() -> None:
    title = "A title that is much too long to stand anywhere in so narrow a picture"
    columns = columns_of(
        *(event(i, f"{title} {i}", f"2022-{month:02}-10") for i, month in enumerate((1, 5, 9, 12)))
    )
    alone = {int(key): (SourceNote(f"s{key}", "Text"),) for key in columns.key.tolist()}
    spec = PictureSpec(430, 400)
    bare, numbered = picture_of(columns, spec), picture_of(columns, spec, alone)
    unlabelled = set(range(len(numbered.scene.marks))) - set(numbered.scene.labels.mark.tolist())
    assert unlabelled
    image, left = drawn(numbered), MARGIN_PX + numbered.layout.painter.header_px
    plain_image = drawn(bare)
    for mark in unlabelled:
        marks = numbered.scene.marks
        x = int(left + (marks.x0[mark] + marks.x1[mark]) / 2)
        y = int(numbered.layout.top + AXIS_PX + marks.y[mark])
        above = (x - 6, y - 13, x + 6, y - 5)
        assert colors_in(image, *above) != colors_in(plain_image, *above)


PROGRAM = """
import sys
import timeline_app.render.picture.picture, timeline_app.render.formats.png
import timeline_app.render.picture.alt_text
import timeline_app.render.picture.export_settings
assert "PySide6.QtWidgets" not in sys.modules
"""


def test_pictures_need_no_widgets() -> None:
    root = Path(__file__).resolve().parents[3]
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=root, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
