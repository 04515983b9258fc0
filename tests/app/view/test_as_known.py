"""The chronology as it was known on a day, by mouse and keyboard."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.app.commands import document as json_document
from tests.app.commands import write_json
from tests.app.opened_files import action, document_of, session_of
from tests.app.windows import canvas_of, row_of, selected_id, words_in
from timeline_app.app.export.exporting import Exporting
from timeline_app.app.search.search import Search
from timeline_app.app.startup.application import open_window
from timeline_app.app.view import as_known
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.edits.edit import added
from timeline_app.core.evidence.known_day import day_edtf, last_day
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Event, EventId
from timeline_app.document import lane_assignment
from timeline_app.document.as_known import events_of_actor
from timeline_app.document.event_model import EventModel
from timeline_app.document.state import DocumentState
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.widgets.canvas import fitting
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.search.known_bar import HANDLE_PX, KnownBar, LeftOutList
from timeline_app.widgets.table.event_table import EventTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
BALLOON = "ev-balloon-incident"
LEFT_OUT = "As known on 2 February 2023: 72 events and all else not known then are left out."


def bar_of(window: QMainWindow) -> KnownBar:
    found = window.findChild(KnownBar)
    assert isinstance(found, KnownBar)
    return found


def begun(window: QMainWindow, qtbot: QtBot) -> KnownBar:
    """The bar, once it shows a day."""
    action(window, "as_known").trigger()
    qtbot.waitUntil(lambda: document_of(window).as_known is not None)
    return bar_of(window)


@pytest.fixture
def bar(window: QMainWindow, qtbot: QtBot) -> KnownBar:
    return begun(window, qtbot)


def small(qtbot: QtBot, folder: Path, **more: list[dict[str, Any]]) -> QMainWindow:
    """A window of a small chronology with these records besides."""
    held = json_document()
    for section, records in more.items():
        held[section] = [*held.get(section, []), *records]
    window = open_window(str(write_json(folder / "small.json", held)))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    qtbot.waitExposed(window)
    return window


def day_shown(window: QMainWindow) -> str:
    """The day as of which everything is shown; empty where it is as it is."""
    shown = document_of(window).as_known
    return "" if shown is None else day_edtf(shown.day)


def go(bar: KnownBar, key: Qt.Key, qtbot: QtBot) -> str:
    """Press a key on the slider; the day that is shown then."""
    window = bar.window()
    assert isinstance(window, QMainWindow)
    QTest.keyClick(bar.slider, key)
    qtbot.waitUntil(lambda: day_shown(window) == day_edtf(bar.slider.day))
    return day_shown(window)


def type_day(bar: KnownBar, text: str, edtf: str, qtbot: QtBot) -> None:
    """Type a day into the field, and wait until it is shown."""
    window = bar.window()
    assert isinstance(window, QMainWindow)
    bar.date.field.setFocus()
    bar.date.field.selectAll()
    QTest.keyClicks(bar.date.field, text)
    QTest.keyClick(bar.date.field, Key.Key_Return)
    qtbot.waitUntil(lambda: day_shown(window) == edtf)


def ids(view: TimelineView) -> set[str]:
    model = view.event_model
    return {model.data(model.index(row, 0), EventModel.IdRole) for row in range(model.rowCount())}


# By the field.


def test_a_picture_of_all_that_was_known_reaches_no_farther_than_the_view(
    window: QMainWindow, bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "1 March 2023", "2023-03-01", qtbot)
    view.fit(animated=False)
    first_s, last_s = view.range_in_view
    from_s, until_s = view.scale.visible_range(view.time_size.width())
    assert from_s < first_s < last_s < until_s
    walls = view.layout_of_events.walls
    assert until_s < walls.last_s, "what was to come is out of view"
    action(window, "as_known").trigger()
    assert view.range_in_view == view.scale.visible_range(view.time_size.width())


def test_a_typed_day_shows_what_was_known_on_it(
    bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "2 Feb 2023", "2023-02-02", qtbot)
    assert {BALLOON, "ev-balloon-disclosed"} < ids(view)
    assert "ev-blinken-trip-called-off" not in ids(view)
    assert bar.count.text() == "27 of 99 events known"
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    assert "ev-blinken-trip-called-off" in ids(view)
    assert "ev-balloon-shot-down" not in ids(view)
    assert bar.date.field.text() == "3 February 2023"
    assert "Friday, 3 February 2023" in bar.slider.accessibleDescription()


def test_a_typed_month_is_known_on_its_last_day_and_no_date_changes_nothing(
    bar: KnownBar, window: QMainWindow, qtbot: QtBot
) -> None:
    type_day(bar, "February 2023", "2023-02-28", qtbot)
    bar.date.field.selectAll()
    QTest.keyClicks(bar.date.field, "some day")
    QTest.keyClick(bar.date.field, Key.Key_Return)
    assert day_shown(window) == "2023-02-28"
    QTest.keyClick(bar.date.field, Key.Key_Escape)  # what was typed goes first, then the bar
    assert bar.isVisible()
    QTest.keyClick(bar.date.field, Key.Key_Escape)
    assert not bar.isVisible()


def test_a_date_without_an_end_is_no_day(bar: KnownBar, window: QMainWindow, qtbot: QtBot) -> None:
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    bar.date.field.selectAll()
    QTest.keyClicks(bar.date.field, "2022/..")
    QTest.keyClick(bar.date.field, Key.Key_Return)
    assert bar.date.understood.text() == "It has no last day. Type a day, a month or a year."
    assert bar.date.understood.isVisible()
    assert day_shown(window) == "2023-02-03"
    QTest.keyClick(bar.date.field, Key.Key_Escape)
    assert bar.date.field.text() == "3 February 2023"
    assert not bar.date.understood.isVisible()


def test_it_begins_with_a_day_to_type(bar: KnownBar, window: QMainWindow, qtbot: QtBot) -> None:
    assert bar.date.field.hasFocus()
    assert bar.date.field.selectedText() == bar.date.field.text() != ""
    for typed, edtf in (("2 Feb 2023", "2023-02-02"), ("Mar 2023", "2023-03")):
        QTest.keyClicks(bar.date.field, typed)
        QTest.keyClick(bar.date.field, Key.Key_Return)
        qtbot.waitUntil(lambda edtf=edtf: day_shown(window) == day_edtf(last_day(edtf)))
    QTest.keyClick(bar.date.field, Key.Key_Escape)
    assert not bar.isVisible()


@pytest.mark.parametrize("is_entered", [True, False])
def test_what_is_typed_while_the_sources_are_read_stays(
    window: QMainWindow, qtbot: QtBot, is_entered: bool
) -> None:
    action(window, "as_known").trigger()
    bar = bar_of(window)
    QTest.keyClicks(bar.date.field, "2 Feb 2023")
    if is_entered:
        QTest.keyClick(bar.date.field, Key.Key_Return)
    qtbot.waitUntil(lambda: document_of(window).as_known is not None)
    assert bar.date.field.text() == ("2 February 2023" if is_entered else "2 Feb 2023")
    if not is_entered:
        QTest.keyClick(bar.date.field, Key.Key_Return)
    qtbot.waitUntil(lambda: day_shown(window) == "2023-02-02")


# By the slider.


def test_keys_step_through_the_days_on_which_anything_became_known(
    bar: KnownBar, qtbot: QtBot
) -> None:
    type_day(bar, "2 Feb 2023", "2023-02-02", qtbot)
    bar.slider.setFocus()
    assert go(bar, Key.Key_Right, qtbot) == "2023-02-03"
    assert go(bar, Key.Key_Right, qtbot) == "2023-02-04"
    assert go(bar, Key.Key_Left, qtbot) == "2023-02-03"
    assert go(bar, Key.Key_PageDown, qtbot) == "2023-03-03"
    assert go(bar, Key.Key_PageUp, qtbot) == "2023-02-03"
    first, last = go(bar, Key.Key_Home, qtbot), go(bar, Key.Key_End, qtbot)
    assert first < "2022-09"
    assert last > "2026"
    assert go(bar, Key.Key_Right, qtbot) == last  # there is none after it


def test_a_hand_draws_the_slider_and_presses_the_buttons_beside_it(
    bar: KnownBar, window: QMainWindow, qtbot: QtBot
) -> None:
    left = Qt.MouseButton.LeftButton
    slider, middle = bar.slider, bar.slider.height() // 2
    QTest.mousePress(slider, left, pos=QPoint(HANDLE_PX // 2, middle))
    first = day_edtf(slider.day)
    QTest.mouseMove(slider, QPoint(slider.width() // 2, middle))
    QTest.mouseRelease(slider, left, pos=QPoint(slider.width() // 2, middle))
    there = day_edtf(slider.day)
    assert first < there
    qtbot.waitUntil(lambda: day_shown(window) == there)
    QTest.mouseClick(bar.after, left)
    qtbot.waitUntil(lambda: day_shown(window) > there)
    QTest.mouseClick(bar.before, left)
    qtbot.waitUntil(lambda: day_shown(window) == there)


def test_it_begins_on_the_day_on_which_the_selected_event_became_known(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    view.select_row(row_of(view, "ev-blinken-trip-called-off"))
    begun(window, qtbot)
    assert day_shown(window) == "2023-02-03"
    assert selected_id(view) == "ev-blinken-trip-called-off"


def test_the_time_scale_stays_while_events_come_and_go(
    bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    scale = view.scale
    for edtf in ("2023-02-02", "2001-12-31", "2025-12-31"):
        type_day(bar, edtf, edtf, qtbot)
        if edtf == "2001-12-31":
            assert not ids(view)
        else:
            assert view.scale == scale


# What is seen of it.


def test_the_selected_event_is_told_as_it_was_known(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "3 Feb 2023", "2023-02-03", qtbot)
    view.select_row(row_of(view, BALLOON))
    details = document_of(window).details(row_of(view, BALLOON))
    assert [one.source.id for one in details.citations] == ["balloon-upi", "balloon-prc-bandao"]
    assert [one.quote.id for one in details.quotes] == ["qx-mfa-airship"]
    panel = session_of(window).window.details
    assert panel is not None
    assert "since Wed 1 February 2023" in words_in(panel)
    assert go(bar, Key.Key_Right, qtbot) == "2023-02-04"
    assert selected_id(view) == BALLOON
    QTest.keyClick(bar.slider, Key.Key_Escape)
    assert "Sat 28 January" in words_in(panel)
    assert selected_id(view) == BALLOON


def test_table_lanes_and_counts_follow(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    action(window, "table").trigger()
    table = window.findChild(EventTable)
    assert isinstance(table, EventTable)
    type_day(bar, "2 Feb 2023", "2023-02-02", qtbot)
    assert table.model().rowCount() == 27
    assert session_of(window).window.counts_label.text() == "27 events · 7 quotes · 59 sources"
    lanes = session_of(window).lanes
    assert lanes is not None
    lanes.group_by(Grouping.SOURCE)
    upi = document_of(window).chronology.names.sources()
    (name,) = [one.name for one in upi if one.id == "balloon-upi"]
    tracks = {track.name: track for track in view.layout_of_events.tracks}
    (key,) = [found for found in tracks if found.startswith(name)]
    assert len(tracks[key].all_rows()) == 2
    assert not any(found.startswith("GIGAZINE") for found in tracks)


def test_an_undated_event_stands_in_the_tray_but_while_a_claim_dates_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def source(day: int) -> dict[str, Any]:
        issued = {"date-parts": [[2023, 6, day]]}
        return {"id": f"s{day}", "item": {"type": "report", "issued": issued}}

    claims = [
        {"id": "a", "event": "rumour", "source": "s15", "wording": "in May", "edtf": "2023-05"},
        {"id": "b", "event": "rumour", "source": "s16", "wording": "in April", "edtf": "2023-04"},
    ]
    cited = {"event": "rumour", "source": "s14"}
    sources = [source(day) for day in (14, 15, 16)]
    window = small(qtbot, tmp_path, sources=sources, citations=[cited], date_claims=claims)
    view, bar = canvas_of(window), begun(window, qtbot)
    undated = session_of(window).window.undated_button
    assert day_shown(window) == "2023-06-16"
    assert undated.text() == "1 undated"  # all claims are known, and nobody has chosen
    assert go(bar, Key.Key_Left, qtbot) == "2023-06-15"
    assert view.texts is not None
    assert view.texts.date(row_of(view, "rumour")) == "May 2023"
    assert view.layout_of_events.is_shown(row_of(view, "rumour"))
    assert undated.text() == ""
    assert go(bar, Key.Key_Left, qtbot) == "2023-06-14"
    assert undated.text() == "1 undated"
    assert ids(view) == {"rumour"}


def test_what_is_left_out_is_listed_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    undated = {"id": "undated", "item": {"type": "report"}}
    cited = {"event": "visit", "source": "undated"}
    window = small(qtbot, tmp_path, sources=[NOTED, undated], citations=[CITED, cited])
    bar = begun(window, qtbot)
    assert bar.left_out.text() == "3 left out"
    QTest.mouseClick(bar.left_out, Qt.MouseButton.LeftButton)
    found = window.findChild(LeftOutList)
    assert isinstance(found, LeftOutList)
    qtbot.waitUntil(found.isVisible)
    rows = [found.rows.row_at(row) for row in range(3)]
    assert "Its sources have no date, nor a day of access" in [row.detail for row in rows]
    assert "It has no source" in [row.detail for row in rows]
    QTest.keyClick(found.view, Key.Key_Escape)
    assert not found.isVisible()
    assert bar.isVisible()


def test_an_event_that_was_not_known_is_not_gone_to(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    session, document = session_of(window), document_of(window)
    later = document.chronology.key_of("ev-balloon-shot-down")
    assert later is not None
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    session.selection.reveal_event(later)
    assert selected_id(view) is None
    assert "not known on the day" in session.window.statusBar().currentMessage()
    go(bar, Key.Key_Right, qtbot)
    session.selection.reveal_event(later)
    assert selected_id(view) == "ev-balloon-shot-down"


def test_a_screen_reader_and_any_hand_find_each_part_of_the_bar(bar: KnownBar) -> None:
    stops = [
        part
        for part in bar.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()
    ]
    assert len(stops) == 5
    for part in stops:
        found = QAccessible.queryAccessibleInterface(part)
        assert found.text(QAccessible.Text.Name), part
        assert min(part.width(), part.height()) >= 24, part


# What can be done.


def test_nothing_can_be_edited_until_it_ends(
    bar: KnownBar, window: QMainWindow, view: TimelineView
) -> None:
    session = session_of(window)
    panel = session.window.details
    assert panel is not None
    assert session.state is DocumentState.AS_KNOWN
    assert not panel.may_change
    assert not view.may_change
    assert not action(window, "edit_event").isEnabled()
    assert action(window, "export").isEnabled()
    assert action(window, "save_copy").isEnabled()
    action(window, "as_known").trigger()
    assert not bar.isVisible()
    assert session.state is not DocumentState.AS_KNOWN
    assert panel.may_change
    assert view.may_change


def test_its_button_ends_it_and_the_keyboard_is_on_the_canvas_then(
    bar: KnownBar, window: QMainWindow, view: TimelineView
) -> None:
    bar.close_button.setFocus()
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert not action(window, "as_known").isChecked()
    assert day_shown(window) == ""
    assert len(ids(view)) == 99
    assert view.hasFocus()


def test_escape_on_the_canvas_ends_it_after_all_else(
    bar: KnownBar, view: TimelineView, window: QMainWindow, qtbot: QtBot
) -> None:
    type_day(bar, "3 Feb 2023", "2023-02-03", qtbot)
    searching = window.findChild(Search)
    assert isinstance(searching, Search)
    searching.field.setText("balloon")
    qtbot.waitUntil(lambda: searching.is_settled and len(searching.matches) > 0)
    view.select_row(row_of(view, BALLOON))
    view.setFocus()
    QTest.keyClick(view, Key.Key_Escape)
    assert selected_id(view) is None
    QTest.keyClick(view, Key.Key_Escape)
    assert not searching.field.text()
    assert bar.isVisible()
    QTest.keyClick(view, Key.Key_Escape)
    assert not bar.isVisible()


def test_a_search_finds_what_was_known(
    bar: KnownBar, view: TimelineView, window: QMainWindow, qtbot: QtBot
) -> None:
    type_day(bar, "3 Feb 2023", "2023-02-03", qtbot)
    searching = window.findChild(Search)
    assert isinstance(searching, Search)

    def found() -> set[str]:
        model = view.event_model
        rows = searching.matches.rows.tolist()
        return {model.data(model.index(row, 0), EventModel.IdRole) for row in rows}

    searching.field.setText("balloon")
    qtbot.waitUntil(lambda: searching.is_settled and bool(found()))
    assert "ev-balloon-disclosed" in found()
    assert "ev-balloon-shot-down" not in found()
    go(bar, Key.Key_Right, qtbot)
    qtbot.waitUntil(lambda: searching.is_settled and "ev-balloon-shot-down" in found())


def test_escape_ends_the_reading_of_sources(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    action(window, "as_known").trigger()
    bar = bar_of(window)
    assert bar.isVisible()
    assert "Reading" in bar.count.text()
    QTest.keyClick(bar.slider, Key.Key_Escape)
    assert not bar.isVisible()
    assert not action(window, "as_known").isChecked()
    begun(window, qtbot)  # and it can begin again
    assert len(ids(view)) == 99


def test_an_edit_that_comes_nevertheless_ends_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = small(qtbot, tmp_path, sources=[NOTED], citations=[CITED])
    bar = begun(window, qtbot)
    assert ids(canvas_of(window)) == {"call"}
    document_of(window).push(added(Event(EventId("new"), "New", date="2023-01-01")), "new event")
    assert ids(canvas_of(window)) == {"call", "visit", "thaw", "rumour", "new"}
    assert not bar.isVisible()
    assert document_of(window).as_known is None
    document_of(window).undo()
    assert ids(canvas_of(window)) == {"call", "visit", "thaw", "rumour"}


NOTED = {"id": "dated", "item": {"type": "report", "issued": {"date-parts": [[2023, 6, 14]]}}}
CITED = {"event": "call", "source": "dated"}


def test_another_chronology_opens_as_it_is(
    bar: KnownBar, window: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    session = session_of(window)
    before = document_of(window)
    other = small(qtbot, tmp_path)
    assert not bar_of(other).isVisible()
    action(window, "open_longer_sample").trigger()
    qtbot.waitUntil(lambda: session.document is not None and session.document is not before)
    assert not bar.isVisible()
    assert day_shown(window) == ""


def test_where_nothing_says_when_it_became_known_this_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = small(qtbot, tmp_path)
    action(window, "as_known").trigger()
    qtbot.waitUntil(lambda: not action(window, "as_known").isChecked())
    assert not bar_of(window).isVisible()
    said = session_of(window).window.statusBar().currentMessage()
    assert "No event has a source with a date" in said


# Pictures.


def test_a_picture_says_of_which_day_it_is_and_has_nothing_later(
    bar: KnownBar, window: QMainWindow, qtbot: QtBot
) -> None:
    type_day(bar, "2 Feb 2023", "2023-02-02", qtbot)
    session, document = session_of(window), document_of(window)
    subject = Exporting(session)._subject(document)
    assert subject is not None
    choices = session.settings.export_choices
    picture = subject.picture(choices)
    texts = " ".join(picture.texts)
    assert "as known on 2 February 2023" in texts
    assert LEFT_OUT in texts
    about = subject.about(choices, picture)
    assert "As known on 2 February 2023" in about.description
    keys = [int(document.columns.key[row]) for row in range(document.columns.dated)]
    data, view = subject.source.embedded(choices, picture)
    assert '"as_known":"2023-02-02"' in view
    assert "balloon-upi" in data
    assert "balloon-gigazine" not in data
    named = {note.key for notes in subject.source.records.sources(keys).values() for note in notes}
    assert "balloon-upi" in named
    assert "axios-article" not in named
    assert last_day("2023-02-02") == bar.slider.day


def test_a_view_that_a_hand_has_moved_stays_where_it_is_when_it_ends(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    fitted = view.scale
    bar = begun(window, qtbot)
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    bar.close_button.click()
    assert view.scale == fitted
    assert view.is_fitted
    bar = begun(window, qtbot)
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    view.zoom(2.0, 300.0)
    zoomed = view.scale
    bar.close_button.click()
    assert view.scale == zoomed != fitted


# What of later days isn't there.


def test_the_panel_says_since_when_an_event_was_known_and_what_is_not_shown(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    panel = session_of(window).window.details
    assert panel is not None
    type_day(bar, "2023-02-02", "2023-02-02", qtbot)
    view.select_row(row_of(view, BALLOON))
    said = words_in(panel)
    assert "Known at the latest since 2 February 2023." in said
    assert "Summary, place, tags and notes are as recorded later, and not shown." in said
    assert "South Carolina" not in said  # where its summary and a later source have it shot down
    view.select_row(row_of(view, "ev-blinken-feb-trip-planned"))
    said = words_in(panel)
    assert "planned" in said
    assert "What became of it was told later, and is not shown." in said
    assert "postponed" not in said.replace("was postponed", "")
    bar.close_button.click()
    assert "Known" not in words_in(panel)


def test_a_line_of_communication_ends_on_the_canvas_with_the_day(
    bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "2022-08-06", "2022-08-06", qtbot)
    assert "st-defence-ministers-open" not in ids(view)
    type_day(bar, "2022-12-01", "2022-12-01", qtbot)
    row = row_of(view, "st-defence-ministers-open")
    assert view.texts is not None
    assert view.texts.date(row) == "since 22 Nov 2022"
    end_s = (last_day("2022-12-01") + 1) * SECONDS_IN_DAY
    geometry, marks = view.canvas_geometry, view.scene().marks
    (place,) = [at for at, one in enumerate(marks.row.tolist()) if one == row]
    assert marks.x1[place] <= geometry.scene.scale.x_of(float(end_s)) + 1
    assert marks.certain1[place] < marks.x1[place]  # it fades
    assert not marks.open_right[place]


def test_the_word_of_a_line_cut_off_yesterday_stands_beside_it_and_answers_a_click(
    bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "2022-08-06", "2022-08-06", qtbot)
    view.grab()
    scene = view.scene()
    bands = np.flatnonzero(scene.marks.kind == MarkKind.BAND)
    assert len(bands) == 5
    for mark in bands.tolist():
        (label,) = np.flatnonzero(scene.labels.mark == mark)
        width = float(scene.labels.width[label])
        word = view.view_rect(float(scene.labels.x[label]), float(scene.marks.y[mark]), width, 1.0)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=word.center())
        assert view.currentIndex().row() == scene.marks.row[mark]


def test_an_empty_day_shows_an_empty_axis_around_it(
    bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    scale = view.scale
    for edtf in ("2001-12-31", "1984-02-29", "2022-08-01"):
        type_day(bar, edtf, edtf, qtbot)
        first, last = view.scale.visible_range(view.time_size.width())
        middle = (last_day(edtf) + 0.5) * SECONDS_IN_DAY
        assert first < middle < last
        assert last - first < 400 * SECONDS_IN_DAY
        view.grab()  # it can be painted
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    assert view.scale == scale


def test_relations_lead_through_what_was_known_alone(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    view.select_row(row_of(view, "ev-blinken-feb-trip-planned"))
    action(window, "what_followed").trigger()
    state = view.view_state
    assert state is not None
    assert len(view.selected_rows.ranges()) == 1  # the trip of June isn't there
    action(window, "what_led_here").trigger()
    assert not state.arrows.arrows or state.arrows.is_chain


def test_stepping_through_days_moves_nothing_around_the_canvas(
    bar: KnownBar, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "2023-02-01", "2023-02-01", qtbot)
    place, resized = bar.geometry(), Resized()
    view.viewport().installEventFilter(resized)
    bar.slider.setFocus()
    for _ in range(4):
        go(bar, Key.Key_Right, qtbot)
        view.grab()
    bar.date.field.setFocus()
    bar.date.field.selectAll()
    for key in "1 Feb 2023":
        QTest.keyClicks(bar.date.field, key)
        view.grab()
    assert bar.understood.isVisible()
    assert bar.understood.geometry().left() > bar.date.geometry().right()
    assert bar.understood.text() == "Wednesday, 1 February 2023"
    view.viewport().removeEventFilter(resized)
    assert bar.geometry() == place
    assert resized.times == 0


class Resized(QObject):
    """Counts how often something is given another size."""

    times = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Resize
        return False


def test_very_many_events_are_made_ready_beside_the_window(
    bar: KnownBar, view: TimelineView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What takes long for very many is done in a thread, and lanes are not laid out anew."""
    monkeypatch.setattr(as_known, "MANY", 0)
    type_day(bar, "2022-11-22", "2022-11-22", qtbot)
    bar.slider.setFocus()
    assert go(bar, Key.Key_Right, qtbot) < "2023-02-02"
    qtbot.waitUntil(lambda: bar.height() < 50)
    view.grab()  # all is laid out for this size
    threads: dict[str, set[str]] = {}

    def watch(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def called(*args: object, **named: object) -> object:
            threads.setdefault(name, set()).add(threading.current_thread().name)
            return real(*args, **named)

        monkeypatch.setattr(owner, name, called)

    watch(KnownEvents, "columns_on")
    watch(lane_assignment, "sorted_by_theme")
    watch(fitting, "roomy_layout")
    while go(bar, Key.Key_Right, qtbot) < "2023-02-02":
        view.grab()
    assert threads == {"columns_on": {"beside"}, "sorted_by_theme": {"beside"}}
    assert BALLOON in ids(view)
    assert view.layout_of_events.is_shown(row_of(view, BALLOON))
    assert go(bar, Key.Key_Left, qtbot) < "2023-02-02"
    assert BALLOON not in ids(view)


def test_nobody_is_named_or_counted_for_what_came_later(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    lanes, document = session_of(window).lanes, document_of(window)
    assert lanes is not None
    type_day(bar, "2023-02-03", "2023-02-03", qtbot)
    there = set(document.columns.key.tolist())
    for grouping in (Grouping.ACTOR, Grouping.SOURCE):
        groups = lanes.groups(grouping)
        assert set(groups.event.tolist()) <= there
        for group, key in zip(groups.group.tolist(), groups.event.tolist(), strict=True):
            details = document.details(document.row_of(key))
            sources = [*details.citations, *details.quotes, *details.claims]
            named = {one.source.id for one in sources}
            if grouping is Grouping.ACTOR:
                named = {one.actor.id for one in details.participants}
                named |= {one.speaker.id for one in details.quotes if one.speaker}
            assert groups.ids[group] in named
    for actor in lanes.groups(Grouping.ACTOR).ids:
        assert set(events_of_actor(document, actor)) <= there
    assert set(lanes.tags().event.tolist()) <= there


def test_several_selected_events_share_what_was_known_alone(
    bar: KnownBar, window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    type_day(bar, "2023-02-02", "2023-02-02", qtbot)
    rows = [row_of(view, BALLOON), row_of(view, "ev-balloon-disclosed")]
    view.select_rows(rows, rows[0])
    panel = session_of(window).window.details
    assert panel is not None
    said = words_in(panel)
    assert "2 events" in said
    assert "4 February" not in said
    shared = document_of(window).shared_facts(rows)
    assert shared.tags == ()


def test_what_rests_on_a_source_is_told_of_known_events_alone(
    bar: KnownBar, window: QMainWindow, qtbot: QtBot
) -> None:
    document = document_of(window)
    source = "counter-eirns"  # it is cited for a line that nobody knew to open
    type_day(bar, "2022-08-06", "2022-08-06", qtbot)
    then = document.uses_of_source(source)
    assert set(then.events) == {"ev-china-cuts-channels"}
    assert [one.event for one in then.citations] == ["ev-china-cuts-channels"]
    assert not any(event.note for event in then.events.values())
    bar.close_button.click()
    assert "st-defence-ministers-open" in document.uses_of_source(source).events
