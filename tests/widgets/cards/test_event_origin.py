"""The line of the panel that says where an event came from."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.widgets.sample_details import made_details
from timeline_app.core.records.event_details import OriginOf
from timeline_app.core.records.records import Import, ImportId, Origin
from timeline_app.render.style.palette import LIGHT
from timeline_app.widgets.cards.event_heading import EventHeading

CSV = Import(ImportId("csv"), "2026-11-28T12:00:00Z", "crises.csv")
CAME = OriginOf(Origin(CSV.id, "events", "e", place="row 17", raw="2023;<b>Talks</b>"), CSV)
LINE = "From “crises.csv”, row 17, 28 November 2026"


@pytest.fixture
def heading(qtbot: QtBot) -> EventHeading:
    found = EventHeading()
    qtbot.addWidget(found)
    found.resize(360, 600)
    found.show()
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_it_is_one_line_that_unfolds_to_what_stood_there(
    heading: EventHeading, qtbot: QtBot, key: Qt.Key
) -> None:
    heading.put(msgspec.structs.replace(made_details(), origins=(CAME,)), LIGHT)
    assert heading.origin.isVisible()
    assert heading.origin.accessibleName() == f"{LINE}\n2023;<b>Talks</b>"
    assert not heading.origin.words.isVisible()
    qtbot.keyClick(heading.origin, key)
    assert heading.origin.words.isVisible()
    assert heading.origin.words.text() == f"{LINE}\n2023;<b>Talks</b>"
    assert heading.origin.words.textFormat() is Qt.TextFormat.PlainText
    qtbot.keyClick(heading.origin, key)
    assert not heading.origin.words.isVisible()
    stops = heading.focus_stops()
    assert stops[-2:] == [heading.origin, heading.origin.words]


def test_of_an_event_that_was_made_here_there_is_none(heading: EventHeading) -> None:
    heading.put(msgspec.structs.replace(made_details(), origins=(CAME,)), LIGHT)
    heading.put(made_details(), LIGHT)
    assert not heading.origin.isVisible()
    heading.clear()
    assert heading.origin.note == ""
