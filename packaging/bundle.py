"""Makes a folder that holds the program with all it needs, Python too, and lets it prove itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
PROGRAM = (
    DIST / "timeline-app" / ("timeline-app.exe" if sys.platform == "win32" else "timeline-app")
)


def command() -> list[str]:
    """What makes the folder."""
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    words += ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "bundle")]
    return [*words, str(ROOT / "packaging" / "timeline-app.spec")]


def main() -> int:
    """Make the folder and run its self-test; the exit status."""
    status = subprocess.run(command(), check=False, cwd=ROOT).returncode
    if status:
        return status
    files = [path for path in PROGRAM.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    print(f"{PROGRAM.parent.relative_to(ROOT)}: {size / 1e6:.0f} MB", flush=True)
    return subprocess.run([PROGRAM, "self-test"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
