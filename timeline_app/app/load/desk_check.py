"""Goes through a chronology as a careful editor would, slice by slice and without Qt."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.checks.duplicates import Repeats, mark_of_event
from timeline_app.core.checks.events import event_findings
from timeline_app.core.checks.people import actor_findings, quote_findings
from timeline_app.core.checks.rules import Finding
from timeline_app.core.checks.sources import source_findings
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.duplicates import marks_of
from timeline_app.core.records.records import Actor, Event, Quote, Source
from timeline_app.storage.chronology.chronology import Chronology

Findings = Iterator[Finding | None]
"""What is found, and `None` after each stretch of work that found nothing more."""


def findings_of(chronology: Chronology) -> Findings:
    """All that is to be said of a chronology; what is waived too.

    Memory is bounded but for 16 bytes an event and a source. Raises `Refused`.
    """
    yield from _of_events(chronology)
    yield from _of_quotes(chronology)
    yield from _of_actors(chronology)
    yield from _of_sources(chronology)


def _of_events(chronology: Chronology) -> Findings:
    evidence, repeats = chronology.evidence, Repeats()
    closed = []
    for state in evidence.closed_states():
        if state is not None:
            closed.append(state)
        yield None
    keys = evidence.keys()
    while keys:
        for key, one in evidence.of_events(keys):
            mark = mark_of_event(one.event)
            if mark:
                repeats.add(mark, key)
            yield from event_findings(one, closed)
        yield None
        keys = evidence.keys(after=keys[-1])
    for key, first in repeats.pairs():
        yield _same_event(chronology.event(key), chronology.event(first))


def _same_event(event: Event, first: Event) -> Finding | None:
    if mark_of_event(event) != mark_of_event(first):
        return None
    about = first.title
    return Finding(
        "duplicate", "events", event.id, event.title, event.id, event.date, first.id, about
    )


def _of_quotes(chronology: Chronology) -> Findings:
    evidence = chronology.evidence
    for rows in evidence.every(Quote):
        quotes = [quote for _, quote in rows]
        speakers = evidence.actors(quote.speaker for quote in quotes if quote.speaker)
        events = evidence.events_of_quotes(quotes)
        for quote in quotes:
            yield from quote_findings(quote, speakers.get(quote.speaker), events.get(quote.id))
        yield None


def _of_actors(chronology: Chronology) -> Findings:
    for rows in chronology.evidence.every(Actor):
        for _, actor in rows:
            yield from actor_findings(actor)
        yield None


def _of_sources(chronology: Chronology) -> Findings:
    repeats = Repeats()
    for rows in chronology.evidence.every(Source):
        for key, source in rows:
            for mark in marks_of(source.item):
                repeats.add(mark, key)
            yield from source_findings(source, has_text=bool(source.text))
        yield None
    for key, first in repeats.pairs():
        yield _same_source(*chronology.evidence.both(Source, key, first))


def _same_source(source: Source, first: Source) -> Finding | None:
    if not marks_of(source.item) & marks_of(first.item):
        return None
    about = short_name(first)
    return Finding(
        "duplicate", "sources", source.id, short_name(source), other=first.id, about=about
    )
