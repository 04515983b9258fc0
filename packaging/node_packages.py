"""The neighbours' own readers, which tests ask under node: installed as their lock file says."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from quiet import SetUpError, run_quietly, say

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "node"


def set_up(folder: Path = FOLDER) -> None:
    """Install them, unless that was done; what fails is said, and the tests that need them too."""
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules" / "set-up.txt"
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    npm = shutil.which("npm")
    if npm is None:
        say("There is no npm here: what is written for other programs is not shown to them.")
        return
    try:
        # None of their scripts is needed, so none is run.
        run_quietly([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder)
    except SetUpError as error:
        say(str(error))
        return
    stamp.write_text(wanted, encoding="ascii")
