"""What is there in passing goes with its process, however that ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline_app.core.temporary_folders import TemporaryFolder, sweep_passing

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has no locks on folders")

WRITING = """
import sys
from timeline_app.core.temporary_folders import TemporaryFolder
folder = TemporaryFolder()
(folder.path / "words").write_text("of a chronology")
print(folder.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def made_long_ago(folder: Path) -> None:
    os.utime(folder, (0, 0))


def test_it_is_there_until_it_is_removed(temporary: Path) -> None:
    folder = TemporaryFolder()
    (folder.path / "words").write_text("words")
    made_long_ago(folder.path)
    sweep_passing()
    assert (folder.path / "words").exists(), "whoever made it is alive"
    folder.remove()
    assert not list(temporary.iterdir())


def test_what_a_killed_process_left_goes_the_next_time(temporary: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITING],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        left = Path(process.stdout.readline().strip())
        made_long_ago(left)
        sweep_passing()
        assert (left / "words").exists(), "its process is alive"
        process.kill()
        process.wait()
    sweep_passing()
    assert not left.exists()


def test_what_is_not_of_this_program_stays(temporary: Path) -> None:
    others = [temporary / "other", temporary / "timeline-app-link", temporary / "timeline-app-new"]
    others[0].mkdir()
    others[1].symlink_to(others[0])
    others[2].mkdir()  # just made, and not locked yet
    made_long_ago(others[0])
    sweep_passing()
    assert set(temporary.iterdir()) == set(others)
