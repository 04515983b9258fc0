"""The parts of a zipped document, unpacked no further than any honest one goes."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.texts.limits import MOST_ENTRIES, MOST_UNPACKED

_LONGEST_LIST = 4_000_000
"""Bytes of the list of parts at the end of the file."""
_CHUNK = 1 << 16
_END = struct.Struct("<4s4H2LH")
_IS_ENCRYPTED = 0x1
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
    KeyError,
)


class ZipParts:
    """A zip file that is read part by part; all that is wrong with it is a `TextReadError`."""

    def __init__(self, data: bytes) -> None:
        _check_list(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise TextReadError(UnreadTextReason.BROKEN, str(error)) from error
        self._left = MOST_UNPACKED
        self.names = frozenset(self._zip.namelist())
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise TextReadError(UnreadTextReason.UNSAFE)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, some at a time; none where there is no such part."""
        if name not in self.names:
            return
        if self._zip.getinfo(name).flag_bits & _IS_ENCRYPTED:
            raise TextReadError(UnreadTextReason.ENCRYPTED)
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise TextReadError(UnreadTextReason.UNSAFE)
                    yield chunk
        except _FAULTS as error:
            raise TextReadError(UnreadTextReason.BROKEN, str(error)) from error

    def start(self, name: str, most: int = 1_000_000) -> bytes:
        """The beginning of a part, for those that are small."""
        found = bytearray()
        for chunk in self.chunks(name):
            found += chunk
            if len(found) >= most:
                break
        return bytes(found[:most])


def _check_list(data: bytes) -> None:
    """Raise where the list of parts is longer than one that can be read at once.

    `zipfile` reads all of it before it tells how long it is. Zip64, for files above 4 GB, could
    say so in another place; no document needs it.
    """
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - (1 << 16) - _END.size))
    if at < 0 or len(data) - at < _END.size:
        raise TextReadError(UnreadTextReason.BROKEN)
    _, _, _, _, entries, size, _, _ = _END.unpack_from(data, at)
    is_zip64 = data[max(0, at - 20) : at].startswith(b"PK\x06\x07")
    if is_zip64 or entries > MOST_ENTRIES or size > _LONGEST_LIST:
        raise TextReadError(UnreadTextReason.UNSAFE)
