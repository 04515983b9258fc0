"""The contrast of every colour with each ground it stands on, in both themes.

The ratio is that of WCAG 2.2 (definitions of "contrast ratio" and "relative luminance"): text
needs 4.5:1, marks need 3:1.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.scene.chronologies import columns_of, crowded
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.records.records import Event, EventId, Lane, LaneId
from timeline_app.core.text.translation import english
from timeline_app.render.marks.search_marks import LINE_SHARE
from timeline_app.render.picture.drawing import color_of
from timeline_app.render.scene_painter import STEPPED_BACK, ScenePainter
from timeline_app.render.style.palette import (
    BAND_OPACITY,
    DARK,
    LIGHT,
    RELATED_BAND_OPACITY,
    MarkColors,
    Palette,
    bar_opacity,
    mixed,
    stepped_back_text,
)
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import fitted, time_extent
from timeline_app.widgets.canvas.tools import guide_line, measurement

TEXT, MARK = 4.5, 3.0
SOFT = 0.14
"""How much stronger than the fill of a span that of a soft bar is."""

both_themes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(color: QColor | str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    color = QColor(color)
    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor | str, other: QColor | str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(palette: Palette) -> dict[str, str]:
    return {"canvas": palette.canvas, "tint": palette.tint}


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@both_themes
@pytest.mark.parametrize("role", ["accent", "muted"])
def test_legs_are_seen_on_every_plain_ground(palette: Palette, role: str) -> None:
    for name, ground in grounds(palette).items():
        assert contrast(getattr(palette, role), ground) >= MARK, name


@both_themes
def test_titles_that_step_back_can_be_read_on_the_tints_that_do(palette: Palette) -> None:
    for lane in palette.lanes:
        for ground in grounds(palette).values():
            bar = mixed(lane, ground, (bar_opacity(palette) + 0.14) * STEPPED_BACK)
            assert contrast(stepped_back_text(palette), bar) >= TEXT, lane


@both_themes
@pytest.mark.parametrize("role", ["text", "muted", "accent"])
def test_text_can_be_read_on_every_plain_ground(palette: Palette, role: str) -> None:
    for name in ("canvas", "tint", "panel", "field"):
        assert contrast(getattr(palette, role), getattr(palette, name)) >= TEXT, name


@both_themes
def test_text_can_be_read_where_something_is_marked(palette: Palette) -> None:
    for role in ("text", "muted", "accent"):
        assert contrast(getattr(palette, role), palette.accent_tint) >= TEXT, role
    assert contrast(palette.on_accent, palette.accent) >= TEXT
    assert contrast(palette.text, palette.hit) >= TEXT
    assert contrast(palette.muted, palette.pill) >= TEXT
    hovered_chip = mixed(palette.hairline, palette.field, 0.7)
    assert contrast(palette.text, hovered_chip) >= TEXT


@both_themes
def test_the_panel_can_word_lane_doubt_and_failure_in_their_colours(palette: Palette) -> None:
    for color in (*palette.lanes, palette.cooled, palette.closed):
        assert contrast(color, palette.panel) >= TEXT, color


def _fills(palette: Palette) -> dict[str, QColor]:
    """Every ground that text inside of a bar or band may stand on, by what it is."""
    fills = {}
    for place, ground in grounds(palette).items():
        for number, color in enumerate(palette.lanes, 1):
            for kind, more in (("span", 0.0), ("soft", SOFT)):
                fill = mixed(color, ground, bar_opacity(palette) + more)
                fills[f"{kind} of lane-{number} on {place}"] = fill
        for name in ("open", "cooled", "closed"):
            for opacity in (BAND_OPACITY, RELATED_BAND_OPACITY):
                fill = mixed(getattr(palette, name), ground, opacity)
                fills[f"{name} band of {opacity} on {place}"] = fill
    return fills


@both_themes
def test_text_can_be_read_inside_of_bars_and_bands(palette: Palette) -> None:
    for what, fill in _fills(palette).items():
        assert contrast(palette.text, fill) >= TEXT, what


@both_themes
def test_text_can_be_read_under_a_measure_and_a_marked_date(palette: Palette) -> None:
    """Both are laid over what is there, so that text and ground change together."""
    for tint in (guide_line.TINT, measurement.TINT + measurement.DOUBT_TINT):
        for place, ground in grounds(palette).items():
            for role in ("text", "muted"):
                text = mixed(palette.accent, getattr(palette, role), tint)
                assert contrast(text, mixed(palette.accent, ground, tint)) >= TEXT, (place, role)


@both_themes
def test_marks_stand_out_from_their_lane(palette: Palette) -> None:
    for place, ground in grounds(palette).items():
        for color in (*palette.lanes, palette.accent, palette.muted):
            assert contrast(color, ground) >= MARK, (place, color)


@both_themes
def test_the_ground_of_a_mark_that_was_found_stands_out(palette: Palette) -> None:
    for place, ground in grounds(palette).items():
        assert contrast(mixed(palette.text, palette.hit, LINE_SHARE), ground) >= MARK, place


@both_themes
def test_a_dot_stands_out_from_the_halo_of_its_doubt(palette: Palette) -> None:
    for place, ground in grounds(palette).items():
        for color in palette.lanes:
            assert contrast(color, mixed(color, ground, bar_opacity(palette))) >= MARK, place


@both_themes
def test_the_dots_of_the_panel_stand_out(palette: Palette) -> None:
    for color in (palette.open, palette.cooled, palette.closed, palette.accent):
        assert contrast(color, palette.panel) >= MARK


@both_themes
def test_lanes_side_by_side_differ_in_colour(palette: Palette) -> None:
    assert len(set(palette.lanes)) == len(palette.lanes) >= 10
    for number, color in enumerate(palette.lanes, 1):
        assert palette.lane(f"lane-{number}") == QColor(color)
    assert palette.lane(f"lane-{len(palette.lanes) + 1}") == QColor(palette.lanes[0])


# What is drawn in fact: pixels rather than roles.


def _drawn(columns: EventColumns, palette: Palette) -> tuple[QImage, Scene]:
    width = 900
    texts = EventTexts(columns, english)
    layout = Layout.by_theme(columns, texts)
    first_s, last_s = time_extent(columns)
    scene = build_scene(layout, fitted(first_s, last_s, width, 40.0, 40.0), width)
    image = QImage(width, int(scene.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ScenePainter(texts, palette, english).draw_scene(painter, scene, scene.height)
    painter.end()
    return image, scene


@both_themes
def test_a_dot_is_painted_in_the_full_colour_of_its_lane(
    palette: Palette, qapp: QApplication
) -> None:
    lanes = [
        Lane(LaneId(f"l{number}"), f"Lane {number}", f"lane-{number}", number)
        for number in range(1, len(palette.lanes) + 1)
    ]
    rows = [
        (number, Event(EventId(f"e{number}"), "Visit", f"2023-{number:02}-14", lanes=(lane.id,)), 0)
        for number, lane in enumerate(lanes, 1)
    ]
    image, scene = _drawn(event_columns(rows, lanes), palette)
    marks = scene.marks
    assert (marks.kind == MarkKind.DOT).all()
    assert len(marks) == len(lanes)
    for i in range(len(marks)):
        lane = int(marks.lane[i])
        middle = int((marks.x0[i] + marks.x1[i]) / 2)
        painted = image.pixelColor(middle, int(marks.y[i]))
        ground = image.pixelColor(2, int(scene.lanes[lane].y) + 2)
        assert painted == palette.lane(scene.lanes[lane].colour)
        assert ground == QColor(palette.tint if lane % 2 == 0 else palette.canvas)
        assert contrast(painted, ground) >= MARK


@both_themes
def test_a_density_strip_stands_out_from_its_lane(palette: Palette, qapp: QApplication) -> None:
    image, scene = _drawn(crowded(3000), palette)
    assert scene.strips
    for strip in scene.strips:
        x = int(strip.active.argmax())
        painted = image.pixelColor(x, int(strip.base_y) - 2)
        ground = image.pixelColor(1, int(scene.lanes[strip.lane].y) + 2)
        assert painted != ground
        # The line on top of a strip tells it, its area steps back.
        top = range(int(strip.base_y - strip.height) - 1, int(strip.base_y))
        assert max(contrast(image.pixelColor(x, y), ground) for y in top) >= MARK


@both_themes
def test_a_span_begins_with_an_edge_in_the_full_colour_of_its_lane(
    palette: Palette, qapp: QApplication
) -> None:
    image, scene = _drawn(
        columns_of(
            [("2023-03-01/2023-06-30", 1, 1, 4, ""), ("2023-01-01/2023-12-30", 0, 1, 4, "")]
        ),
        palette,
    )
    marks = scene.marks
    assert (marks.kind == MarkKind.SPAN).all()
    for i in range(len(marks)):
        painted = image.pixelColor(int(marks.x0[i]) + 2, int(marks.y[i]))
        ground = palette.tint if marks.lane[i] % 2 == 0 else palette.canvas
        assert contrast(painted, ground) >= MARK


# All roles, so that none is added without a ground that it was tested on.

GROUNDS = ("canvas", "tint", "panel", "field", "accent_tint")
TEXT_ROLES = ("text", "body", "muted", "accent")
LANE_AND_STATE = ("lanes", "open", "cooled", "closed")
WITH_GROUND = {"on_accent": "accent", "text": "hit", "muted": "pill"}
"""Text that stands on one ground of its own, and grounds that hold but one text."""
NEVER_ALONE = ("hairline", "line", "decoration")
"""They part and adorn: whatever they say is said by words or marks as well."""


def colours_of(palette: Palette, role: str) -> tuple[str, ...]:
    value = getattr(palette, role)
    return value if isinstance(value, tuple) else (value,)


def test_every_role_is_tested_on_a_ground() -> None:
    known = {*GROUNDS, *TEXT_ROLES, *LANE_AND_STATE, *NEVER_ALONE}
    known |= {*WITH_GROUND, *WITH_GROUND.values(), "theme"}
    assert known == set(Palette._fields)


@both_themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out_from_every_ground(palette: Palette, ground: str) -> None:
    for role in TEXT_ROLES:
        assert contrast(getattr(palette, role), getattr(palette, ground)) >= TEXT, role


@both_themes
def test_text_stands_out_from_the_ground_it_alone_has(palette: Palette) -> None:
    for role, ground in WITH_GROUND.items():
        assert contrast(getattr(palette, role), getattr(palette, ground)) >= TEXT, role


@both_themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_lanes_and_states_stand_out_from_every_ground_as_marks(
    palette: Palette, ground: str
) -> None:
    for role in LANE_AND_STATE:
        for colour in colours_of(palette, role):
            assert contrast(colour, getattr(palette, ground)) >= MARK, (role, colour)


@both_themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_focus_ring_stands_out_from_every_ground(palette: Palette, ground: str) -> None:
    assert contrast(palette.accent, getattr(palette, ground)) >= MARK


DESIGNED = """
canvas #FBFBFA #1B1C1F, tint #F5F5F3 #202125, hairline #E4E4E0 #2E3035,
text #1C1D1F #ECEDEE, body #1C1D1F #DADBDD,
decoration #9A9DA2 #74777D, accent #2563EB #6EA0FF, accent_tint #E9F0FE #22304C,
open #157A4E #4CC38A, cooled #8F5A0A #E0A94A, closed #C2410C #FF8A5B, hit #FFE9A8 #5C4A12
"""


@pytest.mark.parametrize("designed", DESIGNED.split(","))
def test_the_colour_of_a_role_is_that_of_the_design(designed: str) -> None:
    """Muted text alone differs, in the light theme: as designed it was too faint on fields."""
    role, light, dark = designed.split()
    assert (getattr(LIGHT, role), getattr(DARK, role)) == (light, dark)


def test_the_first_lanes_have_the_colours_of_the_design() -> None:
    assert LIGHT.lanes[:5] == ("#2563EB", "#0B7A6F", "#C2410C", "#7C3AED", "#8F5A0A")
    assert DARK.lanes[:5] == ("#6EA0FF", "#4FC7B8", "#FF8A5B", "#B794FF", "#E3B341")


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_of_very_many_lanes_no_more_colours_are_made_than_differ(palette: Palette) -> None:
    roles = [f"lane-{number}" for number in range(1, 2_001)]
    colors = MarkColors.of(palette, roles)
    assert [color.name() for color in colors.lanes] == [palette.lane(one).name() for one in roles]
    grounds = {color.name().upper() for color in colors.grounds}
    assert grounds == {palette.canvas.upper(), palette.tint.upper()}
    for made in colors:
        assert len(made) == len(roles)
        assert len({id(one) for one in made}) <= len(palette.lanes)


@pytest.mark.parametrize(
    "role", ["", "nonsense", "lanes", "lane-", "lane-0", f"lane-{'9' * 5_000}"]
)
def test_a_lane_has_a_colour_whatever_its_file_says(role: str) -> None:
    for palette in (LIGHT, DARK):
        assert color_of(palette, role) == palette.lane(role)
        assert palette.lane(role).name().upper() in palette.lanes
