"""All that is known of one actor, each thing in its field."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.core.records.records import Actor, ActorKind, Office, OtherName, Verification
from timeline_app.core.text.translation import words
from timeline_app.widgets.dialogs.actor_rows import NameRow, OfficeRow, SourceChoices
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.fields.country_codes import name_of, territories
from timeline_app.widgets.fields.line_field import LineField, NoteField
from timeline_app.widgets.fields.record_field import RecordField
from timeline_app.widgets.fields.row_list_editor import RowListEditor
from timeline_app.widgets.texts.field_hints import give_hint

FIELD_PX = 28
E = TypeVar("E", bound=Enum)


class EnumBox(ComboBox, Generic[E]):
    """One of the values of an enumeration, by its word."""

    def __init__(self, values: type[E]) -> None:
        super().__init__()
        self._values = list(values)
        self.addItems([words(str(value.value)) for value in self._values])
        self.setMinimumHeight(FIELD_PX)

    @property
    def value(self) -> E:
        """The one that is chosen."""
        return self._values[max(0, self.currentIndex())]

    def put(self, value: E) -> None:
        """Show one."""
        self.setCurrentIndex(self._values.index(value))


class ActorForm(QWidget):
    """Tells of the actor as it is to be as soon as a field is left."""

    actor_requested = Signal(object, object)
    """The `Actor` that was shown, and what it is to be."""
    new_requested = Signal(str, ActorKind)
    """Name and kind of an actor that is not there yet."""

    def __init__(self, sources: SourceChoices) -> None:
        super().__init__()
        self._actor: Actor | None = None
        self._offices: Sequence[str] = ()
        self.name = LineField()
        self.kind, self.verification = EnumBox(ActorKind), EnumBox(Verification)
        self.side = RecordField()
        self.side.set_choices(territories())
        self.note = NoteField()
        self.names: RowListEditor[OtherName] = RowListEditor(
            self.tr("Other names"), self.tr("Add a Name"), lambda name: NameRow(name, sources)
        )
        self.offices: RowListEditor[Office] = RowListEditor(
            self.tr("Offices"),
            self.tr("Add an Office"),
            lambda office: OfficeRow(office, sources, self._offices),
        )
        self._place()
        self.name.committed.connect(self._take_name)
        self.kind.activated.connect(lambda _: self._wish())
        self.verification.activated.connect(lambda _: self._wish())
        self.side.chosen.connect(lambda _: self._wish())
        self.note.committed.connect(self._wish)
        self.names.changed.connect(self._wish)
        self.offices.changed.connect(self._wish)

    def _place(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field, hint in (
            (self.tr("&Name"), self.name, self.tr("As your readers know it")),
            (self.tr("&Kind"), self.kind, self.tr("A person, a state or an organisation")),
            (self.tr("&Country"), self.side, self.tr("Country, or its code of two letters")),
            (self.tr("&Verification"), self.verification, self.tr("How sure all of this is")),
            (self.tr("N&ote"), self.note, self.tr("What a reader should mind")),
        ):
            give_hint(field, hint)
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setMinimumHeight(max(FIELD_PX, field.minimumHeight()))
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 12, 4)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.names)
        column.addWidget(self.offices)
        column.addStretch()
        for rows in (self.names, self.offices):
            rows.add_button.setAutoDefault(False)

    def set_offices(self, titles: Sequence[str]) -> None:
        """Offer these titles where an office is typed."""
        self._offices = titles

    def show_actor(self, actor: Actor, *, may_change: bool = True) -> None:
        """Show an actor; what is being typed stays where it is the same one's, as it was."""
        is_other = self._actor is None or self._actor.id != actor.id
        self._actor = actor
        self._allow(may_change=may_change, is_there=True)
        self.name.put(actor.name)
        self.kind.put(actor.kind)
        self.verification.put(actor.verification)
        if self.side.value().id != actor.side or is_other:
            self.side.put(actor.side, name_of(actor.side, territories()) if actor.side else "")
        self.note.put(actor.note)
        if is_other:
            self.name.restore()
            self.names.clear()
            self.offices.clear()
        self.names.put(actor.other_names)
        self.offices.put(actor.offices)

    def show_draft(self, *, is_wanted: bool) -> None:
        """Show nobody: one who is yet to be named if that `is_wanted`."""
        self._actor = None
        self._allow(may_change=is_wanted, is_there=False)
        self.name.put("")
        self.name.restore()
        self.kind.put(ActorKind.PERSON)
        self.verification.put(Verification.UNVERIFIED)
        self.side.put("", "")
        self.note.put("")
        self.names.clear()
        self.offices.clear()
        if is_wanted:
            self.name.setFocus()

    def _allow(self, *, may_change: bool, is_there: bool) -> None:
        """An actor that is not there yet needs a name before it can have anything else."""
        self.name.setReadOnly(not may_change)
        self.name.setEnabled(may_change or is_there)
        self.kind.setEnabled(may_change)
        for field in (self.side, self.verification):
            field.setEnabled(may_change and is_there)
        self.note.setEnabled(is_there)
        self.note.setReadOnly(not may_change)
        for rows in (self.names, self.offices):
            rows.set_read_only(not (may_change and is_there))

    def _take_name(self) -> None:
        if self._actor is None:
            self.new_requested.emit(self.name.value(), self.kind.value)
        else:
            self._wish()

    def _wish(self) -> None:
        """Tell of what is in the fields, if that is another than what is shown."""
        shown = self._actor
        if shown is None:
            return
        wished = Actor(
            shown.id,
            self.name.value() or shown.name,
            self.kind.value,
            self.side.value().id,
            self.names.values(),
            self.offices.values(),
            self.note.toPlainText(),
            self.verification.value,
        )
        if wished != shown:
            self.actor_requested.emit(shown, wished)
