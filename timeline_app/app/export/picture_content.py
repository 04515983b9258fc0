"""What a picture of a chronology holds: its events, their sources in words, a description."""

from __future__ import annotations

import numpy as np

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.evidence.citation import check_of, stanced_citation
from timeline_app.core.records.records import Stance
from timeline_app.core.text.translation import Translate
from timeline_app.render.picture.picture import SourceNote
from timeline_app.storage.chronology.chronology import Chronology


def source_notes(
    chronology: Chronology, columns: EventColumns, translate: Translate
) -> dict[int, tuple[SourceNote, ...]]:
    """The sources of every event by the event's key, as the list below a picture has them.

    A source that disputes one event and supports another is listed twice. Events without any
    are left out: of a million, most may have none.
    """
    cited = columns.key[np.isin(columns.key, chronology.memberships.groups(Grouping.SOURCE).event)]
    known: dict[str, SourceNote] = {}
    notes: dict[int, tuple[SourceNote, ...]] = {}
    for key, sources in chronology.sources_of_events(cited.tolist()):
        found = []
        for source, stance in sources:
            name = source.id if stance is Stance.SUPPORTS else f"{source.id}\0{stance.value}"
            if name not in known:
                text = stanced_citation(source, translate, stance=stance)
                known[name] = SourceNote(name, text, check_of(source))
            found.append(known[name])
        notes[key] = tuple(found)
    return notes
