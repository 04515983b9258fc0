from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates import local_times as module
from timeline_app.core.dates.local_times import (
    PHRASES,
    ClockFault,
    city_of_zone,
    clock_words,
    home_clocks,
)
from timeline_app.core.records.records import Event, EventId

BEIJING, WASHINGTON = "Asia/Shanghai", "America/New_York"
HOMES = (BEIJING, WASHINGTON)


def event(date: str, time: str = "", zone: str = "") -> Event:
    return Event(EventId("e"), "Talks", date, time=time, zone=zone)


def said(date: str, time: str, zone: str, homes: tuple[str, ...] = HOMES) -> str:
    return " · ".join(clock_words(home_clocks(event(date, time, zone), homes)))


@pytest.mark.parametrize(
    ("date", "time", "zone", "words"),
    [
        (
            "2023-06-19",
            "10:17",
            BEIJING,
            "10:17 in Beijing · 22:17 the day before in Washington",
        ),
        ("2023-02-04", "14:39", WASHINGTON, "03:39 the next day in Beijing · 14:39 in Washington"),
        # Winter and summer, on both sides of the change.
        ("2023-03-11", "12:00", WASHINGTON, "01:00 the next day in Beijing · 12:00 in Washington"),
        ("2023-03-13", "12:00", WASHINGTON, "00:00 the next day in Beijing · 12:00 in Washington"),
        # China had summer time from 1986 to 1991.
        ("1988-07-01", "12:00", BEIJING, "12:00 in Beijing · 23:00 the day before in Washington"),
        ("1995-07-01", "12:00", BEIJING, "12:00 in Beijing · 00:00 in Washington"),
        ("2023-06-19", "10:17:30", "Europe/Berlin", "16:17:30 in Beijing · 04:17:30 in Washington"),
    ],
)
def test_an_instant_is_told_by_both_home_clocks(
    date: str, time: str, zone: str, words: str
) -> None:
    assert said(date, time, zone) == words


def test_the_date_line_can_lie_two_days_away() -> None:
    homes = ("Pacific/Kiritimati", "Pacific/Pago_Pago")
    assert said("2023-06-19", "00:30", homes[0], homes) == (
        "00:30 in Kiritimati · 23:30 two days before in Pago Pago"
    )
    assert said("2023-06-17", "23:30", homes[1], homes) == (
        "00:30 two days later in Kiritimati · 23:30 in Pago Pago"
    )


def test_samoa_went_over_the_date_line() -> None:
    """Apia had no 30 December 2011."""
    homes = ("Pacific/Pago_Pago",)
    assert said("2011-12-29", "12:00", "Pacific/Apia", homes) == "11:00 in Pago Pago"
    assert said("2011-12-31", "12:00", "Pacific/Apia", homes) == "11:00 the day before in Pago Pago"
    assert said("2011-12-30", "12:00", "Pacific/Apia", homes) == (
        "clocks in Apia went forward over this time"
    )


def test_a_time_that_was_skipped_is_no_instant() -> None:
    assert said("2023-03-12", "02:30", WASHINGTON) == (
        "clocks in New York went forward over this time"
    )


def test_a_time_that_came_twice_is_told_both_ways() -> None:
    assert said("2023-11-05", "01:30", WASHINGTON) == (
        "13:30 or 14:30 in Beijing · 01:30 in Washington"
    )
    assert said("2023-11-05", "01:30", WASHINGTON, ("Asia/Sakhalin",)) == (
        "16:30 or 17:30 in Sakhalin"
    )
    assert said("2023-11-05", "01:30", WASHINGTON, ("Pacific/Kiritimati", "Pacific/Tongatapu")) == (
        "19:30 or 20:30 in Kiritimati · 18:30 or 19:30 in Tongatapu"
    )


@pytest.mark.parametrize(
    "zone", ["Asia/Beijing", "Mars/Olympus", "America", "../etc/passwd", "x" * 999]
)
def test_a_zone_that_does_not_exist_is_said_to(zone: str) -> None:
    assert said("2023-06-19", "10:17", zone) == f"“{zone}” is no known time zone"
    assert said("2023-06-19", "10:17", BEIJING, (zone, WASHINGTON)) == (
        f"“{zone}” is no known time zone · 22:17 the day before in Washington"
    )


def test_braces_in_a_zone_are_shown_as_they_are() -> None:
    assert said("2023-06-19", "10:17", "{0}/{time}") == "“{0}/{time}” is no known time zone"


def test_no_clock_is_made_up_for_times_before_there_was_a_standard() -> None:
    assert said("1844-07-03", "12:00", BEIJING) == "no standard time in Shanghai then"
    assert said("1890-07-03", "12:00", WASHINGTON) == (
        "no standard time in Shanghai then · 12:00 in New York"
    )
    assert said("1860-07-03", "12:00", "Europe/Paris", ("Europe/London",)) == (
        "no standard time in Paris then"
    )


def test_before_1970_the_zone_stands_for_its_own_city_alone() -> None:
    assert said("1950-10-19", "18:00", BEIJING) == "18:00 in Shanghai · 05:00 in New York"
    assert "in Beijing" in said("1970-01-02", "18:00", BEIJING)


