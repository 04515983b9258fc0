"""Whether the words of kept texts are what they should be, which no opening looks at."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.text.translation import words
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused


class Damage(Enum):
    """What is wrong with the words of a text, as a sentence about its source."""

    MISSING = words.mark("the words of its kept text are not in the file")
    BROKEN = words.mark("the words of its kept text are damaged")
    LENGTH = words.mark("its kept text is longer or shorter than it says")

    @property
    def is_readable(self) -> bool:
        """Whether there are words for all that."""
        return self is Damage.LENGTH


class DamagedText(NamedTuple):
    """A text, what its source is called, and what is wrong."""

    text: KeptText
    source: str
    damage: Damage


def damaged_texts(chronology: StoredChronology) -> Iterator[DamagedText]:
    """Unpack each text, one at a time, and give those that are damaged. Raises `Refused`."""
    for text in chronology.records("texts"):
        assert isinstance(text, KeptText)
        damage = _damage_of(chronology, text)
        if damage is not None:
            source = chronology.of_ids(Source, [text.source]).get(text.source)
            yield DamagedText(text, "" if source is None else short_name(source), damage)


def _damage_of(chronology: StoredChronology, text: KeptText) -> Damage | None:
    try:
        packed = chronology.packed_words(text.sha256)
    except (KeyError, Refused):
        return Damage.MISSING
    try:
        unpacked = packed.unpacked()
    except Refused:
        return Damage.BROKEN
    return None if len(unpacked) == text.length else Damage.LENGTH
