"""The cards of the details panel: quotes, sources with the dates they give, related events."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.core.details import EventDetails
from timeline_app.render.palette import Palette
from timeline_app.widgets.card import Card
from timeline_app.widgets.card_hands import EditableCard
from timeline_app.widgets.card_list import CardList, Cards
from timeline_app.widgets.claim_card import ClaimCard
from timeline_app.widgets.evidence import Evidence, sources_of
from timeline_app.widgets.quote_card import QuoteCard
from timeline_app.widgets.refill import Refill
from timeline_app.widgets.related_card import RelatedCard
from timeline_app.widgets.source_card import SourceCard

RELATED_AT_ONCE = 40
"""So many related events have a card at first: making hundreds would take a while."""


class PanelCards(QObject):
    """Lists of cards, each made once and filled again for the next event."""

    event_requested = Signal(int)
    """The key of a related event that is to be shown."""
    link_requested = Signal(str)
    """An http or https address that is to be opened once the reader agrees."""
    source_requested = Signal(str)
    """The id of a source of the event whose card is to be shown."""
    copied = Signal(str)
    """A quote and its citation, which the clipboard holds now."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.lists = (
            CardList("quotes", self.tr("No quotes bear on this event."), self.tr("Add a quote")),
            CardList(
                "sources", self.tr("No sources are given for this event."), self.tr("Add a source")
            ),
            CardList(
                "related",
                self.tr("This event is not related to another."),
                self.tr("Relate to an event"),
            ),
        )
        self.claim_list = CardList("claims", "", self.tr("Add a date that a source gives"))
        self.claim_list.set_is_empty(False)
        self.lists[1].add_below(self.claim_list)
        quotes, sources, related = (cards.column for cards in self.lists)
        self.quotes = Refill(quotes, self._new_quote, QuoteCard.clear)
        self.sources = Refill(sources, self._new_source, SourceCard.clear)
        self.related = Refill(related, self._new_related, RelatedCard.clear)
        self.claims = Refill(self.claim_list.column, self._new_claim, ClaimCard.clear)
        self.evidence = Evidence(panel, *self.lists, self.claim_list)
        made: tuple[Cards, ...] = (self.quotes, self.sources, self.related, self.claims)
        for cards, held in zip((*self.lists, self.claim_list), made, strict=True):
            cards.attach(held)
        self._most_related = RELATED_AT_ONCE

    def put(self, details: EventDetails, palette: Palette) -> tuple[int, int, int]:
        """Show an event; how many quotes, sources and related events it has."""
        for quote_card, quote in zip(
            self.quotes.shown(len(details.quotes)), details.quotes, strict=True
        ):
            quote_card.put(quote, palette)
            quote_card.set_is_found(False)
        sources = sources_of(details)
        for source_card, (source, citation) in zip(
            self.sources.shown(len(sources)), sources, strict=True
        ):
            source_card.put(source, citation, palette)
        self._put_related(details)
        self.put_claims(details, palette)
        counts = len(details.quotes), len(sources), len(details.related)
        self._say_what_is_empty(*counts)
        return counts

    def put_claims(self, details: EventDetails, palette: Palette) -> None:
        """Show the dates given, unless they are on a tab that nobody sees.

        All cards have the colour of the event's first lane then.
        """
        claims = () if self.lists[1].isHidden() else details.claims
        for card, claim in zip(self.claims.shown(len(claims)), claims, strict=True):
            card.put(claim, details.event)
        self.claim_list.set_note(self.tr("Dates given") if claims else "")
        bar = palette.lane(details.lanes[0].colour if details.lanes else "")
        for each in self.all_made():
            each.set_bar(bar)

    def _put_related(self, details: EventDetails) -> None:
        """Show as many related events as were asked for."""
        related = details.related[: self._most_related]
        cards = self.related.shown(len(related))
        for card, found in zip(cards, related, strict=True):
            card.put(found, details.event)
        self.lists[2].set_missing(len(details.related) - len(related))

    def show_few_related(self) -> None:
        """Show no more related events from now on than can be made at once."""
        self._most_related = RELATED_AT_ONCE

    def allow_more_related(self) -> int:
        """Show some more related events from now on; the place of the first of them."""
        first = self._most_related
        self._most_related += RELATED_AT_ONCE
        return first

    def clear(self) -> None:
        """Show no event."""
        for cards in (self.quotes, self.sources, self.related, self.claims):
            cards.shown(0)
        self._say_what_is_empty(0, 0, 0)

    def _say_what_is_empty(self, *counts: int) -> None:
        for cards, count in zip(self.lists, counts, strict=True):
            cards.set_is_empty(count == 0)

    def all_made(self) -> list[Card]:
        """All cards that there are, shown or not."""
        return [
            *self.quotes.all_made(),
            *self.sources.all_made(),
            *self.related.all_made(),
            *self.claims.all_made(),
        ]

    def focus_stops(self) -> list[QWidget]:
        """All that the Tab key passes, in the order of reading."""
        of_lists: list[list[tuple[EditableCard, list[QWidget]]]] = [
            [
                (
                    each,
                    [
                        each.words,
                        each.source_button,
                        each.checked,
                        *each.hands.focus_stops(),
                        each.copy_button,
                    ],
                )
                for each in self.quotes.all_made()
            ],
            [(c, [*c.hands.focus_stops(), c.open_button]) for c in self.sources.all_made()],
            [(c, c.hands.focus_stops()) for c in self.claims.all_made()],
            [(c, [c.link, *c.hands.focus_stops()]) for c in self.related.all_made()],
        ]
        quotes, sources, related = self.lists
        stops: list[QWidget] = []
        for cards, found in zip((quotes, sources, self.claim_list, related), of_lists, strict=True):
            stops += cards.focus_stops(found, self.evidence.editing.form)
        return stops

    def _new_quote(self) -> QuoteCard:
        card = QuoteCard()
        card.copied.connect(self.copied)
        card.source_requested.connect(self.source_requested)
        self.evidence.connect_quote(card)
        return card

    def _new_source(self) -> SourceCard:
        card = SourceCard()
        card.link_requested.connect(self.link_requested)
        self.evidence.connect_source(card)
        return card

    def _new_related(self) -> RelatedCard:
        card = RelatedCard()
        card.event_requested.connect(self.event_requested)
        self.evidence.connect_related(card)
        return card

    def _new_claim(self) -> ClaimCard:
        card = ClaimCard()
        self.evidence.connect_claim(card)
        return card
