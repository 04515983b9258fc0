"""A painter that is told of each text where it stands, in whatever form it is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText

from timeline_app.core.guarded import override

EVERYWHERE = 1e9


class TextPainter(QPainter):
    """Draws all texts through `put_text`, and only those that meet `part`, in device pixels.

    A clip hides words only: in a document they would still be there, to be found again by a
    search on every sheet.
    """

    part = QRectF(-EVERYWHERE, -EVERYWHERE, 2 * EVERYWHERE, 2 * EVERYWHERE)

    def put_text(self, where: QPointF, text: str, *, is_top: bool) -> None:
        """Draw a line of text from a point on: of its baseline, or of its top."""
        if is_top:
            super().drawStaticText(where, plain_static_text(text))
        else:
            super().drawText(where, text)

    def _put_if_met(self, where: QPointF, text: str, *, is_top: bool) -> None:
        metrics = QFontMetricsF(self.font(), self.device())
        top = 0.0 if is_top else -metrics.ascent()
        extent = QRectF(0, top, metrics.horizontalAdvance(text), metrics.height())
        if self.deviceTransform().mapRect(extent.translated(where)).intersects(self.part):
            self.put_text(where, text, is_top=is_top)

    @override
    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]  # Qt has 14 forms of it
        match arguments:
            case (QPointF() as where, str() as text):
                self._put_if_met(where, text, is_top=False)
            case (
                QRectF() as room,
                Qt.AlignmentFlag() | Qt.TextFlag() | int() as flags,
                str() as text,
            ):
                extent = self.boundingRect(room, int(Qt.AlignmentFlag(flags)), text)
                self._put_if_met(extent.topLeft(), text, is_top=True)
            case _:
                raise TypeError(f"a text drawn in a form that isn't measured: {arguments}")

    @override
    def drawStaticText(self, where: QPointF, text: QStaticText) -> None:  # type: ignore[override]
        self._put_if_met(where, text.text(), is_top=True)


def plain_static_text(text: str) -> QStaticText:
    """A text in which markup is text too."""
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    return static
