"""The `.venv` of a checkout: made once, and renewed when pyproject.toml or the lock changes.

Each version of Python has its own: where another has `.venv`, that of 3.13 is `.venv-3.13`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import debian
from lock import LOCK
from quiet import SetUpError, run_quietly, say

ROOT = Path(__file__).resolve().parents[1]
BIN_PYTHON = "Scripts/python.exe" if os.name == "nt" else "bin/python"
_MADE_BY = re.compile(r"^version(?:_info)? = (\d+\.\d+)\b", re.MULTILINE)


def place_for(version: str, root: Path = ROOT) -> Path:
    """Where the environment of a version of Python, such as 3.13, lies or is to be made."""
    usual = root / ".venv"
    try:
        told = _MADE_BY.search((usual / "pyvenv.cfg").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = None
    is_taken = told is not None and told[1] != version and (usual / BIN_PYTHON).exists()
    return root / f".venv-{version}" if is_taken else usual


VENV = place_for(f"{sys.version_info[0]}.{sys.version_info[1]}")
PYTHON = VENV / BIN_PYTHON
STAMP = VENV / "set-up.json"


@dataclass
class Stamp:
    """What a set-up that came to its end has done."""

    project: str = ""
    tried: list[str] = field(default_factory=list)


def fingerprint() -> str:
    """Changes with what is to be installed, and with the place of the checkout."""
    project = (ROOT / "pyproject.toml").read_bytes() + LOCK.read_bytes()
    return hashlib.sha256(project + str(ROOT).encode()).hexdigest()


def read_stamp() -> Stamp:
    """The stamp, or an empty one where none can be read."""
    try:
        return Stamp(**json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Stamp()


def set_up(system_packages: Sequence[str]) -> Path:
    """The environment's Python, with the program, its libraries and the tools installed.

    System packages that can't be installed are named, and the rest goes on: what needs them
    will say so. SetUpError when there is no environment in the end.
    """
    stamp = read_stamp()
    done = stamp.project == fingerprint() and PYTHON.exists()
    tried = stamp.tried if done else []
    if debian.is_here():
        tried = _install_system_packages(system_packages, tried)
    if not done:
        _install_python_packages()
    if not done or tried != stamp.tried:
        STAMP.write_text(json.dumps({"project": fingerprint(), "tried": tried}), encoding="utf-8")
    return PYTHON


def _install_system_packages(wanted: Sequence[str], tried: list[str]) -> list[str]:
    """Install what is missing and was not tried before; all that has been tried by then."""
    missing = debian.missing_from(wanted)
    untried = [name for name in missing if name not in tried]
    if untried:
        try:
            debian.install(missing)
        except SetUpError as error:
            say(str(error))
        missing = debian.missing_from(wanted)
    if missing:
        say("Not installed, and Qt or a test may miss it. To install it, type:")
        say(f"    {debian.line_to_type(missing)}")
    return [*tried, *untried]


def _install_python_packages() -> None:
    say(f"Setting up {VENV.name}; the first time this takes a minute or two.")
    if not PYTHON.exists():
        shutil.rmtree(VENV, ignore_errors=True)  # what an interrupted set-up has left
    uv = shutil.which("uv")
    if uv:
        if not PYTHON.exists():
            run_quietly([uv, "venv", "--python", sys.executable, VENV])
        install: list[str | Path] = [uv, "pip", "install", "--python", PYTHON]
    else:
        _make_environment_with_pip()
        install = [PYTHON, "-m", "pip", "install"]
    run_quietly([*install, "--require-hashes", "--only-binary", ":all:", "--requirement", LOCK])
    run_quietly([*install, "--no-deps", "--no-build-isolation", "--editable", ROOT])


def _make_environment_with_pip() -> None:
    """Make the environment with what Python brings; Debian's Python brings no pip to put in."""
    if not PYTHON.exists():
        bare = [] if _brings_pip() else ["--without-pip"]
        run_quietly([sys.executable, "-m", "venv", *bare, VENV])
    asked = subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False)
    if asked.returncode == 0:
        return
    if not debian.is_here():
        raise SetUpError("This Python can install no packages. Install uv, or pip and ensurepip.")
    with tempfile.TemporaryDirectory() as folder:
        wheel = debian.fetch_pip(Path(folder))
        run_quietly([PYTHON, wheel / "pip", "install", "--no-index", wheel])


def _brings_pip() -> bool:
    if importlib.util.find_spec("ensurepip"):
        return True
    if debian.is_here():
        try:
            debian.install(debian.FOR_THE_ENVIRONMENT)
        except SetUpError:
            return False  # pip can be had without it, see fetch_pip
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None
