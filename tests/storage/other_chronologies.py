"""What another chronology adds to one, whatever it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from timeline_app.core.edits.edit import Change
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.connection import on_disk_for_now
from timeline_app.storage.imports.additions import all_additions
from timeline_app.storage.imports.shared import Shared


def additions_of(into: StoredChronology, other: StoredChronology) -> Iterator[Change]:
    """The changes that add all of another chronology which one doesn't have."""
    with closing(on_disk_for_now()) as file:
        here, there = into.changes.reader, other.changes.reader
        shared = Shared(file, here, there, ())
        shared.find(lambda: None)
        words = into.changes._keep_words
        yield from all_additions(here, there, shared, lambda one: words(other.words_of(one.sha256)))
