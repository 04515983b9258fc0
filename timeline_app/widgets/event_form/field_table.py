"""The fields of an event in the order of its heading, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from timeline_app.core.dates.local_times import zones_like
from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.event_edits import with_choice
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Importance, Status, Verification
from timeline_app.core.records.used_words import UsedWords
from timeline_app.widgets.event_form.actors_field import ActorsField
from timeline_app.widgets.event_form.form_field import FIELD_PX, FormField
from timeline_app.widgets.event_form.lanes_field import LanesField
from timeline_app.widgets.event_form.name_source import NameSource
from timeline_app.widgets.event_form.tags_field import TagsField
from timeline_app.widgets.event_form.text_fields import (
    CaptionField,
    EventDateField,
    EventTextField,
    EventTimeField,
    EventWordField,
)
from timeline_app.widgets.fields.combo_box import PanelComboBox
from timeline_app.widgets.fields.commit_keys import CommitKeys
from timeline_app.widgets.texts.event_parts import part_hints, part_names
from timeline_app.widgets.texts.record_texts import verification_meaning
from timeline_app.widgets.texts.table_texts import E, choices_of

GAP_PX = 8
Field = FormField[Any]
ROWS: tuple[tuple[EventPart, ...], ...] = (
    (EventPart.TITLE,),
    (EventPart.DATE,),
    (EventPart.DATE_BASIS,),
    (EventPart.PLACE,),
    (EventPart.LANES,),
    (EventPart.STATUS, EventPart.IMPORTANCE),
    (EventPart.SUMMARY,),
    (EventPart.CAPTION,),
    (EventPart.ACTORS,),
)
"""What stands below each other, and in pairs side by side: the order of the Tab key."""

MORE: tuple[tuple[EventPart, ...], ...] = (
    (EventPart.TIME, EventPart.ZONE),
    (EventPart.KIND,),
    (EventPart.CHANNEL,),
    (EventPart.TAGS,),
    (EventPart.NOTE,),
    (EventPart.VERIFICATION,),
    (EventPart.VERIFICATION_NOTE,),
)
"""The same of what few events need."""
C = TypeVar("C")


def fields_of_event(
    column: QBoxLayout, more: QBoxLayout, names: NameSource
) -> dict[EventPart, Field]:
    """Make all fields, and place them in two columns: the usual ones, and those for more."""
    made = _made(names)
    for row in ROWS:
        _place(column, [made[part] for part in row])
    for row in MORE:
        _place(more, [made[part] for part in row])
    return {part: made[part] for row in (*ROWS, *MORE) for part in row}


def _place(column: QBoxLayout, fields: list[Field]) -> None:
    """Put fields side by side below the others."""
    if len(fields) == 1:
        column.addWidget(fields[0])
        return
    pair = QGridLayout()
    pair.setHorizontalSpacing(GAP_PX)
    for place, field in enumerate(fields):
        pair.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
        pair.setColumnStretch(place, 1)
    column.addLayout(pair)


def _made(names: NameSource) -> dict[EventPart, Field]:
    names_of = part_names()

    def text(part: EventPart, look: str = "plain", *, wraps: bool = False) -> Field:
        return EventTextField(part, names_of[part], look, wraps=wraps)

    def word(part: EventPart, in_use: UsedWords) -> Field:
        return EventWordField(part, names_of[part], partial(names.values_like, in_use))

    def choice(part: EventPart, values: type[E]) -> ChoiceField[E]:
        return ChoiceField(part, names_of[part], choices_of(values))

    checked = choice(EventPart.VERIFICATION, Verification)
    checked.explain(verification_meaning)
    fields: list[Field] = [
        text(EventPart.TITLE, "title", wraps=True),
        EventDateField(names_of[EventPart.DATE]),
        text(EventPart.DATE_BASIS),
        EventTimeField(EventPart.TIME, names_of[EventPart.TIME], "plain"),
        EventWordField(EventPart.ZONE, names_of[EventPart.ZONE], zones_like),
        word(EventPart.PLACE, UsedWords.PLACE),
        LanesField(names_of[EventPart.LANES], names),
        word(EventPart.KIND, UsedWords.KIND),
        word(EventPart.CHANNEL, UsedWords.CHANNEL),
        choice(EventPart.STATUS, Status),
        choice(EventPart.IMPORTANCE, Importance),
        text(EventPart.SUMMARY, "body"),
        CaptionField(names_of[EventPart.CAPTION]),
        text(EventPart.NOTE),
        checked,
        text(EventPart.VERIFICATION_NOTE),
        TagsField(names_of[EventPart.TAGS], partial(names.values_like, UsedWords.TAG)),
        ActorsField(names_of[EventPart.ACTORS], names),
    ]
    hints = part_hints()
    for field in fields:
        if field.part in hints:
            field.set_hint(hints[field.part])
    return {field.part: field for field in fields}


class ChoiceField(FormField[C]):
    """Keys go through the choices, and the one they end at is kept when the field is left."""

    def __init__(self, part: EventPart, name: str, offered: Sequence[tuple[str, C]]) -> None:
        self._box = PanelComboBox()
        self._box.setMinimumHeight(FIELD_PX)
        self._values: list[C] = []
        for _, value in offered:
            self._values.append(value)
        self._box.addItems([text for text, _ in offered])
        super().__init__(part, name, self._box)
        self.listen(CommitKeys(self._box))
        self._box.activated.connect(self._take_pick)

    def explain(self, meaning: Callable[[C], str]) -> None:
        """Let each choice say in a tip what it means."""
        for row, value in enumerate(self._values):
            self._box.setItemData(row, meaning(value), Qt.ItemDataRole.ToolTipRole)

    def _take_pick(self) -> None:
        if self._box.is_picking:
            self._box.is_picking = False
            self.kept.emit()

    @override
    def value(self) -> C:
        return self._values[self._box.currentIndex()]

    @override
    def hold(self, value: C) -> None:
        self._box.setCurrentIndex(self._values.index(value))

    @override
    def words(self) -> str:
        return self._box.currentText()

    @override
    def value_of(self, details: EventDetails) -> C:
        of_event = getattr(details.event, self.part.value)
        return self._values[self._values.index(of_event)]

    @override
    def edit(self, details: EventDetails) -> Edit:
        return with_choice(details, self.part, self.value())
