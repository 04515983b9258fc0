"""Rules that hold of every record of a sample: each gives the ids of the records that break it."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from tests.resources.sample import ARTICLE, Sample
from timeline_app.core.checks.sources import is_older, root_of
from timeline_app.core.dates import bounds as dates
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    HowSeen,
    Quote,
    Relation,
    Source,
    Stance,
    Verification,
)

NO_CHECK = {ARTICLE, "article-copy"}
"""The article is what is checked: it and its copy check nothing."""
PRIMARY = ("official", "transcript")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAY_IN_WORDS = re.compile(rf"(\d+) ({'|'.join(LONG_MONTHS)}) (\d{{4}})")
DAY = r"\d{4}-\d\d-\d\d"
REPORTS = re.compile(r"Two reports agree \((.+)\); excerpts of them were seen\.")
TEXT = re.compile(
    r"(?:An official text|A transcript) was seen, as an excerpt \((.+?)(, in a copy)?\)\."
)
LAW_OF_THE_SEA = "ev-us-navigation-ops"
"""The one event whose note tells of something from memory, and says so."""


def day_of(seconds: int) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date().isoformat()


def names_of(source: Source) -> list[str]:
    """By whom a report is: its author before the place where it stands."""
    item = source.item
    names = [author.literal for author in item.author]
    return [name for name in (*names, item.container_title, item.publisher) if name]


def support(sample: Sample) -> dict[str, list[Source]]:
    """For each event the sources that say that it happened: not the article, no announcement."""
    sources = {source.id: source for source in sample.of(Source)}
    events = sample.events()
    found: dict[str, list[Source]] = {event: [] for event in events}
    for row in sample.of(Citation):
        source = sources[row.source]
        is_check = row.stance is Stance.SUPPORTS and row.source not in NO_CHECK
        if is_check and not is_older(source, events[row.event]):
            found[row.event].append(source)
    return found


def corroborated(sample: Sample) -> list[Event]:
    """Events of which excerpts were seen that don't repeat each other, or of an official text."""
    return [event for event in sample.of(Event) if event.verification is Verification.EXCERPTS]


def corroborated_by_too_little(sample: Sample) -> list[str]:
    """Neither an official text nor two reports that don't repeat each other."""
    sources = {source.id: source for source in sample.of(Source)}
    supporting = support(sample)
    broken = []
    for event in corroborated(sample):
        found = supporting[event.id]
        is_primary = any(source.kind.startswith(PRIMARY) for source in found)
        roots = {names_of(root_of(source, sources))[0] for source in found}
        if not is_primary and len(roots) < 2:
            broken.append(event.id)
    return broken


def is_named_text(match: re.Match[str], found: list[Source]) -> bool:
    """Whether the text that a note names is there, and a copy if it is called one."""
    return any(
        match[1] in names_of(source) and source.kind.endswith("copied") is bool(match[2])
        for source in found
        if source.kind.startswith(PRIMARY)
    )


def are_named_reports(
    match: re.Match[str], found: list[Source], sources: dict[str, Source]
) -> bool:
    """Whether the two reports that a note names are there, and of different roots."""
    named = match[1].split("; ")
    roots = [{root_of(s, sources).id for s in found if name in names_of(s)} for name in named]
    return len(named) == 2 and all(roots) and len(set.union(*roots)) > 1


def corroborated_by_others_than_named(sample: Sample) -> list[str]:
    """The note names no text that is cited, nor two reports that are."""
    sources = {source.id: source for source in sample.of(Source)}
    supporting = support(sample)
    broken = []
    for event in corroborated(sample):
        found = supporting[event.id]
        if match := TEXT.fullmatch(event.verification_note):
            is_right = is_named_text(match, found)
        elif match := REPORTS.fullmatch(event.verification_note):
            is_right = are_named_reports(match, found, sources)
        else:
            is_right = False
        if not is_right:
            broken.append(event.id)
    return broken


def bands(sample: Sample) -> list[Event]:
    return [event for event in sample.of(Event) if event.channel]


