"""The formats that pictures are written in."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath


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
