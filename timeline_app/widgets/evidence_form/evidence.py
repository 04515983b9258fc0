"""What proves an event, edited in the panel: each list adds, each card edits and removes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.core.edits.edit import Edit, NamedEdit, removed
from timeline_app.core.edits.evidence_edits import claim_removed, quote_left
from timeline_app.core.evidence.anchor import TakenWords
from timeline_app.core.evidence.citation import short_name, speaker_name
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Citation, Source
from timeline_app.core.records.unsaved_text import FormWords
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.cards.card_list import CardList
from timeline_app.widgets.cards.claim_card import ClaimCard
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.cards.related_card import RelatedCard
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.event_form.name_source import RecordSource
from timeline_app.widgets.evidence_form.base_form import EvidenceForm
from timeline_app.widgets.evidence_form.card_editor import CardEditor
from timeline_app.widgets.texts.record_texts import title_words

Opened = Callable[[RecordSource, EventDetails], EvidenceForm]


class EvidenceForms(QObject):
    """The hands of all lists. Forms are loaded when the first of them is opened."""

    source_requested = Signal(object)
    """A `Source` that is to be edited itself."""
    failed = Signal(str)
    """A sentence on what could not be done."""
    removed = Signal(str)
    """What was taken out just now, as undo names it."""

    def __init__(
        self,
        panel: QWidget,
        quotes: CardList,
        sources: CardList,
        related: CardList,
        claims: CardList,
    ) -> None:
        super().__init__(panel)
        self.editing = CardEditor(panel)
        self.editing.failed.connect(self.failed)
        self.editing.form_again = self._form_again
        self._quotes, self._sources, self._claims = quotes, sources, claims
        self._related = related
        self._lists = (quotes, sources, claims, related)
        self._details: EventDetails | None = None
        self._may_change = False
        quotes.add_button.clicked.connect(self.add_quote)
        sources.add_button.clicked.connect(self.add_citation)
        claims.add_button.clicked.connect(self.add_claim)
        related.add_button.clicked.connect(self.add_relation)

    def allow(self, may_change: bool) -> None:
        """Offer ways to edit, or none."""
        self._may_change = may_change
        self.editing.allow(may_change)
        self._show_ways()

    def leave(self, details: EventDetails | None) -> None:
        """Another event is about to be shown, or the same after an edit."""
        self._details = details
        self.editing.leave(details)

    def follow(self, details: EventDetails) -> None:
        """The cards show an event."""
        self.editing.follow(details)

    def _show_ways(self) -> None:
        for cards in self._lists:
            cards.allow_adding(self._may_change)
            cards.allow_buttons(self._may_change)

    # Adding.

    def add_quote(self) -> None:
        """Open the form of a new quote."""
        from timeline_app.widgets.evidence_form.quote_form import QuoteForm

        self._open(self._quotes, lambda lookup, _: QuoteForm(lookup))

    def add_quote_of(self, taken: TakenWords) -> None:
        """Open the form of a new quote, of words that were selected in their source."""
        from timeline_app.widgets.evidence_form.quote_form import QuoteForm

        def form(lookup: RecordSource, _: EventDetails) -> QuoteForm:
            made = QuoteForm(lookup)
            made.take(taken)
            return made

        self._open(self._quotes, form)

    def add_citation(self) -> None:
        """Open the form of a new citation."""
        from timeline_app.widgets.evidence_form.citation_form import CitationForm

        self._open(self._sources, lambda lookup, _: CitationForm(lookup))

    def add_claim(self) -> None:
        """Open the form of a new date claim."""
        from timeline_app.widgets.evidence_form.claim_form import ClaimForm

        self._open(self._claims, ClaimForm)

    def add_claim_of(self, taken: TakenWords) -> None:
        """Open the form of a new date claim, of words that were selected in their source."""
        from timeline_app.widgets.evidence_form.claim_form import ClaimForm

        def form(lookup: RecordSource, details: EventDetails) -> ClaimForm:
            made = ClaimForm(lookup, details)
            made.take(taken)
            return made

        self._open(self._claims, form)

    def add_relation(self) -> None:
        """Open the form of a new relation."""
        from timeline_app.widgets.evidence_form.relation_form import RelationForm

        self._open(self._related, lambda lookup, _: RelationForm(lookup))

    # Editing and removing what a card shows.

    def connect_quote(self, card: QuoteCard) -> None:
        """Let a card of a quote be edited."""
        self._connect(self._quotes, card, self._edit_quote, self._remove_quote)

    def connect_source(self, card: SourceCard) -> None:
        """Let a card of a source be edited."""
        self._connect(self._sources, card, self._edit_citation, self._remove_citation)
        card.buttons.source_requested.connect(
            lambda: self._edit_source(self._sources.place_of(card))
        )

    def connect_claim(self, card: ClaimCard) -> None:
        """Let a card of a date claim be edited."""
        self._connect(self._claims, card, self._edit_claim, self._remove_claim)

    def connect_related(self, card: RelatedCard) -> None:
        """Let a card of a relation be edited."""
        self._connect(self._related, card, self._edit_relation, self._remove_relation)

    def _connect(
        self,
        cards: CardList,
        card: EditableCard,
        edit: Callable[[EventDetails, int], object],
        remove: Callable[[EventDetails, int], object],
    ) -> None:
        def act(what: Callable[[EventDetails, int], object]) -> None:
            at = cards.place_of(card)
            if self._details is not None and at >= 0:
                what(self._details, at)

        card.buttons.allow(self._may_change)
        card.buttons.edit_requested.connect(lambda: act(edit))
        card.buttons.remove_requested.connect(lambda: act(remove))

    def _edit_quote(self, details: EventDetails, at: int) -> None:
        from timeline_app.widgets.evidence_form.quote_form import QuoteForm

        self._open(self._quotes, lambda lookup, _: QuoteForm(lookup, details.quotes[at]))

    def edit_quote(self, quote_id: str) -> None:
        """Open the form of a quote of the event that is shown, as far as it bears on it."""
        details = self._details
        quotes = () if details is None else details.quotes
        place = next((at for at, one in enumerate(quotes) if one.quote.id == quote_id), -1)
        if details is not None and place >= 0:
            self._edit_quote(details, place)

    def _remove_quote(self, details: EventDetails, at: int) -> None:
        found = details.quotes[at]
        name = speaker_name(found) or self.tr("somebody")
        is_last = found.others == 0
        pattern = self.tr("removal of the quote of {name} from this event")
        if is_last:
            pattern = self.tr("deletion of the quote of {name}")
        edit = quote_left(details.event.id, found.quote, is_last=is_last)
        self._remove(edit, pattern.replace("{name}", name))

    def _edit_citation(self, details: EventDetails, at: int) -> None:
        from timeline_app.widgets.evidence_form.citation_form import CitationForm

        source, citation = sources_of(details)[at]
        self._open(self._sources, lambda lookup, _: CitationForm(lookup, source, citation))

    def edit_citation(self, source_id: str) -> None:
        """Open the form of how the event that is shown cites a source, if it does."""
        details = self._details
        sources = [] if details is None else [str(one.id) for one, _ in sources_of(details)]
        if details is not None and source_id in sources:
            self._edit_citation(details, sources.index(source_id))

    def _remove_citation(self, details: EventDetails, at: int) -> None:
        source, citation = sources_of(details)[at]
        if citation is not None:
            pattern = self.tr("removal of the citation of {name}")
            self._remove(removed(citation), pattern.replace("{name}", short_name(source)))

    def _edit_source(self, at: int) -> None:
        if self._details is not None and at >= 0:
            self.source_requested.emit(sources_of(self._details)[at][0])

    def _edit_claim(self, details: EventDetails, at: int) -> None:
        from timeline_app.widgets.evidence_form.claim_form import ClaimForm

        self._open(self._claims, lambda lookup, now: ClaimForm(lookup, now, details.claims[at]))

    def edit_claim(self, claim_id: str) -> None:
        """Open the form of a date that a source gives for the event that is shown, if one does."""
        details = self._details
        claims = () if details is None else details.claims
        place = next((at for at, one in enumerate(claims) if one.claim.id == claim_id), -1)
        if details is not None and place >= 0:
            self._edit_claim(details, place)

    def _remove_claim(self, details: EventDetails, at: int) -> None:
        found = details.claims[at]
        pattern = self.tr("removal of the date given by {name}")
        edit = claim_removed(details.event, found.claim)
        self._remove(edit, pattern.replace("{name}", short_name(found.source)))

    def _edit_relation(self, details: EventDetails, at: int) -> None:
        from timeline_app.widgets.evidence_form.relation_form import RelationForm

        self._open(self._related, lambda lookup, _: RelationForm(lookup, details.related[at]))

    def edit_relation(self, event_id: str) -> None:
        """Open the form of the first relation that leads to another event, if one does."""
        details = self._details
        related = () if details is None else details.related
        ends = ((one.is_outgoing, one.event.id) for one in related)
        place = next((at for at, end in enumerate(ends) if end == (True, event_id)), -1)
        if details is not None and place >= 0:
            self._edit_relation(details, place)

    def _remove_relation(self, details: EventDetails, at: int) -> None:
        found = details.related[at]
        pattern = self.tr("removal of the relation to {title}")
        self._remove(removed(found.relation), pattern.replace("{title}", title_words(found.event)))

    def _form_again(
        self, words: FormWords, details: EventDetails
    ) -> tuple[EvidenceForm, CardList] | None:
        """The form in which words were typed, on the same card or for something new."""
        lookup = self.editing.lookup
        if lookup is None:
            return None
        from timeline_app.widgets.evidence_form.citation_form import CitationForm
        from timeline_app.widgets.evidence_form.claim_form import ClaimForm
        from timeline_app.widgets.evidence_form.quote_form import QuoteForm
        from timeline_app.widgets.evidence_form.relation_form import RelationForm

        ways: dict[str, tuple[CardList, Callable[[], Iterator[EvidenceForm]]]] = {
            "QuoteForm": (
                self._quotes,
                lambda: (QuoteForm(lookup, one) for one in (None, *details.quotes)),
            ),
            "CitationForm": (
                self._sources,
                lambda: (
                    CitationForm(lookup, *one) for one in ((None, None), *sources_of(details))
                ),
            ),
            "ClaimForm": (
                self._claims,
                lambda: (ClaimForm(lookup, details, one) for one in (None, *details.claims)),
            ),
            "RelationForm": (
                self._related,
                lambda: (RelationForm(lookup, one) for one in (None, *details.related)),
            ),
        }
        if words.kind not in ways:
            return None
        cards, forms = ways[words.kind]
        made = list[EvidenceForm]()
        for form in forms():
            made.append(form)
            if form.is_of(words):
                break
        right = made[-1] if made[-1].is_of(words) else made[0]  # what it was about is no more
        for form in made:
            if form is not right:
                form.deleteLater()
        return right, cards

    def _open(self, cards: CardList, form_for: Opened) -> None:
        """Open a form, once the one before was kept."""
        lookup, editing = self.editing.lookup, self.editing
        if lookup is None or not editing.finish():
            return
        if self._details is not None and self._may_change:
            editing.open(form_for(lookup, self._details), cards)

    def _remove(self, edit: Edit, text: str) -> None:
        fault = self.editing.make_edit(NamedEdit(edit, text))
        if fault:
            self.failed.emit(fault)
        else:
            self.removed.emit(text)


def sources_of(details: EventDetails) -> list[tuple[Source, Citation | None]]:
    """The sources cited for the event, then those that only a quote or a date claim names."""
    cited: list[tuple[Source, Citation | None]] = [
        (found.source, found.citation) for found in details.citations
    ]
    return [*cited, *((source, None) for source in details.uncited_sources())]