def days_known_of(sample: Sample) -> dict[str, set[str]]:
    """For each channel the first days of events that it is related to, and their eves.

    Of the channel, not of one state: what begins a state also ends the one before. Only an event
    that is corroborated and itself dated to the day lends its day.
    """
    events = sample.events()
    known: dict[str, set[str]] = {}
    for row in sample.of(Relation):
        for state, other in ((row.origin, row.target), (row.target, row.origin)):
            channel, event = events[state].channel, events[other]
            is_known = event.verification is Verification.EXCERPTS and not event.channel
            if channel and is_known and re.fullmatch(rf"{DAY}(/.*)?", event.date):
                first = dates.parse_edtf(event.date).earliest
                days = known.setdefault(channel, set())
                days |= {day_of(first), day_of(first - SECONDS_IN_DAY)}
    return known


def days_told_of(band: Event, sources: list[Source]) -> set[str]:
    """The eves of days that a state's date basis names, where a source tells of them.

    What ends a state need not be an event of the chronology, which may be over before. The state
    must be corroborated, and one of its sources be from that day or later.
    """
    told = set()
    for day, month, year in DAY_IN_WORDS.findall(band.date_basis):
        first = date(int(year), 1 + LONG_MONTHS.index(month), int(day))
        issued = [source.item.issued for source in sources if source.item.issued is not None]
        is_told = any(one.date_parts and date(*one.date_parts[0]) >= first for one in issued)
        if is_told and band.verification is Verification.EXCERPTS:
            told.add((first - timedelta(days=1)).isoformat())
    return told


def bands_with_too_exact_ends(sample: Sample) -> list[str]:
    """An end that isn't approximate, and no known day either."""
    known, supporting = days_known_of(sample), support(sample)
    broken = []
    for band in bands(sample):
        days = known.get(band.channel, set()) | days_told_of(band, supporting[band.id])
        exact = [end for end in band.date.split("/") if end != ".." and not end.endswith("~")]
        broken += [band.id for end in exact if end not in days]
    return broken


def exact_though_inferred(sample: Sample) -> list[str]:
    """Bounds that a record itself calls inferred, and yet drawn as if they were known."""
    return [
        event.id
        for event in sample.of(Event)
        if event.verification_note.startswith("The bounds are inferred")
        and not all(end.endswith("~") for end in event.date.split("/"))
    ]


def resting_on_what_is_checked(sample: Sample) -> list[str]:
    """Dates that follow the article's own words: its day is inferred from them in turn."""
    sources = {claim.id: claim.source for claim in sample.of(DateClaim)}
    return [
        event.id
        for event in sample.of(Event)
        if event.rests_on and sources[event.rests_on] in NO_CHECK
    ]


def wordings_of_other_dates(sample: Sample) -> list[str]:
    """Numbers or months in the words of a claim that its date doesn't have."""
    broken = []
    for claim in sample.of(DateClaim):
        given = {int(number) for number in re.findall(r"\d+", claim.edtf)}
        said = {int(number) for number in re.findall(r"\d+", claim.wording)}
        for number, month in enumerate(MONTHS, 1):
            if re.search(rf"\b{month}", claim.wording):
                said.add(number)
        if claim.edtf and not said <= given:
            broken.append(claim.id)
    return broken


def more_than_was_seen(sample: Sample) -> Iterator[str]:
    """Records called verified, of which nobody opened a page or keeps a text; days of no visit."""
    opened = {HowSeen.PAGE, HowSeen.KEPT_TEXT}
    seen = {source.id for source in sample.of(Source) if source.seen in opened}
    cited = {row.event for row in sample.of(Citation) if row.source in seen}
    for event in sample.of(Event):
        if event.verification is Verification.VERIFIED and event.id not in cited:
            yield event.id
    for quote in sample.of(Quote):
        if quote.verification is Verification.VERIFIED and quote.source not in seen:
            yield quote.id
    for actor in sample.of(Actor):
        if actor.verification is Verification.VERIFIED:
            yield actor.id
    for source in sample.of(Source):
        if source.item.accessed is not None and source.seen not in opened:
            yield source.id


def from_memory(sample: Sample) -> Iterator[str]:
    """Events that tell something which nobody looked up."""
    for event in sample.of(Event):
        texts = (event.summary, event.note, event.verification_note, event.date_basis)
        if event.id != LAW_OF_THE_SEA and any("memory" in text for text in texts):
            yield event.id
