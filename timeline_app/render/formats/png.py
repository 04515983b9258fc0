"""A picture as PNG, with its resolution, a title and a description in words."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.core.text.translation import words
from timeline_app.render.formats.metadata import EMBEDDED, About
from timeline_app.render.formats.png_encoder import png_parts
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.save_file import PictureError

MAX_PIXELS = 1_000_000_000
"""Above this a QImage of four bytes a pixel would not fit in memory that people have."""

METRES_PER_INCH = 0.0254


def is_too_large(width_px: int, height_px: int) -> bool:
    """Whether no image of this size can be made."""
    return width_px * height_px > MAX_PIXELS


def png_of(picture: Picture, about: About) -> Iterator[bytes]:
    """The picture as a PNG, part after part. Raises `PictureError` before the first of them."""
    return png_parts(image_of(picture, about))


def image_of(picture: Picture, about: About) -> QImage:
    """The picture as an image with its metadata. Raises `PictureError`."""
    if is_too_large(picture.width_px, picture.height_px):
        pattern = words.tr("a picture of {width} × {height} pixels is too large")
        raise PictureError(pattern.format(width=picture.width_px, height=picture.height_px))
    has_alpha = picture.spec.transparent
    image = QImage(
        picture.width_px,
        picture.height_px,
        QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32,
    )
    if image.isNull():
        raise PictureError(words.tr("there is not enough memory for this size"))
    image.fill(QColor(0, 0, 0, 0) if has_alpha else QColor(picture.palette.canvas))
    painter = QPainter(image)
    picture.draw(painter)
    painter.end()
    per_metre = round(about.dpi / METRES_PER_INCH)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.setText("Title", without_controls(about.title))
    image.setText("Description", without_controls(about.description))
    if about.embedded:
        image.setText(EMBEDDED, about.embedded)
    return image


def without_controls(text: str) -> str:
    """The text with a space for each control character but the line feed (PNG, 11.3.3)."""
    return "".join(c if c == "\n" or category(c) != "Cc" else " " for c in text)
