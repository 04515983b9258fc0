"""The records that a finding of the desk check is about, in words and in full."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.checks.rules import Finding
from timeline_app.core.evidence.citation import event_line, source_citation, speaker_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.records.event_details import EventDetails, QuoteOf
from timeline_app.core.records.records import Actor, EventId, Quote, Source
from timeline_app.core.text.translation import Texts, words
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.cards.finding_card import FoundRecords
from timeline_app.widgets.texts.phrases import dotted, listed, quoted

desk_texts = Texts("desk_texts")

MOST_SOURCES = 12
"""So many are told in full; more are counted."""
_OF_SOURCES = ("no-locator", "one-side", "one-source", "sources-older")
"""Of these rules it is sources that a finding concerns, and they are told in full."""


def found_records(chronology: StoredChronology, finding: Finding) -> FoundRecords:
    """What a finding is about, as it is now; without words where that is gone. Raises `Refused`.

    The check goes over the whole file, so it is told whole while a past day is shown, too.
    """
    other = _other(chronology, finding)
    if not other and finding.rule not in _OF_SOURCES:
        other = finding.about
    match finding.section:
        case "events":
            details = _details(chronology, finding.record)
            if details is None:
                return FoundRecords("")
            named = chronology.find(Source, finding.other)
            sources = [named] if named is not None else _sources_of(details)
            return FoundRecords(event_line(details.event, words), other, _in_full(sources))
        case "quotes":
            return _of_quote(chronology, finding)
        case "sources":
            source = chronology.find(Source, finding.record)
            return FoundRecords("" if source is None else source_citation(source, words), other)
    actor = chronology.find(Actor, finding.record)
    return FoundRecords("" if actor is None else _actor_words(actor), other)


def _details(chronology: StoredChronology, event: str) -> EventDetails | None:
    key = chronology.key_of(event)
    return None if key is None else chronology.details(key)


def _sources_of(details: EventDetails) -> Iterable[Source]:
    named = [one.source for one in details.citations]
    named += [one.source for one in details.claims]
    named += [one.source for one in details.quotes]
    return {source.id: source for source in named}.values()


def _in_full(sources: Iterable[Source]) -> tuple[str, ...]:
    told = list(sources)
    found = [source_citation(source, words) for source in told[:MOST_SOURCES]]
    if len(told) > MOST_SOURCES:
        found.append(desk_texts.tr("and {n} more", "", len(told) - MOST_SOURCES))
    return tuple(found)


def _of_quote(chronology: StoredChronology, finding: Finding) -> FoundRecords:
    quote = chronology.find(Quote, finding.record)
    source = None if quote is None else chronology.find(Source, quote.source)
    if quote is None or source is None:
        return FoundRecords("")
    speaker = chronology.find(Actor, quote.speaker) if quote.speaker else None
    name = speaker_name(QuoteOf(quote, source, speaker))
    said = dotted((quoted(quote.text), name, quote.office, edtf_words(quote.said_on, words)))
    return FoundRecords(said, sources=(source_citation(source, words),))


def _other(chronology: StoredChronology, finding: Finding) -> str:
    """A second record of the same kind, which is no source of the first."""
    if not finding.other:
        return ""
    event = chronology.find_event(EventId(finding.other))
    if event is not None:
        return event_line(event, words)
    source = chronology.find(Source, finding.other) if finding.section == "sources" else None
    return "" if source is None else source_citation(source, words)


def _actor_words(actor: Actor) -> str:
    return listed((actor.name, words(actor.kind.value)))
