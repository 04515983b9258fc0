"""The cards of the details panel: quotes, sources with the dates they give, related events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.evidence.sought_words import sought_words
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    QuoteOf,
    anchored,
)
from timeline_app.core.records.records import Citation, KeptText, Source
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.cards.card import Card
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.cards.card_list import CardList, Cards
from timeline_app.widgets.cards.claim_card import ClaimCard
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.cards.related_card import RelatedCard
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.evidence_form.evidence import EvidenceForms, sources_of

if TYPE_CHECKING:
    from timeline_app.core.evidence.citation_dates import CitationStyle

Found = TypeVar("Found")
Evidence: TypeAlias = QuoteOf | Claim | CitationOf
"""What may rest on words of a source."""

AT_ONCE = 40
"""So many cards a list has at first, and gets when more are wanted: hundreds take a while."""


class PanelCards(QObject):
    """Lists of cards, each made once and filled again for the next event."""

    event_requested = Signal(int)
    """The key of a related event that is to be shown."""
    link_requested = Signal(str)
    """An http or https address that is to be opened once the reader agrees."""
    source_requested = Signal(str)
    """The id of a source of the event whose card is to be shown."""
    speaker_requested = Signal(str)
    """The id of an actor who is quoted."""
    quote_read = Signal(object)
    """A `Quote` that is to be read in the text of its source."""
    claim_read = Signal(object)
    """A `DateClaim` that is to be."""
    date_requested = Signal(object)
    """A `DateClaim` by which the event is to be dated."""
    text_to_keep = Signal(str, str)
    """The id of a source of which a text is to be kept; and its file, if one was dropped."""
    source_read = Signal(str, object)
    """The id of a source whose text is to be read."""
    copied = Signal(str)
    """A quote and its citation, which the clipboard holds now."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.citation_style: Callable[[], CitationStyle | None] = lambda: None
        """The style of quotes that are copied; None for the program's own."""
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
        self.quotes = WidgetPool(quotes, self._new_quote, QuoteCard.clear)
        self.sources = WidgetPool(sources, self._new_source, SourceCard.clear)
        self.related = WidgetPool(related, self._new_related, RelatedCard.clear)
        self.claims = WidgetPool(self.claim_list.column, self._new_claim, ClaimCard.clear)
        self.evidence = EvidenceForms(panel, *self.lists, self.claim_list)
        made: tuple[Cards, ...] = (self.quotes, self.sources, self.related, self.claims)
        for cards, held in zip((*self.lists, self.claim_list), made, strict=True):
            cards.attach(held)
        self.state_of: Callable[[Evidence], MatchState | None] = unmatched
        """How words stand in the text of their source; None where that isn't known yet."""
        self.left_out_of: Callable[[QuoteOf], str] = lambda _: ""
        """What is to be said of what a quote leaves out of that text."""
        self.around_of: Callable[[QuoteOf], tuple[str, str]] = noted_around
        """What stands before and after a quote in its source, as far as that is known."""
        self._fills = (self._fill_quotes, self._fill_sources, self._fill_related)
        self._unfilled: set[int] = set()
        """The lists that don't show the event yet."""
        self._details: EventDetails | None = None
        self._sources: list[tuple[Source, Citation | None]] = []
        self._palette = LIGHT
        self._most: dict[CardList, int] = {}
        """How many cards of a list there may be, where these are more than at first."""
        self._missing: dict[CardList, int] = {}

    def put(self, details: EventDetails, palette: Palette) -> tuple[int, int, int]:
        """Take an event, to be shown by `fill`; how many quotes, sources and related it has."""
        self._details, self._palette = details, palette
        self._sources = sources_of(details)
        counts = len(details.quotes), len(self._sources), len(details.related)
        self._say_what_is_empty(*counts)
        self._unfilled = {0, 1, 2}
        return counts

    def fill(self, seen: int) -> bool:
        """Show the event in the list that is seen, and where a form stands; whether any was filled.

        What nobody sees is left for when it is turned to, and says nothing until then.
        """
        filled = False
        for index in sorted(self._unfilled):
            if index == seen or self._has_form(index):
                self._unfilled.discard(index)
                self._fills[index]()
                filled = True
            else:
                self._clear_list(index)
        return filled

    def _has_form(self, index: int) -> bool:
        forms = [self.lists[index].form, self.claim_list.form if index == 1 else None]
        return any(form is not None for form in forms)

    def _clear_list(self, index: int) -> None:
        (self.quotes, self.sources, self.related)[index].shown(0)
        if index == 1:
            self.claims.shown(0)

    def _fill_quotes(self) -> None:
        self.quotes.fill(self._some_of(self.lists[0], self._shown.quotes), self._put_quote)

    def _put_quote(self, card: QuoteCard, quote: QuoteOf) -> None:
        card.put(quote, self._palette, self.state_of(quote), self.left_out_of(quote))
        card.put_around(*self.around_of(quote))
        card.set_is_found(False)

    def show_states(self) -> None:
        """Say anew how what is shown stands in the texts of its sources."""
        if self._details is not None and 1 not in self._unfilled:
            for given, claim in zip(self.claims.in_use(), self._details.claims, strict=False):
                given.stands.put_state(self.state_of(claim), self._palette)
            for source in self.sources.in_use():
                self._put_cited_words(source)
        if self._details is not None and 0 not in self._unfilled:
            shown = self.quotes.in_use()
            for card, found in zip(shown, self._details.quotes, strict=False):
                card.put_state(self.state_of(found), self._palette, self.left_out_of(found))
                card.put_around(*self.around_of(found))

    def _fill_sources(self) -> None:
        details = self._shown
        with_text = {one.source for one in texts_of(details)}

        def put(card: SourceCard, cited: tuple[Source, Citation | None]) -> None:
            has_text = cited[0].id in with_text
            card.put(*cited, self._palette, has_text=has_text)
            if has_text:
                self._put_cited_words(card)

        self.sources.fill(self._some_of(self.lists[1], self._sources), put)
        self.claims.fill(self._some_of(self.claim_list, details.claims), self._put_claim)
        self.claim_list.set_note(self.tr("Dates given") if details.claims else "")

    def _put_claim(self, card: ClaimCard, claim: Claim) -> None:
        card.put(claim, self._shown.event)
        if claim.text is not None:
            card.stands.put_state(self.state_of(claim), self._palette)

    def _put_cited_words(self, card: SourceCard) -> None:
        cited = [one for one in self._shown.citations if one.citation is card.citation]
        state = self.state_of(cited[0]) if cited else MatchState.NO_TEXT
        card.stands.put_state(state, self._palette)

    def _fill_related(self) -> None:
        related = self._some_of(self.lists[2], self._shown.related)
        self.related.fill(related, lambda card, found: card.put(found, self._shown.event))

    @property
    def _shown(self) -> EventDetails:
        assert self._details is not None, "`put` comes first"
        return self._details

    def _some_of(self, cards: CardList, found: Sequence[Found]) -> Sequence[Found]:
        """As many of these as may have a card; the list offers the others."""
        most = self._most.get(cards, AT_ONCE)
        if self._missing.get(cards) == 0 and most < len(found) <= most + AT_ONCE:
            most = self._most[cards] = len(found)  # one was added below those that are all there
        shown = found[:most]
        self._missing[cards] = len(found) - len(shown)
        cards.set_missing(len(found) - len(shown))
        return shown

    def show_few(self) -> None:
        """Show no more cards from now on than can be made at once."""
        self._most.clear()
        self._missing.clear()

    def allow_more(self, cards: CardList) -> int:
        """Show some more cards of a list from now on; the place of the first of them."""
        first = self._most.get(cards, AT_ONCE)
        self._most[cards] = first + AT_ONCE
        return first

    def allow_until(self, cards: CardList, place: int) -> None:
        """Let the card at a place be among those that are shown."""
        self._most[cards] = max(self._most.get(cards, AT_ONCE), place + 1)

    def clear(self) -> None:
        """Show no event."""
        self._details, self._unfilled = None, set()
        for index in range(len(self.lists)):
            self._clear_list(index)
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
        quotes, sources, related = self.lists
        made: tuple[tuple[CardList, Sequence[EditableCard]], ...] = (
            (quotes, self.quotes.all_made()),
            (sources, self.sources.all_made()),
            (self.claim_list, self.claims.all_made()),
            (related, self.related.all_made()),
        )
        form = self.evidence.editing.form
        of_form = [] if form is None else form.focus_stops()
        stops: list[QWidget] = []
        for cards, found in made:
            of_cards = [(card, stops_of(card)) for card in found]
            stops += cards.focus_stops(of_cards, form, of_form)
        return stops

    def _style(self) -> CitationStyle | None:
        """The style of now: cards stay, and another may be chosen."""
        return self.citation_style()

    def _new_quote(self) -> QuoteCard:
        card = QuoteCard()
        card.citation_style = self._style
        card.copied.connect(self.copied)
        card.source_requested.connect(self.source_requested)
        card.speaker_requested.connect(self.speaker_requested)
        card.read_requested.connect(self.quote_read)
        self.evidence.connect_quote(card)
        return card

    def _new_source(self) -> SourceCard:
        card = SourceCard()
        card.link_requested.connect(self.link_requested)
        card.read_requested.connect(self.source_read)
        card.keep_requested.connect(self.text_to_keep)
        self.evidence.connect_source(card)
        return card

    def _new_related(self) -> RelatedCard:
        card = RelatedCard()
        card.event_requested.connect(self.event_requested)
        self.evidence.connect_related(card)
        return card

    def _new_claim(self) -> ClaimCard:
        card = ClaimCard()
        card.read_requested.connect(self.claim_read)
        card.date_requested.connect(self.date_requested)
        self.evidence.connect_claim(card)
        return card


