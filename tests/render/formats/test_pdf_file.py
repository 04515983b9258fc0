from __future__ import annotations

import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from timeline_app.render.formats.pdf_file import PdfFile, stream_of

pytestmark = pytest.mark.usefixtures("qapp")


def written_by_qt() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawRect(10, 10, 100, 100)
    painter.end()
    return bytes(buffer.data().data())


def test_what_is_added_and_changed_is_there_when_it_is_read_again() -> None:
    file = PdfFile(written_by_qt())
    (page,) = file.numbers_of(b"/Type /Page")
    number = file.add(stream_of(b"/Kind /Note", b"endobj\n1 0 obj stream"))
    file[page] = file[page].replace(b"<<", b"<< /Note %d 0 R" % number, 1)
    again = PdfFile(file.write())
    assert b"/Note %d 0 R" % number in again[page]
    packed = again[number].partition(b"stream\n")[2].removesuffix(b"\nendstream")
    assert zlib.decompress(packed) == b"endobj\n1 0 obj stream"
    assert again.write() == file.write()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"startxref\n5\n%%EOF\n"])
def test_what_is_no_such_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no table"):
        PdfFile(data)
