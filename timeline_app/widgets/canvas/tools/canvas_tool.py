"""What all tools of the canvas have in common: what they are told, and what they ask for."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter

from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.controls.selected_rows import SelectedRows


class CanvasState(Protocol):
    """What a tool may ask of the canvas that it is used on."""

    @property
    def selected_rows(self) -> SelectedRows:
        """What is selected."""
        ...

    @property
    def may_change(self) -> bool:
        """Whether what is shown may be changed by hand."""
        ...

    @property
    def has_own_lanes(self) -> bool:
        """Whether what lies under each other are lanes of the chronology."""
        ...

    def geometry_now(self) -> CanvasGeometry | None:
        """Where everything lies; None while no chronology is shown."""
        ...


class CanvasTool(QObject):
    """Something that is laid over the events of a canvas."""

    changed = Signal()
    """It looks different now: the canvas is to be painted."""
    cursor_requested = Signal(object)
    """The `Qt.CursorShape` that the pointer is to have over the canvas, None for the usual one."""

    @property
    def has_dates(self) -> bool:
        """Whether dates of it stand on the axis, where no other may cover them."""
        return False

    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        """Draw it over a frame of the canvas; by itself a tool draws nothing."""
