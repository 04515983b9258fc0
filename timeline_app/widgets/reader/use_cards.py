"""The column of cards beside a text, in its order, and what stands above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.single_keys import READING, SingleKeys
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.controls.text_labels import TextLabel, show_if
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.reader.use_card import UseCard
from timeline_app.widgets.reader.values import CardDeck, FindingState, deck_of
from timeline_app.widgets.texts.phrases import clauses

card_texts = Texts("card_texts")

AT_ONCE = 40
"""So many cards there are at once at first, and more when they are wanted."""
FILLED_NOW, FILLED_A_STEP = 6, 2
"""So many are filled at once, those in view; the others so many a step."""
BEFORE = 3
"""So many of them stand before the one that is turned to, where it had none yet."""


class UseCards(QScrollArea):
    """Each quote, date given and citation of the source that is read has a card."""

    chosen = Signal(str)
    opened = Signal(str)
    accepted = Signal(str)
    dismissed = Signal(str)
    other_requested = Signal(str)
    new_requested = Signal(str)
    choice_requested = Signal(str, int)
    """A card's name, and which of its choices, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader-cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._palette = LIGHT
        self._deck = deck_of(())
        self._current = ""
        self._first, self._last = 0, AT_ONCE
        self.filling = SlicedWork(self)
        self._is_turned_to = False
        """Whether the current card is to be in view once all are filled."""
        content = WidgetColumn()
        content.setObjectName("reader-cards-content")
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(12)
        self._empty = TextLabel("hint")
        self._empty.put(self.tr("Nothing rests on this source yet."))
        self.earlier, self.more = QPushButton(), QPushButton()
        self.earlier.clicked.connect(self._show_earlier)
        self.more.clicked.connect(self._show_more)
        column.addWidget(self._empty)
        column.addWidget(self.earlier)
        cards = QVBoxLayout()
        cards.setSpacing(12)
        column.addLayout(cards)
        column.addWidget(self.more)
        column.addStretch(1)
        self._pool = WidgetPool(cards, self._new_card, UseCard.clear)
        self.setWidget(content)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self._fill()

    def put(self, deck: CardDeck) -> None:
        """Show these."""
        self._deck = deck
        if self._first >= len(deck):
            self._first, self._last = 0, AT_ONCE
        card = self.card_named(self._current) if self._current else None
        was_in_view = card is not None and self._is_in_view(card, self.height())
        self._fill(to_current=was_in_view)
        if was_in_view:
            self._bring_current_into_view()

    def make_current(self, name: str) -> None:
        """Let the card of this name stand out, and bring it into view."""
        self._current = name
        place = self._deck.place_of(name)
        if place >= 0 and not self._first <= place < self._last:
            is_near = self._last <= place < self._last + AT_ONCE
            self._first = self._first if is_near else max(0, place - BEFORE)
            self._last = max(self._first + AT_ONCE, place + 1)
        self._fill(to_current=True)
        self._bring_current_into_view()
        self._is_turned_to = True

    def _bring_current_into_view(self) -> None:
        card = self.card_named(self._current)
        if card is not None:
            self._column.activate()
            self.ensureWidgetVisible(card, 0, 12)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands out stays in view; what was scrolled out of it by hand stays there."""
        card = self.card_named(self._current) if self._current else None
        was_in_view = card is not None and self._is_in_view(card, event.oldSize().height())
        super().resizeEvent(event)
        if was_in_view:
            self._bring_current_into_view()

    def _is_in_view(self, card: UseCard, height_px: int) -> bool:
        """Whether some of a card is in a view of this height."""
        top = card.mapTo(self, QPoint()).y()
        return top + card.height() > 0 and top < height_px

    def card_named(self, name: str) -> UseCard | None:
        """The card of a use, if it is made."""
        return next((card for card in self._pool.in_use() if card.name == name), None)

    @property
    def deck(self) -> CardDeck:
        """All cards, also those that aren't made yet."""
        return self._deck

    def _fill(self, *, to_current: bool = False) -> None:
        """Fill the first cards, at least to the current one if wanted; the others follow soon."""
        names = self._deck.names[self._first : self._last]
        place = self._deck.place_of(self._current) - self._first
        at_once = FILLED_NOW if self.isVisible() else 0  # a window is shown before they are
        now = min(len(names), max(at_once, place + 1 if to_current else 0))
        self._put(names, 0, now)
        missing = len(self._deck) - self._first - len(names)
        self.more.setText(card_texts.tr("Show {n} more", "", missing))
        self.earlier.setText(card_texts.tr("Show {n} before", "", self._first))
        show_if(self.more, missing > 0)
        show_if(self.earlier, self._first > 0)
        show_if(self._empty, not len(self._deck))
        self.filling.start(self._filling(names, now))

    def _filling(self, names: Sequence[str], start: int) -> Iterator[None]:
        for at in range(start, len(names), FILLED_A_STEP):
            self._put(names, at, min(at + FILLED_A_STEP, len(names)))
            yield
        if self._is_turned_to:
            self._is_turned_to = False
            self._bring_current_into_view()

    def _put(self, names: Sequence[str], start: int, end: int) -> None:
        """Fill some of the cards; what others say from before stands until they have their turn."""
        shown = max(end, min(len(self._pool.in_use()), len(names)))
        for card, name in zip(self._pool.shown(shown)[start:end], names[start:end], strict=True):
            card.put(self._deck.text_of(name), self._palette, is_current=name == self._current)

    def _show_more(self) -> None:
        self._last += AT_ONCE
        self._fill()

    def _show_earlier(self) -> None:
        self._first = max(0, self._first - AT_ONCE)
        self._fill()

    def _new_card(self) -> UseCard:
        card = UseCard()
        card.chosen.connect(self.chosen)
        card.opened.connect(self.opened)
        card.accepted.connect(self.accepted)
        card.dismissed.connect(self.dismissed)
        card.other_requested.connect(self.other_requested)
        card.new_requested.connect(self.new_requested)
        card.choice_requested.connect(self.choice_requested)
        return card


