"""Any edit that may be asked for of a chronology: of every kind of record, and of many."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from hypothesis import strategies as st

from tests.storage import any_chronology as anything
from tests.storage.edits.test_apply_properties import Model, change_of
from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import (
    Actor,
    DateClaim,
    Event,
    EventId,
    Import,
    Lane,
    LaneId,
    Origin,
    Quote,
    Record,
    Source,
    Waiver,
    type_of_section,
)
from timeline_app.storage.database.validation import HoldsRecords, id_of


@st.composite
def any_changes(draw: st.DrawFn, held: HoldsRecords) -> tuple[Change, ...]:
    """Some changes to be made together, one after the other. Few of them don't fit."""
    model = Model(held)  # type: ignore[arg-type]
    found: list[Change] = []
    for _ in range(draw(st.integers(1, 3))):
        change = draw(st.one_of(change_of(model), replacement_in(model), addition_to(model)))
        if change is not None:
            found.append(change)
    return tuple(found)


@st.composite
def replacement_in(draw: st.DrawFn, model: Model) -> Change | None:
    """A record of any kind with other values, which the model then has."""
    filled = [section for section, records in model.records.items() if records]
    if not filled:
        return None
    records = model.records[draw(st.sampled_from(filled))]
    before = draw(st.sampled_from(records))
    strategy = like(before, model)
    after = before if strategy is None else draw(strategy)
    if after in records:
        return None
    records[records.index(before)] = after
    return Change(before, after)


@st.composite
def addition_to(draw: st.DrawFn, model: Model) -> Change | None:
    """A new lane or source, which the model then has: `change_of` adds all else."""
    own_id = draw(st.text(min_size=1, max_size=8))
    section = draw(st.sampled_from(("lanes", "sources")))
    if own_id in model.ids(section):
        return None
    record = draw(
        anything.lane(own_id)
        if section == "lanes"
        else anything.source(own_id, model.ids("sources"), model.ids("actors"))
    )
    model.records[section].append(record)
    return Change(None, record)


def like(record: Record, model: Model) -> st.SearchStrategy[Record] | None:
    """Records with the id of this one; of one that has none, others of its kind."""
    ids = {section: model.ids(section) for section in ("events", "sources", "actors", "quotes")}
    own_id = id_of(record) or ""
    if isinstance(record, Import):
        return anything.import_(own_id)
    if isinstance(record, Origin):
        return anything.origin(model.ids("imports"), ids["events"]) if ids["events"] else None
    if isinstance(record, Waiver):
        return st.builds(Waiver, *[st.just(record.rule)] * 3, reason=anything.texts)
    if not own_id:
        is_possible = all(ids.values())
        return anything.link(type(record), *ids.values()) if is_possible else None
    make: dict[type[Record], Callable[[], st.SearchStrategy[Record]]] = {
        Lane: lambda: anything.lane(own_id),
        Source: lambda: anything.source(own_id, ids["sources"], ids["actors"]),
        Actor: lambda: anything.actor(own_id, ids["sources"]),
        Event: lambda: anything.event(own_id, model.ids("lanes"), model.ids("date_claims")),
        DateClaim: lambda: anything.claim(own_id, ids["events"], ids["sources"]),
        Quote: lambda: anything.quote(own_id, ids["sources"], ids["actors"]),
    }
    # A kept text stays as it is: another one has words that were kept before.
    return make[type(record)]() if type(record) in make else None


@st.composite
def many_changes(draw: st.DrawFn, held: HoldsRecords) -> list[Change]:
    """Changes for a batch: new events, and the same change of events that are there."""
    events = [event for event in held.records("events") if isinstance(event, Event)]
    lanes = [lane.id for lane in held.records("lanes") if isinstance(lane, Lane)]
    some: tuple[LaneId, ...] = ()
    if lanes:
        some = tuple(draw(st.lists(st.sampled_from(lanes), max_size=2, unique=True)))
    if not events or draw(st.booleans()):
        name = draw(st.text(min_size=1, max_size=6))
        new = draw(anything.event(name, list(some), []))
        count = draw(st.integers(1, 40))
        records = (msgspec.structs.replace(new, id=EventId(f"{name}{i}")) for i in range(count))
        return [Change(None, record) for record in records]
    chosen = draw(st.lists(st.sampled_from(events), min_size=1, unique_by=lambda one: one.id))
    values: dict[str, object] = draw(
        st.sampled_from([{"lanes": some}, {"tags": ("same",)}, {"title": "The same"}])
    )
    changes = [Change(event, msgspec.structs.replace(event, **values)) for event in chosen]
    return [change for change in changes if change.before != change.after]


def sections_of(held: HoldsRecords) -> list[str]:
    """The sections that hold any record."""
    return [section for section in type_of_section if next(iter(held.records(section)), None)]
