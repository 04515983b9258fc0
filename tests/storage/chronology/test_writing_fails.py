"""What can't be written, in a process of its own: one that may not, has no room, or is killed."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.folders import folder_for_all
from tests.storage.chronologies import (
    SMALL,
    import_json,
    imported,
    in_memory,
    rows_of_file,
    written,
)
from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.database.connection import writing
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.file.atomic_write import new_file

ROOT = Path(__file__).resolve().parents[3]
NOBODY = 65534

DROPPING_RIGHTS = f"""
import os
from importlib import import_module
from pkgutil import walk_packages
import timeline_app.storage
for found in walk_packages(timeline_app.storage.__path__, "timeline_app.storage."):
    import_module(found.name)
if os.geteuid() == 0:  # modes don't bind root
    os.setresgid({NOBODY}, {NOBODY}, {NOBODY})
    os.setresuid({NOBODY}, {NOBODY}, {NOBODY})
"""
FULL_DISK = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
"""
EDIT = """
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId
edit = added(*(Event(EventId(f"e{i}"), "x" * 200, "2023") for i in range(2000)))
"""
TRYING = """
import sys
from pathlib import Path
from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import StorageError
from timeline_app.storage.chronology.json_exchange import convert_json, write_json
source, target = Path(sys.argv[1]), Path(sys.argv[2])
{limits}
try:
    {action}
except StorageError as error:
    print(type(error).__name__, error.reason.name)
else:
    print("done")
"""

posix_only = pytest.mark.skipif(os.name == "nt", reason="users and limits are those of POSIX")


