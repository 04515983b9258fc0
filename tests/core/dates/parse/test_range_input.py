from __future__ import annotations

import pytest

from timeline_app.core.dates.edtf import parse_edtf
from timeline_app.core.dates.parse.dates import DateInputError, interval_named


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023", "2023"),
        (" June 2023 ", "2023-06"),
        ("2022-08/2023-06", "2022-08/2023-06"),
        ("Aug 2022 – June 2023", "2022-08/2023-06"),
        ("2022–2023", "2022/2023"),
        ("2022 - 2023", "2022/2023"),
        ("2022..2023", "2022/2023"),
        ("14 Nov 2022 to 19 June 2023", "2022-11-14/2023-06-19"),
        ("44 BC until 14 AD", "-0043/0014"),
        ("winter 2022–23", "2022-24"),
    ],
)
def test_a_stretch_goes_from_the_first_second_to_the_last(text: str, edtf: str) -> None:
    date = parse_edtf(edtf)
    assert interval_named(text) == (date.earliest, date.latest)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2023 to", "to 2023", "2023 – soon", "2023 – 2022", "2023/..", "../2023",
     "2021 – 2022 – 2023", "02/03/2022", "02/03/2022 – 2023"],
)  # fmt: skip
def test_what_has_not_two_ends_of_one_reading_is_refused(text: str) -> None:
    with pytest.raises(DateInputError):
        interval_named(text)
