"""The form of a citation: a source, where in it, and what it does for the event."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.edits.evidence_edits import rebased, record_changed
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Citation, EventId, Selector, Source, SourceId, Stance
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import EvidenceForm, UnfitError
from timeline_app.widgets.evidence_form.fields import choice_of, line_of, long_text
from timeline_app.widgets.evidence_form.source_field import SourceField
from timeline_app.widgets.texts.field_names import names_of

form_texts = Texts("form_texts")


_EMPTY = Citation(EventId(""), SourceId(""))


class CitationForm(EvidenceForm):
    """A new citation, of one source or of several that were pasted; or one that is there."""

    def __init__(
        self,
        lookup: RecordSource,
        source: Source | None = None,
        citation: Citation | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """With a source and no citation that source is to be cited."""
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Citation") if citation else self.tr("New citation"))
        self._lookup = lookup
        self._before = citation
        self._citation = citation or _EMPTY
        self._cited = source
        self.source = SourceField(lookup)
        self.source.put(source)
        self.stance = choice_of(tuple(Stance), self._citation.stance)
        self.locator = line_of(self._citation.locator)
        self.note = long_text(self._citation.note)
        self._arrange()

    def _arrange(self) -> None:
        names = names_of("citation")
        self.place(self.add(names["source"], self.source))
        self.watch(self.tr("Use the one that is here already"), self.source.same_box)
        does = self.tr(
            "Whether it bears the event out, contradicts it, or tells what lay around it"
        )
        self.place(
            self.add(names["stance"], self.stance, does),
            self.add(names["locator"], self.locator, self.tr("p. 3, minute 12…")),
        )
        says = self.tr("What it says of the event, or why to doubt it")
        self.place(self.add(names["note"], self.note, says))
        self.finish_layout()

    @override
    def place_in(self, details: EventDetails) -> int:
        if self._before is None:
            return -1
        citations = [found.citation for found in details.citations]
        return citations.index(self._before) if self._before in citations else -1

    @override
    def wish(self, details: EventDetails) -> NamedEdit:
        ids, new = self.source.all(self.tr("Choose a source, or paste one."))
        made = [self._typed(details.event.id, source_id) for source_id in ids]
        at = self.place_in(details)
        others = [c.citation for i, c in enumerate(details.citations) if i != at]
        if any(citation in others for citation in made):
            raise UnfitError(self.tr("This source is cited so already."), self.source)
        if at < 0:
            text = self._named(self.tr("new citation of {name}"), new, len(made))
            return NamedEdit(added(*new, *made), text)
        if len(made) > 1:
            raise UnfitError(self.tr("Paste one source alone here."), self.source)
        current = details.citations[at].citation
        after = rebased(self._citation, made[0], current)
        text = self._named(self.tr("citation of {name}"), new, 1)
        return NamedEdit(record_changed(current, after, new), text)

    def _typed(self, event: EventId, source: SourceId) -> Citation:
        """What the form says; the words it rests on stay with the source in which they stand."""
        before = self._citation
        selector = before.selector if source == before.source else Selector()
        stance, note = self.stance.currentData(), self.note.text()
        return Citation(event, source, self.locator.text(), stance, note, selector)

    def _named(self, pattern: str, new: list[Source], count: int) -> str:
        if count > 1:
            return form_texts.tr("new citations of {n} sources", "", count)
        known = self._lookup.source(self.source.source_id)
        source = new[0] if new else known or self._cited
        return pattern.replace("{name}", short_name(source) if source else "")
