"""The fields of the form that are typed into: texts, the caption, words in use, and the date."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import PROSE, date_text, with_date, with_text
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.caption import MOST_LETTERS, caption_of
from timeline_app.widgets.controls.text_labels import show_if
from timeline_app.widgets.event_form.form_field import FIELD_PX, FormField, forget_typing
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.fields.record_field import ValueField


class EventTextField(FormField[str]):
    """One text of an event: on one line, on one that wraps, or on several."""

    def __init__(self, part: EventPart, name: str, look: str, *, wraps: bool = False) -> None:
        is_long = part in PROSE
        self._typed: QLineEdit | GrowingText
        if wraps or is_long:
            self._typed = GrowingText(look, is_single=not is_long)
        else:
            self._typed = QLineEdit()
            self._typed.setProperty("look", look)
            self._typed.setMinimumHeight(FIELD_PX)
        super().__init__(part, name, self._typed)
        self.listen(CommitKeys(self._typed, is_long=is_long))

    @override
    def value(self) -> str:
        return self._typed.text()

    @override
    def hold(self, value: str) -> None:
        if value != self._typed.text():
            self._typed.setText(value)
            if isinstance(self._typed, QLineEdit):
                self._typed.setCursorPosition(0)

    @override
    def with_typed(self, words: str) -> str:
        return words

    @override
    def value_of(self, details: EventDetails) -> str:
        return str(getattr(details.event, self.part.value))

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_text(details, self.part, self.value())

    @override
    def forget_typing(self) -> None:
        forget_typing(self._typed)


class EventTimeField(EventTextField):
    """A clock time, or the two between which it was."""

    @override
    def value_of(self, details: EventDetails) -> str:
        return details.event.time.replace("/", "–")


class EventWordField(FormField[str]):
    """A text that is completed with words in use."""

    def __init__(
        self, part: EventPart, name: str, offers: Callable[[str], Sequence[NamedRecord]]
    ) -> None:
        self._typed = ValueField(name)
        self._typed.set_choices(offers)
        super().__init__(part, name, self._typed)
        self.listen(CommitKeys(self._typed))
        self._typed.chosen.connect(self.kept)

    @override
    def value(self) -> str:
        return self._typed.text()

    @override
    def hold(self, value: str) -> None:
        self._typed.put(value)

    @override
    def with_typed(self, words: str) -> str:
        return words

    @override
    def value_of(self, details: EventDetails) -> str:
        return str(getattr(details.event, self.part.value))

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_text(details, self.part, self.value())

    @override
    def forget_typing(self) -> None:
        forget_typing(self._typed)


class EventDateField(FormField[str]):
    """The date of an event, as people type it."""

    def __init__(self, name: str) -> None:
        self._date = DateField()
        super().__init__(EventPart.DATE, name, self._date)
        field = self._date.field
        field.setProperty("look", "date")
        field.setMinimumHeight(FIELD_PX)
        field.setAccessibleName(name)
        self.listen(CommitKeys(field))
        self._date.committed.connect(self.kept)
        self._date.understood.setForegroundRole(QPalette.ColorRole.NoRole)
        self._date.understood.setProperty("look", "small")

    @property
    @override
    def is_changed(self) -> bool:
        return super().is_changed or self._date.choices.chosen is not None

    @override
    def value(self) -> str:
        return self._date.kept_text

    @override
    def hold(self, value: str) -> None:
        self._date.put(value)
        self._date.field.setCursorPosition(0)

    @override
    def with_typed(self, words: str) -> str:
        return words

    @override
    def value_of(self, details: EventDetails) -> str:
        return date_text(details.event)

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_date(details, self._date.value())

    @override
    def forget_typing(self) -> None:
        forget_typing(self._date.field)

    @property
    @override
    def goal(self) -> QWidget:
        return self._date.field


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
