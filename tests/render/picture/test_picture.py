from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.pictures import (
    KnownRecords,
    colors_in,
    columns_of,
    drawn,
    event,
    few_events,
    many_events,
    notes,
    picture_of,
)
from timeline_app.core.records.records import Importance
from timeline_app.core.text.translation import english
from timeline_app.render.marks.bars import BAND_HEIGHT, BAR_HEIGHT
from timeline_app.render.picture.figure import picture_range
from timeline_app.render.picture.foot import source_words
from timeline_app.render.picture.margins import axis_frame
from timeline_app.render.picture.picture import (
    PictureContent,
    PictureSpec,
    PictureTooSmallError,
    SourceNote,
    compose,
    draw_picture,
)
from timeline_app.render.picture.spec import DetailLevel, SourceStyle
from timeline_app.render.style.palette import DARK, Theme

pytestmark = pytest.mark.usefixtures("qapp")
DAY_S = 86_400
GROUND = {Theme.LIGHT: QColor("#FFFFFF").rgb(), Theme.DARK: QColor(DARK.canvas).rgb()}
NUMBERED = PictureSpec(1200, 700, sources=SourceStyle.NUMBERED)


def test_the_picture_has_the_size_that_was_asked_for() -> None:
    for size in ((1920, 1080), (800, 450), (500, 400), (600, 900)):
        picture = picture_of(few_events(), PictureSpec(*size))
        assert (picture.width_px, picture.height_px) == size
        assert picture.sheets == 1


@pytest.mark.parametrize("theme", list(Theme))
def test_head_axis_lanes_and_foot_are_drawn_on_a_plain_ground(theme: Theme) -> None:
    image = drawn(picture_of(few_events(), PictureSpec(1200, 700, theme=theme, headline="Talks")))
    for top, bottom in ((30, 44), (50, 90), (200, 300), (650, 690)):
        assert len(colors_in(image, 30, top, 1170, bottom)) > 2
    assert colors_in(image, 0, 0, 1200, 20) == {GROUND[theme]}
    assert colors_in(image, 0, 0, 20, 700) == {GROUND[theme]}


def test_it_says_headline_deck_lanes_titles_dates_and_who_made_it() -> None:
    spec = PictureSpec(
        1600, 900, headline="Talks", deck="All of them", credit="A. Author", as_of="1 May 2023"
    )
    said = picture_of(few_events(), spec).texts
    for text in ("Talks", "All of them", "Leaders", "Leaders meet", "14 Nov 2022", "open"):
        assert text in said
    assert said[-1] == "Chart: A. Author. Chronology as of 1 May 2023; made with Timeline."


def test_the_usual_deck_is_range_and_numbers() -> None:
    said = picture_of(few_events()).texts
    assert "Aug 2022 – Jun 2023: 5 events and the state of 1 line of communication" in said
    assert picture_of(few_events(), PictureSpec(1200, 700, deck="")).texts[0] != said[0]
    assert picture_of(columns_of()).texts[0] == "No events"


def test_without_a_headline_there_is_no_rule_above() -> None:
    with_rule, bare = (
        picture_of(few_events(), PictureSpec(1200, 700, headline=headline)).figure
        for headline in ("A title", " \n ")
    )
    assert with_rule.headline == ("A title",)
    assert bare.headline == ()
    assert len(with_rule.drawing.boxes) == len(bare.drawing.boxes) + 1


def test_a_long_headline_stands_on_lines_about_as_long_as_each_other() -> None:
    long = "How two governments stopped talking to each other and then began again to talk"
    picture = picture_of(few_events(), PictureSpec(1000, 700, headline=long))
    assert " ".join(picture.headline) == long
    widths = [len(line) for line in picture.headline]
    assert len(widths) == 2
    assert max(widths) < 1.4 * min(widths)
    huge = picture_of(few_events(), PictureSpec(1200, 700, headline="word " * 20_000))
    assert 1 <= len(huge.headline) <= 3


def test_an_empty_chronology_has_a_picture() -> None:
    for columns in (columns_of(), columns_of(event(0, "Some day", ""))):
        for size in ((1200, 700), (600, 900)):
            picture = picture_of(columns, PictureSpec(*size, headline="Nothing"))
            assert picture.shown_keys() == []
            assert picture.not_shown == 0
            drawn(picture)


def test_a_single_event_has_its_title_and_some_time_around() -> None:
    for date in ("2022-03-04", "2022-03-04/..", "2022"):
        assert "Once" in picture_of(columns_of(event(0, "Once", date))).texts


