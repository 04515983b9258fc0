"""A million events read beside a window: given up at once."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.app.commands import command, environment
from tests.app.large_files import write_very_large_json
from timeline_app.app.jobs.protocol import JobProgress, Keep, encoded, line_from, path_bytes

pytestmark = [pytest.mark.slow, pytest.mark.alone]
MILLION = 1_000_000
CANCEL_S = 2.0


def keep(path: Path, folder: Path) -> bytes:
    return encoded(Keep(path_bytes(path), path_bytes(folder)))


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("million") / "million.json"
    return write_very_large_json(path, MILLION // 100_000)


@pytest.mark.parametrize("share", [0.0, 0.1, 1.0])
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
            assert isinstance(line, JobProgress)
            if line.events >= share * MILLION:
                break
        start = time.perf_counter()
        running.stdin.close()
        running.stdout.read()
        running.wait()
        assert time.perf_counter() - start < CANCEL_S
    assert not folder.exists() or list(folder.iterdir()) == []
