"""A field of the form: its name, where it is edited, and below it what is wrong with that."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.core.edits.edit import Edit
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.texts.field_hints import give_hint

FIELD_PX = 28

V = TypeVar("V")


class FormField(QWidget, Generic[V]):
    """Shows one part of an event to be edited; what is typed stays until it is kept.

    Who builds on this says what the field holds, as a value that can be compared.
    """

    kept = Signal()
    """What the field holds is to be kept, if it is something else than before."""
    left = Signal()
    """Esc was pressed where nothing was typed: the form is to be left."""
    reached = Signal()
    """The keyboard is in the field now, which is to be seen."""
    arranged = Signal()
    """The field has other parts than before: the Tab key has another way."""

    def __init__(self, part: EventPart, name: str, editor: QWidget) -> None:
        super().__init__()
        self.part = part
        self.editor = editor
        self._shown: V | None = None
        """What the field was given to show."""
        self._described = ""
        """What a screen reader says of the editor while nothing is wrong."""
        self.setObjectName(f"form-{part.value}")
        editor.setAccessibleName(name)
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "heading")
        label.setBuddy(editor)
        self._fault = TextLabel("fault")
        self._fault.setObjectName("fault")
        self._fault.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        for widget in (label, editor, self._fault):
            self.column.addWidget(widget)

    # What those who build on this say of themselves.

    def value(self) -> V:
        """What the field holds now."""
        raise NotImplementedError

    def hold(self, value: V) -> None:
        """Let the field hold this."""
        raise NotImplementedError

    def value_of(self, details: EventDetails) -> V:
        """What the field holds for an event, as the file has it."""
        raise NotImplementedError

    def edit(self, details: EventDetails) -> Edit:
        """The edit that keeps what the field holds. Raises `NotAccepted`."""
        raise NotImplementedError

    def words(self) -> str:
        """What was typed, in words that somebody could type again."""
        return str(self.value())

    def set_hint(self, hint: str) -> None:
        """Say what belongs in the field."""
        give_hint(self.goal, hint)
        self._described = self.editor.accessibleDescription()

    def typed(self, value: V) -> str:
        """What of a value somebody has typed, to be written down; empty for what is chosen."""
        return value if isinstance(value, str) else ""

    def with_typed(self, words: str) -> V:
        """What the field holds now, with these words typed in it."""
        raise NotImplementedError

    def forget_typing(self) -> None:
        """Undo is no longer that of what was typed here, for it was kept."""

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        return [self.goal]

    @property
    def goal(self) -> QWidget:
        """Where the keyboard goes that is led to the field."""
        return self.editor

    # What the form does with it.

    @property
    def is_changed(self) -> bool:
        """Whether the field holds something that was not kept yet."""
        return self._shown is not None and self.value() != self._shown

    @property
    def fault(self) -> str:
        """What is wrong with what the field holds, in a sentence."""
        return "" if self._fault.isHidden() else self._fault.text()

    def put(self, details: EventDetails) -> None:
        """Show what an event has, unless something is typed that was not kept yet."""
        if not self.is_changed:
            self.show_kept(details)

    def show_kept(self, details: EventDetails) -> None:
        """Show what an event has; what was typed is forgotten."""
        self.hold(self.value_of(details))
        self._shown = self.value()
        self.tell("")

    def give_back(self) -> None:
        """Esc: show again what was there before; where nothing was typed the form is left."""
        if not self.is_changed or self._shown is None:
            self.left.emit()
            return
        self.hold(self._shown)
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Say below the field what is wrong, or nothing."""
        if sentence != self.fault:
            self._fault.put(sentence)
            self.editor.setAccessibleDescription(sentence or self._described)
            announce(self.editor, sentence)

    def listen(self, keys: CommitKeys) -> None:
        """Take keys and the focus of an editor for what they mean."""
        keys.kept.connect(self.kept)
        keys.given_up.connect(self.give_back)
        keys.reached.connect(self.reached)


def forget_typing(typed: QLineEdit | GrowingText) -> None:
    """Let a field hold its text as if nobody had typed it; the cursor stays where it is."""
    if isinstance(typed, GrowingText):
        typed.document().clearUndoRedoStacks()
        return
    at = typed.cursorPosition()
    typed.setText(typed.text())
    typed.setCursorPosition(at)