def test_huge_titles_stand_on_a_few_lines_and_stay_inside() -> None:
    columns = columns_of(
        event(0, "word " * 900, "2022-03-04"),
        event(1, "x" * 5000, "2022-06-05", 1),
        event(2, "y" * 900, "2022-06-05", 2, channel="z" * 900),
    )
    for size in ((1200, 700), (600, 900)):
        picture = picture_of(columns, PictureSpec(*size))
        for run in picture.figure.drawing.runs:
            assert 0 <= run.rect.left() <= run.rect.right() <= size[0]


def test_too_small_a_picture_says_what_the_least_size_is() -> None:
    for size in ((150, 100), (300, 60), (1200, 90), (90, 900)):
        with pytest.raises(PictureTooSmallError) as caught:
            picture_of(few_events(), PictureSpec(*size, headline="Talks"))
        error = caught.value
        least = PictureSpec(error.least_width_px, error.least_height_px, headline="Talks")
        assert picture_of(few_events(), least).width_px == error.least_width_px
        assert f"{error.least_width_px} × {error.least_height_px}" in str(error)


def test_scale_enlarges_what_is_drawn_and_not_the_picture() -> None:
    once, twice = (picture_of(few_events(), PictureSpec(2400, 1400, scale=n)) for n in (1.0, 2.0))
    assert (once.width_px, once.height_px) == (twice.width_px, twice.height_px)
    assert twice.figure.height == once.figure.height / 2


# Sources.


def test_each_title_carries_the_numbers_of_its_sources_and_they_are_listed() -> None:
    columns = few_events()
    picture = picture_of(columns, NUMBERED, notes(columns))
    said = picture.texts
    assert said[said.index("A visit") + 1] == "1–3"
    assert any(text.startswith("The one that all of them name") for text in said)
    assert "Sources" in said


def test_the_picture_grows_by_what_the_sources_need_and_nothing_moves() -> None:
    columns = few_events()
    plain, grown = picture_of(columns), picture_of(columns, NUMBERED, notes(columns))
    assert plain.height_px == 700 < grown.height_px
    assert grown.shown_keys() == plain.shown_keys()
    bottom = max(run.rect.bottom() for run in grown.figure.drawing.runs)
    assert grown.height_px - 40 <= bottom <= grown.height_px


def test_sources_of_what_is_not_shown_are_not_listed() -> None:
    columns = many_events(300)
    picture = picture_of(columns, NUMBERED, notes(columns, 1))
    assert picture.not_shown > 0
    shown = set(picture.shown_keys())
    listed = {key for key in range(300) if f"Paper {key}.0" in " ".join(picture.texts)}
    assert listed == shown


@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
def test_on_pages_sources_flow_on_over_whole_sheets(scale: float) -> None:
    columns = many_events(28)
    size = round(1200 * scale), round(800 * scale)
    spec = PictureSpec(*size, scale=scale, sources=SourceStyle.NUMBERED, is_paged=True)
    picture = picture_of(columns, spec, notes(columns))
    assert picture.sheets > 1
    assert picture.height_px == picture.sheets * spec.height_px
    for run in picture.figure.drawing.runs:
        assert run.rect.top() // 800 == run.rect.bottom() // 800


def test_few_sources_share_the_page_and_take_a_third_of_it_at_most() -> None:
    columns = few_events()
    spec = PictureSpec(1600, 1000, sources=SourceStyle.NUMBERED, is_paged=True)
    picture = picture_of(columns, spec, notes(columns, 1, 3))
    assert picture.sheets == 1
    heading = next(run for run in picture.figure.drawing.runs if run.text == "Sources")
    assert heading.rect.top() >= 0.65 * 1000 - 40
    assert picture.not_shown == 0


def chinese(text: str, n: int | None = None, comment: str = "", /) -> str:
    """Says between names what a Chinese reader has there."""
    return text.replace("; ", "；") if text == "{names}; {next}" else english(text, n, comment)


def test_the_line_of_sources_names_publishers_and_counts_the_rest() -> None:
    names = ["Axios", "Axios", "Reuters", "Xinhua", "AP", "AFP", "BBC", "CNN", "NPR"]
    given = {
        key: (SourceNote(str(key), "…", "", name),)
        for key, name in zip(range(9), names, strict=True)
    }
    said = " ".join(picture_of(many_events(9), PictureSpec(1200, 700), given).texts)
    assert "Sources: Axios; AFP; AP; BBC; CNN; NPR; 2 more. Dates are local." in said
    assert "Sources: Axios；AFP；AP；BBC；CNN；NPR; 2 more." in source_words(
        tuple(note for found in given.values() for note in found), 1000, axis_frame(1200), chinese
    )
    none = PictureSpec(1200, 700, sources=SourceStyle.NONE)
    assert "Sources" not in " ".join(picture_of(many_events(9), none, given).texts)


