from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from timeline_app.render.style.fonts import Face, drawable, font_of
from timeline_app.render.text.line_breaking import lines_in, one_line

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH = 180.0


def width_of(line: str) -> float:
    return QFontMetricsF(font_of(Face.SOURCE)).horizontalAdvance(line)


def without_spaces(text: str) -> str:
    return "".join(text.split()).replace("\u200b", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Short",
        "Words enough that they stand on more than two lines, if the column is narrow",
        "Line\nends and\ttabs are \u2028 spaces",
        "x" * 500,
        "https://example.org/2023/02/03/some-page_with-a-name?query=1&other=2#part" * 3,
        "外交部长秦刚在北京会见美国国务卿布林肯，双方就中美关系进行了长时间坦诚深入的沟通" * 2,
        "𝔘𝔫𝔲𝔰𝔲𝔞𝔩 letters 😀 beyond sixteen bits " * 5,
        "a lone half \ud83d of a letter",
    ],
)
def test_lines_hold_all_that_can_be_drawn_and_keep_to_the_width(text: str) -> None:
    lines = lines_in(text, font_of(Face.SOURCE), WIDTH)
    drawn = without_spaces(drawable(one_line(text)))
    assert without_spaces("".join(lines)) == drawn.replace("\ud83d", "?")
    assert all(width_of(line) <= WIDTH + 1 for line in lines)


def test_an_address_breaks_after_its_punctuation() -> None:
    address = "https://example.org/2023/foreign-ministers/communication/statement"
    lines = lines_in(address, font_of(Face.SOURCE), WIDTH)
    assert len(lines) > 1
    assert all(line[-1] in "/-." for line in lines[:-1])


@given(text=st.text(max_size=200))
def test_nothing_of_any_text_is_lost_that_can_be_drawn(text: str, qapp: QApplication) -> None:
    lines = lines_in(text, font_of(Face.SOURCE), WIDTH)
    assert without_spaces("".join(lines)) == without_spaces(drawable(one_line(text)))
