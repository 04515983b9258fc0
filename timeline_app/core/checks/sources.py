"""What the desk asks of sources: how old they are, what they rest on, where they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from urllib.parse import urlsplit

from timeline_app.core.checks.rules import Finding
from timeline_app.core.dates.bounds import OPEN_START, DateError, DateShape, EdtfDate, parse_edtf
from timeline_app.core.dates.civil import SECONDS_IN_DAY as DAY
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import csl_edtf, is_web_address
from timeline_app.core.records.records import (
    CslDate,
    Event,
    HowSeen,
    Source,
    SourceId,
    Verification,
)

LONG_WORDS = 5_000
"""A text of more is long."""
_OF_OWN_HOST = {
    "ap": ("apnews.com", "ap.org"),
    "associated press": ("apnews.com", "ap.org"),
    "reuters": ("reuters.com",),
    "afp": ("afp.com",),
    "agence france-presse": ("afp.com",),
    "bloomberg": ("bloomberg.com",),
    "cnn": ("cnn.com",),
    "nhk": ("nhk.or.jp",),
    "cbs news": ("cbsnews.com",),
    "npr": ("npr.org",),
    "axios": ("axios.com",),
    "politico": ("politico.com", "politico.eu"),
    "foreign policy": ("foreignpolicy.com",),
    "sputnik": ("sputniknews.com", "sputnikglobe.com"),
    "tass": ("tass.com", "tass.ru"),
    "kyodo news": ("kyodonews.net",),
    "xinhua": ("xinhuanet.com", "news.cn"),
    "the white house": ("whitehouse.gov", "archives.gov"),
    "u.s. department of state": ("state.gov", "usembassy.gov", "usembassy-china.org.cn"),
    "u.s. department of defense": ("defense.gov", "war.gov"),
    "u.s. treasury": ("treasury.gov",),
    "u.s. department of the treasury": ("treasury.gov",),
    "prc ministry of foreign affairs": ("mfa.gov.cn", "fmprc.gov.cn", "china-embassy.gov.cn"),
    "prc ministry of national defense": ("mod.gov.cn",),
}
"""Those whose reports others copy, and where their own are read."""
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")


def date_of(text: str) -> EdtfDate | None:
    """The bounds of an EDTF date; None of what is empty or no date."""
    try:
        return parse_edtf(text) if text else None
    except DateError:
        return None


def is_older(source: Source, event: Event) -> bool:
    """Whether a source is from before the event: what announces it can't tell that it happened.

    Where either date is unknown or only about right nobody can say so.
    """
    issued, begun = date_of(issued_of(source)), date_of(event.date)
    if issued is None or begun is None or begun.earliest == OPEN_START:
        return False
    is_exact = not (
        DateShape.unpacked(issued.shape).end_qualifier
        or DateShape.unpacked(begun.shape).start_qualifier
    )
    return is_exact and issued.latest <= begun.earliest


def is_before(one: str, other: str) -> bool:
    """Whether an EDTF date surely ends before another begins; a day is left for other clocks."""
    first, then = date_of(one), date_of(other)
    return first is not None and then is not None and first.latest + DAY <= then.earliest


def issued_of(source: Source) -> str:
    """The day on which a source was issued, as EDTF; empty where that isn't known."""
    return _issued(source.item.issued)


def is_long(words: str) -> bool:
    """Whether a text has so many words that one has to be told where in it to look.

    A Han character counts as one, as word processors do.
    """
    if len(words) <= LONG_WORDS:
        return False
    return next(islice(_WORD.finditer(words), LONG_WORDS, None), None) is not None


def root_of(source: Source, sources: Mapping[SourceId, Source]) -> Source:
    """What a source repeats in the end, or the source itself; of a circle the same one always."""
    seen = {source.id: source}
    while source.based_on in sources and source.based_on not in seen:
        source = sources[source.based_on]
        seen[source.id] = source
    path = list(seen)
    circle = path[path.index(source.based_on) :] if source.based_on in seen else []
    return seen[min(circle)] if circle else source


def unnamed_host(source: Source) -> str:
    """Where a report of an agency stands, if that isn't its own place and nothing says so."""
    item = source.item
    names = [author.literal.casefold() for author in item.author] + [item.publisher.casefold()]
    own = [host for name in names for host in _OF_OWN_HOST.get(name, ())]
    try:
        host = (urlsplit(item.URL).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    is_there = any(host == one or host.endswith(f".{one}") for one in own)
    is_named = item.container_title or source.based_on or "cop" in source.kind.casefold()
    return host if own and host and not is_there and not is_named else ""


def source_findings(source: Source, *, has_text: bool) -> Iterator[Finding]:
    """What is to be said of a source by itself."""

    def found(rule: str, field: str, about: str = "") -> Finding:
        name = short_name(source)
        return Finding(rule, "sources", source.id, name, about=about, field=field)

    if not has_text:
        yield found("kept-missing" if source.seen is HowSeen.KEPT_TEXT else "no-text", "text")
    if not _issued(source.item.issued) and not (source.item.issued and source.item.issued.literal):
        yield found("no-issue-date", "issued")
    if source.seen is HowSeen.EXCERPT and source.item.accessed is not None:
        yield found("accessed-unopened", "seen")
    if source.seen is HowSeen.EXCERPT and source.verification is Verification.VERIFIED:
        yield found("verified-unopened", "verification")
    for day in filter(None, (source.seen_on, _issued(source.item.accessed))):
        if is_before(day, issued_of(source)):
            yield found("seen-before-issued", "seen_on", day)
    if source.item.URL and not is_web_address(source.item.URL):
        yield found("malformed-address", "URL", source.item.URL)
    if host := unnamed_host(source):
        yield found("copy-unnamed", "container_title", host)


def _issued(date: CslDate | None) -> str:
    return "" if date is None else csl_edtf(date)
