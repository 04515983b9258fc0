"""Names that have months, weekdays or seasons in them."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import read


@pytest.mark.parametrize(
    "words",
    [
        "Theresa May met Prime Minister May; May said no.",
        "You may march in step; the march went on.",
        "April Hill, June Osborne and August Wilson wrote.",
        "Operation Peace Spring, the Arab Spring, the Winter Olympics, the Autumn Statement.",
        "A fall in prices, the fall of the wall; leaves fall; springs and spring water.",
        "Every Monday, on Mondays and each Friday, the Sunday Times prints it.",
        "After the Good Friday Agreement came Black Friday.",
        "The Sun and a star named Sat.",
        "After Theresa May had lost, support for May fell; they voted against May.",
    ],
)
def test_names_verbs_and_repeated_days_are_no_dates(words: str) -> None:
    assert read(words) == []
