import pytest

from timeline_app.core.dates.bounds import bounds_of_event, parse_edtf
from timeline_app.core.dates.day_gap import DayGap, do_overlap, gap_between


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("2023-02-05/2023-05-29", "2023-06-18/2023-06-19", DayGap(20, lasted=True)),
        ("2023-06-18/2023-06-19", "2023-02-05/2023-05-29", DayGap(-20, lasted=True)),
        ("2023-02-03", "2023-06-18/2023-06-19", DayGap(135)),
        ("2023-06-18/2023-06-19", "2023-02-03", DayGap(-135)),
        ("2023-02-03", "2023-06-18/..", DayGap(135)),
        ("../2023-02-03", "2023-02-05", DayGap(2, lasted=True)),
        ("2023-06-19T23:59:59", "2023-06-20", DayGap(1)),
        ("0000-12-31", "0001-01-01", DayGap(1)),
        # The start of the earlier one, and the end of the later, may be as vague as they like.
        ("2023-02/2023-05-29", "2023-06-18/2023-07~", DayGap(20, lasted=True)),
        ("2023-06-19", "2023-06-19", DayGap(0)),
        ("2023-06-19", "2023-06-19/2023-06-24", DayGap(0)),
        ("2023-06-14/2023-06-19", "2023-06-19/2023-06-24", DayGap(0, lasted=True)),
        ("2023-06-14/2023-06-19", "2023-06-19", DayGap(0, lasted=True)),
        ("2023-01-28/2023-02-04", "2023-02-03", DayGap(0, lasted=True, is_during=True)),
        ("2023-06-18/..", "2023-10-26/2023-10-28", DayGap(0, lasted=True, is_during=True)),
        ("2023-01-01/2023-12-31", "2023-06", DayGap(0, lasted=True, is_during=True)),
    ],
)
def test_days_are_counted_between_the_nearest_ends(one: str, other: str, gap: DayGap) -> None:
    assert gap_between(parse_edtf(one), parse_edtf(other)) == gap


@pytest.mark.parametrize(
    "vague",
    [
        "2023",
        "2023-06",
        "2022-22",
        "2023-06-04~",
        "2023-06-04?",
        "2023-06-XX",
        "2022-06-04/2023-06",
        "2022-06-04/2023-06-18~",
        "2022-06-04/",
        "2022-06-04/..",
        "../2024-06",
    ],
)
def test_no_days_are_counted_from_an_end_that_is_not_known_to_the_day(vague: str) -> None:
    date = parse_edtf("2024-02-03")
    gap = gap_between(parse_edtf(vague), date)
    assert gap is None or gap.is_during
    assert gap_between(date, parse_edtf(vague)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023-02-03/2023-06-17", "2023-01-28/2023-02-04"),
        ("2023-02-03", "2023-01-28/2023-02-04"),
        ("2023-06-10/2023-06-12", "2023-06"),
        ("2022/2024", "2023-06-12"),
        ("2023-01-01~/2023-12-31", "2023-06-12"),
        ("2023-01-01/", "2023-06-12"),
    ],
)
def test_what_overlaps_or_may_do_so_has_no_days_between(one: str, other: str) -> None:
    assert gap_between(parse_edtf(one), parse_edtf(other)) is None


def test_a_clock_time_counts_as_its_day_and_undated_as_nothing() -> None:
    late = bounds_of_event("2023-02-04", "14:39")
    assert gap_between(parse_edtf("2023-02-03"), late) == DayGap(1)
    assert gap_between(parse_edtf("2023-02-03"), bounds_of_event("", "")) is None
    assert gap_between(bounds_of_event("", ""), parse_edtf("2023-02-03")) is None


def test_events_overlap_where_they_share_a_day() -> None:
    assert do_overlap(parse_edtf("2023-01-28/2023-02-04"), parse_edtf("2023-02-04/.."))
    assert not do_overlap(parse_edtf("2023-01-28/2023-02-03"), parse_edtf("2023-02-04/.."))
