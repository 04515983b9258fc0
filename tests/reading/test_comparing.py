"""Two texts compared word by word."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.text_comparison import RunKind, TextRun
from timeline_app.reading.comparing import compare_texts
from timeline_app.reading.typography import letters_only

SAME, REMOVED, ADDED = RunKind.SAME, RunKind.REMOVED, RunKind.ADDED


def told(old: str, new: str) -> list[tuple[str, str]]:
    """The runs as words: those of the newer text where it has some."""
    return [
        (one.kind.value, (new[one.new_start : one.new_end] or old[one.start : one.end]).strip())
        for one in compare_texts(old, new)
    ]


def of_both(old: str, new: str, runs: tuple[TextRun, ...]) -> tuple[str, str]:
    return (
        "".join(old[one.start : one.end] for one in runs),
        "".join(new[one.new_start : one.new_end] for one in runs),
    )


def test_one_word_is_changed() -> None:
    assert told("It was a modest step.", "It was a small step.") == [
        ("same", "It was a"),
        ("removed", "modest"),
        ("added", "small"),
        ("same", "step."),
    ]


def test_words_are_put_in_and_left_out() -> None:
    assert told("We will go", "We will not go") == [
        ("same", "We will"),
        ("added", "not"),
        ("same", "go"),
    ]
    assert told("We will not go", "We will go")[1] == ("removed", "not")


def test_typography_is_no_change_but_case_is() -> None:
    assert told("“It’s  vital”", '"It\'s vital"') == [("same", '"It\'s vital"')]
    assert told("the Plan is", "the plan is")[1:3] == [("removed", "Plan"), ("added", "plan")]


def test_equal_and_empty_texts() -> None:
    assert compare_texts("", "") == ()
    assert compare_texts("One two.", "One two.") == (TextRun(SAME, 0, 8, 0, 8),)
    assert compare_texts("", "One") == (TextRun(ADDED, 0, 0, 0, 3),)
    assert compare_texts("One", "") == (TextRun(REMOVED, 0, 3, 0, 0),)


def test_long_texts_tell_each_changed_word() -> None:
    draw = random.Random(13)
    words = [f"w{draw.randrange(3000)}" for _ in range(20_000)]
    changed = list(words)
    places = sorted(draw.sample(range(20_000), 40))
    for place in places:
        changed[place] = f"new{place}"
    old, new = " ".join(words), " ".join(changed)
    runs = compare_texts(old, new)
    added = " ".join(new[one.new_start : one.new_end] for one in runs if one.kind is ADDED)
    removed = " ".join(old[one.start : one.end] for one in runs if one.kind is REMOVED)
    assert added.split() == [f"new{place}" for place in places]
    assert removed.split() == [words[place] for place in places]


def test_a_long_text_of_few_words_is_compared_too() -> None:
    draw = random.Random(7)
    old = " ".join(draw.choices("abc", k=3000))
    new = " ".join(draw.choices("abc", k=3000))
    assert of_both(old, new, compare_texts(old, new)) == (old, new)


few_words = st.lists(
    st.sampled_from(["the", "talks", "The", "not", "a,", "“b”", "会", "e\u0301", "🎉", "\n"]),
    max_size=40,
).map(" ".join)
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(few_words | any_text, few_words | any_text)
def test_the_runs_together_are_all_of_both_texts(old: str, new: str) -> None:
    runs = compare_texts(old, new)
    assert of_both(old, new, runs) == (old, new)
    for one in runs:
        if one.kind is SAME:
            mine, other = old[one.start : one.end], new[one.new_start : one.new_end]
            assert letters_only(mine) == letters_only(other)
        elif one.kind is REMOVED:
            assert one.start < one.end
            assert one.new_start == one.new_end
        else:
            assert one.new_start < one.new_end
            assert one.start == one.end
    assert all(one.kind is not two.kind for one, two in pairwise(runs))
