"""What the set-up installs: `lock.txt`, exact versions with hashes for each platform and Python.

uv resolves, on a machine without it from a folder that goes again. Hosts stay out of the file: who
installs has a server of packages, and the hashes tell whether it gives the same.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiet import run_quietly, say

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "lock.txt"
OLDEST_PYTHON = "3.11"


@contextmanager
def resolver(python: Path) -> Iterator[Path]:
    """uv: the machine's, else one that the Python of an environment with pip fetches for now."""
    found = shutil.which("uv")
    if found:
        yield Path(found)
        return
    with tempfile.TemporaryDirectory(prefix="timeline-uv-") as folder:
        run_quietly([python, "-m", "pip", "install", "--quiet", "--target", folder, "uv"])
        yield Path(shutil.which("uv", path=Path(folder) / "bin") or "uv")


def resolve(uv: Path, into: Path, *choices: str) -> None:
    """Write what pyproject.toml asks for into a file of requirements.

    `choices` say for which Python, and which of the allowed versions. Wheels only: no package runs
    code of its own while it is installed.
    """
    command: list[str | Path] = [uv, "pip", "compile", "--quiet", "--extra", "dev"]
    command += ["--no-header", "--no-annotate", "--only-binary", ":all:", "--upgrade"]
    run_quietly([*command, *choices, "--output-file", into, "pyproject.toml"], ROOT)


def renew(python: Path) -> None:
    """Resolve anew, for all platforms and every Python from the oldest on."""
    before = set(pins(LOCK))
    with resolver(python) as uv:
        resolve(uv, LOCK, "--universal", "--generate-hashes", "--python-version", OLDEST_PYTHON)
    after = set(pins(LOCK))
    for pin in sorted(before ^ after):
        say(f"{'+' if pin in after else '-'} {pin}")
    say(f"{len(after)} packages are locked, {len(after - before)} of them anew.")


def pins(lock: Path) -> list[str]:
    """The requirements of a lock without their hashes: "numpy==2.4.6 ; python_version < '3.12'"."""
    lines = lock.read_text(encoding="utf-8").splitlines() if lock.exists() else []
    return [line.removesuffix("\\").strip() for line in lines if line and not line.startswith(" ")]
