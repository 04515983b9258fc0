"""Kept texts in the list of what was found, by real keys, and the reader that they lead to."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.reader.test_source_reader import AXIOS, READOUT, TEXT, keep
from tests.app.search.test_search import (
    document_of,
    field_of,
    list_of,
    search,
    searching_of,
    titles,
)
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.core.edits.edit import replaced
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import Source
from timeline_app.core.search.text_hits import A_STRETCH, TextHit
from timeline_app.storage.database.schema import WORDS
from timeline_app.widgets.fields.list_rows import TextEmphasis
from timeline_app.widgets.reader.reader_window import ReaderWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
ROOM = "A quiet room"
"""Words of the text of which no event has any."""


def look(qtbot: QtBot, window: QMainWindow, text: str) -> list[TextHit]:
    """Type a text, and give the kept texts that are found once all were gone through."""
    search(qtbot, window, text)
    return settled(qtbot, window)


def settled(qtbot: QtBot, window: QMainWindow) -> list[TextHit]:
    texts = searching_of(window).texts
    qtbot.waitUntil(lambda: not texts.is_busy, timeout=120_000)
    listed = [one for one in list_of(window).model.items if isinstance(one, TextHit)]
    assert listed == texts.hits
    return listed


def reader_of(window: QMainWindow) -> ReaderWindow | None:
    reader = window.findChild(SourceReader)
    assert isinstance(reader, SourceReader)
    return reader.window


def opened(window: QMainWindow) -> ReaderWindow:
    reader = reader_of(window)
    assert reader is not None
    assert reader.isVisible()
    reader.find_bar.work.finish()
    return reader


def name_of(window: QMainWindow, source: str) -> str:
    found = document_of(window).chronology.find(Source, source)
    assert found is not None
    return short_name(found)


def test_a_kept_text_is_an_entry_of_its_own(qtbot: QtBot, window: QMainWindow) -> None:
    keep(document_of(window), TEXT)
    (hit,) = look(qtbot, window, "a work in progress")
    model = list_of(window).model
    row = model.row_at(model.items.index(hit))
    assert (row.text, row.detail) == (name_of(window, AXIOS), "2 passages")
    assert "called it “a work in progress”" in row.second.text
    marked = [row.second.text[a:b] for a, b, what in row.second.spans if what is TextEmphasis.FOUND]
    assert marked == ["a work in progress"]
    assert "a work in progress" in row.spoken


def test_enter_opens_the_reader_at_the_words_and_its_bar_goes_on(
    qtbot: QtBot, window: QMainWindow
) -> None:
    keep(document_of(window), TEXT)
    assert look(qtbot, window, ROOM)
    assert titles(window) == [name_of(window, AXIOS)]
    assert field_of(window).count == "1 text"
    QTest.keyClick(field_of(window), Key.Key_Return)
    reader = opened(window)
    assert reader.text.selected_words() == ROOM
    assert reader.find_bar.isVisible()
    assert reader.find_bar.field.text() == ROOM
    assert not list_of(window).isVisible()
    assert window.findChildren(SourceReader)[0].source_id == AXIOS


def test_texts_stand_below_the_events_and_the_keys_reach_them(
    qtbot: QtBot, window: QMainWindow
) -> None:
    keep(document_of(window), TEXT)
    (hit,) = look(qtbot, window, "Beijing")
    match_list, field = list_of(window), field_of(window)
    items = list(match_list.model.items)
    assert len(items) > 1
    assert items[-1] == hit
    assert "1 kept text says it too, below the events: press ↑." in match_list.note.text()
    QTest.keyClick(field, Key.Key_Up)
    assert match_list.current == len(items) - 1
    for _ in items:
        QTest.keyClick(field, Key.Key_Up)
    assert match_list.current == len(items) - 1  # once round
    for _ in items:
        QTest.keyClick(field, Key.Key_Down)
    assert match_list.current == len(items) - 1
    QTest.keyClick(field, Key.Key_Up)
    assert match_list.current == len(items) - 2
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    reader = opened(window)
    assert reader.text.selected_words() == "Beijing"
    assert reader.text.caret.selection[0] == TEXT.index("Beijing")
    searching_of(window).step(1)
    assert searching_of(window).matches.row_at(0) >= 0  # the events are stepped through as ever
    assert field.count.startswith(f"{len(items) - 1} of")


def test_a_click_opens_the_first_of_several_passages_and_f3_the_next(
    qtbot: QtBot, window: QMainWindow
) -> None:
    keep(document_of(window), TEXT)
    (hit,) = look(qtbot, window, "a work in progress")
    view = list_of(window).view
    index = list_of(window).model.index(list_of(window).model.items.index(hit))
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    reader = opened(window)
    first = reader.text.caret.selection
    assert TEXT[slice(*first)] == "a work in  progress"
    reader.find_bar.look(1)
    reader.find_bar.work.finish()
    assert TEXT[slice(*reader.text.caret.selection)] == "a work\u00a0in progress"


def test_a_confidential_source_is_found_in_the_window(qtbot: QtBot, window: QMainWindow) -> None:
    document = document_of(window)
    keep(document, TEXT)
    source = document.chronology.find(Source, AXIOS)
    assert source is not None
    document.push(replaced(source, replace(source, confidential=True)), "confidential")
    assert look(qtbot, window, ROOM)


def test_undo_takes_a_text_from_what_is_found_and_redo_brings_it_back(
    qtbot: QtBot, window: QMainWindow
) -> None:
    document = document_of(window)
    assert not look(qtbot, window, ROOM)
    keep(document, TEXT)
    assert settled(qtbot, window)
    document.undo()
    assert not settled(qtbot, window)
    assert titles(window) == []
    document.redo()
    assert settled(qtbot, window)


def test_the_current_text_of_each_source_is_looked_into(qtbot: QtBot, window: QMainWindow) -> None:
    document = document_of(window)
    keep(document, TEXT, name="old", order=0)
    keep(document, "Other words.", name="new", order=1)
    keep(document, f"Here too: {ROOM.upper()}.", READOUT, "readout")
    (hit,) = look(qtbot, window, ROOM)
    assert hit.source == READOUT


def test_a_long_text_is_gone_through_no_longer_than_it_is_wanted(
    qtbot: QtBot, window: QMainWindow
) -> None:
    keep(document_of(window), "word " * A_STRETCH + ROOM)
    texts = searching_of(window).texts
    texts.ask(document_of(window), ROOM)
    texts.forget()
    assert not texts.is_busy
    (hit,) = look(qtbot, window, ROOM)
    assert hit.passages.start == 5 * A_STRETCH


def test_a_text_that_is_damaged_keeps_no_other_from_being_found(
    qtbot: QtBot, window: QMainWindow
) -> None:
    document = document_of(window)
    keep(document, TEXT)
    keep(document, ROOM, READOUT, "readout")
    text = document.chronology.current_text(AXIOS)
    assert text is not None
    with closing(sqlite3.connect(document.chronology.path)) as other, other:
        damage = f'UPDATE "{WORDS}" SET "data" = ? WHERE "sha256" = ?'
        assert other.execute(damage, (b"no words", text.sha256)).rowcount == 1
    (hit,) = look(qtbot, window, ROOM)
    assert hit.source == READOUT
