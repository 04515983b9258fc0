"""A field for several tags with commas between, each completed from those in use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from timeline_app.core.edits.bulk_edits import tags_in
from timeline_app.core.guarded import override
from timeline_app.core.text.candidates import Candidate
from timeline_app.widgets.fields.completer_field import CompleterField


class TagListField(CompleterField):
    """The list offers what fits the last tag; any other is as good."""

    @override
    def completed(self, typed: str) -> str:
        return typed.rpartition(",")[2].strip()

    @override
    def offers_for(self, typed: str) -> list[Candidate]:
        there = tags_in(typed)
        return [choice for choice in super().offers_for(typed) if choice.text not in there]

    @override
    def take(self, choice: Candidate) -> None:
        before, comma, _ = self.text().rpartition(",")
        self.setText(f"{before}{comma} {choice.text}".strip())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes the list before it means anything to the dialog."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.list_is_open and not self.has_current:
            self.close_list()
        else:
            super().keyPressEvent(event)
