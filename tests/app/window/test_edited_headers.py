"""Headers of lanes after an edit."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import document_of
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_headers_are_as_wide_as_the_name_of_a_channel_that_an_edit_brings(
    window: QMainWindow, view: TimelineView
) -> None:
    document, before_px = document_of(window), view.header_px
    (state, *_) = (
        one
        for one in document.chronology.records("events")
        if isinstance(one, Event) and one.channel
    )
    named = msgspec.structs.replace(state, channel="A channel with a name as long as this one")
    document.push(replaced(state, named), "a channel")
    view.grab()
    assert view.header_px > before_px
    document.undo()
    assert view.header_px == before_px
