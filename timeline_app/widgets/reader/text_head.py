"""What stands above a text: its title, or that there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from timeline_app.widgets.controls.text_labels import TextLabel, show_if, tool_tip
from timeline_app.widgets.reader.reader_bar import keys_to_keep
from timeline_app.widgets.reader.text_view import COLUMN_PX, MARGIN_PX
from timeline_app.widgets.reader.values import ReaderHead


class TextHead(QWidget):
    """As wide as the column of the text; a way to keep a text where there is none."""

    keep_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("title")
        self._facts = TextLabel("facts")
        self.missing = TextLabel("hint")
        self.keep_button = QPushButton(self.tr("&Keep a Text…"))
        self.keep_button.setToolTip(tool_tip(keys_to_keep()))
        self.keep_button.hide()
        self.keep_button.clicked.connect(self.keep_requested)
        self.setMaximumWidth(COLUMN_PX + 2 * MARGIN_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, 24, MARGIN_PX, 12)
        column.setSpacing(4)
        for label in (self._title, self._facts, self.missing):
            column.addWidget(label)
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_head(self, head: ReaderHead) -> None:
        """Say what is read."""
        self._title.put(head.title)
        self._facts.put(head.facts)

    def show_missing(self, sentence: str, *, may_keep: bool) -> None:
        """Say why there is no text, if there is none; and offer to keep one."""
        self.missing.put(sentence)
        show_if(self.keep_button, may_keep and bool(sentence))
