"""Folders for tests that are somebody else's too."""

from __future__ import annotations

import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


def may_be_entered(folder: Path) -> bool:
    """Whether every user may reach what lies in a folder."""
    return folder.is_dir() and bool(folder.stat().st_mode & stat.S_IXOTH)


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """A folder that every user may look into; those of pytest are its own user's alone."""
    places = [Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")]
    open_ones = [one for one in places if all(may_be_entered(up) for up in (one, *one.parents))]
    if not open_ones:
        pytest.skip("no folder for temporary files may be entered by other users")
    with tempfile.TemporaryDirectory(dir=open_ones[0]) as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)  # whatever the test made of it, it can be taken away


@contextmanager
def program_for_all() -> Iterator[Path]:
    """A folder with a copy of the program, for the checkout may lie where only root can read."""
    with folder_for_all() as folder:
        for name in ("timeline_app", "resources"):
            shutil.copytree(CHECKOUT / name, folder / name)
        for path in folder.rglob("*"):
            path.chmod(0o755)
        yield folder
