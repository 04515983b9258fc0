"""The JSON of ours that a picture may hold, without a library of pictures: bytes alone are read.

Whoever has saved the picture anew may have moved it, so it is looked for by what it is.
"""

from __future__ import annotations

import re
import struct
import zlib
from enum import Enum
from html import unescape
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple

from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.texts.limits import LARGEST_HELD, LARGEST_PICTURE, LARGEST_VIEW

_HEAD_BYTES = 4_096
_PNG = b"\x89PNG\r\n\x1a\n"
_PDF = b"%PDF-"
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!(?:--.*?--|DOCTYPE[^>\[]*)>\s*)*<svg\b", re.S
)
_METADATA = re.compile(rb"<metadata\b")
_ID = re.compile(rb"\bid\s*=\s*[\"']([^\"']*)[\"']")
_LONGEST_TAG = 1_000
_CDATA = re.compile(rb"\s*<!\[CDATA\[(.*)\]\]>\s*", re.S)
_REFERENCE = re.compile(rb"&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);")
_LONGEST_REFERENCE = 10
_BLOCK = 1 << 20
_STREAM = re.compile(rb"\bstream\r?\n")
_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"([^"]*)"')
_MOST_STREAMS = 200_000
"""A PDF of a thousand pages has some thousands."""
_MOST_ELEMENTS = 10_000
_STARTS_WITHIN = 256
"""Bytes of a stream that tell whether it is the JSON."""


class _Part(NamedTuple):
    """What a picture may hold: what it is called in it, as `render.formats.metadata` has it."""

    name: bytes
    most: int
    """So many bytes it has at most."""


class PictureKind(Enum):
    """Of which format a picture is; the value is its name in `info`."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


def picture_kind(path: Path) -> PictureKind | None:
    """Of which format a file is, if it is a picture that may hold a chronology.

    Raises `OSError`.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head.startswith(_PNG):
        return PictureKind.PNG
    if head.startswith(_PDF):
        return PictureKind.PDF
    return PictureKind.SVG if _SVG.match(head) else None


def embedded_json(path: Path) -> bytes | None:
    """The JSON in a picture; None where there is none.

    Raises `ForeignRefusedError` for what is larger than anything we write, and `OSError`.
    """
    return _held(path, _Part(b"chronology", LARGEST_HELD)) or None


def embedded_view(path: Path) -> bytes | None:
    """How a picture shows it, as JSON; None where nothing says so, and empty where it is broken.

    Raises as `embedded_json` does.
    """
    return _held(path, _Part(b"chronology-view", LARGEST_VIEW))


def _held(path: Path, part: _Part) -> bytes | None:
    kind = picture_kind(path)
    with path.open("rb") as file:
        if kind is PictureKind.PNG:
            return _in_png(file, part)
        data = file.read(LARGEST_PICTURE + 1)
    if len(data) > LARGEST_PICTURE:
        raise _unsafe()
    return _in_svg(data, part) if kind is PictureKind.SVG else _in_pdf(data, part)


def _in_png(file: BinaryIO, part: _Part) -> bytes | None:
    """The text of the chunk of this keyword (PNG, 11.3.4.5); other chunks are passed over."""
    file.seek(len(_PNG))
    while len(start := file.read(8)) == 8:
        size, kind = struct.unpack(">I4s", start)
        after = file.tell() + size + 4
        named = part.name + b"\0"
        if kind == b"iTXt" and file.read(len(named)) == named:
            if size > part.most:
                raise _unsafe()
            return _of_chunk(file.read(size - len(named)), part)
        file.seek(after)
    return None


def _of_chunk(data: bytes, part: _Part) -> bytes:
    """The text of a chunk, whose keyword has been read; language and translated keyword go."""
    start = data.find(b"\0", data.find(b"\0", 2) + 1) + 1
    if start < 4:
        return b""
    text = memoryview(data)[start:]
    return _inflated(text, part) if data[0] else bytes(text)


def _in_svg(data: bytes, part: _Part) -> bytes | None:
    start = _element_of(data, part)
    end = data.find(b"</metadata", start) if start else -1
    if end < 0:
        return None
    if end - start > part.most:
        raise _unsafe()
    text = memoryview(data)[start:end]
    plain = _CDATA.fullmatch(text)
    return plain[1] if plain else _unescaped(text)


def _unescaped(text: memoryview) -> bytes:
    """The text with what XML's references stand for, a block at a time."""
    plain, at = bytearray(), 0
    while at < len(text):
        block = bytes(text[at : at + _BLOCK])
        begun = block.rfind(b"&", -_LONGEST_REFERENCE)
        if begun > 0 and at + len(block) < len(text):
            block = block[:begun]
        plain += _REFERENCE.sub(_referenced, block)
        at += len(block)
    return bytes(plain)


def _referenced(found: re.Match[bytes]) -> bytes:
    return unescape(found[0].decode("ascii")).encode("utf-8", "replace")


def _element_of(data: bytes, part: _Part) -> int:
    """Where the words of the element of ours begin; 0 where there is none."""
    for tag in islice(_METADATA.finditer(data), _MOST_ELEMENTS):
        end = data.find(b">", tag.end(), tag.end() + _LONGEST_TAG)
        found = _ID.search(data, tag.end(), end) if end >= 0 else None
        if found and found[1] == part.name:
            return end + 1
    return 0


def _in_pdf(data: bytes, part: _Part) -> bytes | None:
    """The first stream that is JSON of ours, packed or not (PDF 1.7, 7.11.4)."""
    for stream in islice(_STREAM.finditer(data), _MOST_STREAMS):
        at = stream.end()
        head = data[at : at + _STARTS_WITHIN]
        if _is_start(head, part):
            return _plain(data, at, part)
        try:
            begun = zlib.decompressobj().decompress(head, _STARTS_WITHIN)
        except zlib.error:
            continue
        if _is_start(begun, part):
            return _inflated(memoryview(data)[at:], part)
    return None


def _is_start(head: bytes, part: _Part) -> bool:
    found = _START.match(head)
    return found is not None and found[1] == part.name


def _plain(data: bytes, at: int, part: _Part) -> bytes:
    """What stands there unpacked; nothing where it has no end."""
    end = data.find(b"endstream", at)
    if end - at > part.most:
        raise _unsafe()
    return data[at : max(at, end)].rstrip(b"\r\n")


def _inflated(packed: bytes | memoryview, part: _Part) -> bytes:
    """What is packed, up to where it ends; nothing for what breaks off."""
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(packed, part.most)
    except zlib.error:
        return b""
    if unpacking.unconsumed_tail and not unpacking.eof:
        raise _unsafe()
    return text if unpacking.eof else b""


def _unsafe() -> ForeignRefusedError:
    return ForeignRefusedError(RefusalReason.UNSAFE, "size")
