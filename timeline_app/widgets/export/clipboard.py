"""Puts a picture on the clipboard: as an image for most, as SVG for what can draw on with it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.png import image_of
from timeline_app.render.formats.svg import svg_of
from timeline_app.render.picture.picture import Picture
from timeline_app.widgets.controls.qt_memory import data_of_qt

SVG_TYPE = "image/svg+xml"


def copy_picture(picture: Picture, about: About) -> None:
    """Copy a picture. Raises `PictureError`; then the clipboard is as it was."""
    image, svg = image_of(picture, about), svg_of(picture, about)
    data = data_of_qt()
    data.setImageData(image)
    data.setData(SVG_TYPE, svg)
    QGuiApplication.clipboard().setMimeData(data)
