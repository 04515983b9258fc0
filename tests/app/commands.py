"""The program as a shell runs it, and chronologies for it to read."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.storage.chronologies import import_json
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
DOCUMENT: dict[str, Any] = {
    "format": "chronology",
    "version": 1,
    "chronology": {"title": "Talks"},
    "lanes": [{"id": "talks", "name": "Talks", "colour": "lane-1", "order": 0}],
    "sources": [
        {"id": "note", "item": {"type": "article", "title": "A note"}},
    ],
    "events": [
        {"id": "call", "title": "Call", "date": "2023-06-13", "lanes": ["talks"]},
        {"id": "visit", "title": "Visit", "date": "2023-06-18/2023-06-19", "lanes": ["talks"]},
        {"id": "thaw", "title": "Thaw", "date": "2023-11~", "lanes": ["talks"]},
        {"id": "rumour", "title": "Rumour", "lanes": ["talks"]},
    ],
    "citations": [{"event": "visit", "source": "note"}],
}
"""A small chronology; `document` gives a copy to change."""


def document() -> dict[str, Any]:
    return copy.deepcopy(DOCUMENT)


def write_json(path: Path, held: object) -> Path:
    path.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    return path


def write_chronology(path: Path, held: object) -> Path:
    """A `.chronology` of this document."""
    import_json(write_json(path.with_suffix(".json"), held), path).close()
    return path


def environment(**more: str) -> dict[str, str]:
    """The environment of a shell without any display."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return kept | {"PYTHONPATH": str(ROOT)} | more


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "timeline_app", *map(str, arguments)]


def shell(
    *arguments: str | Path, given: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    return _run(command(*arguments), given)


def python(
    code: str, *arguments: str | Path, given: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run lines of Python in a process of their own."""
    return _run([sys.executable, "-c", code, *map(str, arguments)], given)


def _run(words: list[str], given: Mapping[str, str] | None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        env=environment() if given is None else dict(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def refusal(capsys: pytest.CaptureFixture[str], status: int, *arguments: str | Path) -> str:
    """What the program says when it ends so: one clean line, and nothing on stdout."""
    assert main([str(argument) for argument in arguments]) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert_one_line(said.err)
    return said.err.rstrip("\n")


def assert_one_line(text: str) -> None:
    assert text.startswith("timeline-app: ")
    assert text.endswith("\n")
    assert text[:-1].isprintable(), text


def fingerprint(path: Path) -> tuple[str, int]:
    """What a file holds and when it was last written."""
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


FULL_DISK = """
import resource, sys
from timeline_app.app.cli.main import main
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
for limit, path in zip(sys.argv[1::2], sys.argv[2::2]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), most))
    print(main(["export", "sample", path]))
"""
"""Exports the sample to some files, each with the bytes before it that a file may have."""


def assert_no_half_file(cases: Mapping[Path, int]) -> None:
    """Exporting to these files, with so many bytes of room each, leaves them as they are."""
    before = {path: path.read_bytes() if path.exists() else None for path in cases}
    done = python(FULL_DISK, *(str(word) for path, room in cases.items() for word in (room, path)))
    assert done.stdout.split() == [str(int(Exit.NOT_WRITTEN))] * len(cases), done.stderr
    for path, line in zip(cases, done.stderr.splitlines(keepends=True), strict=True):
        assert_one_line(line)
        assert line.startswith(f"timeline-app: {path}: ")
    assert {path: path.read_bytes() if path.exists() else None for path in cases} == before
    there = [path for path, content in before.items() if content is not None]
    for folder in {path.parent for path in cases}:
        assert sorted(folder.iterdir()) == sorted(there)


BECOME_NOBODY = """
from importlib import import_module
from pkgutil import walk_packages
import timeline_app
for found in walk_packages(timeline_app.__path__, "timeline_app."):
    if found.name.split(".")[1] in ("core", "storage") or ".app.messages" in found.name:
        import_module(found.name)  # the checkout may lie where only root can read
if os.geteuid() == 0:
    os.setuid(65534)  # modes do not bind root
"""
