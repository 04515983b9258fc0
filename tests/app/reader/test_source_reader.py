"""A source read in its window: what rests on its words, by hand and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import row_of
from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.edits.edit import added
from timeline_app.core.evidence.anchor import selector_of
from timeline_app.core.records.records import (
    Citation,
    Event,
    EventId,
    KeptText,
    Quote,
    SourceId,
    TextId,
)
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.evidence_form.claim_form import ClaimForm
from timeline_app.widgets.evidence_form.quote_form import QuoteForm
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.reader.reader_window import ReaderWindow
from timeline_app.widgets.reader.use_card import UseCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Held = Qt.Key, Qt.KeyboardModifier
AXIOS, READOUT = SourceId("axios-article"), SourceId("state-visit-readout")
TRIP, CBS = "ev-blinken-beijing-trip", "ev-blinken-cbs-interview"
TEXT = (
    "😀 On Monday the secretary called it “a work in  progress”.\n"
    "It was a work\u00a0in progress, he said; the visit was “harsh judgement” for some.\n"
    "Both sides spoke of robust\nconversation. A quiet room stood ready in Beijing."
)


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


@pytest.fixture
def reader(window: QMainWindow, view: TimelineView) -> SourceReader:
    found = window.findChild(SourceReader)
    assert isinstance(found, SourceReader)
    assert view.event_model.rowCount()
    return found


def keep(
    document: Document, text: str, source: SourceId = AXIOS, name: str = "text", order: int = 0
) -> None:
    sha256 = document.chronology.keep_words(text)
    captured = "2023-06-20T12:00:00Z"
    kept = KeptText(TextId(name), source, sha256, captured, length=len(text), order=order)
    document.push(added(kept), "a text")


@pytest.fixture
def shown(reader: SourceReader, document: Document) -> ReaderWindow:
    """The reader with the text of a source that has quotes."""
    keep(document, TEXT)
    reader.read(AXIOS)
    window = window_of(reader)
    window.activateWindow()
    window.text.setFocus()
    settle(reader)
    return window


def settle(reader: SourceReader) -> None:
    """Let all be found that is looked for."""
    reader.matches.work.finish()


def window_of(reader: SourceReader) -> ReaderWindow:
    assert reader.window is not None
    return reader.window


def card(window: ReaderWindow, name: str) -> UseCard:
    window.cards.make_current(name)
    found = window.cards.card_named(name)
    assert found is not None, f"there is no card of {name}"
    return found


def quote(document: Document, quote_id: str) -> Quote:
    found = document.chronology.find(Quote, quote_id)
    assert found is not None
    return found


def select(window: ReaderWindow, words: str) -> tuple[int, int]:
    start = window.text.text.index(words)
    window.text.caret.put(start + len(words), start)
    return start, start + len(words)


def panel_of(window: QMainWindow) -> DetailsPanel:
    assert isinstance(window, MainWindow)
    assert window.details is not None
    return window.details


def test_what_rests_on_a_text_is_marked_in_it_and_told_beside_it(
    shown: ReaderWindow, document: Document
) -> None:
    assert shown.text.text == TEXT
    assert card(shown, "quote:q08").state.text().startswith("matches")
    mark = shown.text.marks.named("quote:q08")
    assert mark is not None
    assert TEXT[mark.start : mark.end] == "robust\nconversation"
    assert card(shown, "quote:q13").state.text() == "not found"
    uses = document.chronology.uses_of_source(AXIOS)
    told = shown.cards.all_texts
    assert len(told) == len(uses.quotes) + len(uses.claims) + len(uses.citations)
    starts = [one.marks[0].start for one in told if one.marks]
    assert len(starts) > 3
    assert starts == sorted(starts)


def test_a_source_without_a_text_says_so(reader: SourceReader, document: Document) -> None:
    assert document.chronology.current_text(AXIOS) is None
    reader.read(AXIOS)
    window = window_of(reader)
    assert window.missing.text() == "No text of this source is kept."
    assert not window.text.isVisible()
    asked: list[str] = []
    reader.text_to_keep.connect(lambda source, _: asked.append(source))
    window.keep_button.click()
    assert asked == [AXIOS]
    assert window.focusWidget() is window.keep_button
    assert window.keep_button.geometry().bottom() < window.height() / 2
    assert card(window, "quote:q08").state.text() == "no text kept"
    assert "No web address" in window.open_button.toolTip()


def test_another_text_can_be_kept_from_where_one_is_read(
    shown: ReaderWindow, reader: SourceReader
) -> None:
    asked: list[str] = []
    reader.text_to_keep.connect(lambda source, _: asked.append(source))
    assert shown.keep_button.isHidden()
    shown.another_button.click()
    assert asked == [AXIOS]
    shown.activateWindow()
    QTest.keyClick(shown.text, Key.Key_J, Held.ControlModifier | Held.ShiftModifier)
    assert asked == [AXIOS, AXIOS]
    reader.read("")
    assert shown.another_button.isHidden()
    QTest.keyClick(shown.sources, Key.Key_J, Held.ControlModifier | Held.ShiftModifier)
    assert asked == [AXIOS, AXIOS]


def test_a_quote_is_turned_to_once_a_text_is_kept(reader: SourceReader, document: Document) -> None:
    reader.read_quote(quote(document, "q08"))
    window = window_of(reader)
    assert window.current == "quote:q08"
    lines = "A line.\n" * 400
    keep(document, lines + TEXT)
    window.text.reading.finish()
    settle(reader)
    mark = window.text.marks.named("quote:q08")
    assert mark is not None
    assert window.text.rects_of(mark.start, mark.end)
    keep(document, TEXT + lines, name="second", order=1)
    settle(reader)
    assert window.text.rects_of(0, 1)


def test_words_that_stand_twice_are_anchored_where_somebody_says(
    shown: ReaderWindow, reader: SourceReader, document: Document
) -> None:
    name = "quote:q03"
    before = quote(document, "q03").selector
    assert "place 1 of 2" in card(shown, name).state.text()
    shown.turn_to(name)
    QTest.keyClick(shown.text, Key.Key_O)
    assert "place 2 of 2" in card(shown, name).state.text()
    QTest.keyClick(shown.text, Key.Key_A)
    settle(reader)
    at = quote(document, "q03").selector
    assert TEXT[at.start : at.end] == at.exact == "work\u00a0in progress"
    assert TEXT[: at.start].endswith(at.prefix)
    assert card(shown, name).accept.isHidden()
    document.undo()
    settle(reader)
    assert quote(document, "q03").selector == before


def test_what_is_dismissed_is_proposed_no_more(shown: ReaderWindow) -> None:
    name = "quote:q03"
    assert not card(shown, name).accept.isHidden()
    shown.turn_to(name)
    QTest.keyClick(shown.text, Key.Key_X)
    assert card(shown, name).accept.isHidden()


def test_j_and_k_go_through_what_is_marked(shown: ReaderWindow) -> None:
    names = list(dict.fromkeys(one.name for one in shown.text.marks.all))
    assert len(names) > 2
    seen = []
    for _ in names:
        QTest.keyClick(shown.text, Key.Key_J)
        seen.append(shown.current)
    assert sorted(seen) == sorted(names)
    QTest.keyClick(shown.text, Key.Key_K)
    assert shown.current == seen[-2]
    QTest.keyClick(shown.text, Key.Key_Down, Held.AltModifier)
    assert shown.current == seen[-1]


def test_single_keys_can_be_turned_off(
    shown: ReaderWindow, reader: SourceReader, window: QMainWindow
) -> None:
    action(window, "single_keys").setChecked(False)
    reader.read(AXIOS)
    QTest.keyClick(shown.text, Key.Key_J)
    assert shown.current == ""
    action(window, "single_keys").setChecked(True)
    reader.read(AXIOS)
    QTest.keyClick(shown.text, Key.Key_J)
    assert shown.current != ""


def test_a_quote_in_the_panel_says_its_state_and_leads_to_its_words(
    shown: ReaderWindow, reader: SourceReader, view: TimelineView, window: QMainWindow
) -> None:
    shown.hide()
    view.select_row(row_of(view, CBS))
    settle(reader)
    (found,) = [one for one in panel_of(window).findChildren(QuoteCard) if one.isVisible()]
    assert found.read_button.text() == "· stands in its source more than once"
    found.read_button.setFocus()
    QTest.keyClick(found.read_button, Key.Key_Space)
    settle(reader)
    assert shown.isVisible()
    assert shown.current == "quote:q03"


def test_selected_words_become_a_quote_with_their_place(
    shown: ReaderWindow,
    reader: SourceReader,
    view: TimelineView,
    window: QMainWindow,
    document: Document,
) -> None:
    view.select_row(row_of(view, TRIP))
    start, end = select(shown, "A quiet room stood ready")
    assert shown.selection.quote.isEnabled()
    shown.selection.quote.click()
    (form,) = panel_of(window).findChildren(QuoteForm)
    assert form.words.text() == "A quiet room stood ready"
    form.named.setText("a witness")
    form.save_requested.emit()
    (made,) = [q for q in document.chronology.uses_of_source(AXIOS).quotes if "quiet" in q.text]
    assert (made.selector.start, made.selector.end) == (start, end)
    assert made.selector.prefix
    assert TEXT[:start].endswith(made.selector.prefix)
    assert TEXT[end:].startswith(made.selector.suffix)
    settle(reader)
    assert card(shown, f"quote:{made.id}").state.text().startswith("matches")


def test_a_quote_whose_words_are_changed_in_the_form_has_no_place(
    shown: ReaderWindow, view: TimelineView, window: QMainWindow, document: Document
) -> None:
    view.select_row(row_of(view, TRIP))
    select(shown, "A quiet room stood ready")
    shown.selection.quote.click()
    (form,) = panel_of(window).findChildren(QuoteForm)
    form.words.setPlainText("A quiet room stood")
    form.named.setText("a witness")
    form.save_requested.emit()
    (made,) = [q for q in document.chronology.uses_of_source(AXIOS).quotes if "quiet" in q.text]
    assert made.selector.start == -1


def test_selected_words_become_the_date_that_an_event_is_given(
    shown: ReaderWindow, view: TimelineView, window: QMainWindow, document: Document
) -> None:
    view.select_row(row_of(view, CBS))
    start, end = select(shown, "On Monday")
    shown.selection.claim.click()
    (form,) = panel_of(window).findChildren(ClaimForm)
    form.date.field.setText("19 June 2023")
    form.save_requested.emit()
    claims = document.chronology.uses_of_source(AXIOS).claims
    (made,) = [one for one in claims if one.wording == "On Monday"]
    assert (made.event, made.edtf) == (CBS, "2023-06-19")
    assert (made.selector.start, made.selector.end) == (start, end)


def test_selected_words_become_an_event_that_cites_them(
    shown: ReaderWindow, window: QMainWindow, document: Document
) -> None:
    start, end = select(shown, "A quiet room stood ready")
    shown.selection.event_button.click()
    drafts = window.findChild(NewEvents)
    assert isinstance(drafts, NewEvents)
    QTest.keyClick(drafts.card.title, Key.Key_Return)
    events = [one for one in document.chronology.records("events") if isinstance(one, Event)]
    (made,) = [one for one in events if one.title == "A quiet room stood ready"]
    citations = document.chronology.uses_of_source(AXIOS).citations
    (cited,) = [one for one in citations if one.event == made.id]
    assert (cited.selector.start, cited.selector.end) == (start, end)
    assert cited.selector.exact == "A quiet room stood ready"


def test_nothing_is_made_for_an_event_while_none_is_selected(
    shown: ReaderWindow, view: TimelineView
) -> None:
    view.clearSelection()
    select(shown, "A quiet room")
    assert shown.selection.isVisible()
    assert not shown.selection.quote.isEnabled()
    assert shown.selection.event_button.isEnabled()


def test_another_text_is_shown_and_matched_once_it_is_kept(
    shown: ReaderWindow, reader: SourceReader, document: Document
) -> None:
    keep(document, "It was called a robust conversation.", name="second", order=1)
    settle(reader)
    assert shown.text.text == "It was called a robust conversation."
    assert card(shown, "quote:q08").state.text() == "matches, characters 17–35"
    document.undo()
    settle(reader)
    assert shown.text.text == TEXT


def test_the_page_is_opened_at_the_words_once_its_address_was_seen(
    reader: SourceReader, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    opened: list[str] = []

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        seen.append(box.informativeText())
        return QMessageBox.StandardButton.Open

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    keep(document, TEXT, READOUT)
    reader.read(READOUT)
    window = window_of(reader)
    select(window, "A quiet room")
    window.open_button.click()
    directive = "#:~:text=conversation.-,A%20quiet%20room,-stood%20ready%20in"
    assert seen[0].endswith(directive)
    assert opened == seen


def test_the_command_opens_a_source_of_the_selected_event(
    reader: SourceReader, view: TimelineView, window: QMainWindow
) -> None:
    view.select_row(row_of(view, CBS))
    action(window, "read_source").trigger()
    found = window_of(reader)
    assert found.isVisible()
    details = panel_of(window).details
    assert details is not None
    assert found.sources.current_id in {one.source.id for one in details.citations}


def test_a_source_chosen_in_the_list_is_read(shown: ReaderWindow, reader: SourceReader) -> None:
    assert shown.sources.current_id == AXIOS
    QTest.keyClick(shown.sources, Key.Key_Down)
    assert shown.sources.current_id != AXIOS
    assert not shown.text.isVisible()
    QTest.keyClick(shown.sources, Key.Key_Up)
    settle(reader)
    assert shown.text.text == TEXT


def test_escape_stops_what_is_looked_for_and_then_closes(
    shown: ReaderWindow, reader: SourceReader, document: Document
) -> None:
    keep(document, "A line of words without end.\n" * 100_000, name="second", order=1)
    assert reader.matches.work.is_busy
    QTest.keyClick(shown.text, Key.Key_Escape)
    assert not reader.matches.work.is_busy
    assert shown.isVisible()
    QTest.keyClick(shown.text, Key.Key_Escape)
    assert not shown.isVisible()


def test_a_citation_in_the_panel_opens_its_source_at_the_words_it_names(
    shown: ReaderWindow,
    reader: SourceReader,
    document: Document,
    view: TimelineView,
    window: QMainWindow,
) -> None:
    start, end = select(shown, "A quiet room stood ready")
    at = selector_of(TEXT, start, end)
    document.push(added(Citation(EventId(CBS), AXIOS, "second part", selector=at)), "a citation")
    view.select_row(row_of(view, CBS))
    panel = panel_of(window)
    panel.show_source(AXIOS)
    assert panel.details is not None
    cited = [one.citation.selector for one in panel.details.citations]
    found = panel.cards.sources.in_use()[cited.index(at)]
    shown.hide()
    found.read_button.click()
    settle(reader)
    assert shown.isVisible()
    mark = shown.text.marks.named(shown.current)
    assert mark is not None
    assert (mark.start, mark.end) == (start, end)
