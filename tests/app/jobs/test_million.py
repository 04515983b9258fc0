"""A million events read beside a window: in bounded memory, and given up at once."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.app.commands import command, environment
from tests.app.large_files import write_large_json
from timeline_app.app.jobs.protocol import Done, Keep, Told, encoded, line_from, path_bytes

pytestmark = [
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.skipif(sys.platform == "win32", reason="asks for memory as POSIX tells it"),
]
MILLION = 1_000_000
BYTES_PER_EVENT = 200
"""What grows with the events: their columns, once as they come and once in order."""
CANCEL_S = 2.0

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


def keep(path: Path, folder: Path) -> bytes:
    return encoded(Keep(path_bytes(path), path_bytes(folder)))


def memory_of_reading(path: Path, folder: Path) -> int:
    """The bytes that a process takes at most while it makes a chronology of this JSON."""
    words = [sys.executable, "-c", MEASURED, keep(path, folder).decode(), *command("--beside")]
    done = subprocess.run(words, env=environment(), capture_output=True, text=True, check=True)
    line, peak = done.stdout.splitlines()
    assert isinstance(line_from(line.encode()), Done)
    return int(peak)


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_large_json(tmp_path_factory.mktemp("million") / "million.json", MILLION)


def test_memory_grows_by_the_columns_alone(million: Path, tmp_path: Path) -> None:
    fewer = write_large_json(tmp_path / "fewer.json", MILLION // 5)
    before, after = (memory_of_reading(path, tmp_path / "kept") for path in (fewer, million))
    assert after - before <= BYTES_PER_EVENT * (MILLION - MILLION // 5)


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_reading_is_given_up_at_once_wherever_it_is(
    million: Path, tmp_path: Path, share: float
) -> None:
    """At the end indexes are made and columns are stored, in long statements."""
    folder = tmp_path / "kept"
    with subprocess.Popen(
        command("--beside"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(keep(million, folder))
        running.stdin.flush()
        for raw in running.stdout:
            line = line_from(raw)
            assert isinstance(line, Told)
            if line.events >= share * MILLION:
                break
        start = time.perf_counter()
        running.stdin.close()
        running.stdout.read()
        running.wait()
        assert time.perf_counter() - start < CANCEL_S
    assert not folder.exists() or list(folder.iterdir()) == []
