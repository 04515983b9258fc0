"""The buttons above the heading: the way to the events around this one, and to its form."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import number
from timeline_app.widgets.controls.chips import TextButton

Strokes = tuple[tuple[tuple[float, float], ...], ...]
"""Lines of an icon, in pixels from its middle."""
PENCIL: Strokes = (
    ((-5.2, 5.2), (-4.2, 1.8), (2.6, -5.0), (5.0, -2.6), (-1.8, 4.2), (-5.2, 5.2)),
    ((0.8, -3.2), (3.2, -0.8)),
)
CROSS: Strokes = (((-4.0, -4.0), (4.0, 4.0)), ((-4.0, 4.0), (4.0, -4.0)))


def paint_strokes(painter: QPainter, button: QWidget, strokes: Strokes) -> None:
    """An icon of fine strokes amid a button, in the colour of its text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(button.palette().color(QPalette.ColorRole.ButtonText), 1.3))
    painter.translate(button.width() / 2, button.height() / 2)
    for line in strokes:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))


class Stepper(QWidget):
    """‹ 13 of 45 ›: where the event stands among all, and the way to the next."""

    step_requested = Signal(int)
    """-1 for the previous event, 1 for the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous = TextButton("step")
        self.next = TextButton("step")
        self._position = QLabel()
        self._position.setTextFormat(Qt.TextFormat.PlainText)
        self._position.setProperty("look", "position")
        self.previous.setText("‹")
        self.previous.setAccessibleName(self.tr("Previous event"))
        self.previous.setToolTip(self.tr("Previous event"))
        self.next.setText("›")
        self.next.setAccessibleName(self.tr("Next event"))
        self.next.setToolTip(self.tr("Next event"))
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.previous, self._position, self.next):
            row.addWidget(widget)

    def put(self, position: tuple[int, int] | None) -> None:
        """Show a position, counted from 1, among so many; None hides all."""
        self.setVisible(position is not None)
        if position is None:
            return
        place, total = position
        words = self.tr("{place} of {total}")
        self._position.setText(words.format(place=number(place), total=number(total)))
        self.previous.setEnabled(place > 1)
        self.next.setEnabled(place < total)


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
        paint_strokes(QPainter(self), self, PENCIL)
