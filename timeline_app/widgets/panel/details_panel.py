"""The details panel: one event with its quotes, its sources and its relations.

It knows no files and opens nothing: what the reader wants goes out as signals.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.guarded import override
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import SourceId
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.cards.card_list import CardList
from timeline_app.widgets.cards.event_heading import EventHeading
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.controls.announce import announce
from timeline_app.widgets.controls.count_tabs import CountTabs
from timeline_app.widgets.controls.text_labels import TextLabel, show_if
from timeline_app.widgets.event_form.heading_editor import HeadingEditor
from timeline_app.widgets.evidence_form.evidence import sources_of
from timeline_app.widgets.panel.card_lists import PanelCards, stops_of
from timeline_app.widgets.panel.event_page import EventPage
from timeline_app.widgets.panel.style import evidence_style, panel_style

panel_texts = Texts("panel_texts")


if TYPE_CHECKING:
    from timeline_app.widgets.event_form.event_form import MakeEdit
    from timeline_app.widgets.panel.actor_page import ActorFacts, ActorPage

MIN_WIDTH_PX = 320
IDEAL_WIDTH_PX = 372
FURTHEST_FOUND = 200
"""Of so many quotes all are shown down to the first that a search finds."""


class DetailsPanel(QWidget):
    """Shows the details of one event; empty until there is one."""

    event_requested = Signal(int)
    """The key of a related event that is to be shown."""
    actor_requested = Signal(str)
    """The id of an actor of whom one wants to know more."""
    led_here_requested = Signal()
    """What led to the event is to be shown."""
    dates_requested = Signal()
    """The dates that sources give for the event are to be shown on the timeline."""
    link_requested = Signal(str)
    """An http or https address that is to be opened once the reader agrees."""
    copied = Signal(str)
    """A quote and its citation, which the clipboard holds now."""
    step_requested = Signal(int)
    """-1 for the previous event, 1 for the next."""
    edit_requested = Signal(object)
    """A `NamedEdit` that is to be made."""
    actor_page_made = Signal()
    """There is an `actor_page` now, to be connected."""
    shown = Signal(object)
    """The `EventDetails` that are shown from now on, or None."""
    occupancy_changed = Signal()
    """It has nothing to show from now on, or something again: see `is_empty`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(MIN_WIDTH_PX)
        self._palette = LIGHT
        self._details: EventDetails | None = None
        self._may_change = True
        self.make_edit: MakeEdit = self._ask_for
        """Makes an edit of the heading; gives why it could not be made, or nothing."""
        self._heading = EventHeading()
        self.editing = HeadingEditor(self._heading, self._make)
        self._tabs = CountTabs((self.tr("Quotes"), self.tr("Sources"), self.tr("Related")))
        self._tabs.setAccessibleName(self.tr("Quotes, sources and related events"))
        self.cards = PanelCards(self)
        self.evidence = self.cards.evidence
        self.evidence.editing.arranged.connect(self._order_focus)
        self.evidence.editing.seen_requested.connect(self._show_list)
        self.cards.event_requested.connect(self.event_requested)
        self.cards.link_requested.connect(self.link_requested)
        self.cards.copied.connect(self.copied)
        self.cards.source_requested.connect(self.show_source)
        self.cards.speaker_requested.connect(self.actor_requested)
        self._heading.arranged.connect(self._order_focus)
        self._heading.led_here_requested.connect(self.led_here_requested)
        self._heading.dates_requested.connect(self.dates_requested)
        for cards in (*self.cards.lists, self.cards.claim_list):
            cards.more_button.clicked.connect(partial(self._show_more, cards))
        self._arrange()
        self._heading.actor_requested.connect(self.actor_requested)
        self._heading.stepper.step_requested.connect(self.editing.finish)  # before what it asks
        self._heading.stepper.step_requested.connect(self.step_requested)
        self.editing.arranged.connect(self._order_focus)
        self.editing.reached.connect(self._page.bring_into_view)
        self._before_actor: QWidget | None = None
        self._chosen_tab = 0
        self._tabs.currentChanged.connect(self._choose_tab)
        self._show_tab(0)

    @property
    def details(self) -> EventDetails | None:
        """What is shown of an event; None while there is none."""
        return self._details

    @property
    def may_change(self) -> bool:
        """Whether what is shown may be edited here."""
        return self._may_change

    @may_change.setter
    def may_change(self, allowed: bool) -> None:
        self._may_change = allowed
        self.editing.allow(allowed)
        self.evidence.allow(allowed)

    def finish(self) -> bool:
        """Keep whatever was typed; whether nothing is left that could not be kept."""
        finished = self.editing.finish(), self.evidence.editing.finish()
        return all(finished)

    def may_close(self) -> bool:
        """Keep whatever was typed; whether the window may close without losing a word."""
        may = self.editing.may_close(), self.evidence.editing.may_close()
        return all(may)

    def show_edit_key(self, tip: str) -> None:
        """Say by the pencil how else one comes to edit."""
        self._heading.edit_button.setToolTip(tip)

    def _make(self, wish: NamedEdit) -> str:
        return self.make_edit(wish)

    def _ask_for(self, wish: NamedEdit) -> str:
        self.edit_requested.emit(wish)
        return ""

    def _arrange(self) -> None:
        hint = TextLabel("muted")
        hint.setObjectName("details_hint")
        hint.setText(self.tr("Select an event to read its quotes and sources."))
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setContentsMargins(48, 0, 48, 0)
        self._page = EventPage(self._heading, self._tabs, self.cards.lists)
        self._page.sideways.connect(self._go_sideways)
        self.actor_page: ActorPage | None = None
        """Who an actor is, once that was asked."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)
        self._hint = hint
        self._stack.addWidget(hint)
        self._stack.addWidget(self._page)

    @override
    def sizeHint(self) -> QSize:
        return QSize(IDEAL_WIDTH_PX, 600)

    def set_palette_roles(self, palette: Palette) -> None:
        """Show everything in the colours of a theme.

        To be called once the panel stands in its window: one that came into it with a style sheet
        would be polished anew, each part once for all that it stands in.
        """
        if palette is self._palette and self.styleSheet():
            return
        self._palette = palette
        self.setStyleSheet(panel_style(palette) + evidence_style(palette))
        self._tabs.set_palette_roles(palette)
        self.leave_actor()
        if self._details is not None:
            self._fill(self._details)

    def _go_sideways(self, step: int) -> None:
        """Go to the event before or after, as the arrows do on the canvas; not amid a form."""
        if not self.editing.is_open and self.evidence.editing.form is None:
            stepper = self._heading.stepper
            button = stepper.previous if step < 0 else stepper.next
            if button.isEnabled():
                # What had the keyboard may go with the event.
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                button.click()

    def show_selection(self, summary: str) -> None:
        """Say above the event how many are selected, and what they share; nothing of one."""
        self._page.show_selection(summary)

    # Who an actor is.

    def show_actor(self, facts: ActorFacts) -> None:
        """Show who somebody is, in the place of the event, until one goes back."""
        from timeline_app.widgets.panel.actor_page import ActorPage  # not for the first paint

        page = self.actor_page
        if page is None:
            page = self.actor_page = ActorPage()
            self._stack.addWidget(page)
            page.left.connect(self.leave_actor)
            page.event_requested.connect(self.event_requested)
            page.event_requested.connect(self.leave_actor)  # it may be the event that is shown
            self.actor_page_made.emit()
        page.put(facts, self._palette, may_change=self._may_change)
        focused = QApplication.focusWidget()
        self._before_actor = focused if focused and self.isAncestorOf(focused) else None
        self._stack.setCurrentWidget(page)
        self.occupancy_changed.emit()
        if self._before_actor is not None:
            page.back.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, facts.actor.name)

    def update_actor(self, facts: ActorFacts) -> None:
        """Show the same actor as they are now."""
        if self.actor_page is not None:
            self.actor_page.put(facts, self._palette, may_change=self._may_change)

    @property
    def is_empty(self) -> bool:
        """Whether neither an event is shown nor an actor."""
        return self._details is None and not self.is_on_actor

    @property
    def is_on_actor(self) -> bool:
        """Whether an actor is shown in the place of the event."""
        return self.actor_page is not None and self._stack.currentWidget() is self.actor_page

    def leave_actor(self) -> bool:
        """Go back to the event, the keyboard to where it was; whether an actor was shown."""
        if not self.is_on_actor:
            return False
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._stack.setCurrentWidget(self._hint if self._details is None else self._page)
        before, self._before_actor = self._before_actor, None
        if had_focus and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.occupancy_changed.emit()
        return True

    def add_foot(self, widget: QWidget) -> None:
        """Put something at the foot of the panel, which stays where the event is scrolled."""
        self._column.addWidget(widget)

    def show_details(self, details: EventDetails | None, position: tuple[int, int] | None) -> None:
        """Show an event, and where it stands among all events, counted from 1; or nothing."""
        if details is None or details is self._details:
            self._heading.stepper.put(position)
        if details is self._details:
            return
        is_same_event = details and self._details and details.key == self._details.key
        self._details = details
        self.editing.put(details)
        self.evidence.leave(details)
        if not is_same_event:
            self.cards.show_few()
        self.setUpdatesEnabled(False)
        try:
            if details is None:
                self._empty()
            else:
                parts = (*self._heading.columns, self.cards.claim_list, *self.cards.lists)
                with self._page.settling(*parts):
                    self._heading.stepper.put(position)
                    self._fill(details, turns=not is_same_event)
            if not (is_same_event and self.is_on_actor):
                self._stack.setCurrentWidget(self._hint if details is None else self._page)
            if not is_same_event:
                self._page.verticalScrollBar().setValue(0)
        finally:
            self.setUpdatesEnabled(True)
        self.shown.emit(details)
        self.occupancy_changed.emit()

    def add_below(self, widget: QWidget) -> None:
        """Put something below all that is said of the event."""
        self._page.add_below(widget)

    def point_out(self, is_found: Callable[[str], object]) -> None:
        """Let the quotes stand out whose words are found, and bring the first into view."""
        first: QuoteCard | None = None
        self.cards.fill(0)
        self._show_quotes_until(is_found)
        quotes = () if self._details is None else self._details.quotes
        for card, quote in zip(self.cards.quotes.all_made(), quotes, strict=False):
            text, translation = quote.quote.text, quote.quote.translation
            card.set_is_found(bool(is_found(text) or (translation and is_found(translation))))
            if first is None and card.property("is_found"):
                first = card
        if first is not None:
            self._turn_to(0)
            self._page.bring_into_view(first)

    def _show_quotes_until(self, is_found: Callable[[str], object]) -> None:
        """Show the cards up to the first quote that is found, where it isn't too far below."""
        quotes = () if self._details is None else self._details.quotes
        found = (
            at
            for at, one in enumerate(quotes[:FURTHEST_FOUND])
            if is_found(one.quote.text) or is_found(one.quote.translation or "")
        )
        self._show_until(self.cards.lists[0], next(found, -1))

    def _show_until(self, cards: CardList, place: int) -> None:
        """Show at least the cards up to a place."""
        if self._details is not None and place >= 0 and cards.card_at(place) is None:
            self.cards.allow_until(cards, place)
            self._fill(self._details)

    def show_related(self) -> None:
        """Turn to the related events."""
        self._turn_to(2)

    def show_sources(self) -> None:
        """Turn to the sources."""
        self._turn_to(1)

    def show_quote(self, quote_id: str) -> None:
        """Turn to the card of a quote of the event, as far as it bears on it."""
        quotes = () if self._details is None else self._details.quotes
        place = next((at for at, one in enumerate(quotes) if one.quote.id == quote_id), -1)
        if place < 0:
            return
        self._turn_to(0)
        self._show_until(self.cards.lists[0], place)
        card = self.cards.lists[0].card_at(place)
        assert isinstance(card, QuoteCard)  # it was made for that
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.bring_into_view(card)

    def show_claim(self, claim_id: str) -> None:
        """Turn to the card of a date that a source gives for the event, as far as it is one."""
        claims = () if self._details is None else self._details.claims
        place = next((at for at, one in enumerate(claims) if one.claim.id == claim_id), -1)
        if place < 0:
            return
        self._turn_to(1)
        self._show_until(self.cards.claim_list, place)
        card = self.cards.claims.in_use()[place]
        stop = next((one for one in stops_of(card) if one.isVisibleTo(self)), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.bring_into_view(card)

    def show_source(self, source_id: str) -> None:
        """Turn to the card of a source of the event, with the keyboard on it."""
        if self._details is None:
            return
        self._turn_to(1)
        ids = [source.id for source, _ in sources_of(self._details)]
        place = ids.index(SourceId(source_id))
        self._show_until(self.cards.lists[1], place)
        card = self.cards.sources.in_use()[place]
        stops = (card.open_button, *card.buttons.focus_stops())
        stop = next((one for one in stops if not one.isHidden() and one.isEnabled()), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.bring_into_view(card)

    def show_undrawn(self, count: int) -> None:
        """Say by the related events how many of them the canvas doesn't draw."""
        note = panel_texts.tr("+{n} more than the canvas draws", "", count)
        self.cards.lists[2].set_note(note if count else "")

    def focus_first(self) -> bool:
        """Give the focus to the title, else to the first part that takes it; whether it could."""
        stops = [] if self._details is None else self._focus_stops()
        for stop in (self._heading.title, *stops) if stops else ():
            if stop.isVisibleTo(self) and stop.isEnabled():
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _fill(self, details: EventDetails, *, turns: bool = False) -> None:
        """Show an event; with `turns` on the tab where there is something."""
        made = len(self._heading.focus_stops())
        self._heading.put(details, self._palette)
        self._tabs.set_counts(*self.cards.put(details, self._palette))
        if turns:
            self._turn_to_what_there_is()
        else:
            self._show_tab(self._tabs.currentIndex())
        if len(self._heading.focus_stops()) != made:
            self._order_focus()

    def _show_more(self, cards: CardList) -> None:
        """Add some more cards to a list; the keyboard goes to the first of them."""
        if self._details is not None:
            first = self.cards.allow_more(cards)
            self._fill(self._details)
            card = cards.card_at(first)
            stops = [] if card is None else stops_of(card)
            stop = next((one for one in stops if one.isVisibleTo(self)), None)
            if stop is not None:  # a card that can't be edited may have none
                stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _empty(self) -> None:
        self._heading.clear()
        self.cards.clear()
        self._tabs.set_counts(0, 0, 0)

    def _choose_tab(self, index: int) -> None:
        """A hand turns to a tab: the next events are shown with it, where there is something."""
        self._chosen_tab = index
        self._show_tab(index)

    def _turn_to(self, index: int) -> None:
        """Turn to a tab for the event that is shown, and for no other."""
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(index)
        self._show_tab(index)

    def _turn_to_what_there_is(self) -> None:
        """Show the tab that was chosen last, or where that is empty the first that isn't."""
        counts, chosen = self._tabs.counts, self._chosen_tab
        filled = [index for index, count in enumerate(counts) if count]
        self._turn_to(chosen if counts[chosen] or not filled else filled[0])

    def _show_tab(self, index: int) -> None:
        for number, cards in enumerate(self.cards.lists):
            if number != index and not cards.isHidden():
                if cards.isAncestorOf(QApplication.focusWidget() or self.window()):
                    self._tabs.setFocus()  # else it goes to whatever comes next in the window
                cards.hide()
        made = len(self.cards.all_made())
        if self.cards.fill(index) and self._details is not None:
            self.evidence.follow(self._details)
            if len(self.cards.all_made()) != made:
                self._order_focus()
        show_if(self.cards.lists[index], True)

    def _show_list(self, cards: CardList) -> None:
        """Turn to the tab of a list of cards."""
        self._turn_to(self.cards.lists.index(cards) if cards in self.cards.lists else 1)

    def _focus_stops(self) -> list[QWidget]:
        """All that the Tab key passes, in the order of reading."""
        stops = [*self._heading.focus_stops(), *self.editing.focus_stops(), self._tabs]
        return [*stops, *self.cards.focus_stops()]

    def _order_focus(self) -> None:
        """Let the Tab key follow the order of reading: Qt follows the order of making."""
        quotes = self.cards.quotes.all_made()
        notes = [note for card in quotes for note in (card.occasion, card.left_out)]
        notes += [self._heading.note, self._heading.origin]
        for note in notes:
            note.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else Qt leaves it where it was
        for one, other in pairwise(self._focus_stops()):
            QWidget.setTabOrder(one, other)
        for note in notes:
            note.settle()
