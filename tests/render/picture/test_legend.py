from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from tests.render.formats.test_svg import all_marks
from tests.render.outside import pixels
from tests.render.pictures import columns_of, drawn, event, many_events, notes, picture_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.records import Status, Verification
from timeline_app.core.text.translation import english
from timeline_app.render.picture.layout import MARGIN_PX
from timeline_app.render.picture.legend import LINE_PX, VERIFIED, legend_block, swatches
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.style.palette import LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")


def words_of(picture: Picture) -> list[str]:
    return [", ".join(words) for _, words in swatches(picture.scene)]


def with_legend(columns: EventColumns, **more: object) -> Picture:
    return picture_of(columns, PictureSpec(1200, 700, legend=True, **more))  # type: ignore[arg-type]


def test_only_what_occurs_is_in_it() -> None:
    day = event(0, "A day", "2022-03-04")
    span = event(1, "A span", "2022-03-04/2022-09-08")
    assert words_of(picture_of(columns_of(day))) == ["an exact date"]
    found = words_of(picture_of(columns_of(day, span)))
    assert found == ["an exact date", "from one date to another"]


def test_every_kind_of_mark_has_its_words() -> None:
    assert words_of(all_marks()) == [
        "an exact date",
        "a date in doubt",
        "from one date to another",
        "some time within this span",
        "begins or ends at a time not known exactly",
        "without a given beginning or end",
        "planned",
        "cancelled, not held",
        "a line of communication open",
        "a line of communication closed",
        "unverified: nobody has checked it yet",
    ]


def test_the_soft_end_of_a_band_and_a_verified_one_are_told_as_they_are_drawn() -> None:
    verified = Verification.VERIFIED
    soft = event(1, "open", "2022-03-04/2022-09~", channel="Talks", verification=verified)
    assert words_of(picture_of(columns_of(soft))) == [
        "begins or ends at a time not known exactly",
        "a line of communication open",
    ]


def test_what_verified_means_is_said_of_events_and_of_states_alike() -> None:
    day = event(0, "A day", "2022-03-04", verification=Verification.VERIFIED)
    state = event(1, "open", "2022-03-04/2022-09", channel="Talks", verification=day.verification)
    for shown in (day, state):
        block = with_legend(columns_of(shown)).layout.legend
        assert " ".join(block.lines) == VERIFIED
        assert all(word in VERIFIED for word in ("event", "state", "official record"))


def test_what_nobody_has_checked_is_not_told_to_be_verified() -> None:
    day = event(0, "A day", "2022-03-04", verification=Verification.UNVERIFIED)
    assert with_legend(columns_of(day)).layout.legend.lines == ()


def test_marks_out_of_the_picture_are_not_in_it() -> None:
    columns = columns_of(
        event(0, "A day", "2022-03-04"),
        event(1, "Called off", "2024-03-04", status=Status.CANCELLED),
    )
    until_s = 1_690_000_000.0
    assert words_of(picture_of(columns, PictureSpec(1200, 700, until_s=until_s))) == [
        "an exact date"
    ]


def test_counts_and_strips_are_told_where_there_are_any() -> None:
    crowd = columns_of(*(event(i, f"Event {i}", "2022-03-04") for i in range(60)))
    assert words_of(picture_of(crowd))[-1] == "so many events more, without room for each"
    strips = picture_of(many_events(6_000), PictureSpec(1200, 700))
    assert "how many events there are at a time" in words_of(strips)


def test_an_empty_picture_has_none() -> None:
    picture = with_legend(columns_of())
    assert picture.layout.legend.items == ()
    assert picture.height_px == 700


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("transparent", [False, True])
def test_each_example_is_drawn_in_its_place(theme: Theme, transparent: bool) -> None:
    columns = all_marks().layout.painter.texts.columns
    picture = with_legend(columns, theme=theme, transparent=transparent)
    image, layout = drawn(picture), picture.layout
    for item in layout.legend.items:
        left, top = int(MARGIN_PX + item.x), int(layout.legend_y + item.y)
        seen = {image.pixel(x, y) for x in range(left, left + 36) for y in range(top, top + 28)}
        assert len(seen) > 3, item.words


def test_the_picture_grows_by_what_it_needs_and_the_lanes_stay() -> None:
    columns = all_marks().layout.painter.texts.columns
    before = picture_of(columns, PictureSpec(1200, 440))
    after = picture_of(columns, PictureSpec(1200, 440, legend=True))
    assert before.lanes_px == after.lanes_px <= before.height_px == 440
    assert after.height_px == after.lanes_px + after.layout.legend.height + MARGIN_PX
    assert np.array_equal(before.scene.marks.y, after.scene.marks.y)


def test_columns_fit_the_width_and_words_stay_inside() -> None:
    picture = all_marks()
    texts = picture.layout.painter.texts
    for width in (220.0, 400.0, 800.0, 1600.0):
        block = legend_block(picture.scene, width, texts, english)
        places = {(item.x, item.y) for item in block.items}
        assert len(places) == len(block.items)
        for item in block.items:
            assert item.x + 46 + texts.width(item.words, 2) <= width + 1
            assert item.y + 28 <= block.height - len(block.lines) * LINE_PX


@pytest.mark.parametrize("count", [6, 20, 28])
def test_on_paper_it_stands_whole_on_one_sheet(count: int) -> None:
    columns = many_events(count)
    for sources in (None, notes(columns)):
        spec = PictureSpec(1748, 1240, scale=150 / 96, is_paged=True, legend=True)
        picture = picture_of(columns, spec, sources)
        layout, sheet = picture.layout, 1240 / picture.spec.scale
        first = int(layout.legend_y // sheet)
        assert first == int((layout.legend_y + layout.legend.height) // sheet) == 0
        if sources:
            assert layout.block_y >= layout.legend_y + layout.legend.height


def test_its_colour_is_that_of_no_lane() -> None:
    picture = with_legend(columns_of(event(0, "A day", "2022-03-04")))
    item, layout = picture.layout.legend.items[0], picture.layout
    x, y = int(MARGIN_PX + item.x + 18), int(layout.legend_y + item.y + 14)
    assert tuple(pixels(drawn(picture))[y, x]) == QColor(LIGHT.muted).getRgb()[:3]
