"""What the details panel says about records, in the reader's language.

Texts that `core` hands out untranslated (dates, statuses, citations) are in the translation
context "words".
"""

from __future__ import annotations

from timeline_app.core.dates.bounds import DateError, EdtfDate, bounds_of_event
from timeline_app.core.dates.day_gap import gap_between
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.local_times import city_of_zone, clock_words, home_clocks
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl_date import edtf_words
from timeline_app.core.evidence.relation_types import WITHOUT_LAG
from timeline_app.core.records.event_details import Claim, EventDetails, RelatedEvent
from timeline_app.core.records.records import Event, Source, Stance, Verification
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.text.typography import typographic
from timeline_app.widgets.texts.phrases import labelled, listed, quoted, remarked

panel_texts = Texts("panel_texts")

_RELATIONS = {
    "responds to": (panel_texts.mark("responds to"), panel_texts.mark("answered by")),
    "leads to": (panel_texts.mark("leads to"), panel_texts.mark("led here")),
    "cancels": (panel_texts.mark("cancels"), panel_texts.mark("cancelled by")),
    "postpones": (panel_texts.mark("postpones"), panel_texts.mark("postponed by")),
    "reschedules": (panel_texts.mark("reschedules"), panel_texts.mark("rescheduled by")),
    "took place as": (panel_texts.mark("took place as"), panel_texts.mark("planned before as")),
    "part of": (panel_texts.mark("part of"), panel_texts.mark("includes")),
    "echoes": (panel_texts.mark("echoes"), panel_texts.mark("echoed by")),
    "results from": (panel_texts.mark("results from"), panel_texts.mark("results from this event")),
    "superseded by": (
        panel_texts.mark("superseded by"),
        panel_texts.mark("superseded by this event"),
    ),
    "prepares": (panel_texts.mark("prepares"), panel_texts.mark("prepares this event")),
    "fulfils": (panel_texts.mark("fulfils"), panel_texts.mark("fulfils this event")),
    "ends": (panel_texts.mark("ends"), panel_texts.mark("ends this event")),
    "reverses": (panel_texts.mark("reverses"), panel_texts.mark("reverses this event")),
    "partly reverses": (
        panel_texts.mark("partly reverses"),
        panel_texts.mark("partly reverses this event"),
    ),
    "follows": (panel_texts.mark("follows"), panel_texts.mark("follows this event")),
    "precedes": (panel_texts.mark("precedes"), panel_texts.mark("precedes this event")),
}
"""Known types of relations, seen from their start and from their end."""


def kind_words(details: EventDetails) -> str:
    """Lanes and kind: what sort of event it is."""
    lanes = listed(lane.name for lane in details.lanes)
    return " · ".join(part for part in (lanes, details.event.kind) if part)


def event_date_words(event: Event, style: DateStyle) -> str:
    """The date of an event in words."""
    date = _bounds(event)
    if date is None:
        return event.date
    return date_words(date.earliest, date.latest, date.shape, words, style)


def title_words(event: Event) -> str:
    """The title of an event; of a state, whose title names a condition, with the channel."""
    return typographic(labelled(event.channel, event.title) if event.channel else event.title)


def place_words(details: EventDetails) -> str:
    """Where it was, and by which clock a clock time is meant, unless the home clocks tell that."""
    event = details.event
    city = city_of_zone(event.zone) or event.zone
    clock = panel_texts.tr("{city} time").format(city=city)
    is_named = event.time and city and event.zone not in details.home_zones
    return " · ".join(part for part in (event.place, clock if is_named else "") if part)


def home_clock_words(details: EventDetails) -> str:
    """What the clocks of the home zones showed, of an event with a clock time and a zone."""
    clocks = home_clocks(details.event, details.home_zones)
    return " · ".join(clock_words(clocks, words))


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
        case Verification.MEMORY:
            return panel_texts.tr("From memory: it was written down without being looked up.")
        case Verification.UNVERIFIED:
            return panel_texts.tr("Unverified: nobody has checked it yet.")


def source_check_words(source: Source) -> str:
    """How far a source was looked at: what is noted of that, else a word for it.

    That it is one source goes without saying.
    """
    note, verification = source.verification_note, source.verification
    if verification is Verification.VERIFIED or not note:
        is_one = verification is Verification.ONE_SOURCE
        return "" if is_one else verification_words(verification, note)
    return note


def stance_words(stance: Stance) -> str:
    """What a source does for the event, unless it just supports it."""
    return "" if stance is Stance.SUPPORTS else words(stance.value)


def relation_words(related: RelatedEvent) -> str:
    """What the other event is to this one, or this one to it, by the relation's direction."""
    name = related.relation.type
    known = _RELATIONS.get(name)
    if known is not None:
        return panel_texts.tr(known[0 if related.is_outgoing else 1])
    if related.is_outgoing:
        return name
    return panel_texts.tr("{relation} this event").format(relation=name)


def later_words(event: Event, other: Event, relation_type: str = "") -> str:
    """How far another event is from this one, from its end or to it; what lasts says which.

    Nothing where the dates don't tell, where both overlap, and of what is a part of the other.
    """
    one, two = _bounds(event), _bounds(other)
    gap = gap_between(one, two) if one and two else None
    if gap is None or relation_type in WITHOUT_LAG:
        return ""
    if gap.is_during:
        return panel_texts.tr("during this")
    is_earlier = gap.days < 0 or (gap.days == 0 and gap.lasted and _begins_first(two, one))
    days = abs(gap.days)
    match (gap.lasted, is_earlier):
        case (False, False):
            apart = panel_texts.tr("{n} {day|days} later", "", days)
        case (False, True):
            apart = panel_texts.tr("{n} {day|days} earlier", "", days)
        case (True, False):
            apart = panel_texts.tr("{n} {day|days} after this ended", "", days)
        case _:
            apart = panel_texts.tr("ended {n} {day|days} earlier", "", days)
    return apart if days else _same_day(lasted=gap.lasted, is_earlier=is_earlier)


def _same_day(*, lasted: bool, is_earlier: bool) -> str:
    """That no day lies between two events."""
    if not lasted:
        return panel_texts.tr("same day")
    if is_earlier:
        return panel_texts.tr("ended the same day")
    return panel_texts.tr("the day this ended")


def _begins_first(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    """Whether the one begins before the other does."""
    return one is not None and other is not None and one.earliest < other.earliest


def _bounds(event: Event) -> EdtfDate | None:
    """The bounds of an event's date, None where it can't be read; it is shown as it stands."""
    try:
        return bounds_of_event(event.date, event.time)
    except DateError:
        return None
