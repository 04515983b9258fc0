from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.folding import folded
from timeline_app.core.text.typography import typographic

TEXTS = st.text("ab'’ \"“”é秦1-", max_size=30)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("Blinken's trip to China", "Blinken’s trip to China"),
        ("they don't, we can't", "they don’t, we can’t"),
        ("Xi'an and Ch'in", "Xi’an and Ch’in"),
        ("l'été à Évian-l'Église", "l’été à Évian-l’Église"),
        ("'Tony Blinken' is house style", "'Tony Blinken' is house style"),
        ("the reports' words", "the reports' words"),
        ("5'10 and the '90s", "5'10 and the '90s"),
        ("Qin's “don't” and Xi's \"can't\"", "Qin’s “don't” and Xi’s \"can't\""),
        ("«n'est» et l'autre", "«n'est» et l’autre"),
        ("an inch is 1\" and it's so", 'an inch is 1" and it’s so'),
        ("", ""),
    ],
)
def test_an_apostrophe_between_letters_is_that_of_print_and_quotes_stay(
    kept: str, shown: str
) -> None:
    assert typographic(kept) == shown


@given(TEXTS)
def test_places_stay_and_the_search_finds_both(text: str) -> None:
    shown = typographic(text)
    assert len(shown) == len(text)
    assert all(
        one == other or (one, other) == ("'", "’") for one, other in zip(text, shown, strict=True)
    )
    assert folded(shown) == folded(text)
    assert typographic(shown) == shown


@given(TEXTS.filter(lambda text: "”" not in text))
def test_what_is_quoted_stays_verbatim(text: str) -> None:
    assert typographic(f"It's “{text}”") == f"It’s “{text}”"
