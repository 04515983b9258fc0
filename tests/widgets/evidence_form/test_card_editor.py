"""When forms open and close, and what becomes of words that can't be kept yet."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.widgets.evidence_panel import (
    EvidencePanel,
    changed,
    escape,
    other_details,
    save,
)
from tests.widgets.panel_window import passed_by_tab
from timeline_app.core.edits.edit import Change
from timeline_app.widgets.evidence_form.quote_form import QuoteForm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def book(qtbot: QtBot) -> EvidencePanel:
    return EvidencePanel(qtbot)


def opened(book: EvidencePanel) -> QuoteForm:
    book.edit("quotes")
    assert isinstance(book.form, QuoteForm)
    return book.form


def begun(book: EvidencePanel) -> QuoteForm:
    """A new quote that has words and no source yet."""
    book.tab(0)
    QTest.mouseClick(book.panel.cards.lists[0].add_button, Qt.MouseButton.LeftButton)
    assert isinstance(book.form, QuoteForm)
    QTest.keyClicks(book.form.words, "half of it")
    return book.form


def test_the_form_stands_in_the_place_of_its_card(book: EvidencePanel) -> None:
    card = book.panel.cards.quotes.in_use()[0]
    form = opened(book)
    assert not card.isVisible()
    assert form.isVisible()
    escape(form.words)
    assert card.isVisible()
    assert not form.isVisible()


def test_what_is_typed_is_not_given_up_by_one_escape(book: EvidencePanel) -> None:
    form = begun(book)
    escape(form.words)
    assert book.editing.form is form
    assert form.words.text() == "half of it"
    assert "Press Esc again" in form.fault
    QTest.keyClicks(form.words, " and more")
    escape(form.words)
    assert book.editing.form is form, "other words are warned of anew"
    escape(form.words)
    assert book.editing.form is None


def test_what_escape_warned_of_is_kept_as_it_said(book: EvidencePanel) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    escape(form.words)
    assert "is kept when you go on" in form.fault
    book.show(other_details())
    assert book.editing.finish()
    assert len(book.made) == 1


def test_tab_passes_the_form_where_its_card_was(book: EvidencePanel, qtbot: QtBot) -> None:
    form = opened(book)
    stops = [stop for stop in form.focus_stops() if stop.isVisible()]
    assert QApplication.focusWidget() is stops[0]
    passed = passed_by_tab(book.window, qtbot)
    assert passed[: len(stops)] == stops


def test_escape_in_the_form_is_not_that_of_the_window(book: EvidencePanel) -> None:
    form = opened(book)
    book.window.keys.clear()
    escape(form.words)
    assert (book.editing.form, book.window.keys) == (None, [])


def test_hands_are_seen_where_pointer_or_keyboard_is(book: EvidencePanel, qtbot: QtBot) -> None:
    book.window.before.setFocus()
    card = book.panel.cards.quotes.in_use()[0]
    assert not card.buttons.edit_button.is_near
    entered = QEnterEvent(QPointF(4, 4), QPointF(4, 4), QPointF(4, 4))
    QApplication.sendEvent(card, entered)
    assert card.buttons.edit_button.is_near
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert not card.buttons.edit_button.is_near
    card.words.setFocus(Qt.FocusReason.TabFocusReason)
    assert card.buttons.remove_button.is_near
    book.window.before.setFocus()
    assert not card.buttons.remove_button.is_near


def test_a_menu_has_the_same(book: EvidencePanel) -> None:
    book.tab(1)
    card = book.panel.cards.sources.in_use()[0]
    menu = card.buttons.menu()
    assert [action.text() for action in menu.actions()] == [
        "Edit…",
        "Edit the &Source…",
        "Remove",
    ]
    menu.actions()[0].trigger()
    assert book.form.place_in(book.details) == 0
    menu.deleteLater()


def test_the_menu_of_a_card_opens_over_its_texts(book: EvidencePanel) -> None:
    card = book.panel.cards.quotes.in_use()[0]
    seen: list[str] = []

    def see() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.extend(action.text() for action in menu.actions())
        menu.close()

    where = card.words.mapToGlobal(QPoint(8, 8))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(8, 8), where)
    QApplication.sendEvent(card.words, event)
    see()
    assert seen == ["Edit…", "Remove"]


def test_what_may_not_be_changed_shows_no_way_to(book: EvidencePanel) -> None:
    form = opened(book)
    book.panel.may_change = False
    assert book.editing.form is None
    assert not form.isVisible()
    for index, cards in enumerate(book.panel.cards.lists):
        book.tab(index)
        assert not cards.add_button.isVisible()
    assert not any(card.buttons.isVisible() for card in book.panel.cards.quotes.in_use())
    menu = book.panel.cards.quotes.in_use()[0].buttons.menu()
    assert menu.isEmpty()
    menu.deleteLater()


def test_a_fault_of_the_file_is_told_in_the_form(book: EvidencePanel) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    book.fault = "The disk is full."
    save(form.venue)
    assert form.fault == "The disk is full."
    assert form.isVisible()
    book.fault = ""
    save(form.venue)
    assert len(book.made) == 1


def test_opening_another_form_keeps_the_first(book: EvidencePanel) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    book.edit("related")
    assert [wish.text for wish in book.made] == ["quote of Qin Gang"]
    assert book.form is not form


def test_a_form_that_cannot_be_kept_stays_open_before_another(book: EvidencePanel) -> None:
    form = begun(book)
    book.evidence.add_relation()
    assert book.form is form
    assert form.fault == "A quote needs its source: choose or paste it."


def test_turning_to_another_event_keeps_what_was_typed(book: EvidencePanel, qtbot: QtBot) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    book.show(other_details())
    assert not form.isVisible()
    qtbot.waitUntil(lambda: len(book.made) == 1)
    assert (book.editing.form, book.editing.waiting, book.told) == (None, 0, [])


def test_what_is_typed_is_unsaved_until_its_edit_is_made(book: EvidencePanel) -> None:
    QTest.keyClicks(opened(book).venue, "x")
    book.show(other_details())
    (words,) = book.editing.unsaved
    assert words.event == book.details.event.id
    assert book.made == []
    assert book.editing.finish()
    assert len(book.made) == 1
    assert book.editing.unsaved == ()


def test_what_cannot_be_kept_waits_for_its_event(book: EvidencePanel) -> None:
    form = begun(book)
    book.show(other_details())
    assert not form.isVisible()
    assert book.made == []
    assert "".join(book.told) == (
        "A quote needs its source: choose or paste it. What was typed about “Talks” waits there."
    )
    book.show(book.details)
    assert book.form is form
    assert form.isVisible()
    assert form.words.text() == "half of it"
    form.source.field.put("Axios", "Axios")
    save(form.words)
    save(form.speaker)  # it asked who said so
    assert len(book.made) == 1


def test_what_the_file_refuses_waits_as_well(book: EvidencePanel, qtbot: QtBot) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    book.fault = "The disk is full."
    book.show(other_details())
    qtbot.waitUntil(lambda: book.editing.waiting == 1)
    book.fault = ""
    book.show(book.details)
    save(form.venue)
    assert len(book.made) == 1


def test_the_window_closes_once_all_is_kept(book: EvidencePanel) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    assert book.editing.may_close()
    assert len(book.made) == 1


def test_the_window_stays_once_for_what_cannot_be_kept(book: EvidencePanel) -> None:
    form = begun(book)
    assert not book.editing.may_close()
    assert form.fault
    assert book.editing.may_close(), "who closes it again gives that up"
    book.show(other_details())
    QTest.keyClicks(book.window.before, "x")
    assert book.editing.waiting == 1


def test_the_window_stays_once_for_what_waits(book: EvidencePanel) -> None:
    begun(book)
    book.show(other_details())
    book.told.clear()
    assert not book.editing.may_close()
    assert "Talks" in book.told[0]
    assert book.editing.may_close()


def test_an_edit_of_something_else_leaves_the_form_alone(book: EvidencePanel) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    found = book.details.quotes[0]
    meanwhile = msgspec.structs.replace(found.quote, office="Envoy")
    now = changed(book.details, quotes=(msgspec.structs.replace(found, quote=meanwhile),))
    book.show(now)
    assert form.isVisible()
    assert not book.panel.cards.quotes.in_use()[0].isVisible()
    save(form.venue)
    ((wish),) = book.made
    (change,) = wish.edit.changes
    assert change == Change(meanwhile, msgspec.structs.replace(meanwhile, venue="xPress room"))


def test_a_card_that_is_gone_meanwhile_becomes_a_new_one(book: EvidencePanel) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    book.show(changed(book.details, quotes=()))
    assert form.isVisible()
    save(form.venue)
    (wish,) = book.made
    assert wish.edit.changes[0].before is None


def test_what_waits_for_one_chronology_is_not_for_another(book: EvidencePanel) -> None:
    form = begun(book)
    book.editing.place = lambda: "another"
    book.show(changed(book.details, key=77))
    assert (book.editing.form, book.editing.waiting) == (None, 1)
    book.editing.place = str
    book.show(book.details)
    assert book.form is form


def test_an_edit_of_one_chronology_is_not_made_in_another(
    book: EvidencePanel, qtbot: QtBot
) -> None:
    form = opened(book)
    QTest.keyClicks(form.venue, "x")
    book.editing.place = lambda: "another"
    book.show(other_details())
    qtbot.waitUntil(lambda: book.editing.waiting == 1)
    assert book.made == []
    book.editing.place = str
    book.show(book.details)
    save(form.venue)
    assert len(book.made) == 1
