from __future__ import annotations

import pytest

from timeline_app.reading.versions import LONGEST, marked_words


def marked(*texts: str) -> list[list[str]]:
    pairs = zip(texts, marked_words(texts), strict=True)
    return [[text[start:end] for start, end in spans] for text, spans in pairs]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("He will go to Bonn", "He will not go to Rome"), [["Bonn"], ["not", "Rome"]]),
        (("2023-06-18", "2023-06-19"), [["18"], ["19"]]),
        (("秦刚会见布林肯", "王毅会见布林肯"), [["秦刚"], ["王毅"]]),
        (("the same", "the same"), [[], []]),
        (("", "all of it is new"), [[], []]),
        (("a, b", "a; b"), [[","], [";"]]),
        (("talks", "Talks"), [["talks"], ["Talks"]]),
        (("one two", "one two three", "zero one two"), [[], ["three"], ["zero"]]),
        (("one two", "one", "two"), [["one", "two"], [], []]),
    ],
)
def test_the_words_in_which_versions_differ_are_marked(
    texts: tuple[str, ...], expected: list[list[str]]
) -> None:
    assert marked(*texts) == expected


def test_of_very_long_texts_it_is_marked_where_they_differ() -> None:
    same = "word " * LONGEST
    assert marked(f"{same}old{same}", f"{same}new{same}") == [["old"], ["new"]]
