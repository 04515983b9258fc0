from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import (
    CALL,
    PUT_OFF,
    RUMOUR,
    SMALL,
    VISIT,
    all_rows,
    imported,
    in_memory,
)
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Office,
    Participation,
    Record,
    Relation,
    SourceId,
    Status,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import ConflictReason, EditConflict, WriteFailed, WriteReason


def changed(record: Record, **values: object) -> Record:
    return msgspec.structs.replace(record, **values)


def removed(*records: Record) -> Edit:
    return Edit(tuple(Change(record, None) for record in records))


@dataclass
class Bench:
    """A chronology whose rows can be compared."""

    chronology: StoredChronology

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        return all_rows(self.chronology.file.connection)

    def apply(self, edit: Edit) -> Edit:
        return self.chronology.apply(edit)

    def conflict(self, edit: Edit) -> EditConflict:
        """The conflict that an edit raises, after which nothing has changed."""
        before, revision = self.rows(), self.chronology.revision
        with pytest.raises(EditConflict) as caught:
            self.apply(edit)
        assert self.rows() == before
        assert self.chronology.revision == revision
        assert not self.chronology.file.connection.in_transaction
        return caught.value


@pytest.fixture
def bench() -> Iterator[Bench]:
    with in_memory(SMALL) as chronology:
        yield Bench(chronology)


NEW = Event(EventId("new"), "New", "2024", lanes=(LaneId("press"),))
MEETING_AND_ALL = added(
    Citation(NEW.id, SourceId("note")),
    Relation(NEW.id, VISIT.id, "echoes"),
    changed(NEW, rests_on="claim-new"),
    DateClaim(ClaimId("claim-new"), NEW.id, SourceId("copy"), "next year", "2024"),
)


@pytest.mark.parametrize(
    "edit",
    [
        added(NEW),
        MEETING_AND_ALL,
        replaced(VISIT, changed(VISIT, title="Trip", lanes=(LaneId("press"),), tags=())),
        replaced(VISIT, changed(VISIT, lanes=(LaneId("press"), LaneId("talks")))),
        replaced(VISIT, changed(VISIT, rests_on="")),
        replaced(CALL, changed(CALL, rests_on="claim-call", status=Status.CANCELLED, order=9)),
        removed(SMALL.citations[2]),
        removed(*SMALL.citations),
        removed(SMALL.relations[2], SMALL.participations[3], RUMOUR),
        removed(RUMOUR, SMALL.participations[3], SMALL.relations[2]),
        replaced(SMALL.citations[1], changed(SMALL.citations[1], event="visit", note="moved")),
        replaced(SMALL.quotes[0], changed(SMALL.quotes[0], speaker="", said_on="2023")),
        replaced(SMALL.actors[0], changed(SMALL.actors[0], offices=())),
        replaced(SMALL.sources[0], changed(SMALL.sources[0], based_on="names")),
        replaced(SMALL.chronology, Header("Other", home_zones=("UTC",))),
        replaced(CALL, CALL),
    ],
)
def test_an_edit_and_its_inverse_leave_every_table_as_it_was(bench: Bench, edit: Edit) -> None:
    before = bench.rows()
    inverse = bench.apply(edit)
    after = bench.rows()
    assert inverse == edit.inverse()
    assert (after == before) is all(c.before == c.after for c in edit.changes)
    assert bench.apply(inverse) == edit
    assert bench.rows() == before
    bench.apply(edit)
    assert bench.rows() == after


def test_what_an_edit_wrote_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        chronology.apply(MEETING_AND_ALL)
    with StoredChronology.open(path) as chronology:
        assert chronology.find_event("new") == changed(NEW, rests_on="claim-new")
        assert list(chronology.records("relations"))[-1] == Relation(NEW.id, VISIT.id, "echoes")
        assert chronology.revision == 1
    assert {found.suffix for found in tmp_path.iterdir()} == {".json", ".chronology"}


def test_new_records_come_last_and_a_changed_one_keeps_its_place(bench: Bench) -> None:
    other = changed(PUT_OFF, title="Put off")
    bench.apply(Edit((Change(None, NEW), Change(PUT_OFF, other))))
    events = list(bench.chronology.records("events"))
    assert events == [VISIT, CALL, other, *SMALL.events[3:], NEW]


