"""Kills a program that edits, again and again at random moments, and looks at what is left.

python -m tests.document.killing ROUNDS [SEED]

Meanwhile another process reads the same files all the time. In some rounds the chronology is
saved under another name beside which a crash has left a journal, and gone on with there; in some
the file has a second name (a hard link), under which another program tries to write it. Tells at
the end how many edits were acknowledged, and what the kills fell into. Any word or edit that is
lost, any damage, and any lock that stays is an `AssertionError`.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tests.document.killed_editor import digest, digest_of
from tests.document.writers import killed_amid_an_edit, other_reader
from timeline_app.core.records.records import Header
from timeline_app.document.file_lock import beside, of_file, open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.file.paths import journals_beside

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 0.25
"""An editor lives no longer after its first word; a kill while it starts comes sooner."""


class Killing:
    """One chronology, and the editors that die over it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._path = folder / "talks.chronology"
        self._other = folder / "elsewhere.chronology"
        """Where it is saved and gone on with; what was there before may be anything."""
        self._link = folder / "link.chronology"
        """A second name of the file, in some rounds."""
        self._noted = folder / "noted.txt"
        self._dice = random.Random(seed)
        self._last = digest({})
        """What the file held when it was looked at last."""
        self.found: Counter[str] = Counter()
        StoredChronology.create(self._path, Header("Talks")).close()
        StoredChronology.create(self._other, Header("Of before")).close()
        killed_amid_an_edit(self._other)
        self._journal = _journal_of(self._other).read_bytes()
        """Left by a crash. It would be rolled back into whatever it lies beside."""

    @contextmanager
    def being_read(self) -> Iterator[None]:
        """Let another process read the files meanwhile, and see that it finds no fault."""
        self._note()
        command = [sys.executable, "-m", "tests.document.killed_reader", self._noted]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as reader:
            try:
                yield
                assert reader.poll() is None, "the reader ended by itself"
            finally:
                reader.kill()
            assert reader.stdout is not None
            said = reader.stdout.read()
        assert not said, said

    def round(self) -> None:
        """Let an editor live a while, kill it, and check all that it had acknowledged."""
        self._note()
        way = self._dice.random()
        if way < 0.3:
            _journal_of(self._other).write_bytes(self._journal)
            self._round(self._path, self._path, self._other)
        elif way < 0.5:
            os.link(self._path, self._link)
            names = [self._path, self._link]
            self._dice.shuffle(names)
            self._round(names[0], names[1], None)
            self._link.unlink()
            for journal in journals_beside(self._link):
                assert not journal.read_bytes()[:1].strip(b"\0"), "it would be rolled back"
                journal.unlink()
        else:
            self._round(self._path, self._path, None)

    def _note(self) -> None:
        """Note which file is to be read, whole at any moment."""
        new = self._noted.with_suffix(".new")
        new.write_text(str(self._path))
        new.replace(self._noted)

    def _round(self, name: Path, looked_at: Path, other: Path | None) -> None:
        """Let it be edited under one name, and look at it under another."""
        lines = self._lived(name, other, self._link if name != looked_at else None)
        self.found["kills"] += 1
        tried = known = self._last
        is_moving = False
        for line in lines:
            word, _, rest = line.partition(" ")
            # By its other name somebody may have it in the moment in which it is opened again.
            is_shared = word == "barred" and name != looked_at
            assert is_shared or word in ("open", "try", "done", "move", "moved"), line
            if word == "open":
                assert rest == known, "what was acknowledged was not there"
            elif word == "try":
                tried = rest
            elif is_shared:
                self.found["moments in which the second name had it"] += 1
            elif word == "done":
                known = tried
                self.found["acknowledged edits"] += 1
            else:
                is_moving = word == "move"
                if word == "moved":
                    self.found["saved beside a left journal"] += 1
                    self._path, self._other = self._other, self._path
        if tried != known:
            self.found["kills amid an edit"] += 1
        elif is_moving:
            self.found["kills amid saving elsewhere"] += 1
        elif not lines:
            self.found["kills before the file was open"] += 1
        self._look(name, looked_at if name != looked_at else self._path, known, tried)

    def _lived(self, name: Path, other: Path | None, link: Path | None) -> list[str]:
        """What an editor said until it was killed."""
        application = QCoreApplication.applicationName()
        command = [sys.executable, "-m", "tests.document.killed_editor", application, str(name)]
        command += [str(self._dice.getrandbits(32)), *([] if other is None else [str(other)])]
        with (
            tempfile.TemporaryFile("w+") as complaints,
            subprocess.Popen(
                command, cwd=ROOT, stdout=subprocess.PIPE, stderr=complaints, text=True
            ) as process,
        ):
            assert process.stdout is not None
            way, said = self._dice.random(), ""
            if way > 0.1:  # else it is killed while it starts, or opens the file
                said = process.stdout.readline()
            if link is not None and said and self._dice.random() < 0.3:
                # The editor closes and opens its file now and then: then it could be had.
                self.found["second names barred"] += other_reader(link) == "IN_USE"
            if way > 0.7:  # with the answer hardly out, to all that it had been asked
                for _ in range(2 * self._dice.randrange(1, 15)):
                    said += process.stdout.readline()
            else:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(self._dice.uniform(0, LONGEST_S))
            process.kill()
            said += process.stdout.read()
            ended = process.wait()
            complaints.seek(0)
            complained = complaints.read()
            assert (ended, complained) == (-signal.SIGKILL, ""), (
                f"it failed by itself: {complained}"
            )
        whole, _, cut = said.rpartition("\n")
        assert (
            not cut
            or any(word.startswith(cut) for word in ("done", "moved", "move", "barred"))
            or cut.startswith(("try", "open", "barred"))
        )
        return whole.split("\n") if whole else []

    def _look(self, name: Path, looked_at: Path, known: str, tried: str) -> None:
        """Check the file: sound, opened with its lock taken over, and nothing of it lost."""
        self.found["locks left"] += beside(name).exists()
        self.found["journals left"] += _journal_of(name).exists()
        chronology = open_alone(looked_at)
        if chronology.is_read_only:  # killed in the moment between a lock and whose it is
            assert chronology.read_only_reason is not None
            assert chronology.read_only_reason.writer is None, chronology.read_only_reason
            chronology.close()
            self.found["locks that told nothing"] += 1
            before = time.time() - 60
            for place in (beside(looked_at), of_file(looked_at)):
                if place is not None and place.exists():
                    os.utime(place, (before, before))
            chronology = open_alone(looked_at)
        with chronology:
            assert not chronology.is_read_only, chronology.read_only_reason
            now = digest_of(chronology)
            assert now in (known, tried), "an acknowledged edit is not there"
            assert len(chronology.columns()) == chronology.counts().events
            self.found["edits kept that were not acknowledged"] += now != known
        assert not beside(looked_at).exists()
        with closing(sqlite3.connect(looked_at)) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert file.execute("PRAGMA foreign_key_check").fetchall() == []
            assert file.execute("SELECT COUNT(*) FROM batch_row").fetchone() == (0,)
        self._last = now


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def main(rounds: int, seed: int) -> None:
    """Kill so often, or until Ctrl+C, and tell what was found."""
    application = QCoreApplication(["timeline-app"])
    application.setApplicationName("timeline-app")
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = home
        killing = Killing(Path(folder), seed)
        with killing.being_read(), suppress(KeyboardInterrupt):
            for _ in range(rounds):
                killing.round()
        left = sorted(found.name for found in Path(folder).iterdir())
    for what, count in killing.found.items():
        print(f"{count:>9,} {what}")
    print(f"{time.monotonic() - start:>9,.0f} seconds, seed {seed}; left: {', '.join(left)}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.getrandbits(32))
