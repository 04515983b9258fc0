"""A quiet line that says how often an event was changed, and opens its history."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from timeline_app.core.edits.log_entry import EventHistory
from timeline_app.widgets.texts.history_texts import count_words


class HistoryLine(QWidget):
    """Shows nothing of an event that was never changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("history-line")
        self.button = QPushButton()
        self.button.setProperty("look", "action")
        self.button.setFlat(True)
        self.button.setMinimumHeight(24)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setToolTip(self.tr("Show what was changed"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 12)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def put(self, history: EventHistory) -> None:
        """Tell of this history."""
        self.setVisible(history.count > 0)
        if history.count:
            self.button.setText(count_words(history.count, history.last))
