"""Changes within what is packed: parts of an archive, the chronology in a picture.

A changed byte of a packed file is found by its check sum; so what is in it is changed, and packed
anew.
"""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence

from tests.mutations.changes import changed

_PNG = b"\x89PNG\r\n\x1a\n"
_PDF = b"%PDF-"
_STREAM = re.compile(rb"\bstream\r?\n(.*?)\r?\nendstream", re.S)
_Change = Callable[[bytes], bytes]


def changed_within(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """The file with one of its parts changed, packed as before; other files changed as they are."""

    def change(part: bytes) -> bytes:
        return changed(part, [part, *others], chance)

    if data.startswith(b"PK"):
        return _archive(data, change, chance)
    if data.startswith(_PNG):
        return _png(data, change, chance)
    if data.startswith(_PDF):
        return _pdf(data, change, chance)
    return changed(data, others, chance)


def _archive(data: bytes, change: _Change, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, change(part) if name == chosen else part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _png(data: bytes, change: _Change, chance: random.Random) -> bytes:
    """With another text in one of the chunks that hold texts, packed or not."""
    chunks, at = list[tuple[bytes, bytes]](), len(_PNG)
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        chunks.append((kind, data[at + 8 : at + 8 + size]))
        at += size + 12
    chosen = chance.choice([n for n, (kind, _) in enumerate(chunks) if kind == b"iTXt"])
    keyword, _, rest = chunks[chosen][1].partition(b"\0")
    text = change(zlib.decompress(rest[4:]) if rest[0] else rest[4:])
    body = b"\1\0\0\0" + zlib.compress(text) if rest[0] else b"\0\0\0\0" + text
    chunks[chosen] = (b"iTXt", keyword + b"\0" + body)
    return _PNG + b"".join(
        struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part))
        for kind, part in chunks
    )


def _pdf(data: bytes, change: _Change, chance: random.Random) -> bytes:
    """With another stream; most often the largest, which is the chronology."""
    streams = list(_STREAM.finditer(data))
    chosen = max(streams, key=lambda one: len(one[1]))
    if chance.random() < 0.2:
        chosen = chance.choice(streams)
    try:
        body = zlib.compress(change(zlib.decompress(chosen[1])))
    except zlib.error:
        body = change(chosen[1])
    return data[: chosen.start(1)] + body + data[chosen.end(1) :]