def test_the_revision_counts_edits_and_an_empty_edit_is_none(bench: Bench) -> None:
    assert bench.apply(Edit(())) == Edit(())
    assert bench.chronology.revision == 0
    bench.apply(bench.apply(added(NEW)))
    assert bench.chronology.revision == 2


def test_a_removed_record_comes_back_in_its_place_after_others_were_added(bench: Bench) -> None:
    last = SMALL.citations[-1]
    back = bench.apply(removed(last))
    newer = Citation(RUMOUR.id, SourceId("copy"))
    bench.apply(added(newer))
    bench.apply(back)
    assert list(bench.chronology.records("citations")) == [*SMALL.citations, newer]


def test_the_key_of_a_removed_event_is_given_to_no_other(bench: Bench) -> None:
    bench.apply(added(NEW))
    key = bench.chronology.key_of("new")
    back = bench.apply(removed(NEW))
    bench.apply(added(changed(NEW, id="newer")))
    assert bench.chronology.key_of("newer") != key
    bench.apply(back)
    assert bench.chronology.key_of("new") == key


def test_changes_within_an_edit_follow_one_another(bench: Bench) -> None:
    before = bench.rows()
    steps = [changed(CALL, title=title) for title in ("one", "two")]
    inverse = bench.apply(
        Edit((Change(CALL, steps[0]), Change(steps[0], steps[1]), Change(steps[1], CALL)))
    )
    assert bench.rows() == before
    bench.apply(inverse)
    assert bench.rows() == before


def test_a_record_may_go_and_come_within_an_edit(bench: Bench) -> None:
    before = bench.rows()
    bench.apply(Edit((Change(SMALL.citations[0], None), Change(None, SMALL.citations[0]))))
    assert bench.rows() == before


@pytest.mark.parametrize(
    "edit",
    [
        replaced(changed(VISIT, title="What it never was"), changed(VISIT, title="New")),
        replaced(changed(VISIT, lanes=(LaneId("talks"),)), VISIT),
        replaced(changed(VISIT, lanes=(LaneId("press"), LaneId("talks"))), VISIT),
        replaced(changed(VISIT, rests_on=""), VISIT),
        removed(changed(CALL, place="elsewhere")),
        removed(changed(CALL, lanes=(LaneId("no such lane"),))),
        replaced(Header("Other"), Header("New")),
    ],
)
def test_an_edit_of_what_is_no_longer_so_is_a_conflict(bench: Bench, edit: Edit) -> None:
    assert bench.conflict(edit).reason is ConflictReason.CHANGED


