"""Other programs that have a chronology open to write."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_HOLDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
application = QCoreApplication(["timeline-app"])
application.setApplicationName("timeline-app")
from timeline_app.document.file_lock import open_alone
chronology = open_alone(Path(sys.argv[1]))
print(chronology.is_read_only, flush=True)
sys.stdin.read()
chronology.close()
"""


@contextmanager
def other_writer(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the file at `path` open to write; it closes it after the block."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDING, path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "False\n"
        yield process


def killed_writer(path: Path) -> int:
    """The number of a process that was killed while it had the file at `path` open to write."""
    with other_writer(path) as process:
        process.kill()
        process.wait()
    return process.pid
