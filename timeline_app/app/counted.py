"""Numbers of things in words."""

from __future__ import annotations

from timeline_app.render.words import words
from timeline_app.storage.chronology import Counts


def counted(number: int, one: str, many: str) -> str:
    """So many of something, in the user's language."""
    return words(one) if number == 1 else words(many).replace("{n}", f"{number:,}")


def counts_in_words(counts: Counts) -> str:
    """What there is in a chronology, for the status line."""
    parts = [
        counted(counts.events, "1 event", "{n} events"),
        counted(counts.quotes, "1 quote", "{n} quotes"),
        counted(counts.sources, "1 source", "{n} sources"),
    ]
    if counts.undated:
        parts.append(counted(counts.undated, "1 undated", "{n} undated"))
    return " · ".join(parts)
