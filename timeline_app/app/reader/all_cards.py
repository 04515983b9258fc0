"""The cards beside a text in its order: what rests on it, and what was found in it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from timeline_app.app.reader.read_findings import ReadFindings
from timeline_app.app.reader.read_source import SourceBeingRead
from timeline_app.document.document import Document
from timeline_app.widgets.reader.marks import MarksOver, TextMarks
from timeline_app.widgets.reader.values import CardDeck, UseCardText


def all_cards(
    document: Document, known: SourceBeingRead, found: ReadFindings
) -> tuple[CardDeck, TextMarks]:
    """All cards, and what is marked in the text for them.

    Few records rest on a text in which very much may be found.
    """
    cards = known.cards(may_change=document.may_change)
    behind = 1 if known.text is None else known.text.length + 1
    names = [one.name for one in found.open]
    for card in reversed(cards):
        start = card.marks[0].start if card.marks else behind
        names.insert(bisect_left(found.open, start, key=attrgetter("place")), card.name)
    by_name = {card.name: card for card in cards}

    def text_of(name: str) -> UseCardText:
        return by_name[name] if name in by_name else found.card(name)

    unmarked = [card.name for card in cards if not card.marks]
    marks = [mark for card in cards for mark in card.marks]
    return CardDeck(names, text_of, unmarked), MarksOver(marks, found.proposals.marks, found.gone)
