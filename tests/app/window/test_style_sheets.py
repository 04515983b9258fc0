"""Corner radii are 4, 7 and 10, or round ends; room is in steps of 4 with the border counted."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from tests.app.window.test_all_forms import DIALOGS, PARTS
from tests.app.windows import row_of
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.widgets.canvas.timeline_view import TimelineView

RADII = {4, 7, 10}
ROUND = {
    "QScrollBar::handle": {3, 4},
    "#events QScrollBar::handle": {3},
    "#filter-chip": {13},
    'QPushButton[look="filter"]': {13},
    "QToolButton": {12},
    'QPushButton[look="actor"]': {12},
    "QProgressBar": {2},
}
"""What is round at its ends has half of its height."""
MOVED_BY_QT = ("QToolTip", "#events QHeaderView::section")
"""Where Qt adds room of its own, so that what is seen is in line with what stands below."""
OTHER_BORDERS = {
    "QPlainTextEdit": 1,
    'QPlainTextEdit[look="plain"]': 1,
    'QPlainTextEdit[look="plain"]:focus': 2,
}
"""Borders that another rule of the same sheet gives."""

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Rule(NamedTuple):
    """One rule of a style sheet of a widget."""

    selector: str
    body: str

    def pixels(self, name: str) -> list[int]:
        """The numbers that a property of exactly this name has."""
        found = re.findall(rf"(?<![\w-]){name}:\s*([^;}}]+)", self.body)
        return [int(number) for value in found for number in re.findall(r"(\d+)(?:px|\b)", value)]


@pytest.fixture(scope="module")
def gathered() -> list[Rule]:
    """The rules once they were gathered: a window and all that opens in it take a second."""
    return []


@pytest.fixture
def rules(request: pytest.FixtureRequest, gathered: list[Rule]) -> list[Rule]:
    """All rules of the window with everything that opens in it and beside it."""
    if not gathered:
        window: QMainWindow = request.getfixturevalue("window")
        gathered += rules_of(window, request.getfixturevalue("view"))
    return gathered


def rules_of(window: QMainWindow, view: TimelineView) -> list[Rule]:
    view.select_row(row_of(view, "ev-balloon-incident"))
    for way in ("palette", "go_to_date", "shortcuts", "table", "search", *PARTS, *DIALOGS):
        action = window.findChild(QAction, f"action-{way}")
        assert action is not None
        action.trigger()
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.filter_by(EventFilter(tags=("no such tag",)))
    QApplication.processEvents()
    sheets = {widget.styleSheet() for widget in (window, *window.findChildren(QWidget))}
    found = [
        Rule(" ".join(selector.split()), body)
        for sheet in sheets
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    ]
    assert len(found) > 120
    for dialog in window.findChildren(QDialog):
        dialog.close()
    return sorted(set(found))


def test_corners_are_of_three_radii_or_round(rules: list[Rule]) -> None:
    others = []
    for rule in rules:
        round_ends = {
            radius
            for part, radii in ROUND.items()
            if rule.selector.startswith(part)
            for radius in radii
        }
        others += [
            (rule.selector, radius)
            for radius in rule.pixels("border-radius")
            if radius not in RADII | round_ends
        ]
    assert not others


def test_room_at_the_sides_is_in_steps_of_four(rules: list[Rule]) -> None:
    """A border of two pixels stands for a ring of the focus, and is part of that room."""
    others = []
    for rule in rules:
        room = rule.pixels("padding")
        if not room or rule.selector in MOVED_BY_QT:
            continue
        border = (rule.pixels("border") or [OTHER_BORDERS.get(rule.selector, 0)])[0]
        sides = {room[1], room[-1]} if len(room) > 1 else set(room)
        others += [(rule.selector, side) for side in sides if side % 4 and (side + border) % 4]
    assert not others
