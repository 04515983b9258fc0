from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.caption import MOST_LETTERS, caption_of, shown_caption, words_within


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
            "The two presidents hold their first meeting in person as leaders, about three hours.",
            "The two presidents hold their first meeting in person as leaders",
        ),
        (
            "A balloon crosses North America, high above the clouds, for the length of one week.",
            "A balloon crosses North America",
        ),
        (
            "Two days of talks prepare the ground; both say that they do not seek to decouple.",
            "Two days of talks prepare the ground",
        ),
        (
            "Officials in both capitals say that talks go on (more than once, and for many years).",
            "Officials in both capitals say that talks go on",
        ),
        ("中方宣布八项反制措施。随后举行演习。", "中方宣布八项反制措施"),
        (
            "中方宣布八项反制措施，" + "随后举行为期多日的军事演习" * 6 + "。",
            "中方宣布八项反制措施",
        ),
    ],
)
def test_a_caption_is_the_first_sentence_or_its_first_clause(summary: str, caption: str) -> None:
    assert caption_of(summary) == caption


@pytest.mark.parametrize(
    "summary",
    [
        "Vice President Lai Ching-te, the candidate of the ruling party, wins the election.",
        "The central request of the Americans, a line between the forces for a crisis, goes unmet.",
        "Politico (5 April) and the Financial Times (mid-April) report that it is put off.",
        "Wang Yi, foreign minister again since July, makes the return visit that Qin had accepted.",
        "The leaders of the United States, Japan and South Korea agree to closer military ties.",
        "Austin and the new minister of the other side, Dong Jun, speak by video at last.",
        "According to the U.S. command, a Chinese destroyer crosses the bow of the American one.",
        "Hours before departure for Beijing, the Secretary of State puts off his visit for now.",
        "Closing the visit at the American Center, Blinken says that he raised it again and again.",
        "After seven months without a word between them, the leaders talk for an hour and a half.",
        "Three weeks into his term, on the eve of the Lunar New Year, Biden speaks to Xi again.",
        "Asked whether U.S. forces would defend Taiwan in such a case, the President says yes.",
        "Three specialists say that the visit steadied matters, achieved little, and may not last.",
        "The Speaker of the U.S. House of Representatives stops in Taipei with a large delegation.",
    ],
)
def test_what_leads_in_or_ends_before_its_verb_is_no_caption(summary: str) -> None:
    assert len(summary) > MOST_LETTERS
    assert caption_of(summary) == ""


def test_an_event_s_own_caption_goes_before_one_of_its_summary() -> None:
    own = shown_caption(" The first\nin a year ", "They met for an hour.")
    assert own == ("The first in a year", True)
    assert shown_caption("  ", "They met for an hour.") == ("They met for an hour", False)
    assert shown_caption("word " * 20, "They met.") == (" ".join(["word"] * 20), True)


@given(st.text(max_size=300), st.integers(20, 90))
def test_a_caption_is_a_beginning_without_a_sign_for_what_is_left_out(text: str, most: int) -> None:
    caption = caption_of(text, most)
    assert len(caption) <= most
    assert "…" not in caption or "…" in text
    assert caption in " ".join(text.split())


@given(st.lists(st.sampled_from(["word", "of", "the", "talks,", "and", "a", "two"]), max_size=60))
def test_words_that_have_room_end_with_one_that_leads_nowhere(words: list[str]) -> None:
    found = words_within("talks " + " ".join(words), MOST_LETTERS)
    assert len(found) <= MOST_LETTERS
    if len("talks " + " ".join(words)) > MOST_LETTERS:
        assert found.split(" ")[-1] in ("word", "talks")


def test_no_name_of_several_words_is_parted() -> None:
    said = "In four hours at an estate near San Francisco"
    assert words_within(said, 36) == "In four hours at an estate"


def test_of_one_long_word_there_are_letters() -> None:
    assert words_within("x" * 200, 12) == "x" * 12
    assert words_within("two words", 12) == "two words"
