"""Files as earlier versions of the program wrote them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline_app.storage.schema import DEFINITIONS, definitions_of


def made_old(path: Path, version: int) -> Path:
    """Let a file that was just made, and holds no batch and no log, be of an older version."""
    there = definitions_of(version)
    with closing(sqlite3.connect(path)) as connection:
        for name, (kind, _, _) in DEFINITIONS.items():
            if name not in there:
                connection.execute(f'DROP {kind.upper()} "{name}"')
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    return path


def version_of_file(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version
