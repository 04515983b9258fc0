import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.dates.test_bounds import half_open, open_ended, single
from timeline_app.core.columns import event_columns as columns
from timeline_app.core.columns.event_columns import (
    MANY_QUOTES,
    STATE_BIT,
    UNDATED_BIT,
    UNVERIFIED_BIT,
    Condition,
    EventColumns,
    TextColumn,
    condition_of,
    event_columns,
)
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    DateError,
    bounds_of_event,
    parse_edtf,
)
from timeline_app.core.records.records import (
    Event,
    EventId,
    Importance,
    Lane,
    LaneId,
    Status,
    Verification,
)

TALKS, TRADE, ARMS = (
    Lane(LaneId(name), name.title(), f"lane-{order}", order)
    for order, name in enumerate(("talks", "trade", "arms"), 1)
)
LANES = (TALKS, TRADE, ARMS)


def event(title: str, date: str = "", **fields: object) -> Event:
    return Event(EventId(title), title, date, **fields)  # type: ignore[arg-type]


def columns_of(*events: Event, lanes: tuple[Lane, ...] = LANES) -> EventColumns:
    return event_columns(((key, each, 0) for key, each in enumerate(events, 1)), lanes)


def titles(found: EventColumns) -> list[str]:
    return [found.titles[row] for row in range(len(found))]


def test_rows_go_by_start_then_end_then_the_order_of_the_user() -> None:
    found = columns_of(
        event("third", "2023-06-18/2023-06-19", order=1),
        event("fourth", "2023-06-18/2023-06-19", order=2),
        event("second", "2023-06-18", order=9),
        event("first", "-0043", order=9),
        event("fifth", "2023-06-18/.."),
    )
    assert titles(found) == ["first", "second", "third", "fourth", "fifth"]
    assert found.key.tolist() == [4, 3, 1, 2, 5]


def test_undated_events_come_last_and_are_counted_apart() -> None:
    found = columns_of(event("a"), event("b", "2023/.."), event("c", time="10:00"))
    assert titles(found) == ["b", "a", "c"]
    assert found.dated == 1
    assert [bool(flags & UNDATED_BIT) for flags in found.flags.tolist()] == [False, True, True]
    assert found.earliest.tolist()[1:] == [OPEN_END, OPEN_END]


def test_bounds_and_shape_are_those_of_the_date() -> None:
    found = columns_of(event("a", "../2006~"), event("b", "2023-06-19", time="16:30"))
    expected = [parse_edtf("../2006~"), bounds_of_event("2023-06-19", "16:30")]
    assert found.earliest.tolist() == [date.earliest for date in expected]
    assert found.earliest[0] == OPEN_START
    assert found.latest.tolist() == [date.latest for date in expected]
    assert [found.shape(0), found.shape(1)] == [date.shape for date in expected]


def test_an_event_stands_in_each_of_its_lanes() -> None:
    found = columns_of(
        event("a", "2001", lanes=("trade",)),
        event("b", "2002", lanes=("arms", "talks", "trade")),
        event("c", "2003", lanes=("nowhere", "arms")),
        event("d", "2004", lanes=("arms", "arms")),
    )
    assert found.lane.tolist() == [1, 2, 2, 2]
    assert found.more_row.tolist() == [1, 1]
    assert found.more_lane.tolist() == [0, 1]
    assert found.lanes == LANES


def test_an_event_without_a_known_lane_goes_into_the_first() -> None:
    assert columns_of(event("a"), event("b", lanes=("nowhere",))).lane.tolist() == [0, 0]
    assert columns_of(event("a", lanes=("talks",)), lanes=()).lane.tolist() == [-1]


def test_states_name_their_channel() -> None:
    found = columns_of(
        event("suspended", "2022-08-05/..", channel="defence talks"),
        event("a visit", "2021"),
        event("open", "2022-01", channel="leaders"),
        event("open again", "2023-11-15/..", channel="defence talks"),
    )
    assert titles(found) == ["a visit", "open", "suspended", "open again"]
    assert found.state_row.tolist() == [1, 2, 3]
    names = [found.channels[index] for index in found.state_channel.tolist()]
    assert names == ["leaders", "defence talks", "defence talks"]
    assert [bool(flags & STATE_BIT) for flags in found.flags.tolist()] == [False, True, True, True]


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("verification", Verification)
def test_flags_keep_status_verification_and_quotes_apart(
    status: Status, verification: Verification
) -> None:
    for quotes in (0, 1, 30, 31, 500):
        each = event("a", "2023-06-04%", status=status, verification=verification)
        found = event_columns([(7, each, quotes)], LANES)
        assert found.status(0) is status
        assert found.shape(0) == parse_edtf("2023-06-04%").shape
        assert found.quote_count(0) == min(quotes, MANY_QUOTES)
        unverified = bool(int(found.flags[0]) & UNVERIFIED_BIT)
        assert unverified == (verification is Verification.UNVERIFIED)


