"""The column of cards beside a text, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.text.translation import Texts
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.text_labels import TextLabel, show_if
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.reader.use_card import UseCard
from timeline_app.widgets.reader.values import UseCardText

card_texts = Texts("card_texts")

AT_ONCE = 40
"""So many cards there are at first, and more when they are wanted."""


class UseCards(QScrollArea):
    """Each quote, date given and citation of the source that is read has a card."""

    chosen = Signal(str)
    opened = Signal(str)
    accepted = Signal(str)
    dismissed = Signal(str)
    other_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader-cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._palette = LIGHT
        self._cards: Sequence[UseCardText] = ()
        self._current = ""
        self._most = AT_ONCE
        content = WidgetColumn()
        content.setObjectName("reader-cards-content")
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(12)
        self._empty = TextLabel("hint")
        self._empty.put(self.tr("Nothing rests on this source yet."))
        self.more = QPushButton()
        self.more.clicked.connect(self._show_more)
        column.addWidget(self._empty)
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

    def put(self, cards: Sequence[UseCardText]) -> None:
        """Show these."""
        self._cards = cards
        self._fill()

    def make_current(self, name: str) -> None:
        """Let the card of this name stand out, and bring it into view."""
        self._current = name
        place = next((at for at, one in enumerate(self._cards) if one.name == name), -1)
        if place >= self._most:
            self._most = place + 1
        self._fill()
        card = self.card_named(name)
        if card is not None:
            self._column.activate()
            self.ensureWidgetVisible(card, 0, 12)

    def card_named(self, name: str) -> UseCard | None:
        """The card of a use, if it is made."""
        return next((card for card in self._pool.in_use() if card.name == name), None)

    @property
    def all_texts(self) -> Sequence[UseCardText]:
        """What all cards say, also those that aren't made yet."""
        return self._cards

    def _fill(self) -> None:
        shown = self._cards[: self._most]
        for card, said in zip(self._pool.shown(len(shown)), shown, strict=True):
            card.put(said, self._palette, is_current=said.name == self._current)
        missing = len(self._cards) - len(shown)
        self.more.setText(card_texts.tr("Show {n} more", "", missing))
        show_if(self.more, missing > 0)
        show_if(self._empty, not self._cards)

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._fill()

    def _new_card(self) -> UseCard:
        card = UseCard()
        card.chosen.connect(self.chosen)
        card.opened.connect(self.opened)
        card.accepted.connect(self.accepted)
        card.dismissed.connect(self.dismissed)
        card.other_requested.connect(self.other_requested)
        return card
