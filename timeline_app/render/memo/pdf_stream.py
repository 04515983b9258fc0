"""The objects of a PDF written one after another, so that a long one needs little memory.

PDF 1.7, 7.3 and 7.5.
"""

from __future__ import annotations

from array import array
from typing import BinaryIO

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfStream:
    """A file that takes objects in any order; `finish` writes what leads to them.

    Raises what the file raises.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._at = file, 0
        self._places = array("Q", [0])
        self._put(_HEAD)

    def reserve(self) -> int:
        """A number for an object that is written later, and has to be."""
        self._places.append(0)
        return len(self._places) - 1

    def write(self, number: int, held: bytes) -> None:
        """Write the object of a number that was reserved."""
        self._places[number] = self._at
        self._put(b"%d 0 obj\n%b\nendobj\n" % (number, held))

    def add(self, held: bytes) -> int:
        """Write another object; its number."""
        number = self.reserve()
        self.write(number, held)
        return number

    def finish(self, root: int, info: int) -> None:
        """End the file: `root` is its catalog, `info` says what it is about."""
        start, size = self._at, len(self._places)
        self._put(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for place in self._places[1:]:
            self._put(b"%010d 00000 n \n" % place)
        trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        self._put(trailer % (size, root, info, start))

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)


def text_of(text: str) -> bytes:
    """A text as a string (7.9.2.2)."""
    return b"<FEFF%b>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def references(numbers: list[int]) -> bytes:
    """An array of objects."""
    return b"[%b]" % b" ".join(b"%d 0 R" % number for number in numbers)
