"""Finds words in the texts of events, a little at a time while the window lives on."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.edits.find_replace import FoundPlaces, Replacement, TextField
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

SLICE_S = 0.008
"""It is looked for so long, then the window has its turn."""
AT_ONCE = 200


class TextSearch(QObject):
    """Looks through events. The last wish alone counts."""

    moved_on = Signal()
    """More events were looked through, or all: then `is_busy` is false."""
    failed = Signal(Refused)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._going: Iterator[int] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.found = FoundPlaces()
        self.done = self.total = 0

    @property
    def is_busy(self) -> bool:
        """Whether there are events that were not looked through yet."""
        return self._going is not None

    def find(self, keys: Sequence[int], fields: Collection[TextField], sought: Replacement) -> None:
        """Look for something in these texts of these events; `found` is another from now on."""
        self.stop()
        self.found = FoundPlaces()
        self.done, self.total = 0, len(keys)
        if sought.sought and fields and len(keys):
            self._going = self._through(keys, sorted(fields), sought)
            self._timer.start(0)

    def stop(self) -> None:
        """Leave it at what was found so far."""
        self._timer.stop()
        self._going = None

    def _go_on(self) -> None:
        if self._document.is_being_written:
            return
        until = time.monotonic() + SLICE_S
        try:
            for done in self._going or ():
                self.done = done
                if time.monotonic() >= until:
                    self.moved_on.emit()
                    return
        except Refused as error:
            self.stop()
            self.failed.emit(error)
            return
        self.stop()
        self.moved_on.emit()

    def _through(
        self, keys: Sequence[int], fields: list[TextField], sought: Replacement
    ) -> Iterator[int]:
        """Look for it, and give how many events were looked through, every now and then."""
        names = [field.attribute for field in fields]
        for start in range(0, len(keys), AT_ONCE):
            part = [*keys[start : start + AT_ONCE]]
            for key, texts in self._document.chronology.texts_of_events(names, part):
                self.found.add(key, list(zip(fields, texts, strict=True)), sought)
            if self.found.is_full:
                return
            yield start + len(part)
