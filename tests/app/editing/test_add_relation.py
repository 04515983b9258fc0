"""New relations, by real keys and a real mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from tests.app.editing.test_edits import action, document_of
from tests.app.editing.test_moving import chosen, drag_without_release, point_of, release
from tests.app.editing.test_new_events import status_of
from tests.app.windows import row_of, selected_id
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.relation_types import KNOWN
from timeline_app.core.records.records import EventId, Relation
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.handles import HandlePart
from timeline_app.widgets.canvas.tooltip import _words_of_handle
from timeline_app.widgets.fields.floating_picker import FloatingPicker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Mod = Qt.Key, Qt.KeyboardModifier
PELOSI, BALI = EventId("ev-pelosi-taiwan-visit"), EventId("ev-biden-xi-bali")
TRIP = EventId("ev-blinken-beijing-trip")


def ring(view: TimelineView) -> QPoint:
    (found,) = [one for one in view.drag_tool.handles() if one.part is HandlePart.RELATE]
    assert min(found.reach.width(), found.reach.height()) >= 24
    return found.middle.toPoint()


def parts_seen(view: TimelineView) -> set[HandlePart]:
    return {handle.part for handle in view.drag_tool.seen_handles()}


def test_the_ring_is_seen_only_while_the_pointer_is_on_its_event(view: TimelineView) -> None:
    """It is no sign of the selection; where the keyboard has the event, Ctrl+R relates it."""
    chosen(view, PELOSI)
    assert HandlePart.RELATE not in parts_seen(view)
    at = ring(view)
    for point, is_seen in (
        (point_of(view, PELOSI), True),
        (point_of(view, TRIP), False),  # beyond the dates given for the first
        (at, True),
        (QPoint(view.time_rect().left() + 2, view.time_rect().bottom() - 2), False),
    ):
        QTest.mouseMove(view.viewport(), point)
        assert (HandlePart.RELATE in parts_seen(view)) == is_seen, point
    QTest.mouseMove(view.viewport(), at)
    with_ring = view.grab().toImage()
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert HandlePart.RELATE not in parts_seen(view)
    assert view.grab().toImage() != with_ring


def relations(window: QMainWindow) -> list[Relation]:
    records = document_of(window).chronology.records("relations")
    return [one for one in records if isinstance(one, Relation)]


def field(window: QMainWindow, name: str) -> FloatingPicker:
    found = window.findChild(FloatingPicker, name)
    assert found is not None
    return found


def types_menu(view: TimelineView) -> QMenu:
    found = [menu for menu in view.findChildren(QMenu, "relation-types") if menu.isVisible()]
    assert len(found) == 1
    return found[0]


def drag_to_bali(view: TimelineView) -> QMenu:
    chosen(view, PELOSI)
    start, end = ring(view), point_of(view, BALI)
    drag_without_release(view, start, start + QPoint(9, 0), end)
    release(view, end)
    return types_menu(view)


def test_a_relation_is_dragged_from_the_ring_to_another_event(
    window: QMainWindow, view: TimelineView
) -> None:
    before = relations(window)
    menu = drag_to_bali(view)
    names = [one.text() for one in menu.actions() if one.text() and one.isEnabled()]
    assert names == [*KNOWN, "Other…"]
    assert relations(window) == before, "nothing is made before the type is chosen"
    next(one for one in menu.actions() if one.text() == "leads to").trigger()
    menu.close()
    made = Relation(PELOSI, BALI, "leads to")
    assert relations(window) == [*before, made]
    assert selected_id(view) == PELOSI
    assert action(window, "undo").text() == "&Undo relation of Pelosi visits Taiwan"
    assert "leads to" in status_of(window)
    action(window, "undo").trigger()
    assert relations(window) == before


def test_a_menu_that_is_closed_relates_nothing(window: QMainWindow, view: TimelineView) -> None:
    before = relations(window)
    drag_to_bali(view).close()
    assert relations(window) == before


def test_a_type_of_ones_own_is_typed(window: QMainWindow, view: TimelineView) -> None:
    menu = drag_to_bali(view)
    next(one for one in menu.actions() if one.text() == "Other…").trigger()
    menu.close()
    types = field(window, "type-field")
    assert types.isVisible()
    QTest.keyClicks(types.field, "casts a shadow <on>")
    QTest.keyClick(types.field, Key.Key_Return)
    assert relations(window)[-1].type == "casts a shadow <on>"


def test_a_drag_to_nothing_or_given_up_relates_nothing(
    window: QMainWindow, view: TimelineView
) -> None:
    before = relations(window)
    chosen(view, PELOSI)
    start, end = ring(view), point_of(view, BALI)
    plain = view.viewport().grab().toImage()
    drag_without_release(view, start, start + QPoint(9, 0), end)
    assert view.viewport().grab().toImage() != plain
    QTest.keyClick(view, Key.Key_Escape)
    release(view, end)
    drag_without_release(view, start, start + QPoint(9, 0), point_of(view, PELOSI))
    release(view, point_of(view, PELOSI))
    assert not [one for one in view.findChildren(QMenu, "relation-types") if one.isVisible()]
    assert relations(window) == before
    assert selected_id(view) == PELOSI


def test_keys_relate_to_an_event_found_by_its_title(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, PELOSI))
    QTest.keyClick(view, Key.Key_R, Mod.ControlModifier)
    events = field(window, "event-field")
    assert "Pelosi" in events.note.text()
    QTest.keyClicks(events.field, "xi meet bali")
    assert [one.id for one in events.list.rows.items] == [BALI]
    QTest.keyClick(events.field, Key.Key_Return)
    types = field(window, "type-field")
    assert types.isVisible()
    QTest.keyClicks(types.field, "resp")
    QTest.keyClick(types.field, Key.Key_Return)
    assert relations(window)[-1] == Relation(PELOSI, BALI, "responds to")
    assert view.hasFocus()


def test_an_event_is_not_offered_to_itself(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, PELOSI))
    action(window, "relate").trigger()
    events = field(window, "event-field")
    QTest.keyClicks(events.field, "pelosi visits taiwan")
    assert PELOSI not in [one.id for one in events.list.rows.items]
    assert "No other event" in events.note.text()
    QTest.keyClick(events.field, Key.Key_Escape)
    assert view.hasFocus()


def test_a_relation_that_is_there_is_not_made_twice(
    window: QMainWindow, view: TimelineView
) -> None:
    before = len(relations(window))
    for _ in range(2):
        menu = drag_to_bali(view)
        next(one for one in menu.actions() if one.text() == "echoes").trigger()
        menu.close()
    assert len(relations(window)) == before + 1
    assert status_of(window) == "This relation is there already"


def test_the_ring_lies_on_nothing_else_and_says_what_it_is_for(
    window: QMainWindow, view: TimelineView
) -> None:
    columns = view.event_model.columns
    seen = 0
    for row in range(columns.dated):
        view.select_row(row)
        for handle in view.drag_tool.handles():
            if handle.part is HandlePart.RELATE:
                seen += 1
                hit = view.hit_at(handle.middle.toPoint())
                assert hit.row == -1
                assert hit.cluster is None
                assert view.time_rect().contains(handle.reach.toRect())
                assert view.drag_tool.handle_at(handle.middle.toPoint()) == handle
    assert seen > columns.dated / 3  # the others are in counts
    chosen(view, PELOSI)
    handle = view.drag_tool.handle_at(ring(view))
    assert handle is not None
    assert "relate" in _words_of_handle(handle)
    QTest.mouseMove(view.viewport(), ring(view) + QPoint(1, 0))
    assert view.viewport().cursor().shape() is Qt.CursorShape.CrossCursor


def test_what_is_open_for_reading_only_relates_nothing(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    chosen(view, PELOSI)
    assert view.drag_tool.handles() == []
    assert not action(window, "relate").isEnabled()
