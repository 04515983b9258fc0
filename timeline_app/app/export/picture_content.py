"""What a picture says of events besides their columns: their sources in words, and captions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from copy import copy

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.evidence.citation import brief_citation, check_of, issuer_name
from timeline_app.core.evidence.web_address import address_of, is_web_address
from timeline_app.core.records.records import Source, Stance
from timeline_app.core.text.translation import Translate, words
from timeline_app.core.value import replace
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.scene.lanes.grouping import Sorting
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.storage.chronology.chronology import Chronology

_UNNAMED = words.mark("A confidential source")


def confidential_lanes(chronology: Chronology, grouping: Grouping) -> Collection[str]:
    """The ids of the lanes whose names stay: confidential sources, and whom these alone know."""
    if grouping is Grouping.SOURCE:
        return chronology.confidential_sources()
    if grouping is Grouping.ACTOR:
        return chronology.actors_known_in_confidence()
    return ()


def handed_on_lanes(sorting: Sorting, confidential: Collection[str]) -> Sorting:
    """Lanes that stand for sources or actors, without the names of those that stay."""
    if not confidential:
        return sorting
    return replace(sorting, tracks=tuple(_unnamed(one, confidential) for one in sorting.tracks))


def _unnamed(lane: LaneTracks, confidential: Collection[str]) -> LaneTracks:
    if lane.id not in confidential:
        return lane
    unnamed = copy(lane)
    unnamed.name = words(_UNNAMED)
    return unnamed


class PictureRecords:
    """Reads the records of just those events that a picture shows. May raise `Refused`."""

    def __init__(self, chronology: Chronology, translate: Translate) -> None:
        self._chronology, self._translate = chronology, translate

    def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:
        """See `EventRecords.sources`. What is confidential is left out.

        A source that disputes one event and supports another is listed twice.
        """
        known: dict[str, SourceNote] = {}
        notes: dict[int, tuple[SourceNote, ...]] = {}
        for key, sources in self._chronology.sources_of_events(keys):
            found = []
            for source, stance in sources:
                if source.confidential:
                    continue
                name = source.id if stance is Stance.SUPPORTS else f"{source.id}\0{stance.value}"
                if name not in known:
                    known[name] = self._note(name, source, stance)
                found.append(known[name])
            if found:
                notes[key] = tuple(found)
        return notes

    def _note(self, name: str, source: Source, stance: Stance) -> SourceNote:
        text = brief_citation(source, self._translate, stance)
        address = address_of(source.item)
        return SourceNote(
            name,
            text,
            check_of(source),
            issuer_name(source),
            address if is_web_address(address) else "",
        )

    def captions(self, keys: Sequence[int]) -> Mapping[int, str]:
        """See `EventRecords.captions`."""
        from timeline_app.core.text.caption import shown_caption  # few pictures have any

        events = self._chronology.keyed_events(keys)
        said = ((key, shown_caption(event.caption, event.summary)) for key, event in events)
        return {key: caption for key, caption in said if caption}
