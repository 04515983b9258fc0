"""A picture as PDF: fonts embedded, its text to be searched and copied."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter

from timeline_app.core.text.translation import Translate
from timeline_app.render.formats.metadata import EMBEDDED, PROGRAM, About
from timeline_app.render.picture.pages import MOST_MM, Sheets
from timeline_app.render.picture.save_file import PictureError

RESOLUTION_DPI = 1200
"""Places are exact to so much of an inch; shapes and text are sharp at any size."""


def pdf_of(sheets: Sheets, about: About, translate: Translate) -> bytes:
    """The pages as a file. Raises `PictureError`."""
    size = sheets.size_mm
    if max(size.width(), size.height()) > MOST_MM:
        raise PictureError("a page of a PDF can't be larger than 5 m")
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
