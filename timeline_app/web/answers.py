"""What an answer of a server comes to: its words, or in one word why there are none."""

from __future__ import annotations

import codecs
import hashlib
import re
import zlib

import msgspec

from timeline_app.core.evidence.text_input import KeptWords
from timeline_app.interchange.texts.read_text import words_of_data
from timeline_app.web.page_tasks import PageOutcome

_BARRED = frozenset((401, 402, 403, 407, 429, 451))
_GONE = frozenset((404, 410))
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_PACKED = frozenset(("gzip", "x-gzip", "deflate"))
_CHUNK = 1 << 16


class AnswerTooLargeError(Exception):
    """An answer is larger than any that is read."""


class AnswerCutOffError(Exception):
    """A packed answer is not whole."""


class Answer(msgspec.Struct):
    """What a server sent: status, head in its order, and body as it came."""

    address: str
    status: int
    reason: str
    head: tuple[tuple[str, str], ...]
    body: bytes

    def named(self, name: str) -> str:
        """A line of the head by its name in small letters; empty where there is none."""
        return next((value for one, value in self.head if one.lower() == name), "")

    @property
    def media_type(self) -> str:
        """What the server calls it, in small letters and without parameters."""
        return self.named("content-type").partition(";")[0].strip().lower()


def outcome_of_status(status: int) -> PageOutcome:
    """How it ended, by the HTTP status (RFC 9110, 15)."""
    if status in _BARRED:
        return PageOutcome.BARRED
    if status in _GONE:
        return PageOutcome.GONE
    return PageOutcome.KEPT if 200 <= status < 300 else PageOutcome.FAILED


def wait_asked(answer: Answer) -> float:
    """Seconds after which a server wants to be asked again; -1 where it says nothing of that.

    A day in the head is none that is heeded: clocks differ.
    """
    if answer.status not in (429, 503):
        return -1
    told = answer.named("retry-after").strip()
    return float(told) if told.isascii() and told.isdigit() and len(told) < 10 else -1


def unpacked(answer: Answer, most: int) -> bytes:
    """The body as its author wrote it. Raises `AnswerTooLargeError` and `AnswerCutOffError`."""
    if len(answer.body) > most:
        raise AnswerTooLargeError
    coding = answer.named("content-encoding").strip().lower()
    if coding not in _PACKED:
        return answer.body
    is_bare = coding == "deflate" and answer.body[:1] != b"\x78"
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if is_bare else zlib.MAX_WBITS | 32)
    try:
        data = unpacker.decompress(answer.body, most + 1)
    except zlib.error as error:
        raise AnswerCutOffError from error
    if len(data) > most:
        raise AnswerTooLargeError
    if not unpacker.eof:
        raise AnswerCutOffError
    return data


def words_in(answer: Answer, data: bytes) -> KeptWords:
    """The words of a body, as they are read of a file. Raises `TextReadError`.

    What it is, is told by what stands in it; what the server says of its charset goes before what
    the page says (Encoding Standard, 4.2), where it can be read so.
    """
    is_html = "html" in answer.media_type and b"%PDF-" not in data[:1024] and data[:2] != b"PK"
    read = words_of_data(_as_utf8(answer, data), is_html=is_html)
    return msgspec.structs.replace(read, file_sha256=hashlib.sha256(data).hexdigest())


def _as_utf8(answer: Answer, data: bytes) -> bytes:
    named = _CHARSET.search(answer.named("content-type"))
    is_text = answer.media_type.startswith("text/") or "html" in answer.media_type
    if named is None or not is_text or data.startswith((b"%PDF-", b"PK\x03\x04")):
        return data
    try:
        text = data.decode(codecs.lookup(named[1]).name)
    except (LookupError, UnicodeError):
        return data
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace")
