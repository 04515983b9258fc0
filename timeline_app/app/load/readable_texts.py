"""The texts of a chronology, where one that can't be read is as one without words."""

from __future__ import annotations

from timeline_app.core.records.records import KeptText, SourceId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused


class ReadableTexts:
    """What is kept of sources, for whoever can do without some of it."""

    def __init__(self, chronology: StoredChronology) -> None:
        self._chronology = chronology

    def current_text(self, source: SourceId) -> KeptText | None:
        """The last text of a source; nothing where none is kept. Raises `Refused`."""
        return self._chronology.current_text(source)

    def words_of(self, sha256: str) -> str:
        """The words of a text; none where they are damaged."""
        try:
            return self._chronology.words_of(sha256)
        except Refused:
            return ""
