from __future__ import annotations

import pytest

from timeline_app.core.evidence.given_dates import (
    ClaimedDate,
    conflicts_among,
    date_of_claim,
    do_claims_conflict,
)
from timeline_app.core.records.records import ClaimId, DateClaim, Event, EventId, SourceId


@pytest.mark.parametrize(
    ("dates", "they_do"),
    [
        ((), False),
        (("2023-06-19",), False),
        (("2023-06-19", "2023-06-19"), False),
        (("2023-06-19", "2023-06-18/2023-06-19"), False),
        (("2023-06-19", "2023-06", "2023"), False),
        (("2023-06-19", "2023-06-20"), True),
        (("2023-06-19", "2023-06", "2023-07"), True),
        (("2023-06-19", "", "no date"), False),
        (("2023-06-19/..", "2024"), False),
        (("..", "2024"), False),
        (("[2023-02-04..2023-02-07]", "2023-02-05"), False),
        (("2023-06-19~", "2023-06-22"), False),
        (("2023-06-19?", "2023-06-24"), False),
        (("2023-06-19~", "2023-06-25"), True),
        (("2023-05~", "2023-06-25"), False),
        (("2023-05%", "2023-08-25"), True),
        (("1972?", "1973-05"), False),
        (("1972?", "1975"), True),
        (("2023-06-01/2023-06-10~", "2023-06-14"), False),
        (("2023-06-01~/2023-06-10", "2023-06-14"), True),
    ],
)
def test_dates_conflict_where_two_have_no_time_in_common(
    dates: tuple[str, ...], they_do: bool
) -> None:
    assert any(conflicts_among([*map(ClaimedDate, dates)])) is they_do
    assert any(conflicts_among([*map(ClaimedDate, reversed(dates))])) is they_do


@pytest.mark.parametrize(
    ("dates", "others"),
    [
        ((), ()),
        (("2023-06-19",), ((),)),
        (("2023-02-04", "2023-02-05"), ((1,), (0,))),
        (("2022-22", "2022-08-05", "2021-08"), ((2,), (2,), (0, 1))),
        (("2023-06-19", "", "no date", "2023-07"), ((3,), (), (), (0,))),
        (("../2023-06-18", "2023-06-19/.."), ((1,), (0,))),
    ],
)
def test_each_date_knows_those_that_it_cant_hold_beside(
    dates: tuple[str, ...], others: tuple[tuple[int, ...], ...]
) -> None:
    assert conflicts_among([*map(ClaimedDate, dates)]) == others


def test_what_is_no_date_gives_none() -> None:
    assert date_of_claim("") is None
    assert date_of_claim("last summer") is None
    assert date_of_claim("2022-22") is not None


EVENT = Event(EventId("e"), "A call", "2021-09-09", place="Washington")


def claim(edtf: str, place: str = "", zone: str = "") -> DateClaim:
    return DateClaim(ClaimId("c"), EVENT.id, SourceId("s"), "", edtf, place=place, zone=zone)


@pytest.mark.parametrize(
    ("claims", "they_do"),
    [
        ((claim("2021-09-09", "Washington"), claim("2021-09-10", "Beijing")), False),
        ((claim("2021-09-09"), claim("2021-09-10", zone="Asia/Shanghai")), False),
        ((claim("2021-09-10", "Washington"), claim("2021-09-09", "Beijing")), True),
        ((claim("2021-09-09", "Washington"), claim("2021-09-11", "Beijing")), True),
        ((claim("2021-09-09"), claim("2021-09-10")), True),
        ((claim("2021-09-09", "the palace"), claim("2021-09-10", "somewhere")), True),
        ((claim("2021-09-09", "Beijing"), claim("../2021-09-08", "Washington")), False),
        ((claim("0001-01-01", "Beijing"), claim("0001-01-02", "Washington")), True),
    ],
)
def test_a_day_is_one_by_the_clocks_of_its_place(
    claims: tuple[DateClaim, ...], they_do: bool
) -> None:
    assert do_claims_conflict(EVENT, claims) is they_do


def test_a_place_that_no_zone_is_called_by_has_the_clocks_of_the_event() -> None:
    nowhere = Event(EventId("e"), "A call", "2021-09-09", place="the palace")
    given = claim("2021-09-09", "Washington"), claim("2021-09-10", "Beijing")
    assert not do_claims_conflict(nowhere, given)
    assert do_claims_conflict(nowhere, (given[0], claim("2021-09-10")))
