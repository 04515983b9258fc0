"""Draws a part of a picture without the words that lie outside of it.

A clip hides them only: in a document they would still be there, to be found again by a search
on every sheet.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPagedPaintDevice, QPainter, QStaticText

from timeline_app.core.guarded import override


class ClipPainter(QPainter):
    """A painter that draws a text only where it meets `part`, which is in device pixels."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        super().__init__(device)
        self.part = QRectF(0, 0, device.width(), device.height())

    @override
    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]  # Qt has 14 forms of it
        if self._is_met(self._extent(*arguments)):
            super().drawText(*arguments)

    @override
    def drawStaticText(self, where: QPointF, text: QStaticText) -> None:  # type: ignore[override]
        if self._is_met(QRectF(where, text.size())):
            super().drawStaticText(where, text)

    def _extent(self, *arguments: object) -> QRectF:
        match arguments:
            case (QPointF() as where, str() as text):
                metrics = QFontMetricsF(self.font(), self.device())
                extent = QRectF(0, -metrics.ascent(), metrics.horizontalAdvance(text), 0)
                extent.setBottom(metrics.descent())
                return extent.translated(where)
            case (
                QRectF() as room,
                Qt.AlignmentFlag() | Qt.TextFlag() | int() as flags,
                str() as text,
            ):
                return self.boundingRect(room, int(Qt.AlignmentFlag(flags)), text)
            case _:
                raise TypeError(f"a text drawn in a form that isn't measured: {arguments}")

    def _is_met(self, extent: QRectF) -> bool:
        return self.deviceTransform().mapRect(extent).intersects(self.part)
