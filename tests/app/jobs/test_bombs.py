"""Whatever file a job is given, it takes no more than a gigabyte, and tells how it ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.app.bombs import BOMBS, most_memory_kib
from tests.app.commands import command, environment
from timeline_app.app.jobs.protocol import (
    CountSheet,
    ImportJob,
    Job,
    JobFault,
    JobProgress,
    Keep,
    LookAtSheet,
    Paste,
    ReadTextJob,
    TextJob,
    TextPart,
    encoded,
    line_from,
    path_bytes,
)
from timeline_app.app.jobs.text_tasks import FindAll, raw
from timeline_app.interchange.foreign.reader import ReadOptions

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems don't count memory"),
]
BOUNDS = (-signal.SIGABRT, -signal.SIGXCPU)
"""How a process ends that has met its bounds where nobody could tell."""
ASKED = ReadOptions(today=date(2026, 12, 2))
TODAY = "2026-12-02"
LONGEST_PASTED = 5_000_000


def words_in(path: Path) -> str:
    return path.read_bytes()[:LONGEST_PASTED].decode("utf-8", "replace")


JOBS: dict[str, Callable[[Path, bytes], Job]] = {
    "keep": lambda path, folder: Keep(path_bytes(path), folder),
    "import": lambda path, folder: ImportJob(path_bytes(path), folder, ASKED),
    "import to add": lambda path, folder: ImportJob(
        path_bytes(path), folder, ASKED, is_to_add=True
    ),
    "look at a sheet": lambda path, _: LookAtSheet(path_bytes(path), b"", ASKED),
    "count a sheet": lambda path, _: CountSheet(path_bytes(path), b"", ASKED),
    "read a text": lambda path, _: ReadTextJob(path_bytes(path)),
    "paste": lambda path, _: Paste(words_in(path), TODAY),
    "find": lambda path, _: TextJob(raw(FindAll(words_in(path), TODAY, ""))),
}


@pytest.mark.parametrize("kind", JOBS)
@pytest.mark.parametrize("name", BOMBS)
def test_each_bomb_is_told_of_by_each_job(name: str, kind: str, tmp_path: Path) -> None:
    path, pipe = tmp_path / name, subprocess.PIPE
    path.write_bytes(BOMBS[name]())
    passing = tmp_path / "passing"
    passing.mkdir()
    process = subprocess.Popen(
        command("--beside"), env=environment(TMPDIR=str(passing)), stdin=pipe, stdout=pipe
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(encoded(JOBS[kind](path, path_bytes(tmp_path / "kept"))))
    process.stdin.flush()
    said = map(line_from, process.stdout)
    told = next((one for one in said if not isinstance(one, JobProgress | TextPart)), None)
    process.stdin.close()
    process.stdout.close()
    _, ended, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(ended)
    assert used.ru_maxrss <= most_memory_kib()
    assert not isinstance(told, JobFault)
    assert told is not None or process.returncode in BOUNDS
    assert told is None or list(passing.iterdir()) == []
