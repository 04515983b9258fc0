"""Changes that hang together, found while they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import KeptText, Record
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.progress import Progress, tell

if TYPE_CHECKING:
    from timeline_app.core.merging.choices import DifferenceChoices
    from timeline_app.storage.chronology.chronology import StoredChronology
    from timeline_app.storage.comparison.comparison import Comparison
    from timeline_app.storage.imports.coming import Coming


class DerivedChanges:
    """Tells what has to change for a wish, in an open chronology; it changes nothing itself.

    What is given is for `StoredChronology.apply`, or for `make_batch` while that goes on.
    """

    def __init__(
        self,
        reader: RecordReader,
        keep_words: Callable[[str], object],
        words_of: Callable[[str], str],
    ) -> None:
        self.reader = reader
        self._keep_words = keep_words
        self._words_of = words_of

    def additions(self, path: Path, progress: Progress | None = None) -> Iterator[Change]:
        """What a JSON document has that is not here, for `make_batch`: found while it is made.

        Told and raising as `adding.additions` is.
        """
        from timeline_app.storage.chronology.json_additions import (
            additions,  # few chronologies are added to
        )

        return additions(self.reader, path, self._keep_words, progress)

    def coming(self, other: StoredChronology) -> Coming:
        """What a file that was just read would change, to be looked at first: see `Coming`.

        `other` is the chronology that was made of it, as nobody has changed it since.
        """
        from timeline_app.storage.imports.coming import Coming  # few files are imported again

        def keep_words(text: KeptText) -> None:
            self._keep_words(other.words_of(text.sha256))

        return Coming(self.reader, other.changes.reader, keep_words)

    def has_written(self, other: StoredChronology) -> bool:
        """Whether a file that was just read is a table which was written of events here."""
        from timeline_app.storage.imports.recognised import are_rows_written_here

        return are_rows_written_here(self.reader, other.changes.reader)

    def removal(self, record_type: type[Record], keys: Sequence[int]) -> Iterator[Change]:
        """What takes out the records of a type with these keys, and what hangs on them.

        For `apply`, or for `make_batch` while that goes on. See `removal.removal`.
        """
        from timeline_app.storage.edits.cascade_delete import removal  # nothing shown needs it

        return removal(self.reader, record_type, keys)

    def merged(self, kept: Record, after: Record, gone: Record) -> Iterator[Change]:
        """What lets all that names `gone` name `kept`, which becomes `after`: actors and lanes.

        For `apply`, or for `make_batch` while that goes on.
        """
        from timeline_app.storage.edits.merge import merged  # nothing shown needs it

        return merged(self.reader, kept, after, gone)

    def retagged(self, new_of: Mapping[str, str]) -> Iterator[Change]:
        """What gives events other tags: the new one in place of each, none where that is empty.

        For `apply`, or for `make_batch` while that goes on.
        """
        from timeline_app.storage.edits.merge import retagged

        return retagged(self.reader, new_of)

    def compared(self, other: StoredChronology, progress: Progress | None = None) -> Comparison:
        """How this chronology differs from another; `progress` counts rows of both.

        Neither may change until what is chosen of it is taken over.
        """
        from timeline_app.storage.comparison.comparison import compared

        told = partial(tell, progress, other.path)
        return compared(self.reader, other.changes.reader, self._words_of, other.words_of, told)

    def is_held_by(self, path: Path) -> bool:
        """Whether a `.chronology` that nobody here has open seems to be a copy of this one."""
        from timeline_app.storage.comparison.side import holds_a_copy

        return holds_a_copy(self.reader, path)

    def chosen(
        self, comparison: Comparison, choices: DifferenceChoices, now: datetime
    ) -> Iterator[Change]:
        """What takes what is chosen of a comparison with another, for `make_batch`."""
        return comparison.changes(choices, self._keep_words, now)
