"""The column of cards beside a text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from timeline_app.widgets.reader.marks import MarkTone
from timeline_app.widgets.reader.use_cards import AT_ONCE, FILLED_NOW, UseCards
from timeline_app.widgets.reader.values import CardDeck, Standing, UseCardText

MANY = 20_000


class Cards:
    """Very many cards, and how often one was made."""

    def __init__(self) -> None:
        self.made = 0
        self.deck = CardDeck([f"card-{number}" for number in range(MANY)], self._text)

    def _text(self, name: str) -> UseCardText:
        self.made += 1
        return UseCardText(
            name,
            "EVENT",
            MarkTone.DATE,
            name,
            "",
            "",
            Standing.NONE,
            accept="Merge",
            as_new="Add as New",
            choices=("Ann", "Bo"),
            is_proposed=True,
        )


@pytest.fixture
def shown(qtbot: QtBot) -> UseCards:
    cards = UseCards()
    qtbot.addWidget(cards)
    cards.resize(360, 600)
    cards.show()
    return cards


def is_seen(shown: UseCards, name: str) -> bool:
    """Whether some of a card is in view."""
    card = shown.card_named(name)
    assert card is not None
    top = card.mapTo(shown.viewport(), card.rect().topLeft()).y()
    return top + card.height() > 0 and top < shown.viewport().height()


@pytest.mark.parametrize("place", [0, 39, 60, MANY // 2, MANY - 1])
def test_of_very_many_only_those_near_the_current_one_are_made(shown: UseCards, place: int) -> None:
    cards = Cards()
    shown.put(cards.deck)
    shown.make_current(f"card-{place}")
    assert cards.made <= 4 * AT_ONCE
    card = shown.card_named(f"card-{place}")
    assert card is not None
    top = card.mapTo(shown.viewport(), card.rect().topLeft()).y()
    assert 0 <= top <= shown.viewport().height() - card.height()
    assert shown.earlier.isHidden() == (shown.card_named("card-0") is not None)
    assert shown.more.isHidden() == (shown.card_named(f"card-{MANY - 1}") is not None)


def test_more_are_shown_on_both_sides(shown: UseCards) -> None:
    shown.put(Cards().deck)
    shown.make_current("card-500")
    assert shown.card_named("card-480") is None
    shown.earlier.click()
    shown.filling.finish()
    assert shown.card_named("card-480") is not None
    shown.more.click()
    shown.filling.finish()
    assert shown.card_named(f"card-{490 + AT_ONCE + 10}") is not None


def test_few_cards_are_filled_at_once_and_the_others_soon(shown: UseCards) -> None:
    shown.put(Cards().deck)
    assert shown.card_named(f"card-{FILLED_NOW - 1}") is not None
    assert shown.card_named(f"card-{FILLED_NOW}") is None
    shown.filling.finish()
    assert shown.card_named(f"card-{AT_ONCE - 1}") is not None
    shown.make_current("card-30")
    assert is_seen(shown, "card-30")


def test_the_current_card_stays_in_view_when_the_window_gets_another_size(
    shown: UseCards,
) -> None:
    shown.put(Cards().deck)
    shown.filling.finish()
    shown.make_current("card-20")
    for size in ((300, 300), (700, 900), (260, 200)):
        shown.resize(*size)
        assert is_seen(shown, "card-20")
    shown.verticalScrollBar().setValue(0)
    shown.resize(400, 400)
    assert shown.verticalScrollBar().value() == 0, "it was scrolled away by hand"
    assert not is_seen(shown, "card-20")


def test_a_proposal_is_added_merged_or_given_to_one_of_several(
    shown: UseCards, qtbot: QtBot
) -> None:
    shown.put(Cards().deck)
    card = shown.card_named("card-1")
    assert card is not None
    assert card.open.isHidden()
    assert [one.text() for one in card.choices] == ["1 Ann", "2 Bo", ""]
    assert card.choices[2].isHidden()
    with qtbot.waitSignal(shown.new_requested) as new:
        card.as_new.click()
    assert new.args == ["card-1"]
    with qtbot.waitSignal(shown.choice_requested) as chosen:
        card.choices[1].click()
    assert chosen.args == ["card-1", 1]


def test_no_two_buttons_have_one_name(shown: UseCards) -> None:
    shown.put(Cards().deck)
    names = [
        button.accessibleName()
        for button in shown.findChildren(QPushButton)
        if button.isVisible() and button is not shown.more
    ]
    assert len(names) > 10
    assert len(set(names)) == len(names)
    assert "Merge: card-1" in names


def test_a_window_is_shown_before_its_cards_are_filled(qtbot: QtBot) -> None:
    cards = UseCards()
    qtbot.addWidget(cards)
    cards.put(Cards().deck)
    assert cards.card_named("card-0") is None
    cards.show()
    qtbot.waitUntil(lambda: cards.card_named("card-0") is not None)
