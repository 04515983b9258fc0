"""From a pasted text to events and quotes by keyboard alone, and all of it undone in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action
from tests.app.reader.test_walk import SOON_MS, Hand, Walk, copied
from tests.app.window.test_from_nothing import press, turn_to
from tests.app.windows import become_active, canvas_of, click, row_of, selected_id
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.records.records import Event, EventId, SourceId
from timeline_app.widgets.cards.claim_card import ClaimCard
from timeline_app.widgets.reader.reader_window import ReaderWindow

__all__ = ["copied"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
SOURCE, VISIT = SourceId("pelosi-mfa-dailypost"), "ev-pelosi-taiwan-visit"
NEWS = """\
Nancy Pelosi's plane landed in Taipei on Tuesday night, and the ministry put out a statement.
President Joe Biden and Xi Jinping spoke for more than two hours last Thursday about the trip.
"There is no reason for Beijing to turn a potential visit consistent with long-standing US policy \
into some sort of crisis," John Kirby said.
"America’s solidarity with the 23 million people of Taiwan is more important today than \
ever," Pelosi said. The visit, she said, "in no way contradicts longstanding United States policy."
The ministry said that it "seriously infringes upon China’s sovereignty and territorial \
integrity."
"""
WALK = Walk(
    text=lambda: NEWS,
    source=SOURCE,
    typed="Daily Post (Nigeria)",
    event=VISIT,
    title="Pelosi visits Taiwan",
    quotes=1,
    said="",
    dated="",
    clicked="qx-mfa-condemns",
    change=("", ""),
)


CRISIS = (
    "There is no reason for Beijing to turn a potential visit consistent with long-standing US"
    " policy into some sort of crisis"
)
QUOTES = (
    CRISIS,
    "America’s solidarity with the 23 million people of Taiwan is more important today than ever",
    "in no way contradicts longstanding United States policy",
)


class FindingHand(Hand):
    """The same hand, deciding on what was found."""

    def event(self, own_id: EventId) -> Event:
        found = self.document.chronology.find(Event, own_id)
        assert found is not None
        return found

    def records(self) -> tuple[set[EventId], set[str]]:
        """The events that the source tells of, and the words of its quotes."""
        uses = self.document.chronology.uses_of_source(SOURCE)
        return set(uses.events), {quote.text for quote in uses.quotes}

    def words_in_hand(self, reader: ReaderWindow) -> str:
        """The words in the text that stand out."""
        mark = reader.text.marks.named(reader.current)
        return "" if mark is None else reader.text.text[mark.start : mark.end]

    def decide(self, reader: ReaderWindow, words: str, key: Qt.Key) -> None:
        """Press a key where these words have their turn."""
        self.qtbot.waitUntil(lambda: self.words_in_hand(reader) == words, timeout=SOON_MS)
        press(key)

    def click_on_canvas(self, event: EventId) -> None:
        view = canvas_of(self.window)
        view.clearSelection()  # what is said of another event lies over marks
        index = view.event_model.index(row_of(view, event), 0)
        view.scrollTo(index)
        view.glide.finish()
        rect = view.visualRect(index)
        assert not rect.isEmpty()
        assert view.viewport().rect().contains(rect.center())
        click(view, rect.center())
        assert selected_id(view) == event


def test_from_a_pasted_text_to_events_and_quotes_and_back(
    window: MainWindow,
    copied: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    hand = FindingHand(window, WALK, qtbot)
    window.activateWindow()
    hand.choose_event()
    events, quotes = hand.records()
    copied(NEWS)
    hand.keep(hand.paste())
    turn_to("Quotes")
    hand.wait_for_state("matches its source")
    reader = hand.read()
    finder = window.findChild(SourceReader).finder
    qtbot.waitUntil(lambda: len(finder.read.open) == 5, timeout=SOON_MS)

    # Two events and three quotes are accepted, each by one key.
    press(Key.Key_J)
    hand.decide(reader, "Tuesday night", Key.Key_N)
    hand.decide(reader, "last Thursday", Key.Key_N)
    for words in QUOTES:
        hand.decide(reader, words, Key.Key_A)
    assert finder.read.open == []
    told, said = hand.records()
    assert said - quotes == set(QUOTES)
    landed, spoke = sorted(told - events, key=lambda event: hand.event(event).date, reverse=True)
    assert hand.event(landed).title == "Nancy Pelosi's plane landed in Taipei"
    assert (hand.event(landed).date, hand.event(spoke).date) == ("2022-08-02", "2022-07-28")

    # They are seen on the canvas; from there one lands at the words again.
    window.activateWindow()
    become_active(window)
    hand.click_on_canvas(spoke)
    hand.click_on_canvas(landed)
    panel = window.details
    assert panel is not None
    (card,) = [one for one in panel.findChildren(ClaimCard) if one.isVisible()]
    card.read_button.click()
    qtbot.waitUntil(lambda: hand.words_in_hand(reader) == "Tuesday night", timeout=SOON_MS)
    assert reader.current.startswith("claim:")
    at = reader.text.marks.named(reader.current)
    assert at is not None
    assert reader.text.rects_of(at.start, at.end)

    # All is undone, the last first.
    window.activateWindow()
    become_active(window)
    for left in (2, 1, 0):
        hand.undo()
        assert hand.records() == (told, quotes | set(QUOTES[:left]))
    hand.undo()
    assert hand.records() == (events | {landed}, quotes)
    hand.undo()
    assert hand.records() == (events, quotes)
    assert hand.words_kept() is not None
    hand.undo()
    assert hand.words_kept() is None
    assert not action(window, "undo").isEnabled()
