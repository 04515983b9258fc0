import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import CALL, RUMOUR, SMALL, VISIT, imported, in_memory
from timeline_app.core.edits.edit import added, replaced
from timeline_app.core.records.records import (
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Quote,
    SourceId,
    Stance,
    type_of_section,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import APPLICATION_ID, USER_VERSION
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.storage.json.bulk_insert import build
from timeline_app.storage.queries.records import RecordCounts


@pytest.fixture
def small(tmp_path: Path) -> Iterator[StoredChronology]:
    with StoredChronology.open(imported(SMALL, tmp_path)) as chronology:
        yield chronology


def test_a_new_chronology_has_its_header_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new.chronology"
    header = Header("New", "About it", ("Europe/Oslo",), "2024-01-01T00:00:00Z")
    with StoredChronology.create(path, header) as chronology:
        assert chronology.header() == header
        assert chronology.path == path
        assert chronology.revision == 0
        assert chronology.lanes() == ()
        assert len(chronology.columns()) == 0
        assert all(list(chronology.records(section)) == [] for section in type_of_section)
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_never_overwritten_by_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "there.chronology"
    path.write_text("mine")
    with pytest.raises(WriteFailed) as caught:
        StoredChronology.create(path, Header("New"))
    assert (caught.value.reason, caught.value.path) == (WriteReason.EXISTS, path)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_records_come_in_the_order_in_which_they_were_stored(small: StoredChronology) -> None:
    for section in type_of_section:
        assert list(small.records(section)) == list(SMALL.records(section))


def test_lanes_come_in_their_own_order(small: StoredChronology) -> None:
    assert [lane.id for lane in small.lanes()] == ["talks", "press"]


def test_columns_have_the_events_by_date_with_the_undated_last(small: StoredChronology) -> None:
    columns = small.columns()
    ids = small.event_ids(columns.key.tolist())
    assert ids == ["channel", "put-off", "call", "visit", "rumour"]
    assert columns.dated == 4
    assert columns.quote_count(ids.index(VISIT.id)) == 2
    assert columns.quote_count(ids.index(CALL.id)) == 1
    assert [columns.titles[row] for row in range(5)][2:] == ["Call", VISIT.title, RUMOUR.title]
    assert columns.lanes == small.lanes()


def test_columns_follow_an_edit(small: StoredChronology) -> None:
    before = small.columns()
    assert small.columns() is before
    small.apply(replaced(CALL, Event(CALL.id, "Another call", "2024")))
    after = small.columns()
    assert after.titles[int((after.key == small.key_of("call")).nonzero()[0][0])] == "Another call"


def test_events_are_found_by_id_and_by_key(small: StoredChronology) -> None:
    key = small.key_of("visit")
    assert key is not None
    assert small.event(key) == small.find_event("visit") == VISIT
    assert small.id_of(key) == "visit"
    assert small.event_ids([key, key]) == ["visit", "visit"]


@pytest.mark.parametrize("unknown", ["", "Visit", "visit\0", "\ud800"])
def test_an_unknown_id_finds_nothing(small: StoredChronology, unknown: str) -> None:
    assert small.key_of(unknown) is None
    assert small.find_event(unknown) is None
    assert small.memberships.events_of_actor(unknown) == []


def test_an_unknown_key_is_a_key_error(small: StoredChronology) -> None:
    for read in (small.event, small.details, small.id_of):
        with pytest.raises(KeyError):
            read(99)


def test_counts_are_those_of_the_records(small: StoredChronology) -> None:
    assert small.counts() == RecordCounts(
        events=5, undated=1, lanes=2, actors=2, sources=3, quotes=2, relations=3
    )


def test_sources_of_events_come_in_the_order_of_citation_each_once(small: StoredChronology) -> None:
    keys = [small.key_of(name) or 0 for name in ("call", "rumour", "visit")]
    found = small.sources_of_events(keys)
    assert [key for key, _ in found] == keys
    assert [[(one.source.id, one.stance) for one in sources] for _, sources in found] == [
        [("note", Stance.SUPPORTS), ("copy", Stance.SUPPORTS)],
        [],
        [
            ("copy", Stance.DISPUTES),
            ("note", Stance.SUPPORTS),
            ("copy", Stance.SUPPORTS),
        ],
    ]


def test_events_of_an_actor_come_in_the_order_of_participation(small: StoredChronology) -> None:
    memberships = small.memberships
    # On "call" Qin is quoted alone.
    events = small.event_ids(memberships.events_of_actor("qin"))
    assert events == ["visit", "put-off", "rumour", "call"]
    assert small.event_ids(memberships.events_of_actor("state")) == ["visit"]


def test_more_events_than_are_read_at_once_all_come() -> None:
    events = [Event(EventId(f"e{i}"), f"Event {i}", "2023") for i in range(2500)]
    with in_memory(SMALL) as chronology:
        chronology.apply(added(*events))
        assert list(chronology.records("events")) == [*SMALL.events, *events]
        assert len(chronology.columns()) == 2505


def test_texts_of_any_kind_are_kept() -> None:
    odd = "\0 \u2028 ’ \U0001f54a " + "x" * 100_000
    quote = Quote("q\0", odd, SourceId("note"), venue=odd)  # type: ignore[arg-type]
    with in_memory(SMALL) as chronology:
        chronology.apply(added(quote))
        assert list(chronology.records("quotes"))[-1] == quote


def test_the_file_says_what_it_is_and_is_safely_set_up(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        asked = {
            name: chronology.file.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "application_id",
                "user_version",
                "foreign_keys",
                "synchronous",
                "journal_mode",
                "trusted_schema",
                "query_only",
            )
        }
    assert asked == {
        "application_id": APPLICATION_ID,
        "user_version": USER_VERSION,
        "foreign_keys": 1,
        "synchronous": 3,
        "journal_mode": "delete",
        "trusted_schema": 0,
        "query_only": 0,
    }
    with closing(sqlite3.connect(path)) as connection:
        strict = connection.execute("SELECT strict FROM pragma_table_list WHERE schema = 'main'")
        flags = [flag for (flag,) in strict]
        assert flags.count(0) == 1  # sqlite_schema itself
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_read_only_reads_everything_and_writes_nothing(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    before = path.read_bytes()
    with StoredChronology.open(path, read_only=True) as chronology:
        assert list(chronology.records("events")) == list(SMALL.events)
        with pytest.raises(WriteFailed) as caught:
            chronology.apply(added(Lane(LaneId("new"), "New", "lane-3", 3)))
    assert caught.value.reason is WriteReason.NOT_WRITABLE
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["a b.chronology", "50%?#&.chronology", "秦刚.chronology"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with StoredChronology.create(tmp_path / name, Header("New")) as chronology:
        chronology.apply(added(Lane(LaneId("new"), "New", "lane-3", 3)))
    with StoredChronology.open(tmp_path / name) as chronology:
        assert len(chronology.lanes()) == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_unfinished_reading_does_not_hinder_an_edit_elsewhere(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as reading, StoredChronology.open(path) as editing:
        events = reading.records("events")
        next(events)
        editing.apply(added(Lane(LaneId("new"), "New", "lane-3", 3)))
        assert len(reading.lanes()) == 3


def test_a_reader_gives_numbers_only_where_there_are_some() -> None:
    with in_memory(SMALL) as chronology:
        reader = RecordReader(chronology.file.connection, Path("x"))
        assert reader.number("SELECT 5") == 5
        assert reader.number("SELECT 5 WHERE 0") is None


def test_a_copy_in_memory_outlives_its_file(tmp_path: Path) -> None:
    path, name = tmp_path / "small.chronology", tmp_path / "small.json"
    build(path, SMALL)
    with StoredChronology.copied(path, name) as copy:
        path.unlink()
        assert copy.path == name
        assert list(copy.records("events")) == list(SMALL.events)
        assert len(copy.columns()) == len(SMALL.events)
    assert list(tmp_path.iterdir()) == []


def test_a_section_can_be_counted_by_itself(small: StoredChronology) -> None:
    for section in type_of_section:
        assert small.number_of(section) == len(list(small.records(section)))


def test_which_of_some_events_an_actor_takes_part_in(small: StoredChronology) -> None:
    keys = {small.id_of(key): key for key in small.columns().key.tolist()}
    of_qin = {keys[name] for name in ("visit", "call", "put-off", "rumour")}
    assert small.memberships.events_with_actor("qin", keys.values()) == of_qin
    assert small.memberships.events_with_actor("qin", [keys["visit"], 10**9]) == {keys["visit"]}
    assert small.memberships.events_with_actor("qin", []) == set()
    assert small.memberships.events_with_actor("nobody", keys.values()) == set()


@pytest.mark.parametrize(("most", "few"), [(0, False), (3, False), (4, True), (100, True)])
def test_whether_an_actor_has_few_events_is_found_without_counting_all(
    small: StoredChronology, most: int, few: bool
) -> None:
    assert small.memberships.has_at_most(most, "qin") is few
    assert small.memberships.has_at_most(most, "nobody")


def test_events_with_an_actor_are_looked_up_by_event(small: StoredChronology) -> None:
    """Else all that a busy actor takes part in would be gone through for each step."""
    asked: list[str] = []
    small.file.connection.set_trace_callback(asked.append)
    small.memberships.events_with_actor("qin", [1, 2])
    small.file.connection.set_trace_callback(None)
    (query,) = [text for text in asked if "participation" in text]
    plan = [row[3] for row in small.file.connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert any("participation_by_event" in step for step in plan), plan
    assert not any("participation_by_actor" in step for step in plan), plan
