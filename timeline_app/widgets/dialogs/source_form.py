"""All that is known of one source, each thing in its field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.edits.evidence_edits import altered
from timeline_app.core.evidence.seen_sources import day_seen, seen_as
from timeline_app.core.records.records import (
    ActorId,
    CslDate,
    CslItem,
    HowSeen,
    Source,
    SourceId,
    Verification,
)
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord, fitting
from timeline_app.widgets.controls.indicators import CheckBox
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.dialogs.source_fields import (
    SourceDateField,
    SourceDaysField,
    SourceNamesField,
    SourceTextField,
    csl_types,
)
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.fields import choice_of, verification_field, word_in_use
from timeline_app.widgets.evidence_form.source_field import source_words
from timeline_app.widgets.fields.combo_box import ComboBox
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.fields.record_field import RecordField, ValueField
from timeline_app.widgets.texts.field_hints import give_hint
from timeline_app.widgets.texts.field_names import names_of, source_hints
from timeline_app.widgets.texts.phrases import labelled

FIELD_PX = 28
_NAMES = ("author", "editor", "translator")
_LONG = ("description", "abstract", "note")
_DATES = ("issued", "accessed")
_OWN = ("kind", "description", "covers", "verification_note")
"""Texts of the source itself; all others are of its CSL item."""
_COMMON = (
    *("type", "title", "author", "container_title", "publisher", "issued", "URL"),
    *("seen", "accessed", "language", "kind", "description", "based_on", "issuer", "covers"),
    *("verification", "verification_note", "confidential"),
)
_SPECIAL = ("type", "based_on", "issuer", "seen", "verification", "confidential")
_EMPTY = Source(SourceId(""), CslItem(""))


class SourceForm(QWidget):
    """Tells of the source as it is to be as soon as a field is left."""

    source_requested = Signal(object, object)
    """The `Source` that was shown, and what it is to be."""

    def __init__(self, lookup: RecordSource) -> None:
        super().__init__()
        self._lookup = lookup
        self._source: Source | None = None
        self._names = names_of("source")
        self.parts: dict[str, SourceTextField | SourceDateField] = {}
        self.type = ValueField()
        self.type.set_choices(_types_like)
        self.kind = word_in_use(lookup, UsedWords.SOURCE_KIND, "")
        self.based_on = RecordField()
        self.based_on.set_choices(self._others_like)
        self.issuer = RecordField()
        self.issuer.set_choices(lookup.actors_like)
        self.seen = choice_of(tuple(HowSeen), HowSeen.NOT_SAID, ComboBox())
        self.seen.setItemText(0, self.tr("not said"))
        self.verification = verification_field(Verification.UNVERIFIED, ComboBox())
        self.confidential = CheckBox(self.tr("Stays out of all that is handed on"))
        for name in self._names:
            if name not in _SPECIAL:
                self.parts[name] = self._part(name)
                self.parts[name].committed.connect(self._wish)
        self.type.chosen.connect(self._wish)
        self.based_on.chosen.connect(self._wish)
        self.issuer.chosen.connect(self._wish)
        self.seen.activated.connect(self._wish)
        self.verification.activated.connect(self._wish)
        self.confidential.clicked.connect(self._wish)
        self.more = QPushButton(self.tr("More fields"))
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.custom = TextLabel("hint")
        self._place()

    def _part(self, name: str) -> SourceTextField | SourceDateField:
        if name == "covers":
            return SourceDaysField(DateField(is_of_event=False))
        if name in _DATES:
            return SourceDateField(DateField(is_of_event=False))
        if name in _NAMES:
            return SourceNamesField(GrowingText("plain"))
        if name == "kind":
            return SourceTextField(self.kind)
        return SourceTextField(GrowingText("plain") if name in _LONG else QLineEdit())

    def _place(self) -> None:
        others = [name for name in self._names if name not in _COMMON]
        rare = self._rows(others)
        rare.add_whole(self.custom)
        self.more.toggled.connect(rare.setVisible)
        rare.hide()
        self.more.setMinimumHeight(FIELD_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 12, 4)
        column.setSpacing(12)
        column.addWidget(self._rows(_COMMON))
        column.addWidget(self.more)
        column.addWidget(rare)
        column.addStretch()

    def _rows(self, names: tuple[str, ...] | list[str]) -> _Rows:
        rows, hints = _Rows(), source_hints()
        for name in names:
            field = self._field(name)
            rows.add(self._names[name], field)
            if name in hints:
                give_hint(field, hints[name])
        return rows

    def _field(self, name: str) -> QWidget:
        special: dict[str, QWidget] = {
            "type": self.type,
            "based_on": self.based_on,
            "issuer": self.issuer,
            "seen": self.seen,
            "verification": self.verification,
            "confidential": self.confidential,
        }
        return special[name] if name in special else self.parts[name].field

    def show_source(self, source: Source | None, *, may_change: bool = True) -> None:
        """Show a source, or none; what is being typed of the same one stays."""
        self._source = source
        shown = source or _EMPTY
        self.setEnabled(source is not None)
        for name, part in self.parts.items():
            value = getattr(shown if name in _OWN else shown.item, name)
            part.put(day_seen(shown) if name == "accessed" else value)
            part.set_read_only(not may_change)
        self.type.put(shown.item.type)
        self.type.setReadOnly(not may_change)
        other = self._lookup.source(shown.based_on) if shown.based_on else None
        self.based_on.put(shown.based_on, source_words(other) if other else shown.based_on)
        self.based_on.setReadOnly(not may_change)
        issuer = self._lookup.actor_name(shown.issuer) if shown.issuer else ""
        self.issuer.put(shown.issuer, issuer)
        self.issuer.setReadOnly(not may_change)
        self.confidential.setChecked(shown.confidential)
        self.confidential.setEnabled(may_change)
        self.seen.setCurrentIndex(self.seen.findData(shown.seen))
        self.seen.setEnabled(may_change)
        self.verification.setCurrentIndex(self.verification.findData(shown.verification))
        self.verification.setEnabled(may_change)
        lines = (labelled(name, value) for name, value in shown.item.custom.items())
        self.custom.put("\n".join(lines))

    def _wish(self, *_: object) -> None:
        """Tell of what is in the fields, if that is another than what is shown."""
        shown = self._source
        if shown is None:
            return
        item = {name: part.value() for name, part in self.parts.items() if name not in _OWN}
        own = {name: self.parts[name].value() for name in _OWN}
        day = item.pop("accessed")
        assert day is None or isinstance(day, CslDate)
        type_ = self.type.text().strip() or shown.item.type
        based_on = self.based_on.value().id or (
            shown.based_on if self.based_on.text() == shown.based_on else ""
        )
        wished = altered(
            shown,
            item=altered(shown.item, type=type_, **item),
            based_on=based_on,
            issuer=ActorId(self._issuer(shown)),
            confidential=self.confidential.isChecked(),
            verification=self.verification.currentData(),
            **own,
        )
        how = self.seen.currentData()
        if (how, day) != (shown.seen, day_seen(shown)):
            wished = seen_as(wished, how, day)
        if wished != shown:
            self.source_requested.emit(shown, wished)

    def _issuer(self, shown: Source) -> str:
        """The actor that is held; what is typed and names none takes nobody away."""
        is_typed = bool(self.issuer.text().strip())
        return self.issuer.value().id or (shown.issuer if is_typed else "")

    def _others_like(self, typed: str) -> list[NamedRecord]:
        own = self._source.id if self._source else ""
        return [choice for choice in self._lookup.sources_like(typed) if choice.id != own]


class _Rows(QWidget):
    """Labels, and beside them their fields."""

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def add(self, name: str, field: QWidget) -> None:
        """Add a field and its name."""
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        target = field.focusProxy() or field
        label.setBuddy(target)
        target.setAccessibleName(name)
        target.setMinimumHeight(max(FIELD_PX, target.minimumHeight()))
        self._form.addRow(label, field)

    def add_whole(self, widget: QWidget) -> None:
        """Add something as wide as labels and fields together."""
        self._form.addRow(widget)


def _types_like(typed: str) -> list[NamedRecord]:
    return fitting(typed, [NamedRecord(name, name) for name in csl_types()])
