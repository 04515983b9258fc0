"""Files that are not ours, not of our time or not sound: refused, and left as they were."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, all_rows, imported, rows_of_file, written
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import APPLICATION_ID, USER_VERSION
from timeline_app.storage.errors import Refused, RefusedReason

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return imported(SMALL, tmp_path)


def refusal(path: Path) -> Refused:
    """The refusal of a file, which leaves its folder as it was."""
    before = {found: found.read_bytes() for found in path.parent.iterdir() if found.is_file()}
    with pytest.raises(Refused) as caught:
        StoredChronology.open(path)
    assert before == {
        found: found.read_bytes() for found in path.parent.iterdir() if found.is_file()
    }
    refused = caught.value
    assert refused.path == path
    assert str(refused).startswith(f"{path}: ")
    assert str(refused).isprintable()
    return refused


def changed_by(path: Path, *statements: str) -> Path:
    """The file after another program has worked on it."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.chronology").reason is RefusedReason.MISSING


def test_a_file_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        StoredChronology.open(tmp_path / "none" / "none.chronology")
    assert caught.value.reason is RefusedReason.MISSING


def test_a_folder(tmp_path: Path) -> None:
    refused = refusal(tmp_path)
    assert (refused.reason, str(refused.detail)) == (RefusedReason.NOT_A_FILE, "it is a folder")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").reason is RefusedReason.NOT_A_FILE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", RefusedReason.EMPTY),
        (PNG, RefusedReason.OTHER_FORMAT),
        (b"some words", RefusedReason.OTHER_FORMAT),
        (b"SQLite format 3\0", RefusedReason.DAMAGED),
        (b"SQLite format 3\0" + bytes(84), RefusedReason.OTHER_DATABASE),
    ],
)
def test_what_is_no_database_of_ours(tmp_path: Path, content: bytes, reason: RefusedReason) -> None:
    path = tmp_path / "x.chronology"
    path.write_bytes(content)
    assert refusal(path).reason is reason


def test_our_json_is_not_opened_as_a_database(tmp_path: Path) -> None:
    assert refusal(written(SMALL, tmp_path)).reason is RefusedReason.OTHER_FORMAT


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = changed_by(tmp_path / "theirs.db", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)")
    assert refusal(path).reason is RefusedReason.OTHER_DATABASE


def test_a_database_of_another_program_with_a_journal_left_by_a_crash(tmp_path: Path) -> None:
    path = changed_by(tmp_path / "theirs.db", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE t SET a = 2")
        journal = Path(f"{path}-journal").read_bytes()
    Path(f"{path}-journal").write_bytes(journal)
    assert refusal(path).reason is RefusedReason.OTHER_DATABASE


def test_a_database_of_another_program_with_a_write_ahead_log(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (a)")
        for found in list(tmp_path.iterdir()):
            shutil.copy(found, tmp_path / found.name.replace("theirs", "copy"))
    assert refusal(tmp_path / "copy.db").reason is RefusedReason.OTHER_DATABASE


def test_a_newer_version(small: Path) -> None:
    changed_by(small, f"PRAGMA user_version = {USER_VERSION + 1}", "CREATE VIEW more AS SELECT 1")
    refused = refusal(small)
    assert refused.reason is RefusedReason.NEWER
    versions = f"its version is {USER_VERSION + 1}, this program knows those up to {USER_VERSION}"
    assert str(refused.detail) == f"{versions}, and the view 'more' is not ours"


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was(small: Path, version: int) -> None:
    changed_by(small, f"PRAGMA user_version = {version}")
    assert refusal(small).reason is RefusedReason.OTHER_STRUCTURE


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (
            "CREATE TRIGGER spy AFTER UPDATE ON event BEGIN DELETE FROM quote; END",
            "the trigger 'spy' is not ours",
        ),
        ("CREATE VIEW look AS SELECT * FROM event", "the view 'look' is not ours"),
        ("CREATE TABLE more (a)", "the table 'more' is not ours"),
        ("CREATE INDEX more ON event (title)", "the index 'more' is not ours"),
        ("DROP INDEX citation_by_event", "the index 'citation_by_event' is missing"),
        ("DROP TABLE relation", "the table 'relation' is missing"),
        ("ALTER TABLE event ADD COLUMN more TEXT", "the table 'event' is not ours"),
        ("ALTER TABLE event RENAME COLUMN note TO remark", "the table 'event' is not ours"),
        ("CREATE VIRTUAL TABLE more USING fts5(a)", "the table 'more' is not ours"),
    ],
)
def test_a_structure_that_is_not_ours(small: Path, statement: str, named: str) -> None:
    refused = refusal(changed_by(small, statement))
    assert (refused.reason, str(refused.detail)) == (RefusedReason.OTHER_STRUCTURE, named)


def test_a_table_that_only_has_our_name(tmp_path: Path) -> None:
    path = changed_by(
        tmp_path / "x.chronology",
        f"PRAGMA application_id = {APPLICATION_ID}",
        f"PRAGMA user_version = {USER_VERSION}",
        "CREATE TABLE event (title)",
    )
    assert refusal(path).reason is RefusedReason.OTHER_STRUCTURE