# What is shown.


def test_what_has_no_room_is_counted_at_the_foot() -> None:
    picture = picture_of(many_events(300), PictureSpec(800, 500))
    assert len(picture.shown_keys()) + picture.not_shown == 300
    assert f"Not shown: {picture.not_shown} of 300 events, of lesser weight." in " ".join(
        picture.texts
    )
    whole = picture_of(few_events())
    assert whole.not_shown == 0
    assert "Not shown" not in " ".join(whole.texts)


def test_detail_leaves_out_events_of_less_importance() -> None:
    columns = columns_of(
        *(
            event(i, f"Talks {i}", f"2022-0{i + 1}-01", importance=Importance(i % 4))
            for i in range(8)
        )
    )
    shown = [
        len(picture_of(columns, PictureSpec(1200, 700, detail=detail)).shown_keys())
        for detail in (DetailLevel.CENTRAL, DetailLevel.USUAL, DetailLevel.ALL)
    ]
    assert shown == [2, 6, 8]


@pytest.mark.parametrize(("width", "height"), [(1600, 900), (800, 1200)])
def test_whoever_waits_for_a_picture_has_many_turns_and_it_comes_out_the_same(
    width: int, height: int
) -> None:
    columns = many_events(60)
    known = KnownRecords(notes(columns))
    spec = PictureSpec(width, height, sources=SourceStyle.NUMBERED)
    whole = compose(PictureContent(columns, None, known), spec, english)
    turns: list[None] = []
    again = compose(PictureContent(columns, None, known), spec, english, lambda: turns.append(None))
    assert len(turns) >= len(whole.figure.rows)
    assert again.texts == whole.texts
    images = []
    for picture in (whole, again):
        image = QImage(whole.width_px, whole.height_px, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_picture(painter, picture)
        painter.end()
        images.append(image)
    assert images[0] == images[1]


@pytest.mark.parametrize(("width", "height"), [(1600, 900), (800, 1200)])
def test_a_picture_that_is_given_up_ends_at_the_next_turn(width: int, height: int) -> None:
    turns: list[int] = []

    def again() -> None:
        turns.append(len(turns))
        if len(turns) == 5:
            raise InterruptedError

    columns = many_events(60)
    with pytest.raises(InterruptedError):
        compose(PictureContent(columns), PictureSpec(width, height), english, again)
    assert turns == [*range(5)]


def test_a_highlight_is_shown_first_in_bold_with_its_caption() -> None:
    crowd = [event(i, f"Talks {i}", "2022-05-01", importance=Importance.CENTRAL) for i in range(60)]
    columns = columns_of(
        *crowd, event(60, "A phone call", "2022-05-01", importance=Importance.MINOR)
    )
    spec = PictureSpec(800, 500, highlights=(60,), detail=DetailLevel.CENTRAL)
    picture = picture_of(columns, spec, captions={60: "The first in a year"})
    title, caption = (
        next(run for run in picture.figure.drawing.runs if run.text == text)
        for text in ("A phone call", "The first in a year")
    )
    assert title.face.weight == 600
    assert caption.y > title.y
    assert caption.x == title.x
    assert "Talks 0" in picture.texts


def test_no_central_event_of_a_lane_is_left_out_while_a_minor_one_is_named() -> None:
    rows = [
        event(i, f"Talks number {i}", "2022-05-01", importance=Importance(3 * (i % 2)))
        for i in range(80)
    ]
    picture = picture_of(columns_of(*rows), PictureSpec(900, 500))
    shown = picture.shown_keys()
    assert 0 < len(shown) < 80
    assert all(key % 2 for key in shown)


def test_a_state_stands_once_at_the_bottom_with_its_word_and_dates() -> None:
    columns = columns_of(
        event(0, "A visit", "2022-01-02"),
        event(1, "open", "2022-02/2022-10", channel="Hotline"),
        event(2, "closed", "2022-11/..", channel="Hotline"),
    )
    said = picture_of(columns).texts
    assert said.count("Hotline") == said.count("open") == said.count("closed") == 1
    assert said.index("Lines of communication") > 0
    assert "Feb–Oct 2022" in said


def test_a_range_shows_what_lies_in_it() -> None:
    start = 19_300.0 * DAY_S
    spec = PictureSpec(1200, 700, from_s=start, until_s=start + 60 * DAY_S)
    said = picture_of(few_events(), spec).texts
    assert "Leaders meet" in said
    assert "A visit" not in said


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


def test_addresses_are_where_the_texts_stand() -> None:
    columns = columns_of(event(0, "A visit", "2022-01-02"))
    given = {0: (SourceNote("a", "A paper", "", "Paper", "https://example.org/a"),)}
    spec = PictureSpec(1200, 700, scale=1.5, sources=SourceStyle.NUMBERED)
    picture = picture_of(columns, spec, given)
    links = picture.links
    assert {link.address for link in links} == {"https://example.org/a"}
    assert len(links) == 2
    assert all(QRect(0, 0, 1200, picture.height_px).contains(link.rect.toRect()) for link in links)


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
    strongest = max(image.pixelColor(x, y).alpha() for y in range(60) for x in range(200))
    assert strongest == 255


def test_upright_lines_leave_out_what_is_written() -> None:
    columns = columns_of(
        event(0, "A title wide enough that lines cross it", "2022-03-25"),
        event(1, "Far", "2023-06-05", 1),
    )
    drawing = picture_of(columns).figure.drawing
    upright = [stroke for stroke in drawing.strokes if stroke.x0 == stroke.x1]
    rect = next(run for run in drawing.runs if run.text.startswith("A title wide")).rect
    crossing = [line for line in upright if rect.left() < line.x0 < rect.right()]
    assert crossing
    assert all(line.y1 <= rect.top() or line.y0 >= rect.bottom() for line in crossing)


def test_an_opaque_picture_covers_what_was_there() -> None:
    picture = picture_of(few_events(), PictureSpec(1241, 707, scale=1.5625))
    image = QImage(1241, 707, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    draw_picture(painter, picture)
    painter.end()
    magenta = QColor(Qt.GlobalColor.magenta).rgb()
    edges = [QRect(0, 706, 1241, 1), QRect(1240, 0, 1, 707), QRect(0, 0, 1241, 1)]
    for edge in edges:
        seen = colors_in(image, edge.left(), edge.top(), edge.right() + 1, edge.bottom() + 1)
        assert seen == {GROUND[Theme.LIGHT]}
    assert magenta not in colors_in(image, 0, 0, 1241, 707)


def test_a_callers_clip_is_kept() -> None:
    picture = picture_of(few_events(), PictureSpec(1200, 700))
    image = QImage(1200, 700, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    painter.setClipRect(0, 0, 600, 700)
    draw_picture(painter, picture)
    painter.end()
    assert colors_in(image, 601, 0, 1200, 700) == {QColor(Qt.GlobalColor.magenta).rgb()}


def test_the_selected_event_stands_out() -> None:
    columns = few_events()
    row = next(i for i in range(columns.dated) if columns.titles[i] == "Leaders meet")
    plain = picture_of(columns)
    marked = picture_of(columns, PictureSpec(1200, 700, selected_row=row))
    assert drawn(plain) != drawn(marked)
    run = next(run for run in marked.figure.drawing.runs if run.text == "Leaders meet")
    assert run.face.weight == 600


@pytest.mark.parametrize(("title", "high"), [("Drills", BAR_HEIGHT), ("open", BAND_HEIGHT)])
@pytest.mark.parametrize("theme", Theme)
def test_there_is_a_frame_around_the_bar_of_the_selected_event(
    title: str, high: float, theme: Theme
) -> None:
    columns = few_events()
    row = next(i for i in range(columns.dated) if columns.titles[i] == title)
    picture = picture_of(columns, PictureSpec(1200, 700, theme=theme, selected_row=row))
    figure, image = picture.figure, drawn(picture)
    assert figure.scene is not None
    marks = figure.scene.marks
    (mark,) = np.flatnonzero(marks.row == row).tolist()
    x = int(figure.scene_at[0] + (marks.x0[mark] + marks.x1[mark]) / 2)
    y = figure.scene_at[1] + marks.y[mark]
    accent = np.array(QColor(picture.palette.accent).getRgb()[:3])
    for edge in (y - high / 2 - 1, y + high / 2 + 1):
        near = [image.pixelColor(x, int(edge) + by).getRgb()[:3] for by in (-1, 0, 1)]
        assert min(np.abs(np.array(color) - accent).max() for color in near) < 60


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
