"""The bar above the reader: what is read, what its dates resolve against, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.line_button import LineButton
from timeline_app.widgets.controls.text_labels import LineLabel, TextLabel, show_if, tool_tip
from timeline_app.widgets.reader.values import ReaderHead
from timeline_app.widgets.texts.phrases import dotted

WIDE_PX = 1200
"""From here on there is room for the words before the day."""
DAY_PX = 240
KEEP_KEYS = "Ctrl+Shift+J"
"""Those of the command, which the menu hears only in its own window."""


class ReaderBar(QFrame):
    """Says what is read, and tells what is wished."""

    day_requested = Signal()
    keep_requested = Signal()
    open_requested = Signal()
    rest_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader-bar")
        self._name = TextLabel("bar")
        self._name.setWordWrap(False)
        self._name.put(self.tr("Read a source"))
        self._subject = LineLabel("bar-facts")
        self._day_label = QLabel(self.tr("Dates resolve against"))
        self._day_label.setProperty("look", "bar-facts")
        self.day_button = LineButton()
        self.day_button.setAccessibleDescription(self.tr("Dates resolve against"))
        self.day_button.setMaximumWidth(DAY_PX)
        self.another_button = QPushButton(self.tr("&Keep Another Text…"))
        self.another_button.setToolTip(tool_tip(keys_to_keep()))
        self.open_button = QPushButton(self.tr("&Open at These Words…"))
        self.rest_button = QPushButton(self.tr("Accept the &Rest"))
        self.rest_button.setProperty("look", "main")
        self._has_text = False
        self._arrange()
        self.day_button.clicked.connect(self.day_requested)
        self.another_button.clicked.connect(self.keep_requested)
        self.open_button.clicked.connect(self.open_requested)
        self.rest_button.clicked.connect(self.rest_requested)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._subject, 1)
        row.addWidget(self._day_label)
        buttons = (self.day_button, self.another_button, self.open_button, self.rest_button)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        for part in (self._day_label, self.day_button, self.another_button, self.rest_button):
            part.hide()

    def show_head(self, head: ReaderHead) -> None:
        """Say what is read."""
        self._subject.put(dotted((head.title, head.facts)))
        self.open_button.setEnabled(bool(head.address))
        why = "" if head.address else self.tr("No web address of this source is known.")
        self.open_button.setToolTip(tool_tip(why))
        self.open_button.setAccessibleDescription(why)

    def show_keep(self, *, may_keep: bool) -> None:
        """Offer to keep another text, or don't."""
        show_if(self.another_button, may_keep)

    def show_day(self, day: str, *, has_text: bool, may_change: bool) -> None:
        """Say what dates resolve against, empty where that isn't known; nothing without a text."""
        self._has_text = has_text
        self.day_button.put(day or self.tr("Day not known…"))
        self.day_button.setEnabled(may_change)
        self.day_button.setProperty("look", "" if day else "doubt")
        self.day_button.style().unpolish(self.day_button)
        self.day_button.style().polish(self.day_button)
        show_if(self.day_button, has_text)
        self._fit()

    def show_rest(self, *, is_any_left: bool) -> None:
        """Offer to accept all that is proposed, or don't."""
        show_if(self.rest_button, is_any_left)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        show_if(self._day_label, self._has_text and self.width() >= WIDE_PX)


def keys_to_keep() -> str:
    """The keys by which a text is kept, as they are named here."""
    return QKeySequence(KEEP_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
