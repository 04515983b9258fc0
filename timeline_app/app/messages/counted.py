"""Numbers of things in words."""

from __future__ import annotations

from timeline_app.document.document import Document
from timeline_app.render.style.translate import words


def counted(number: int, one: str, many: str) -> str:
    """So many of something, in the user's language."""
    return words(one) if number == 1 else words(many).replace("{n}", f"{number:,}")


def counts_in_words(document: Document, shown: int | None = None) -> str:
    """What there is in a chronology, for the status line; how many are `shown` if not all."""
    columns, chronology = document.columns, document.chronology
    events = counted(len(columns), "1 event", "{n} events")  # the file would have to count them
    if shown is not None:
        events = words("{n} of {events}").replace("{n}", f"{shown:,}").replace("{events}", events)
    parts = [
        events,
        counted(chronology.number_of("quotes"), "1 quote", "{n} quotes"),
        counted(chronology.number_of("sources"), "1 source", "{n} sources"),
    ]
    return " · ".join(parts)


def undated_in_words(document: Document) -> str:
    """How many events have no date; empty if all have one."""
    undated = len(document.columns) - document.columns.dated
    return counted(undated, "1 undated", "{n} undated") if undated else ""
