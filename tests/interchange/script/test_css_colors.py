"""Colours as style sheets write them."""

from __future__ import annotations

import pytest

from timeline_app.interchange.script.css_colors import css_color, style_color


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#58A0DC", "#58a0dc"),
        ("#58A0DCff", "#58a0dc"),
        ("#0a0", "#00aa00"),
        ("rgb(255, 0, 16)", "#ff0010"),
        ("rgba(300,0,0,0.5)", "#ff0000"),
        ("rgb(0 128 0 / 50%)", "#008000"),
        (" Red ", "#ff0000"),
        ("papayawhip", "#ffefd5"),
        ("rebeccapurpl", ""),
        ("transparent", ""),
        ("blue; x", ""),
        ("#12", ""),
        ("url(a.png)", ""),
        ("", ""),
    ],
)
def test_a_color_is_read(text: str, color: str) -> None:
    assert css_color(text) == color


@pytest.mark.parametrize(
    ("style", "color"),
    [
        ("color: red", "#ff0000"),
        ("color:red;background-color: PINK;", "#ffc0cb"),
        ("background: url(a.png); color: blue", "#0000ff"),
        ("margin: 0", ""),
        ("", ""),
    ],
)
def test_a_style_has_the_color_of_its_ground(style: str, color: str) -> None:
    assert style_color(style) == color
