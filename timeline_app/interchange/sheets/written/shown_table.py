"""What a writer is told of the table of a window: its columns, and the cells of each event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from timeline_app.core.records.event_details import EventDetails
from timeline_app.interchange.sheets.cells import Cell


class ShownTable(Protocol):
    """The columns that are shown, in their order, and their texts in the reader's language."""

    @property
    def headers(self) -> Sequence[str]:
        """What the columns are called."""

    @property
    def widths(self) -> Sequence[int]:
        """How wide they are, in letters."""

    def cells(self, details: EventDetails) -> Sequence[Cell]:
        """What they say of an event."""
