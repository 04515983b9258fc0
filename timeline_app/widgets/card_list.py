"""A list of cards, and what stands there when it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.widgets.chips import TextButton
from timeline_app.widgets.column import Column
from timeline_app.widgets.prose import Words


class CardList(Column):
    """A column of cards, or a line that says that there are none."""

    def __init__(self, name: str, none_yet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._none_yet = none_yet
        self._hint = Words("small")
        # A card has a frame where the texts of the panel begin; without one there is a gap.
        self._hint.setIndent(8)
        self._note = Words("small")
        self._note.setIndent(8)
        self._note.hide()
        self.column = QVBoxLayout()
        """Where the cards are."""
        self.column.setSpacing(12)
        self.more_button = TextButton("action")
        """Asks for the cards that are not there yet."""
        self.more_button.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(self._hint)
        whole.addWidget(self._note)
        whole.addLayout(self.column)
        whole.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_missing(self, count: int) -> None:
        """Offer so many cards that are not there yet."""
        self.more_button.setText(self.tr("Show {n} more").replace("{n}", f"{count:,}"))
        self.more_button.setVisible(count > 0)

    def set_note(self, note: str) -> None:
        """Say something of the cards above them, or nothing."""
        self._note.put(note)
        self._note.setVisible(bool(note))

    def set_is_empty(self, is_empty: bool) -> None:
        """Say that there are no cards, or don't."""
        self._hint.put(self._none_yet if is_empty else "")