@pytest.mark.parametrize(
    ("date", "time", "zone"),
    [
        ("", "", ""),
        ("2023-06-19", "", BEIJING),  # no clock time
        ("2023-06-19", "10:17", ""),  # no zone
        ("2023-06-19~", "10:17", BEIJING),  # a doubtful day
        ("2023-06-18/2023-06-19", "10:17", BEIJING),
        ("2023-06", "10:17", BEIJING),
        ("the other day", "10:17", BEIJING),
        ("2023-06-19", "25:61", BEIJING),
        ("-0044-03-15", "11:00", "Europe/Rome"),
        ("9999-12-31", "23:59", WASHINGTON),
        ("0001-01-01", "00:00", BEIJING),
    ],
)
def test_nothing_is_said_where_there_is_no_instant(date: str, time: str, zone: str) -> None:
    assert said(date, time, zone) == ""


def test_a_chronology_without_home_zones_has_no_home_clocks() -> None:
    assert said("2023-06-19", "10:17", BEIJING, ()) == ""


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2023-06-19T02:17:00Z", "10:17:00 in Beijing · 22:17:00 the day before in Washington"),
        (
            "2023-06-19T10:17:00+08:00",
            "10:17:00 in Beijing · 22:17:00 the day before in Washington",
        ),
        ("2023-06-18T22:17:00-04", "10:17:00 the next day in Beijing · 22:17:00 in Washington"),
    ],
)
def test_a_shift_from_utc_in_the_date_counts_before_the_zone(date: str, words: str) -> None:
    assert said(date, "", "Mars/Olympus") == words
    assert said(date, "", "") == words


def test_a_zone_without_a_city_is_called_by_its_name() -> None:
    assert said("2023-06-19", "10:17", BEIJING, ("UTC", "Etc/GMT+5")) == (
        "02:17 UTC · 21:17 the day before Etc/GMT+5"
    )


def test_home_zones_that_are_one_are_told_once() -> None:
    assert said("2023-06-19", "10:17", BEIJING, (BEIJING, BEIJING)) == "10:17 in Beijing"


def test_a_system_without_zones_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_data(name: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(module, "ZoneInfo", no_data)
    (clock,) = home_clocks(event("2023-06-19", "10:17", BEIJING), HOMES).clocks
    assert clock.fault is ClockFault.NO_ZONES
    assert said("2023-06-19", "10:17", BEIJING) == "this system knows no time zones"


def test_cities_of_zones() -> None:
    assert city_of_zone("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert city_of_zone("UTC") == city_of_zone("Etc/GMT+5") == city_of_zone("") == ""


MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2037, 12, 30))  # noqa: DTZ001  local times


@given(MOMENTS, st.sampled_from(HOMES), st.sampled_from(HOMES))
def test_both_clocks_show_one_instant(moment: datetime, zone: str, home: str) -> None:
    moment = moment.replace(second=0, microsecond=0)
    clocks = home_clocks(event(f"{moment:%Y-%m-%d}", f"{moment:%H:%M}", zone), (home,)).clocks
    (clock,) = clocks
    midnight = moment.replace(hour=0, minute=0)
    assert clock.readings or clock.fault is ClockFault.SKIPPED
    for reading in clock.readings:
        shown = midnight + timedelta(days=reading.days_after, seconds=reading.second_of_day)
        instants = {
            shown.replace(tzinfo=ZoneInfo(home), fold=fold).astimezone(UTC) for fold in (0, 1)
        }
        own = {moment.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1)}
        assert instants & own


@given(
    st.sampled_from(("2023-06-19", "2023-11-05", "2023-03-12", "1844-07-03", "2011-12-30")),
    st.times(),
    st.sampled_from((BEIJING, WASHINGTON, "Asia/Beijing", "UTC", "Pacific/Apia")),
    st.lists(st.sampled_from((*HOMES, "UTC", "Pacific/Kiritimati", "nowhere")), max_size=3),
)
def test_only_the_listed_phrases_are_handed_to_the_translator(
    date: str, time: object, zone: str, homes: list[str]
) -> None:
    asked: list[str] = []

    def translate(text: str) -> str:
        asked.append(text)
        return text

    found = clock_words(home_clocks(event(date, f"{time:%H:%M}", zone), homes), translate)
    assert set(asked) <= set(PHRASES)
    assert not any("{" in words for words in found)


@pytest.mark.parametrize(
    ("date", "time", "words"),
    [
        (
            "2023-06-18",
            "10:00/11:30",
            "10:00–11:30 in Beijing · 22:00–23:30 the day before in Washington",
        ),
        (
            "2023-06-18",
            "10:00/13:30",
            "10:00–13:30 in Beijing · 22:00 the day before – 01:30 in Washington",
        ),
        ("2023-06-18", "20:00/24:00", "20:00–24:00 in Beijing · 08:00–12:00 in Washington"),
        (
            "2023-06-18/2023-06-20",
            "20:00/02:30",
            "20:00–02:30 in Beijing · 08:00 – 14:30 the day before in Washington",
        ),
    ],
)
def test_home_clocks_tell_until_when_it_was(date: str, time: str, words: str) -> None:
    assert said(date, time, BEIJING) == words


def test_an_end_that_was_skipped_is_left_out_and_one_that_came_twice_is_told_both_ways() -> None:
    assert said("2023-03-12", "01:00/02:30", WASHINGTON) == (
        "14:00 in Beijing · 01:00 in Washington"
    )
    assert said("2023-11-05", "00:30/01:30", WASHINGTON) == (
        "12:30 – 13:30 or 14:30 in Beijing · 00:30–01:30 in Washington"
    )
