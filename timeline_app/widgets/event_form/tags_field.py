"""The tags of an event as chips, and a field that adds to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.core.edits.bulk_edits import tags_in
from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import with_tags
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import show_if
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.event_form.form_field import FormField, forget_typing
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.fields.record_field import ValueField
from timeline_app.widgets.texts.phrases import listed

Key = Qt.Key
_DELETING = (Key.Key_Delete, Key.Key_Backspace)


class TagChip(TextButton):
    """A tag that goes when it is pressed, or by Delete or Backspace."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tag", parent)
        self.tag = ""

    def put(self, tag: str) -> None:
        """Show this tag."""
        self.tag = tag
        self.setText(f"{tag}  ×")
        self.setAccessibleName(self.tr("Remove the tag {tag}").replace("{tag}", tag))

    def clear(self) -> None:
        """Stand for no tag."""
        self.tag = ""
        self.setText("")
        self.setAccessibleName("")

    @override
    def event(self, event: QEvent) -> bool:
        is_asking = event.type() == QEvent.Type.ShortcutOverride
        if is_asking and isinstance(event, QKeyEvent) and event.key() in _DELETING:
            event.accept()  # else the event would be deleted
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETING:
            self.click()
        else:
            super().keyPressEvent(event)


class TagField(ValueField):
    """A comma ends a tag; Backspace where nothing is typed goes to the last chip."""

    ended = Signal()
    """What is typed is a tag now."""
    back_requested = Signal()
    """The chip before is wanted."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "," and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close_list()
            self.ended.emit()
        elif event.key() == Key.Key_Backspace and not self.text():
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)


class TagsValue(NamedTuple):
    """The tags that an event is to have, and what is being typed."""

    tags: tuple[str, ...] = ()
    typed: str = ""


class TagsField(FormField[TagsValue]):
    """Chips before a field; Enter, a comma, or leaving the field adds what is typed there."""

    def __init__(self, name: str, offers: Callable[[str], Sequence[NamedRecord]]) -> None:
        self._tags: tuple[str, ...] = ()
        self._offers = offers
        whole = QWidget()
        self._field = TagField(name)
        self._field.set_choices(self._offered)
        super().__init__(EventPart.TAGS, name, whole)
        self._field.setPlaceholderText(self.tr("Add a tag"))
        self._chip_row = QWidget()
        self._chip_row.hide()
        self._chips = WidgetPool(
            FlowLayout(self._chip_row, gap_px=4, row_gap_px=4), self._new_chip, TagChip.clear
        )
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chip_row)
        column.addWidget(self._field)
        whole.setFocusProxy(self._field)
        self.listen(CommitKeys(self._field))
        self._field.chosen.connect(self.kept)
        self._field.ended.connect(self.kept)
        self._field.back_requested.connect(self._go_back)

    @override
    def value(self) -> TagsValue:
        return TagsValue(self._tags, self._field.text())

    @override
    def hold(self, value: TagsValue) -> None:
        self._tags = value.tags
        made = len(self._chips.all_made())
        chips = self._chips.shown(len(value.tags))
        for chip, tag in zip(chips, value.tags, strict=True):
            chip.put(tag)
        show_if(self._chip_row, bool(value.tags))
        if value.typed != self._field.text():
            self._field.put(value.typed)
        if len(self._chips.all_made()) != made:
            self.arranged.emit()

    @override
    def typed(self, value: TagsValue) -> str:
        return value.typed

    @override
    def with_typed(self, words: str) -> TagsValue:
        return TagsValue(self._tags, words)

    @override
    def words(self) -> str:
        return listed((*self._tags, self._field.text()))

    @override
    def value_of(self, details: EventDetails) -> TagsValue:
        return TagsValue(details.event.tags)

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_tags(details, (*self._tags, *tags_in(self._field.text())))

    @override
    def forget_typing(self) -> None:
        forget_typing(self._field)

    @property
    @override
    def goal(self) -> QWidget:
        return self._field

    @override
    def focus_stops(self) -> list[QWidget]:
        return [*self._chips.all_made(), self._field]

    def _offered(self, typed: str) -> list[NamedRecord]:
        """Tags in use that the event doesn't have yet."""
        return [choice for choice in self._offers(typed) if choice.text not in self._tags]

    def _new_chip(self) -> TagChip:
        chip = TagChip()
        self.listen(CommitKeys(chip, is_button=True))
        chip.clicked.connect(lambda: self._remove(chip))
        return chip

    def _remove(self, chip: TagChip) -> None:
        """Take a tag away; the keyboard goes to the next one, if it was here."""
        had_focus = chip.hasFocus()
        place = self._chips.all_made().index(chip)
        self.hold(TagsValue(self._tags[:place] + self._tags[place + 1 :], self._field.text()))
        self.kept.emit()
        if had_focus:
            left = self._chips.all_made()[: len(self._tags)]
            stop = left[min(place, len(left) - 1)] if left else self._field
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_back(self) -> None:
        if self._tags:
            last = self._chips.all_made()[len(self._tags) - 1]
            last.setFocus(Qt.FocusReason.BacktabFocusReason)
