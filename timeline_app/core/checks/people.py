"""What the desk asks of quotes and of those who speak: what was said, and in which office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.checks.consistency import quote_rules
from timeline_app.core.checks.rules import Finding
from timeline_app.core.checks.sources import date_of
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.match import NO_TEXT, Match, MatchState
from timeline_app.core.records.records import Actor, Event, Office, Quote, Source
from timeline_app.core.text.folding import folded

_RULES = {
    MatchState.DIFFERS: "quote-differs",
    MatchState.NOT_FOUND: "quote-not-found",
    MatchState.SHORTENED: "quote-shortened",
}
_WORD = re.compile(r"\w+")


def quote_findings(
    quote: Quote,
    speaker: Actor | None = None,
    event: Event | None = None,
    match: Match = NO_TEXT,
    source: Source | None = None,
) -> Iterator[Finding]:
    """What is to be said of a quote; `event` is one on which it bears.

    `match` is how its words stand in the text of its `source`.
    """

    def found(rule: str, field: str, about: str = "", at_issue: Match | None = None) -> Finding:
        return Finding(
            rule,
            "quotes",
            quote.id,
            quote.text,
            event.id if event else "",
            event.date if event else "",
            about=about,
            field=field,
            match=at_issue,
        )

    if match.state in _RULES:
        name = short_name(source) if source is not None else ""
        yield found(_RULES[match.state], "text", name, match)
    for rule in quote_rules(quote, event, source):
        about = short_name(source) if source is not None and rule == "quote-after-source" else ""
        yield found(rule, "text" if rule == "half-width-marks" else "said_on", about)
    if speaker is not None and _is_outside_office(quote, speaker):
        yield found("quote-outside-office", "said_on", f"{speaker.name}, {quote.office}")


def actor_findings(actor: Actor) -> Iterator[Finding]:
    """What is to be said of an actor: that an office of theirs ends before it starts."""
    for office in actor.offices:
        if _earliest(office) >= _latest(office):
            yield Finding(
                "span-reversed",
                "actors",
                actor.id,
                actor.name,
                other=office.title,
                about=office.title,
                field="offices",
            )


def _is_outside_office(quote: Quote, speaker: Actor) -> bool:
    """Whether the office that a quote names is one that the speaker held at another time.

    An office that the chronology doesn't have for the speaker says nothing.
    """
    said = date_of(quote.said_on)
    named = [office for office in speaker.offices if _is_same(office.title, quote.office)]
    if said is None or not named:
        return False
    return not any(
        _earliest(office) < said.latest and said.earliest < _latest(office) for office in named
    )


def _is_same(title: str, named: str) -> bool:
    """Whether two titles are of the same words, in any order."""
    return bool(named) and _words(title) == _words(named)


def _words(title: str) -> list[str]:
    return sorted(_WORD.findall(folded(title)))


def _earliest(office: Office) -> int:
    since = date_of(office.since)
    return OPEN_START if since is None else since.earliest


def _latest(office: Office) -> int:
    until = date_of(office.until)
    return OPEN_END if until is None else until.latest
