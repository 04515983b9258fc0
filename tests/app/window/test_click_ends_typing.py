"""A click that ends typing takes what was under the pointer when it was pressed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.windows import canvas_of, row_of, selected_id
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Edit, replaced
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Event
from timeline_app.document.event_model import EventModel
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.panel.details_panel import DetailsPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
EDITED = "ev-biden-xi-bali"
LONG = "The two presidents meet for three hours in a hotel by the sea and talk of everything"
Key = Qt.Key


def places(view: TimelineView) -> Iterator[tuple[str, QPoint]]:
    """The events that have a mark in view, and where it can be hit."""
    for row in range(view.event_model.rowCount()):
        point = view.visualRect(view.event_model.index(row, 0)).center()
        if view.time_rect().contains(point) and view.hit_at(point).row == row:
            yield id_of(view, row), point


def id_of(view: TimelineView, row: int) -> str:
    return str(view.event_model.data(view.event_model.index(row, 0), EventModel.IdRole))


@pytest.fixture
def moved(window: QMainWindow, view: TimelineView) -> tuple[str, QPoint]:
    """An event, and where it stands until the edit of another one moves it."""
    view.select_row(row_of(view, EDITED))
    action(window, "edit_event").trigger()
    QApplication.processEvents()
    before = list(places(view))
    document, event = document_of(window), event_of(window, EDITED)
    document.push(replaced(event, msgspec.structs.replace(event, title=LONG)), "a title")
    QApplication.processEvents()
    there = {own_id: view.hit_at(point).row for own_id, point in before}
    other = [one for one in before if one[0] != EDITED]
    other = [one for one in other if there[one[0]] != row_of(view, one[0])]
    document.undo()
    QApplication.processEvents()
    assert other, "the edit moves marks"
    return other[0]


def test_the_click_is_on_what_was_there(
    window: QMainWindow, moved: tuple[str, QPoint], view: TimelineView
) -> None:
    own_id, point = moved
    panel = window.findChild(DetailsPanel)
    assert panel is not None
    assert panel.editing.form is not None
    title = panel.editing.form.field(EventPart.TITLE).goal
    title.setFocus()
    QTest.keyClick(title, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(title, LONG)
    QTest.mouseMove(view.viewport(), point)
    QApplication.processEvents()
    assert id_of(view, view.hit_at(point).row) == own_id
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert event_of(window, EDITED).title == LONG
    assert selected_id(canvas_of(window)) == own_id


def test_an_edit_looks_for_nothing_that_was_not_laid_out_since_another_theme(
    window: QMainWindow, view: TimelineView
) -> None:
    document, (session,) = document_of(window), window.findChildren(Session)
    QTest.mouseMove(view.viewport(), view.time_rect().center())
    view.grab()
    session.show_palette(palette_of(Theme.DARK))
    last = document.columns.key[-5:].tolist()
    changes = document.chronology.changes.removal(Event, last)
    document.push(Edit(tuple(changes)), "the last events")
    assert view.layout_of_events.columns is document.columns
