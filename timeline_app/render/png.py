"""A picture as PNG, with its resolution, a title and a description in words."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import category

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.render.picture import Picture
from timeline_app.render.png_parts import png_parts

MAX_PIXELS = 1_000_000_000
"""Above this a QImage of four bytes a pixel would not fit in memory that people have."""

METRES_PER_INCH = 0.0254


class PictureError(Exception):
    """A picture could not be made or written; `reason` says why, in the system's words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def is_too_large(width_px: int, height_px: int) -> bool:
    """Whether no image of this size can be made."""
    return width_px * height_px > MAX_PIXELS


def image_of(picture: Picture, dpi: float, title: str, description: str) -> QImage:
    """The picture as an image with its metadata. Raises `PictureError`."""
    if is_too_large(picture.width_px, picture.height_px):
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
    image.fill(QColor(0, 0, 0, 0) if has_alpha else QColor(picture.palette.canvas))
    painter = QPainter(image)
    picture.draw(painter)
    painter.end()
    per_metre = round(dpi / METRES_PER_INCH)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.setText("Title", without_controls(title))
    image.setText("Description", without_controls(description))
    return image


def without_controls(text: str) -> str:
    """The text with a space for each control character but the line feed (PNG, 11.3.3)."""
    return "".join(c if c == "\n" or category(c) != "Cc" else " " for c in text)


def _nothing() -> None:
    """What to do between parts unless there is something else."""


def save_png(image: QImage, path: str, between_parts: Callable[[], None] = _nothing) -> None:
    """Write the image; an existing file is replaced only once all is written.

    Raises `PictureError`, or what `between_parts` raises, which is called after every few
    hundred rows; then nothing has changed on the disk.
    """
    target = QSaveFile(path)
    # Unbuffered: what fails fails at once and with its reason, not in a later flush without.
    if not target.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.Unbuffered):
        raise PictureError(target.errorString())
    try:
        for part in png_parts(image):
            if not _took_all(target, part):
                raise PictureError(target.errorString())
            between_parts()
    except BaseException:
        target.cancelWriting()
        raise
    if not target.commit():
        raise PictureError(target.errorString())


def _took_all(target: QSaveFile, data: bytes) -> bool:
    """Write everything; a disk that fills up takes a part first, and refuses only then."""
    done = 0
    while done < len(data):
        taken = target.write(data[done:])
        if taken <= 0:
            return False
        done += taken
    return True
