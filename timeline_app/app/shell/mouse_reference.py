"""What hands can do on the canvas: the one table of it, for the sheet of shortcuts."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

CANVAS, LANES, OVERVIEW = "On the canvas", "On a lane's header", "On the overview"
TABLE, WINDOW = "On the table of events", "On the window"
DETAILS = "On the details of an event"


class HandSpec(NamedTuple):
    """What to do with mouse, wheel or touchpad, and what that does."""

    where: str
    text: str
    how: tuple[str, ...]


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("hands", text)


SPECS: tuple[HandSpec, ...] = (
    HandSpec(CANVAS, "Move in time", ("Drag", "Shift+wheel", "Two fingers")),
    HandSpec(CANVAS, "Scroll the lanes", ("Wheel", "Drag")),
    HandSpec(CANVAS, "Zoom where the pointer is", ("Ctrl+wheel", "Pinch")),
    HandSpec(CANVAS, "Zoom to a stretch of time", ("Drag on the axis",)),
    HandSpec(CANVAS, "Zoom to an event", ("Double click",)),
    HandSpec(CANVAS, "Draft an event", ("Double click where nothing is",)),
    HandSpec(CANVAS, "Open a count", ("Click",)),
    HandSpec(CANVAS, "Select an event", ("Click",)),
    HandSpec(CANVAS, "Select one more, or one less", ("Ctrl+click",)),
    HandSpec(CANVAS, "Select all events of an area", ("Shift+drag",)),
    HandSpec(CANVAS, "Move selected events in time", ("Drag one of them",)),
    HandSpec(CANVAS, "Move selected events to another lane", ("Drag one of them there",)),
    HandSpec(CANVAS, "Move the start or end of a selected span", ("Drag its handle",)),
    HandSpec(CANVAS, "Let a selected event end later, or make a span of a date", ("Ctrl+drag",)),
    HandSpec(CANVAS, "Relate the selected event to another", ("Drag its ring there",)),
    HandSpec(CANVAS, "Measure from one to another", ("Measure Time, then drag",)),
    HandSpec(CANVAS, "See what can be done", ("Right click",)),
    HandSpec(LANES, "Fold or unfold it", ("Double click", "Click its arrow")),
    HandSpec(LANES, "Change its name", ("Double click its name",)),
    HandSpec(LANES, "Move it up or down", ("Drag",)),
    HandSpec(LANES, "See what can be done", ("Right click",)),
    HandSpec(OVERVIEW, "Go there", ("Click",)),
    HandSpec(OVERVIEW, "Move what is in view", ("Drag its window",)),
    HandSpec(OVERVIEW, "Show more or less time", ("Drag an edge of its window",)),
    HandSpec(OVERVIEW, "Zoom", ("Wheel", "Pinch")),
    HandSpec(OVERVIEW, "Show everything", ("Double click",)),
    HandSpec(TABLE, "Sort, or turn the order round", ("Click a heading",)),
    HandSpec(TABLE, "Choose columns", ("Right click a heading",)),
    HandSpec(TABLE, "Move a column", ("Drag its heading",)),
    HandSpec(DETAILS, "Edit a text where it stands", ("Double click",)),
    HandSpec(WINDOW, "Rename the chronology", ("Double click its title",)),
    HandSpec(WINDOW, "Open a file", ("Drop it anywhere",)),
)
