"""The versions of what is written: of the file, and of JSON; and what came with each.

A record gains a field: give it a default in `core/records/records.py`, and here raise
`USER_VERSION`, name the field in `FIELDS_SINCE`, and raise `JSON_VERSION`. One that
goes is named in `FIELDS_UNTIL`.
"""

from __future__ import annotations

USER_VERSION = 7
"""What tells older programs to leave a file alone, also where no table is other than before: from
4 on a date may be one of a set, which they can't read. From 5 on an event may have a caption.
From 6 on the texts of sources are records of their own. From 7 on a clock time may have an end,
and records tell of which import they came."""
OLDEST_VERSION = 1
"""Files from this version on are read as they are; the first edit makes them new ones."""
TABLES_SINCE = {
    "batch": 2,
    "batch_row": 2,
    "edit_log": 3,
    "edit_log_event": 3,
    "import": 7,
    "origin": 7,
    "text": 6,
    "waiver": 6,
    "words": 6,
}
"""The tables that a file may be too old to have, and the version from which on they are there."""
FIELDS_SINCE: tuple[tuple[int, str, str], ...] = (
    (5, "event", "caption"),
    (6, "source", "issuer"),
    (6, "source", "covers"),
    (6, "source", "confidential"),
    (6, "date_claim", "selector"),
    (6, "citation", "selector"),
)
"""The fields that records gained: version, table, and field as JSON names it; the oldest first.

Wherever a field stands in its record, its column is the last when it is added. It may be NULL,
which stands for the field's default.
"""
FIELDS_UNTIL: tuple[tuple[int, str, str], ...] = (
    (5, "source", "text"),
    (5, "source", "text_sha256"),
    (5, "source", "captured"),
)
"""The fields that records had: the last version that has them, table, and field, a text.

They stood last among the fields that the first version had.
"""

SECTIONS_SINCE = {"texts": 3, "waivers": 3, "imports": 4, "origins": 4}
"""The sections that JSON may be too old to have, and its version from which on they are there."""
JSON_VERSION = 4
"""Of the JSON that is written. It grows when a record gains a field, or may hold more: who doesn't
know that has to say so."""