def test_there_is_room_for_every_status() -> None:
    assert len(Status) <= 16
    assert columns.STATUS_SHIFT == 20


def test_importance_is_a_column() -> None:
    found = columns_of(*(event(str(level), "2023", importance=level) for level in Importance))
    assert found.importance.tolist() == [0, 1, 2, 3]


def test_a_chronology_may_be_empty() -> None:
    found = columns_of()
    assert len(found) == len(found.titles) == found.dated == 0
    assert found.earliest.dtype == np.int64
    assert found.flags.dtype == np.uint32


def test_a_date_that_is_not_edtf_is_refused() -> None:
    with pytest.raises(DateError, match="last summer"):
        columns_of(event("a", "last summer"))


@given(st.lists(st.text()))
def test_titles_of_any_script_come_back_whole(texts: list[str]) -> None:
    column = TextColumn.of(texts)
    assert len(column) == len(texts)
    assert [column[row] for row in range(len(column))] == texts


def test_a_title_in_chinese_takes_its_bytes_and_half_a_character_is_replaced() -> None:
    column = TextColumn.of(["Qin Gang", "秦刚", "", "\ud83d?"])
    assert [column[row] for row in range(4)] == ["Qin Gang", "秦刚", "", "??"]
    assert column.starts.tolist() == [0, 8, 14, 14]
    assert column.sizes.tolist() == [8, 6, 0, 2]


@pytest.mark.parametrize(
    ("title", "condition"),
    [
        ("Open", Condition.OPEN),
        ("suspended since August", Condition.CLOSED),
        ("Partly open", Condition.COOLED),
        ("Stalled, then cut", Condition.COOLED),
        ("Nobody knows: reopened; then shut", Condition.OPEN),
        ("Suspended; talks go on elsewhere", Condition.CLOSED),
        ("nobody knows", Condition.OTHER),
        ("", Condition.OTHER),
    ],
)
def test_the_first_known_word_of_a_title_is_the_condition(title: str, condition: Condition) -> None:
    assert condition_of(title) is condition


events = st.builds(
    event,
    st.text(max_size=5),
    st.just("") | single | half_open | open_ended,
    order=st.integers(-5, 5),
    lanes=st.lists(st.sampled_from(["talks", "trade", "arms", "nowhere"])).map(tuple),
    channel=st.sampled_from(["", "", "leaders", "trade"]),
)


@given(st.lists(events, max_size=12))
def test_rows_are_sorted_and_hold_every_event_once(chosen: list[Event]) -> None:
    found = columns_of(*chosen)
    by_key = dict(enumerate(chosen, 1))
    rows = [
        (*pair, by_key[key].order, key)
        for *pair, key in zip(
            found.earliest.tolist(), found.latest.tolist(), found.key.tolist(), strict=True
        )
    ]
    assert rows == sorted(rows)
    assert sorted(found.key.tolist()) == list(by_key)
    assert titles(found) == [by_key[key].title for key in found.key.tolist()]
    assert found.dated == sum(1 for each in chosen if each.date)
    assert all(found.earliest[found.dated :] == OPEN_END)
    for row, key in enumerate(found.key.tolist()):
        drawn = [int(found.lane[row]), *found.more_lane[found.more_row == row].tolist()]
        known = [name for name in dict.fromkeys(by_key[key].lanes) if name != "nowhere"]
        assert [LANES[lane].id for lane in drawn] == (known or ["talks"])


def test_of_what_begins_together_the_most_exact_comes_first_then_the_users_order() -> None:
    found = columns_of(
        event("June", "2023-06"),
        event("a stretch of June", "2023-06-01/2023-06-07"),
        event("the second of the day", "2023-06-01", order=2),
        event("the first of the day", "2023-06-01", order=1),
        event("the year", "2023"),
    )
    assert titles(found) == [
        "the year",
        "the first of the day",
        "the second of the day",
        "a stretch of June",
        "June",
    ]
