"""What the panel says beside the sample, until an event is chosen: what to do first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from timeline_app.widgets.controls.text_labels import TextLabel

MARGIN_PX = 32
BUTTON_INSET_PX = 8
"""The room around the words of a button, whose edge shows with the focus alone."""


class Welcome(QFrame):
    """A greeting, some actions as buttons, and the ways of moving about."""

    def __init__(
        self, choices: Iterable[tuple[str, QAction]], parent: QWidget | None = None
    ) -> None:
        """`choices` are the actions that are offered, each with what its button says."""
        super().__init__(parent)
        self.setObjectName("details_welcome")
        self.setAccessibleName(self.tr("Welcome"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX - BUTTON_INSET_PX, 0, MARGIN_PX - BUTTON_INSET_PX, 0)
        column.setSpacing(0)
        column.addStretch(2)
        self._say(column, "title", self.tr("Welcome"), 8)
        self._say(
            column,
            "body",
            self.tr(
                "This is a sample. Click an event to read who said what, word for word, and where "
                "it is written."
            ),
            20,
        )
        self.buttons = tuple(self._button(text, action) for text, action in choices)
        for button in self.buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(4)
        column.addSpacing(16)
        for line in (
            self.tr("Drag to move in time, Ctrl and wheel to zoom."),
            self.tr("← → go from event to event, F shows everything."),
            self.tr("A file can also be dropped on the window."),
        ):
            self._say(column, "small", line, 4)
        column.addStretch(3)

    def _say(self, column: QVBoxLayout, look: str, text: str, below_px: int) -> None:
        words = TextLabel(look)
        words.setText(text)
        words.setContentsMargins(BUTTON_INSET_PX, 0, BUTTON_INSET_PX, 0)
        column.addWidget(words)
        column.addSpacing(below_px)

    def _button(self, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "action")
        button.clicked.connect(action.trigger)
        button.setToolTip(action.toolTip())
        return button
