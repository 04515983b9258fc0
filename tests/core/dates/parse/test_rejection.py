"""Why words are no date is told where what would mend them is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.dates.parse.rejection import Rejection, why_unread


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("June", Rejection.NO_YEAR),
        ("18 June", Rejection.NO_YEAR),
        ("02/03", Rejection.NO_YEAR),
        ("2-3 August", Rejection.NO_YEAR),
        ("between May and June", Rejection.NO_YEAR),
        ("2 Aug 22", Rejection.SHORT_YEAR),
        ("02/03/22", Rejection.SHORT_YEAR),
        ("Wed 2 Aug 2022", Rejection.OTHER_WEEKDAY),
        ("2 Aug 2022 (Wednesday)", Rejection.OTHER_WEEKDAY),
        ("31 June 2023", Rejection.NO_SUCH_DAY),
        ("29 Feb 2023", Rejection.NO_SUCH_DAY),
        ("2022-02-30", Rejection.NO_SUCH_DAY),
        ("31/04/2022", Rejection.NO_SUCH_DAY),
        ("02/30/2022", Rejection.NO_SUCH_DAY),
        ("30.02.2022", Rejection.NO_SUCH_DAY),
        ("2022-13-30", Rejection.NO_DATE),
        ("3 June 2023 – 26 May 2023", Rejection.BACKWARDS),
        ("2023-2022", Rejection.BACKWARDS),
        ("early summer 2022", Rejection.VAGUE),
        ("mid 2nd millennium", Rejection.VAGUE),
        ("Q5 2022", Rejection.VAGUE),
        ("the end of 2022", Rejection.VAGUE),
        ("after the war", Rejection.NO_DATE),
        ("end of the war", Rejection.NO_DATE),
        ("秦刚", Rejection.NO_DATE),
        ("", Rejection.NO_DATE),
    ],
)
def test_the_reason_is_told(text: str, why: Rejection) -> None:
    assert why_unread(text, DayOrder.DAY_FIRST) is why


@given(st.text(max_size=120), st.sampled_from(DayOrder))
def test_any_text_has_a_reason(text: str, order: DayOrder) -> None:
    assert why_unread(text, order) in Rejection
