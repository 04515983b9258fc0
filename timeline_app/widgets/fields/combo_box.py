"""A combo box that a turning wheel scrolls past: nobody changes a record by scrolling."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from timeline_app.core.guarded import override


class ComboBox(QComboBox):
    """Is changed by keys and clicks alone; the wheel is left to what it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
