"""The day on which a source became public, from its record alone: what others are held against."""

from __future__ import annotations

from timeline_app.core.evidence.known_day import NEVER, day_public
from timeline_app.core.evidence.seen_sources import day_seen
from timeline_app.core.records.records import Source


def day_of_source(source: Source) -> int:
    """The day from which on a source was public; what is confidential never was."""
    if source.confidential:
        return NEVER
    return day_public(source.item.issued, day_seen(source))
