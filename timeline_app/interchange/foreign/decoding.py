"""The text of a file as a stream, in the encoding that it is certainly in."""

from __future__ import annotations

import codecs
import io

from timeline_app.core.evidence.text_input import TextReadError
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError, RefusalReason
from timeline_app.interchange.texts.encodings import decoded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_OTHERS = ("gb18030", "cp1252")
"""What `decoded` tells of text that is not Unicode."""


def text_of(file: ForeignFile, newline: str | None = None) -> io.TextIOWrapper:
    """Its text from the beginning; whoever asks closes it.

    A byte order mark says the encoding, UTF-8 proves itself over the whole file, and of others
    those are taken that the texts' reader is sure of. What somebody has said comes first; bytes
    that are no letters then are U+FFFD. Raises `ForeignRefusedError`.
    """
    encoding = encoding_of(file)
    errors = "replace" if file.options.encoding else "strict"
    return io.TextIOWrapper(file.open(), encoding, errors=errors, newline=newline)


def encoding_of(file: ForeignFile) -> str:
    """The name of the codec. Raises `ForeignRefusedError`."""
    with file.open() as stream:
        start = stream.read(4)
        if file.options.encoding:
            return _in_some_order(file.options.encoding, start)
        for mark, name in _MARKS:
            if start.startswith(mark):
                return name
        decoder, chunk, before = codecs.getincrementaldecoder("utf-8")(), start, b""
        try:
            while chunk:
                decoder.decode(chunk)
                before, chunk = chunk, stream.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _other(before[-_CHUNK // 2 :] + chunk + stream.read(_CHUNK))
    return "utf-8"


def _in_some_order(encoding: str, start: bytes) -> str:
    """The codec; where it needs a mark of the order of bytes and none stands, one of an order."""
    is_marked = any(start.startswith(mark) for mark, name in _MARKS if name == encoding)
    return f"{encoding}-le" if encoding in ("utf-16", "utf-32") and not is_marked else encoding


def head_text(head: bytes) -> str:
    """The first bytes of a file as text, to look at: what can't be decoded is U+FFFD."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return head.decode(name, "replace")
    return head.decode("utf-8", "replace")


def _other(sample: bytes) -> str:
    """The encoding of a text that is no UTF-8, told from where it shows."""
    try:
        text = decoded(sample)
    except TextReadError as error:
        raise ForeignRefusedError(RefusalReason.ENCODING) from error
    for name in _OTHERS:
        try:
            if sample.decode(name) == text:
                return name
        except UnicodeDecodeError:
            continue
    raise ForeignRefusedError(RefusalReason.ENCODING)
