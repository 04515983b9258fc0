"""What a file that no reader takes seems to be, from its first bytes."""

from __future__ import annotations

from enum import Enum

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import HEAD_BYTES


class Seeming(Enum):
    """What a file is by the look of it."""

    EMPTY = "empty"
    PNG = "a PNG picture"
    JPEG = "a JPEG picture"
    GIF = "a GIF picture"
    PDF = "a PDF"
    ZIP = "a ZIP archive, or an office document"
    OLD_OFFICE = "a document of an old office program, or an encrypted one"
    GZIP = "a gzip archive"
    XZ = "an xz archive"
    ZSTANDARD = "a Zstandard archive"
    PROGRAM = "a program"
    DATABASE = "a database of another program"
    RTF = "a text in RTF"
    HTML = "a web page"
    XML = "XML of a kind that is not known"
    JSON = "JSON of a kind that is not known"
    UTF16 = "text in UTF-16"
    TEXT = "text of a kind that is not known"
    BINARY = "a file of a kind that is not known"


_STARTS = (
    (b"\x89PNG\r\n\x1a\n", Seeming.PNG),
    (b"\xff\xd8\xff", Seeming.JPEG),
    (b"GIF8", Seeming.GIF),
    (b"%PDF-", Seeming.PDF),
    (b"PK\x03\x04", Seeming.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Seeming.OLD_OFFICE),
    (b"\x1f\x8b", Seeming.GZIP),
    (b"\xfd7zXZ\x00", Seeming.XZ),
    (b"\x28\xb5\x2f\xfd", Seeming.ZSTANDARD),
    (b"\x7fELF", Seeming.PROGRAM),
    (b"SQLite format 3\0", Seeming.DATABASE),
    (b"{\\rtf", Seeming.RTF),
)
_PAGES = ("<!doctype html", "<html", "<head", "<body")


def seeming_of(head: bytes) -> Seeming:
    """What a file that begins so seems to be."""
    if not head:
        return Seeming.EMPTY
    for start, seeming in _STARTS:
        if head.startswith(start):
            return seeming
    text = head_text(head).lstrip("\ufeff \t\r\n")
    if "\0" in text:
        return Seeming.UTF16 if _is_in_two_bytes(head) else Seeming.BINARY
    if text[:1] in ("{", "["):
        return Seeming.JSON
    if text[:1] == "<":
        is_page = text[:200].lower().startswith(_PAGES) or "<html" in text[:2_000].lower()
        return Seeming.HTML if is_page else Seeming.XML
    return Seeming.TEXT if text.count("\ufffd") * 20 <= len(text) else Seeming.BINARY


def _is_in_two_bytes(head: bytes) -> bool:
    """Whether of each two bytes one is mostly zero, and the other never: UTF-16 without a mark."""
    first, second = head[::2].count(0), head[1::2].count(0)
    return min(first, second) == 0 and max(first, second) * 4 > len(head)


def is_head_of_word(head: bytes) -> bool:
    """Whether this is a page that Word has saved, of which the words begin only behind it."""
    is_cut = len(head) >= HEAD_BYTES and b"<body" not in head
    return is_cut and b"urn:schemas-microsoft-com:office" in head
