"""The file of a picture, in the format that its name asks for."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.text.translation import Translate
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.png import is_too_large, png_of
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.paper import MM_PER_INCH, MOST_MM
from timeline_app.render.picture.picture import Picture

__all__ = ["About", "PictureFormat", "files_of", "outgrows", "picture_parts"]


def files_of(picture: Picture, form: PictureFormat) -> int:
    """How many files it takes: one for each sheet, but a PDF holds them all."""
    return 1 if form is PictureFormat.PDF else picture.sheets


def picture_parts(
    picture: Picture,
    form: PictureFormat,
    about: About,
    translate: Translate,
    tile: tuple[float, float] | None = None,
    sheet: int = 0,
) -> Iterator[bytes]:
    """The file, part after part; all of it is drawn before the first. Raises `PictureError`.

    `sheet` is the file's number among `files_of` them, from 0. `tile` are the sides of the sheets
    that a PDF lays the picture over, in millimetres.
    """
    match form:
        case PictureFormat.PNG:
            return png_of(picture, about, sheet)
        case PictureFormat.SVG:
            from timeline_app.render.formats.svg import svg_of  # it loads QtSvg

            return iter((svg_of(picture, about, sheet),))
        case PictureFormat.PDF:
            from timeline_app.render.formats.pdf import pdf_of
            from timeline_app.render.picture.pages import sheets_of

            return iter((pdf_of(sheets_of(picture, about.dpi, tile), about, translate),))


def outgrows(form: PictureFormat, width_px: int, height_px: int, dpi: float) -> bool:
    """Whether no file of a format can hold it: an image has its pixels, a page its size."""
    if form is PictureFormat.PNG:
        return is_too_large(width_px, height_px)
    return max(width_px, height_px) / dpi * MM_PER_INCH > MOST_MM
