"""A source read from end to end by keyboard alone: its text kept, quoted, replaced, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of
from tests.app.window.test_from_nothing import (
    CONTROL,
    MOST_STOPS,
    focused,
    name_of,
    press,
    replace_by,
    tab_to,
    turn_to,
    write,
)
from tests.app.windows import become_active, canvas_of, selected_id
from tests.reading.seed import article
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.records.records import DateClaim, Quote, Selector, SourceId
from timeline_app.document.document import Document
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.dialogs.keep_text_dialog import KeepTextDialog
from timeline_app.widgets.reader.reader_window import ReaderWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
W = TypeVar("W", bound=QWidget)
SOON_MS = 30_000
"""A process of its own reads what is pasted, on a machine that may be busy."""

STATEMENT = """\
😀 Menu · Subscribe
The speaker's plane landed on Tuesday night, and her office put out a statement.
It called the visit one of several, and said “it in no way contradicts longstanding United \
States policy”.
\u201cAmerica\u2019s solidarity with the 23 million people of Taiwan is more important today \
than ever, as the world faces a choice between autocracy and democracy.\u201d
Elsewhere it spoke of a vibrant and robust island.
"""


@dataclass(frozen=True, slots=True)
class Walk:
    """What somebody reads, and what they make of it."""

    text: Callable[[], str]
    source: SourceId
    typed: str
    """What finds the source by its name."""
    event: str
    title: str
    """What finds the event."""
    quotes: int
    said: str
    """Words that become one more quote."""
    dated: str
    """Words that give a date."""
    clicked: str
    """The quote that one turns to."""
    change: tuple[str, str]
    """A word of that quote, and another."""


WALKS = (
    Walk(
        lambda: STATEMENT,
        SourceId("pelosi-statement"),
        "Nancy Pelosi",
        "ev-pelosi-taiwan-visit",
        "Pelosi visits Taiwan",
        2,
        "vibrant and robust island",
        "Tuesday night",
        "qx-pelosi-policy",
        ("longstanding", "recent"),
    ),
    Walk(
        article,
        SourceId("axios-article"),
        "Axios",
        "ev-blinken-cbs-interview",
        "Blinken speaks to CBS",
        12,
        "freedom of navigation",
        "last summer",
        "q03",
        ("work in progress", "work in regress"),
    ),
)


@pytest.fixture
def copied() -> Iterator[Callable[[str], None]]:
    """Leaves a text on the clipboard, as a copy elsewhere would."""
    held = QApplication.clipboard()

    def copy(text: str) -> None:
        data = QMimeData()
        data.setText(text)
        held.setMimeData(data)

    yield copy
    held.clear()


def the(window: QWidget, kind: type[W]) -> W:
    """The one window of this kind, with the keyboard."""
    (found,) = window.findChildren(kind)
    become_active(found)
    return found


def words_shown(widget: QWidget) -> str:
    """All texts of labels that are seen within a widget, one a line."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


