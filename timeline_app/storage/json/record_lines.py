"""The records whose line in the JSON form holds more than the record itself.

A kept text has its words there, and in documents of version 1 and 2 a source had its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from timeline_app.core.records.kept_words import LARGEST, UnfitWords, WordsFlaw, encoded, sha256_of
from timeline_app.core.records.records import KeptText, Record, Source
from timeline_app.storage.database.validation import Flaw, flaw_of
from timeline_app.storage.errors import RefusedReason
from timeline_app.storage.reasons import Part
from timeline_app.storage.report_details import Detail, detail

if TYPE_CHECKING:
    from timeline_app.storage.database.word_store import OldText

SOURCES_WITHOUT_TEXT = 3
"""From this version of the JSON on."""


class TextLine(KeptText, frozen=True):
    """A kept text with its words."""

    words: str = ""


class SourceLine(Source, frozen=True):
    """A source; in documents of version 1 and 2 with its text, its SHA-256 and since when."""

    text: str = ""
    text_sha256: str = ""
    captured: str = ""


def line_of_text(text: KeptText, words: str) -> TextLine:
    """What is written of a kept text."""
    return TextLine(**msgspec.structs.asdict(text), words=words)


def text_of_line(line: TextLine) -> KeptText:
    """The record in a line."""
    return KeptText(**{name: getattr(line, name) for name in KeptText.__struct_fields__})


def source_of_line(line: SourceLine) -> Source:
    """The record in a line."""
    return Source(**{name: getattr(line, name) for name in Source.__struct_fields__})


def flaw_of_text(line: TextLine) -> Flaw | None:
    """What keeps a text and its words from being stored, if anything does."""
    try:
        encoded(line.words)
    except UnfitWords as error:
        is_large = error.flaw is WordsFlaw.TOO_LARGE
        too_large = detail(Part.WORDS_TOO_LARGE, size=LARGEST // 1_000_000)
        why = too_large if is_large else Detail(Part.WORDS_NOT_PLAIN)
        return Flaw("words", RefusedReason.WRONG_VALUE, why)
    if sha256_of(line.words) != line.sha256:
        return Flaw("words", RefusedReason.WRONG_VALUE, Detail(Part.OTHER_WORDS))
    if len(line.words) != line.length:
        return Flaw("length", RefusedReason.WRONG_VALUE, Detail(Part.OTHER_LENGTH))
    return flaw_of(line)


def is_old(line: SourceLine) -> bool:
    """Whether it has what only sources of before had."""
    return bool(line.text or line.text_sha256 or line.captured)


def old_texts_of(lines: Iterable[SourceLine]) -> Iterator[OldText]:
    """The texts in the lines of sources, as records of their own."""
    for line in filter(is_old, lines):
        from timeline_app.storage.database.word_store import old_text  # few files are so old

        found = old_text(line.id, line.text, line.text_sha256, line.captured)
        if found is not None:
            yield found


def records_of(lines: Sequence[Record]) -> list[Record]:
    """The records in lines of one section."""
    return [record_of_line(line) for line in lines]


def record_of_line(line: Record) -> Record:
    """The record in a line."""
    match line:
        case TextLine():
            return text_of_line(line)
        case SourceLine():
            return source_of_line(line)
    return line
