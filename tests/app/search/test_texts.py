"""How search says what it found."""

import pytest

from timeline_app.app.search.texts import SearchResultTexts, number_of_passages
from timeline_app.core.search.text_hits import MOST_COUNTED, TextPassages

MANY = "The best 200 of 100,000 events. Enter goes on through all of them."


@pytest.mark.parametrize(
    ("findings", "count", "note"),
    [
        (SearchResultTexts("", False, 0, 0, -1, ""), "", ""),
        (SearchResultTexts("x", False, 0, 0, -1, ""), "", "Searching…"),
        (SearchResultTexts("x", False, 0, 0, -1, "Reading…"), "", "Reading…"),
        (SearchResultTexts("x", False, 50, 0, -1, ""), "", ""),
        (SearchResultTexts("x {n}", True, 0, 0, -1, ""), "none", "No event says “x {n}”."),
        (
            SearchResultTexts("x", True, 0, 1, -1, ""),
            "none",
            "The one event that says “x” is hidden.",
        ),
        (SearchResultTexts("x", True, 37, 0, -1, ""), "37 found", ""),
        (SearchResultTexts("x", True, 37, 0, 0, ""), "1 of 37", ""),
        (SearchResultTexts("x", True, 0, 0, -1, "", 2), "2 texts", "No event says “x”."),
        (
            SearchResultTexts("x", True, 37, 0, 0, "", 2),
            "1 of 37",
            "2 kept texts say it too, below the events: press ↑.",
        ),
        (SearchResultTexts("x", True, 3, 1, 2, ""), "3 of 3", "1 more is hidden."),
        (
            SearchResultTexts("x", True, 100_000, 2_000, 999, ""),
            "1,000 of 100,000",
            f"{MANY} 2,000 more are hidden.",
        ),
    ],
)
def test_numbers_are_said_in_words(findings: SearchResultTexts, count: str, note: str) -> None:
    assert findings.count_words == count
    assert findings.note == note


def test_very_many_passages_are_not_counted_to_the_last() -> None:
    def words(number: int) -> str:
        return number_of_passages(TextPassages(number, 0, "", (0, 0)))

    said = [words(number) for number in (1, 2, MOST_COUNTED - 1, MOST_COUNTED)]
    assert said == ["1 passage", "2 passages", "999 passages", "1,000 passages or more"]
