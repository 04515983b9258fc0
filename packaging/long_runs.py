"""`dev.py long`: what takes longer than CI may, part by part, and a table of it in the end."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import lock
import suite
from environment import BIN_PYTHON, ROOT, place_for
from quiet import SetUpError, run_quietly, say
from suite import Command

DEV = ROOT / "packaging" / "dev.py"
REPORTS = ROOT / "build" / "long"
OLDEST, NEWEST = "lowest-direct", "highest"


class Part(NamedTuple):
    """One part: what is run, on which Python, with which packages."""

    name: str
    command: tuple[str, ...] = ()
    """What Python is given; nothing stands for every test but the long ones."""
    python: str = lock.OLDEST_PYTHON
    packages: str = ""
    """Which of the versions that pyproject.toml allows; empty for those that are locked."""


PARTS = (
    *(Part(f"python-{version}", python=version) for version in ("3.11", "3.12", "3.13", "3.14")),
    Part("oldest", python="3.11", packages=OLDEST),
    Part("newest", python="3.13", packages=NEWEST),
    Part("marked", ("-m", "pytest", "--numprocesses=auto", "-m", "long")),
    Part("mutations", ("-m", "tests.mutations")),
    Part("hostile", ("-m", "tests.mutations.hostile")),
)
Run = Callable[[Command, Path], int]


class Row(NamedTuple):
    """What came of a part."""

    name: str
    counts: dict[str, int]
    seconds: float
    result: str


def run_parts(names: Sequence[str], run: Run) -> int:
    """Run these parts, or all, and print the table; 1 if one of them failed."""
    unknown = set(names) - {part.name for part in PARTS}
    if unknown:
        say(f"The parts are {', '.join(part.name for part in PARTS)}.")
        return 2
    found = pythons()
    rows = []
    for part in PARTS:
        if not names or part.name in names:
            say(f"== {part.name}")
            rows.append(_row(part, found, run))
    print(*table(rows), sep="\n")
    return 1 if any(row.result.startswith("FAILED") for row in rows) else 0


def _row(part: Part, found: dict[str, Path], run: Run) -> Row:
    since = time.monotonic()
    told: Counter[str] = Counter()
    for report in _reports(part):
        report.unlink()  # of an earlier run
    if part.python not in found:
        return Row(part.name, {}, 0, f"not run: there is no Python {part.python} here")
    try:
        python = _environment_of(part, found[part.python])
        statuses = [run(command, ROOT) for command in _commands(part, python)]
        result = f"FAILED {statuses}" if any(statuses) else "passed"
    except SetUpError as error:
        say(str(error))
        result = "FAILED to be set up"
    for report in _reports(part):
        told.update(suite.counts(report))
    return Row(part.name, dict(told), time.monotonic() - since, result)


def _reports(part: Part) -> list[Path]:
    return sorted(REPORTS.glob(f"{part.name}-*.xml"))


def _commands(part: Part, python: Path) -> Iterator[Command]:
    """The commands of a part; those of pytest report into files of their own."""
    of_its_own: list[Command] = [[python, *part.command]] if part.command else []
    for number, command in enumerate(of_its_own or suite.commands(python), 1):
        is_counted = "pytest" in command
        report = REPORTS / f"{part.name}-{number}.xml"
        yield [*command, f"--junit-xml={report}"] if is_counted else command


def _environment_of(part: Part, python: Path) -> Path:
    """The Python of an environment with the packages of a part."""
    run_quietly([python, DEV, "test", "--second-opinions", "--version"])
    locked = place_for(part.python) / BIN_PYTHON
    if not part.packages:
        return locked
    place = ROOT / f".venv-{part.name}"
    into = place / BIN_PYTHON
    REPORTS.mkdir(parents=True, exist_ok=True)
    wanted = REPORTS / f"{part.name}.txt"
    with lock.resolver(locked) as uv:
        choices = ("--python-version", part.python, "--resolution", part.packages)
        lock.resolve(uv, wanted, *choices)
        shutil.rmtree(place, ignore_errors=True)
        run_quietly([uv, "venv", "--python", python, place])
        install: Command = [uv, "pip", "install", "--python", into]
        run_quietly([*install, "--only-binary", ":all:", "--requirement", wanted])
        run_quietly([*install, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    return into


def pythons() -> dict[str, Path]:
    """The Pythons of this machine by version, such as "3.13": first of all the one that runs."""
    versions = [part.python for part in PARTS]
    named = [shutil.which(name) for name in ("python3", *(f"python{one}" for one in versions))]
    kept = sorted(Path.home().glob(".pyenv/versions/*/bin/python3"), reverse=True)
    candidates = [sys.executable, "/usr/bin/python3", *filter(None, named), *map(str, kept)]
    found: dict[str, Path] = {}
    for place in map(Path, dict.fromkeys(candidates)):
        version = _version_of(place)
        if version in versions:
            found.setdefault(version, place)
    return found


def _version_of(python: Path) -> str:
    code = "import sys, sqlite3; print(*sys.version_info[:2], sep='.')"
    try:
        told = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return told.stdout.strip()


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the table."""
    yield f"{'part':12} {'passed':>7} {'failed':>7} {'skipped':>7} {'min':>6}  result"
    for row in rows:
        told = [str(row.counts.get(name, "")) for name in ("passed", "failed", "skipped")]
        numbers = " ".join(f"{one:>7}" for one in told)
        yield f"{row.name:12} {numbers} {row.seconds / 60:6.1f}  {row.result}"
