"""What proves an event, as edits: quotes, citations, date claims, relations and sources.

Each gives an edit that changes nothing if there is nothing to change. `new` are records that
were made on the way, a speaker or a source, and come into the chronology with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

from timeline_app.core.edits.edit import Edit, added, joined, removed, replaced
from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.sought_words import Anchored, with_match
from timeline_app.core.records.records import (
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    KeptText,
    Quote,
    Record,
)

R = TypeVar("R", bound=Record)
NOTHING = Edit(())


def quote_added(event: EventId, quote: Quote, new: Collection[Record] = ()) -> Edit:
    """A new quote that bears on an event."""
    return added(*new, quote, EventQuote(event, quote.id))


def quote_joined(event: EventId, quote: Quote) -> Edit:
    """A quote that is there already bears on this event too."""
    return added(EventQuote(event, quote.id))


def quote_left(event: EventId, quote: Quote, *, is_last: bool) -> Edit:
    """A quote doesn't bear on an event any more; it goes with the last one that it bore on."""
    link = removed(EventQuote(event, quote.id))
    return joined(link, removed(quote)) if is_last else link


def record_changed(before: Record, after: Record, new: Collection[Record] = ()) -> Edit:
    """Another record in the place of one, with what it names that is new."""
    return NOTHING if before == after else joined(added(*new), replaced(before, after))


def quote_confirmed(before: Record, after: Record, new: Collection[Record] = ()) -> Edit:
    """Another quote in the place of one; that it is verified was said of the words it has now."""
    edit = record_changed(before, after, new)
    made = edit.changes[-1].after if edit else after
    return edit if made is None or made == after else joined(edit, replaced(made, after))


def claim_put(
    event: Event,
    before: DateClaim | None,
    after: DateClaim,
    *,
    rests: bool,
    takes_date: bool,
    new: Collection[Record] = (),
) -> Edit:
    """A date claim is made or changed; the event's date rests on it or not.

    With `takes_date` the date that the claim supports becomes the event's own.
    """
    claim = added(after) if before is None else replaced(before, after)
    steps = [added(*new), NOTHING if before == after else claim]
    now = resting(event, after, rests=rests, takes_date=takes_date)
    if now != event:
        steps.append(replaced(event, now))
    return joined(*steps)


def resting(event: Event, claim: DateClaim, *, rests: bool, takes_date: bool) -> Event:
    """The event whose date rests on a claim, or not; a clock time needs a date to stand."""
    now = event
    if rests and event.rests_on != claim.id:
        now = msgspec.structs.replace(now, rests_on=claim.id)
    elif not rests and event.rests_on == claim.id:
        now = msgspec.structs.replace(now, rests_on=ClaimId(""))
    if takes_date and claim.edtf and claim.edtf != event.date:
        now = msgspec.structs.replace(now, date=claim.edtf)
    return now


def claim_removed(event: Event, claim: DateClaim) -> Edit:
    """A date claim goes; the event keeps its date, which then rests on none."""
    now = resting(event, claim, rests=False, takes_date=False)
    step = NOTHING if now == event else replaced(event, now)
    return joined(step, removed(claim))


def words_sought(text: KeptText, found: Iterable[tuple[Anchored, Match]]) -> Edit:
    """What is noted of records whose words were looked for in a text of their source."""
    pairs = ((record, with_match(record, match, text.id)) for record, match in found)
    return joined(*(replaced(before, after) for before, after in pairs if before != after))


def altered(record: R, **values: object) -> R:
    """The record with other values in these fields."""
    return msgspec.structs.replace(record, **values)


def rebased(initial: Record, typed: Record, current: Record) -> Record:
    """What was typed over `initial`, over what the record has become meanwhile.

    A field that nobody touched stays as it is now.
    """
    values = {
        name: getattr(typed, name)
        for name in typed.__struct_fields__
        if getattr(typed, name) != getattr(initial, name)
    }
    return msgspec.structs.replace(current, **values)
