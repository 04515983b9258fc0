"""The cards beside a text: their names in its order, and each one's words once it is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from timeline_app.widgets.reader.values import UseCardText


class CardDeck:
    """Very many cards; what one says is made only where it is looked at."""

    def __init__(
        self,
        names: Sequence[str],
        text_of: Callable[[str], UseCardText],
        unmarked: Collection[str] = (),
    ) -> None:
        """`text_of` gives what the card of a name says now; some have no mark in the text."""
        self.names = names
        without = frozenset(unmarked)
        self.stops = [name for name in names if name not in without] if without else names
        """Those that one goes through in the text by key."""
        self.text_of = text_of
        """What the card of a name says; it is made when it is asked for."""
        self._places = {name: place for place, name in enumerate(names)}

    def __len__(self) -> int:
        return len(self.names)

    def place_of(self, name: str) -> int:
        """Where the card of a name is, from 0; -1 if there is none."""
        return self._places.get(name, -1)

    def text_named(self, name: str) -> UseCardText | None:
        """What the card of a name says, if there is one."""
        return self.text_of(name) if name in self._places else None


def deck_of(cards: Sequence[UseCardText]) -> CardDeck:
    """A deck of cards that are made already."""
    made = {card.name: card for card in cards}
    return CardDeck(list(made), made.__getitem__)
