"""What a clause tells as a plan is no event that took place."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.findings import Candidate, FoundDate
from timeline_app.reading.plans import planned_in


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Blinken was expected to visit Beijing earlier this year", "was expected to"),
        (
            "Talks had been\ntentatively scheduled to begin in May",
            "had been tentatively scheduled to",
        ),
        ("The two leaders are set to meet in November", "are set to"),
        ("He planned to meet Qin in February", "planned to"),
        ("Blinken visited Beijing in June", ""),
        ("He canceled a planned visit in February", ""),
        ("Talks were not expected to begin in May", ""),
        ("The trip failed in May due to the weather", ""),
        ("State plans to use ballots were set in May", ""),
    ],
)
def test_words_of_a_plan_are_told_from_others(words: str, said: str) -> None:
    one = Candidate(0, len(words), 0, len(words), FoundDate(0, 0, "2023", ""))
    assert planned_in(words, one) == said


def test_only_the_clause_of_the_date_counts() -> None:
    words = "Blinken was expected to visit Beijing, but he canceled the trip in February"
    at = words.index("he canceled")
    one = Candidate(0, len(words), at, len(words), FoundDate(0, 0, "2023", ""))
    assert planned_in(words, one) == ""
