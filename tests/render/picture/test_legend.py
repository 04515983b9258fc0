from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from tests.render.formats.test_svg import all_marks
from tests.render.outside import pixels
from tests.render.pictures import columns_of, drawn, event, picture_of
from timeline_app.core.records.records import Status, Verification
from timeline_app.core.text.translation import english
from timeline_app.render.picture.legend import ROW_PX, WORDS_GAP_PX, Key, key_of, width_in_key
from timeline_app.render.picture.lettering import KEY, width_of
from timeline_app.render.picture.picture import Picture, PictureSpec
from timeline_app.render.style.palette import LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")


def words_of(picture: Picture) -> list[str]:
    return [item.words for item in picture.figure.key.items]


def key_within(width: float) -> Key:
    scene = all_marks().figure.scene
    assert scene is not None
    return key_of(scene.marks, width, english)


def test_only_what_occurs_is_in_it() -> None:
    day = event(0, "A day", "2022-03-04")
    span = event(1, "A span", "2022-03-04/2022-09-08")
    assert words_of(picture_of(columns_of(day))) == ["on a day"]
    assert words_of(picture_of(columns_of(day, span))) == ["on a day", "over a period"]


def test_every_kind_of_mark_has_its_words() -> None:
    assert words_of(all_marks()) == [
        "about a day",
        "over a period",
        "some time within",
        "with an end not known exactly",
        "planned",
        "planned or sought, did not happen",
        "line open",
        "cut off",
        "not yet verified",
    ]


def test_the_soft_end_of_a_band_is_told_as_it_is_drawn() -> None:
    verified = Verification.VERIFIED
    soft = event(1, "open", "2022-03-04/2022-09~", channel="Talks", verification=verified)
    found = words_of(picture_of(columns_of(soft)))
    assert found == ["line open", "with an end not known exactly"]


def test_marks_out_of_the_picture_are_not_in_it() -> None:
    columns = columns_of(
        event(0, "A day", "2022-03-04"),
        event(2, "Another", "2023-03-04"),
        event(1, "Called off", "2024-03-04", status=Status.CANCELLED),
    )
    until_s = 1_690_000_000.0
    assert words_of(picture_of(columns, PictureSpec(1200, 700, until_s=until_s))) == ["on a day"]


def test_without_it_or_without_events_there_is_none() -> None:
    assert words_of(picture_of(columns_of())) == []
    day = columns_of(event(0, "A day", "2022-03-04"))
    assert words_of(picture_of(day, PictureSpec(1200, 700, legend=False))) == []


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("transparent", [False, True])
def test_each_example_is_drawn_in_its_place(theme: Theme, transparent: bool) -> None:
    columns = all_marks().columns
    picture = picture_of(columns, PictureSpec(1200, 700, theme=theme, transparent=transparent))
    image, figure = drawn(picture), picture.figure
    for item in figure.key.items:
        left, top = int(figure.key_at[0] + item.x), int(figure.key_at[1] + item.y)
        wide = int(width_in_key(item.swatch))
        seen = {image.pixel(x, y) for x in range(left, left + wide) for y in range(top, top + 22)}
        assert len(seen) > 2, item.words


def test_lines_fit_the_width_and_words_stay_inside() -> None:
    for width in (260.0, 400.0, 800.0, 1600.0):
        key = key_within(width)
        assert len({(item.x, item.y) for item in key.items}) == len(key.items) > 0
        for item in key.items:
            end = item.x + width_in_key(item.swatch) + WORDS_GAP_PX + width_of(item.words, KEY)
            assert end <= width
            assert item.y + ROW_PX <= key.height


def test_its_colour_is_that_of_no_lane() -> None:
    columns = columns_of(event(0, "A day", "2022-03-04"), event(1, "Later", "2023-03-04"))
    picture = picture_of(columns)
    item, (left, top) = picture.figure.key.items[0], picture.figure.key_at
    x, y = int(left + item.x + width_in_key(item.swatch) / 2), int(top + item.y + ROW_PX / 2)
    assert tuple(pixels(drawn(picture))[y, x]) == QColor(LIGHT.muted).getRgb()[:3]
