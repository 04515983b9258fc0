"""Files of older versions of our structure, and how they become files of this one."""

from __future__ import annotations

import sqlite3

from timeline_app.storage.schema import DEFINITIONS, USER_VERSION, definitions_of


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the structure of an open file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def provide_tables(connection: sqlite3.Connection) -> None:
    """Let a file of an older version hold what this one does, within the caller's transaction."""
    version = version_of(connection)
    if version == USER_VERSION:
        return
    there = definitions_of(version)
    for name, (_, _, sql) in DEFINITIONS.items():
        if name not in there:
            connection.execute(sql)
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
