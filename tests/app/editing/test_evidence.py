"""What proves an event, edited in the window: all is in the file, named, and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.windows import row_of
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.event_details import QuoteOf
from timeline_app.core.records.records import EventQuote, Quote, Source
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.evidence_form.base_form import EvidenceForm
from timeline_app.widgets.evidence_form.citation_form import CitationForm
from timeline_app.widgets.evidence_form.claim_form import ClaimForm
from timeline_app.widgets.evidence_form.quote_form import QuoteForm
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"
BALI = "ev-biden-xi-bali"


@pytest.fixture
def panel(window: QMainWindow, view: TimelineView) -> DetailsPanel:
    assert isinstance(window, MainWindow)
    assert window.details is not None
    view.select_row(row_of(view, TRIP))
    return window.details


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(name: str) -> None:
    """Press Tab until what is called so has the keyboard."""
    for _ in range(300):
        if focused().accessibleName() == name:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")


def type_into(name: str, text: str) -> None:
    tab_to(name)
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def quotes_of(window: QMainWindow, event: str) -> set[str]:
    links = document_of(window).chronology.records("event_quotes")
    return {link.quote for link in links if isinstance(link, EventQuote) and link.event == event}


def test_a_quote_with_its_source_is_added_by_keyboard_alone(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    before = document_of(window).chronology.counts()
    held = quotes_of(window, TRIP)
    view.setFocus()
    press(Qt.Key.Key_Return)
    tab_to("Add a quote")
    press(Qt.Key.Key_Return)
    type_into("Exact words", "a sound basis")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "for more")
    type_into("Source", "https://www.mfa.gov.cn/eng/some/page.html")
    type_into("Speaker", "Qin G")
    press(Qt.Key.Key_Return)
    type_into("Said on", "19 June 2023")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (new,) = quotes_of(window, TRIP) - held
    quote = document_of(window).chronology.find(Quote, new)
    assert quote is not None
    assert quote.text == "a sound basis\nfor more"
    assert quote.said_on == "2023-06-19"
    assert quote.speaker == "qin-gang"
    source = document_of(window).chronology.find(Source, quote.source)
    assert source is not None
    assert (source.item.type, source.item.title) == ("webpage", "")
    assert action(window, "undo").text() == "&Undo new quote of Qin Gang"
    assert focused().accessibleName() == "Add a quote"
    action(window, "undo").trigger()
    assert document_of(window).chronology.counts() == before


def test_a_form_may_be_closed_before_all_is_laid_out(
    window: QMainWindow, panel: DetailsPanel, qtbot: QtBot
) -> None:
    panel.evidence.add_quote()
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Escape)
    for area in panel.findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        bar.rangeChanged.emit(bar.minimum(), bar.maximum())
    assert panel.evidence.editing.form is None


def is_typed_of_one_event(found: QuoteOf) -> bool:
    """Whether a quote bears on one event alone, and its words are on every keyboard."""
    return found.others == 0 and found.quote.text.isascii()


def test_a_quote_is_shared_left_and_deleted_with_its_last_event(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    document = document_of(window)
    lone = next(
        row
        for row in range(len(document.columns))
        if any(is_typed_of_one_event(found) for found in document.details(row).quotes)
    )
    view.select_row(lone)
    assert panel._details is not None
    found = panel._details.quotes
    place = next(i for i, quote in enumerate(found) if is_typed_of_one_event(quote))
    quote = found[place].quote
    view.select_row(row_of(view, BALI))
    panel.evidence.add_quote()
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    form.other.setFocus()
    QTest.keyClicks(form.other, quote.text[:12])
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert quote.id in quotes_of(window, BALI)
    shown = [one.quote.id for one in panel._details.quotes]
    card = panel.cards.quotes.in_use()[shown.index(quote.id)]
    QTest.mouseClick(card.buttons.remove_button, Qt.MouseButton.LeftButton)
    assert quote.id not in quotes_of(window, BALI)
    assert document_of(window).chronology.find(Quote, quote.id) is not None
    assert "from this event" in action(window, "undo").text()
    told = window.statusBar().currentMessage()
    assert told.startswith("Removal of the quote of ")
    assert told.endswith(" from this event · Ctrl+Z undoes it")
    view.select_row(lone)
    QTest.mouseClick(
        panel.cards.quotes.in_use()[place].buttons.remove_button, Qt.MouseButton.LeftButton
    )
    assert document_of(window).chronology.find(Quote, quote.id) is None
    assert "deletion of the quote" in action(window, "undo").text()
    action(window, "undo").trigger()
    assert panel._details is not None
    assert panel._details.quotes[place].quote == quote


def test_a_pasted_source_that_is_here_is_used(window: QMainWindow, panel: DetailsPanel) -> None:
    before = document_of(window).chronology.counts()
    address = next(
        source.item.URL
        for source in document_of(window).chronology.records("sources")
        if isinstance(source, Source) and source.item.URL and source.id != "state-visit-readout"
    )
    panel._tabs.setCurrentIndex(1)
    QTest.mouseClick(panel.cards.lists[1].add_button, Qt.MouseButton.LeftButton)
    type_into("Source", address.replace("https://", "http://"))
    assert "Here already" in panel.evidence.editing.form.source.told  # type: ignore[union-attr]
    type_into("Page or place", "headline")
    press(Qt.Key.Key_Return)
    assert panel.evidence.editing.form is None
    assert document_of(window).chronology.counts().sources == before.sources
    assert panel._details is not None
    assert panel._details.citations[-1].citation.locator == "headline"


def test_a_date_given_moves_the_event(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    before = event_of(window, TRIP)
    panel._tabs.setCurrentIndex(1)
    QTest.mouseClick(panel.cards.claims.in_use()[0].buttons.edit_button, Qt.MouseButton.LeftButton)
    tab_to("The event's date rests on this")
    press(Qt.Key.Key_Space)
    tab_to("Take its date over for the event")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    now = event_of(window, TRIP)
    assert (now.date, now.rests_on != before.rests_on) == ("2023-06-19", True)
    assert action(window, "undo").text() == "&Undo date given by Axios, taken for the event"
    action(window, "undo").trigger()
    assert event_of(window, TRIP) == before


def test_a_relation_is_made_and_drawn(window: QMainWindow, panel: DetailsPanel) -> None:
    before = document_of(window).chronology.counts().relations
    panel._tabs.setCurrentIndex(2)
    QTest.mouseClick(panel.cards.lists[2].add_button, Qt.MouseButton.LeftButton)
    type_into("Other event", "G20 summit")
    press(Qt.Key.Key_Return)
    type_into("Type", "echo")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert panel.evidence.editing.form is None
    assert document_of(window).chronology.counts().relations == before + 1
    assert action(window, "undo").text() == "&Undo new relation to G20 summit in Bali"


@pytest.mark.parametrize(
    ("tab", "fields"),
    [
        (2, ["Other event", "Type", "Direction", "Note", "Source, if one says so"]),
        (1, ["Source", "Words of the source", "The date they mean", "Note"]),
    ],
)
def test_tab_passes_all_of_a_form_whenever_it_comes_there(
    panel: DetailsPanel, tab: int, fields: list[str]
) -> None:
    panel._tabs.setCurrentIndex(tab)
    cards = panel.cards.lists[2] if tab == 2 else panel.cards.claim_list
    QTest.mouseClick(cards.add_button, Qt.MouseButton.LeftButton)
    for key, names in ((Qt.Key.Key_Tab, fields), (Qt.Key.Key_Backtab, fields[::-1])):
        passed = []
        for _ in range(200):
            passed.append(focused().accessibleName())
            QTest.keyClick(focused(), key)
        around = [name for name in passed if name in names]
        assert len(around) > 2 * len(names)
        at = around.index(names[0])
        assert around[at : at + 2 * len(names)] == 2 * names


def test_turning_to_another_event_loses_nothing(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, qtbot: QtBot
) -> None:
    quote = panel._details.quotes[0].quote  # type: ignore[union-attr]
    QTest.mouseClick(panel.cards.quotes.in_use()[0].buttons.edit_button, Qt.MouseButton.LeftButton)
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    form.translator.setText("Somebody")
    view.select_row(row_of(view, BALI))

    def kept() -> bool:
        now = document_of(window).chronology.find(Quote, quote.id)
        return now is not None and now.translator == "Somebody"

    qtbot.waitUntil(kept)
    assert panel._details is not None
    assert panel._details.event.id == BALI


def test_a_window_with_half_a_quote_stays_open_once(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    panel.evidence.add_quote()
    QTest.keyClicks(panel.evidence.editing.form.words, "half")  # type: ignore[union-attr]
    assert not window.close()
    assert panel.evidence.editing.form is not None
    assert panel.evidence.editing.form.fault.startswith("A quote needs its source")
    assert window.close()


def test_what_waits_for_its_event_is_told(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    panel.evidence.add_quote()
    QTest.keyClicks(panel.evidence.editing.form.words, "half")  # type: ignore[union-attr]
    view.select_row(row_of(view, BALI))
    (box,) = window.findChildren(QMessageBox)
    assert "waits there" in box.informativeText()
    box.close()
    view.select_row(row_of(view, TRIP))
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    assert form.words.text() == "half"


def test_what_is_open_for_reading_only_offers_no_forms(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    view.select_row(row_of(view, TRIP))
    for index, cards in enumerate(panel.cards.lists):
        panel._tabs.setCurrentIndex(index)
        assert not cards.add_button.isVisible()
    panel._tabs.setCurrentIndex(0)
    assert not any(card.buttons.isVisible() for card in panel.cards.quotes.in_use())
    panel.evidence.add_quote()
    assert panel.evidence.editing.form is None


def test_an_edit_that_another_program_prevents_leaves_the_form(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    assert panel._details is not None
    found = panel._details.quotes[0]
    QTest.mouseClick(panel.cards.quotes.in_use()[0].buttons.edit_button, Qt.MouseButton.LeftButton)
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    chronology = document_of(window).chronology
    key = chronology.key_of_record(Quote, found.quote.id)
    assert key is not None
    chronology.apply(Edit(tuple(chronology.changes.removal(Quote, [key]))))
    form.translator.setText("Somebody")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.evidence.editing.form is form
    assert "Nothing was changed" in form.fault
    form.given_up.emit()


def test_half_a_quote_waits_while_another_chronology_is_open(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    first, other = tmp_path / "first.chronology", tmp_path / "other.chronology"
    for path in (first, other):
        convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(first), str(first))
    view.select_row(row_of(view, TRIP))
    panel.evidence.add_quote()
    QTest.keyClicks(panel.evidence.editing.form.words, "half")  # type: ignore[union-attr]
    session.show_chronology(StoredChronology.open(other), str(other))
    view.select_row(row_of(view, TRIP))
    assert panel.evidence.editing.form is None
    session.show_chronology(StoredChronology.open(first), str(first))
    view.select_row(row_of(view, TRIP))
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    assert form.words.text() == "half"
    for box in window.findChildren(QMessageBox):
        box.close()


def test_a_pasted_list_is_looked_up_among_all_sources(
    qtbot: QtBot, window: QMainWindow, panel: DetailsPanel
) -> None:
    sources = list(document_of(window).chronology.records("sources"))
    urls = [s.item.URL for s in sources if isinstance(s, Source) and s.item.URL][:20]
    text = json.dumps([{"type": "webpage", "URL": url} for url in (*urls, "https://new.example/")])
    panel.evidence.add_citation()
    form = panel.evidence.editing.form
    assert isinstance(form, CitationForm)
    form.source.field.setText(text)
    form.source.field.textEdited.emit(text)
    qtbot.waitUntil(lambda: "And 15 more." in form.source.told)
    ids, new = form.source.all("")
    assert len(new) == 1
    assert len(ids) == len(set(urls)) + 1
    form.given_up.emit()


@pytest.mark.parametrize(
    ("name", "kind", "tab"),
    [("add_quote", QuoteForm, 0), ("add_source", CitationForm, 1), ("add_claim", ClaimForm, 1)],
)
def test_each_form_opens_by_its_action_where_it_is_seen(
    window: QMainWindow, panel: DetailsPanel, name: str, kind: type[EvidenceForm], tab: int
) -> None:
    panel._tabs.setCurrentIndex(2)
    action(window, "details").setChecked(False)
    action(window, name).trigger()
    form = panel.evidence.editing.form
    assert isinstance(form, kind)
    assert panel._tabs.currentIndex() == tab
    assert form.isVisible()
    assert form.isAncestorOf(focused())


def test_a_form_that_cannot_be_kept_is_brought_into_view(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    panel.evidence.add_quote()
    form = panel.evidence.editing.form
    assert isinstance(form, QuoteForm)
    QTest.keyClicks(form.words, "half")
    panel._tabs.setCurrentIndex(2)
    QTest.mouseClick(panel.cards.lists[2].add_button, Qt.MouseButton.LeftButton)
    assert panel.evidence.editing.form is form
    assert form.isVisible()
    assert form.isAncestorOf(focused())
    form.given_up.emit()


def test_the_only_quote_is_edited_in_a_form_that_is_seen_whole(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, qtbot: QtBot
) -> None:
    document = document_of(window)
    rows = range(len(document.columns))
    row = next(row for row in rows if len(document.details(row).quotes) == 1)
    view.select_row(row)
    (found,) = document.details(row).quotes
    undated = msgspec.structs.replace(found.quote, said_on="", verification_note="")
    document.push(Edit((Change(found.quote, undated),)))  # nothing in its form wraps
    window.resize(1440, 1600)  # so that nothing has to be scrolled, as with few words
    (card,) = panel.cards.quotes.in_use()
    QTest.mouseClick(card.buttons.edit_button, Qt.MouseButton.LeftButton)
    form = panel.evidence.editing.form
    assert form is not None
    qtbot.waitUntil(lambda: form.height() >= form.sizeHint().height() > 0)
    assert form.visibleRegion().boundingRect().height() == form.height()


def test_a_quote_without_a_speaker_is_kept_when_that_is_meant(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    held = quotes_of(window, TRIP)
    panel.evidence.add_quote()
    type_into("Exact words", "candid")
    type_into("Source", "https://www.state.gov/some/page")
    press(Qt.Key.Key_Return)
    form = panel.evidence.editing.form
    assert form is not None
    assert form.fault.startswith("Who said it?")
    assert focused().accessibleName() == "Speaker"
    assert quotes_of(window, TRIP) == held
    press(Qt.Key.Key_Return)
    assert panel.evidence.editing.form is None
    assert len(quotes_of(window, TRIP) - held) == 1


def test_a_quote_half_made_is_kept_when_another_event_is_chosen(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, qtbot: QtBot
) -> None:
    held = quotes_of(window, TRIP)
    panel.evidence.add_quote()
    type_into("Exact words", "candid")
    type_into("Source", "https://www.state.gov/some/page")
    view.select_row(row_of(view, BALI))
    qtbot.waitUntil(lambda: len(quotes_of(window, TRIP) - held) == 1)
