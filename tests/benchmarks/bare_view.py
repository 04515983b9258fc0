"""The floor of a frame: a bare list view that draws as much as is in view, and keeps nothing."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView
from typing_extensions import override

from tests.benchmarks.content import Content


class BareView(QListView):
    """Draws some content anew in each frame, moved by how far the wheel was turned."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(QStringListModel([text for _, text in content.labels], self))
        self._content = content
        self._moved_px = 0

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._moved_px = (self._moved_px + event.angleDelta().x() + event.angleDelta().y()) % 16
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.translate(self._moved_px, 0)
        self._content.draw(painter)
