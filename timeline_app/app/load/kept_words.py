"""Whether the words of kept texts are what they should be, which no opening looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from timeline_app.app.messages.sentences import MOST_NAMED, filled, labelled, one_line, sentences
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.text.translation import words
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.validation import HoldsRecords
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json.handed_on import WithoutTexts


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

    @property
    def sentence(self) -> str:
        """Its source, and what is wrong, in one line."""
        return one_line(labelled(self.source, words(self.damage.value)))


def tell_damaged(
    say: Callable[[str, str], object], path: Path, damaged: Sequence[DamagedText]
) -> None:
    """Tell of a file that was written which texts are not in it, if any; `say` takes a title."""
    if damaged:
        pattern = sentences.tr(
            "{name} was written without {n} damaged {text|texts}", "", len(damaged)
        )
        more = ["…"] if len(damaged) > MOST_NAMED else []
        told = [*(one.sentence for one in damaged[:MOST_NAMED]), *more]
        say(filled(pattern, name=one_line(path.name)), "\n".join(told))


class WhatWasWritten(NamedTuple):
    """How many confidential sources a file is without, and which texts that are damaged."""

    left_out: int
    damaged: Sequence[DamagedText] = ()


def written_sound(
    chronology: StoredChronology, held: HoldsRecords, write: Callable[[HoldsRecords], int]
) -> WhatWasWritten:
    """Let `write` write all that is held; else all but the damaged texts of the chronology.

    It gives how many confidential sources it leaves out. Raises what it raises where no text is
    to blame.
    """
    try:
        return WhatWasWritten(write(held))
    except Refused as error:
        damaged = [one for one in damaged_texts(chronology) if not one.damage.is_readable]
        if error.reason is not RefusedReason.DAMAGED or not damaged:
            raise
    return WhatWasWritten(write(WithoutTexts(held, {one.text.id for one in damaged})), damaged)


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
