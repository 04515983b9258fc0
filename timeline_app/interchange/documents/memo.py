"""What every kind of document is made of: the memo of what goes out, and entries of a zip file."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import Block, MemoFigure
from timeline_app.core.memo.memo import MemoOptions, memo_blocks, told_once
from timeline_app.core.text.translation import Translate
from timeline_app.interchange.writing.outgoing import Outgoing


def memo_of(
    going: Outgoing, translate: Translate, style: CitationStyle | None, figure: MemoFigure | None
) -> Iterator[Block]:
    """The blocks of all its events, with sources cited in a style, or as the program does."""
    asked = MemoOptions(style, figure=figure)
    options = told_once(asked, going.count, going.sources(), translate)
    return memo_blocks(going.header, going.events(), translate, options)


_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file knows: what is alike is written alike."""


def zip_entry(name: str, *, is_packed: bool = True) -> ZipInfo:
    """An entry of this name, packed unless it is so already."""
    entry = ZipInfo(name, _SAME_DAY)
    entry.compress_type = ZIP_DEFLATED if is_packed else ZIP_STORED
    return entry
