"""From an article and nothing else to its ten dated events and thirteen quotations, by key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import document_of
from tests.app.reader.test_walk import ALT, SHIFT, SOON_MS, copied, the
from tests.app.window.test_from_nothing import CONTROL, focused
from tests.app.windows import become_active
from tests.reading.seed import article, facts
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.records.records import DateClaim, Event, Quote
from timeline_app.widgets.dialogs.keep_text_dialog import KeepTextDialog
from timeline_app.widgets.reader.reader_window import ReaderWindow

__all__ = ["copied"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
MOST_PRESSES = 60

NO_EVENT = "since then"
"""How long relations stayed bad is no event of its own: it is dismissed, all else accepted."""
EVENTS = {
    "ev-blinken-press-conference": ("Monday", "2023-06-19"),
    "ev-china-cuts-channels": (
        "after then-House Speaker Nancy Pelosi's visit to Taiwan last summer",
        "2022-22",
    ),
    "ev-pelosi-taiwan-visit": ("last summer", "2022-22"),
    "ev-autumn-2022-diplomacy": ("throughout the fall", "2022-23"),
    "ev-biden-xi-bali": ("in November", "2022-11"),
    "ev-blinken-feb-trip-planned": ("earlier this year", "2023"),
    "ev-blinken-trip-called-off": (
        "in the aftermath of the Chinese spy balloon incident in February",
        "2023-02",
    ),
    "ev-balloon-incident": ("in February", "2023-02"),
    "ev-us-overtures-rebuffed": ("Since then", "2023-02/2023-06-19"),
    "ev-blinken-xi-meeting": ("Monday afternoon", "2023-06-19"),
}
"""The dated events of the article as it was noted by hand, each by the words that date it."""


class Keys:
    """Presses keys where the keyboard is, and counts them; a typed letter is one too."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(focused(), key, modifiers or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        self.pressed += 1

    def write(self, text: str) -> None:
        QTest.keyClicks(focused(), text)
        QApplication.processEvents()
        self.pressed += len(text)


def test_an_article_becomes_events_and_quotes_in_sixty_keys(
    window: MainWindow,
    copied: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    keys, text = Keys(), article()
    copied(text)
    window.activateWindow()
    keys.press(Key.Key_N, CONTROL)
    document = document_of(window)
    assert document.chronology.counts().events == 0

    # The text is kept for a source of a name and a day.
    keys.press(Key.Key_J, CONTROL | SHIFT)
    dialog = the(window, KeepTextDialog)
    keys.press(Key.Key_Space)
    qtbot.waitUntil(lambda: bool(dialog.words or dialog.fault.text()), timeout=SOON_MS)
    keys.press(Key.Key_S, ALT)
    keys.write("Axios")
    keys.press(Key.Key_L, ALT)
    keys.write("19 June 2023")
    keys.press(Key.Key_K, ALT)
    qtbot.waitUntil(dialog.isHidden)
    window.activateWindow()
    become_active(window)

    # It is read, and what is proposed is decided on.
    keys.press(Key.Key_R, CONTROL | SHIFT)
    reader = the(window, ReaderWindow)
    found = window.findChild(SourceReader)
    assert isinstance(found, SourceReader)
    open_ones = found.finder.read
    qtbot.waitUntil(lambda: len(open_ones.open) == 25, timeout=SOON_MS)
    keys.press(Key.Key_J)
    while open_ones.open:
        left = len(open_ones.open)
        proposal = open_ones.named(reader.current)
        assert proposal is not None
        is_none = text[proposal.start : proposal.end] == NO_EVENT
        keys.press(Key.Key_X if is_none else Key.Key_A)
        assert len(open_ones.open) == left - 1
    print(f"{keys.pressed} keys")
    assert keys.pressed <= MOST_PRESSES

    # Ten dated events, each as it was noted by hand.
    chronology = document.chronology
    events = {one.id: one for one in chronology.records("events") if isinstance(one, Event)}
    claims = [one for one in chronology.records("date_claims") if isinstance(one, DateClaim)]
    rests = {event.rests_on: event for event in events.values()}
    dated = {one.wording: (one.edtf, rests[one.id].date) for one in claims if one.id in rests}
    assert dated == {words: (edtf, edtf) for words, edtf in EVENTS.values()}
    noted = {one["id"]: one for one in facts()["events"]}
    for own_id, (words, edtf) in EVENTS.items():
        stated = {
            one["text"]: one["edtf_from_wording"] for one in noted[own_id]["date"]["as_stated"]
        }
        # What has an end by the day of the text has it as its month there.
        assert stated[words] in (edtf, edtf.removesuffix("-19")), own_id
    # "last year" is evidence for the meeting in Bali.
    (again,) = [one for one in claims if one.id not in rests]
    assert (again.wording, again.edtf) == ("last year", "2022")
    assert "Biden and Chinese President Xi" in events[again.event].title

    # Thirteen quotations, each at its place and by its speaker.
    quotes = [one for one in chronology.records("quotes") if isinstance(one, Quote)]
    people = {one["id"]: one["name_as_stated"] for one in facts()["people"]}
    by_place = {(one.selector.start, one.selector.end): one for one in quotes}
    assert len(by_place) == len(quotes) == len(facts()["quotes"]) == 13
    for one in facts()["quotes"]:
        quote = by_place[one["start"], one["end"]]
        assert quote.text == one["text"]
        stated = [*people.get(one["speaker_id"], []), one["speaker_as_named"] or ""]
        assert quote.speaker_as_named in stated
