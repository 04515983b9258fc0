"""What the panel offers beside the sample, until an event is chosen: what to do first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import TextLabel

MARGINS_PX = (16, 10, 16, 12)
"""Left, above, right, below."""
BUTTON_INSET_PX = 8
"""The room around the words of a button, whose edge shows with the focus alone."""


class Welcome(QFrame):
    """A line on what is shown, and some actions as buttons."""

    def __init__(
        self, choices: Iterable[tuple[str, QAction]], parent: QWidget | None = None
    ) -> None:
        """`choices` are the actions that are offered, each with what its button says."""
        super().__init__(parent)
        self.setObjectName("details_welcome")
        self.setAccessibleName(self.tr("Welcome"))
        words = TextLabel("small")
        words.setText(
            self.tr(
                "This is a sample. Click an event to read how its day is known, where it is "
                "written and, where words were seen, who said what."
            )
        )
        words.setContentsMargins(BUTTON_INSET_PX, 0, 0, 0)
        ways = FlowLayout(gap_px=0, row_gap_px=0)
        self.buttons = tuple(self._button(text, action) for text, action in choices)
        for button in self.buttons:
            ways.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS_PX)
        column.setSpacing(4)
        column.addWidget(words)
        column.addLayout(ways)

    def _button(self, text: str, action: QAction) -> TextButton:
        button = TextButton("action")
        button.setText(text)
        button.clicked.connect(action.trigger)
        button.setToolTip(action.toolTip())
        return button
