"""The form of a relation: of which type it is, to which event, and who says so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.edits.evidence_edits import rebased, record_changed
from timeline_app.core.evidence.relation_types import KNOWN
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails, RelatedEvent
from timeline_app.core.records.records import EventId, Relation, Source, SourceId
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord, fitting
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import EvidenceForm, UnfitError
from timeline_app.widgets.evidence_form.fields import long_text, needed
from timeline_app.widgets.evidence_form.source_field import SourceField
from timeline_app.widgets.fields.combo_box import PanelComboBox
from timeline_app.widgets.fields.record_field import RecordField, ValueField
from timeline_app.widgets.texts.field_names import names_of
from timeline_app.widgets.texts.record_texts import title_words

_EMPTY = Relation(EventId(""), EventId(""), "")


class RelationForm(EvidenceForm):
    """A new relation to an event that is chosen by its title, or one that is there."""

    def __init__(
        self, lookup: RecordSource, found: RelatedEvent | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Relation") if found else self.tr("New relation"))
        self._lookup = lookup
        self._found = found
        self._relation = relation = found.relation if found else _EMPTY
        self.other = RecordField(parent=self)
        self.other.set_choices(lookup.events_like)
        self.direction = PanelComboBox(self)
        self.direction.addItem(self.tr("this → other"))
        self.direction.addItem(self.tr("other → this"))
        self.type = ValueField()
        self.type.set_choices(self._types_like)
        self.type.put(relation.type)
        self.note = long_text(relation.note)
        self.source = SourceField(lookup)
        self.source.put(lookup.source(relation.source) if relation.source else None)
        self._arrange()

    def _arrange(self) -> None:
        names, how = names_of("relation"), self.tr("leads to, cancels…")
        if self._found is None:
            which = self.tr("Words of its title")
            self.place(self.add(self.tr("Other event"), self.other, which))
            ways = self.tr("Which of the two leads to, answers or cancels the other")
            self.place(
                self.add(names["type"], self.type, how),
                self.add(self.tr("Direction"), self.direction, ways),
            )
        else:
            self.place(self.add(names["type"], self.type, how))
            self.other.hide()
            self.direction.hide()
        self.place(self.add(names["note"], self.note, self.tr("What joins them, in a sentence")))
        self.place(self.add(names["source"], self.source))
        self.finish_layout()

    @override
    def place_in(self, details: EventDetails) -> int:
        relations = [found.relation for found in details.related]
        return relations.index(self._relation) if self._relation in relations else -1

    @override
    def wish(self, details: EventDetails) -> NamedEdit:
        type_ = needed(self.type.text(), self.tr("Type how they are related."), self.type)
        source, new = SourceId(""), list[Source]()
        if self.source.field.text().strip():
            source, new = self.source.one("")
        at = self.place_in(details)
        origin, target, title = self._ends(details)
        relation = Relation(origin, target, type_, self.note.text(), source)
        if any(c.relation == relation for i, c in enumerate(details.related) if i != at):
            raise UnfitError(self.tr("They are related so already."), self.type)
        if at < 0:
            text = self.tr("new relation to {title}").replace("{title}", title)
            return NamedEdit(added(*new, relation), text)
        current = details.related[at].relation
        after = rebased(self._relation, relation, current)
        text = self.tr("relation to {title}").replace("{title}", title)
        return NamedEdit(record_changed(current, after, new), text)

    def _ends(self, details: EventDetails) -> tuple[EventId, EventId, str]:
        """The event it goes from, the one it goes to, and the title of the other."""
        if self._found is not None:
            relation = self._found.relation
            return relation.origin, relation.target, title_words(self._found.event)
        held = self.other.value()
        if not held.id:
            raise UnfitError(self.tr("Choose the other event by its title."), self.other)
        this, other = details.event.id, EventId(held.id)
        if this == other:
            raise UnfitError(self.tr("Choose another event than this one."), self.other)
        if self.direction.currentIndex() == 0:
            return this, other, held.text
        return other, this, held.text

    def _types_like(self, typed: str) -> list[NamedRecord]:
        """The types in use, then those that are known."""
        used = list(self._lookup.values_like(UsedWords.RELATION_TYPE, typed))
        names = {choice.id for choice in used}
        known = [NamedRecord(name, name) for name in KNOWN if name not in names]
        return used + fitting(typed, known)
