import re

import pytest

from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.widgets.panel.style import panel_style


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_text_of_the_panel_can_be_read_on_its_ground(palette: Palette) -> None:
    sheet = panel_style(palette)
    for rule in re.findall(r"\{([^}]*)\}", sheet):
        said = dict(re.findall(r"([\w-]+):\s*(#\w{6})", rule))
        if "color" in said and said["color"] != palette.line.lower():
            color = said["color"]
            if color == palette.line:
                continue  # a button that can't be pressed
            ground = said.get("background", palette.panel)
            assert contrast(color, ground) >= 4.5, rule
    for lane in palette.lanes:  # the kind of event is written in its lane's colour
        assert contrast(lane, palette.panel) >= 4.5


def test_a_theme_brings_all_its_colours() -> None:
    light, dark = panel_style(LIGHT), panel_style(DARK)
    assert re.sub(r"#\w{6}", "", light) == re.sub(r"#\w{6}", "", dark)
    shared = {value for value in LIGHT._asdict().values() if isinstance(value, str)}
    assert not any(color in dark for color in shared if color.startswith("#"))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_scroll_handle_is_drawn_stronger_than_a_hairline(palette: Palette) -> None:
    sheet = panel_style(palette)
    at_rest, hovered = (
        re.findall(rf"QScrollBar::handle:vertical{state} {{ background: (#\w{{6}})", sheet)
        for state in ("", ":hover")
    )
    assert at_rest == [palette.line]
    assert contrast(hovered[0], palette.panel) > contrast(palette.line, palette.panel)
