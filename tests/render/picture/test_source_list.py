from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from timeline_app.render.picture.lettering import FOOT, width_of
from timeline_app.render.picture.source_list import (
    NUMBER_GAP_PX,
    FigureSources,
    ListedSource,
    PlacedEntry,
    TextArea,
    sources_block,
)

pytestmark = pytest.mark.usefixtures("qapp")
entries = st.lists(st.integers(1, 120), min_size=1, max_size=40).map(
    lambda lengths: [
        ListedSource(number, f"source {number} " + "word " * length)
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


def text_of(block: FigureSources, number: int) -> str:
    return " ".join(
        line for item in block.placed if item.entry.number == number for line in item.lines
    )


def overlap(a: PlacedEntry, b: PlacedEntry) -> bool:
    return a.x == b.x and a.y < b.y + b.height and b.y < a.y + a.height


def test_no_sources_need_no_room() -> None:
    block = sources_block("Sources", [], 800)
    assert block.height == 0
    assert block.placed == ()


@given(entries=entries, width=widths)
def test_no_word_is_left_out_and_no_entry_overlaps(
    entries: list[ListedSource], width: float, qapp: QApplication
) -> None:
    block = sources_block("Sources", entries, width)
    for entry in entries:
        assert text_of(block, entry.number).split() == entry.text.split()
    placed = block.placed
    assert not any(overlap(a, b) for i, a in enumerate(placed) for b in placed[:i])
    runs = block.drawing().runs
    assert all(run.rect.right() <= width + 0.5 for run in runs)
    columns = sorted({item.x for item in placed})
    for left, right in pairwise(columns):  # nothing of a column reaches into the next
        assert all(run.rect.right() < right for run in runs if left <= run.x < right)
    assert block.height == max(item.y + item.height for item in placed)


@given(
    entries=entries,
    width=widths,
    left=st.floats(0, 400),
    height=st.floats(110, 500),
)
def test_on_sheets_no_line_crosses_an_edge_and_no_word_is_left_out(
    entries: list[ListedSource], width: float, left: float, height: float, qapp: QApplication
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
    block = sources_block("Sources", [ListedSource(i, f"Source {i}") for i in range(1, 31)], 1500)
    assert [item.entry.number for item in block.placed] == list(range(1, 31))
    assert len({item.x for item in block.placed}) == 3
    for a, b in pairwise(block.placed):
        assert (a.x, a.y) < (b.x, b.y)


def test_columns_are_balanced() -> None:
    block = sources_block("Sources", [ListedSource(i, f"Source {i}") for i in range(1, 31)], 1500)
    columns = sorted({item.x for item in block.placed})
    ends = [max(i.y + i.height for i in block.placed if i.x == x) for x in columns]
    assert max(ends) - min(ends) < 1


def test_an_entry_longer_than_a_sheet_goes_on_without_its_number() -> None:
    block = sources_block("Sources", [ListedSource(7, "word " * 900)], 300, sheets(200, 200))
    assert len(block.placed) > 2
    assert [item.is_first for item in block.placed] == [True] + [False] * (len(block.placed) - 1)


def test_the_heading_stands_with_the_first_entry() -> None:
    left_over = 60.0  # not enough for a heading and a few lines
    block = sources_block("Sources", [ListedSource(1, "Text")], 600, sheets(left_over, 400))
    assert block.heading_y == left_over + 40
    assert block.placed[0].y - block.heading_y < 60


def test_large_numbers_have_room_beside_their_text() -> None:
    block = sources_block("Sources", [ListedSource(123_456, "Text")], 600)
    assert block.number_px >= width_of("123456", FOOT)
    assert NUMBER_GAP_PX > 0


def test_what_is_placed_is_written_and_leads_to_its_address() -> None:
    address = "https://example.org/page"
    entries = [ListedSource(i, "Wörter 秦刚 " * 40, address) for i in range(1, 9)]
    runs = sources_block("Sources", entries, 700).drawing().runs
    assert [run.text for run in runs if run.text.isdigit()] == [str(i) for i in range(1, 9)]
    assert runs[0].text == "Sources"
    lines = [run for run in runs[1:] if not run.text.isdigit()]
    assert (
        " ".join(run.text for run in lines).split() == (" ".join(e.text for e in entries)).split()
    )
    assert {run.link for run in lines} == {address}
