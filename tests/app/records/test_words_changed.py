"""A text that comes again with other words than something rests on: everywhere it is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.opened_files import document_of, session_of
from tests.app.windows import row_of
from timeline_app.app.records.kept_texts import KeptTextsController
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.columns.event_filter import Answers, EventFilter, shown_rows
from timeline_app.core.edits.edit import Edit, added, replaced
from timeline_app.core.evidence.text_input import KeptWords, TextFormat
from timeline_app.core.records.records import (
    ClaimId,
    DateClaim,
    EventId,
    KeptText,
    Quote,
    Selector,
    Source,
    SourceId,
)
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.claim_card import ClaimCard
from timeline_app.widgets.cards.source_card import SourceCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
EVENT, SOURCE = EventId("ev-biden-xi-bali"), SourceId("axios-article")
CLAIM = DateClaim(ClaimId("c-day"), EVENT, SOURCE, "on Wednesday")
FIRST = "They met in the capital on Wednesday, and spoke for hours."


@pytest.fixture
def document(window: MainWindow) -> Document:
    """The sample, with a date that the source gives and nothing else that rests on its words."""
    document = document_of(window)
    uses = document.chronology.uses_of_source(SOURCE)
    other = next(
        one
        for one in document.chronology.records("sources")
        if isinstance(one, Source) and one.id != SOURCE
    )
    for record in (*uses.quotes, *uses.claims):
        document.push(replaced(record, replace(record, source=other.id)), "another source")
    document.push(added(CLAIM), "a date")
    return document


def keep(window: MainWindow, words: str) -> None:
    """Keep a text of the source, as the dialog does."""
    texts = window.findChild(KeptTextsController)
    assert isinstance(texts, KeptTextsController)
    dialog = texts.show(document_of(window).chronology.find(Source, SOURCE))
    dialog.show_read(KeptWords(words, TextFormat.PLAIN))
    dialog.keep.click()
    if texts.matching is not None:
        texts.matching.work.finish()
    assert not dialog.isVisible()


def reworded(window: MainWindow) -> list[str]:
    columns = document_of(window).columns
    key = document_of(window).chronology.id_of
    rows = [row for row in range(len(columns)) if columns.is_reworded(row)]
    return [str(key(int(columns.key[row]))) for row in rows]


def test_a_date_alarms_in_the_panel_on_the_canvas_and_in_the_status_line(
    window: MainWindow, view: TimelineView, document: Document, qtbot: QtBot
) -> None:
    keep(window, FIRST)
    assert reworded(window) == []
    assert "missing words" not in window.counts_label.text()
    before = sign_at(view, EVENT)
    keep(window, FIRST.replace("Wednesday", "Tuesday"))
    assert reworded(window) == [EVENT]
    assert window.counts_label.text().endswith("1 event with missing words")
    assert sign_at(view, EVENT) > before + 3
    row = row_of(view, EVENT)
    assert "words missing in their source" in session_of(window).describe(row)
    view.select_row(row)
    assert window.details is not None
    window.details.show_sources()
    qtbot.waitUntil(lambda: "not found in its source" in told_of_claims(window), timeout=30_000)

    document.undo()
    assert reworded(window) == []
    assert sign_at(view, EVENT) == before
    view.select_row(row)
    window.details.show_sources()
    qtbot.waitUntil(lambda: "matches its source" in told_of_claims(window), timeout=30_000)
    document.redo()
    assert reworded(window) == [EVENT]
    keep(window, FIRST)  # the words are there again
    assert reworded(window) == []
    assert document.chronology.uses_of_source(SOURCE).claims == (CLAIM,)


def told_of_claims(window: MainWindow) -> list[str]:
    return [card.stands.words.text() for card in window.findChildren(ClaimCard)]


def sign_at(view: TimelineView, event: EventId) -> int:
    """How many pixels of the sign's colour are above the mark of an event."""
    QApplication.processEvents()
    view.select_row(row_of(view, event))
    view.glide.finish()
    view.clearSelection()
    QApplication.processEvents()
    rect = view.visualRect(view.event_model.index(row_of(view, event), 0))
    image = view.viewport().grab(rect.adjusted(-6, -14, 6, 0)).toImage()
    wanted = QColor(LIGHT.cooled).getRgb()[:3]
    found = 0
    for x in range(image.width()):
        for y in range(image.height()):
            got = image.pixelColor(QPoint(x, y)).getRgb()[:3]
            found += all(abs(a - b) < 40 for a, b in zip(got, wanted, strict=True))
    return found


def test_the_alarm_is_in_the_file_and_a_filter_shows_those_alone(
    window: MainWindow, document: Document
) -> None:
    keep(window, FIRST)
    keep(window, FIRST.replace("Wednesday", "Tuesday"))
    document.chronology.forget_columns()
    columns = document.chronology.columns()
    shown = shown_rows(columns, EventFilter(reworded=True), Answers())
    assert shown is not None
    (row,) = shown.nonzero()[0].tolist()
    assert document.chronology.id_of(int(columns.key[row])) == EVENT


def test_a_quote_whose_words_a_first_text_lacks_alarms_until_they_are_mended(
    window: MainWindow, document: Document
) -> None:
    quote = next(one for one in document.chronology.records("quotes") if isinstance(one, Quote))
    moved = replace(quote, source=SOURCE, text="we met for hours")
    document.push(replaced(quote, moved), "a quote")
    keep(window, FIRST)
    assert len(reworded(window)) >= 1
    lost = document.chronology.find(Quote, quote.id)
    assert lost is not None
    assert lost.selector.text
    assert lost.selector.start == -1
    mended = replace(lost, text="spoke for hours")
    document.push(replaced(lost, mended), "words")
    assert reworded(window) == []


def test_a_citation_that_rests_on_words_is_told_too(
    window: MainWindow, view: TimelineView, document: Document, qtbot: QtBot
) -> None:
    cited = document.chronology.uses_of_source(SOURCE).citations[0]
    with_words = replace(cited, selector=Selector(exact="spoke for hours"))
    document.push(replaced(cited, with_words), "words cited")
    keep(window, FIRST)
    assert reworded(window) == []
    keep(window, "They met in the capital on Wednesday, and wrote.")
    assert reworded(window) == [cited.event]
    view.select_row(row_of(view, cited.event))
    assert window.details is not None
    window.details.show_sources()

    def told() -> list[str]:
        return [one.stands.words.text() for one in window.findChildren(SourceCard)]

    qtbot.waitUntil(lambda: "not found in its source" in told(), timeout=30_000)


def test_the_alarm_goes_with_the_text_that_gave_it(window: MainWindow, document: Document) -> None:
    keep(window, FIRST)
    keep(window, FIRST.replace("Wednesday", "Tuesday"))
    newer = document.chronology.texts_of(SOURCE)[-1]
    reader = document.chronology.changes.reader
    key = next(key for key, one in reader.every(KeptText) if one == newer)
    document.push(Edit(tuple(document.chronology.changes.removal(KeptText, [key]))), "text removed")
    assert reworded(window) == []
