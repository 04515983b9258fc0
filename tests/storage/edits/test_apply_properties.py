from collections.abc import Iterator

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import actor, claim, dates, documents, event, link, texts
from tests.storage.any_chronology import quote as any_quote
from tests.storage.chronologies import all_rows, in_memory
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.records import (
    Citation,
    Event,
    EventQuote,
    Header,
    Participation,
    Record,
    Relation,
    type_of_section,
)
from timeline_app.storage.database.schema import TABLE_NAMED, TABLE_OF_SECTION
from timeline_app.storage.database.validation import id_of, references_of
from timeline_app.storage.json.document_type import JsonDocument

LINKS = (Participation, Citation, EventQuote, Relation)


class Model:
    """What the chronology should hold: plain lists of records."""

    def __init__(self, document: JsonDocument) -> None:
        self.header = document.header()
        self.records = {section: list(document.records(section)) for section in type_of_section}
        self.gone: list[Record] = []
        """What was removed: the same link made again comes to where it stood, not to the end."""

    def ids(self, section: str) -> list[str]:
        return [str(id_of(record)) for record in self.records[section]]

    def naming(self, section: str, record: Record) -> Iterator[tuple[str, Record]]:
        """(section, record) of what names this record."""
        own = (TABLE_OF_SECTION[section].name, id_of(record))
        for other_section, others in self.records.items():
            for other in others:
                if other is not record and own in {
                    (table, name) for _, table, name in references_of(other)
                }:
                    yield other_section, other


def section_of(record: Record) -> str:
    return next(name for name, kind in type_of_section.items() if kind is type(record))


@st.composite
def change_of(draw: st.DrawFn, model: Model) -> Change | None:
    """A change that fits the model, which it is then made to; None if none was found."""
    match draw(st.sampled_from(("add", "link", "replace", "retitle", "remove"))):
        case "add":
            return added_to(draw, model)
        case "link":
            return linked_in(draw, model)
        case "replace":
            return replaced_in(draw, model)
        case "retitle":
            header = draw(st.builds(Header, texts, texts))
            change = Change(model.header, header)
            model.header = header
            return change
        case _:
            return removed_from(draw, model)


def added_to(draw: st.DrawFn, model: Model) -> Change | None:
    own_id = draw(st.text(min_size=1, max_size=8))
    sources, events = model.ids("sources"), model.ids("events")
    strategies = [event(own_id, model.ids("lanes"), model.ids("date_claims"))]
    strategies.append(actor(own_id, sources))  # type: ignore[arg-type]
    if sources:
        strategies.append(any_quote(own_id, sources, model.ids("actors")))  # type: ignore[arg-type]
    if sources and events:
        strategies.append(claim(own_id, events, sources))  # type: ignore[arg-type]
    record: Record = draw(st.one_of(strategies))
    section = section_of(record)
    if own_id in model.ids(section):
        return None
    model.records[section].append(record)
    return Change(None, record)


def linked_in(draw: st.DrawFn, model: Model) -> Change | None:
    ends = [model.ids(section) for section in ("events", "sources", "actors", "quotes")]
    if not all(ends):
        return None
    record = draw(link(draw(st.sampled_from(LINKS)), *ends))
    records = model.records[section_of(record)]
    if record in records or record in model.gone:
        return None
    records.append(record)
    return Change(None, record)


def replaced_in(draw: st.DrawFn, model: Model) -> Change | None:
    events = model.records["events"]
    if not events:
        return None
    before = draw(st.sampled_from(events))
    assert isinstance(before, Event)
    values = {"title": draw(texts), "date": draw(dates)}
    if lanes := model.ids("lanes"):
        values["lanes"] = tuple(draw(st.lists(st.sampled_from(lanes), max_size=2)))  # type: ignore[assignment]
    after = msgspec.structs.replace(before, **values)
    events[events.index(before)] = after
    return Change(before, after)


def removed_from(draw: st.DrawFn, model: Model) -> Change | None:
    section = draw(st.sampled_from(list(type_of_section)))
    free = [
        record
        for record in model.records[section]
        if not TABLE_OF_SECTION[section].has_id or not any(model.naming(section, record))
    ]
    if not free:
        return None
    record = draw(st.sampled_from(free))
    model.records[section].remove(record)
    model.gone.append(record)
    return Change(record, None)


@settings(max_examples=examples(60))
@given(documents(), st.data())
def test_any_edits_do_what_they_say_and_undone_are_the_start(
    document: JsonDocument, data: st.DataObject
) -> None:
    model = Model(document)
    with in_memory(document) as chronology:
        states = [all_rows(chronology.file.connection)]
        inverses: list[Edit] = []
        for _ in range(data.draw(st.integers(1, 4))):
            found = [data.draw(change_of(model)) for _ in range(data.draw(st.integers(1, 4)))]
            edit = Edit(tuple(change for change in found if change is not None))
            inverses.append(chronology.apply(edit))
            states.append(all_rows(chronology.file.connection))
        assert chronology.header() == model.header
        for section, records in model.records.items():
            assert list(chronology.records(section)) == records
        forward = []
        for inverse, state in zip(reversed(inverses), reversed(states[:-1]), strict=True):
            forward.append(chronology.apply(inverse))
            assert all_rows(chronology.file.connection) == state
        for edit, state in zip(reversed(forward), states[1:], strict=True):
            chronology.apply(edit)
            assert all_rows(chronology.file.connection) == state


def test_every_table_is_named_as_its_section() -> None:
    assert {table.section for table in TABLE_NAMED.values()} == set(type_of_section)
