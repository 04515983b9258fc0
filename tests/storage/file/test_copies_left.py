"""A copy that was made to be added goes with those who made it, unless somebody keeps it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.stale_files import keep_copy, passing_copy, sweep_left
from timeline_app.storage.file.writer_lock import lock_to_write

ROOT = Path(__file__).resolve().parents[3]
OWN = "0123abcd"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has no locks on files")
MAKING = """
import sys
from pathlib import Path
from timeline_app.storage.file.stale_files import passing_copy
with passing_copy(Path(sys.argv[1]), sys.argv[2]):
    print("made", flush=True)
    sys.stdin.read()
"""


def copy_in(folder: Path, name: str = f"talks-0123456789ab-{OWN}") -> Path:
    path = folder / f"{name}.chronology"
    StoredChronology.create(path, Header("Talks")).close()
    return path


@contextmanager
def maker(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that makes a copy, and is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", MAKING, str(folder), OWN],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "made\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "chronologies"
    made.mkdir()
    return made


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_a_killed_process_left_goes_and_nothing_else(folder: Path, backups: Backups) -> None:
    kept = copy_in(folder, "talks-0123456789ab")
    with maker(folder):
        left = copy_in(folder)
        sweep_left(folder, backups)
        assert left.exists(), "its maker is alive"
    sweep_left(folder, backups)
    assert names(folder) == {kept.name}
    assert [path.name for path in folder.parent.glob("backups/*/*")] == [left.name]


def test_what_somebody_has_open_stays_until_it_is_closed(folder: Path, backups: Backups) -> None:
    with passing_copy(folder, OWN):
        left = copy_in(folder)
    let_go = lock_to_write(left)
    sweep_left(folder, backups)
    assert left.exists()
    let_go()
    sweep_left(folder, backups)
    assert names(folder) == set()


def test_what_is_kept_stays(folder: Path, backups: Backups) -> None:
    with passing_copy(folder, OWN):
        kept = copy_in(folder)
    keep_copy(kept)
    sweep_left(folder, backups)
    assert names(folder) == {kept.name}


def test_without_a_folder_there_is_nothing_to_clear(tmp_path: Path, backups: Backups) -> None:
    sweep_left(tmp_path / "missing", backups)
