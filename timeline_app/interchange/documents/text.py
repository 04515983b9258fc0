"""A memo as plain text: UTF-8, a paragraph a line, quotes indented, numbered notes at the end."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from shutil import copyfileobj
from types import TracebackType
from typing import BinaryIO, Self

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inlines,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
)
from timeline_app.core.memo.phrases import QUOTED
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, english
from timeline_app.interchange.documents.characters import fit
from timeline_app.interchange.documents.memo import memo_of
from timeline_app.interchange.writing.outgoing import Outgoing

_IN_MEMORY = 1 << 22
"""Bytes of notes that never see the disk."""


class NumberedNotes:
    """Takes notes as they come, which are numbered from 1."""

    def __init__(self) -> None:
        self._kept = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed on exit
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._kept.close()

    def next_number(self) -> int:
        """The number of the note that comes now."""
        self.count += 1
        return self.count

    def keep(self, note: str) -> None:
        """Keep a note, whole with its number and line end."""
        self._kept.write(note.encode())

    def write(self, file: BinaryIO) -> None:
        """Write all of them."""
        self._kept.seek(0)
        copyfileobj(self._kept, file)


NOTES = QT_TRANSLATE_NOOP("words", "Notes")
"""The heading above the notes of a memo."""
_RULES = {1: "=", 2: "-"}
"""What underlines a heading."""
_LONGEST_RULE = 72
_INDENT = " " * 4
_INDENTED = frozenset({ParagraphRole.QUOTE, ParagraphRole.TRANSLATION, ParagraphRole.ATTRIBUTION})
_CLOSE = frozenset(
    {
        ParagraphRole.DATE,
        ParagraphRole.SUBTITLE,
        ParagraphRole.TRANSLATION,
        ParagraphRole.ATTRIBUTION,
    }
)
"""What stands right below the paragraph before."""


def write(
    going: Outgoing,
    file: BinaryIO,
    *,
    translate: Translate = english,
    style: CitationStyle | None = None,
) -> None:
    """Write the memo of all events, in the language that `translate` says its words in."""
    blocks = memo_of(going, translate, style, None)
    write_blocks(blocks, file, translate=translate)


def write_blocks(
    blocks: Iterable[Block], file: BinaryIO, *, translate: Translate = english
) -> None:
    """Write a memo. A picture has no place in it."""
    with NumberedNotes() as notes:
        is_first = True
        for block in blocks:
            if isinstance(block, MemoFigure):
                continue
            text = _block(block, notes, translate)
            is_close = isinstance(block, MemoParagraph) and block.role in _CLOSE
            between = "" if is_first or is_close else "\n"
            file.write(f"{between}{text}\n".encode())
            is_first = False
        if notes.count:
            file.write(f"\n{_underlined(translate(NOTES), '-')}\n\n".encode())
            notes.write(file)


def _block(block: Heading | MemoParagraph, notes: NumberedNotes, translate: Translate) -> str:
    text = _words(block.inlines, notes)
    if isinstance(block, Heading):
        line = " ".join(text.split())
        rule = _RULES.get(block.level, "")
        return _underlined(line, rule) if rule else line
    if block.role is ParagraphRole.QUOTE:
        text = translate(QUOTED).format(words=text)
    return _indented(text, first=_INDENT) if block.role in _INDENTED else text


def _words(inlines: Inlines, notes: NumberedNotes) -> str:
    return "".join(_put(inlines, notes))


def _put(inlines: Inlines, notes: NumberedNotes) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Footnote):
            number = notes.next_number()
            note = fit("".join(span.text for span in inline.spans))
            notes.keep(_indented(f"[{number}] {note}") + "\n")
            yield f"[{number}]"
        else:
            yield fit(inline.text)


def _indented(text: str, first: str = "") -> str:
    """The text with its further lines set in, and the first one as asked."""
    return first + text.replace("\n", f"\n{_INDENT}")


def _underlined(line: str, rule: str) -> str:
    return f"{line}\n{rule * min(len(line), _LONGEST_RULE)}"
