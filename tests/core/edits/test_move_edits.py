"""Events moved in time and to other lanes."""

from __future__ import annotations

import msgspec
import pytest

from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import MoveError, MoveFault
from timeline_app.core.edits.move_edits import event_in_lane, event_moved, event_with_end
from timeline_app.core.records.records import ClaimId, Event, EventId, LaneId

VISIT = Event(
    EventId("visit"),
    "Visit",
    "2022-08-02",
    time="22:43",
    zone="Asia/Taipei",
    lanes=(LaneId("a"), LaneId("b")),
    rests_on=ClaimId("claim"),
    date_basis="as State has it",
)


def test_a_moved_event_keeps_its_clock_and_rests_on_no_claim() -> None:
    found = event_moved(VISIT, Precision.DAY, 1)
    assert (found.date, found.time, found.rests_on) == ("2022-08-03", "22:43", "")
    assert found.date_basis == VISIT.date_basis
    assert event_moved(VISIT, Precision.DAY, 0) is VISIT


def test_the_end_of_a_single_date_makes_a_span_of_it() -> None:
    found = event_with_end(VISIT, Precision.DAY, 3, is_end=True)
    assert found.date == "2022-08-02/2022-08-05"
    assert event_with_end(found, Precision.DAY, -1, is_end=False).date == "2022-08-01/2022-08-05"


def test_no_move_turns_clock_times_round() -> None:
    night = msgspec.structs.replace(VISIT, date="2022-08-02/2022-08-03", time="20:00/02:00")
    assert event_moved(night, Precision.DAY, 2).time == "20:00/02:00"
    with pytest.raises(MoveError) as refusal:
        event_with_end(night, Precision.DAY, -1, is_end=True)
    assert refusal.value.reason is MoveFault.TIMES_TURNED


@pytest.mark.parametrize(
    ("origin", "target", "lanes"),
    [("a", "c", ("c", "b")), ("b", "c", ("a", "c")), ("a", "b", ("b",)), ("x", "c", ("c", "b"))],
)
def test_the_lane_it_came_from_is_replaced(
    origin: str, target: str, lanes: tuple[str, ...]
) -> None:
    assert event_in_lane(VISIT, LaneId(origin), LaneId(target)).lanes == lanes


def test_an_event_without_lanes_gets_one() -> None:
    event = Event(EventId("e"), "E", "2022")
    assert event_in_lane(event, LaneId("a"), LaneId("c")).lanes == ("c",)
