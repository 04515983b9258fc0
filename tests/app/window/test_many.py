"""Events on which very much hangs: the first of it is shown, and the rest when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.windows import canvas_of, row_of
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Participation
from timeline_app.widgets.cards.event_heading import AT_ONCE as ACTORS_AT_ONCE
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.cards.source_card import SourceCard
from timeline_app.widgets.controls.chips import ActorChip
from timeline_app.widgets.controls.text_labels import BREAK, LONGEST_WORD, breakable
from timeline_app.widgets.controls.widget_pool import WidgetPool
from timeline_app.widgets.event_form.actors_field import ActorRow
from timeline_app.widgets.fields.growing_text import GrowingText
from timeline_app.widgets.panel.card_lists import AT_ONCE
from timeline_app.widgets.panel.details_panel import DetailsPanel

MANY = 500


def window_of(qtbot: QtBot, tmp_path: Path, **more: list[dict[str, Any]]) -> QMainWindow:
    """A window with an event selected on which all of this hangs."""
    held = document()
    for section, records in more.items():
        held[section] = [*held.get(section, []), *records]
    window = open_window(str(write_chronology(tmp_path / "many.chronology", held)))
    qtbot.addWidget(window)
    window.resize(1400, 900)
    view = canvas_of(window)
    view.select_row(row_of(view, "call"))
    QApplication.processEvents()
    return window


def panel_of(window: QMainWindow) -> DetailsPanel:
    (panel,) = window.findChildren(DetailsPanel)
    return panel


def quotes() -> dict[str, list[dict[str, Any]]]:
    texts = [{"id": f"q{n}", "text": f"Words number {n}", "source": "note"} for n in range(MANY)]
    return {
        "quotes": texts,
        "event_quotes": [{"event": "call", "quote": one["id"]} for one in texts],
    }


def people() -> dict[str, list[dict[str, Any]]]:
    names = [{"id": f"a{n}", "name": f"Actor {n}", "kind": "person"} for n in range(MANY)]
    return {
        "actors": names,
        "participations": [{"event": "call", "actor": one["id"]} for one in names],
    }


def test_the_first_of_many_quotes_are_shown_and_more_when_wanted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_of(qtbot, tmp_path, **quotes())
    panel = panel_of(window)
    assert len(panel.findChildren(QuoteCard)) == AT_ONCE
    more = panel.cards.lists[0].more_button
    assert more.isVisible()
    assert more.text() == f"Show {MANY - AT_ONCE} more"
    more.click()
    cards = panel.findChildren(QuoteCard)
    assert len(cards) == 2 * AT_ONCE
    focus = QApplication.focusWidget()
    assert focus is not None
    assert cards[AT_ONCE].isAncestorOf(focus), "reading goes on there"
    canvas_of(window).select_row(row_of(canvas_of(window), "visit"))
    canvas_of(window).select_row(row_of(canvas_of(window), "call"))
    assert len(panel.cards.quotes.in_use()) == AT_ONCE


def test_a_quote_that_is_found_further_down_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    panel = panel_of(window_of(qtbot, tmp_path, **quotes()))
    panel.point_out(lambda text: text == "Words number 90")
    shown = panel.cards.quotes.in_use()
    assert len(shown) == 91
    assert [card for card in shown if card.property("is_found")] == [shown[90]]
    panel.point_out(lambda text: text == f"Words number {MANY - 1}")
    assert len(panel.cards.quotes.in_use()) == 91, "too far below to be made for that"


def test_what_is_added_to_cards_that_are_all_there_is_shown_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    some = {name: records[:AT_ONCE] for name, records in quotes().items()}
    panel = panel_of(window_of(qtbot, tmp_path, **some))
    details = panel.cards
    assert len(details.quotes.in_use()) == AT_ONCE
    found = panel._details
    assert found is not None
    one_more = msgspec.structs.replace(found, quotes=(*found.quotes, found.quotes[0]))
    panel.show_details(one_more, (1, 4))
    assert len(details.quotes.in_use()) == AT_ONCE + 1


def test_the_first_of_many_sources_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    sources = [
        {"id": f"s{n}", "item": {"type": "article", "title": f"Note {n}"}} for n in range(MANY)
    ]
    cited = [{"event": "call", "source": one["id"]} for one in sources]
    panel = panel_of(window_of(qtbot, tmp_path, sources=sources, citations=cited))
    assert len(panel.findChildren(SourceCard)) == AT_ONCE
    panel.show_source("s70")
    assert len(panel.cards.sources.in_use()) == 71


def test_more_are_shown_where_nothing_of_them_can_be_pressed(qtbot: QtBot, tmp_path: Path) -> None:
    sources = [
        {"id": f"s{n}", "item": {"type": "article", "title": f"Note {n}"}} for n in range(MANY)
    ]
    cited = [{"event": "call", "source": one["id"]} for one in sources]
    panel = panel_of(window_of(qtbot, tmp_path, sources=sources, citations=cited))
    panel.may_change = False
    panel.show_source("s0")
    panel.cards.lists[1].more_button.click()
    assert len(panel.cards.sources.in_use()) == 2 * AT_ONCE


def test_many_actors_are_edited_row_by_row_and_none_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_of(qtbot, tmp_path, **people())
    panel = panel_of(window)
    assert len(panel.findChildren(ActorChip)) == ACTORS_AT_ONCE
    everybody = panel.findChild(QPushButton, "all-actors")
    assert everybody is not None
    assert everybody.text() == f"and {MANY - ACTORS_AT_ONCE} more"
    action = window.findChild(QAction, "action-edit_event")
    assert action is not None
    action.trigger()
    rows = panel.findChildren(ActorRow)
    assert len(rows) == 40
    more = panel.findChild(QPushButton, "more-actors")
    assert more is not None
    assert more.text() == f"Show {MANY - 40} more"
    rows[3].role.setFocus()
    QTest.keyClicks(rows[3].role, "host")
    more.click()
    assert len(panel.findChildren(ActorRow)) == 80
    assert rows[3].role.text() == "host"
    QTest.keyClick(rows[3].role, "\r")
    document_now = window.findChildren(Session)[0].document
    assert document_now is not None
    parts = [
        one
        for one in document_now.chronology.records("participations")
        if isinstance(one, Participation)
    ]
    assert len(parts) == MANY
    assert [one.actor for one in parts if one.role] == ["a3"]


class Counting(QVBoxLayout):
    """Counts how often it is laid out."""

    times = 0

    @override
    def setGeometry(self, rect: QRect) -> None:
        type(self).times += 1
        super().setGeometry(rect)


@pytest.mark.parametrize("count", [10, 300])
def test_widgets_that_are_shown_again_are_laid_out_together(qtbot: QtBot, count: int) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    around = QVBoxLayout(whole)
    inner = QWidget()
    around.addWidget(inner)
    layout = Counting(inner)
    cards = WidgetPool(layout, lambda: QLabel("words"), lambda label: label.setText("none"))
    whole.show()
    QApplication.processEvents()
    Counting.times = 0
    cards.shown(count)
    QApplication.processEvents()
    cards.shown(3)
    cards.shown(count)
    QApplication.processEvents()
    QApplication.processEvents()
    assert all(one.isVisible() for one in cards.in_use())
    assert inner.height() >= count * 5
    assert Counting.times < 12, "however many there are"


def test_a_word_of_200_000_letters_is_set_with_places_to_break(
    qtbot: QtBot, tmp_path: Path
) -> None:
    word = "x" * 200_000
    shown = breakable(f"before {word} after")
    assert shown.replace(BREAK, "") == f"before {word} after"
    assert max(map(len, shown.replace(BREAK, " ").split())) <= LONGEST_WORD
    assert breakable("https://example.org/" + "a" * 200) == "https://example.org/" + "a" * 200
    field = GrowingText("body")
    qtbot.addWidget(field)
    field.setText(word)
    assert field.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
    assert field.text() == word
    field.setText("a usual text")
    assert field.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
