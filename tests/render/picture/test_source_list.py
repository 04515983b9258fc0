from __future__ import annotations

from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.render.picture.source_list import (
    NUMBER_GAP_PX,
    Entry,
    PlacedEntry,
    SourceList,
    TextArea,
    sources_block,
)
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")
entries = st.lists(st.integers(1, 120), min_size=1, max_size=40).map(
    lambda lengths: [
        Entry(number, f"source {number} " + "word " * length)
        for number, length in enumerate(lengths, 1)
    ]
)
widths = st.floats(260, 2400)


def sheets(left: float, height: float) -> list[TextArea]:
    """What is left of a sheet, and many sheets after it."""
    return [
        TextArea(0, left),
        *(TextArea(left + 40 + sheet * (height + 40), height) for sheet in range(400)),
    ]


def text_of(block: SourceList, number: int) -> str:
    return " ".join(
        line for item in block.placed if item.entry.number == number for line in item.lines
    )


def overlap(a: PlacedEntry, b: PlacedEntry) -> bool:
    return (
        a.x < b.x + b.width
        and b.x < a.x + a.width
        and a.y < b.y + b.height
        and b.y < a.y + a.height
    )


def test_no_sources_need_no_room() -> None:
    block = sources_block("Sources", [], 800)
    assert block.height == 0
    assert block.placed == ()


@given(entries=entries, width=widths)
def test_no_word_is_left_out_and_no_entry_overlaps(
    entries: list[Entry], width: float, qapp: QApplication
) -> None:
    block = sources_block("Sources", entries, width)
    for entry in entries:
        assert text_of(block, entry.number).split() == entry.text.split()
    placed = block.placed
    assert not any(overlap(a, b) for i, a in enumerate(placed) for b in placed[:i])
    assert all(item.x + item.width <= width + 0.5 for item in placed)
    assert block.height == max(item.y + item.height for item in placed)


@given(
    entries=entries,
    width=widths,
    left=st.floats(0, 400),
    height=st.floats(110, 500),
)
def test_on_sheets_no_line_crosses_an_edge_and_no_word_is_left_out(
    entries: list[Entry], width: float, left: float, height: float, qapp: QApplication
) -> None:
    stretches = sheets(left, height)
    block = sources_block("Sources", entries, width, stretches)
    for entry in entries:
        assert text_of(block, entry.number).split() == entry.text.split()
    for item in block.placed:
        assert any(
            stretch.top <= item.y and item.y + item.height <= stretch.top + stretch.height + 0.1
            for stretch in stretches
        )


def test_numbers_run_down_each_column() -> None:
    block = sources_block("Sources", [Entry(i, f"Source {i}") for i in range(1, 31)], 1500)
    assert [item.entry.number for item in block.placed] == list(range(1, 31))
    assert len({item.x for item in block.placed}) == 3
    for a, b in pairwise(block.placed):
        assert (a.x, a.y) < (b.x, b.y)


def test_columns_are_balanced() -> None:
    block = sources_block("Sources", [Entry(i, f"Source {i}") for i in range(1, 31)], 1500)
    columns = sorted({item.x for item in block.placed})
    ends = [max(i.y + i.height for i in block.placed if i.x == x) for x in columns]
    assert max(ends) - min(ends) < 1


def test_an_entry_longer_than_a_sheet_goes_on_without_its_number() -> None:
    block = sources_block("Sources", [Entry(7, "word " * 900)], 300, sheets(200, 200))
    assert len(block.placed) > 2
    assert [item.is_first for item in block.placed] == [True] + [False] * (len(block.placed) - 1)


def test_the_heading_stands_with_the_first_entry() -> None:
    left_over = 60.0  # not enough for a heading and a few lines
    block = sources_block("Sources", [Entry(1, "Text")], 600, sheets(left_over, 400))
    assert block.heading_y == left_over + 40
    assert block.placed[0].y - block.heading_y < 60


def test_large_numbers_have_room_beside_their_text() -> None:
    block = sources_block("Sources", [Entry(123_456, "Text")], 600)
    metrics = QFontMetricsF(font_of(Face.SOURCE))
    assert block.number_px >= metrics.horizontalAdvance("123456")
    assert NUMBER_GAP_PX > 0


def test_what_is_placed_is_drawn() -> None:
    entries = [Entry(i, "Wörter 秦刚 https://example.org/page " * 4) for i in range(1, 9)]
    block = sources_block("Sources", entries, 700)
    image = QImage(760, int(block.height) + 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    block.draw(painter, 20, 20, LIGHT)
    painter.end()
    for item in block.placed:
        for row, line in zip(count(), item.lines):
            y = 20 + item.y + 15 * row
            left = int(20 + item.x + block.number_px + NUMBER_GAP_PX)
            inked = any(
                image.pixelColor(x, int(y) + dy).lightness() < 160
                for x in range(left, left + 20)
                for dy in range(15)
            )
            assert inked, line
    bottom = int(20 + block.height)
    assert all(
        image.pixelColor(x, y).lightness() == 255
        for y in range(bottom + 4, image.height())
        for x in range(0, image.width(), 2)
    )
