"""Kills a program that edits, again and again at random moments, and looks at what is left.

python -m tests.document.killing ROUNDS [SEED]

Tells at the end how many edits were acknowledged, and what the kills fell into. Any word or
edit that is lost, any damage, and any lock that stays is an `AssertionError`.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tests.document.killed_editor import digest, digest_of
from timeline_app.core.records import Header
from timeline_app.document.file_lock import beside, open_alone
from timeline_app.storage.chronology import Chronology

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 0.25
"""An editor lives no longer after its first word; a kill while it starts comes sooner."""


class Killing:
    """One file, and the editors that die over it."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path = path
        self._dice = random.Random(seed)
        self._last = digest({})
        """What the file held when it was looked at last."""
        self.found: Counter[str] = Counter()
        Chronology.create(path, Header("Talks")).close()

    def round(self) -> None:
        """Let an editor live a while, kill it, and check all that it had acknowledged."""
        lines = self._lived()
        self.found["kills"] += 1
        tried = self._last
        known = self._last
        for line in lines:
            word, _, rest = line.partition(" ")
            assert word in ("open", "try", "done"), line
            if word == "open":
                assert rest == known, "what was acknowledged was not there"
            elif word == "try":
                tried = rest
            else:
                known = tried
                self.found["acknowledged edits"] += 1
        if tried != known:
            self.found["kills amid an edit"] += 1
        elif not lines:
            self.found["kills before the file was open"] += 1
        self._look(known, tried)

    def _lived(self) -> list[str]:
        """What an editor said until it was killed."""
        command = [sys.executable, "-m", "tests.document.killed_editor", str(self._path)]
        seed = str(self._dice.getrandbits(32))
        with subprocess.Popen(
            [*command, seed], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            way, said = self._dice.random(), ""
            if way > 0.1:  # else it is killed while it starts, or opens the file
                said = process.stdout.readline()
            if way > 0.7:  # with the answer hardly out, to all that it had been asked
                for _ in range(2 * self._dice.randrange(1, 15)):
                    said += process.stdout.readline()
            else:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(self._dice.uniform(0, LONGEST_S))
            assert process.poll() is None, "it ended by itself"
            process.kill()
            said += process.stdout.read()
        whole, _, cut = said.rpartition("\n")
        assert not cut or "done".startswith(cut) or cut.startswith(("try", "open"))
        return whole.split("\n") if whole else []

    def _look(self, known: str, tried: str) -> None:
        """Check the file: sound, opened with its lock taken over, and nothing of it lost."""
        self.found["locks left"] += beside(self._path).exists()
        self.found["journals left"] += Path(f"{self._path}-journal").exists()
        chronology = open_alone(self._path)
        if chronology.is_read_only:  # killed in the moment between a lock and whose it is
            assert chronology.barred is not None
            assert chronology.barred.writer is None, chronology.barred
            chronology.close()
            self.found["locks that told nothing"] += 1
            before = time.time() - 60
            os.utime(beside(self._path), (before, before))
            chronology = open_alone(self._path)
        with chronology:
            assert not chronology.is_read_only, chronology.barred
            now = digest_of(chronology)
            assert now in (known, tried), "an acknowledged edit is not there"
            assert len(chronology.columns()) == chronology.counts().events
            self.found["edits kept that were not acknowledged"] += now != known
        assert not beside(self._path).exists()
        with closing(sqlite3.connect(self._path)) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert file.execute("PRAGMA foreign_key_check").fetchall() == []
            assert file.execute("SELECT COUNT(*) FROM batch_row").fetchone() == (0,)
        self._last = now


def main(rounds: int, seed: int) -> None:
    """Kill so often, and tell what was found."""
    application = QCoreApplication(["timeline-app"])
    application.setApplicationName("timeline-app")
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        killing = Killing(Path(folder) / "talks.chronology", seed)
        for _ in range(rounds):
            killing.round()
        left = sorted(found.name for found in Path(folder).iterdir())
    for what, count in killing.found.items():
        print(f"{count:>9,} {what}")
    print(f"{time.monotonic() - start:>9,.0f} seconds, seed {seed}; left: {', '.join(left)}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.getrandbits(32))
