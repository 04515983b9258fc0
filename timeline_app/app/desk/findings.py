"""Goes through a chronology as a careful editor would, slice by slice and without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline_app.core.checks.duplicates import Repeats, mark_of_event
from timeline_app.core.checks.events import event_findings
from timeline_app.core.checks.people import actor_findings, quote_findings
from timeline_app.core.checks.rules import RULES, Finding, Severity, rules_of
from timeline_app.core.checks.sources import source_findings
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.duplicates import marks_of
from timeline_app.core.records.records import Actor, Event, Quote, Source
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.queries.evidence import StoredEvidence

AT_ONCE = 100
"""Records that are read together where nobody waits."""

Findings = Iterator[Finding | None]
"""What is found, and `None` after each stretch of work that found nothing more."""


class Gathered:
    """Counts findings by their rule, and keeps the first ones of each, so many at most."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.numbers: Counter[str] = Counter()
        self.kept: dict[str, list[Finding]] = {rule: [] for rule in RULES}

    def add(self, finding: Finding) -> None:
        """Take a finding."""
        self.numbers[finding.rule] += 1
        if self.numbers[finding.rule] <= self.most:
            self.kept[finding.rule].append(finding)

    def number_of(self, severity: Severity) -> int:
        """How many there are of a severity."""
        return sum(self.numbers[rule] for rule in rules_of(severity))


def findings_of(chronology: Chronology, at_once: int = AT_ONCE) -> Findings:
    """All that is to be said of a chronology; what is waived too.

    So many records are read together. Memory is bounded but for 16 bytes an event and a source.
    Raises `Refused`.
    """
    evidence = chronology.evidence(at_once)
    yield from _of_events(evidence)
    yield from _of_quotes(evidence)
    yield from _of_actors(evidence)
    yield from _of_sources(evidence)


def _of_events(evidence: StoredEvidence) -> Findings:
    repeats = Repeats()
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
        yield _same_event(*evidence.both(Event, key, first))


def _same_event(event: Event, first: Event) -> Finding | None:
    if mark_of_event(event) != mark_of_event(first):
        return None
    about = first.title
    return Finding(
        "duplicate", "events", event.id, event.title, event.id, event.date, first.id, about
    )


def _of_quotes(evidence: StoredEvidence) -> Findings:
    for rows in evidence.every(Quote):
        quotes = [quote for _, quote in rows]
        speakers = evidence.actors(quote.speaker for quote in quotes if quote.speaker)
        events = evidence.events_of_quotes(quotes)
        for quote in quotes:
            yield from quote_findings(quote, speakers.get(quote.speaker), events.get(quote.id))
        yield None


def _of_actors(evidence: StoredEvidence) -> Findings:
    for rows in evidence.every(Actor):
        for _, actor in rows:
            yield from actor_findings(actor)
        yield None


def _of_sources(evidence: StoredEvidence) -> Findings:
    repeats = Repeats()
    for rows in evidence.every(Source):
        with_text = evidence.with_text([key for key, _ in rows])
        for key, source in rows:
            for mark in marks_of(source.item):
                repeats.add(mark, key)
            yield from source_findings(source, has_text=key in with_text)
        yield None
    for key, first in repeats.pairs():
        yield _same_source(*evidence.both(Source, key, first))


def _same_source(source: Source, first: Source) -> Finding | None:
    if not marks_of(source.item) & marks_of(first.item):
        return None
    about = short_name(first)
    return Finding(
        "duplicate", "sources", source.id, short_name(source), other=first.id, about=about
    )
