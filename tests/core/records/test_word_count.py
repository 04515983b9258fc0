from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.records import kept_words
from timeline_app.core.records.kept_words import word_counts


@given(st.text(st.sampled_from("ab \n\u00a0会"), max_size=40), st.integers(1, 7))
def test_words_are_counted_as_if_without_a_pause(text: str, a_stretch: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_words, "A_STRETCH", a_stretch)
        assert sum(word_counts(text)) == len(text.split())
