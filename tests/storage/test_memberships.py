"""Actors and sources with their events, as the records say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.citation_text import short_name
from timeline_app.core.edits import Change, Edit
from timeline_app.core.grouping import Grouping, Groups
from timeline_app.core.records import Citation, Participation, Source
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import Refused


@pytest.fixture
def chronology() -> Iterator[Chronology]:
    with in_memory(SMALL) as found:
        yield found


def pairs_of(chronology: Chronology, groups: Groups) -> set[tuple[str, str]]:
    """Ids of group and event."""
    events = chronology.event_ids(groups.event.tolist())
    return {
        (groups.ids[group], event)
        for group, event in zip(groups.group.tolist(), events, strict=True)
    }


def recorded(chronology: Chronology, grouping: Grouping) -> set[tuple[str, str]]:
    section = "participations" if grouping is Grouping.ACTOR else "citations"
    found = set()
    for link in chronology.records(section):
        assert isinstance(link, Participation | Citation)
        found.add((link.actor if isinstance(link, Participation) else link.source, link.event))
    return found


@pytest.mark.parametrize("grouping", [Grouping.ACTOR, Grouping.SOURCE])
def test_groups_hold_what_the_records_say(chronology: Chronology, grouping: Grouping) -> None:
    expected = recorded(chronology, grouping)
    assert expected
    assert pairs_of(chronology, chronology.memberships.groups(grouping)) == expected


def test_groups_of_some_events_name_all_groups_but_hold_these_events(
    chronology: Chronology,
) -> None:
    whole = chronology.memberships.groups(Grouping.ACTOR)
    key = int(whole.event[0])
    (event,) = chronology.event_ids([key])
    some = chronology.memberships.groups(Grouping.ACTOR, [key])
    assert (some.ids, some.names) == (whole.ids, whole.names)
    expected = {pair for pair in recorded(chronology, Grouping.ACTOR) if pair[1] == event}
    assert pairs_of(chronology, some) == expected
    none = chronology.memberships.groups(Grouping.ACTOR, [])
    assert none.ids == whole.ids
    assert not len(none.event)


def test_sources_are_named_by_what_people_call_them(chronology: Chronology) -> None:
    groups = chronology.memberships.groups(Grouping.SOURCE)
    for own_id, name in zip(groups.ids, groups.names, strict=True):
        source = next(s for s in chronology.records("sources") if getattr(s, "id", "") == own_id)
        assert isinstance(source, Source)
        assert name.startswith(short_name(source))
        assert source.item.title in name or not source.item.title


def test_lanes_are_in_the_columns_alone(chronology: Chronology) -> None:
    with pytest.raises(ValueError, match="LANE"):
        chronology.memberships.groups(Grouping.LANE)


def test_a_source_that_can_not_be_read_is_refused(chronology: Chronology) -> None:
    chronology.file.connection.execute('UPDATE "source" SET "item" = \'[]\'')
    with pytest.raises(Refused):
        chronology.memberships.groups(Grouping.SOURCE)


def test_an_empty_chronology_has_no_groups(tmp_path: Path) -> None:
    with Chronology.create(tmp_path / "empty.chronology", SMALL.header()) as empty:
        groups = empty.memberships.groups(Grouping.ACTOR)
    assert (groups.ids, len(groups.group), len(groups.event)) == ((), 0, 0)


def changed_rows(chronology: Chronology) -> list[int]:
    """The rows that the columns follow for what was edited."""
    found = []
    for pending in chronology.pending_changes():
        pending.make()
        assert pending.step is not None
        found.append(pending.step.after)
    return found


def test_an_event_changes_with_who_takes_part_and_what_it_cites(chronology: Chronology) -> None:
    columns = chronology.columns()
    for section in ("participations", "citations"):
        link = next(iter(chronology.records(section)))
        assert isinstance(link, Participation | Citation)
        key = chronology.key_of(link.event)
        assert key is not None
        row = columns.key.tolist().index(key)
        taken_back = chronology.apply(Edit((Change(link, None),)))
        assert changed_rows(chronology) == [row]
        chronology.apply(taken_back)
        assert changed_rows(chronology) == [row]
        (other,) = (event for event in chronology.event_ids([int(columns.key[row - 1])]))
        batch = chronology.make_batch([Change(None, msgspec.structs.replace(link, event=other))])
        assert changed_rows(chronology) == [row - 1]
        chronology.apply(batch.inverse())
        assert changed_rows(chronology) == [row - 1]
