"""The words of a PDF by PDFium, line for line as they stand on the pages.

PDFium is C++ that reads what a stranger has made: call this in a process of its own, with its
memory and time bounded (`app.jobs`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.evidence.text_input import (
    KeptWords,
    TextFormat,
    TextReadError,
    UnreadTextReason,
)
from timeline_app.interchange.texts.paragraphs import Budget, checked, plain_lines

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

HYPHEN_AT_LINE_END = "\ufffe"
"""What PDFium puts for a hyphen at the end of a line, in the place of hyphen and line end."""

_NO_TITLE = re.compile(r"\.\w{2,5}$|^Microsoft|^untitled", re.IGNORECASE)
"""Programs give the name of a file for a title."""
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD


def pdf_words(data: bytes) -> KeptWords:
    """The words of all pages, with an empty line between two of them.

    A hyphen at a line's end is kept as that, "-" before LF: whether it belongs to the word or
    parts it can't be told, and so stands on the page. Raises `TextReadError`.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise TextReadError(UnreadTextReason.NO_READER) from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR:
            raise TextReadError(UnreadTextReason.ENCRYPTED) from error
        raise TextReadError(UnreadTextReason.BROKEN, str(error)) from error
    try:
        return _words_of(document)
    finally:
        document.close()


def _words_of(document: PdfDocument) -> KeptWords:
    from pypdfium2 import PdfiumError

    budget = Budget()
    pages = []
    for number in range(len(document)):
        try:
            words = _page_words(document, number)
        except PdfiumError as error:
            raise TextReadError(UnreadTextReason.BROKEN, str(error)) from error
        budget.spend(words)
        words = plain_lines(words).replace(HYPHEN_AT_LINE_END, "-\n").replace("\0", "")
        pages.append(words.strip("\n"))
    text = "\n\n".join(page for page in pages if page)
    if pages and not text.strip():
        raise TextReadError(UnreadTextReason.NO_TEXT_IN_PDF)
    title = " ".join(document.get_metadata_value("Title").replace("\0", "").split())
    if _NO_TITLE.search(title):
        title = ""
    return KeptWords(checked(text), TextFormat.PDF, title=title)


def _page_words(document: PdfDocument, number: int) -> str:
    """The words of a page, with those that stand in the fields of a form."""
    from pypdfium2 import raw

    page = document[number]
    if raw.FPDFPage_GetAnnotCount(page) > 0:
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
        page.close()
        page = document[number]
    words: str = page.get_textpage().get_text_range()
    page.close()  # and what hangs on it
    return words
