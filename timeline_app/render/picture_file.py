"""The file of a picture, in the format that its name asks for."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import PurePath

from timeline_app.core.wording import Translate
from timeline_app.render.about import About
from timeline_app.render.picture import Picture
from timeline_app.render.png import png_of
from timeline_app.render.sheets import sheets_of

__all__ = ["About", "PictureFormat", "picture_parts"]


class PictureFormat(Enum):
    """The formats, by the ending of a file's name."""

    PNG = ".png"
    SVG = ".svg"
    PDF = ".pdf"

    @classmethod
    def of(cls, name: str) -> PictureFormat | None:
        """The format of a file with this name, if it is one of them."""
        ending = PurePath(name).suffix.lower()
        return next((known for known in cls if known.value == ending), None)


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
    # Each format loads the part of Qt that it needs.
    match form:
        case PictureFormat.PNG:
            return png_of(picture, about)
        case PictureFormat.SVG:
            from timeline_app.render.svg import svg_of

            return iter((svg_of(picture, about),))
        case PictureFormat.PDF:
            from timeline_app.render.pdf import pdf_of

            return iter((pdf_of(sheets_of(picture, about.dpi, tile), about, translate),))
