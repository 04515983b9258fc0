"""Files as earlier versions of the program wrote them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

VERSIONS = Path(__file__).with_name("versions")
_FIELDS_OF_SOURCE = 8
"""The key, and the columns that it always had."""
Rows = dict[str, list[tuple[object, ...]]]


def old_file(version: int, folder: Path) -> Path:
    """A copy of the sample file of a version, which holds `SMALL`."""
    return Path(shutil.copy(VERSIONS / f"v{version}.chronology", folder))


def version_of_file(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version


def without_later_fields(rows: Rows, before: Rows) -> Rows:
    """The rows of a file as wide as those of an older one: its columns came at the end."""
    return {
        table: [row[: len(before[table][0])] for row in found] if before.get(table) else found
        for table, found in rows.items()
        if table in before
    }


def without_texts(rows: Rows) -> Rows:
    """The rows of a file without what was, or came, in the place of the texts of sources."""
    sources = [row[:_FIELDS_OF_SOURCE] for row in rows["source"]]
    kept = {name: found for name, found in rows.items() if name not in ("text", "words")}
    return kept | {"source": sources}
