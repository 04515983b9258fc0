"""How often a click paints: panel and canvas once each, however much of them changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.app.windows import click, row_of, selected_id
from timeline_app.core.guarded import override
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.panel.details_panel import DetailsPanel

MEETING = "ev-blinken-xi-meeting"
"""Three quotes, eleven sources, three dates given, three relations."""
VISIT = "ev-pelosi-taiwan-visit"


def all_done() -> None:
    """Handle what was posted, layout and painting included, and no timer."""
    for _ in range(6):
        QCoreApplication.sendPostedEvents()


@pytest.fixture
def panel(window: QMainWindow, view: TimelineView, qtbot: QtBot) -> DetailsPanel:
    """The panel of a window that moves nothing by itself."""
    view.glide.is_calm = True
    qtbot.waitUntil(lambda: window.findChild(DetailsPanel) is not None)
    found = window.findChild(DetailsPanel)
    assert isinstance(found, DetailsPanel)
    qtbot.waitUntil(found.isVisible)
    return found


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.made = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.made += event.type() == QEvent.Type.Paint
        return False


def test_a_click_paints_panel_and_canvas_once(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    content = panel.findChild(QWidget, "details_content")
    assert content is not None
    places = {
        name: view.visualRect(view.event_model.index(row_of(view, name), 0)).center()
        for name in (MEETING, VISIT)
    }
    for name in (MEETING, VISIT):
        click(view, places[name])
        all_done()
    watched = Paints(content), Paints(view.viewport())
    for name in (MEETING, VISIT):  # with other heights, and fewer cards
        click(view, places[name])
        all_done()
        assert selected_id(view) == name
    assert [paints.made for paints in watched] == [2, 2]
