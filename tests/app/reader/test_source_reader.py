"""A source read in its window: what rests on its words, by hand and by key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of
from tests.app.window.test_single_keys import change, field_of
from tests.app.windows import row_of
from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.edits.edit import added
from timeline_app.core.evidence.anchor import selector_of
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    KeptText,
    Quote,
    QuoteId,
    Selector,
    SourceId,
    TextId,
)
from timeline_app.document.document import Document
from timeline_app.storage.database.word_store import PackedWords
from timeline_app.storage.queries import usage
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.controls.text_labels import TextLabel
from timeline_app.widgets.dialogs.key_dialog import KeyDialog
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
LONG = "A line of words without end.\n" * 20_000


@contextmanager
def unpacked_in() -> Iterator[list[Thread]]:
    """The threads in which words are unpacked meanwhile."""
    threads: list[Thread] = []
    unpacked = PackedWords.unpacked

    def noted(packed: PackedWords) -> str:
        threads.append(current_thread())
        return unpacked(packed)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PackedWords, "unpacked", noted)
        yield threads


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
    deck = shown.cards.deck
    told = [one for one in map(deck.text_of, deck.names) if not one.is_proposed]
    assert len(told) == len(uses.quotes) + len(uses.claims) + len(uses.citations)
    starts = [one.marks[0].start for one in told if one.marks]
    assert len(starts) > 3
    assert starts == sorted(starts)


def test_what_is_not_looked_at_is_counted_with_the_sums(
    reader: SourceReader, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.read(AXIOS)
    assert "Not looked at" not in [line.label for line in reader.known.counts()]
    monkeypatch.setattr(usage, "MOST", 5)
    reader.known.read(document, AXIOS)
    unread = document.chronology.uses_of_source(AXIOS).unread
    assert ("Not looked at", str(unread)) in [line[:2] for line in reader.known.counts()]
    assert unread > 40


def test_a_source_without_a_text_says_so(reader: SourceReader, document: Document) -> None:
    assert document.chronology.current_text(AXIOS) is None
    reader.read(AXIOS)
    window = window_of(reader)
    assert window.head.missing.text() == "No text of this source is kept."
    assert not window.text.isVisible()
    asked: list[str] = []
    reader.text_to_keep.connect(lambda source, _: asked.append(source))
    window.head.keep_button.click()
    assert asked == [AXIOS]
    assert window.focusWidget() is window.head.keep_button
    assert window.head.keep_button.geometry().bottom() < window.height() / 2
    assert card(window, "quote:q08").state.text() == "no text kept"
    assert "No web address" in window.bar.open_button.toolTip()


def test_another_text_can_be_kept_from_where_one_is_read(
    shown: ReaderWindow, reader: SourceReader
) -> None:
    asked: list[str] = []
    reader.text_to_keep.connect(lambda source, _: asked.append(source))
    assert shown.head.keep_button.isHidden()
    shown.bar.another_button.click()
    assert asked == [AXIOS]
    shown.activateWindow()
    QTest.keyClick(shown.text, Key.Key_J, Held.ControlModifier | Held.ShiftModifier)
    assert asked == [AXIOS, AXIOS]
    reader.read("")
    assert shown.bar.another_button.isHidden()
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


@pytest.mark.parametrize("exact", ["work in progress", "a work in progress"])
def test_accepting_a_place_keeps_the_words_that_are_looked_for(
    shown: ReaderWindow, reader: SourceReader, document: Document, exact: str
) -> None:
    at = Selector(exact=exact)
    claim = DateClaim(ClaimId("its-claim"), EventId(CBS), AXIOS, "still under way", selector=at)
    document.push(added(Citation(EventId(CBS), AXIOS, "once", selector=at), claim), "two")
    settle(reader)
    cited = [one.selector for one in document.chronology.uses_of_source(AXIOS).citations]
    for name in (f"citation:{cited.index(at)}", "claim:its-claim"):
        card(shown, name).accept.click()
    uses = document.chronology.uses_of_source(AXIOS)
    selectors = [one.selector for one in (*uses.claims, *uses.citations) if one.selector.start >= 0]
    assert [(one.exact.split(), one.text) for one in selectors] == [(exact.split(), "text")] * 2
    settle(reader)
    for name in (f"citation:{cited.index(at)}", "claim:its-claim"):
        card(shown, name).dismiss.click()
    uses = document.chronology.uses_of_source(AXIOS)
    forgotten = [one.selector.exact for one in (*uses.claims, *uses.citations)]
    assert [exact.split()] * 2 == [one.split() for one in forgotten if one]


def test_a_place_in_another_text_counts_for_nothing(
    shown: ReaderWindow, reader: SourceReader, document: Document
) -> None:
    name = "quote:q03"
    card(shown, name).accept.click()
    first = quote(document, "q03").selector
    keep(document, f"New. {TEXT}", name="newer", order=1)
    settle(reader)
    assert first.text == "text"
    use = reader.known.named(name)
    assert use is not None
    assert reader.known.state_of(use).proposed
    assert use.selector.start < 0


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
    assert "J next" in shown.found_head.keys.text()
    action(window, "single_keys").setChecked(False)
    assert "J next" not in shown.found_head.keys.text()
    QTest.keyClick(shown.text, Key.Key_J)
    assert shown.current == ""
    action(window, "single_keys").setChecked(True)
    QTest.keyClick(shown.text, Key.Key_J)
    assert shown.current != ""


def test_single_keys_of_the_reader_can_be_changed(
    shown: ReaderWindow, window: QMainWindow, view: TimelineView
) -> None:
    def next_with_g(dialog: KeyDialog) -> None:
        QTest.keyClick(field_of(dialog, "Next Place"), Key.Key_G)
        QTest.keyClick(field_of(dialog, "Previous Place"), Key.Key_M)
        assert field_of(dialog, "Measure Time").text() == "K"
        QTest.keyClick(field_of(dialog, "Other Place"), Key.Key_P, Held.ShiftModifier)
        dialog.accept()

    change(window, next_with_g)
    assert "G next, M previous" in shown.found_head.keys.text()
    QTest.keyClick(shown.text, Key.Key_J)
    assert shown.current == ""
    QTest.keyClick(shown.text, Key.Key_G)
    first = shown.current
    assert first
    QTest.keyClick(shown.text, Key.Key_G)
    QTest.keyClick(shown.text, Key.Key_M)
    assert shown.current == first
    name = "quote:q03"
    shown.turn_to(name)
    QTest.keyClick(shown.text, Key.Key_P)
    assert "place 1 of 2" in card(shown, name).state.text()
    QTest.keyClick(shown.text, Key.Key_P, Held.ShiftModifier)
    assert "place 2 of 2" in card(shown, name).state.text()
    QTest.keyClick(view, Key.Key_M)
    assert not view.measure_tool.is_armed
    QTest.keyClick(view, Key.Key_K)
    assert view.measure_tool.is_armed


def test_a_quote_in_the_panel_says_its_state_and_leads_to_its_words(
    shown: ReaderWindow, reader: SourceReader, view: TimelineView, window: QMainWindow
) -> None:
    shown.hide()
    view.select_row(row_of(view, CBS))
    settle(reader)
    (found,) = [one for one in panel_of(window).findChildren(QuoteCard) if one.isVisible()]
    assert found.read_button.text() == "stands in its source more than once"
    found.read_button.setFocus()
    QTest.keyClick(found.read_button, Key.Key_Space)
    settle(reader)
    assert shown.isVisible()
    assert shown.current == "quote:q03"
    shown.hide()
    QTest.mouseClick(found.source_button, Qt.MouseButton.LeftButton)
    assert shown.isVisible()
    assert shown.current == "quote:q03"


def test_a_short_quote_in_the_panel_stands_amid_the_words_of_the_kept_text(
    shown: ReaderWindow, reader: SourceReader, view: TimelineView, window: QMainWindow
) -> None:
    view.select_row(row_of(view, TRIP))
    settle(reader)
    (found,) = [
        one
        for one in panel_of(window).findChildren(QuoteCard)
        if one.isVisible() and "robust" in one.words.text()
    ]
    told = [label.text() for label in found.findChildren(TextLabel) if label.isVisible()]
    assert any("Both sides spoke of robust conversation. A quiet room" in text for text in told)


@pytest.mark.parametrize(
    ("text", "state", "said"),
    [
        (
            "It was a work in progress … the visit was “harsh judgement” for some.",
            "matches its source, shortened",
            "Leaves out “he said”",
        ),
        (
            "A [loud] room stood ready in Beijing.",
            "differs from its source",
            "A bracket stands for other words: [loud] for “quiet”",
        ),
    ],
)
def test_what_a_shortened_quote_leaves_out_unfolds_on_its_card_and_is_told_in_the_reader(
    shown: ReaderWindow,
    document: Document,
    reader: SourceReader,
    view: TimelineView,
    window: QMainWindow,
    text: str,
    state: str,
    said: str,
) -> None:
    new = QuoteId("new")
    document.push(added(Quote(new, text, AXIOS), EventQuote(EventId(CBS), new)), "a quote")
    view.select_row(row_of(view, CBS))
    settle(reader)
    cards = panel_of(window).findChildren(QuoteCard)
    (found,) = [one for one in cards if one.read_button.text() == state]
    assert found.left_out.isVisible()
    assert found.left_out.note.startswith(said)
    shown.activateWindow()
    of_reader = card(shown, "quote:new")
    assert of_reader.details.text().casefold().startswith(said.casefold())
    others = [one for one in cards if one is not found and one.isVisible()]
    assert not any(one.left_out.isVisible() for one in others)


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
    view.select_row(0)  # the first look is over then
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
    window.bar.open_button.click()
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
    keep(document, LONG, name="second", order=1)
    reader.opening.finish()
    assert reader.matches.work.is_busy
    QTest.keyClick(shown.text, Key.Key_Escape)
    assert not reader.matches.work.is_busy
    assert shown.isVisible()
    QTest.keyClick(shown.text, Key.Key_Escape)
    assert not shown.isVisible()


def test_a_long_text_is_opened_beside_the_window(
    reader: SourceReader, document: Document, qtbot: QtBot
) -> None:
    """Its words are unpacked in a thread; what rests on it is listed meanwhile."""
    keep(document, LONG)
    with unpacked_in() as threads:
        reader.read(AXIOS, "quote:q08")
        window = window_of(reader)
        assert not window.text.text
        assert card(window, "quote:q08").state.text() == "is being looked for"
        assert not window.text.marks.all
        qtbot.waitUntil(lambda: not reader.opening.is_busy, timeout=20_000)
    assert threads
    assert current_thread() not in threads
    assert window.text.text == LONG
    settle(reader)
    assert card(window, "quote:q08").state.text() == "not found"


def test_escape_leaves_a_long_text_unopened(reader: SourceReader, document: Document) -> None:
    keep(document, LONG)
    reader.read(AXIOS)
    window = window_of(reader)
    QTest.keyClick(window.text, Key.Key_Escape)
    assert not reader.opening.is_busy
    assert window.isVisible()
    assert not window.text.isVisible()
    assert reader.source_id == ""
    window.sources.chosen.emit(AXIOS)
    reader.opening.finish()
    assert window.text.text == LONG


def test_words_that_are_searched_are_shown_once_a_long_text_is_open(
    reader: SourceReader, document: Document
) -> None:
    keep(document, LONG + "The last words.")
    reader.read_words(AXIOS, "last words", len(LONG))
    window = window_of(reader)
    assert not window.find_bar.isVisible()
    reader.opening.finish()
    window.find_bar.work.finish()
    start = len(LONG) + 4
    assert window.text.hits == (start, start + 10)


def test_what_is_found_in_the_text_in_view_is_not_unpacked_again(
    reader: SourceReader, document: Document
) -> None:
    keep(document, LONG)
    reader.read(AXIOS)
    reader.opening.finish()
    with unpacked_in() as threads:
        settle(reader)
    assert not threads


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


def test_the_title_begins_where_the_lines_of_the_text_do(shown: ReaderWindow, qtbot: QtBot) -> None:
    title = next(one for one in shown.findChildren(TextLabel) if one.property("look") == "title")

    def are_lined_up() -> bool:
        left = title.mapTo(shown, QPoint()).x()
        return abs(left - shown.text.mapTo(shown, QPoint(shown.text.left_px, 0)).x()) <= 1

    for lines, width in product((1, 400), (700, 1440)):
        shown.resize(width, 600)
        shown.text.show_text("A line of the text.\n" * lines)
        qtbot.waitUntil(are_lined_up)