@pytest.mark.parametrize(
    ("edit", "reason", "record", "detail"),
    [
        (removed(NEW), ConflictReason.MISSING, 'event "new"', ""),
        (
            removed(Citation(CALL.id, SourceId("copy"))),
            ConflictReason.MISSING,
            'citation of event "call"',
            "",
        ),
        (added(CALL), ConflictReason.TAKEN, 'event "call"', ""),
        (added(NEW, NEW), ConflictReason.TAKEN, 'event "new"', ""),
        (added(SMALL.relations[0]), ConflictReason.TAKEN, 'relation of event "put-off"', ""),
        (
            replaced(SMALL.citations[0], SMALL.citations[2]),
            ConflictReason.TAKEN,
            'citation of event "visit"',
            "",
        ),
        (replaced(CALL, changed(CALL, id="ring")), ConflictReason.ID_CHANGED, 'event "call"', ""),
        (
            added(Participation(EventId("nothing"), ActorId("qin"))),
            ConflictReason.UNKNOWN_REFERENCE,
            'participation of event "nothing"',
            'there is no event "nothing"',
        ),
        (
            added(Participation(VISIT.id, ActorId(""))),
            ConflictReason.UNKNOWN_REFERENCE,
            'participation of event "visit"',
            'there is no actor ""',
        ),
        (
            added(changed(NEW, lanes=(LaneId("attic"),))),
            ConflictReason.UNKNOWN_REFERENCE,
            'event "new"',
            'there is no lane "attic"',
        ),
        (
            replaced(CALL, changed(CALL, lanes=(LaneId("attic"),))),
            ConflictReason.UNKNOWN_REFERENCE,
            'event "call"',
            'there is no lane "attic"',
        ),
        (
            replaced(SMALL.actors[1], changed(SMALL.actors[1], offices=(Office("x", source="y"),))),
            ConflictReason.UNKNOWN_REFERENCE,
            'actor "state"',
            'offices[0].source: there is no source "y"',
        ),
        (
            removed(SMALL.lanes[0]),
            ConflictReason.STILL_NAMED,
            'lane "press"',
            "event (lanes)",
        ),
        (
            removed(CALL),
            ConflictReason.STILL_NAMED,
            'event "call"',
            "date claim (event)",
        ),
        (
            Edit((Change(RUMOUR, None), Change(SMALL.participations[3], None))),
            ConflictReason.STILL_NAMED,
            'event "rumour"',
            "relation (from)",
        ),
        (
            removed(SMALL.sources[2]),
            ConflictReason.STILL_NAMED,
            'source "names"',
            "actor (other_names or offices)",
        ),
        (
            Edit((Change(SMALL.date_claims[0], None),)),
            ConflictReason.STILL_NAMED,
            'date claim "claim-visit"',
            "event (rests_on)",
        ),
        (Edit((Change(None, None),)), ConflictReason.NOT_VALID, "a change", "it is empty"),
        (
            Edit((Change(CALL, SMALL.lanes[0]),)),
            ConflictReason.NOT_VALID,
            'event "call"',
            'it would become a lane "press"',
        ),
        (removed(SMALL.chronology), ConflictReason.NOT_VALID, "chronology", "always one"),
        (added(Header("Second")), ConflictReason.NOT_VALID, "chronology", "always one"),
        (added(Office("x")), ConflictReason.NOT_VALID, "office", "part of another record"),
        (added(changed(NEW, id="")), ConflictReason.NOT_VALID, 'event ""', "it is empty"),
        (
            added(changed(NEW, title=None)),
            ConflictReason.NOT_VALID,
            'event "new"',
            "Expected `str`",
        ),
        (
            added(changed(NEW, lanes=["press"])),
            ConflictReason.NOT_VALID,
            'event "new"',
            "another type",
        ),
        (
            added(changed(NEW, title="\ud83d")),
            ConflictReason.NOT_VALID,
            'event "new"',
            "surrogates",
        ),
        (added(changed(NEW, order=2**63)), ConflictReason.NOT_VALID, 'event "new"', "64 bits"),
        (added(changed(NEW, date="soon")), ConflictReason.NOT_VALID, 'event "new"', "date: 'soon'"),
        (
            added(Actor(ActorId("a"), "A", ActorKind.PERSON, offices=(Office("x", "then"),))),
            ConflictReason.NOT_VALID,
            'actor "a"',
            "offices[0].from: 'then'",
        ),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_whole(
    bench: Bench, edit: Edit, reason: ConflictReason, record: str, detail: str
) -> None:
    fits = Change(None, Lane(LaneId("fits"), "Fits", "lane-4", 4))
    conflict = bench.conflict(Edit((fits, *edit.changes)))
    assert (conflict.reason, str(conflict.record)) == (reason, record)
    assert detail in str(conflict.detail)
    assert "\n" not in str(conflict)


def test_there_may_be_only_as_many_lanes_as_columns_can_number(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.storage.edits.transaction.LANE_LIMIT", 3)
    lanes = [Lane(LaneId(name), name, "lane-1", 9) for name in "ab"]
    assert str(bench.conflict(added(*lanes)).detail) == "there are 3 lanes already"
    bench.apply(added(lanes[0]))
    assert len(bench.chronology.columns().lanes) == 3


def test_after_a_conflict_the_chronology_can_still_be_edited(bench: Bench) -> None:
    bench.conflict(removed(NEW))
    bench.apply(added(NEW))
    assert bench.chronology.find_event("new") == NEW


def test_an_edit_through_another_window_is_noticed(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as one, StoredChronology.open(path) as other:
        one.apply(replaced(CALL, changed(CALL, title="Rung")))
        with pytest.raises(WriteFailed) as caught:
            other.apply(replaced(CALL, changed(CALL, title="Phoned")))
        assert caught.value.reason is WriteReason.REPLACED
        assert other.columns().titles[2] == "Rung"
        assert other.find_event("call") == changed(CALL, title="Rung")
