"""Who an actor is: names, offices, and the way to all their quotes and events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.offices import office_words
from timeline_app.core.records.event_details import Tenure
from timeline_app.core.records.records import Actor, Office
from timeline_app.core.text.caption import words_within
from timeline_app.core.text.translation import Texts, words
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card import DottedLine, verification_mark
from timeline_app.widgets.cards.related_card import LinkButton
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import RING_PX, ProseLabel, TextLabel
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.fields.country_codes import name_of, territories
from timeline_app.widgets.texts.phrases import dotted, listed, quoted
from timeline_app.widgets.texts.record_texts import verification_words

panel_texts = Texts("panel_texts")


MOST_LISTED = 40
"""Of more events, or quotes, the list names the first alone; the filter shows all."""
MOST_LETTERS = 120
"""Of a quote so many stand in the list."""


class ActorEvent(NamedTuple):
    """An event that an actor takes part in, by its key, in words."""

    key: int
    title: str
    date: str


class ActorQuote(NamedTuple):
    """Words of an actor, by their id, and the key of the event to read them with; 0 for none."""

    id: str
    text: str
    said_on: str
    event: int


class ActorFacts(NamedTuple):
    """An actor with the first of their events, in time, and of their quotes; how many there are."""

    actor: Actor
    events: Sequence[ActorEvent]
    number: int
    quotes: Sequence[ActorQuote] = ()
    number_of_quotes: int = 0


class ActorPage(QScrollArea):
    """Stands in the place of the event, until one goes back to it."""

    left = Signal()
    """Back to the event."""
    event_requested = Signal(int)
    """The key of an event that is to be shown."""
    quote_requested = Signal(int, str)
    """The key of an event, and the id of a quote that is to be shown there."""
    select_requested = Signal(str)
    """The id of the actor whose events are to be selected."""
    filter_requested = Signal(str)
    """The id of the actor whose events alone are to be shown."""
    edit_requested = Signal(str)
    """The id of the actor who is to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actor-page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._actor_id = ""
        self.back = self._button(self.tr("‹ Back to the event"))
        self.back.clicked.connect(self.left)
        self._name = ProseLabel("title", is_stop=True)
        self._others = ProseLabel("plain", is_stop=True)
        self._about = ProseLabel("muted")
        self._offices_name = TextLabel("heading")
        self._offices = ProseLabel("plain", is_stop=True)
        self._note = ProseLabel("plain", is_stop=True)
        self._checked = DottedLine("small")
        self.only = self._button("")
        self.only.clicked.connect(lambda: self.filter_requested.emit(self._actor_id))
        self.select = self._button(self.tr("Select them"))
        self.select.clicked.connect(lambda: self.select_requested.emit(self._actor_id))
        self.edit = self._button(self.tr("Edit…"))
        self.edit.clicked.connect(lambda: self.edit_requested.emit(self._actor_id))
        self._events_name = TextLabel("heading")
        self._more = TextLabel("small")
        self._quotes_name = TextLabel("heading")
        self._more_quotes = TextLabel("small")
        content = WidgetColumn()
        content.setObjectName("details_content")
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 12, 12, 16)
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (
            *(self._name, self._others, self._about, self._offices_name, self._offices),
            *(self._note, self._checked, self._quotes_name),
        ):
            part.setContentsMargins(RING_PX, 0, RING_PX, 0)
            column.addWidget(part)
        said = QVBoxLayout()
        said.setSpacing(4)
        self._quotes = WidgetPool(said, self._new_quote, _QuoteLink.clear)
        column.addLayout(said)
        for part in (self._more_quotes, self._events_name):
            part.setContentsMargins(RING_PX, 0, RING_PX, 0)
            column.addWidget(part)
        ways = FlowLayout(gap_px=4, row_gap_px=4)
        for button in (self.only, self.select, self.edit):
            ways.addWidget(button)
        column.addLayout(ways)
        links = QVBoxLayout()
        links.setSpacing(4)
        self._links = WidgetPool(links, self._new_link, _EventLink.clear)
        column.addLayout(links)
        column.addWidget(self._more)
        column.addStretch(1)
        self.setWidget(content)

    def _button(self, text: str) -> TextButton:
        button = TextButton("action")
        button.setText(text)
        button.setAccessibleName(text)
        return button

    def _new_link(self) -> _EventLink:
        link = _EventLink()
        link.clicked.connect(lambda: self.event_requested.emit(link.key))
        return link

    def _new_quote(self) -> _QuoteLink:
        link = _QuoteLink()
        link.clicked.connect(lambda: self.quote_requested.emit(link.key, link.quote))
        return link

    def put(self, facts: ActorFacts, palette: Palette, *, may_change: bool) -> None:
        """Show this actor."""
        actor = facts.actor
        self._actor_id = actor.id
        self.setAccessibleName(actor.name)
        self._name.put(actor.name)
        others = dict.fromkeys(one.text for one in actor.other_names if one.text != actor.name)
        self._others.put(
            self.tr("also {names}").replace("{names}", listed(others)) if others else ""
        )
        country = name_of(actor.side, territories()) if actor.side else ""
        self._about.put(" · ".join(p for p in (words(actor.kind.value), country) if p))
        self._offices_name.put(self.tr("Offices") if actor.offices else "")
        offices = dict.fromkeys(_office_words(office) for office in actor.offices)
        self._offices.put("\n".join(offices))
        self._note.put(actor.note)
        mark = verification_mark(actor.verification, palette)
        self._checked.put(verification_words(actor.verification), *mark)
        self._put_events(facts)
        self._put_quotes(facts)
        self.edit.setVisible(may_change)
        self.verticalScrollBar().setValue(0)

    def _put_events(self, facts: ActorFacts) -> None:
        self._events_name.put(panel_texts.tr("Takes part in {n} {event|events}", "", facts.number))
        text = panel_texts.tr("Show only these {n} events", "", facts.number)
        if facts.number == 1:
            text = panel_texts.tr("Show only this event")
        self.only.setText(text)
        self.only.setAccessibleName(text)
        self.only.setVisible(facts.number > 0)
        self.select.setVisible(facts.number > 1)
        shown = facts.events[:MOST_LISTED]
        for link, event in zip(self._links.shown(len(shown)), shown, strict=True):
            link.show_event(event)
        left = facts.number - len(shown)
        self._more.put(panel_texts.tr("and {n} more", "", left) if left else "")

    def _put_quotes(self, facts: ActorFacts) -> None:
        number, shown = facts.number_of_quotes, facts.quotes[:MOST_LISTED]
        said = panel_texts.tr("Is quoted {n} {time|times}", "", number)
        self._quotes_name.put(said if number else "")
        for link, quote in zip(self._quotes.shown(len(shown)), shown, strict=True):
            link.show_quote(quote)
        left = number - len(shown)
        self._more_quotes.put(panel_texts.tr("and {n} more", "", left) if left else "")

    def focus_stops(self) -> list[QWidget]:
        """What the Tab key passes here, in order."""
        told = [self.back, self._name, self._others, self._offices, self._note]
        ways = [*self._quotes.all_made(), self.only, self.select, self.edit]
        return [*told, *ways, *self._links.all_made()]


