"""The words of kept texts, unpacked in a thread: no window waits for a long one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.jobs.thread_work import ThreadWork
from timeline_app.core.records.records import KeptText
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

AT_ONCE = 100_000
"""Code points of a text that is unpacked, or packed, at once: that takes a millisecond or two."""
WHILE_WRITING_MS = 100

Take = Callable[[Callable[[], str]], object]
"""Is given a function that gives the words; it raises `KeyError` if there are none, `Refused`."""


class WordsReading(QObject):
    """Reads one text at a time: another one takes its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Document, KeptText, Take] | None = None
        self._unpacking = ThreadWork(self)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read."""
        return self._wanted is not None or self._unpacking.is_busy

    def read(self, document: Document, text: KeptText, take: Take) -> None:
        """Read the words of a text, as soon as its file can be read."""
        self.cancel()
        self._wanted = document, text, take
        self._turn.start(0)

    def finish(self) -> None:
        """Wait until it is read."""
        while self.is_busy:
            self._begin()
            self._unpacking.finish()

    def cancel(self) -> None:
        """Want no more of it."""
        self._turn.stop()
        self._wanted = None
        self._unpacking.cancel()

    def _begin(self) -> None:
        if self._wanted is None:
            return
        document, text, take = self._wanted
        if document.is_being_written:
            self._turn.start(WHILE_WRITING_MS)
            return
        self._wanted = None
        try:
            packed = document.chronology.packed_words(text.sha256)
        except (KeyError, Refused) as error:
            take(_raising(error))
            return
        if text.length <= AT_ONCE:
            take(packed.unpacked)
        else:
            self._unpacking.start(packed.unpacked, take)


def _raising(error: Exception) -> Callable[[], str]:
    def words() -> str:
        raise error

    return words
