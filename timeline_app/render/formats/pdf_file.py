"""The objects of a PDF that Qt has written, to be changed and added to (PDF 1.7, 7.3 and 7.5)."""

from __future__ import annotations

import re
import zlib

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>", re.DOTALL)
_OBJECT = re.compile(rb"(\d+) 0 obj\s+(.*)\s+endobj\s*\Z", re.DOTALL)
_ENTRY = 20


class PdfFile:
    """What a file holds, by the numbers of its objects; `write` gives the file with all changes.

    It reads what Qt writes: one table of objects, each of them plain. Raises `ValueError` for
    anything else.
    """

    def __init__(self, data: bytes) -> None:
        started = _START.search(data)
        table = _TABLE.match(data, int(started[1])) if started else None
        if started is None or table is None:
            raise ValueError("no table of objects")
        at = int(started[1])
        count, first = int(table[1]), table.end()
        trailer = _TRAILER.search(data, first + count * _ENTRY)
        if trailer is None:
            raise ValueError("no trailer")
        self._trailer = re.sub(rb"/Size \d+", b"", trailer[1]).strip()
        places = sorted(
            int(data[entry : entry + 10])
            for entry in range(first, first + count * _ENTRY, _ENTRY)
            if data[entry + 17 : entry + 18] == b"n"
        )
        self._head = data[: places[0]]
        self._objects: dict[int, bytes] = {}
        for begin, end in zip(places, [*places[1:], at], strict=True):
            held = _OBJECT.match(data[begin:end])
            if held is None:
                raise ValueError("no object where the table names one")
            self._objects[int(held[1])] = held[2]

    def __getitem__(self, number: int) -> bytes:
        """What an object is."""
        return self._objects[number]

    def __setitem__(self, number: int, held: bytes) -> None:
        self._objects[number] = held

    def numbers_of(self, kind: bytes) -> list[int]:
        """The numbers of the objects with an entry such as `/Type /Page`, in the file's order."""
        entry = re.compile(re.escape(kind) + rb"(?![A-Za-z])")
        return [
            number
            for number, held in self._objects.items()
            if entry.search(held.partition(b"stream")[0])
        ]

    def add(self, held: bytes) -> int:
        """Add an object; its number."""
        number = max(self._objects) + 1
        self._objects[number] = held
        return number

    def write(self) -> bytes:
        """The file."""
        parts, at, places = [self._head], len(self._head), {}
        for number, held in self._objects.items():
            part = b"%d 0 obj\n%b\nendobj\n" % (number, held)
            places[number] = at
            parts.append(part)
            at += len(part)
        size = max(self._objects) + 1
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for number in range(1, size):
            if number in places:
                parts.append(b"%010d 00000 n \n" % places[number])
            else:
                parts.append(b"0000000000 65535 f \n")
        end = b"trailer\n<<\n/Size %d\n%b\n>>\nstartxref\n%d\n%%%%EOF\n"
        parts.append(end % (size, self._trailer, at))
        return b"".join(parts)


def stream_of(entries: bytes, data: bytes) -> bytes:
    """An object that holds data, compressed, with these entries besides its length."""
    packed = zlib.compress(data)
    head = b"<< %b /Filter /FlateDecode /Length %d >>\nstream\n" % (entries, len(packed))
    return head + packed + b"\nendstream"


def string_of(data: bytes) -> bytes:
    """Bytes as a string, whatever they are (7.3.4.3)."""
    return b"<%b>" % data.hex().encode()


def real_of(value: float) -> bytes:
    """A number as PDF knows it, which has no exponents."""
    return b"%.4f" % value