class FoundHead(QWidget):
    """Says how far the text has been read, and what its dates want."""

    again_requested = Signal()
    """What was stopped is to be begun again."""
    day_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = TextLabel("strong")
        title.put(self.tr("Found here"))
        self.keys = TextLabel("hint")
        self.progress = TextLabel("hint")
        self.unresolved = TextLabel("DOUBTFUL")
        self.again_button = QPushButton(self.tr("&Find Dates and Quotations"))
        self.day_button = QPushButton(self.tr("Say &When It Was Written…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 0)
        column.setSpacing(4)
        for label in (title, self.keys, self.progress, self.unresolved):
            column.addWidget(label)
        for button in (self.again_button, self.day_button):
            button.setAutoDefault(False)
            button.hide()
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.again_button.clicked.connect(self.again_requested)
        self.day_button.clicked.connect(self.day_requested)

    def show_keys(self, letters: SingleKeys, *, is_on: bool) -> None:
        """Say which keys there are."""
        said = self.tr(
            "{J} next, {K} previous, {A} accept, {N} as new, {X} dismiss, {O} other, 1–3 choose"
        )
        for usual in (*READING, "N"):
            said = said.replace(f"{{{usual}}}", letters.shown(usual))
        always = self.tr("Alt+↓ Alt+↑ move too; Enter in the text shows the event")
        self.keys.put(clauses((said, always)) if is_on else always)

    def show_state(self, state: FindingState) -> None:
        """Say what goes on, and what the text doesn't tell."""
        self.progress.put(state.progress)
        show_if(self.again_button, state.may_begin_again)
        self.unresolved.put(state.unresolved)
        show_if(self.day_button, bool(state.unresolved) and state.may_change)
