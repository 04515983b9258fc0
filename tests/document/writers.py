"""Other programs that have a chronology open to write."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication

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


_LOOKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
application = QCoreApplication(["timeline-app"])
application.setApplicationName(sys.argv[2])
from timeline_app.document.file_lock import open_alone
with open_alone(Path(sys.argv[1])) as chronology:
    print(chronology.read_only_reason and chronology.read_only_reason.cause.name)
"""

_DYING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
application = QCoreApplication(["timeline-app"])
application.setApplicationName(sys.argv[2])
from timeline_app.document.file_lock import open_alone
connection = open_alone(Path(sys.argv[1])).file.connection
connection.execute("PRAGMA cache_size = 5")  # so that pages reach the file early
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE chronology SET title = 'torn'")
for number in range(500):
    connection.execute("INSERT INTO lane VALUES (NULL, ?, ?, 'grey', 0)", (f"l{number}", "x" * 500))
os.kill(os.getpid(), 9)
"""


def other_reader(path: Path) -> str:
    """Why another process that opens the file at `path` may not write it; "None" if it may."""
    command = [sys.executable, "-c", _LOOKING, path, QCoreApplication.applicationName()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def killed_amid_an_edit(path: Path) -> None:
    """Leave the journal of a process that was killed while it wrote the file at `path`."""
    command = [sys.executable, "-c", _DYING, path, QCoreApplication.applicationName()]
    done = subprocess.run(command, cwd=ROOT, check=False)
    assert done.returncode == -9


@contextmanager
def other_writer(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the file at `path` open to write; it closes it after the block."""
    with other_program(_HOLDING, path, "False") as process:
        yield process


@contextmanager
def other_program(code: str, path: Path, first: str) -> Iterator[subprocess.Popen[str]]:
    """A process that runs this code on a file, once it has said the line `first`."""
    with subprocess.Popen(
        [sys.executable, "-c", code, path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"{first}\n"
        yield process


def killed_writer(path: Path) -> int:
    """The number of a process that was killed while it had the file at `path` open to write."""
    with other_writer(path) as process:
        process.kill()
        process.wait()
    return process.pid