class Hand:
    """Presses keys in the window, and looks."""

    def __init__(self, window: MainWindow, walk: Walk, qtbot: QtBot) -> None:
        self.window, self.walk, self.qtbot = window, walk, qtbot
        self.document: Document = document_of(window)

    def quotes(self) -> list[Quote]:
        return list(self.document.chronology.uses_of_source(self.walk.source).quotes)

    def quote(self) -> Quote:
        """The one that is turned to."""
        (found,) = [one for one in self.quotes() if one.id == self.walk.clicked]
        return found

    def claims(self) -> list[DateClaim]:
        return list(self.document.chronology.uses_of_source(self.walk.source).claims)

    def words_kept(self) -> str | None:
        chronology = self.document.chronology
        text = chronology.current_text(self.walk.source)
        return None if text is None else chronology.words_of(text.sha256)

    def choose_event(self) -> None:
        press(Key.Key_F, CONTROL)
        write(self.walk.title)
        press(Key.Key_Return)
        view, event = canvas_of(self.window), self.walk.event
        self.qtbot.waitUntil(lambda: selected_id(view) == event, timeout=SOON_MS)
        press(Key.Key_Escape)
        assert selected_id(view) == event

    def paste(self) -> KeepTextDialog:
        """Keep a Text…, Paste, and the source by its name."""
        press(Key.Key_J, CONTROL | SHIFT)
        dialog = the(self.window, KeepTextDialog)
        press(Key.Key_Space)
        self.qtbot.waitUntil(lambda: bool(dialog.words or dialog.fault.text()), timeout=SOON_MS)
        assert dialog.fault.text() == ""
        press(Key.Key_S, ALT)
        assert focused() is dialog.source.field
        write(self.walk.typed)
        press(Key.Key_Return)
        assert dialog.source.known_id == self.walk.source
        return dialog

    def keep(self, dialog: KeepTextDialog) -> None:
        press(Key.Key_K, ALT)
        self.qtbot.waitUntil(dialog.isHidden)  # a button shows first that it is pressed
        self.window.activateWindow()  # as the system does
        become_active(self.window)

    def state_in_panel(self) -> str:
        return self.card().read_button.text()

    def card(self) -> QuoteCard:
        text = self.quote().text
        found = [one for one in self.window.findChildren(QuoteCard) if text in one.words.text()]
        (card,) = [one for one in found if one.isVisible()]
        return card

    def wait_for_state(self, state: str) -> None:
        self.qtbot.waitUntil(lambda: self.state_in_panel() == state, timeout=SOON_MS)

    def wait_for_counted(self, reader: ReaderWindow, quotes: int) -> None:
        """Until so many quotes of the source are said to match, of as many."""
        said = f"Quotes matched\n{quotes} of {quotes}\n"
        self.qtbot.waitUntil(lambda: said in words_shown(reader), timeout=SOON_MS)

    def read(self) -> ReaderWindow:
        """To the button below the quote that says how it stands, and Enter."""
        turn_to("Quotes")
        button = self.card().read_button
        for _ in range(MOST_STOPS):
            tab_to(button.accessibleName())
            if focused() is button:
                break
        press(Key.Key_Return)
        reader = the(self.window, ReaderWindow)
        name = f"quote:{self.walk.clicked}"
        self.qtbot.waitUntil(lambda: reader.current == name, timeout=SOON_MS)
        return reader

    def select(self, reader: ReaderWindow, words: str) -> None:
        """Ctrl+F, the words, Esc: they are selected."""
        press(Key.Key_F, CONTROL)
        replace_by(words)
        self.qtbot.waitUntil(lambda: reader.text.selected_words() == words, timeout=SOON_MS)
        press(Key.Key_Escape)
        assert focused() is reader.text
        assert reader.text.selected_words() == words

    def quote_words(self, reader: ReaderWindow) -> Selector:
        """Make a quote of selected words; where it stands."""
        before = {one.id for one in self.quotes()}
        self.select(reader, self.walk.said)
        press(Key.Key_Q, CONTROL | SHIFT)
        self.qtbot.waitUntil(self.window.isActiveWindow)
        assert name_of(focused()) == "Exact words"
        tab_to("Speaker")
        write("Nancy Pelosi")
        press(Key.Key_Return)
        press(Key.Key_Return, CONTROL)
        (made,) = [one for one in self.quotes() if one.id not in before]
        assert made.text == self.walk.said
        assert made.speaker
        return made.selector

    def date_words(self, reader: ReaderWindow) -> Selector:
        """Let selected words date the event; where they stand."""
        before = {one.id for one in self.claims()}
        self.select(reader, self.walk.dated)
        press(Key.Key_D, CONTROL | SHIFT)
        self.qtbot.waitUntil(self.window.isActiveWindow)
        tab_to("The date they mean")
        replace_by("2 August 2022")
        press(Key.Key_Return, CONTROL)
        (made,) = [one for one in self.claims() if one.id not in before]
        assert (made.event, made.wording) == (self.walk.event, self.walk.dated)
        assert made.edtf == "2022-08-02"
        return made.selector

    def undo(self) -> None:
        press(Key.Key_Z, CONTROL)


@pytest.mark.parametrize("walk", WALKS, ids=["own", "article"])
def test_from_a_pasted_text_to_a_quote_that_differs_and_back(
    walk: Walk, window: MainWindow, copied: Callable[[str], None], qtbot: QtBot
) -> None:
    text, hand = walk.text(), Hand(window, walk, qtbot)
    kept = text.strip("\n")
    window.activateWindow()
    hand.choose_event()
    quotes, claims = hand.quotes(), hand.claims()
    assert len(quotes) == walk.quotes

    # The text is kept, and its quotes match.
    copied(text)
    hand.keep(hand.paste())
    assert hand.words_kept() == kept
    turn_to("Quotes")
    hand.wait_for_state("matches its source")

    # A quote in the panel leads to its words.
    reader = hand.read()
    mark = reader.text.marks.named(reader.current)
    assert mark is not None
    assert reader.text.text[mark.start : mark.end] == hand.quote().text
    assert reader.text.rects_of(mark.start, mark.end)
    hand.wait_for_counted(reader, walk.quotes)

    # Selected words become one more quote, and a date.
    at = hand.quote_words(reader)
    assert kept[at.start : at.end] == walk.said
    reader = hand.read()
    at = hand.date_words(reader)
    assert kept[at.start : at.end] == walk.dated
    hand.wait_for_counted(reader, walk.quotes + 1)

    # Another text, with a word changed: it is told which quote differs.
    assert text.count(walk.change[0]) == 1
    copied(text.replace(*walk.change))
    dialog = hand.paste()
    qtbot.waitUntil(lambda: len(dialog.changes.rows()) == 1, timeout=SOON_MS)
    (row,) = dialog.changes.rows()
    assert hand.quote().text in row.accessibleName()
    hand.keep(dialog)
    assert hand.words_kept() == kept.replace(*walk.change)
    turn_to("Quotes")
    hand.wait_for_state("differs from its source")

    # All is undone, the last first.
    hand.undo()
    assert hand.words_kept() == kept
    hand.wait_for_state("matches its source")
    assert len(hand.claims()) == len(claims) + 1
    hand.undo()
    assert hand.claims() == claims
    assert len(hand.quotes()) == walk.quotes + 1
    hand.undo()
    assert hand.quotes() == quotes
    assert hand.words_kept() == kept
    hand.undo()
    assert hand.words_kept() is None
    hand.wait_for_state("source text not kept")
    assert not action(window, "undo").isEnabled()
