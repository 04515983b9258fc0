"""A file or the clipboard as words: what it is, is told by what stands in it, never by its name."""

from __future__ import annotations

import codecs
import hashlib
import re
from pathlib import Path

import msgspec

from timeline_app.core.evidence.text_input import (
    KeptWords,
    TextFormat,
    TextReadError,
    UnreadTextReason,
)
from timeline_app.interchange.texts.encodings import decoded
from timeline_app.interchange.texts.limits import LARGEST_FILE, LARGEST_TEXT
from timeline_app.interchange.texts.paragraphs import checked, plain_lines

_HEADING = re.compile(r"^#{1,6} (\S.*?)\s*#*\s*$", re.MULTILINE)
_LINK = re.compile(
    r"!?\[[^\]\n]{1,300}\]\(<?(?:https?://|mailto:|[./#])[^)\s]{1,2000}[^)\n]{0,300}\)"
)


def plain_words(text: str) -> KeptWords:
    """A text whose words are all that stands in it.

    It is Markdown if it has a heading with `#` or a link in brackets, by CommonMark 0.31;
    its words are the same either way.
    """
    words = checked(plain_lines(text))
    heading = _HEADING.search(words)
    if heading or _LINK.search(words):
        title = heading[1] if heading else ""
        return KeptWords(words, TextFormat.MARKDOWN, title=title)
    return KeptWords(words, TextFormat.PLAIN)


_DECLARED = re.compile(
    rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})""",
    re.IGNORECASE,
)
_WITHIN = 16_384
_MEANT = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
    "utf-16": "utf-8",
    "utf-16-be": "utf-8",
    "utf-16-le": "utf-8",
}
"""What browsers read under a name (Encoding Standard, 4.2), by Python's names; a page that says
in ASCII to be UTF-16 isn't."""
_TEXT_ENCODINGS = re.compile(r"(utf|gb|big5|cp|iso8859|koi8|mac|shift|euc|ascii|tis|iso2022|hz)")

_ONE_BYTE = re.compile(r"(cp(?:12|8)\d\d$|iso8859|koi8|mac)")
"""Text in these is hardly ever UTF-8 by chance: a server said it of a page that says otherwise."""


def decoded_html(data: bytes) -> str:
    """The page as text. Raises `TextReadError` where its encoding can't be told."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decoded(data)
    encoding = _declared(data)
    if encoding and not (_ONE_BYTE.match(encoding) and _is_utf8(data)):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass  # it says something else than it is
    return decoded(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_WITHIN])
    if not found:
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return ""
    return _MEANT.get(name, name) if _TEXT_ENCODINGS.match(name) else ""


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


def words_of_file(path: Path) -> KeptWords:
    """The words of a file. Raises `TextReadError`."""
    try:
        if not path.is_file():  # a folder, or a pipe that nobody writes to
            raise TextReadError(UnreadTextReason.UNREADABLE)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        detail = error.strerror or str(error)
        raise TextReadError(UnreadTextReason.UNREADABLE, detail) from error
    name = path.name.encode("utf-8", "replace").decode("utf-8")  # names need not be text
    return words_of_data(data, name)


def words_of_data(data: bytes, name: str = "", *, is_html: bool = False) -> KeptWords:
    """The words of what was read or pasted. Raises `TextReadError`."""
    try:
        return read_text(data, name, is_html=is_html)
    except (MemoryError, RecursionError) as error:
        raise TextReadError(UnreadTextReason.UNSAFE) from error
