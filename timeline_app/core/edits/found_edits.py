"""What was found in a text becomes records, each by one edit: an event, evidence for one, a quote.

An edit holds all that comes with it, so that undo takes it back whole.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.dates.bounds import DateError, parse_edtf
from timeline_app.core.edits.edit import Edit, added
from timeline_app.core.edits.event_edits import NewEvent
from timeline_app.core.edits.record_edits import new_actor
from timeline_app.core.evidence.anchor import on_one_line, selector_of
from timeline_app.core.evidence.findings import Candidate, FoundQuote, FoundSpeaker
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    ActorId,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Lane,
    Participation,
    Quote,
    QuoteId,
    Record,
    SourceId,
    Status,
    TextId,
    Verification,
    Waiver,
)

FOUND = "found"
"""The rule that is named by the waiver of what was found in a text and isn't wanted."""


class KeptReading(NamedTuple):
    """A kept text that was read: of which source, its words, and the day (EDTF) of them."""

    source: SourceId
    id: TextId
    sha256: str
    words: str
    published: str = ""


def event_accepted(
    text: KeptReading,
    found: Candidate,
    title: str,
    lane: Lane,
    *,
    is_new_lane: bool = False,
    is_planned: bool = False,
) -> NewEvent:
    """The event that a sentence tells of, with its date claim, citation, and known actors.

    What lies after the day of the text was planned then, and so is what the text tells as a plan.
    """
    event_id = EventId(new_id(title, "event"))
    claim = _claim(event_id, text, found)
    is_planned = is_planned or _is_ahead(found.date.edtf, text.published)
    event = Event(
        event_id,
        title,
        date=found.date.edtf,
        lanes=(lane.id,),
        status=Status.PLANNED if is_planned else Status.TOOK_PLACE,
        verification=Verification.ONE_SOURCE,
        rests_on=claim.id,
    )
    records: list[Record] = [lane] if is_new_lane else []
    records += [event, claim, _citation(event_id, text, found)]
    records += [Participation(event_id, actor) for actor in found.actors]
    return NewEvent(event, added(*records))


def event_merged(event: EventId, text: KeptReading, found: Candidate) -> Edit:
    """What a sentence proves of an event that is there: a citation and a date claim, no more."""
    return added(_claim(event, text, found), _citation(event, text, found))


def quote_accepted(
    text: KeptReading,
    found: FoundQuote,
    speaker: FoundSpeaker | None,
    event: EventId | None,
    *,
    is_new_actor: bool = False,
) -> Edit:
    """The quote of these words by a speaker, bearing on an event if one is given.

    With `is_new_actor` the speaker, who is no actor yet, becomes one.
    """
    words = on_one_line(text.words[found.start : found.end])
    records: list[Record] = []
    actor = ActorId("") if speaker is None else speaker.actor
    if speaker is not None and is_new_actor and not actor:
        made = new_actor(speaker.name)
        actor = made.id
        records.append(made)
    quote = Quote(
        QuoteId(new_id(words[:60], "quote")),
        words,
        text.source,
        speaker=actor,
        speaker_as_named="" if speaker is None else speaker.name,
        office="" if speaker is None else speaker.office,
        selector=selector_of(text.words, found.start, found.end, words, text.id),
        verification=Verification.ONE_SOURCE,
    )
    records.append(quote)
    if event is not None:
        records.append(EventQuote(event, quote.id))
    return added(*records)


def place_of(text: KeptReading, kind: str, start: int, end: int) -> tuple[str, str, str, str]:
    """What the waiver of something found names: its rule, section, record and other."""
    return (FOUND, "sources", text.source, f"{kind} {start}-{end} {text.sha256}")


def dismissed(text: KeptReading, kind: str, start: int, end: int, when: str) -> Edit:
    """Let be what was found there; `when` is an RFC 3339 instant."""
    return added(Waiver(*place_of(text, kind, start, end), when=when))


def _claim(event: EventId, text: KeptReading, found: Candidate) -> DateClaim:
    start, end = found.date.start, found.date.end
    wording = on_one_line(text.words[start:end])
    return DateClaim(
        ClaimId(new_id(wording, "claim")),
        event,
        text.source,
        wording,
        found.date.edtf,
        selector=selector_of(text.words, start, end, wording, text.id),
    )


def _citation(event: EventId, text: KeptReading, found: Candidate) -> Citation:
    # A citation has no words of its own by which these could be found again.
    at = selector_of(text.words, found.start, found.end, kept=text.id)
    return Citation(event, text.source, selector=at)


def _is_ahead(edtf: str, published: str) -> bool:
    try:
        return bool(published) and parse_edtf(edtf).earliest >= parse_edtf(published).latest
    except DateError:
        return False
