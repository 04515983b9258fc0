from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.edits.bulk_edits import BulkChange, LaneWay, bulk_changes, tags_in
from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import (
    Event,
    EventId,
    Importance,
    LaneId,
    Status,
    Verification,
)

ONE = Event(EventId("one"), "One", lanes=(LaneId("a"), LaneId("b")), tags=("x", "y"))

few = st.lists(st.sampled_from("abc"), unique=True, max_size=3).map(tuple)
changes = st.builds(
    BulkChange,
    st.none() | st.sampled_from(LaneWay),
    st.sampled_from("abc").map(LaneId),
    few,
    few,
    st.none() | st.sampled_from(Status),
    st.none() | st.sampled_from(Importance),
    st.none() | st.sampled_from(Verification),
)
events = st.builds(Event, st.just(EventId("one")), st.text(), lanes=few, tags=few)


@pytest.mark.parametrize(
    ("way", "lane", "lanes"),
    [
        (LaneWay.ADD, "c", ("a", "b", "c")),
        (LaneWay.ADD, "a", ("a", "b")),
        (LaneWay.REPLACE, "b", ("b",)),
        (LaneWay.TAKE_OUT, "a", ("b",)),
        (LaneWay.TAKE_OUT, "c", ("a", "b")),
    ],
)
def test_lanes(way: LaneWay, lane: str, lanes: tuple[str, ...]) -> None:
    assert BulkChange(way, LaneId(lane)).of(ONE).lanes == lanes


def test_tags_are_taken_out_before_others_are_added() -> None:
    assert BulkChange(tags_added=("z", "x"), tags_removed=("x",)).of(ONE).tags == ("y", "z", "x")
    assert BulkChange(tags_added=("y",)).of(ONE) is ONE


def test_importance_can_be_the_least() -> None:
    change = BulkChange(importance=Importance.MINOR)
    assert change
    assert change.of(ONE).importance is Importance.MINOR


def test_only_what_is_other_afterwards_is_a_change() -> None:
    other = msgspec.structs.replace(ONE, status=Status.PLANNED)
    change = BulkChange(status=Status.PLANNED)
    after = msgspec.structs.replace(ONE, status=Status.PLANNED)
    assert [*bulk_changes([other, ONE, other], change)] == [Change(ONE, after)]


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        (BulkChange(), ()),
        (BulkChange(tags_removed=("x",)), ("tags",)),
        (BulkChange(LaneWay.ADD, LaneId("a"), status=Status.PLANNED), ("lanes", "status")),
        (BulkChange(importance=Importance.MINOR), ("importance",)),
        (BulkChange(verification=Verification.VERIFIED), ("verification",)),
    ],
)
def test_it_says_which_fields_it_is_about(change: BulkChange, fields: tuple[str, ...]) -> None:
    assert change.fields() == fields
    assert bool(change) == bool(fields)


@given(events, changes)
def test_twice_is_as_once_and_other_fields_stay(event: Event, change: BulkChange) -> None:
    after = change.of(event)
    assert change.of(after).lanes == after.lanes
    assert set(change.of(after).tags) == set(after.tags)
    assert len(set(after.lanes)) == len(after.lanes)
    assert len(set(after.tags)) == len(after.tags)
    asked = change.fields()
    for name in Event.__struct_fields__:
        if name not in asked:
            assert getattr(after, name) == getattr(event, name)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("", ()),
        (" , ,", ()),
        ("talks", ("talks",)),
        (" two words ,秦刚,talks, two words", ("two words", "秦刚", "talks")),
    ],
)
def test_tags_are_typed_with_commas_between(typed: str, tags: tuple[str, ...]) -> None:
    assert tags_in(typed) == tags
