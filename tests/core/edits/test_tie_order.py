"""Events of one date in the order that the user gives them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.edits.move_edits import moved_among
from timeline_app.core.records.records import Event, EventId

orders = st.lists(st.integers(-3, 3), min_size=2, max_size=8)


def sorted_events(found: list[tuple[int, Event]]) -> list[tuple[int, Event]]:
    return sorted(found, key=lambda one: (one[1].order, one[0]))


@given(orders, st.data())
def test_one_event_is_moved_by_one_and_all_others_stay(
    found: list[int], data: st.DataObject
) -> None:
    keys = data.draw(st.permutations(range(len(found))))
    events = sorted_events(
        [
            (key, Event(EventId(str(key)), "", order=order))
            for key, order in zip(keys, found, strict=True)
        ]
    )
    place = data.draw(st.integers(0, len(events) - 1))
    step = data.draw(st.sampled_from([one for one in (-1, 1) if 0 <= place + one < len(events)]))
    wanted = [key for key, _ in events]
    wanted.insert(place + step, wanted.pop(place))
    changes = [*moved_among(events, place, step)]
    assert changes
    after = {change.before: change.after for change in changes}
    moved = [(key, after.get(event, event)) for key, event in events]
    assert [key for key, _ in sorted_events(moved)] == wanted  # type: ignore[arg-type]


def test_no_more_events_are_changed_than_need_be() -> None:
    events = [(key, Event(EventId(str(key)), "", order=10 * key)) for key in range(5)]
    (change,) = moved_among(events, 3, 1)
    assert change.before == events[3][1]
