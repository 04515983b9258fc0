"""The bars of the reader: what is read and can be done, and what selected words can become."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.flow_layout import FlowLayout
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


selection_texts = Texts("selection_texts")

LONGEST = 10_000
"""Letters of a selection in a text. Beyond: no quote can be made of it."""


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
