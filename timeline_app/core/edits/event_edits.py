"""From what is typed about an event, a new one or one that is there, to the edit that keeps it.

Each function that changes one gives an edit against the details of now, empty where nothing
would change, and raises `NotAccepted` for what can't be kept as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

import msgspec

from timeline_app.core.dates.bounds import can_stand
from timeline_app.core.dates.local_times import zone_named
from timeline_app.core.dates.parse.field_input import TypedDate
from timeline_app.core.dates.parse.time_of_day import clock_times
from timeline_app.core.edits.edit import Change, Edit, added, joined, replaced
from timeline_app.core.evidence.given_dates import date_of_claim, do_claims_conflict
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart, TextForm
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ClaimId,
    Event,
    EventId,
    Lane,
    LaneId,
    Participation,
    Record,
)
from timeline_app.core.text.caption import MOST_LETTERS
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import words

PROSE = frozenset(
    part
    for part in EventPart
    if part is EventPart.DATE_BASIS or (part.traits and part.traits.form is TextForm.PROSE)
)
"""What may have several lines; all other texts are brought onto one."""


class InputFault(Enum):
    """Why something is not accepted; the value is the plain English for it."""

    NO_TITLE = words.mark("An event needs a title.")
    LONG_CAPTION = words.mark("A caption has at most 70 characters.")
    TIME_WITHOUT_DATE = words.mark("A clock time needs a date: give the date first.")
    NO_SUCH_TIME = words.mark("There is no such clock time: write it like 14:30.")
    TIMES_TURNED = words.mark("By these clock times it would end before it starts.")
    NO_SUCH_ZONE = words.mark("There is no such time zone: write it like Asia/Shanghai.")
    TWO_READINGS = words.mark("This date has several readings: choose one.")
    NO_DATE_GIVEN = words.mark("These words give no date by themselves.")
    NO_REASON = words.mark("The dates given can't all hold: say why this one does.")
    TAKES_PART_ALREADY = words.mark("One actor can't take part twice in the same role.")


class NotAccepted(ValueError):  # noqa: N818 - says what happened
    """What was typed can't be kept; `fault` says why."""

    def __init__(self, fault: InputFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def with_text(details: EventDetails, part: EventPart, text: str) -> Edit:
    """The edit that gives the event another text."""
    words = text.strip() if part in PROSE else " ".join(text.split())
    match part:
        case EventPart.TITLE if not words:
            raise NotAccepted(InputFault.NO_TITLE)
        case EventPart.CAPTION if len(words) > MOST_LETTERS:
            raise NotAccepted(InputFault.LONG_CAPTION)
        case EventPart.TIME:
            words = _clock_time(details.event, words)
        case EventPart.ZONE if words:
            zone = zone_named(words)
            if not zone:
                raise NotAccepted(InputFault.NO_SUCH_ZONE)
            words = zone
    return _with(details.event, **{part.value: words})


def with_choice(details: EventDetails, part: EventPart, choice: object) -> Edit:
    """The edit that gives the event another of the values that a part of it can have."""
    return _with(details.event, **{part.value: choice})


def with_date(details: EventDetails, typed: TypedDate) -> Edit:
    """The edit that gives the event another date, and the clock time that was typed with it.

    What can't be read makes it undated. Words that say what the date doesn't become the first
    line of what it is based on. A date that is not the one of the claim it rested on rests on
    that no longer.
    """
    event = details.event
    if typed.is_doubtful:
        raise NotAccepted(InputFault.TWO_READINGS)
    date = typed.edtf
    claimed = {claim.claim.id: claim.claim.edtf for claim in details.claims}
    rests_on = event.rests_on
    if date != event.date and claimed.get(rests_on) != date:
        rests_on = ClaimId("")
    time = typed.clock if date and typed.clock else event.time
    if date and date != event.date and not can_stand(date, time):
        raise NotAccepted(InputFault.TIMES_TURNED)
    basis = _date_basis(event, typed)
    return _with(event, date=date, time=time, rests_on=rests_on, date_basis=basis)


def with_claim(details: EventDetails, claim_id: ClaimId, why: str) -> Edit:
    """The edit that dates the event by a date that a source gives for it, and says why.

    Where the dates given can't all hold, a reason is asked for. The words of an event without a
    date stay behind the reason: nothing else tells of them.
    """
    claims = {one.claim.id: one.claim for one in details.claims}
    event, date, reason = details.event, claims[claim_id].edtf, why.strip()
    if date_of_claim(date) is None:
        raise NotAccepted(InputFault.NO_DATE_GIVEN)
    if not can_stand(date, event.time):
        raise NotAccepted(InputFault.TIMES_TURNED)
    if not reason and do_claims_conflict(event, claims.values()):
        raise NotAccepted(InputFault.NO_REASON)
    if not event.date and event.date_basis:
        reason = "\n".join(part for part in (reason, event.date_basis) if part)
    return _with(event, date=date, rests_on=claim_id, date_basis=reason)


def _date_basis(event: Event, typed: TypedDate) -> str:
    """What a date is based on once this was typed."""
    first, _, others = event.date_basis.partition("\n")
    if not typed.edtf and not event.date:
        return "\n".join(part for part in (typed.basis, others) if part)
    if not typed.basis or typed.basis == first:
        return event.date_basis
    return "\n".join(part for part in (typed.basis, event.date_basis) if part)


def date_text(event: Event) -> str:
    """What stands in the field for the date: EDTF, or the words of a date that can't be read."""
    return event.date or " ".join(event.date_basis.partition("\n")[0].split())


def has_own_basis(event: Event) -> bool:
    """Whether more may be said of what a date is based on than stands in the field for it."""
    return bool(event.date) or "\n" in event.date_basis


def with_lanes(details: EventDetails, lanes: Sequence[LaneId], new: Lane | None = None) -> Edit:
    """The edit that puts the event into these lanes, and into a new one that comes with it."""
    if new is None:
        return _with(details.event, lanes=tuple(lanes))
    return joined(added(new), _with(details.event, lanes=(*lanes, new.id)))


def with_tags(details: EventDetails, tags: Sequence[str]) -> Edit:
    """The edit that gives the event these tags, each once: case and marks make no difference."""
    words = (" ".join(tag.split()) for tag in tags)
    once: dict[str, str] = {}
    for tag in words:
        if tag:
            once.setdefault(folded(tag) or tag, tag)
    return _with(details.event, tags=tuple(once.values()))


class ParticipantEdit(NamedTuple):
    """Who is to take part in an event.

    `roles` are those that are known, with the roles they are to have; `gone` take part no more.
    `joins` is an actor who comes in; `new` one who is not in the chronology yet.
    """

    roles: tuple[tuple[Participation, str], ...] = ()
    gone: tuple[Participation, ...] = ()
    joins: ActorId = ActorId("")
    new: Actor | None = None


def with_cast(details: EventDetails, cast: ParticipantEdit) -> Edit:
    """The edit that lets these actors take part; whoever it doesn't name goes on as before."""
    roles = {part: " ".join(role.split()) for part, role in cast.roles}
    changes: list[Change] = []
    taking_part: list[Participation] = []
    for part in (participant.participation for participant in details.participants):
        if part in cast.gone:
            changes.append(Change(part, None))
            continue
        after = msgspec.structs.replace(part, role=roles.get(part, part.role))
        taking_part.append(after)
        if after != part:
            changes.append(Change(part, after))
    if cast.new is not None:
        changes.append(Change(None, cast.new))
    joins = cast.joins if cast.new is None else cast.new.id
    if joins:
        taking_part.append(Participation(details.event.id, joins))
        changes.append(Change(None, taking_part[-1]))
    if len(set(taking_part)) != len(taking_part):
        raise NotAccepted(InputFault.TAKES_PART_ALREADY)
    return Edit(tuple(changes))


def with_edit(details: EventDetails, edit: Edit) -> EventDetails:
    """The details with the event as it is after an edit, to go on from there."""
    for change in edit.changes:
        if isinstance(change.after, Event) and change.before == details.event:
            details = msgspec.structs.replace(details, event=change.after)
    return details


def _with(event: Event, **values: object) -> Edit:
    """The edit that gives an event these values."""
    after = msgspec.structs.replace(event, **values)
    return Edit(()) if after == event else replaced(event, after)


def _clock_time(event: Event, words: str) -> str:
    """A clock time as `hh:mm`, or `hh:mm:ss`, or two of these."""
    if not words:
        return ""
    time = clock_times(words)
    if not time:
        raise NotAccepted(InputFault.NO_SUCH_TIME)
    if not event.date:
        raise NotAccepted(InputFault.TIME_WITHOUT_DATE)
    if not can_stand(event.date, time):
        raise NotAccepted(InputFault.TIMES_TURNED)
    return time


class EventDraft(NamedTuple):
    """What is known of an event before it is made.

    `actor` takes part in it, if there is one.
    """

    title: str
    date: TypedDate
    lane: LaneId = LaneId("")
    actor: ActorId = ActorId("")


class NewEvent(NamedTuple):
    """An event, and the edit that adds it with all that comes with it."""

    event: Event
    edit: Edit


def first_lane(name: str) -> Lane:
    """The first lane of a chronology that has none."""
    return Lane(LaneId(new_id(name, "lane")), name, "lane-1", 0)


def new_event(draft: EventDraft, new_lane: Lane | None = None) -> NewEvent:
    """The event of a draft. Its lane is `new_lane`, which is made with it, if that is given.

    Of a date that can't be read, or has several readings, the words are kept and none is guessed.
    """
    title = " ".join(draft.title.split())
    lane = draft.lane if new_lane is None else new_lane.id
    event = Event(
        EventId(new_id(title, "event")),
        title,
        date=draft.date.edtf,
        time=draft.date.clock if draft.date.edtf else "",
        date_basis=draft.date.basis,
        lanes=(lane,) if lane else (),
    )
    records: list[Record] = [] if new_lane is None else [new_lane]
    records.append(event)
    if draft.actor:
        records.append(Participation(event.id, draft.actor))
    return NewEvent(event, added(*records))
