"""The memo of what goes out, as every kind of document is given it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import Block, MemoFigure
from timeline_app.core.memo.memo import MemoOptions, memo_blocks, told_once
from timeline_app.core.text.translation import Translate
from timeline_app.interchange.writing.outgoing import Outgoing


def memo_of(
    going: Outgoing, translate: Translate, style: CitationStyle | None, figure: MemoFigure | None
) -> Iterator[Block]:
    """The blocks of all its events, with sources cited in a style, or as the program does."""
    options = told_once(MemoOptions(style, figure=figure), going.count, going.sources())
    return memo_blocks(going.header, going.events(), translate, options)
