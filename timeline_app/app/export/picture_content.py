"""What a picture says of events besides their columns: their sources in words, and captions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.evidence.citation import brief_citation, check_of, issuer_name
from timeline_app.core.evidence.csl import address_of, edtf_words, is_web_address
from timeline_app.core.records.records import HowSeen, Source, Stance
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.storage.chronology.chronology import StoredChronology

if TYPE_CHECKING:
    from timeline_app.core.text.caption import Caption
    from timeline_app.document.as_known import AsKnown


def as_known_words(as_known: AsKnown | None) -> str:
    """The day of which all is shown as it was known; empty where it is shown as it is."""
    if as_known is None:
        return ""
    from timeline_app.core.evidence.known_day import day_edtf  # few pictures are of a past day

    return edtf_words(day_edtf(as_known.day), words)


def groups_handed_on(
    chronology: StoredChronology, grouping: Grouping, as_known: AsKnown | None = None
) -> Groups | None:
    """Who has which events in a picture, if that is other than in the window. Raises `Refused`.

    No event stands in the lane of a confidential source, nor of somebody of whom such a source
    alone tells that he belongs to it. As known on a day there is less.
    """
    if grouping is Grouping.LANE or not chronology.confidential_sources():
        return None
    groups = chronology.memberships.groups_handed_on(grouping)
    return groups if as_known is None else as_known.groups(grouping, groups)


class PictureRecords:
    """Reads the records of just those events that a picture shows. May raise `Refused`.

    Of what is shown `as_known` on a day, later sources and captions are left out.
    """

    def __init__(
        self,
        chronology: StoredChronology,
        translate: Translate,
        as_known: AsKnown | None = None,
    ) -> None:
        self._chronology, self._translate = chronology, translate
        self._as_known = as_known

    def _is_public(self, source: Source) -> bool:
        return self._as_known is None or self._as_known.has_source(source)

    def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:
        """See `EventRecords.sources`. What is confidential is left out.

        A source that disputes one event and supports another is listed twice.
        """
        known: dict[str, SourceNote] = {}
        notes: dict[int, tuple[SourceNote, ...]] = {}
        for key, sources in self._chronology.sources_of_events(keys):
            found = []
            for source, stance in sources:
                if source.confidential or not self._is_public(source):
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
            check_of(source, self._translate),
            issuer_name(source, self._translate),
            address if is_web_address(address) else "",
            source.seen is HowSeen.EXCERPT,
        )

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """See `EventRecords.captions`."""
        from timeline_app.core.text.caption import shown_caption  # few pictures have any

        if self._as_known is not None:
            keys = [key for key in keys if self._as_known.has_words(key)]
        events = self._chronology.keyed_events(keys)
        said = ((key, shown_caption(event.caption, event.summary)) for key, event in events)
        return {key: caption for key, caption in said if caption.text}
