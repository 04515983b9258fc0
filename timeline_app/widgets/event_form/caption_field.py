"""The caption of an event: one line whose letters are counted, and what stands in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from timeline_app.core.edits.event_edits import EventPart
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.text.caption import MOST_LETTERS, caption_of
from timeline_app.widgets.controls.text_labels import show_if
from timeline_app.widgets.event_form.text_fields import EventTextField


class CaptionField(EventTextField):
    """While nothing is typed it shows, muted, what a picture takes from the summary instead."""

    def __init__(self, name: str) -> None:
        super().__init__(EventPart.CAPTION, name, "plain")
        self._hint = ""
        self.count = QLabel()
        """How many letters there are, of how many there is room for."""
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setObjectName("caption-count")
        self.count.setProperty("look", "small")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.insertWidget(2, self.count)
        self._typed.textChanged.connect(self._count)
        self._count()

    @override
    def set_hint(self, hint: str) -> None:
        super().set_hint(hint)
        self._hint = hint

    @override
    def put(self, details: EventDetails) -> None:
        super().put(details)
        self._show_instead(details)

    @override
    def show_kept(self, details: EventDetails) -> None:
        super().show_kept(details)
        self._show_instead(details)

    def _show_instead(self, details: EventDetails) -> None:
        self._typed.setPlaceholderText(caption_of(details.event.summary) or self._hint)

    def _count(self) -> None:
        letters = len(" ".join(self.value().split()))
        self.count.setText(f"{letters} / {MOST_LETTERS}")
        show_if(self.count, letters > 0)
