"""A file or the clipboard as words: what it is, is told by what stands in it, never by its name."""

from __future__ import annotations

import hashlib
import re

import msgspec

from timeline_app.core.evidence.text_input import KeptWords, TextReadError, UnreadTextReason
from timeline_app.interchange.texts.encodings import decoded
from timeline_app.interchange.texts.html_charset import decoded_html
from timeline_app.interchange.texts.plain import plain_words

LARGEST_FILE = 100_000_000
"""Bytes of a file that is read at all: pictures may be most of it."""
LARGEST_TEXT = 40_000_000
"""Bytes of one that is nothing but text: markup, and two bytes for each letter."""

_ZIP, _OLD_OFFICE, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PDF, _PDF_WITHIN, _PDF_END = b"%PDF-", 1024, b"startxref"
_NO_TEXT = (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"7z\xbc\xaf", b"SQLite format 3\0")
_HTML = re.compile(
    r"(?:\s|<!--.*?-->|<\?xml[^>]{0,200}\?>)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|style|script|iframe|article|section"
    r"|main|header|footer|nav|aside|form|details|figure|picture|img|svg|noscript|div|span|h[1-6]|p"
    r"|a|b|i|u|em|strong|br|hr|pre|center|table|font|blockquote|ul|ol|dl|base)(?=[\s>/]))",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins: after the signatures of the MIME Sniffing Standard, 7.1."""
_HTML_WITHIN = 10_000


def read_text(data: bytes, name: str = "", *, is_html: bool = False) -> KeptWords:
    """The words of a file called `name`; `is_html` of what the clipboard holds as such.

    Plain text, Markdown, HTML, DOCX, ODT and PDF are read. Raises `TextReadError` for all else,
    and for what is broken, unsafe or too long. A PDF may end the process and any file may take
    long: `app.jobs` reads in a process of its own.
    """
    if len(data) > LARGEST_FILE:
        raise TextReadError(UnreadTextReason.FILE_TOO_LARGE)
    read = _read(data, is_html=is_html)
    sha256 = hashlib.sha256(data).hexdigest()
    return msgspec.structs.replace(read, name=name, file_sha256=sha256)


def _read(data: bytes, *, is_html: bool) -> KeptWords:
    if _is_pdf(data) and not is_html:
        from timeline_app.interchange.texts.pdf import pdf_words

        return pdf_words(data)
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLD_OFFICE):
        is_locked = _ENCRYPTED_OFFICE in data
        raise TextReadError(UnreadTextReason.ENCRYPTED if is_locked else UnreadTextReason.OLD_WORD)
    if data.startswith(_RTF):
        raise TextReadError(UnreadTextReason.OLD_WORD)
    if data.startswith(_NO_TEXT):
        raise TextReadError(UnreadTextReason.NOT_TEXT)
    if len(data) > LARGEST_TEXT:
        raise TextReadError(UnreadTextReason.TOO_LONG)
    return _as_text(data, is_html=is_html)


def _is_pdf(data: bytes) -> bool:
    """Whether it begins as a PDF, maybe behind something else, which a text may tell of too."""
    if _PDF not in data[:_PDF_WITHIN]:
        return False
    return data.lstrip().startswith(_PDF) or _PDF_END in data


def _zipped(data: bytes) -> KeptWords:
    from timeline_app.interchange.texts.docx import docx_words, is_docx
    from timeline_app.interchange.texts.odt import is_odt, odt_words
    from timeline_app.interchange.texts.zip_parts import ZipParts

    parts = ZipParts(data)
    if is_odt(parts):
        return odt_words(parts)
    if is_docx(parts):
        return docx_words(parts)
    raise TextReadError(UnreadTextReason.NOT_TEXT)


def _as_text(data: bytes, *, is_html: bool) -> KeptWords:
    if is_html or _begins_as_html(data):
        from timeline_app.interchange.texts.html import html_words

        return html_words(decoded_html(data))
    return plain_words(decoded(data))


def _begins_as_html(data: bytes) -> bool:
    """Whether this is a page: its first tags are ASCII in all encodings that are read."""
    start = data[:_HTML_WITHIN].replace(b"\0", b"").decode("latin-1")
    return bool(_HTML.match(start.lstrip("\u00ef\u00bb\u00bf\u00fe\u00ff")))
