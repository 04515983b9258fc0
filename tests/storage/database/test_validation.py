import msgspec

from tests.storage.chronologies import SMALL
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.storage.database.validation import LANE_LIMIT, flaw_among
from timeline_app.storage.errors import RefusedReason


def test_the_small_chronology_has_no_flaw() -> None:
    assert flaw_among(SMALL) is None


def test_more_lanes_than_columns_can_number_are_a_flaw() -> None:
    more = tuple(Lane(LaneId(f"l{i}"), "L", "lane-1", i) for i in range(LANE_LIMIT - 1))
    placed = flaw_among(msgspec.structs.replace(SMALL, lanes=SMALL.lanes + more))
    assert placed is not None
    assert (placed.section, placed.index) == ("lanes", LANE_LIMIT)
    assert placed.flaw.reason is RefusedReason.WRONG_VALUE
    fits = msgspec.structs.replace(SMALL, lanes=SMALL.lanes + more[1:])
    assert flaw_among(fits) is None
