"""Prints how many marks and texts the sample's picture has: `picture_content.py WIDTH HEIGHT`."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication

from timeline_app.app.load.opening import open_to_read
from timeline_app.core.resources import SAMPLE
from timeline_app.core.text.translation import english
from timeline_app.render.picture.picture import PictureContent, PictureSpec, compose


def main(width: int, height: int) -> None:
    """Lay the picture out as `export` does by default, and count."""
    application = QGuiApplication(sys.argv[:1])
    with open_to_read(SAMPLE) as chronology:
        spec = PictureSpec(width, height, headline=chronology.header().title)
        picture = compose(PictureContent(chronology.columns()), spec, english)
    scene = picture.figure.scene
    print(len(scene.marks) if scene else 0, len(picture.texts))
    application.quit()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
