"""Goes through a chronology as a careful editor would, slice by slice and without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Generator, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import TypeAlias

from timeline_app.core.checks.across import Crowd, States
from timeline_app.core.checks.consistency import claim_findings
from timeline_app.core.checks.events import closed_state, event_findings
from timeline_app.core.checks.people import actor_findings, quote_findings
from timeline_app.core.checks.rules import (
    RULES,
    Finding,
    Place,
    Severity,
    WaivedFinding,
    place_of,
    rules_of,
)
from timeline_app.core.checks.sources import LONG_WORDS, is_long, source_findings
from timeline_app.core.dates.bounds import OPEN_START
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.duplicates import Repeats, mark_of_event, marks_of
from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.sought_words import Anchored
from timeline_app.core.guarded import override
from timeline_app.core.records.records import (
    Actor,
    DateClaim,
    Event,
    KeptText,
    Quote,
    Source,
    SourceId,
    Waiver,
)
from timeline_app.reading.states import RecordMatches
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.queries.evidence import StoredEvidence

AT_ONCE = 100
"""Records that are read together where nobody waits."""

SURELY_LONG = 20 * LONG_WORDS
"""Code points of a text that is long whatever its words are: it isn't read to count them."""

MOST_TEXTS_KNOWN = 10_000
"""Of so many sources it is remembered whether their text is long."""

Findings: TypeAlias = Generator[Finding | None, None, None]
"""What is found, and `None` after each stretch of work that found nothing more."""

Matching: TypeAlias = Callable[[Sequence[Anchored]], Iterator[Sequence[Match] | None]]
"""Finds how quotes and dates stand: yields `None` while it isn't known, and last how."""


class SoundTexts:
    """The texts of a chronology but for some that can't be read, by their SHA-256."""

    def __init__(self, chronology: StoredChronology, damaged: Container[str]) -> None:
        self._chronology, self._damaged = chronology, damaged

    def current_text(self, source: str) -> KeptText | None:
        """The last text of a source, if it can be read."""
        text = self._chronology.current_text(source)
        return None if text is not None and text.sha256 in self._damaged else text

    def words_of(self, sha256: str) -> str:
        """The words of a text. Raises as the chronology does."""
        return self._chronology.words_of(sha256)


class LongTexts(Container[SourceId]):
    """The sources whose current text is a long one, each looked at once in a while."""

    def __init__(self, texts: SoundTexts) -> None:
        self._texts = texts
        self._known = lru_cache(MOST_TEXTS_KNOWN)(self._is_long)

    @override
    def __contains__(self, source: object) -> bool:
        return isinstance(source, str) and self._known(source)

    def _is_long(self, source: str) -> bool:
        text = self._texts.current_text(source)
        if text is None or text.length <= LONG_WORDS:
            return False
        if text.length > SURELY_LONG:
            return True
        return is_long(self._texts.words_of(text.sha256))


class FindingCounts:
    """Counts findings by their rule, and keeps the first ones of each, so many at most.

    Those that are waived stand apart.
    """

    def __init__(self, most: int, waivers: Mapping[Place, Waiver]) -> None:
        self.most = most
        self.waivers = waivers
        self.waived: list[WaivedFinding] = []
        self.numbers: Counter[str] = Counter()
        self.kept: dict[str, list[Finding]] = {rule: [] for rule in RULES}

    def add(self, finding: Finding) -> None:
        """Take a finding."""
        waiver = self.waivers.get(finding.place)
        if waiver is not None:
            self.waived.append(WaivedFinding(finding, waiver))
            return
        self.numbers[finding.rule] += 1
        if self.numbers[finding.rule] <= self.most:
            self.kept[finding.rule].append(finding)

    def number_of(self, severity: Severity) -> int:
        """How many there are of a severity."""
        return sum(self.numbers[rule] for rule in rules_of(severity))


