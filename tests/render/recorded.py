"""What a picture writes, as a painter is asked to draw it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from timeline_app.core.guarded import override
from timeline_app.render.picture.picture import Picture, draw_picture
from timeline_app.render.picture.text_painter import TextPainter


class RecordingPainter(TextPainter):
    """Notes the texts."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.texts: list[str] = []

    @override
    def put_text(self, where: QPointF, text: str, *, is_top: bool) -> None:
        self.texts.append(text)


def recorded_texts(picture: Picture) -> list[str]:
    """All texts that a painter is asked for while the picture is drawn."""
    image = QImage(picture.width_px, picture.height_px, QImage.Format.Format_RGB32)
    painter = RecordingPainter(image)
    draw_picture(painter, picture)
    painter.end()
    return painter.texts
