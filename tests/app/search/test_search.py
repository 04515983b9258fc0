"""Search in the window, by real keys: what is found, listed, stepped through and marked."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import document as json_document
from tests.app.commands import write_json
from tests.app.large_files import LARGE, opener_of
from tests.app.search.test_filters import entry, open_menu
from tests.app.windows import canvas_of, click, selected_id
from tests.benchmarks.chronologies import RandomChronology
from timeline_app.app.jobs.search_thread import FoundRows
from timeline_app.app.search.search import Search
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import Edit, added, replaced
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Participation,
)
from timeline_app.core.search.query import query_of
from timeline_app.document.document import Document
from timeline_app.document.view_state import ViewState
from timeline_app.render.style.palette import LIGHT
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.search.index import SearchIndex
from timeline_app.storage.search.indexed_texts import SearchTexts
from timeline_app.widgets.canvas.overview import Overview
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.quote_card import QuoteCard
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import TextEmphasis
from timeline_app.widgets.search.match_list import MatchList
from timeline_app.widgets.search.search_field import SearchField
from timeline_app.widgets.table.event_table import EventTable

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def field_of(window: QMainWindow) -> SearchField:
    found = window.findChild(QLineEdit, "search")
    assert isinstance(found, SearchField)
    return found


def list_of(window: QMainWindow) -> MatchList:
    found = window.findChild(MatchList)
    assert found is not None
    return found


def searching_of(window: QMainWindow) -> Search:
    found = window.findChild(Search)
    assert found is not None
    return found


def document_of(window: QMainWindow) -> Document:
    found = window.findChild(Session)
    assert found is not None
    assert found.document is not None
    return found.document


def search(qtbot: QtBot, window: QMainWindow, text: str) -> None:
    """Type a text, and wait until all is found."""
    field = field_of(window)
    field.setFocus()
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.setText(text)  # as from an input method
    qtbot.waitUntil(lambda: field.count != "", timeout=20_000)
    qtbot.waitUntil(lambda: searching_of(window).is_settled, timeout=20_000)


def titles(window: QMainWindow) -> list[str]:
    model = list_of(window).model
    return [model.row_at(place).text for place in range(len(model.items))]


def found_keys(document: Document, state: ViewState) -> list[int]:
    found: list[int] = document.columns.key[state.matches.rows].tolist()
    return found


def trigger(window: QMainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action-{name}")
    assert action is not None
    action.trigger()


def test_slash_and_the_menu_lead_to_the_field(window: QMainWindow, view: TimelineView) -> None:
    QTest.keyClick(view, Key.Key_Slash)
    assert QApplication.focusWidget() is field_of(window)
    QTest.keyClick(field_of(window), Key.Key_Escape)
    assert QApplication.focusWidget() is view
    trigger(window, "search")
    assert QApplication.focusWidget() is field_of(window)


def test_slash_is_a_letter_that_can_be_turned_off(window: QMainWindow, view: TimelineView) -> None:
    view.single_keys = False
    QTest.keyClick(view, Key.Key_Slash)
    assert QApplication.focusWidget() is view


def test_what_is_typed_is_found_as_it_is_typed(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon inc")
    assert titles(window)[0] == "Chinese balloon incident"
    assert list_of(window).isVisible()
    first = list_of(window).model.row_at(0)
    marked = [(first.text[start:end], look) for start, end, look in first.spans]
    assert marked == [("balloon", TextEmphasis.FOUND), ("incident", TextEmphasis.FOUND)]
    assert first.detail
    assert first.colour
    assert first.second.text


def test_a_name_in_another_script_is_found(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "秦刚")
    assert any("Qin Gang" in title for title in titles(window))


def test_the_passage_tells_where_it_was_found(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "absolutely vital")
    row_at = list_of(window).model.row_at
    list_of(window).grab()  # what is shown is read
    qtbot.waitUntil(lambda: row_at(0).second.detail != "")
    passage, (where, first, *_), _ = row_at(0).second
    assert "absolutely vital" in passage
    assert (passage[where[0] : where[1]], where[2]) == (
        "Quote, Antony Blinken  ",
        TextEmphasis.QUIET,
    )
    assert (passage[first[0] : first[1]], first[2]) == ("absolutely", TextEmphasis.FOUND)
    assert "Quote, Antony Blinken: " in row_at(0).spoken


def test_enter_steps_from_hit_to_hit_and_back(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    field, matches = field_of(window), searching_of(window).matches
    count = len(matches)
    assert count > 2
    assert field.count == f"{count} found"
    seen = []
    for place in range(count):
        QTest.keyClick(field, Key.Key_Return)
        assert field.count == f"{place + 1} of {count}"
        seen.append(canvas_of(window).currentIndex().row())
    assert seen == [matches.row_at(place) for place in range(count)]
    assert sorted(seen) == matches.rows.tolist()
    QTest.keyClick(field, Key.Key_Return)
    assert field.count == f"1 of {count}"  # round the end
    QTest.keyClick(field, Key.Key_Return, SHIFT)
    assert field.count == f"{count} of {count}"
    assert QApplication.focusWidget() is field
    assert not list_of(window).isVisible()


def test_enter_right_after_the_last_letter_is_not_lost(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "Pelosi")
    field = field_of(window)
    field.selectAll()
    QTest.keyClicks(field, "modest")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: selected_id(canvas_of(window)) is not None)
    assert selected_id(canvas_of(window)) in ("ev-analysts-comment", "ev-blinken-beijing-trip")
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: searching_of(window).is_settled)
    assert selected_id(canvas_of(window)) in ("ev-analysts-comment", "ev-blinken-beijing-trip")


def test_f3_steps_from_anywhere(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    QTest.keyClick(field_of(window), Key.Key_Escape)
    trigger(window, "search_next")
    first = selected_id(canvas_of(window))
    trigger(window, "search_next")
    assert selected_id(canvas_of(window)) != first
    trigger(window, "search_previous")
    assert selected_id(canvas_of(window)) == first
    assert canvas_of(window).hasFocus()


def test_arrows_move_in_the_list_and_enter_takes_the_current(
    qtbot: QtBot, window: QMainWindow
) -> None:
    search(qtbot, window, "balloon")
    field, match_list = field_of(window), list_of(window)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    assert match_list.current == 2
    assert selected_id(canvas_of(window)) is None
    QTest.keyClick(field, Key.Key_Up)
    QTest.keyClick(field, Key.Key_Return)
    assert canvas_of(window).currentIndex().row() == searching_of(window).matches.row_at(1)


def test_a_click_in_the_list_reveals_the_hit(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    view = list_of(window).view
    where = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert canvas_of(window).currentIndex().row() == searching_of(window).matches.row_at(1)


def test_nothing_found_is_said_in_words(qtbot: QtBot, window: QMainWindow) -> None:
    field, match_list = field_of(window), list_of(window)
    field.setFocus()
    for text in ("zebra xylophone", '"', "* ^( -", "(((", "a" * 500):
        field.clear()
        assert not match_list.isVisible()
        field.setText(text)
        qtbot.waitUntil(lambda: match_list.note.text() not in ("", "Searching…"))
        qtbot.waitUntil(match_list.isVisible)
        assert not len(match_list.model.items)
        QTest.keyClick(field, Key.Key_Return)
        QTest.keyClick(field, Key.Key_Down)
        assert selected_id(canvas_of(window)) is None


def test_emptying_the_field_takes_marks_and_list_away(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    state = canvas_of(window).view_state
    assert state is not None
    assert len(state.matches)
    field_of(window).clear()
    assert not len(state.matches)
    assert not list_of(window).isVisible()
    assert field_of(window).count == ""


def test_the_list_goes_when_the_canvas_is_clicked(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    view = canvas_of(window)
    click(view, view.viewport().rect().bottomRight() - view.viewport().rect().topLeft() / 2)
    view.setFocus()
    assert not list_of(window).isVisible()
    state = view.view_state
    assert state is not None
    assert len(state.matches)


def test_hits_follow_edits(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    doc, state = document_of(window), canvas_of(window).view_state
    assert state is not None
    before = {int(doc.columns.key[row]) for row in state.matches.rows}
    QTest.keyClick(field_of(window), Key.Key_Return)
    shown = doc.columns.key[canvas_of(window).currentIndex().row()]
    doc.push(added(Event(EventId("new"), "A balloon of long ago", date="1783")))
    assert {int(doc.columns.key[row]) for row in state.matches.rows} == before
    qtbot.waitUntil(lambda: len(state.matches) == len(before) + 1)
    qtbot.waitUntil(lambda: searching_of(window).is_settled)
    assert doc.columns.key[canvas_of(window).currentIndex().row()] == shown
    doc.undo()
    qtbot.waitUntil(lambda: len(state.matches) == len(before))
    assert {int(doc.columns.key[row]) for row in state.matches.rows} == before


def test_an_event_that_no_longer_says_it_is_no_hit(qtbot: QtBot, window: QMainWindow) -> None:
    doc, state = document_of(window), canvas_of(window).view_state
    assert state is not None
    event = Event(EventId("new"), "Zeppelin", date="1930")
    doc.push(added(event))
    search(qtbot, window, "zeppelin")
    assert len(state.matches) == 1
    doc.push(replaced(event, msgspec.structs.replace(event, title="Aeroplane")))
    qtbot.waitUntil(lambda: not len(state.matches))
    doc.undo()
    qtbot.waitUntil(lambda: len(state.matches) == 1)


def test_the_index_follows_after_the_frame_of_an_edit(
    qtbot: QtBot, window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(qtbot, window, "zeppelin")
    doc, state = document_of(window), canvas_of(window).view_state
    assert state is not None
    read: list[int] = []
    of = SearchTexts.of
    monkeypatch.setattr(SearchTexts, "of", lambda texts, keys: read.extend(keys) or of(texts, keys))
    monkeypatch.setattr(SearchTexts, "events_of", lambda *_: pytest.fail("read with the edit"))
    doc.push(added(Event(EventId("new"), "Zeppelin", date="1930")))
    QApplication.sendPostedEvents()
    monkeypatch.undo()
    monkeypatch.setattr(SearchTexts, "of", lambda texts, keys: read.extend(keys) or of(texts, keys))
    assert not read
    qtbot.waitUntil(lambda: len(state.matches) == 1)
    assert len(read) == 1


def test_what_is_linked_and_parted_in_one_go_is_found_as_it_ends(
    qtbot: QtBot, window: QMainWindow
) -> None:
    search(qtbot, window, "montgolfier")
    doc, state = document_of(window), canvas_of(window).view_state
    assert state is not None
    event = Event(EventId("new"), "First flight", date="1783")
    actor = Actor(ActorId("m"), "Montgolfier", ActorKind.PERSON)
    part = Participation(event.id, actor.id)
    for record in (event, actor, part):
        doc.push(added(record))
    doc.push(replaced(actor, msgspec.structs.replace(actor, name="Pilatre")))
    doc.push(added(Event(EventId("other"), "Montgolfier", date="1782")))
    doc.push(added(part).inverse())
    qtbot.waitUntil(lambda: len(state.matches) == 1)
    assert (
        canvas_of(window).event_model.index(int(state.matches.rows[0]), 0).data() == "Montgolfier"
    )
    doc.undo()
    doc.undo()
    doc.undo()
    qtbot.waitUntil(lambda: found_keys(doc, state) == [doc.chronology.key_of("new")])


def test_an_edit_while_it_is_searched_loses_no_hits(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    count = len(searching_of(window).matches)
    field_of(window).setText("balloo")
    searching_of(window).ask()
    doc = document_of(window)
    lane = doc.chronology.lanes()[0]
    doc.push(replaced(lane, msgspec.structs.replace(lane, name="Other")))
    qtbot.waitUntil(lambda: searching_of(window).is_settled)
    assert len(searching_of(window).matches) == count


def test_very_many_edits_at_once_are_found(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "zeppelin")
    doc, state = document_of(window), canvas_of(window).view_state
    assert state is not None
    events = [Event(EventId(f"z{i}"), f"Zeppelin {i}", date="1910") for i in range(60)]
    doc.push_many(added(*events).changes, "add")
    qtbot.waitUntil(lambda: len(state.matches) == 60)
    doc.undo()
    qtbot.waitUntil(lambda: not len(state.matches))


def other(folder: Path, events: list[dict[str, str]]) -> Path:
    """A document of these events alone."""
    held = {"format": "chronology", "version": 1, "chronology": {"title": "Other"}}
    return write_json(folder / "other.json", held | {"events": events})


def test_what_was_looked_for_goes_with_its_chronology(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    search(qtbot, window, "balloon")
    event = {"id": "e", "title": "Balloon race", "date": "1908"}
    opener_of(window).open(str(other(tmp_path, [event])))
    assert not field_of(window).text()
    assert not field_of(window).count
    state = canvas_of(window).view_state
    assert state is not None
    assert not len(state.matches)
    assert not list_of(window).isVisible()
    search(qtbot, window, "race")
    assert titles(window) == ["Balloon race"]


def test_what_is_looked_for_stays_where_a_file_is_read_anew(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    event = {"id": "e", "title": "Balloon race", "date": "1908"}
    path = other(tmp_path, [event])
    opener_of(window).open(str(path))
    search(qtbot, window, "balloon")
    other(tmp_path, [event | {"title": "Balloon flight"}])
    opener_of(window).open(str(path))
    assert field_of(window).text() == "balloon"
    qtbot.waitUntil(lambda: titles(window) == ["Balloon flight"])


def test_an_index_is_left_with_its_chronology(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    searching, failed = searching_of(window), list[str]()
    search(qtbot, window, "balloon")
    before = searching.indexing
    assert before is not None
    before.failed.connect(failed.append)
    path = write_json(tmp_path / "talks.json", json_document())
    opener_of(window).open(str(path))
    assert searching.indexing is not before
    searching.worker.failed.emit("as if it had been on its way")
    assert failed == []


def test_what_was_found_in_the_chronology_before_is_not_shown(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    worker, told = searching_of(window).indexing.worker, list[FoundRows]()
    worker.found.connect(told.append)
    search(qtbot, window, "balloon")
    path = write_json(tmp_path / "talks.json", json_document())
    opener_of(window).open(str(path))
    worker.found.emit(told[-2])  # as if it had been on its way
    assert not titles(window)
    search(qtbot, window, "call")
    assert titles(window) == ["Call"]


def test_undated_events_are_found_and_shown(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    events = [{"id": "e", "title": "Some day"}, {"id": "f", "title": "Dated", "date": "1908"}]
    opener_of(window).open(str(other(tmp_path, events)))
    search(qtbot, window, "some day")
    assert list_of(window).model.row_at(0).detail == "no date"
    QTest.keyClick(field_of(window), Key.Key_Return)
    assert selected_id(canvas_of(window)) == "e"


def test_closing_the_window_while_it_searches_does_no_harm(window: QMainWindow) -> None:
    field_of(window).setFocus()
    field_of(window).setText("a")
    window.close()


@pytest.fixture(scope="module")
def made_large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from timeline_app.storage.chronology.json_exchange import write_json as write_records

    path = tmp_path_factory.mktemp("large") / "large.chronology"
    write_records(RandomChronology(LARGE, 1), path.with_suffix(".json"))
    convert_json(path.with_suffix(".json"), path)
    return path


@pytest.fixture
def large(made_large: Path, tmp_path: Path) -> Path:
    """A file that is indexed beside the window."""
    return Path(shutil.copy(made_large, tmp_path))


def test_a_large_file_is_indexed_beside_and_edits_meanwhile_are_found(
    qtbot: QtBot, large: Path
) -> None:
    with StoredChronology.open(large) as chronology:
        title = chronology.columns().titles[0]
    window = open_window(str(large))
    qtbot.addWidget(window)
    field = field_of(window)
    field.setFocus()
    field.setText("zanzibar")
    assert not searching_of(window).indexing.is_ready
    doc = document_of(window)
    doc.push(added(Event(EventId("new"), "Zanzibar", date="1964-01-12")))
    state = canvas_of(window).view_state
    assert state is not None
    qtbot.waitUntil(lambda: len(state.matches) == 1, timeout=60_000)
    assert doc.columns.titles[int(state.matches.rows[0])] == "Zanzibar"
    search(qtbot, window, title.replace("’", " "))
    assert title in titles(window)
    doc.push(Edit(added(Event(EventId("more"), "Zanzibar", date="1965")).changes))
    search(qtbot, window, "zanz")
    assert len(titles(window)) == 2


def test_nothing_is_left_of_the_index_of_a_large_file(
    qtbot: QtBot, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(passing))
    window = open_window(str(large))
    qtbot.addWidget(window)
    search(qtbot, window, "a")
    if sys.platform != "win32":
        assert not list(passing.iterdir()), "a crash would leave it for ever"
    opener_of(window).open("sample")
    qtbot.waitUntil(lambda: not list(passing.iterdir()))
    window.close()


def test_an_index_that_finds_no_room_is_made_in_memory(
    qtbot: QtBot, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    window = open_window(str(large))
    qtbot.addWidget(window)
    search(qtbot, window, "a")
    assert len(searching_of(window).matches) > 1_000


def test_many_changes_of_a_large_file_have_it_indexed_anew(qtbot: QtBot, large: Path) -> None:
    window = open_window(str(large))
    qtbot.addWidget(window)
    search(qtbot, window, "zanzibar")
    doc, state = document_of(window), canvas_of(window).view_state
    assert state is not None
    events = [Event(EventId(f"z{i}"), f"Zanzibar {i}", date="1964") for i in range(60)]
    doc.push_many(added(*events).changes, "add")
    doc.push(added(Event(EventId("one"), "Zanzibar once more", date="1965")))
    qtbot.waitUntil(lambda: len(state.matches) == 61, timeout=60_000)


def test_what_is_found_is_marked_in_the_overview(qtbot: QtBot, window: QMainWindow) -> None:
    overview = window.findChild(Overview, "overview")
    assert overview is not None
    before = overview.grab().toImage()
    search(qtbot, window, "balloon")
    assert overview.grab().toImage() != before
    field_of(window).clear()
    assert overview.grab().toImage() == before


def test_what_is_found_is_shown_where_all_lanes_are_folded(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    state = view.view_state
    assert state is not None
    search(qtbot, window, "balloon")
    lanes = [lane.id for lane in view.layout_of_events.tracks]
    state.arrange(Arrangement().with_fold(lanes, is_folded=True))
    view.grab()
    assert not len(view.scene().marks.row)
    state.arrange(state.arrangement.with_hidden(lanes[:1]))
    view.grab()  # other strips, and no mark again
    scene = view.scene()
    found = view.search_highlight.in_scene(scene)
    assert found is not None
    assert len(found.strips) == len(scene.strips) == len(lanes) - 1


def test_titles_are_marked_in_the_table(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon incident")
    trigger(window, "table")
    table = window.findChild(EventTable, "events")
    assert table is not None
    model = table.events
    assert model is not None
    matches = searching_of(window).matches

    def marked() -> list[int]:
        cells = (model.index(place, EventField.TITLE) for place in range(model.rowCount()))
        ground = Qt.ItemDataRole.BackgroundRole
        return sorted(model.order.row_at(c.row()) for c in cells if c.data(ground) is not None)

    assert marked() == matches.rows.tolist()
    place = model.order.place_of(matches.row_at(0))
    index = model.index(place, EventField.TITLE)
    table.scrollTo(index)
    rect = table.visualRect(index)
    image = table.viewport().grab(rect).toImage()
    assert image.pixelColor(9, rect.height() // 2) == QColor(LIGHT.hit)
    search(qtbot, window, "balloon shot")
    assert marked() == searching_of(window).matches.rows.tolist()
    field_of(window).clear()
    assert marked() == []


def test_what_the_filter_hides_is_not_found_but_told(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    state, doc = canvas_of(window).view_state, document_of(window)
    assert state is not None
    whole = state.matches.rows.tolist()
    state.set_filter(EventFilter(importance=3))
    central = [row for row in whole if int(doc.columns.importance[row]) == 3]
    assert 0 < len(central) < len(whole)
    qtbot.waitUntil(lambda: state.matches.rows.tolist() == central)
    qtbot.waitUntil(lambda: searching_of(window).is_settled)
    hidden = len(whole) - len(central)
    assert list_of(window).note.text() == f"{hidden} more are hidden."
    assert titles(window)
    state.set_filter(EventFilter(since="1800", until="1801"))
    qtbot.waitUntil(lambda: not len(state.matches))
    words = f"The {len(whole)} events that say “balloon” are hidden."
    assert list_of(window).note.text() == words
    state.set_filter(EventFilter())
    qtbot.waitUntil(lambda: state.matches.rows.tolist() == whole)
    assert not list_of(window).note.text()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_stays_closed_where_a_filter_is_chosen(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    QTest.keyClick(field_of(window), Qt.Key.Key_Return)
    trigger(window, "search")  # the field has the keyboard, and the list is open
    entry(open_menu(window), "Person…").trigger()
    assert not list_of(window).isVisible()
    picker = window.findChild(FloatingPicker, "filter-field")
    assert picker is not None
    QTest.keyClicks(picker.field, "Xi Jin")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: searching_of(window).is_settled)
    assert field_of(window).hasFocus()
    assert not list_of(window).isVisible(), "it would lie over the filters"
    QTest.keyClick(field_of(window), Qt.Key.Key_Backspace)
    assert list_of(window).isVisible()


def test_the_list_stays_below_the_field(qtbot: QtBot, window: QMainWindow) -> None:
    search(qtbot, window, "balloon")
    match_list, field = list_of(window), field_of(window)
    for width in (1024, 1440, 760):
        window.resize(width, 640)
        QApplication.processEvents()
        below = field.mapTo(window, field.rect().bottomLeft())
        assert abs(match_list.x() - below.x()) <= 4 or match_list.geometry().right() <= width
        assert below.y() < match_list.y() < below.y() + 12
        assert window.rect().contains(match_list.geometry())


def test_what_is_hidden_with_its_lane_is_told_and_found_again(
    qtbot: QtBot, window: QMainWindow
) -> None:
    search(qtbot, window, "balloon incident")
    state, doc = canvas_of(window).view_state, document_of(window)
    assert state is not None
    matches = state.matches.rows.tolist()
    lanes = {doc.columns.lanes[lane].id for row in matches for lane in doc.columns.lanes_of(row)}
    state.arrange(Arrangement(hidden=frozenset(lanes)))
    qtbot.waitUntil(lambda: not len(state.matches))
    assert list_of(window).note.text().endswith("hidden.")
    state.arrange(Arrangement())
    qtbot.waitUntil(lambda: state.matches.rows.tolist() == matches)


def test_a_window_closed_while_it_is_indexed_leaves_nothing(
    qtbot: QtBot, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(passing))
    window = open_window(str(large))
    qtbot.addWidget(window)
    searching_of(window).indexing.want()
    assert list(passing.iterdir())
    window.close()
    assert not list(passing.iterdir())


def test_a_file_that_goes_bad_is_said_to_be_so(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    events = [{"id": "e", "title": "A talk", "date": "1908"}]
    opener_of(window).open(str(other(tmp_path, events)))
    with closing(sqlite3.connect(document_of(window).chronology.path)) as connection, connection:
        connection.execute("UPDATE event SET tags = '['")
    field = field_of(window)
    field.setFocus()
    field.setText("talk")
    qtbot.waitUntil(lambda: "a value is wrong" in list_of(window).note.text())
    assert not len(searching_of(window).matches)


def edit_somehow(doc: Document, chance: random.Random, number: int) -> None:
    """Change something of what is searched, or take that back."""
    match chance.choice(["add", "rename", "rename actor", "undo", "redo", "batch"]):
        case "add":
            doc.push(added(Event(EventId(f"n{number}"), "A new balloon", date="1950")))
        case "rename":
            key = int(doc.columns.key[chance.randrange(len(doc.columns))])
            event = doc.chronology.event(key)
            doc.push(replaced(event, msgspec.structs.replace(event, title=f"Gas {number}")))
        case "rename actor":
            actors = [one for one in doc.chronology.records("actors") if isinstance(one, Actor)]
            actor = chance.choice(actors)
            doc.push(replaced(actor, msgspec.structs.replace(actor, name=f"Gas {number}")))
        case "batch":
            many = [Event(EventId(f"b{number}-{i}"), "Gas balloon") for i in range(20)]
            doc.push_many(added(*many).changes, "add")
        case "undo":
            doc.undo()
        case "redo":
            doc.redo()


@pytest.mark.parametrize("seed", [1] if os.environ.get("CI") else [1, 2])
def test_after_any_edits_the_same_is_found_as_in_a_new_index(
    qtbot: QtBot, window: QMainWindow, seed: int
) -> None:
    search(qtbot, window, "balloon")
    doc, chance = document_of(window), random.Random(seed)
    for number in range(25):
        edit_somehow(doc, chance, number)
        if chance.random() < 0.5:
            QApplication.processEvents()
    with closing(SearchIndex.create()) as index:
        for events in doc.chronology.search_texts().every():
            index.put(events)
        for text in ("balloon", "gas", "blinken", "balloo new"):
            search(qtbot, window, text)
            keys = set(index.all(query_of(text).match).tolist())
            expected = [row for row, key in enumerate(doc.columns.key.tolist()) if key in keys]
            qtbot.waitUntil(
                lambda rows=expected: searching_of(window).matches.rows.tolist() == rows
            )


def test_the_quote_that_was_found_is_shown(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    search(qtbot, window, "modest")
    QTest.keyClick(field_of(window), Key.Key_Return)
    cards = [card for card in window.findChildren(QuoteCard) if card.property("is_found")]
    assert [card.words.text() for card in cards] == ["“modest”"]
    qtbot.waitUntil(lambda: not cards[0].visibleRegion().isEmpty())


def test_a_quote_is_found_by_speaker_and_word_together(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    search(qtbot, window, "Blinken military")
    place = titles(window).index("Blinken’s trip to China")
    row_at = list_of(window).model.row_at
    list_of(window).grab()
    qtbot.waitUntil(lambda: row_at(place).second.detail != "")
    assert row_at(place).second.text.startswith("Quote, Antony Blinken")
    for _ in range(place):
        QTest.keyClick(field_of(window), Key.Key_Down)
    QTest.keyClick(field_of(window), Key.Key_Return)
    assert selected_id(view) == "ev-blinken-beijing-trip"
    cards = [card for card in window.findChildren(QuoteCard) if card.property("is_found")]
    assert len(cards) == 1
    assert "military to military" in cards[0].words.text(), "and no other speaker's words"


def test_escape_on_the_canvas_ends_the_search_once_nothing_is_selected(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    search(qtbot, window, "modest")
    QTest.keyClick(field_of(window), Key.Key_Return)
    QTest.keyClick(field_of(window), Key.Key_Escape)
    assert view.view_state is not None
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.selectionModel().hasSelection()
    assert field_of(window).text() == "modest"
    assert len(view.view_state.matches)
    QTest.keyClick(view, Key.Key_Escape)
    assert field_of(window).text() == ""
    assert not len(view.view_state.matches)
    assert not list_of(window).isVisible()


def test_what_the_empty_field_says_is_never_cut(window: QMainWindow) -> None:
    field = window.findChild(SearchField, "search")
    assert field is not None
    seen = set()
    for width in (1440, 1024, 760, 1440):
        window.resize(width, 700)
        QApplication.processEvents()
        margins = field.textMargins()
        room = field.width() - margins.left() - margins.right()
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room
        seen.add(field.placeholderText())
    assert "Search events, people, quotes…" in seen
