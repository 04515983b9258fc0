"""A painter that is told of each text where it stands, in whatever form it is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QStaticText

from timeline_app.core.guarded import override


class TextPainter(QPainter):
    """Draws all texts through `put_text`, which may draw them otherwise."""

    def put_text(self, where: QPointF, text: str, *, is_top: bool) -> None:
        """Draw a line of text from a point on: of its baseline, or of its top."""
        if is_top:
            super().drawStaticText(where, plain_static_text(text))
        else:
            super().drawText(where, text)

    @override
    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]  # Qt has 14 forms of it
        match arguments:
            case (QPointF() as where, str() as text):
                self.put_text(where, text, is_top=False)
            case (
                QRectF() as room,
                Qt.AlignmentFlag() | Qt.TextFlag() | int() as flags,
                str() as text,
            ):
                extent = self.boundingRect(room, int(Qt.AlignmentFlag(flags)), text)
                self.put_text(extent.topLeft(), text, is_top=True)
            case _:
                raise TypeError(f"a text drawn in a form that isn't measured: {arguments}")

    @override
    def drawStaticText(self, where: QPointF, text: QStaticText) -> None:  # type: ignore[override]
        self.put_text(where, text.text(), is_top=True)


def plain_static_text(text: str) -> QStaticText:
    """A text in which markup is text too."""
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    return static
