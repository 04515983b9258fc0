"""The words of a source as they were read from a file or the clipboard, before they are kept."""

from __future__ import annotations

from enum import Enum, StrEnum

import msgspec

from timeline_app.core.records.records import CslDate, Record, Source, SourceId


class TextFormat(StrEnum):
    """What words were read from, as the record of a kept text says it."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"


class OmittedContent(Enum):
    """What a file holds besides the words that were read from it."""

    PAGE_PARTS = "page parts"
    """Navigation, forms, and what stands beside, above and below the text of a web page."""
    HEADERS = "headers"
    """What is printed at the head and foot of each page."""
    DELETIONS = "deletions"
    """What somebody has struck out while changes were tracked."""
    COMMENTS = "comments"


class UnreadTextReason(Enum):
    """Why no words were read."""

    TOO_LONG = "too long"
    """It has more words than are kept of one text."""
    FILE_TOO_LARGE = "file too large"
    """The file has more than any that is read."""
    EMPTY = "empty"
    """No words stand in it."""
    NO_TEXT_IN_PDF = "no text in PDF"
    """Its pages are pictures, as a scanner makes them."""
    ENCRYPTED = "encrypted"
    """It opens with a password alone."""
    ENCODING = "encoding"
    """It is text, but in which encoding can't be told for certain."""
    NOT_TEXT = "not text"
    """It is of no format that is read."""
    OLD_WORD = "old Word"
    """It is a Word document of before 2007, RTF or another of an office that isn't read."""
    BROKEN = "broken"
    """It begins as its format does, and then isn't whole."""
    UNSAFE = "unsafe"
    """It is nested or packed as no honest file is."""
    NO_READER = "no reader"
    """What reads PDF isn't installed."""
    TOO_SLOW = "too slow"
    """It took longer than anybody should wait."""
    UNREADABLE = "unreadable"
    """The system gave no file."""
    FAILED = "failed"
    """Its reader broke off."""


class TextReadError(Exception):
    """No words were read; `detail` is what a library or the system said of it."""

    def __init__(self, reason: UnreadTextReason, detail: str = "") -> None:
        super().__init__(reason.value, detail)
        self.reason = reason
        self.detail = detail


class KeptWords(Record, frozen=True):
    """Words read from a file or the clipboard, and what that says of itself.

    The words are those that stand there, code point for code point; a line ends with LF alone,
    and there is no NUL. All else is a hint, empty where nothing was said: `published` is a day
    in EDTF, `url` a web address.
    """

    words: str
    format: TextFormat
    file_sha256: str = ""
    """Of the bytes that were read, as 64 hexadecimal digits."""
    name: str = ""
    """What the file is called."""
    title: str = ""
    site: str = ""
    published: str = ""
    url: str = ""
    left_out: tuple[OmittedContent, ...] = ()


class TextToKeep(Record, frozen=True):
    """What somebody wants to be kept: `words` of what was `read`, for a source.

    `new` holds the source if it is to be added too. `published` is EDTF; that and `place` are
    empty where they are the source's own.
    """

    words: str
    read: KeptWords
    source: SourceId
    new: tuple[Source, ...] = ()
    published: str = ""
    place: str = ""


def with_hints(source: Source, read: KeptWords, published: str = "") -> Source:
    """A new source with the day of its text, and what its page says of itself.

    `published` is EDTF. Each fills only what nobody has said otherwise.
    """
    item = source.item
    if published and item.issued is None:
        item = msgspec.structs.replace(item, issued=CslDate(raw=published))
    if read.url and read.url == item.URL:
        title, site = item.title or read.title, item.container_title or read.site
        item = msgspec.structs.replace(item, title=title, container_title=site)
    return msgspec.structs.replace(source, item=item)
