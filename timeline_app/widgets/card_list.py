"""A list of cards, and what stands there when it is empty."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self._hint)
        self._note = Words("small")
        self._note.setIndent(8)
        self._note.hide()
        self.column.addWidget(self._note)

    def set_note(self, note: str) -> None:
        """Say something of the cards above them, or nothing."""
        self._note.put(note)
        self._note.setVisible(bool(note))

    def set_is_empty(self, is_empty: bool) -> None:
        """Say that there are no cards, or don't."""
        self._hint.put(self._none_yet if is_empty else "")