class _EventLink(LinkButton):
    """An event of the actor's."""

    def __init__(self) -> None:
        super().__init__()
        self.key = 0

    def show_event(self, event: ActorEvent) -> None:
        self.key = event.key
        self.put(f"{event.title} · {event.date}" if event.date else event.title)

    def clear(self) -> None:
        self.key = 0
        self.put("")


class _QuoteLink(LinkButton):
    """Words of the actor's, shortened; one that bears on no event leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.key = 0
        self.quote = ""

    def show_quote(self, quote: ActorQuote) -> None:
        self.key, self.quote = quote.event, quote.id
        self.setEnabled(quote.event != 0)
        text = " ".join(quote.text.split())
        first = words_within(text, MOST_LETTERS)
        date = edtf_words(quote.said_on, words, DateStyle.SHORT)
        self.put(dotted((quoted(text if first == text else f"{first}…"), date)))

    def clear(self) -> None:
        self.key, self.quote = 0, ""
        self.put("")


def _office_words(office: Office) -> str:
    """An office with the time that it was held, as far as that is known."""
    if not office.since and not office.until:
        return office_words(office, Tenure.NO_DATES, words)
    held = f"{office.since or '..'}/{office.until or '..'}"
    dates = edtf_words(held, words, DateStyle.SHORT)
    return panel_texts.tr("{office}, {dates}").format(office=office.title, dates=dates)
