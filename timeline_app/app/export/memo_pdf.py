"""Events as a memo in PDF: what the writers of other formats do in their own room."""

from __future__ import annotations

from typing import BinaryIO

from timeline_app.app.load.qt_start import started_qt
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.memo.blocks import MemoFigure, Paper
from timeline_app.core.text.translation import Translate, english
from timeline_app.interchange.documents.memo import memo_of
from timeline_app.interchange.writing.outgoing import Outgoing


def write(
    going: Outgoing,
    file: BinaryIO,
    *,
    translate: Translate = english,
    style: CitationStyle | None = None,
    figure: MemoFigure | None = None,
    language: str = "en-US",
    paper: Paper = Paper.A4,
) -> None:
    """Write the memo of all events, in the language that `translate` says its words in."""
    from timeline_app.render.memo.pdf import MemoPages, write_memo_pdf  # few files need Qt

    application = started_qt()
    blocks = memo_of(going, translate, style, figure)
    write_memo_pdf(blocks, file, MemoPages(going.header.title, language, paper))
    del application  # until here: without it Qt knows no fonts
