"""The tests as commands: those that run side by side, then those that want the machine alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
Command = list[str | Path]


def commands(python: Path) -> Iterator[Command]:
    """The commands that run every test but the long ones."""
    pytest: Command = [python, "-m", "pytest"]
    yield [*pytest, "--numprocesses=auto", "-m", "not alone and not long"]
    yield [*pytest, "-m", "alone and not long", *files_alone()]


def files_alone() -> list[str]:
    """The files with tests that want the machine alone; the others aren't even looked into.

    tests/conftest.py sees to it that a test so marked is in a file that says so.
    """
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    marked = [path for path in files if "mark.alone" in path.read_text(encoding="utf-8")]
    return [path.relative_to(ROOT).as_posix() for path in marked]


def counts(report: Path) -> dict[str, int]:
    """How many tests passed, failed and were skipped, as a report of pytest in XML has it."""
    if not report.exists():
        return {}
    suites = list(ET.parse(report).getroot().iter("testsuite"))
    told = {
        name: sum(int(suite.get(name, 0)) for suite in suites)
        for name in ("tests", "failures", "errors", "skipped")
    }
    failed = told["failures"] + told["errors"]
    passed = told["tests"] - failed - told["skipped"]
    return {"passed": passed, "failed": failed, "skipped": told["skipped"]}
