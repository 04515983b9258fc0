"""Some time before, after or between two dates: level 2's one of a set, and no more of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.any_edtf import any_edtf, any_set
from timeline_app.core.columns.bulk_bounds import bounds_of_events
from timeline_app.core.columns.event_columns import event_columns
from timeline_app.core.columns.event_filter import Answers, EventFilter, shown_rows
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateError,
    DateFault,
    DateShape,
    Precision,
    bounds_of_event,
    parse_edtf,
    to_edtf,
)
from timeline_app.core.dates.day_gap import DayGap, gap_between
from timeline_app.core.dates.duration_text import GapEnd, gap_words
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.parse.dates import DateInputError, interval_named
from timeline_app.core.dates.shift import MoveError, MoveFault, as_span, end_moved, has_two_ends
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.text.translation import english


def words(edtf: str, style: DateStyle = DateStyle.LONG) -> str:
    date = parse_edtf(edtf)
    return date_words(date.earliest, date.latest, date.shape, english, style)


def gap(one: str, other: str) -> tuple[str, str]:
    return gap_words(GapEnd(parse_edtf(one)), GapEnd(parse_edtf(other)), english)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[..2013-10]", "2013-10-31T23:59:59"),
        ("[..2013-10-09]", "2013-10-09T23:59:59"),
        ("[2019-07-02..]", "2019-07-02T00:00:00"),
        ("[2019..]", "2019-01-01T00:00:00"),
        ("[2023-06-03..2023-06-09]", "2023-06-03/2023-06-09"),
        ("[2023-06..2023-06-09]", "2023-06-01/2023-06-09"),
    ],
)
def test_a_set_has_its_place_at_the_side_that_is_known(text: str, place: str) -> None:
    found, wanted = parse_edtf(text), parse_edtf(place)
    assert (found.earliest, found.latest) == (wanted.earliest, wanted.latest)


@given(any_set)
def test_a_set_never_reaches_to_the_beginning_or_the_end_of_time(edtf: str) -> None:
    date = parse_edtf(edtf)
    shape = DateShape.unpacked(date.shape)
    assert OPEN_START < date.earliest < date.latest < OPEN_END
    assert (shape.is_set, shape.is_interval, shape.has_two_ends) == (True, False, True)
    assert shape.is_one_sided == (edtf.startswith("[..") or edtf.endswith("..]"))
    if shape.is_one_sided:
        assert date.latest == date.earliest + 1


@given(any_edtf)
def test_every_date_is_written_as_it_was_read(edtf: str) -> None:
    assert to_edtf(parse_edtf(edtf)) == edtf


@given(st.lists(any_edtf, min_size=1, max_size=8))
def test_bounds_of_many_are_those_of_each(edtfs: list[str]) -> None:
    found = bounds_of_events(edtfs, [""] * len(edtfs))
    each = [bounds_of_event(edtf, "") for edtf in edtfs]
    assert found.earliest.tolist() == [date.earliest for date in each]
    assert found.latest.tolist() == [date.latest for date in each]
    assert found.shape.tolist() == [date.shape for date in each]


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (DateFault.NO_KNOWN_END, "[..]"),
        (DateFault.END_BEFORE_START, "[2023..2022]"),
        (DateFault.NO_SUCH_DATE, "[..2022-13]"),
        (DateFault.NO_SUCH_DATE, "[2023-02-29..]"),
        (DateFault.LEVEL_2, "[1667,1668]"),
        (DateFault.LEVEL_2, "[1667..1668,1670]"),
        (DateFault.LEVEL_2, "[1667]"),
        (DateFault.LEVEL_2, "{..1984}"),
        (DateFault.LEVEL_2, "[..2022-21]"),
        (DateFault.LEVEL_2, "[199X..]"),
        (DateFault.LEVEL_2, "[2022-05-XX..]"),
        (DateFault.NOT_EDTF, "[a..b]"),
        (DateFault.NOT_EDTF, "[2022-05-03T10:00:00..]"),
        (DateFault.NOT_EDTF, "[../1984]"),
        (DateFault.NOT_EDTF, "[..1984]~"),
        (DateFault.NOT_EDTF, "[..1984"),
    ],
)
def test_no_more_of_level_2_is_read(fault: DateFault, text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_edtf(text)
    assert caught.value.reason is fault


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("[..2013-10]", "before November 2013"),
        ("[..2013]", "before 2014"),
        ("[..2013-10-31]", "before 1 November 2013"),
        ("[2019-07-02..]", "after 1 July 2019"),
        ("[2014..]", "after 2013"),
        ("[..0000]", "before 1 CE"),
        ("[..1849~]", "before about 1850"),
        ("[2023-06-03..2023-06-09]", "some day between 3 and 9 June 2023"),
        ("[2023-05-28..2023-06-09]", "some day between 28 May and 9 June 2023"),
        ("[2022-12-28..2023-01-09]", "some day between 28 December 2022 and 9 January 2023"),
        ("[2015-07-13..2015-07-14]", "13 or 14 July 2015"),
        ("[2015-07-31..2015-08-01]", "31 July or 1 August 2015"),
        ("[2015-12..2016-01]", "December 2015 or January 2016"),
        ("[2014..2015]", "2014 or 2015"),
        ("[2015-07-13~..2015-07-14~]", "some day between about 13 and about 14 July 2015"),
        ("[2015-04..2015-06]", "some time between April and June 2015"),
        ("[2013..2015]", "some time between 2013 and 2015"),
        ("[2012-09~..2012-12~]", "some time between about September and about December 2012"),
        ("[2012-09..2012-12-05?]", "some time between September 2012 and perhaps 5 December 2012"),
    ],
)
def test_a_set_is_said_in_plain_words(edtf: str, said: str) -> None:
    assert words(edtf) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("[2012-09~..2012-12~]", "late 2012"),
        ("[2023-03-01~..2023-03-10~]", "early Mar 2023"),
        ("[2024-02-21~..2024-02-29~]", "late Feb 2024"),
        ("[1994~..1996~]", "mid-1990s"),
        ("[1800~..1833~]", "early 19th century"),
        ("[2012-09..2012-12]", "some time between Sep and Dec 2012"),
        ("[2012-09?..2012-12?]", "some time between perhaps Sep and perhaps Dec 2012"),
    ],
)
def test_where_there_is_little_room_a_third_of_a_period_has_its_name(edtf: str, said: str) -> None:
    assert words(edtf, DateStyle.SHORT) == said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("[..2013-10]", "2014-05-05", ("at least 186 days", "at least 6 months 5 days")),
        ("2019-06-25", "[2019-07-02..]", ("at least 7 days", "")),
        ("[..2019-06-25]", "[2019-07-02..]", ("at least 7 days", "")),
        ("[..2019-06-25]", "2019-07-02~", ("at least about 7 days", "")),
        ("[..2013-10]", "2013-10-10", ("not known", "known bounds 21 days apart")),
        ("[2019-07-02..]", "2019-07-09", ("not known", "known bounds 7 days apart")),
        ("[..2013-10]", "[..2013-10]", ("not known", "")),
        ("[2023-06-03..2023-06-09]", "2023-06-19", ("between 10 and 16 days", "")),
        ("[2023-06-03..2023-06-09]", "2023-06-05", ("at most 4 days", "")),
    ],
)
def test_a_gap_claims_no_more_than_the_known_side_does(
    one: str, other: str, said: tuple[str, str]
) -> None:
    assert gap(one, other) == gap(other, one) == said


@given(any_set, any_edtf)
def test_a_gap_to_a_set_is_always_told(one: str, other: str) -> None:
    assert gap(one, other)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[2019-07-02..]", "2019-07-09"),
        ("2019-07-02", "[2019-07-09..]"),
        ("2019-07-02", "[..2019-07-09]"),
        ("[2023-06-03..2023-06-09]", "2023-06-19"),
        ("[2023-06-03..2023-06-09]", "[2023-06-12..2023-06-19]"),
    ],
)
def test_no_days_are_counted_from_a_bound(one: str, other: str) -> None:
    assert gap_between(parse_edtf(one), parse_edtf(other)) is None


def test_some_day_within_an_interval_is_during_it() -> None:
    lasting = parse_edtf("2023-05-01/2023-07-01")
    found = gap_between(lasting, parse_edtf("[2023-06-03..2023-06-09]"))
    assert found == DayGap(0, lasted=True, is_during=True)
    assert gap_between(lasting, parse_edtf("[2023-06-03..]")) is None


@pytest.mark.parametrize(
    ("edtf", "steps", "is_end", "expected"),
    [
        ("[2023-06-03..2023-06-09]", 3, True, "[2023-06-03..2023-06-12]"),
        ("[2023-06-03..2023-06-09]", 9, False, "[2023-06-09..2023-06-09]"),
        ("[..2023-06-09]", -2, True, "[..2023-06-07]"),
        ("[2023-06-03?..]", 1, False, "[2023-06-04?..]"),
    ],
)
def test_the_known_bounds_of_a_set_can_be_moved(
    edtf: str, steps: int, is_end: bool, expected: str
) -> None:
    assert has_two_ends(edtf)
    assert end_moved(edtf, Precision.DAY, steps, is_end=is_end) == expected


def test_an_open_side_of_a_set_cant_be_moved_nor_a_set_be_made_a_span() -> None:
    with pytest.raises(MoveError) as caught:
        end_moved("[..2023-06-09]", Precision.DAY, 1, is_end=False)
    assert caught.value.reason is MoveFault.OPEN
    with pytest.raises(MoveError) as caught:
        as_span("[..2023-06-09]")
    assert caught.value.reason is MoveFault.NO_SPAN


def test_events_are_in_the_order_of_their_known_sides() -> None:
    texts = ["2013-11-01", "[..2013-10]", "2013-10-31", "[2013-10-15..]", "../2013-10", "2013-10"]
    events = [
        (key, Event(id=EventId(text), title=text, date=text), 0) for key, text in enumerate(texts)
    ]
    columns = event_columns(events, ())
    titles = [columns.titles[row] for row in range(len(columns))]
    assert titles == [
        "../2013-10", "2013-10", "[2013-10-15..]", "2013-10-31", "[..2013-10]", "2013-11-01",
    ]  # fmt: skip


def test_a_filter_by_dates_finds_a_set_where_its_mark_stands() -> None:
    event = Event(id=EventId("e"), title="", date="[..2013-10]")
    columns = event_columns([(1, event, 0)], ())

    def is_shown(since: str, until: str) -> bool:
        found = shown_rows(columns, EventFilter(since=since, until=until), Answers())
        assert found is not None
        return bool(np.asarray(found)[0])

    assert is_shown("2013-10", "2013-10")
    assert not is_shown("1900", "1999")


def test_a_stretch_needs_two_ends() -> None:
    assert interval_named("[2023-06-03..2023-06-09]") == interval_named("2023-06-03/2023-06-09")
    with pytest.raises(DateInputError):
        interval_named("[..2013-10]")


def test_bounds_of_sets_are_open_or_known() -> None:
    shapes = [DateShape.unpacked(parse_edtf(text).shape) for text in ("[..2013]", "[2013..]")]
    assert [(one.start_bound, one.end_bound) for one in shapes] == [
        (Bound.OPEN, Bound.KNOWN),
        (Bound.KNOWN, Bound.OPEN),
    ]
