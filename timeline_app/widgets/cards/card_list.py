"""A list of cards, what stands there when it is empty, and the form of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.core.text.translation import Texts
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.text_labels import TextLabel, show_if

panel_texts = Texts("panel_texts")


class Cards(Protocol):
    """The cards of a list, of whatever kind."""

    def in_use(self) -> Sequence[EditableCard]:
        """Those that show something."""
        ...

    def all_made(self) -> Sequence[EditableCard]:
        """All that there are."""
        ...


class CardList(WidgetColumn):
    """A column of cards, or a line that says that there are none."""

    def __init__(
        self, name: str, none_yet: str, add_words: str = "", parent: QWidget | None = None
    ) -> None:
        """`add_words` stand on the button that adds to the list."""
        super().__init__(parent)
        self.setObjectName(name)
        self._none_yet = none_yet
        self._hint = TextLabel("small")
        self._hint.setContentsMargins(4, 8, 4, 4)
        self._note = TextLabel("small")
        self._note.setContentsMargins(4, 8, 4, 4)
        self._note.hide()
        self._hidden: QWidget | None = None
        self._form: QWidget | None = None
        self._cards: Cards | None = None
        self._may_add = False
        self.column = QVBoxLayout()
        """Where the cards are."""
        self.column.setSpacing(0)
        self.more_button = TextButton("action")
        """Asks for the cards that are not there yet."""
        self.more_button.hide()
        self.add_button = TextButton("action")
        """Adds a card."""
        self.add_button.setText(add_words)
        self.add_button.setAccessibleName(add_words)
        self.add_button.setVisible(False)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(20, 0, 16, 16)
        self.whole.setSpacing(4)
        self.whole.addWidget(self._hint)
        self.whole.addWidget(self._note)
        self.whole.addLayout(self.column)
        self.whole.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.whole.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_missing(self, count: int) -> None:
        """Offer so many cards that are not there yet."""
        if count:
            self.more_button.setText(panel_texts.tr("Show {n} more", "", count))
        show_if(self.more_button, count > 0)

    def set_note(self, note: str) -> None:
        """Say something of the cards above them, or nothing."""
        self._note.put(note)

    def set_is_empty(self, is_empty: bool) -> None:
        """Say that there are no cards, or don't."""
        self._hint.put(self._none_yet if is_empty else "")

    def attach(self, cards: Cards) -> None:
        """The cards that stand here."""
        self._cards = cards

    def allow_adding(self, may_add: bool) -> None:
        """Offer to add a card, or don't."""
        self._may_add = may_add
        self.add_button.setVisible(may_add and self._form is None)

    def allow_buttons(self, may_change: bool) -> None:
        """Let the cards be edited, or not."""
        for card in [] if self._cards is None else self._cards.all_made():
            card.buttons.allow(may_change)

    def place_of(self, card: EditableCard) -> int:
        """The place of a card, -1 for one that shows nothing."""
        cards = self._in_use()
        return cards.index(card) if card in cards else -1

    def add_below(self, other: CardList) -> None:
        """Another list stands below all of this one."""
        other.whole.setContentsMargins(0, 4, 0, 0)
        self.whole.addWidget(other)

    def focus_stops(
        self,
        of_cards: Sequence[tuple[EditableCard, list[QWidget]]],
        form: QWidget | None,
        of_form: list[QWidget],
    ) -> list[QWidget]:
        """What the Tab key passes: of the cards, with a form after its card, and the buttons.

        `of_form` is what it passes of the form, if that stands here.
        """
        if form is None or form is not self._form:
            of_form = []
        stops: list[QWidget] = []
        for card, own in of_cards:
            stops += own
            if card is self._hidden:
                stops += of_form
        if self._hidden is None:
            stops += of_form
        return [*stops, self.more_button, self.add_button]

    @property
    def form(self) -> QWidget | None:
        """The form that stands here."""
        return self._form

    def card_at(self, at: int) -> EditableCard | None:
        """The card at a place, None for a place where none is."""
        cards = self._in_use()
        return cards[at] if 0 <= at < len(cards) else None

    def show_form(self, form: QWidget, card: QWidget | None) -> None:
        """Show a form in the place of a card, or below all for something new.

        One that is shown already stays, or moves, with the keyboard in it.
        """
        if self._form is not form:
            self.hide_form()
        self._form = form
        self._show_hidden()
        self.column.removeWidget(form)
        self.whole.removeWidget(form)
        if card is None:
            self.whole.insertWidget(self.whole.indexOf(self.add_button), form)
        else:
            card.hide()
            self._hidden = card
            self.column.insertWidget(self.column.indexOf(card) + 1, form)
        form.show()
        self.add_button.hide()

    def hide_form(self) -> None:
        """Take the form away, and show the card again that it stood for, if it is still there."""
        if self._form is not None:
            self.column.removeWidget(self._form)
            self.whole.removeWidget(self._form)
            self._form.hide()
            self._form = None
        self._show_hidden()
        self.add_button.setVisible(self._may_add)

    def _show_hidden(self) -> None:
        if self._hidden is not None and self._hidden in self._in_use():
            self._hidden.show()
        self._hidden = None

    def _in_use(self) -> Sequence[EditableCard]:
        return () if self._cards is None else self._cards.in_use()
