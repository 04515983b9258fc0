"""Pictures within a document."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from timeline_app.render.formats.pdf_file import stream_of
from timeline_app.render.memo.pdf_stream import PdfStream


def image_object(stream: PdfStream, png: bytes) -> int:
    """Add a picture, on white where it is clear; the number of its object (PDF 1.7, 8.9.5).

    What is no picture is one of a single white pixel.
    """
    image = QImage()
    if not image.loadFromData(png):
        image = QImage(1, 1, QImage.Format.Format_RGB888)
        image.fill("white")
    if image.hasAlphaChannel():
        image = _on_white(image)
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    wide = flat.width() * 3
    data, step = bytes(flat.constBits()), flat.bytesPerLine()
    rows = b"".join(data[at : at + wide] for at in range(0, step * flat.height(), step))
    held = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8" % (flat.width(), flat.height())
    )
    return stream.add(stream_of(held, rows))


def _on_white(image: QImage) -> QImage:
    ground = QImage(image.size(), QImage.Format.Format_RGB888)
    ground.fill("white")
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground
