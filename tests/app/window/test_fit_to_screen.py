"""Dialogs on a small screen, which any screen is with large text: all of each can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.app.windows import row_of
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DIALOGS = (
    *("actors", "sources", "tags", "edit_lanes", "properties"),
    *("history", "event_history", "change_events", "replace"),
)


def test_a_dialog_is_no_larger_than_the_screen(window: QMainWindow, view: TimelineView) -> None:
    for name in DIALOGS:
        view.select_row(row_of(view, "ev-biden-xi-bali"))
        action = window.findChild(QAction, f"action-{name}")
        assert action is not None
        action.trigger()
        QApplication.processEvents()
        (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
        room = dialog.screen().availableSize()
        assert dialog.width() < room.width()
        assert dialog.height() < room.height()
        dialog.reject()


def test_what_has_room_is_as_large_as_it_is_meant(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    resize_on_screen(widget, 320, 240)
    assert (widget.width(), widget.height()) == (320, 240)
    room = widget.screen().availableSize()
    resize_on_screen(widget, room.width() * 2, 240)
    assert widget.width() < room.width()
    assert widget.height() == 240
