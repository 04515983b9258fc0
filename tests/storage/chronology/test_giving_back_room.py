"""What becomes of the room of a long text that was removed, once its chronology is closed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small_disks import fill, small_disk
from tests.storage.chronologies import SMALL, imported
from tests.storage.chronology.test_kept_texts import WORDS, kept, text_of
from timeline_app.core.edits.edit import removed
from timeline_app.core.records.records import Record, type_of_section
from timeline_app.storage.chronology.chronology import StoredChronology

LONG = random.Random(1).randbytes(700_000).hex()  # half as long when packed
KILLED_WHILE_SHRINKING = """
import os, signal, sys
from pathlib import Path
from tests.storage.chronology.test_giving_back_room import LONG, text_of
from timeline_app.core.edits.edit import removed
from timeline_app.storage.chronology.chronology import StoredChronology

chronology = StoredChronology.open(Path(sys.argv[1]))
chronology.apply(removed(text_of(LONG)))
left = [None]

def traced(statement):
    if statement == "VACUUM":
        left[0] = int(sys.argv[2])

def worked():
    if left[0] is not None:
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

connection = chronology.file.connection
connection.set_trace_callback(traced)
connection.set_progress_handler(worked, 1)
chronology.close()
print("closed")
"""


def records_of(path: Path) -> dict[str, list[Record]]:
    with StoredChronology.open(path) as chronology:
        return {name: [*chronology.records(name)] for name in type_of_section}


def with_long_text(folder: Path) -> Path:
    path = imported(SMALL, folder)
    with StoredChronology.open(path) as chronology:
        kept(chronology, LONG)
    return path


def test_a_file_shrinks_when_a_long_text_has_gone(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    before, small = records_of(path), path.stat().st_size
    with StoredChronology.open(path) as chronology:
        kept(chronology, LONG)
    assert path.stat().st_size > small + 600_000
    with StoredChronology.open(path) as chronology:
        chronology.apply(removed(text_of(LONG)))
    assert path.stat().st_size < small + 100_000
    assert records_of(path) == before


@pytest.mark.parametrize("words", [WORDS, ""], ids=["a short text", "nothing"])
def test_where_little_is_free_no_close_takes_the_time(tmp_path: Path, words: str) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        kept(chronology, WORDS)
    said: list[str] = []
    with StoredChronology.open(path) as chronology:
        if words:
            chronology.apply(removed(text_of(words)))
        chronology.file.connection.set_trace_callback(said.append)
    assert not [one for one in said if "VACUUM" in one]


def test_a_full_disk_does_no_harm(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4096) as disk:
        path = with_long_text(disk)
        chronology = StoredChronology.open(path)
        chronology.apply(removed(text_of(LONG)))
        ballast = fill(disk)
        chronology.close()
        ballast.unlink()
        held = records_of(path)
        assert [one.id for one in SMALL.events] == [
            getattr(one, "id", "") for one in held["events"]
        ]
        assert text_of(LONG) not in held["texts"]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed like that there")
@pytest.mark.parametrize("steps", [0, 100, 2_000])
def test_who_is_killed_while_it_shrinks_loses_nothing(tmp_path: Path, steps: int) -> None:
    path = with_long_text(tmp_path)
    with StoredChronology.open(path) as chronology:
        wanted = {name: [*chronology.records(name)] for name in type_of_section}
    wanted["texts"].remove(text_of(LONG))
    command = [sys.executable, "-c", KILLED_WHILE_SHRINKING, str(path), str(steps)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, ""), done.stderr
    assert records_of(path) == wanted
