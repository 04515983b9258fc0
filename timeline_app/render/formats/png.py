"""A picture as PNG, with its resolution, a title and a description in words."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from unicodedata import category

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.core.text.translation import words
from timeline_app.render.formats.metadata import About
from timeline_app.render.picture.page_numbers import draw_picture, height_of
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.save_file import PictureError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BAND_ROWS = 256
"""So many rows are converted at a time, which keeps a second copy of the image out of memory."""

LEVEL = 1
FILTER_UP = 2
COLOR = 2
COLOR_AND_ALPHA = 6
PER_METRE = 1
UNCOMPRESSED, DEFLATED = b"\0\0", b"\1\0"
LONG_TEXT = 16_384
"""Texts of more bytes than this are compressed."""

Bytes = npt.NDArray[np.uint8]


def png_parts(image: QImage) -> Iterator[bytes]:
    """Yield the file in parts: with the image's resolution and texts, eight bits a channel."""
    width, height = image.width(), image.height()
    kind = COLOR_AND_ALPHA if image.hasAlphaChannel() else COLOR
    yield SIGNATURE
    yield _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0))
    resolution = (image.dotsPerMeterX(), image.dotsPerMeterY(), PER_METRE)
    yield _chunk(b"pHYs", struct.pack(">IIB", *resolution))
    for key in image.textKeys():
        yield _chunk(b"iTXt", _text(key, image.text(key)))
    packer = zlib.compressobj(LEVEL)
    for rows in _filtered(image):
        if packed := packer.compress(rows.data):
            yield _chunk(b"IDAT", packed)
    yield _chunk(b"IDAT", packer.flush())
    yield _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def _text(key: str, text: str) -> bytes:
    """International text, compressed if it is long; no language, no translated keyword."""
    data, method = text.encode("utf-8", "replace"), UNCOMPRESSED
    if len(data) > LONG_TEXT:
        data, method = zlib.compress(data), DEFLATED
    return key.encode("latin-1", "replace") + b"\0" + method + b"\0\0" + data


def _filtered(image: QImage) -> Iterator[Bytes]:
    """Yield rows in bands, each byte less the one above it, with the filter's number before."""
    above: Bytes | None = None
    for top in range(0, image.height(), BAND_ROWS):
        rows = _rows(image, top, min(BAND_ROWS, image.height() - top))
        band = np.empty((len(rows), rows.shape[1] + 1), np.uint8)
        band[:, 0] = FILTER_UP
        band[0, 1:] = rows[0] if above is None else rows[0] - above
        np.subtract(rows[1:], rows[:-1], out=band[1:, 1:])
        above = rows[-1].copy()
        yield band


def _rows(image: QImage, top: int, height: int) -> Bytes:
    """Rows of the image as the file has them: red, green, blue and, if there is one, alpha."""
    with_alpha = image.hasAlphaChannel()
    form = QImage.Format.Format_RGBA8888 if with_alpha else QImage.Format.Format_RGB888
    part = image.copy(0, top, image.width(), height).convertToFormat(form)
    rows = np.frombuffer(part.constBits(), np.uint8).reshape(height, part.bytesPerLine())
    # A copy, for numpy would go on reading memory that ends with `part`.
    return rows[:, : image.width() * (4 if with_alpha else 3)].copy()


MAX_PIXELS = 1_000_000_000
"""Above this a QImage of four bytes a pixel would not fit in memory that people have."""

METRES_PER_INCH = 0.0254


def is_too_large(width_px: int, height_px: int) -> bool:
    """Whether no image of this size can be made."""
    return width_px * height_px > MAX_PIXELS


def png_of(picture: Picture, about: About, sheet: int | None = None) -> Iterator[bytes]:
    """The picture as a PNG, part after part. Raises `PictureError` before the first of them."""
    return png_parts(image_of(picture, about, sheet))


def image_of(picture: Picture, about: About, sheet: int | None = None) -> QImage:
    """The picture, or one of its sheets, as an image with its metadata. Raises `PictureError`."""
    width_px, height_px = picture.width_px, height_of(picture, sheet)
    if is_too_large(width_px, height_px):
        pattern = words.tr("a picture of {width} × {height} pixels is too large")
        raise PictureError(pattern.format(width=width_px, height=height_px))
    has_alpha = picture.spec.transparent
    image = QImage(
        width_px,
        height_px,
        QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32,
    )
    if image.isNull():
        raise PictureError(words.tr("there is not enough memory for this size"))
    image.fill(QColor(0, 0, 0, 0) if has_alpha else QColor(picture.palette.canvas))
    painter = QPainter(image)
    painter.translate(0, -(sheet or 0) * height_px)
    draw_picture(painter, picture)
    painter.end()
    per_metre = round(about.dpi / METRES_PER_INCH)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.setText("Title", without_controls(about.title))
    image.setText("Description", without_controls(about.description))
    for name, text in about.parts:
        image.setText(name, text)
    return image


def without_controls(text: str) -> str:
    """The text with a space for each control character but the line feed (PNG, 11.3.3)."""
    return "".join(c if c == "\n" or category(c) != "Cc" else " " for c in text)
