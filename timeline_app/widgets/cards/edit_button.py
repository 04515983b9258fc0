"""The button that begins to edit: a pencil."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.chips import TextButton

_BARREL = ((-5.2, 5.2), (-4.2, 1.8), (2.6, -5.0), (5.0, -2.6), (-1.8, 4.2), (-5.2, 5.2))
_FERRULE = ((0.8, -3.2), (3.2, -0.8))


class EditButton(TextButton):
    """A pencil of fine strokes, in the colour of the arrows beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("step", parent)
        self.setObjectName("edit-button")
        self.setAccessibleName(self.tr("Edit"))
        self.setToolTip(self.tr("Edit"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), 1.3))
        painter.translate(self.width() / 2, self.height() / 2)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in _BARREL]))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in _FERRULE]))