def outcome(limits: str, action: str, source: Path, target: Path) -> str:
    """What a process that may do less gets for an action: "done", or the error's reason."""
    # Loaded before rights are dropped: the checkout may be one that nobody else can read.
    code = EDIT + TRYING.format(limits=limits, action=action)
    done = subprocess.run(
        [sys.executable, "-c", code, source, target],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def contents(folder: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in folder.iterdir() if found.is_file()}


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder with the small chronology that anybody can read, but only we can write."""
    with folder_for_all() as folder:
        for path in (imported(SMALL, folder), folder / "small.json"):
            path.chmod(0o644)
        folder.chmod(0o555)
        yield folder


ACTIONS = {
    "new": "StoredChronology.create(target / 'new.chronology', Header('New')).close()",
    "import": "convert_json(source, target / 'new.chronology')",
    "json": "write_json(StoredChronology.open(target / 'small.chronology'), target / 'new.json')",
    "edit": "StoredChronology.open(target / 'small.chronology').apply(edit)",
}


@posix_only
@pytest.mark.parametrize("action", ACTIONS)
def test_a_folder_that_may_not_be_written(open_to_all: Path, action: str) -> None:
    before = contents(open_to_all)
    json_path = open_to_all / "small.json"
    found = outcome(DROPPING_RIGHTS, ACTIONS[action], json_path, open_to_all)
    assert found == "WriteFailed NOT_WRITABLE"
    assert contents(open_to_all) == before


@posix_only
def test_a_chronology_in_a_folder_that_may_not_be_written_can_be_read(open_to_all: Path) -> None:
    action = "StoredChronology.open(target / 'small.chronology').columns()"
    assert outcome(DROPPING_RIGHTS, action, open_to_all, open_to_all) == "done"


@posix_only
def test_a_file_that_may_not_be_read(open_to_all: Path) -> None:
    for name in ("small.chronology", "small.json"):
        (open_to_all / name).chmod(0)
    for action in (
        "StoredChronology.open(target / 'small.chronology')",
        "convert_json(source, target)",
    ):
        found = outcome(DROPPING_RIGHTS, action, open_to_all / "small.json", open_to_all)
        assert found == "Refused UNREADABLE"


@posix_only
@pytest.mark.parametrize("action", ACTIONS)
def test_a_full_disk(tmp_path: Path, action: str) -> None:
    path = imported(SMALL, tmp_path)
    if action == "json":  # what is written must not fit either
        path.unlink()
        StoredChronology.create(path, Header("Big", "x" * 100_000)).close()
    before = contents(tmp_path)
    # What is there can be written over on a full disk, but it can't grow.
    limit = path.stat().st_size if action == "edit" else 65536
    found = outcome(
        FULL_DISK.format(limit=limit), ACTIONS[action], tmp_path / "small.json", tmp_path
    )
    assert found in ("WriteFailed FAILED", "WriteFailed NO_SPACE")
    assert contents(tmp_path) == before


@posix_only
def test_an_edit_that_could_not_even_be_taken_back_is_so_at_the_next_opening(
    tmp_path: Path,
) -> None:
    path = imported(SMALL, tmp_path)
    before = rows_of_file(path)
    found = outcome(FULL_DISK.format(limit=65536), ACTIONS["edit"], path, tmp_path)
    assert found == "WriteFailed FAILED"
    StoredChronology.open(path).close()
    assert rows_of_file(path) == before
    assert {found.name for found in tmp_path.iterdir()} == {"small.chronology", "small.json"}


@pytest.mark.parametrize("name", ["none/new.json", "small.json/new.json", "a\0b.json"])
def test_a_place_that_is_not_there(tmp_path: Path, name: str) -> None:
    written(SMALL, tmp_path)
    before = contents(tmp_path)
    reason = WriteReason.FAILED if "\0" in name else WriteReason.NO_FOLDER
    with pytest.raises(WriteFailed) as caught:
        write_json(SMALL, tmp_path / name)
    assert caught.value.reason is reason
    with pytest.raises(WriteFailed) as caught:
        StoredChronology.create(tmp_path / name, Header("New"))
    assert caught.value.reason is reason
    assert contents(tmp_path) == before


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed) as caught:
        write_json(SMALL, tmp_path)
    assert (caught.value.reason, str(caught.value.detail)) == (
        WriteReason.NOT_WRITABLE,
        "it is not a file",
    )


def test_an_import_does_not_overwrite(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    before = contents(tmp_path)
    with pytest.raises(WriteFailed) as caught:
        import_json(tmp_path / "small.json", path)
    assert caught.value.reason is WriteReason.EXISTS
    assert contents(tmp_path) == before


def no_links(*_: object) -> None:
    raise OSError(errno.EPERM, "no links here")


@pytest.mark.parametrize("link", [os.link, no_links])
def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: Callable[..., None]
) -> None:
    monkeypatch.setattr(os, "link", link)
    path = tmp_path / "new.chronology"
    with pytest.raises(WriteFailed) as caught, new_file(path, replace=False):
        path.write_text("another's")
    assert (caught.value.reason, caught.value.detail) == (WriteReason.EXISTS, "")
    assert contents(tmp_path) == {path.name: b"another's"}
    path.unlink()
    with new_file(path, replace=False) as part:
        part.write_text("mine")
    assert contents(tmp_path) == {path.name: b"mine"}


def test_a_writing_that_is_stopped_leaves_what_was_there(tmp_path: Path) -> None:
    class Stopped:
        """Records that break off, as at Ctrl+C."""

        header = SMALL.header

        def records(self, section: str) -> object:
            raise KeyboardInterrupt

    path = written(SMALL, tmp_path)
    before = contents(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        write_json(Stopped(), path)  # type: ignore[arg-type]
    assert contents(tmp_path) == before


def test_json_of_a_chronology_that_turns_out_damaged_is_not_written(tmp_path: Path) -> None:
    with in_memory(SMALL) as chronology:
        chronology.file.connection.execute("UPDATE quote SET said_on = 'then'")
        with pytest.raises(Refused):
            write_json(chronology, tmp_path / "new.json")
    assert list(tmp_path.iterdir()) == []


EDITING = """
import sys
from pathlib import Path
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Citation, Event, EventId, SourceId
from timeline_app.storage.chronology.chronology import StoredChronology
chronology = StoredChronology.open(Path(sys.argv[1]))
print("start", flush=True)
for i in range(int(sys.argv[2]), 10**9):
    events = [Event(EventId(f"e{i}-{j}"), f"Event {i}", "2023") for j in range(20)]
    chronology.apply(added(*events, *(Citation(event.id, SourceId("note")) for event in events)))
    print(i, flush=True)
"""


@posix_only
def test_killed_amid_edits_the_file_holds_each_edit_whole_or_not_at_all(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    done = 0
    for edits in (1, 3, 2, 5):
        with subprocess.Popen(
            [sys.executable, "-c", EDITING, path, str(done)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "start\n"
            for _ in range(edits):
                told = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)  # while the next edit is on its way
            told = max([told, *map(int, process.stdout.read().split())])
        with StoredChronology.open(path) as chronology:
            done = chronology.revision
            # One more than was told may be there: committed, but killed before it was told.
            assert told + 1 <= done <= told + 2
            assert chronology.counts().events == 5 + 20 * done
            assert len(list(chronology.records("citations"))) == 4 + 20 * done
    # A journal that was just begun when the process was killed stays until the next edit.
    left = {found.name for found in tmp_path.iterdir()} - {"small.chronology-journal"}
    assert left == {"small.chronology", "small.json"}


def test_a_file_that_is_no_database_any_more_is_refused_and_not_called_full(
    tmp_path: Path,
) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE one (x)")
    with closing(sqlite3.connect(path)) as connection:
        path.write_bytes(b"something else entirely " * 1_000)
        with pytest.raises(Refused) as caught, writing(path):
            connection.execute("CREATE TABLE two (x)")
    assert caught.value.reason is RefusedReason.DAMAGED
