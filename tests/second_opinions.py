"""Programs that are not ours, asked what they see in what ours has written.

They take several hundred megabytes, so the set-up installs them in CI and where it is asked to.
Where one is missing a test is skipped, with the reason; in CI it fails.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

NODE = Path(__file__).resolve().parent / "node"
SECONDS = 120


def missing(what: str) -> None:
    """Skip for want of a program, or fail where none may be missing."""
    reason = f"{what} is not installed; packaging/dev.py test --second-opinions does that"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        missing(name)
    return str(found)


def _run(command: Sequence[str], data: bytes = b"", cwd: Path | None = None) -> bytes:
    done = subprocess.run(
        command, input=data, cwd=cwd, capture_output=True, check=False, timeout=SECONDS
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


@cache
def _profile() -> Path:
    """Where LibreOffice keeps its settings in all tests of this process; making them takes long."""
    folder = tempfile.mkdtemp(prefix="libreoffice-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def by_libreoffice(paths: Sequence[Path], to: str, folder: Path) -> list[Path]:
    """Files as LibreOffice converts them into a folder; `to` is "pdf", "docx", "csv:…".

    It is asked for all of them at once, for most of its time goes into its start.
    """
    command = [_program("soffice"), "--headless", f"-env:UserInstallation={_profile().as_uri()}"]
    _run([*command, "--convert-to", to, "--outdir", str(folder), *map(str, paths)])
    suffix = to.partition(":")[0]
    made = [folder / f"{path.stem}.{suffix}" for path in paths]
    assert all(path.exists() for path in made)
    return made


def by_pandoc(data: bytes, source: str, to: str = "plain") -> str:
    """What pandoc makes of a document in one of its formats; "json" is all that it sees in it."""
    command = [_program("pandoc"), "--from", source, "--to", to, "--wrap=none"]
    return _run(command, data).decode()


def by_node(texts: Sequence[tuple[str, str]]) -> list[Any]:
    """What programs for node see in texts: [("timelinejs", …), ("markwhen", …)], asked at once.

    What each gives is told in `node/read.mjs`.
    """
    node = _program("node")
    if not (NODE / "node_modules").exists():
        missing("What the tests ask under node")
    asked = json.dumps(texts).encode()
    return list(json.loads(_run([node, "read.mjs"], asked, NODE)))


def notes_of(seen: str) -> int:
    """How many footnotes there are in what pandoc gives as "json"."""
    return _notes_in(json.loads(seen))


def _notes_in(value: object) -> int:
    if isinstance(value, dict):
        return (value.get("t") == "Note") + sum(map(_notes_in, value.values()))
    return sum(map(_notes_in, value)) if isinstance(value, list) else 0
