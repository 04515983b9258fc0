"""What a picture of a chronology holds: its events, their sources in words, a description."""

from __future__ import annotations

from timeline_app.core.citation_text import source_citation
from timeline_app.core.columns import EventColumns
from timeline_app.core.wording import Translate
from timeline_app.render.picture import SourceNote
from timeline_app.storage.chronology import Chronology


def source_notes(
    chronology: Chronology, columns: EventColumns, translate: Translate
) -> dict[int, tuple[SourceNote, ...]]:
    """The sources of every event by the event's key, as the list below a picture has them."""
    words: dict[str, str] = {}
    notes: dict[int, tuple[SourceNote, ...]] = {}
    for key, sources in chronology.sources_of_events(columns.key.tolist()):
        found = []
        for source in sources:
            if source.id not in words:
                words[source.id] = source_citation(source, translate)
            found.append(SourceNote(source.id, words[source.id]))
        notes[key] = tuple(found)
    return notes
