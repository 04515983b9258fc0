"""The file of a picture, in the format that its name asks for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter

from timeline_app.core.text.translation import Translate, words
from timeline_app.render.formats.metadata import EMBEDDED, PROGRAM, About
from timeline_app.render.formats.png import is_too_large, png_of
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.pages import MOST_MM, Sheets, sheets_of
from timeline_app.render.picture.paper import MM_PER_INCH
from timeline_app.render.picture.picture import Picture
from timeline_app.render.picture.save_file import PictureError

__all__ = ["About", "PictureFormat", "outgrows", "picture_parts"]

RESOLUTION_DPI = 1200
"""Places are exact to so much of an inch; shapes and text are sharp at any size."""


def picture_parts(
    picture: Picture,
    form: PictureFormat,
    about: About,
    translate: Translate,
    tile: tuple[float, float] | None = None,
) -> Iterator[bytes]:
    """The file, part after part; all of it is drawn before the first. Raises `PictureError`.

    `tile` are the sides of the sheets that a PDF lays the picture over, in millimetres.
    """
    match form:
        case PictureFormat.PNG:
            return png_of(picture, about)
        case PictureFormat.SVG:
            from timeline_app.render.formats.svg import svg_of  # it loads QtSvg

            return iter((svg_of(picture, about),))
        case PictureFormat.PDF:
            return iter((pdf_of(sheets_of(picture, about.dpi, tile), about, translate),))


def outgrows(form: PictureFormat, width_px: int, height_px: int, dpi: float) -> bool:
    """Whether no file of a format can hold it: an image has its pixels, a page its size."""
    if form is PictureFormat.PNG:
        return is_too_large(width_px, height_px)
    return max(width_px, height_px) / dpi * MM_PER_INCH > MOST_MM


def pdf_of(sheets: Sheets, about: About, translate: Translate) -> bytes:
    """The pages as PDF: fonts embedded, its text to be searched and copied.

    Raises `PictureError`.
    """
    size = sheets.size_mm
    if max(size.width(), size.height()) > MOST_MM:
        raise PictureError(words.tr("a page of a PDF can't be larger than 5 m"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(about.title)
    writer.setCreator(PROGRAM)
    writer.setResolution(RESOLUTION_DPI)
    if about.embedded:
        data = QByteArray(about.embedded.encode("utf-8", "replace"))
        writer.addFileAttachment(f"{EMBEDDED}.json", data, "application/json")
    sheets.set_up(writer)
    sheets.draw(writer, translate)
    return bytes(buffer.data().data())
