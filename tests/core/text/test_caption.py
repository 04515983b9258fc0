from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.caption import MOST_LETTERS, caption_of, words_within


@pytest.mark.parametrize(
    ("summary", "caption"),
    [
        ("", ""),
        ("Planned for 5–6 February; not held.", "Planned for 5–6 February; not held"),
        (
            "Three hours on the eve of the summit. Then dinner.",
            "Three hours on the eve of the summit",
        ),
        (
            "The Speaker of the U.S. House of Representatives stops in Taipei with a delegation.",
            "The Speaker of the U.S. House of Representatives stops in Taipei",
        ),
        (
            "A balloon crosses North America and is shot down, says the Pentagon, off the coast.",
            "A balloon crosses North America and is shot down, says the Pentagon",
        ),
        (
            "The two presidents hold their first meeting in person as leaders of their countries.",
            "The two presidents hold their first meeting in person as leaders",
        ),
        ("中方宣布八项反制措施。随后举行演习。", "中方宣布八项反制措施"),
        (
            "Officials (in both capitals say so, more than once, and have said so for years",
            "Officials",
        ),
    ],
)
def test_a_caption_is_the_first_clause_or_as_much_as_has_room(summary: str, caption: str) -> None:
    assert caption_of(summary) == caption


@given(st.text(max_size=300), st.integers(20, 90))
def test_a_caption_is_a_beginning_without_a_sign_for_what_is_left_out(text: str, most: int) -> None:
    caption = caption_of(text, most)
    assert len(caption) <= most
    assert "…" not in caption or "…" in text
    assert caption in " ".join(text.split())


@given(st.lists(st.sampled_from(["word", "of", "the", "talks,", "and", "a", "two"]), max_size=60))
def test_a_caption_ends_with_a_whole_word_that_leads_nowhere(words: list[str]) -> None:
    caption = caption_of("talks " + " ".join(words))
    assert len(caption) <= MOST_LETTERS
    if len("talks " + " ".join(words)) > MOST_LETTERS:
        assert caption.split(" ")[-1] in ("word", "talks")


def test_no_name_of_several_words_is_parted() -> None:
    said = "In four hours at an estate near San Francisco"
    assert words_within(said, 36) == "In four hours at an estate"


def test_of_one_long_word_there_are_letters() -> None:
    assert words_within("x" * 200, 12) == "x" * 12
    assert words_within("two words", 12) == "two words"