def waivers_of(chronology: StoredChronology) -> dict[Place, Waiver]:
    """What is waived in a chronology, by its place. Raises `Refused`."""
    records = chronology.records("waivers")
    return {place_of(waiver): waiver for waiver in records if isinstance(waiver, Waiver)}


def findings_of(
    chronology: StoredChronology,
    at_once: int = AT_ONCE,
    damaged: Container[str] = (),
    matching: Matching | None = None,
) -> Findings:
    """All that is to be said of a chronology; what is waived too.

    So many records are read together. Memory is bounded but for 16 bytes an event and a source.
    Nothing is looked for in texts that are known to be `damaged`; how quotes and dates stand in
    others is found by `matching` where it is given. Raises `Refused`.
    """
    texts = SoundTexts(chronology, damaged)
    evidence = chronology.evidence(at_once)
    yield from _of_events(texts, evidence, _instant(chronology.header().changed))
    known = RecordMatches(texts)
    matching = matching or (lambda records: iter([known.each(records)]))
    yield from _of_quotes(evidence, matching)
    yield from _of_claims(evidence, matching)
    yield from _of_actors(evidence)
    yield from _of_sources(evidence)


def _instant(stamp: str) -> int:
    """An RFC 3339 instant in seconds; as early as can be where there is none."""
    try:
        return int(datetime.fromisoformat(stamp).timestamp())
    except ValueError:
        return OPEN_START


def _of_events(texts: SoundTexts, evidence: StoredEvidence, now: int) -> Findings:
    repeats, long_texts = Repeats(), LongTexts(texts)
    crowd, states = Crowd(), States()
    closed = []
    for state in evidence.states():
        if state is not None:
            states.add(state.event)
            shut = closed_state(state.event, state.actors)
            closed += [] if shut is None else [shut]
        yield None
    yield from states.findings()
    keys = evidence.keys()
    while keys:
        for key, one in evidence.of_events(keys, long_texts):
            mark = mark_of_event(one.event)
            if mark:
                repeats.add(mark, key)
            crowd.add(key, one)
            yield from event_findings(one, closed, now)
        yield None
        keys = evidence.keys(after=keys[-1])
    for key, first in repeats.pairs():
        yield _same_event(*evidence.both(Event, key, first))
    yield from crowd.findings(lambda one, other: evidence.both(Event, one, other))


def _same_event(event: Event, first: Event) -> Finding | None:
    if mark_of_event(event) != mark_of_event(first):
        return None
    about = first.title
    place = (event.id, event.title, event.id, event.date, first.id, about, "title")
    return Finding("duplicate", "events", *place)


def _matched(
    matching: Matching, records: Sequence[Anchored]
) -> Generator[None, None, Sequence[Match]]:
    """How these stand, once that is known; None each time that it isn't yet."""
    matches: Sequence[Match] | None = None
    for matches in matching(records):
        if matches is None:
            yield None
    assert matches is not None, "they come last"
    return matches


def _of_quotes(evidence: StoredEvidence, matching: Matching) -> Findings:
    for rows in evidence.every(Quote):
        quotes = [quote for _, quote in rows]
        speakers = evidence.actors(quote.speaker for quote in quotes if quote.speaker)
        events = evidence.events_of_quotes(quotes)
        sources = evidence.sources(quote.source for quote in quotes)
        matches = yield from _matched(matching, quotes)
        for quote, match in zip(quotes, matches, strict=True):
            speaker, event = speakers.get(quote.speaker), events.get(quote.id)
            yield from quote_findings(quote, speaker, event, match, sources.get(quote.source))
        yield None


def _of_claims(evidence: StoredEvidence, matching: Matching) -> Findings:
    for rows in evidence.every(DateClaim):
        claims = [claim for _, claim in rows]
        sources = evidence.sources(claim.source for claim in claims)
        events = evidence.events(claim.event for claim in claims)
        matches = yield from _matched(matching, claims)
        for claim, match in zip(claims, matches, strict=True):
            source = sources[claim.source]
            yield from claim_findings(claim, events[claim.event], source, match)
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
