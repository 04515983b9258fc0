"""A picture as PNG, with its resolution, a title and a description in words."""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import QImage, QImageWriter, QPainter

from timeline_app.render.picture import Picture

MAX_PIXELS = 1_000_000_000
"""Above this a QImage of four bytes a pixel would not fit in memory that people have."""

QUALITY = 80
"""Qt's scale for PNG; from 90 on it writes uncompressed data."""


class PictureError(Exception):
    """A picture could not be made or written; `reason` says why, in the system's words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def image_of(picture: Picture, dpi: float, title: str, description: str) -> QImage:
    """The picture as an image with its metadata."""
    if picture.width_px * picture.height_px > MAX_PIXELS:
        raise PictureError(
            f"a picture of {picture.width_px} × {picture.height_px} pixels is too large"
        )
    has_alpha = picture.spec.transparent
    image = QImage(
        picture.width_px,
        picture.height_px,
        QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32,
    )
    if image.isNull():
        raise PictureError("there is not enough memory for this size")
    image.fill(0)
    painter = QPainter(image)
    picture.draw(painter)
    painter.end()
    per_metre = round(dpi / 0.0254)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.setText("Title", title)
    image.setText("Description", description)
    return image


def save_png(image: QImage, path: str) -> None:
    """Write the image; an existing file is replaced only once all is written."""
    target = QSaveFile(path)
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise PictureError(target.errorString())
    writer = QImageWriter(target, b"png")
    writer.setQuality(QUALITY)
    if not writer.write(image):
        reason = target.errorString() or writer.errorString()
        target.cancelWriting()
        raise PictureError(reason)
    if not target.commit():
        raise PictureError(target.errorString())
