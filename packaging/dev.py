#!/usr/bin/env python3
"""The commands of a checkout. Each sets up what it needs by itself, on a fresh machine too.

python3 packaging/dev.py run         open the window on the sample; with no display, its picture
python3 packaging/dev.py test        run every test; what follows is passed on to pytest, but for
                                     --second-opinions: with LibreOffice, pandoc and node, as in CI
python3 packaging/dev.py long        what takes longer than CI may, or the parts that follow
python3 packaging/dev.py mutants     small faults in lines changed --since a commit: which ones live
python3 packaging/dev.py check       format, lint, types and structure
python3 packaging/dev.py bench       the benchmarks; what follows is passed on
python3 packaging/dev.py budgets     what frames, edits and starts cost, in counts; --renew lowers
python3 packaging/dev.py pictures    the screenshots of the README
python3 packaging/dev.py house       the table of rooms and folders, and its picture
python3 packaging/dev.py translate   bring the translations up to date; a code such as fr begins one
python3 packaging/dev.py bundle      a folder with the program and all it needs, in dist/
python3 packaging/dev.py lock        renew the versions that are set up, and run every test on them

They need git and Python 3.11 or later, on Linux, macOS or Windows. Each runs with the Python that
it is started with: /usr/bin/python3 packaging/dev.py test tests/storage
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - older ones come this far, and deserve a sentence
    sys.exit(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.")

import debian
import lock as locking
import long_runs
import node_packages
import suite
from environment import ROOT, set_up
from quiet import SetUpError

PICTURE = "us-china-2022-23.png"
CHECKS = {
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "lint": ["ruff", "check", "--quiet", "."],
    "types": ["mypy"],
    "structure": ["pytest", "-q", "tests/test_architecture.py", "tests/test_folders.py"],
}
SECOND_OPINIONS = "--second-opinions"
USAGE = 2
STOPPED = 130  # what a shell reports after Ctrl+C


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be opened: on Linux a display server must be named."""
    named = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return bool(named) or platform in {"darwin", "win32"}


def status_of(command: Sequence[str | Path], cwd: Path | None = None) -> int:
    """Run the command in the open; its exit status."""
    return subprocess.run(command, check=False, cwd=cwd).returncode


def run() -> int:
    """Open the window on the sample, or write its picture where there is no display."""
    python = set_up(debian.FOR_THE_PROGRAM)
    program: list[str | Path] = [python, "-m", "timeline_app"]
    if has_display(os.environ, sys.platform):
        return status_of([*program, "sample"])
    print("There is no display here, so the sample's picture is written instead.", flush=True)
    status = status_of([*program, "export", "sample", PICTURE])
    if status == 0:
        print("The picture is", Path(PICTURE).resolve())
    return status


def set_up_tests(*, with_others: bool) -> Path:
    """What tests of the program need; other programs too where they are asked for, and in CI."""
    packages = debian.FOR_THE_PROGRAM + debian.FOR_THE_TESTS
    if not with_others and not os.environ.get("CI"):
        return set_up(packages)
    python = set_up(packages + debian.FOR_SECOND_OPINIONS)
    node_packages.set_up()
    return python


def test(*arguments: str) -> int:
    """Run the tests that pytest's arguments name, else all: those that measure after the others."""
    python = set_up_tests(with_others=SECOND_OPINIONS in arguments)
    passed_on = [one for one in arguments if one != SECOND_OPINIONS]
    if passed_on:
        return status_of([python, "-m", "pytest", *passed_on], ROOT)
    statuses = [status_of(command, ROOT) for command in suite.commands(python)]
    return next(filter(None, statuses), 0)


def long(*parts: str) -> int:
    """Run what takes longer than CI may: the parts that are named, or all."""
    return long_runs.run_parts(parts, status_of)


def mutants(*arguments: str) -> int:
    """Put small faults into changed lines, and list those that no test finds."""
    python = set_up_tests(with_others=False)
    return status_of([python, ROOT / "packaging" / "mutants.py", *arguments], ROOT)


def check() -> int:
    """Look at format, lint, types and structure: at all of them, whatever the first ones say."""
    python = set_up(debian.FOR_THE_PROGRAM)
    failed = []
    for name, tool in CHECKS.items():
        print(f"{name}: {' '.join(tool)}", flush=True)
        if status_of([python, "-m", *tool], ROOT):
            failed.append(name)
    print("failed: " + ", ".join(failed) if failed else "format, lint, types, structure: all well")
    return 1 if failed else 0


def bench(*arguments: str) -> int:
    """Run the benchmarks."""
    python = set_up(debian.FOR_THE_PROGRAM)
    return status_of([python, "-m", "tests.benchmarks", *arguments], ROOT)


def budgets(*arguments: str) -> int:
    """Count what the table of budgets has, and print it beside."""
    python = set_up(debian.FOR_THE_PROGRAM)
    return status_of([python, "-m", "tests.budgets", *arguments], ROOT)


def pictures() -> int:
    """Take the screenshots of the README."""
    python = set_up(debian.FOR_THE_PROGRAM)
    return status_of([python, ROOT / "packaging" / "pictures.py"], ROOT)


def house() -> int:
    """Print the rooms with their folders, and draw them for the page for contributors."""
    python = set_up(debian.FOR_THE_PROGRAM)
    return status_of([python, ROOT / "packaging" / "house_picture.py"], ROOT)


def translate(*arguments: str) -> int:
    """Bring the translations up to date with the texts of the program."""
    python = set_up(debian.FOR_THE_PROGRAM)
    return status_of([python, ROOT / "packaging" / "translations.py", *arguments], ROOT)


def bundle() -> int:
    """Make the bundle, which then proves itself."""
    python = set_up(debian.FOR_THE_PROGRAM + debian.FOR_THE_BUNDLE)
    return status_of([python, ROOT / "packaging" / "bundle.py"], ROOT)


def lock() -> int:
    """Renew the lock, and run every test with what it names now."""
    locking.renew(set_up(debian.FOR_THE_PROGRAM))
    return test()


COMMANDS: dict[str, Callable[..., int]] = {
    command.__name__: command
    for command in (
        *(run, test, check, bench, budgets, pictures),
        *(house, translate, bundle, lock, long, mutants),
    )
}
PASSING_ON = frozenset({"test", "bench", "budgets", "translate", "long", "mutants"})


def main(argv: Sequence[str]) -> int:
    """Do what the command line asks for; the exit status."""
    name, arguments = (argv[0], argv[1:]) if argv else ("", [])
    if name in {"-h", "--help", "help"}:
        print(__doc__)
        return 0
    if name not in COMMANDS or (arguments and name not in PASSING_ON):
        print(__doc__, file=sys.stderr)
        return USAGE
    try:
        return COMMANDS[name](*arguments)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return STOPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
