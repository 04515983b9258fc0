"""A bar that takes no room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

WIDTH_PX = 10


class OverlayScrollBar(QScrollBar):
    """Shows and moves a view's own vertical scroll bar, which is hidden."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._bar = view.verticalScrollBar()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.rangeChanged.connect(self._follow_range)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        self._follow_range(self._bar.minimum(), self._bar.maximum())

    def place(self, area: QRect) -> None:
        """Stand at the right edge of this area of the view."""
        self.setGeometry(area.right() + 1 - WIDTH_PX, area.top(), WIDTH_PX, area.height())

    def _follow_range(self, least: int, most: int) -> None:
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setRange(least, most)
        self.setValue(self._bar.value())
        self.setVisible(most > least)
