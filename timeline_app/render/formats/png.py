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
from timeline_app.render.picture.picture import Picture, draw_picture, height_of
from timeline_app.render.picture.save_file import PictureError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BAND_ROWS = 64
"""So many rows are converted at a time: they stay where the processor has them at hand."""

LEAST_SAME = 8
"""So many rows one after the other that are as the one above are worth a stretch of their own."""

ZLIB_HEAD = b"\x78\x01"
PIXEL_BITS = 32
"""In the formats that are drawn in."""

_SAME_ROWS = 32
_BEST = 9
_ADLER = 65_521

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
    if image.depth() != PIXEL_BITS:
        with_alpha, without = QImage.Format.Format_ARGB32, QImage.Format.Format_RGB32
        image = image.convertToFormat(with_alpha if image.hasAlphaChannel() else without)
    width, height = image.width(), image.height()
    kind = COLOR_AND_ALPHA if image.hasAlphaChannel() else COLOR
    yield SIGNATURE
    yield _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0))
    resolution = (image.dotsPerMeterX(), image.dotsPerMeterY(), PER_METRE)
    yield _chunk(b"pHYs", struct.pack(">IIB", *resolution))
    for key in image.textKeys():
        yield _chunk(b"iTXt", _text(key, image.text(key)))
    for packed in _packed(image):
        if packed:
            yield _chunk(b"IDAT", packed)
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


class _Packer:
    """One zlib stream (RFC 1950) of rows, each byte less the one above it.

    Rows that are as the one above them are zeros then: most of a picture, and deflate takes as long
    for them as for all the rest. So they are packed once, and that is repeated; what comes before
    ends on a byte, and what comes after refers to nothing before.
    """

    def __init__(self, row_bytes: int) -> None:
        self._deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._sum = zlib.adler32(b"")
        self._same = _Repeated(bytes((FILTER_UP, *bytes(row_bytes))))
        self._same_rows = _Repeated(self._same.data * _SAME_ROWS)

    def other(self, rows: Bytes) -> bytes:
        """These rows with their filter's number, packed."""
        self._sum = zlib.adler32(rows.data, self._sum)
        return self._deflate.compress(rows.data)

    def same(self, count: int) -> Iterator[bytes]:
        """So many rows as the one above."""
        yield self._deflate.flush(zlib.Z_FULL_FLUSH)
        for repeated, times in zip(
            (self._same_rows, self._same), divmod(count, _SAME_ROWS), strict=True
        ):
            yield repeated.packed * times
            for _ in range(times):
                self._sum = _joined(self._sum, repeated.sum, len(repeated.data))

    def end(self) -> bytes:
        """What ends the stream."""
        return self._deflate.flush() + struct.pack(">I", self._sum)


class _Repeated:
    """Bytes packed so that they may stand anywhere in a stream, as often as wanted."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.sum = zlib.adler32(data)
        deflate = zlib.compressobj(_BEST, zlib.DEFLATED, -zlib.MAX_WBITS)
        self.packed = deflate.compress(data) + deflate.flush(zlib.Z_FULL_FLUSH)


def _joined(before: int, after: int, length: int) -> int:
    """The Adler-32 of some data and of more, from that of each; the second is so many bytes."""
    low = (before & 0xFFFF) + (after & 0xFFFF) - 1
    high = (before >> 16) + (after >> 16) + length * ((before & 0xFFFF) - 1)
    return high % _ADLER << 16 | low % _ADLER


def _packed(image: QImage) -> Iterator[bytes]:
    """Yield the rows as one zlib stream, a band at a time."""
    width = image.width()
    channels = 4 if image.hasAlphaChannel() else 3
    packer = _Packer(width * channels)
    band = np.empty((BAND_ROWS, width * channels + 1), np.uint8)
    band[:, 0] = FILTER_UP
    yield ZLIB_HEAD
    for top, bottom, is_same in _stretches(image):
        if is_same:
            yield from packer.same(bottom - top)
            continue
        for first in range(top, bottom, BAND_ROWS):
            count = min(BAND_ROWS, bottom - first)
            part = _part_of(image, max(first - 1, 0), count + (first > 0))
            rows = _bytes_in(part)
            if not first:
                band[0, 1:] = rows[0]
            np.subtract(rows[1:], rows[:-1], out=band[first == 0 : count, 1:])
            yield packer.other(band[:count])
    yield packer.end()


def _stretches(image: QImage) -> Iterator[tuple[int, int, bool]]:
    """Yield rows from one to before another, and whether each is as the one above it.

    Few such rows one after the other count as others: to end on a byte costs as much.
    """
    is_same = _is_same(image)
    edges = np.flatnonzero(np.diff(is_same, prepend=False, append=False)).reshape(-1, 2)
    begun = 0
    for top, bottom in edges[np.diff(edges)[:, 0] >= LEAST_SAME].tolist():
        yield begun, top, False
        yield top, bottom, True
        begun = bottom
    yield begun, image.height(), False


def _is_same(image: QImage) -> npt.NDArray[np.bool_]:
    """For each row whether it is as the one above."""
    height = image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, : image.width()]
    is_same = np.zeros(height, np.bool_)
    for top in range(1, height, BAND_ROWS):
        rows = pixels[top - 1 : top + BAND_ROWS]
        is_same[top : top + BAND_ROWS] = (rows[1:] == rows[:-1]).all(axis=1)
    return is_same


def _part_of(image: QImage, top: int, height: int) -> QImage:
    """Rows of the image as the file has them: red, green, blue and, if there is one, alpha."""
    is_clear = image.hasAlphaChannel()
    form = QImage.Format.Format_RGBA8888 if is_clear else QImage.Format.Format_RGB888
    line = image.bytesPerLine()
    held = image.constBits()[top * line : (top + height) * line]
    return QImage(held, image.width(), height, line, image.format()).convertToFormat(form)


def _bytes_in(part: QImage) -> Bytes:
    """The bytes of such rows, to be looked at as long as `part` is there."""
    rows = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.bytesPerLine())
    return rows[:, : part.width() * part.depth() // 8]


MAX_PIXELS = 1_000_000_000
"""Pixels of a PNG. Beyond: none is written: it would not fit in memory that people have."""

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
    if has_alpha:  # else all of it is painted over
        image.fill(QColor(0, 0, 0, 0))
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
    if text.replace("\n", "").isprintable():
        return text
    return "".join(c if c == "\n" or category(c) != "Cc" else " " for c in text)
