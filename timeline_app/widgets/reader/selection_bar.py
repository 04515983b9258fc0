"""What can be made of the words that are selected: a quote, a date given, an event."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import LineLabel, show_if, tool_tip

selection_texts = Texts("selection_texts")

LONGEST = 10_000
"""More code points are no quote; nothing is made of them."""


class SelectionBar(QFrame):
    """Stands below a text while words of it are selected."""

    quote_requested = Signal()
    claim_requested = Signal()
    event_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader-foot")
        self._event = ""
        self._may_change = True
        self.said = LineLabel("hint")
        self.quote = QPushButton()
        self.claim = QPushButton()
        self.event_button = QPushButton(self.tr("New &Event…"))
        self.quote.clicked.connect(self.quote_requested)
        self.claim.clicked.connect(self.claim_requested)
        self.event_button.clicked.connect(self.event_requested)
        self.quote.setText(self.tr("&Quote…"))
        self.claim.setText(self.tr("&Date Given…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.said)
        buttons = FlowLayout()
        for button, key in (
            (self.quote, "Ctrl+Shift+Q"),
            (self.claim, "Ctrl+Shift+D"),
            (self.event_button, "Ctrl+Shift+N"),
        ):
            button.setShortcut(QKeySequence(key))
            shown = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(tool_tip(shown))
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.addLayout(buttons)
        column.addLayout(row)
        self.hide()

    def set_event(self, title: str) -> None:
        """Say of which event a quote or a date would be; none is selected for an empty title."""
        self._event = title

    def allow(self, may_change: bool) -> None:
        """Offer ways to make something, or none."""
        self._may_change = may_change

    def put(self, words: str, length: int) -> None:
        """Show what can be made of these words, `length` code points of which were selected."""
        is_fit = 0 < length <= LONGEST and bool(words.strip())
        show_if(self, is_fit and self._may_change)
        if not is_fit:
            return
        about = self._event or self.tr("no event is selected in the timeline")
        pattern = self.tr("Of what is selected, for “{event}”:")
        if not self._event:
            pattern = self.tr("Of what is selected ({event}):")
        self.said.put(pattern.replace("{event}", about))
        self.quote.setEnabled(bool(self._event))
        self.claim.setEnabled(bool(self._event))
