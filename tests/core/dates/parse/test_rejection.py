"""Why words are no date is told where what would mend them is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.dates.parse.rejection import Unread, why_unread


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("June", Unread.NO_YEAR),
        ("18 June", Unread.NO_YEAR),
        ("02/03", Unread.NO_YEAR),
        ("2-3 August", Unread.NO_YEAR),
        ("between May and June", Unread.NO_YEAR),
        ("2 Aug 22", Unread.SHORT_YEAR),
        ("02/03/22", Unread.SHORT_YEAR),
        ("Wed 2 Aug 2022", Unread.OTHER_WEEKDAY),
        ("2 Aug 2022 (Wednesday)", Unread.OTHER_WEEKDAY),
        ("31 June 2023", Unread.NO_SUCH_DAY),
        ("29 Feb 2023", Unread.NO_SUCH_DAY),
        ("2022-02-30", Unread.NO_SUCH_DAY),
        ("31/04/2022", Unread.NO_SUCH_DAY),
        ("02/30/2022", Unread.NO_SUCH_DAY),
        ("30.02.2022", Unread.NO_SUCH_DAY),
        ("2022-13-30", Unread.NO_DATE),
        ("3 June 2023 – 26 May 2023", Unread.BACKWARDS),
        ("2023-2022", Unread.BACKWARDS),
        ("early summer 2022", Unread.VAGUE),
        ("mid 2nd millennium", Unread.VAGUE),
        ("Q5 2022", Unread.VAGUE),
        ("the end of 2022", Unread.VAGUE),
        ("after the war", Unread.NO_DATE),
        ("end of the war", Unread.NO_DATE),
        ("秦刚", Unread.NO_DATE),
        ("", Unread.NO_DATE),
    ],
)
def test_the_reason_is_told(text: str, why: Unread) -> None:
    assert why_unread(text, DayOrder.DAY_FIRST) is why


@given(st.text(max_size=120), st.sampled_from(DayOrder))
def test_any_text_has_a_reason(text: str, order: DayOrder) -> None:
    assert why_unread(text, order) in Unread
