"""What a crash leaves is cleared away, and what is being written is left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from timeline_app.storage.file.atomic_write import new_file
from timeline_app.storage.file.stale_files import sweep, swept

ROOT = Path(__file__).resolve().parents[3]
posix = pytest.mark.skipif(sys.platform == "win32", reason="has no locks on folders")

WRITING = """
import sys
from pathlib import Path
from timeline_app.storage.file.stale_files import swept
from timeline_app.storage.file.atomic_write import new_file
folder = Path(sys.argv[1])
with swept(folder), new_file(folder / "talks.chronology", replace=False) as part:
    print(part, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def left(tmp_path: Path) -> Path:
    part = tmp_path / ".0123456789abcdef.part"
    part.write_text("half")
    os.utime(part, (0, 0))
    return part


def test_unfinished_files_are_cleared_and_all_others_stay(tmp_path: Path, left: Path) -> None:
    for name in ("talks.chronology", "talks.part", ".hidden"):
        (tmp_path / name).write_text("mine")
    sweep(tmp_path)
    assert not left.exists()
    assert len(list(tmp_path.iterdir())) == 3


def test_where_there_is_no_folder_there_is_nothing_to_clear(tmp_path: Path) -> None:
    sweep(tmp_path / "missing")
    with pytest.raises(OSError), swept(tmp_path / "missing"):  # noqa: PT011 - any of its kinds
        pass


@posix
def test_what_another_process_is_writing_is_left_until_it_dies(tmp_path: Path) -> None:
    writing = subprocess.Popen(
        [sys.executable, "-c", WRITING, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert writing.stdin is not None
    assert writing.stdout is not None
    with closing(writing.stdin), closing(writing.stdout):
        part = Path(writing.stdout.readline().strip())
        assert part.parent == tmp_path
        sweep(tmp_path)
        with swept(tmp_path), swept(tmp_path):
            assert part.exists()
        writing.kill()
        writing.wait()
    assert part.exists()
    sweep(tmp_path)
    assert not part.exists()


def test_two_may_write_into_one_folder(tmp_path: Path) -> None:
    with (
        swept(tmp_path),
        new_file(tmp_path / "one", replace=False) as first,
        swept(tmp_path),
        new_file(tmp_path / "two", replace=False),
    ):
        assert first.exists()
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two"}


def test_what_a_crash_left_of_saving_goes_when_something_is_saved_there_again(
    tmp_path: Path, left: Path
) -> None:
    others = [tmp_path / ".1123456789abcdef.part", tmp_path / ".mine.part"]
    for other in others:
        other.write_text("being written, or another program's")
    os.utime(others[1], (0, 0))
    with new_file(tmp_path / "talks", replace=False) as part:
        part.write_text("whole")
    assert not left.exists()
    assert {found.name for found in tmp_path.iterdir()} == {
        "talks",
        *(other.name for other in others),
    }
