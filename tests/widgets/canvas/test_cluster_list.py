from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from timeline_app.core.columns.event_columns import event_columns
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.text.translation import words
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.widgets.canvas.cluster_list import MOST_SEARCHED, ClusterList

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLES = ("Alpha talks", "Beta talks", "Beta visit", "Gamma call", "beta again", "Alpha ends")


@pytest.fixture
def texts(qtbot: QtBot) -> EventTexts:
    events = [
        (i, Event(EventId(f"e{i}"), title, f"2020-01-{i + 1:02}"), 0)
        for i, title in enumerate(TITLES)
    ]
    return EventTexts(event_columns(events, ()), words)


@pytest.fixture
def popup(qtbot: QtBot, texts: EventTexts) -> Iterator[ClusterList]:
    found = ClusterList()
    qtbot.addWidget(found)
    found.show_rows(np.arange(len(TITLES), dtype=np.int32).data, texts, QPoint(50, 50))
    yield found
    found.hide()


def current(popup: ClusterList) -> str:
    return str(popup.model.data(popup.view.currentIndex())).partition("  ")[0]


def test_the_heading_says_how_many_there_are(popup: ClusterList, texts: EventTexts) -> None:
    assert popup.heading.text() == "6 events"
    popup.show_rows([3], texts, QPoint(50, 50))
    assert popup.heading.text() == "1 event"
    assert current(popup) == "Gamma call"


def test_typed_letters_lead_to_the_next_title_that_starts_so(popup: ClusterList) -> None:
    assert current(popup) == "Alpha talks"
    popup.view.keyboardSearch("b")
    popup.view.keyboardSearch("e")
    popup.view.keyboardSearch("t")
    popup.view.keyboardSearch("a")
    popup.view.keyboardSearch(" ")
    popup.view.keyboardSearch("v")
    assert current(popup) == "Beta visit"


def test_one_letter_again_and_again_goes_round(popup: ClusterList) -> None:
    seen = []
    for _ in range(4):
        popup.view.keyboardSearch("b")
        seen.append(current(popup))
    assert seen == ["Beta talks", "Beta visit", "beta again", "Beta talks"]


def test_letters_that_no_title_starts_with_move_nothing(popup: ClusterList) -> None:
    popup.view.keyboardSearch("q")
    assert current(popup) == "Alpha talks"


def test_typed_letters_find_titles_whatever_their_case_and_marks(
    popup: ClusterList, qtbot: QtBot
) -> None:
    titles = ("Alpha talks", "  Özil visits", "MÜLLER calls")
    events = [(i, Event(EventId(f"e{i}"), title, "2020"), 0) for i, title in enumerate(titles)]
    popup.show_rows(range(3), EventTexts(event_columns(events, ()), words), QPoint(50, 50))
    for letters, row in (("o", 1), ("muller", 2)):
        popup.view.setCurrentIndex(popup.model.index(0, 0))
        popup.view._typed = ""
        for letter in letters:
            popup.view.keyboardSearch(letter)
        assert popup.view.currentIndex().row() == row


def test_enter_chooses_and_escape_closes(popup: ClusterList, qtbot: QtBot) -> None:
    QTest.keyClick(popup.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.chosen) as chosen:
        QTest.keyClick(popup.view, Qt.Key.Key_Return)
    assert chosen.args == [1]
    assert not popup.isVisible()
    popup.show()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_typing_looks_at_so_many_titles_only(texts: EventTexts, qtbot: QtBot) -> None:
    popup = ClusterList()
    qtbot.addWidget(popup)
    rows = np.zeros(3 * MOST_SEARCHED, np.int32)
    rows[MOST_SEARCHED + 5] = 3
    popup.view.show_rows(rows.data, texts)
    assert not popup.view.place_starting_with("gamma", 0).isValid()
    assert popup.view.place_starting_with("gamma", 10).row() == MOST_SEARCHED + 5


def test_a_long_title_is_shortened_and_its_date_stays_whole(qtbot: QtBot) -> None:
    event = Event(EventId("e"), "A title that is far too long for the list " * 3, "2020-01-05")
    popup = ClusterList()
    qtbot.addWidget(popup)
    popup.show_rows([0], EventTexts(event_columns([(0, event, 0)], ()), words), QPoint(50, 50))
    option = QStyleOptionViewItem()
    popup.view.initViewItemOption(option)
    option.rect = popup.view.visualRect(popup.model.index(0, 0))
    popup.view.itemDelegate().initStyleOption(option, popup.model.index(0, 0))
    assert option.text.startswith("A title")
    assert option.text.endswith("…  ·  5 Jan 2020")
    assert option.fontMetrics.horizontalAdvance(option.text) < option.rect.width()


def test_the_list_is_as_high_as_its_rows(popup: ClusterList) -> None:
    last = popup.view.visualRect(popup.model.index(len(TITLES) - 1, 0))
    assert popup.view.viewport().height() == last.bottom() + 1
