"""The row above the title holds together where the event has neither a lane nor a kind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.cards.event_heading import EventHeading

WIDE_PX = 400


@pytest.mark.parametrize("is_edited", [False, True])
def test_its_buttons_are_no_wider_without_a_lane_and_stand_at_the_right(
    is_edited: bool, qtbot: QtBot
) -> None:
    heading = EventHeading()
    qtbot.addWidget(heading)
    heading.put(EventDetails(1, Event("visit", "A visit", "2023")), LIGHT)
    heading.stepper.put((1, 5))
    heading.show_form(QLabel("form") if is_edited else None)
    heading.resize(WIDE_PX, 300)
    heading.show()
    qtbot.waitExposed(heading)
    last = heading.done_button if is_edited else heading.edit_button
    for part in (heading.stepper, last):
        assert part.width() == part.sizeHint().width()
    layout = heading.layout()
    assert layout is not None
    margin = layout.contentsMargins().right()
    assert last.geometry().right() + 1 == heading.width() - margin
