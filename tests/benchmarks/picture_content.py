"""Prints how many marks and labels the sample's picture has: `picture_content.py WIDTH HEIGHT`."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication

from tests.benchmarks.content import content_of
from timeline_app.app.load.opening import open_to_read
from timeline_app.app.load.resources import SAMPLE
from timeline_app.core.text.translation import english
from timeline_app.render.picture.picture import PictureContent, PictureSpec, compose


def main(width: int, height: int) -> None:
    """Lay the picture out as `export` does by default, and count."""
    application = QGuiApplication(sys.argv[:1])
    with open_to_read(SAMPLE) as chronology:
        spec = PictureSpec(width, height, headline=chronology.header().title)
        picture = compose(PictureContent(chronology.columns(), None), spec, english)
    scene = picture.scene
    content = content_of(
        scene,
        picture.layout.painter.texts,
        scene.first_px,
        scene.last_px - scene.first_px,
        0.0,
        scene.height,
    )
    print(len(content.marks), len(content.labels))
    application.quit()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
