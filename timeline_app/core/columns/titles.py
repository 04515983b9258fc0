"""Titles as tables show them."""

from __future__ import annotations

from timeline_app.core.columns.event_columns import STATE_BIT, EventColumns
from timeline_app.core.text.typography import typographic


def title_of(columns: EventColumns, row: int) -> str:
    """The title of an event, for a state with its channel before it: "leaders: open"."""
    title = columns.titles[row]
    if columns.flags.item(row) & STATE_BIT:
        return f"{columns.channel(row)}: {title}"
    return title


def title_on_one_line(columns: EventColumns, row: int) -> str:
    """The same as it is shown: white space as one blank each, with the apostrophe of print."""
    title, channel = " ".join(columns.titles[row].split()), columns.channel(row)
    return typographic(f"{channel}: {title}" if channel else title)
