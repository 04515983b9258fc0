"""What was two becomes one with all that hangs on both; undo parts them again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, all_rows
from timeline_app.core.edits.edit import Edit, replaced
from timeline_app.core.edits.record_edits import joined_actor, lanes_ordered
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Office,
    OtherName,
    Participation,
    Quote,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.queries.usage import ActorUsage, LaneUsage

ONE = Actor(ActorId("one"), "Qin Gang", ActorKind.PERSON, other_names=(OtherName("秦刚", "zh"),))
TWO = Actor(
    ActorId("two"),
    "Chin Kang",
    ActorKind.STATE,
    "CN",
    offices=(Office("minister", "2022"),),
    note="The same?",
)
EVENTS = tuple(Event(EventId(own_id), own_id, lanes=(LaneId("l"),)) for own_id in "abc")
DOCUMENT = JsonDocument(
    "chronology",
    1,
    Header("Two"),
    lanes=(Lane(LaneId("l"), "L", "lane-1", 0), Lane(LaneId("m"), "M", "lane-2", 1)),
    actors=(ONE, TWO),
    events=EVENTS,
    participations=(
        Participation(EventId("a"), ONE.id, "host"),
        Participation(EventId("a"), TWO.id, "host"),
        Participation(EventId("a"), TWO.id, "speaker"),
        Participation(EventId("b"), TWO.id),
    ),
)


def actors_named(chronology: StoredChronology) -> list[tuple[str, str, str]]:
    found = []
    for each in chronology.records("participations"):
        assert isinstance(each, Participation)
        found.append((each.event, each.actor, each.role))
    return found


@pytest.mark.parametrize("many", [False, True])
def test_what_two_actors_took_part_in_one_takes_part_in(many: bool) -> None:
    with StoredChronology.in_memory(DOCUMENT, Path("two")) as chronology:
        before = all_rows(chronology.file.connection)
        joined = joined_actor(ONE, TWO)
        assert chronology.usage.of_actor("two") == ActorUsage(2, 0)
        changes = chronology.changes.merged(ONE, joined, TWO)
        if many:
            inverse = chronology.make_batch(changes).inverse()
        else:
            inverse = chronology.apply(Edit(tuple(changes)))
        assert actors_named(chronology) == [
            ("a", "one", "host"),
            ("a", "one", "speaker"),
            ("b", "one", ""),
        ]
        assert list(chronology.records("actors")) == [joined]
        chronology.apply(inverse)
        after = all_rows(chronology.file.connection)
        assert {n: r for n, r in after.items() if n != "revision"} == {
            n: r for n, r in before.items() if n != "revision"
        }


def test_one_actor_knows_what_both_knew() -> None:
    joined = joined_actor(ONE, TWO)
    assert joined.other_names == (OtherName("秦刚", "zh"), OtherName("Chin Kang", ""))
    assert (joined.side, joined.kind, joined.note) == ("CN", ActorKind.PERSON, "The same?")
    assert joined.offices == TWO.offices
    assert joined_actor(joined, TWO) == joined


@given(documents(), st.data())
def test_any_two_of_a_kind_become_one_and_are_parted_again(
    document: JsonDocument, data: st.DataObject
) -> None:
    with StoredChronology.in_memory(document, Path("any")) as chronology:
        before = {name: list(chronology.records(name)) for name in ("actors", "lanes", "events")}
        section = data.draw(st.sampled_from(["actors", "lanes"]))
        if len(before[section]) < 2:
            return
        kept, gone = data.draw(st.permutations(before[section]))[:2]
        quotes = sum(isinstance(q, Quote) and bool(q.speaker) for q in document.records("quotes"))
        inverse = chronology.apply(Edit(tuple(chronology.changes.merged(kept, kept, gone))))
        assert flaw_among(chronology) is None
        assert gone not in list(chronology.records(section))
        now = sum(isinstance(q, Quote) and bool(q.speaker) for q in chronology.records("quotes"))
        assert now == quotes, "no quote has lost its speaker"
        chronology.apply(inverse)
        assert {name: list(chronology.records(name)) for name in before} == before


def test_events_of_a_lane_go_into_another_once() -> None:
    with StoredChronology.in_memory(SMALL, Path("small")) as chronology:
        lanes = {lane.id: lane for lane in chronology.lanes()}
        talks, press = lanes[LaneId("talks")], lanes[LaneId("press")]
        visit = chronology.find_event("visit")
        assert visit is not None
        assert set(visit.lanes) == {"talks", "press"}
        uses = chronology.usage.of_lane("press")
        chronology.apply(Edit(tuple(chronology.changes.merged(talks, talks, press))))
        moved = chronology.find_event("visit")
        assert moved is not None
        assert moved.lanes == ("talks",)
        assert uses.events >= 1
        assert chronology.usage.of_lane("talks").only_here >= uses.events


def test_a_lane_tells_what_is_in_it_alone() -> None:
    with StoredChronology.in_memory(DOCUMENT, Path("two")) as chronology:
        assert chronology.usage.of_lane("l") == LaneUsage(3, 3)
        both = msgspec.structs.replace(EVENTS[0], lanes=(LaneId("m"), LaneId("l")))
        chronology.apply(replaced(EVENTS[0], both))
        assert chronology.usage.of_lane("l") == LaneUsage(3, 2)
        assert chronology.usage.of_lane("m") == LaneUsage(1, 0)


TAGS = {"a": ("x", "y"), "b": ("y", "x", "z"), "c": ("z",)}


@pytest.mark.parametrize(
    ("new_of", "expected"),
    [
        ({"x": "new"}, {"a": ("new", "y"), "b": ("y", "new", "z"), "c": ("z",)}),
        ({"x": ""}, {"a": ("y",), "b": ("y", "z"), "c": ("z",)}),
        ({"x": "y"}, {"a": ("y",), "b": ("y", "z"), "c": ("z",)}),
        ({"x": "y", "z": "y"}, {"a": ("y",), "b": ("y",), "c": ("y",)}),
        ({"nowhere": "y"}, TAGS),
        ({"x": "<b>“秦”"}, {"a": ("<b>“秦”", "y"), "b": ("y", "<b>“秦”", "z"), "c": ("z",)}),
    ],
)
def test_tags_are_renamed_joined_and_taken_away(
    new_of: dict[str, str], expected: dict[str, tuple[str, ...]]
) -> None:
    events = tuple(Event(EventId(own_id), own_id, tags=tags) for own_id, tags in TAGS.items())
    held = JsonDocument("chronology", 1, Header("Tags"), events=events)
    with StoredChronology.in_memory(held, Path("tags")) as chronology:
        edit = chronology.make_batch(chronology.changes.retagged(new_of))
        found = {e.id: e.tags for e in chronology.records("events") if isinstance(e, Event)}
        assert found == expected
        chronology.apply(edit.inverse())
        assert tuple(chronology.records("events")) == events


def test_lanes_come_into_another_order_and_only_those_that_move_change() -> None:
    lanes = [Lane(LaneId(own_id), own_id, "lane-1", at) for at, own_id in enumerate("abcd")]
    edit = lanes_ordered(lanes, ["b", "a", "c", "d"])
    assert len(edit.changes) == 2
    assert not lanes_ordered(lanes, ["a", "b", "c", "d"])
    alike = [Lane(LaneId(own_id), own_id, "lane-1", 0) for own_id in "ab"]
    orders = [change.after.order for change in lanes_ordered(alike, ["b", "a"]).changes]  # type: ignore[union-attr]
    assert orders == [1]
