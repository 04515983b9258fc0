"""Changes that hang together, found while they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Record
from timeline_app.storage.database.reader import Reader
from timeline_app.storage.progress import Progress


class DerivedChanges:
    """Tells what has to change for a wish, in an open chronology; it changes nothing itself.

    What is given is for `Chronology.apply`, or for `make_batch` while that goes on.
    """

    def __init__(self, reader: Reader, keep_words: Callable[[str], object]) -> None:
        self._reader = reader
        self._keep_words = keep_words

    def additions(self, path: Path, progress: Progress | None = None) -> Iterator[Change]:
        """What a JSON document has that is not here, for `make_batch`: found while it is made.

        Told and raising as `adding.additions` is.
        """
        from timeline_app.storage.chronology.json_additions import (
            additions,  # few chronologies are added to
        )

        return additions(self._reader, path, self._keep_words, progress)

    def removal(self, record_type: type[Record], keys: Sequence[int]) -> Iterator[Change]:
        """What takes out the records of a type with these keys, and what hangs on them.

        For `apply`, or for `make_batch` while that goes on. See `removal.removal`.
        """
        from timeline_app.storage.edits.cascade_delete import removal  # nothing shown needs it

        return removal(self._reader, record_type, keys)

    def merged(self, kept: Record, after: Record, gone: Record) -> Iterator[Change]:
        """What lets all that names `gone` name `kept`, which becomes `after`: actors and lanes.

        For `apply`, or for `make_batch` while that goes on.
        """
        from timeline_app.storage.edits.merge import merged  # nothing shown needs it

        return merged(self._reader, kept, after, gone)

    def retagged(self, new_of: Mapping[str, str]) -> Iterator[Change]:
        """What gives events other tags: the new one in place of each, none where that is empty.

        For `apply`, or for `make_batch` while that goes on.
        """
        from timeline_app.storage.edits.merge import retagged

        return retagged(self._reader, new_of)
