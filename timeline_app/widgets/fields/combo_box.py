"""Combo boxes that a turning wheel scrolls past: nobody changes a record by scrolling."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.small_shapes import draw_chevron


class ComboBox(QComboBox):
    """Is changed by keys and clicks alone; the wheel is left to what it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PanelComboBox(ComboBox):
    """Looks like the fields around it; its arrow is drawn, for their style has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_picking = False
        """Whether the list was opened: what is chosen there is chosen for good."""
        self.setView(QListView())  # one whose rows the style sheet makes high enough
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def showPopup(self) -> None:
        self.is_picking = True
        super().showPopup()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)
