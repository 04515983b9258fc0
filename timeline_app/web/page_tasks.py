"""What a window, or a command, asks the process that fetches pages, and what that answers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TypeAlias

import msgspec

from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.evidence.text_input import KeptWords, UnreadTextReason
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP


class PageOutcome(Enum):
    """How it ended with a page."""

    KEPT = QT_TRANSLATE_NOOP("words", "fetched")
    """Its words were read."""
    BARRED = QT_TRANSLATE_NOOP("words", "barred")
    """The server gives it to nobody who asks so: it wants a password, or fewer questions."""
    GONE = QT_TRANSLATE_NOOP("words", "gone")
    """The server has no such page."""
    FAILED = QT_TRANSLATE_NOOP("words", "failed")
    """There was no whole answer."""
    UNREAD = QT_TRANSLATE_NOOP("words", "not read")
    """It came, but no words were read of it."""
    NOT_ASKED = QT_TRANSLATE_NOOP("words", "not asked for")
    """Nothing was sent to where the address leads."""


class PageFault(Enum):
    """Why no words came of a page, where its HTTP status does not tell."""

    NOT_WEB = QT_TRANSLATE_NOOP("words", "this is no address of the web")
    PRIVATE = QT_TRANSLATE_NOOP(
        "words", "it leads to this machine or a private network, and nobody has typed that"
    )
    NO_HOST = QT_TRANSLATE_NOOP("words", "there is no such host")
    NO_CONNECTION = QT_TRANSLATE_NOOP("words", "the server can't be reached")
    NOT_SECURE = QT_TRANSLATE_NOOP("words", "the connection is not secure")
    TOO_SLOW = QT_TRANSLATE_NOOP("words", "it takes longer than {n} s")
    TOO_LARGE = QT_TRANSLATE_NOOP("words", "it is larger than {n} MB")
    TOO_FAR = QT_TRANSLATE_NOOP("words", "it leads on more than {n} times")
    CIRCLE = QT_TRANSLATE_NOOP("words", "it leads on in a circle")
    CUT_OFF = QT_TRANSLATE_NOOP("words", "the answer breaks off")
    ASKS_TO_WAIT = QT_TRANSLATE_NOOP("words", "the server asks to come back later")
    BROKE_OFF = QT_TRANSLATE_NOOP("words", "reading it broke off")


class AskedPage(msgspec.Struct):
    """A page to be asked for, and the words of records that are looked for in it."""

    source: str
    address: str
    sought: list[SoughtWords] = []


class PageLimits(msgspec.Struct, frozen=True):
    """What is spent on pages: seconds and bytes (unpacked) of one, and how often it leads on.

    A server that asks to wait for no more than `longest_wait_s` is asked once more after that.
    """

    longest_s: float = 30
    most_bytes: int = 20_000_000
    most_redirects: int = 10
    at_once: int = 2
    longest_wait_s: float = 60


class FetchPages(msgspec.Struct, tag="fetch_pages"):
    """The job of fetching pages.

    `typed` are hosts that somebody typed: they may lead to a private network. `names` weigh most
    where words differ. Where there is a `folder`, each answer is kept there as a WARC file.
    """

    pages: list[AskedPage]
    typed: list[str] = []
    names: list[str] = []
    folder: bytes = b""
    limits: PageLimits = PageLimits()


class PageStep(msgspec.Struct, tag="step"):
    """An address is asked now; one that a page led on to is one more step of its source."""

    source: str
    address: str


class ReadingPage(msgspec.Struct, tag="reading"):
    """The words of an answer are read now: a page of a stranger may end the process with that."""

    source: str


class PageEnd(msgspec.Struct, tag="end"):
    """How it ended with a page.

    `addresses` are those that were asked, the last is where it was; `captured` is an RFC 3339
    instant. `matches` are of what was looked for, in its order. `record` is the name of the WARC
    file that was written. `unread` says why what came has no words.
    """

    source: str
    outcome: PageOutcome
    fault: PageFault | None = None
    detail: str = ""
    addresses: tuple[str, ...] = ()
    status: int = 0
    media_type: str = ""
    captured: str = ""
    read: KeptWords | None = None
    matches: tuple[Match, ...] = ()
    record: str = ""
    unread: UnreadTextReason | None = None


PagePart: TypeAlias = PageStep | ReadingPage | PageEnd

_decoder: msgspec.json.Decoder[PagePart] = msgspec.json.Decoder(PagePart)


def raw_part(part: PagePart) -> msgspec.Raw:
    """A part as JSON."""
    return msgspec.Raw(msgspec.json.encode(part))


def part_from(raw: msgspec.Raw) -> PagePart:
    """The part that was written so. Raises `msgspec.MsgspecError`."""
    return _decoder.decode(raw)


class PagesLeft:
    """The pages of a job that have not ended: what is left to do where its process does.

    A page of a stranger that ends the process while it is read is told, and not asked again.
    """

    def __init__(self, pages: Sequence[AskedPage]) -> None:
        self.pages = list(pages)
        self._reading = ""

    def take(self, part: PagePart) -> None:
        """Hear what the process says."""
        if isinstance(part, ReadingPage):
            self._reading = part.source
        elif isinstance(part, PageEnd):
            self._reading = ""
            self.pages = [page for page in self.pages if page.source != part.source]

    def broken_off(self, detail: str) -> list[PageEnd]:
        """What ended with the process: the page that was read, or all where none was."""
        ended = [page for page in self.pages if self._reading in ("", page.source)]
        outcome = PageOutcome.UNREAD if self._reading else PageOutcome.FAILED
        ends = [PageEnd(page.source, outcome, PageFault.BROKE_OFF, detail) for page in ended]
        for end in ends:
            self.take(end)
        return ends
