"""What hands can do on the canvas: the one table of it, for the sheet of shortcuts."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

CANVAS, LANES, OVERVIEW = "On the canvas", "On a lane's header", "On the overview"
TABLE, WINDOW = "On the table of events", "On the window"
DETAILS = "On the details of an event"


class MouseSpec(NamedTuple):
    """What to do with mouse, wheel or touchpad, and what that does."""

    where: str
    text: str
    how: tuple[str, ...]


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("hands", text)


SPECS: tuple[MouseSpec, ...] = (
    MouseSpec(CANVAS, "Move in time", ("Drag", "Shift+wheel", "Two fingers")),
    MouseSpec(CANVAS, "Scroll the lanes", ("Wheel", "Drag")),
    MouseSpec(CANVAS, "Zoom where the pointer is", ("Ctrl+wheel", "Pinch")),
    MouseSpec(CANVAS, "Zoom to a stretch of time", ("Drag on the axis",)),
    MouseSpec(CANVAS, "Zoom to an event", ("Double click",)),
    MouseSpec(CANVAS, "Draft an event", ("Double click where nothing is",)),
    MouseSpec(CANVAS, "Open a count", ("Click",)),
    MouseSpec(CANVAS, "Select an event", ("Click",)),
    MouseSpec(CANVAS, "Select one more, or one less", ("Ctrl+click",)),
    MouseSpec(CANVAS, "Select all events of an area", ("Shift+drag",)),
    MouseSpec(CANVAS, "Move selected events in time", ("Drag one of them",)),
    MouseSpec(CANVAS, "Move selected events to another lane", ("Drag one of them there",)),
    MouseSpec(CANVAS, "Move the start or end of a selected span", ("Drag its handle",)),
    MouseSpec(CANVAS, "Let a selected event end later, or make a span of a date", ("Ctrl+drag",)),
    MouseSpec(CANVAS, "Relate the selected event to another", ("Drag its ring there",)),
    MouseSpec(CANVAS, "Measure from one to another", ("Measure Time, then drag",)),
    MouseSpec(CANVAS, "See what can be done", ("Right click",)),
    MouseSpec(LANES, "Fold or unfold it", ("Double click", "Click its arrow")),
    MouseSpec(LANES, "Change its name", ("Double click its name",)),
    MouseSpec(LANES, "Move it up or down", ("Drag",)),
    MouseSpec(LANES, "See what can be done", ("Right click",)),
    MouseSpec(OVERVIEW, "Go there", ("Click",)),
    MouseSpec(OVERVIEW, "Move what is in view", ("Drag its window",)),
    MouseSpec(OVERVIEW, "Show more or less time", ("Drag an edge of its window",)),
    MouseSpec(OVERVIEW, "Zoom", ("Wheel", "Pinch")),
    MouseSpec(OVERVIEW, "Show everything", ("Double click",)),
    MouseSpec(TABLE, "Sort, or turn the order round", ("Click a heading",)),
    MouseSpec(TABLE, "Choose columns", ("Right click a heading",)),
    MouseSpec(TABLE, "Move a column", ("Drag its heading",)),
    MouseSpec(DETAILS, "Edit a text where it stands", ("Double click",)),
    MouseSpec(WINDOW, "Rename the chronology", ("Double click its title",)),
    MouseSpec(WINDOW, "Open a file", ("Drop it anywhere",)),
)
