"""Brings resources/translations/ up to date with the texts of the program.

`lupdate` finds the texts and adds them to each .ts file, without the places where they stand, so
that a change of code changes no line there; `lrelease` makes of each the .qm file that is loaded.
A new language is begun with: python3 packaging/dev.py translate fr
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "timeline_app"
FOLDER = ROOT / "resources" / "translations"
_MARKED = "tr+=mark"
"""What `Texts.mark` marks is seen like what `Texts.tr` says."""

_SORTED = ("-sort-messages",) if PySide6.__version_info__ >= (6, 10) else ()


def run_tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools that come with PySide6; raises CalledProcessError, with what it said.

    The command `pyside6-lupdate` does the same, but isn't on the path of each environment.
    """
    tool = Path(PySide6.__file__).parent / (f"{name}.exe" if os.name == "nt" else name)
    subprocess.run([tool, *arguments], check=True, capture_output=True, text=True)


def update(ts: Path, sources: Iterable[Path] | None = None) -> None:
    """Bring the texts of the modules into a .ts file, which need not be there; the others go."""
    modules = sorted(PACKAGE.rglob("*.py")) if sources is None else sources
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder) / "modules.lst"
        names.write_text("".join(f"{path}\n" for path in modules), encoding="utf-8")
        run_tool(
            "lupdate",
            *("-locations", "none", "-no-obsolete", *_SORTED),
            *("-tr-function-alias", _MARKED, f"@{names}", "-ts", ts),
        )


def release(ts: Path) -> Path:
    """Make the .qm file beside a .ts file."""
    qm = ts.with_suffix(".qm")
    run_tool("lrelease", ts, "-qm", qm)
    return qm


def main(languages: list[str]) -> int:
    """Bring every language up to date, and begin these; the exit status."""
    FOLDER.mkdir(exist_ok=True)
    begun = {FOLDER / f"timeline_{language}.ts" for language in languages}
    for ts in sorted({*FOLDER.glob("*.ts"), *begun}):
        update(ts)
        print(release(ts).relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
