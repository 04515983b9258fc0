"""What stands above the cards: the keys that decide on them, what goes on, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from timeline_app.widgets.controls.single_keys import READING, SingleKeys
from timeline_app.widgets.controls.text_labels import TextLabel, show_if
from timeline_app.widgets.reader.values import FindingState
from timeline_app.widgets.texts.phrases import clauses


class FoundHead(QWidget):
    """Says how far the text has been read, and what its dates want."""

    again_requested = Signal()
    """What was stopped is to be begun again."""
    day_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = TextLabel("strong")
        title.put(self.tr("Found here"))
        self.keys = TextLabel("hint")
        self.progress = TextLabel("hint")
        self.unresolved = TextLabel("DOUBTFUL")
        self.again_button = QPushButton(self.tr("&Find Dates and Quotations"))
        self.day_button = QPushButton(self.tr("Say &When It Was Written…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 0)
        column.setSpacing(4)
        for label in (title, self.keys, self.progress, self.unresolved):
            column.addWidget(label)
        for button in (self.again_button, self.day_button):
            button.setAutoDefault(False)
            button.hide()
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.again_button.clicked.connect(self.again_requested)
        self.day_button.clicked.connect(self.day_requested)

    def show_keys(self, letters: SingleKeys, *, is_on: bool) -> None:
        """Say which keys there are."""
        said = self.tr(
            "{J} next, {K} previous, {A} accept, {N} as new, {X} dismiss, {O} other, 1–3 choose"
        )
        for usual in (*READING, "N"):
            said = said.replace(f"{{{usual}}}", letters.shown(usual))
        always = self.tr("Alt+↓ Alt+↑ move too; Enter in the text shows the event")
        self.keys.put(clauses((said, always)) if is_on else always)

    def show_state(self, state: FindingState) -> None:
        """Say what goes on, and what the text doesn't tell."""
        self.progress.put(state.progress)
        show_if(self.again_button, state.may_begin_again)
        self.unresolved.put(state.unresolved)
        show_if(self.day_button, bool(state.unresolved) and state.may_change)
