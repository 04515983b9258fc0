"""Tries a stretch of the changed files, and says what came of each kind; ended by what is amiss.

The parent knows by the note left behind which file it was at when it ended.
"""

from __future__ import annotations

import json
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.interchange.corpus import FOLDERS, known_files
from tests.mutations.changes import changed
from tests.mutations.packed import changed_within
from timeline_app.app.export.writing import written_formats
from timeline_app.app.load.opening import open_to_read

SECONDS = 60
MEMORY = 1 << 30
"""Bytes beyond those of a process that has not read anything yet."""
NOTE = "now.json"
WRITTEN = "written"
"""The kind of files that we have written ourselves."""
PICTURES = (".png", ".svg", ".pdf")
WITHIN = 0.8
"""How often what is packed is changed within."""
EVENTS = 6
"""So few are written that changes strike something else each time."""
_NOT_TIMELINES = frozenset({"edtf", "malformed", "quotes", "timex"})
"""Kinds of files of which half as many are tried."""


@dataclass
class Outcome:
    """What came of files: how many of each kind were read and refused, and the slowest."""

    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    amiss: list[tuple[int, str, str]] = field(default_factory=list)
    """The number of each file that was neither, what it was made of, and what happened."""
    slowest_s: float = 0.0
    slowest: str = ""
    memory: int = 0

    def add(self, other: Outcome) -> None:
        """Take what came of others."""
        self.read += other.read
        self.refused += other.refused
        self.amiss += other.amiss
        self.memory = max(self.memory, other.memory)
        if other.slowest_s > self.slowest_s:
            self.slowest_s, self.slowest = other.slowest_s, other.slowest


def originals(written: Path | None = None) -> list[tuple[str, bytes]]:
    """The files of the corpus with their paths, and what `write_some` left in a folder."""
    found = []
    for path in sorted(known_files()):
        where = next((one / path for one in FOLDERS if (one / path).is_file()), None)
        if where:
            found.append((path, where.read_bytes()))
    if written is not None:
        ours = sorted(written.iterdir())
        found += [(f"{WRITTEN}/{path.name}", path.read_bytes()) for path in ours]
    return found


def write_some(folder: Path) -> None:
    """Write events of the sample in each format of ours, and a picture with its data in it."""
    from timeline_app.app.cli.main import main as run

    some = folder / "some.json"
    with open_to_read("sample") as chronology:
        ids = chronology.event_ids(range(1, EVENTS + 1))
    assert run(["convert", "sample", str(some), "--only", *ids]) == 0
    for one in written_formats():
        out = folder / f"{one.name}{one.written_suffixes[0]}"
        assert run(["convert", str(some), str(out), "--output-format", one.name]) == 0
    for suffix in PICTURES:
        picture = str(folder / f"picture{suffix}")
        assert run(["export", str(some), picture, "--size", "900x600", "--embed"]) == 0


def made(number: int, seed: str, files: Sequence[tuple[str, bytes]]) -> tuple[str, bytes]:
    """The changed file of this number: the path of what it was made of, and its bytes."""
    chance = random.Random(f"{seed}/{number}")
    kinds = sorted({path.partition("/")[0] for path, _ in files})
    kind = chance.choice([*kinds, *(one for one in kinds if one not in _NOT_TIMELINES)])
    of_kind = [one for one in files if one[0].startswith(f"{kind}/")]
    path, data = chance.choice(of_kind)
    change = changed_within if kind == WRITTEN and chance.random() < WITHIN else changed
    return path, change(data, [other for _, other in of_kind], chance)


def tried(
    numbers: Sequence[int],
    seed: str,
    files: Sequence[tuple[str, bytes]],
    folder: Path,
    take: Callable[[Path], bool],
) -> Outcome:
    """Try the files of these numbers; `take` says whether one was read, or was refused."""
    outcome = Outcome()
    for number in numbers:
        path, data = made(number, seed, files)
        kind, name = path.partition("/")[0], Path(path).name
        where = folder / name
        where.write_bytes(data)
        (folder / NOTE).write_text(json.dumps([number, path]), encoding="utf-8")
        start = time.monotonic()
        try:
            (outcome.read if take(where) else outcome.refused)[kind] += 1
        except Exception:  # whatever it is, it is told with its number
            outcome.amiss.append((number, path, traceback.format_exc()))
        taken_s = time.monotonic() - start
        if taken_s > outcome.slowest_s:
            outcome.slowest_s, outcome.slowest = taken_s, f"{number} ({path})"
        where.unlink()
    return outcome


def take(path: Path) -> bool:
    """Open a file as the program does; whether it was read. It may be refused, and no more."""
    from timeline_app.storage.database.validation import flaw_among
    from timeline_app.storage.errors import Refused

    signal.alarm(SECONDS)  # ends the process, whatever it is at
    with suppress(Refused):
        with open_to_read(str(path)) as chronology:
            flaw = flaw_among(chronology)
            if flaw is not None:
                raise ValueError(flaw)
        return True
    return False


def main(arguments: Sequence[str]) -> int:
    """`python -m tests.mutations.worker FOLDER WRITTEN SEED FIRST LAST`: prints the outcome."""
    folder, written, seed = Path(arguments[0]), Path(arguments[1]), arguments[2]
    first, last = map(int, arguments[3:])
    files = originals(written)
    take(next(iter(sorted(Path(__file__).parent.glob("*.py")))))  # loads what is needed
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    resource.setrlimit(
        resource.RLIMIT_AS, (used * resource.getpagesize() + MEMORY, resource.RLIM_INFINITY)
    )
    outcome = tried(range(first, last), seed, files, folder, take)
    outcome.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps(vars(outcome)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
