from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from tests.app.opened_files import action
from tests.app.windows import canvas_of
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools.draft_popup import DraftPopup
from timeline_app.widgets.event_form.event_form import EventForm
from timeline_app.widgets.evidence_form.base_form import EvidenceForm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_control_a_selects_every_event_and_escape_none(
    window: QMainWindow, view: TimelineView
) -> None:
    window.activateWindow()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_rows.ranges() == [(0, view.event_model.columns.dated - 1)]
    scale = view.scale
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert view.scale != scale
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.selectionModel().hasSelection()


def test_selecting_all_again_and_again_changes_nothing(window: QMainWindow) -> None:
    view = canvas_of(window)
    view.selectAll()
    before = view.selected_rows.ranges()
    view.selectAll()
    assert view.selected_rows.ranges() == before


@pytest.mark.parametrize("name", ["edit_event", "add_source", "new_event"])
def test_control_a_in_a_form_selects_nothing_on_the_canvas(
    window: QMainWindow, view: TimelineView, name: str
) -> None:
    window.activateWindow()
    view.select_row(3)
    action(window, name).trigger()
    before = view.selected_rows.ranges()
    holders = (EventForm, EvidenceForm, DraftPopup)
    forms = [one for one in window.findChildren(QWidget) if isinstance(one, holders)]
    kinds = (QComboBox, QAbstractButton, QLineEdit, QPlainTextEdit)
    stops = [one for form in forms for one in form.findChildren(QWidget) if isinstance(one, kinds)]
    boxes = 0
    for stop in stops:
        if not stop.isVisible():
            continue
        stop.setFocus()
        boxes += isinstance(stop, QComboBox)
        QTest.keyClick(stop, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert view.selected_rows.ranges() == before, stop
    assert boxes
