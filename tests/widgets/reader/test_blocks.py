from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.widgets.reader.blocks import LONGEST, LOOKED_BACK, Blocks


def blocks_of(text: str) -> Blocks:
    blocks = Blocks(text)
    list(blocks.growing())
    return blocks


def test_a_paragraph_is_a_block_without_its_line_feed() -> None:
    blocks = blocks_of("One.\n\nTwo three.")
    assert [blocks.words_of(row) for row in range(len(blocks))] == ["One.", "", "Two three."]
    assert [blocks.ends_a_paragraph(row) for row in range(len(blocks))] == [True, True, False]


def test_a_text_without_words_is_one_empty_block() -> None:
    blocks = blocks_of("")
    assert len(blocks) == 1
    assert blocks.words_of(0) == ""
    assert blocks.at(7) == 0


def test_an_overlong_paragraph_is_cut_at_a_space() -> None:
    blocks = blocks_of("word " * 5000)
    assert len(blocks) > 5
    for row in range(len(blocks)):
        assert len(blocks.words_of(row)) >= LONGEST - LOOKED_BACK or row == len(blocks) - 1
        assert blocks.words_of(row).startswith("word ")


def test_a_word_without_end_is_cut_all_the_same() -> None:
    blocks = blocks_of("x" * 100_000)
    assert {len(blocks.words_of(row)) for row in range(len(blocks))} == {LONGEST}


@settings(max_examples=examples(100), deadline=None)
@given(st.text("ab \n", max_size=200).map(lambda one: one * 40))
def test_blocks_lie_side_by_side_and_hold_all_of_the_text(text: str) -> None:
    blocks = blocks_of(text)
    said = "".join(
        blocks.words_of(row) + "\n" * blocks.ends_a_paragraph(row) for row in range(len(blocks))
    )
    assert said == text
    for index in range(0, len(text), 37):
        row = blocks.at(index)
        assert blocks.start_of(row) <= index < blocks.next_of(row)


def test_a_long_text_is_gone_through_in_steps() -> None:
    blocks = Blocks("A line of some words.\n" * 100_000)
    steps = sum(1 for _ in blocks.growing())
    assert steps > 50
    assert blocks.is_whole
    assert len(blocks) == 100_000
