"""A field of the form: its name, where it is typed, and below it what is wrong with that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from timeline_app.core.details import EventDetails
from timeline_app.core.edits import Edit
from timeline_app.core.event_changes import PROSE, EventPart, date_text, with_date, with_text
from timeline_app.core.records import Event
from timeline_app.widgets.announcing import announce
from timeline_app.widgets.date_field import DateField
from timeline_app.widgets.field_keys import FieldKeys
from timeline_app.widgets.growing_text import GrowingText
from timeline_app.widgets.prose import Words

FIELD_PX = 28


class FormField(QWidget):
    """Shows one part of an event to be edited; what is typed stays until it is kept."""

    kept = Signal()
    """What the field holds is to be kept, if it is something else than before."""
    left = Signal()
    """Esc was pressed where nothing was typed: the form is to be left."""
    reached = Signal()
    """The keyboard is in the field now, which is to be seen."""

    def __init__(self, part: EventPart, name: str, editor: QWidget) -> None:
        super().__init__()
        self.part = part
        self.editor = editor
        self._shown = ""
        """What the field was given to show."""
        self.setObjectName(f"form-{part.value}")
        editor.setAccessibleName(name)
        label = QLabel(name)
        label.setProperty("look", "heading")
        label.setBuddy(editor)
        self._fault = Words("fault")
        self._fault.setObjectName("fault")
        self._fault.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        for widget in (label, editor, self._fault):
            self.column.addWidget(widget)

    # What those who build on this say of themselves.

    def text(self) -> str:
        """What the field holds now."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Let the field hold this."""
        raise NotImplementedError

    def text_of(self, event: Event) -> str:
        """What stands in the field for an event, as the file has it."""
        return str(getattr(event, self.part.value))

    def edit(self, details: EventDetails) -> Edit:
        """The edit that keeps what the field holds. Raises `NotAccepted`."""
        return with_text(details, self.part, self.text())

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [self.editor.focusProxy() or self.editor]

    # What the form does with it.

    @property
    def is_changed(self) -> bool:
        """Whether the field holds something that was not kept yet."""
        return self.text() != self._shown

    @property
    def fault(self) -> str:
        """What is wrong with what the field holds, in a sentence."""
        return "" if self._fault.isHidden() else self._fault.text()

    def listen(self, keys: FieldKeys) -> None:
        """Take keys and the focus of the editor for what they mean."""
        keys.kept.connect(self.kept)
        keys.given_up.connect(self.give_back)
        keys.reached.connect(self.reached)

    def forget_typing(self) -> None:
        """Undo is no longer that of what was typed here, for it was kept."""

    def put(self, details: EventDetails) -> None:
        """Show what an event has, unless something is typed that was not kept yet."""
        if not self.is_changed:
            self.show_kept(details)

    def show_kept(self, details: EventDetails) -> None:
        """Show what an event has; what was typed is forgotten."""
        text = self.text_of(details.event)
        if text != self.text():
            self.set_text(text)
        self._shown = self.text()
        self.tell("")

    def give_back(self) -> None:
        """Esc: show again what was there before; where nothing was typed the form is left."""
        if not self.is_changed:
            self.left.emit()
            return
        self.set_text(self._shown)
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Say below the field what is wrong, or nothing."""
        if sentence != self.fault:
            self._fault.put(sentence)
            self.editor.setAccessibleDescription(sentence)
            announce(self.editor, sentence)


class TextField(FormField):
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
        self.listen(FieldKeys(self._typed, is_long=is_long))

    @override
    def text(self) -> str:
        return self._typed.text()

    @override
    def set_text(self, text: str) -> None:
        self._typed.setText(text)

    @override
    def forget_typing(self) -> None:
        forget_typing(self._typed)


class DatePart(FormField):
    """The date of an event, as people type it."""

    def __init__(self, name: str) -> None:
        self._date = DateField()
        super().__init__(EventPart.DATE, name, self._date)
        field = self._date.field
        field.setProperty("look", "date")
        field.setMinimumHeight(FIELD_PX)
        field.setAccessibleName(name)
        self.listen(FieldKeys(field))
        self._date.committed.connect(self.kept)
        self._date.understood.setForegroundRole(QPalette.ColorRole.NoRole)
        self._date.understood.setProperty("look", "small")

    @property
    @override
    def is_changed(self) -> bool:
        return super().is_changed or self._date.choices.chosen is not None

    @override
    def text(self) -> str:
        return self._date.value().wording

    @override
    def set_text(self, text: str) -> None:
        self._date.put(text)

    @override
    def forget_typing(self) -> None:
        forget_typing(self._date.field)

    @override
    def text_of(self, event: Event) -> str:
        return date_text(event)

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_date(details, self._date.value())


def forget_typing(typed: QLineEdit | GrowingText) -> None:
    """Let a field hold its text as if nobody had typed it; the cursor stays where it is."""
    if isinstance(typed, GrowingText):
        typed.document().clearUndoRedoStacks()
        return
    at = typed.cursorPosition()
    typed.setText(typed.text())
    typed.setCursorPosition(at)


def part_names() -> dict[EventPart, str]:
    """What the fields are called, in the reader's language."""
    translate = QCoreApplication.translate
    return {
        EventPart.TITLE: translate("form", "Title"),
        EventPart.CHANNEL: translate("form", "Channel, where this is a state"),
        EventPart.DATE: translate("form", "Date"),
        EventPart.DATE_BASIS: translate("form", "Why this date"),
        EventPart.TIME: translate("form", "Clock time"),
        EventPart.ZONE: translate("form", "Time zone"),
        EventPart.PLACE: translate("form", "Place"),
        EventPart.LANES: translate("form", "Lanes"),
        EventPart.KIND: translate("form", "Kind"),
        EventPart.STATUS: translate("form", "Status"),
        EventPart.IMPORTANCE: translate("form", "Importance"),
        EventPart.SUMMARY: translate("form", "Summary"),
        EventPart.NOTE: translate("form", "Note"),
        EventPart.VERIFICATION: translate("form", "How well checked"),
        EventPart.VERIFICATION_NOTE: translate("form", "What was checked"),
        EventPart.TAGS: translate("form", "Tags"),
        EventPart.ACTORS: translate("form", "Who takes part"),
    }