@pytest.mark.parametrize(
    ("statement", "reason", "where"),
    [
        ("UPDATE event SET date = 'soon' WHERE id = 'call'", "NOT_A_DATE", 'event "call", date'),
        ("UPDATE event SET time = '24:61' WHERE id = 'call'", "NOT_A_DATE", 'event "call", time'),
        ("UPDATE event SET status = 'lost' WHERE id = 'call'", "WRONG_VALUE", 'event "call"'),
        ("UPDATE event SET importance = 4 WHERE id = 'call'", "WRONG_VALUE", 'event "call"'),
        ("UPDATE event SET tags = '{' WHERE id = 'call'", "WRONG_VALUE", 'event "call"'),
        ("UPDATE event SET tags = '[7]' WHERE id = 'call'", "WRONG_VALUE", 'event "call"'),
        ("UPDATE event SET id = '' WHERE id = 'call'", "WRONG_VALUE", 'event "", id'),
        (
            "UPDATE event SET title = CAST(x'61ff' AS TEXT) WHERE id = 'call'",
            "NOT_UTF8",
            'event "call"',
        ),
        (
            "UPDATE event SET id = CAST(x'61ff' AS TEXT) WHERE id = 'channel'",
            "NOT_UTF8",
            'event "a\ufffd"',
        ),
        (
            "UPDATE lane SET id = CAST(x'61ff' AS TEXT) WHERE id = 'talks'",
            "NOT_UTF8",
            'lane "a\ufffd"',
        ),
        ("UPDATE chronology SET home_zones = '7'", "WRONG_VALUE", "chronology in row 1"),
        ("DELETE FROM chronology", "DAMAGED", ""),
        ("DELETE FROM revision", "DAMAGED", ""),
        ("DELETE FROM actor WHERE id = 'qin'", "DAMAGED", ""),
    ],
)
def test_a_record_that_cannot_be_is_named(
    small: Path, statement: str, reason: str, where: str
) -> None:
    refused = refusal(changed_by(small, statement))
    assert (refused.reason, str(refused.where)) == (RefusedReason[reason], where)


@pytest.mark.parametrize(
    ("statement", "reason", "where"),
    [
        (
            "UPDATE quote SET said_on = 'then' WHERE id = 'nobody'",
            "NOT_A_DATE",
            'quote "nobody", said_on',
        ),
        ("UPDATE quote SET selector = '[' WHERE id = 'nobody'", "WRONG_VALUE", 'quote "nobody"'),
        (
            "UPDATE quote SET text = CAST(x'ff' AS TEXT) WHERE id = 'nobody'",
            "NOT_UTF8",
            'quote "nobody"',
        ),
        ("UPDATE source SET item = '{}'", "WRONG_VALUE", 'source "note"'),
        ("UPDATE citation SET stance = 'doubts'", "WRONG_VALUE", "citation in row 1"),
        ("UPDATE citation SET note = CAST(x'ff' AS TEXT)", "NOT_UTF8", "citation in row 1"),
        ("UPDATE actor SET offices = '[{}]' WHERE id = 'state'", "WRONG_VALUE", 'actor "state"'),
        ("UPDATE date_claim SET edtf = '20'", "NOT_A_DATE", 'date claim "claim-visit", edtf'),
    ],
)
def test_a_detail_that_cannot_be_is_refused_when_it_is_read(
    small: Path, statement: str, reason: str, where: str
) -> None:
    changed_by(small, statement)
    with StoredChronology.open(small) as chronology:
        key = chronology.key_of("visit")
        assert key is not None
        with pytest.raises(Refused) as caught:
            chronology.details(key)
    assert (caught.value.reason, str(caught.value.where)) == (RefusedReason[reason], where)


def test_a_file_that_another_program_holds(small: Path) -> None:
    with closing(sqlite3.connect(small, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("timeline_app.storage.database.connection._BUSY_SECONDS", 0.0)
            with pytest.raises(Refused) as caught:
                StoredChronology.open(small)
    assert caught.value.reason is RefusedReason.LOCKED


def test_a_journal_of_ours_left_by_a_crash_is_rolled_back(tmp_path: Path, small: Path) -> None:
    sound = rows_of_file(small)
    crashed = tmp_path / "crashed.chronology"
    with closing(sqlite3.connect(small, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # so that pages reach the file at once
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM event_quote")
        connection.execute("UPDATE event SET title = 'half', note = hex(zeroblob(9000))")
        shutil.copy(small, crashed)
        shutil.copy(f"{small}-journal", f"{crashed}-journal")
    assert crashed.read_bytes() != small.read_bytes()
    with StoredChronology.open(crashed) as chronology:
        assert all_rows(chronology.file.connection) == sound
        assert list(chronology.records("events")) == list(SMALL.events)
    assert not Path(f"{crashed}-journal").exists()


def test_ours_is_opened_with_a_journal_of_nothing_beside_it(small: Path) -> None:
    Path(f"{small}-journal").write_bytes(b"")
    with StoredChronology.open(small) as chronology:
        chronology.apply(added(Lane(LaneId("new"), "New", "lane-3", 3)))
        assert len(chronology.lanes()) == 3
