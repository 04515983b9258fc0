"""Very many events read beside a window take bounded memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.commands import command, environment
from tests.app.large_files import write_very_large_json
from timeline_app.app.jobs.protocol import Done, Keep, encoded, line_from, path_bytes

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="asks for memory as POSIX tells it"),
]
FEW, MANY = 200_000, 1_000_000
BYTES_PER_EVENT = 200
"""What grows with the events: their columns, once as they come and once in order."""

MEASURED = """
import resource, subprocess, sys
job, *command = sys.argv[1:]
running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
running.stdin.write(job.encode() + b"\\n")
running.stdin.flush()
for line in running.stdout:
    if b'"done","' in line:
        print(line.decode(), end="")
        break
running.stdin.close()
running.wait()
unit = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)
"""


def memory_of_reading(path: Path, folder: Path) -> int:
    """The bytes that a process takes at most while it makes a chronology of this JSON."""
    job = encoded(Keep(path_bytes(path), path_bytes(folder)))
    words = [sys.executable, "-c", MEASURED, job.decode(), *command("--beside")]
    done = subprocess.run(words, env=environment(), capture_output=True, text=True, check=True)
    line, peak = done.stdout.splitlines()
    assert isinstance(line_from(line.encode()), Done)
    return int(peak)


def test_memory_grows_by_the_columns_alone(tmp_path: Path) -> None:
    few, many = (
        write_very_large_json(tmp_path / f"{count}.json", count // 100_000) for count in (FEW, MANY)
    )
    before, after = (memory_of_reading(path, tmp_path / "kept") for path in (few, many))
    assert after - before <= BYTES_PER_EVENT * (MANY - FEW)
