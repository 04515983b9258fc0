"""The versions of what is written: of the file, and of JSON; and what came with each.

A record gains a field: give it a default in `core/records/records.py`, and here raise
`USER_VERSION`, name the field in `FIELDS_SINCE`, and raise `JSON_VERSION`.
"""

from __future__ import annotations

USER_VERSION = 5
"""What tells older programs to leave a file alone, also where no table is other than before: from
4 on a date may be one of a set, which they can't read. From 5 on an event may have a caption."""
OLDEST_VERSION = 1
"""Files from this version on are read as they are; the first edit makes them new ones."""
TABLES_SINCE = {"batch": 2, "batch_row": 2, "edit_log": 3, "edit_log_event": 3}
"""The tables that a file may be too old to have, and the version from which on they are there."""
FIELDS_SINCE: tuple[tuple[int, str, str], ...] = ((5, "event", "caption"),)
"""The fields that records gained: version, table, and field as JSON names it; the oldest first.

Wherever a field stands in its record, its column is the last when it is added. It may be NULL,
which stands for the field's default.
"""

JSON_VERSION = 2
"""Of the JSON that is written. It grows when a record gains a field: who doesn't know that has to
say so."""
