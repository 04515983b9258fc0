"""Fields to choose a record by its name, and to type a word that may be in use already.

Both complete what is typed from a list below them. Where the choices come from they don't know:
they are given them, or ask a callable, such as `document.name_index.NameIndex.actors_like`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.candidates import ChosenRecord, NamedRecord, called_so
from timeline_app.widgets.fields.completer_field import CompleterField
from timeline_app.widgets.fields.completer_popup import NEW, palette_shown

__all__ = ["ChosenRecord", "NamedRecord", "RecordField", "ValueField"]

NOTE_GAP_PX = 8


class RecordField(CompleterField):
    """Holds a record by its id, nothing, or the words for a new one.

    `put` shows what is held; `value` gives it: `ChosenRecord(id, text)`. As soon as somebody types,
    the id is empty until a choice is taken, by Enter, Tab or a click, or the whole name of one and
    only one record was typed. Where `allow_new` was called, the list ends with an entry for a
    new record ("New actor “Qin Gang”"), and "New" stands in the field while that is held; else
    words that name no record bring back what was held before, once the field is left, and are
    told by `unknown`.
    """

    chosen = Signal(ChosenRecord)
    """Something else is held than before, for good: a record, words for a new one, or nothing."""
    unknown = Signal(str)
    """These words name no record, and are gone."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._held = self._kept = ChosenRecord("", "")
        self._pattern = ""
        self._note = ""
        self.typed.connect(self._forget_id)

    def allow_new(self, pattern: str) -> None:
        """Let there be new records; `pattern` words the entry: "New actor “{name}”"."""
        self._pattern = pattern

    def put(self, own_id: str, text: str) -> None:
        """Hold a record, or nothing; nobody is told."""
        self._kept = ChosenRecord(own_id, text)
        self._hold(self._kept)
        self.setCursorPosition(0)

    def type_in(self, text: str, own_id: str = "") -> None:
        """Hold a record, or words, as if they had just been typed."""
        self._hold(ChosenRecord(own_id, text if own_id else " ".join(text.split())))
        if not own_id:
            self.setText(text)

    def value(self) -> ChosenRecord:
        """What is held now; `is_new` for words of a new one."""
        return self._held

    def _hold(self, held: ChosenRecord) -> None:
        self._held = held
        if self.text() != held.text:
            self.setText(held.text)
        self._show_note()

    def _forget_id(self, text: str) -> None:
        self._held = ChosenRecord("", " ".join(text.split()))
        self._show_note()

    def _settle(self, held: ChosenRecord) -> None:
        """Hold this for good, and tell if it is another than before."""
        before, self._kept = self._kept, held
        self._hold(held)
        if held != before:
            self.chosen.emit(held)

    @override
    def offers_for(self, typed: str) -> list[NamedRecord]:
        found = super().offers_for("" if self._held.id else typed)
        words = " ".join(typed.split())
        if self._pattern and words and not self._held.id and not called_so(words, found):
            found.append(NamedRecord(NEW, self._pattern.replace("{name}", words)))
        return found

    @override
    def first_for(self, typed: str) -> int:
        if self._held.id:
            held = (i for i, choice in enumerate(self.offered) if choice.id == self._held.id)
            return next(held, -1)
        same = called_so(typed, self.offered)
        if len(same) == 1:
            return self.offered.index(same[0])
        return 0 if typed.strip() else -1

    @override
    def take(self, choice: NamedRecord) -> None:
        if choice.id == NEW:
            self._settle(ChosenRecord("", self._held.text))
        else:
            self._settle(ChosenRecord(choice.id, choice.text))

    @override
    def leave(self) -> None:
        if self._held.id or not self._held.text:
            self._settle(self._held)
            return
        same = called_so(self._held.text, super().offers_for(self._held.text))
        if len(same) == 1:
            self._settle(ChosenRecord(same[0].id, same[0].text))
        elif self._pattern:
            self._settle(self._held)
        else:
            words = self._held.text
            self._hold(self._kept)
            self.unknown.emit(words)

    @override
    def restore(self) -> bool:
        is_other = self._held != self._kept
        self._hold(self._kept)
        return is_other

    def _show_note(self) -> None:
        """Say in the field that what is held is not there yet."""
        is_new = bool(self._pattern) and self._held.is_new
        self._note = self.tr("New") if is_new else ""
        room = self.fontMetrics().horizontalAdvance(self._note) + NOTE_GAP_PX if is_new else 0
        self.setTextMargins(0, 0, room, 0)
        self.setAccessibleDescription(self._note)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._note:
            painter = QPainter(self)
            painter.setPen(QColor(palette_shown().muted))
            room = self.rect().adjusted(0, 0, -NOTE_GAP_PX, 0)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._note
            )
            painter.end()


class ValueField(CompleterField):
    """Holds a word: one in use is completed from the list, any other is as good.

    Enter takes what was typed, unless somebody went down into the list.
    """

    chosen = Signal(str)
    """Another word than before is held, for good."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._kept = ""

    def set_values(self, values: Sequence[str]) -> None:
        """Offer these words; `set_choices` takes a callable as well."""
        self.set_choices([NamedRecord(value, value) for value in values])

    def put(self, text: str) -> None:
        """Hold a word, or nothing; nobody is told."""
        self._kept = text
        self.setText(text)
        self.setCursorPosition(0)

    def value(self) -> str:
        """The word, without outer space."""
        return " ".join(self.text().split())

    @override
    def offers_for(self, typed: str) -> list[NamedRecord]:
        found = super().offers_for(typed if typed != self._kept else "")
        return [choice for choice in found if choice.text != typed]

    @override
    def take(self, choice: NamedRecord) -> None:
        self.setText(choice.text)
        self.leave()

    @override
    def leave(self) -> None:
        before, self._kept = self._kept, self.value()
        if self._kept != before:
            self.chosen.emit(self._kept)

    @override
    def restore(self) -> bool:
        is_other = self.value() != self._kept
        self.setText(self._kept)
        return is_other
