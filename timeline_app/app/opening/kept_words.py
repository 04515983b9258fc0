"""The words of kept texts, unpacked in a thread: no window waits for a long one."""

from __future__ import annotations

from timeline_app.core.records.kept_words import LARGEST
from timeline_app.core.steps import Steps
from timeline_app.document.document import Document
from timeline_app.widgets.controls.sliced_work import SlicedWork

AT_ONCE = 100_000
"""Code points of a text that is unpacked, or packed, at once: that takes a millisecond or two."""
WHILE_WRITING_MS = 100


def words_beside(
    document: Document, sha256: str, work: SlicedWork, length: int = LARGEST
) -> Steps[str]:
    """Find the words of a text, in the steps of some work. `length` is that of its record.

    Raises `KeyError` if there are none, and `Refused`.
    """
    while document.is_being_written:
        work.wait(WHILE_WRITING_MS)
        yield
    packed = document.chronology.packed_words(sha256)
    if length <= AT_ONCE:
        return packed.unpacked()
    return (yield from work.beside(packed.unpacked))