def unmatched(found: Evidence) -> MatchState | None:
    """How words stand while nobody has looked for them; as with no text where there are none."""
    is_sought = found.text is not None and bool(sought_words(anchored(found)).words)
    return None if is_sought else MatchState.NO_TEXT


def noted_around(found: QuoteOf) -> tuple[str, str]:
    """What was noted of the words around a quote when it was taken."""
    return found.quote.selector.prefix, found.quote.selector.suffix


def texts_of(details: EventDetails) -> list[KeptText]:
    """The current texts of all sources of an event that have one."""
    found: list[Evidence] = [*details.quotes, *details.claims]
    found += details.citations
    return [one.text for one in found if one.text is not None]


def stops_of(card: EditableCard) -> list[QWidget]:
    """What the Tab key passes within a card."""
    match card:
        case QuoteCard():
            buttons = card.buttons.focus_stops()
            foot = (card.copy_button, card.read_button)  # which may stand below the source
            left_out = (card.left_out, card.left_out.words)
            said = (card.words, card.speaker, card.occasion)
            return [*said, card.source_button, *buttons, *foot, *left_out]
        case SourceCard():
            keep, read = card.keep_button, card.read_button
            return [*card.buttons.focus_stops(), keep, read, card.open_button]
        case ClaimCard():
            return [card.read_button, *card.buttons.focus_stops(), card.date_button]
        case RelatedCard():
            return [card.link, *card.buttons.focus_stops()]
        case _:
            return card.buttons.focus_stops()
