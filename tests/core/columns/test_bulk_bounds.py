import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.dates.test_bounds import half_open, open_ended, single
from timeline_app.core.columns.bulk_bounds import bounds_of_events
from timeline_app.core.dates.bounds import UNDATED, DateError, bounds_of_event

plain = st.dates().map(str)
dates = st.just("") | plain | st.builds("{}/{}".format, plain, plain) | single
instants = ["", "", "00:00", "09:30", "23:59", "12:30:15", "24:00", "1:30", "99:99"]
spans = ["10:00/11:30", "11:30/10:00", "09:30/09:30", "20:00/24:00", "20:00/00:00"]
no_spans = ["10:00-11:30", "10:00/11:30:15", "10:00/", "/10:00", "24:00/24:00", "10:00/11:60"]
times = st.sampled_from([*instants, *spans, *no_spans])
nearly = st.from_regex(r"[0-9]{4}[-/][01][0-9]-[0-3][0-9]([-/][0-9]{4}-[0-9]{2}-[0-9]{2})?")


def one_by_one(date: str, time: str) -> tuple[int, int, int] | None:
    try:
        found = bounds_of_event(date, time) if date else UNDATED
        return found.earliest, found.latest, found.shape
    except DateError:
        return None


@given(st.lists(st.tuples(dates | half_open | open_ended, times)))
def test_many_dates_have_the_bounds_that_each_has(pairs: list[tuple[str, str]]) -> None:
    sound = [pair for pair in pairs if one_by_one(*pair) is not None]
    found = bounds_of_events([date for date, _ in sound], [time for _, time in sound])
    expected = [one_by_one(*pair) for pair in sound]
    columns = [getattr(found, name).tolist() for name in found.__struct_fields__]
    assert list(zip(*columns, strict=True)) == expected


@given(nearly | st.text(min_size=10, max_size=10) | st.text(min_size=21, max_size=21), times)
def test_what_is_no_date_is_refused_as_ever(date: str, time: str) -> None:
    expected = one_by_one(date, time)
    if expected is None:
        with pytest.raises(DateError):
            bounds_of_events(["2023-01-01", date], ["", time])
    else:
        found = bounds_of_events(["2023-01-01", date], ["", time])
        columns = (found.earliest, found.latest, found.shape)
        assert tuple(int(column[1]) for column in columns) == expected


def test_leap_days_are_days_in_leap_years_alone() -> None:
    found = bounds_of_events(["2024-02-29", "0000-02-29", "2000-02-29/2000-03-01"], ["", "", ""])
    assert len(found.earliest) == 3
    for date in ("2023-02-29", "1900-02-29", "2023-00-10", "2023-04-31"):
        with pytest.raises(DateError):
            bounds_of_events([date], [""])
