"""What the panel says about records, and of how quotes match, in the reader's language.

Texts that `core` hands out untranslated (dates, statuses, citations) are in the translation
context "words".
"""

from __future__ import annotations

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.dates.local_times import city_of_zone, clock_words, home_clocks
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.event_words import event_bounds, event_date, event_title
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.evidence.relation_words import words_beside
from timeline_app.core.evidence.seen_sources import seen_caveat
from timeline_app.core.records.event_details import Claim, EventDetails, KnownThen, RelatedEvent
from timeline_app.core.records.records import Event, HowSeen, Source, Stance, Verification
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.text.typography import typographic
from timeline_app.widgets.texts.phrases import dotted, labelled, listed, quoted, remarked

panel_texts = Texts("panel_texts")


def kind_words(details: EventDetails) -> str:
    """Lanes and kind: what sort of event it is."""
    lanes = listed(lane.name for lane in details.lanes)
    return dotted((lanes, details.event.kind))


def event_date_words(event: Event, style: DateStyle) -> str:
    """The date of an event in words."""
    return event_date(event, words, style)


def known_words(known: KnownThen) -> str:
    """Since when an event was known that is shown as of a day, and what of today isn't shown."""
    date = edtf_words(known.since, words)
    pattern = (
        panel_texts.tr("Known at the latest since {date}")
        if known.is_at_latest
        else panel_texts.tr("Known since {date}")
    )
    said = [f"{pattern.replace('{date}', date)}."]
    if known.has_later_status:
        said.append(panel_texts.tr("What became of it was told later, and is not shown."))
    if known.has_later_words:
        said.append(
            panel_texts.tr("Summary, place, tags and notes are as recorded later, and not shown.")
        )
    return " ".join(said)


def title_words(event: Event) -> str:
    """The title of an event; of a state, whose title names a condition, with the channel."""
    return typographic(event_title(event, words))


def place_words(details: EventDetails) -> str:
    """Where it was, and by which clock a clock time is meant, unless the home clocks tell that."""
    event = details.event
    city = city_of_zone(event.zone) or event.zone
    clock = panel_texts.tr("{city} time").format(city=city)
    is_named = event.time and city and event.zone not in details.home_zones
    return dotted((event.place, clock if is_named else ""))


def home_clock_words(details: EventDetails) -> str:
    """What the clocks of the home zones showed, of an event with a clock time and a zone."""
    clocks = home_clocks(details.event, details.home_zones)
    return dotted(clock_words(clocks, words))


def claim_words(claim: Claim, event: Event) -> str:
    """Who words the date how, and what that wording alone supports where it is something else."""
    made, name = claim.claim, short_name(claim.source)
    text = labelled(name, quoted(made.wording)) if made.wording else name
    if made.edtf and (made.edtf != event.date or not made.wording):
        text = remarked(text, edtf_words(made.edtf, words, DateStyle.SHORT))
    elif not made.edtf:
        text = remarked(text, panel_texts.tr("no date by itself"))
    if event.rests_on and made.id == event.rests_on:
        text = panel_texts.tr("dated by {claim}").format(claim=text)
    return text


def verification_words(verification: Verification, note: str = "") -> str:
    """How well something has been checked, and what was found."""
    told = words(verification.value)
    return f"{told} · {note}" if note else told


def one_source_reason(details: EventDetails) -> str:
    """Why an event is from one source though it cites several; empty for any other event."""
    if details.event.verification is not Verification.ONE_SOURCE:
        return ""
    cited = {one.source.id for one in details.citations}
    if len(cited) < 2:
        return ""
    aside = {
        one.source.id
        for one in details.citations
        if one.citation.stance is Stance.CONTEXT or one.source.based_on in cited
    }
    if len(cited - aside) == 1:
        return panel_texts.tr(
            "The {other source repeats|{n} other sources repeat} it or {gives|give} context.",
            "",
            len(aside),
        )
    return panel_texts.tr("{n} sources are cited; none of them confirms another.", "", len(cited))


def verification_meaning(verification: Verification) -> str:
    """What the word for how well something is checked means, in a sentence."""
    match verification:
        case Verification.VERIFIED:
            return panel_texts.tr(
                "Verified: reports that don't copy each other, or an official record, agree on it.",
            )
        case Verification.ONE_SOURCE:
            return panel_texts.tr(
                "From one source: a single report says so, and nothing else confirms it."
            )
        case Verification.EXCERPTS:
            return panel_texts.tr(
                "From excerpts: sources agree on it, but nobody opened them; only what others show "
                "of them was seen."
            )
        case Verification.MEMORY:
            return panel_texts.tr("From memory: it was written down without being looked up.")
        case Verification.UNVERIFIED:
            return panel_texts.tr("Unverified: nobody has checked it yet.")


def source_check_words(source: Source) -> str:
    """How far a source was looked at: what was seen and is noted of it, else a word for it.

    That it is one source goes without saying.
    """
    note, verification, seen = source.verification_note, source.verification, seen_words(source)
    if verification is Verification.VERIFIED or not (note or seen):
        is_one = verification is Verification.ONE_SOURCE
        note = "" if is_one else verification_words(verification, note)
    return dotted((seen, note))


def seen_words(source: Source) -> str:
    """What was seen of a source, and when, unless nothing is said of it or its text is kept."""
    if source.seen is not HowSeen.PAGE:
        return seen_caveat(source, words)
    date = edtf_words(source.seen_on, words)
    opened = panel_texts.tr("its page was opened")
    return remarked(opened, date) if date else opened


def stance_words(stance: Stance) -> str:
    """What a source does for the event, unless it just supports it."""
    return "" if stance is Stance.SUPPORTS else words(stance.value)


def related_words(related: RelatedEvent, event: Event) -> str:
    """What the other event is to this one and how far off, as beside its title on the canvas."""
    return words_beside(
        related.relation.type,
        event_bounds(event),
        event_bounds(related.event),
        other_is_first=not related.is_outgoing,
        translate=words,
    )


match_texts = Texts("match_texts")


def match_words(state: MatchState | None) -> str:
    """What is said of a state; None is one that isn't known yet."""
    match state:
        case None:
            return match_texts.tr("is being looked for in its source")
        case MatchState.MATCHES:
            return match_texts.tr("matches its source")
        case MatchState.TYPOGRAPHY:
            return match_texts.tr("matches its source but for typography")
        case MatchState.SHORTENED:
            return match_texts.tr("matches its source, shortened")
        case MatchState.SEVERAL:
            return match_texts.tr("stands in its source more than once")
        case MatchState.DIFFERS:
            return match_texts.tr("differs from its source")
        case MatchState.NOT_FOUND:
            return match_texts.tr("not found in its source")
        case MatchState.NO_TEXT:
            return match_texts.tr("source text not kept")
