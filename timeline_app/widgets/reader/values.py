"""What the reader shows beside a text: sources to choose from, and cards in the text's order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import Enum, auto
from typing import NamedTuple

from timeline_app.widgets.reader.marks import MarkTone, TextMark


class SourceTitleLine(NamedTuple):
    """A source to be read: its title, and what it is in a line."""

    id: str
    title: str
    facts: str
    has_text: bool


class Standing(Enum):
    """How sure it is that the words stand there; shown as a dot, besides being said."""

    GOOD = auto()
    SHORTENED = auto()
    DOUBTFUL = auto()
    BAD = auto()
    NONE = auto()


class UseCardText(NamedTuple):
    """What rests on the text that is read, as its card says it.

    `name` is what the card and its mark are known by. `accept` says what A does, `as_new` what N
    does, `other` O and `dismiss` X, and `choices` what 1 to 3 do; each is empty where there is
    nothing to be done. What is `is_proposed` was only found: it is no record, so none is shown.
    `tip` is said of its mark in the text, and `tip_other` what O would make of it.
    """

    name: str
    kind: str
    tone: MarkTone
    heading: str
    facts: str
    state: str
    standing: Standing
    details: tuple[str, ...] = ()
    accept: str = ""
    other: str = ""
    dismiss: str = ""
    as_new: str = ""
    choices: tuple[str, ...] = ()
    is_proposed: bool = False
    is_quote: bool = False
    marks: tuple[TextMark, ...] = ()
    tip: str = ""
    tip_other: str = ""


class CountLine(NamedTuple):
    """A line of the sums below the sources."""

    label: str
    value: str
    is_good: bool = False


class ReaderHead(NamedTuple):
    """What stands above a text."""

    title: str
    facts: str
    address: str = ""


class FindingState(NamedTuple):
    """How far it is known what a text tells.

    `progress` says what goes on, `unresolved` which dates want to know when the text was written;
    both are empty where there is nothing to be said.
    """

    progress: str = ""
    unresolved: str = ""
    may_begin_again: bool = False
    may_change: bool = False
    is_any_left: bool = False


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
