"""What the disk does aside is done, or has failed, when its caller goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, imported
from timeline_app.core.edits.edit import added, removed
from timeline_app.core.edits.log_entry import HistoryLimit
from timeline_app.core.records.records import Event, EventId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.background_disk import IsDone, done_aside
from timeline_app.storage.errors import EditConflict


class WaitedError(Exception):
    """What comes out of a waiting."""


def waited(is_done: IsDone) -> None:
    assert is_done(60.0)


def test_it_is_done_in_a_thread_of_its_own_while_the_caller_waits() -> None:
    threads: list[threading.Thread] = []
    begun = threading.Event()

    def work() -> str:
        assert begun.wait(60.0)
        threads.append(threading.current_thread())
        return "done"

    def wait(is_done: IsDone) -> None:
        assert not is_done(0.0)
        begun.set()
        assert is_done(60.0)

    assert done_aside(work, wait) == "done"
    assert threads != [threading.current_thread()]
    assert not threads[0].is_alive()


def test_without_a_way_to_wait_it_is_done_at_once() -> None:
    assert done_aside(threading.current_thread, None) is threading.current_thread()


def test_what_it_raises_is_raised_to_whoever_waits() -> None:
    def work() -> None:
        raise OSError("no room")

    for wait in (waited, None):
        with pytest.raises(OSError, match="no room"):
            done_aside(work, wait)


def test_whatever_comes_out_of_the_waiting_it_is_done_by_then() -> None:
    done: list[bool] = []
    begun = threading.Event()

    def work() -> None:
        assert begun.wait(60.0)
        done.append(True)

    def wait(is_done: IsDone) -> None:
        begun.set()
        raise WaitedError

    with pytest.raises(WaitedError):
        done_aside(work, wait)
    assert done == [True]


@pytest.fixture
def chronology(tmp_path: Path) -> StoredChronology:
    return StoredChronology.open(imported(SMALL, tmp_path))


def test_an_edit_is_under_way_until_the_disk_has_ended_it(chronology: StoredChronology) -> None:
    seen: list[bool] = []

    def wait(is_done: IsDone) -> None:
        seen.append(chronology.is_being_written)
        waited(is_done)
        seen.append(chronology.is_being_written)  # by now SQLite says that it is over

    with chronology:
        chronology.wait_by(wait)
        chronology.apply(added(Event(EventId("new"), "New", "2023")))
        assert seen == [True, True]
        assert not chronology.is_being_written


def test_an_edit_that_only_its_end_refuses_is_a_conflict_and_taken_back(
    chronology: StoredChronology,
) -> None:
    ends: list[bool] = []

    def wait(is_done: IsDone) -> None:
        waited(is_done)
        ends.append(True)

    with chronology:
        chronology.wait_by(wait)
        before = chronology.revision
        with pytest.raises(EditConflict):
            chronology.apply(removed(SMALL.sources[0]))  # quotes name it still
        assert len(ends) == 2, "COMMIT, and ROLLBACK"
        assert not chronology.is_being_written
        assert chronology.revision == before


def test_nobody_is_asked_to_wait_while_a_file_is_closed(chronology: StoredChronology) -> None:
    asked: list[bool] = []

    def wait(is_done: IsDone) -> None:
        asked.append(True)
        waited(is_done)

    for number in range(3):
        chronology.apply(added(Event(EventId(f"new-{number}"), "New", "2023")))
    path = chronology.path
    chronology.history.limit = HistoryLimit(entries=1, days=1)
    chronology.wait_by(wait)
    chronology.close()  # whoever waited may be a window that is gone
    assert asked == []
    with StoredChronology.open(path) as again:
        assert again.history.count() == 1, "what is beyond the limit went"
