"""What is undone is what it was, in the same order, also where records have no id of their own."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.chronologies import all_rows, in_memory
from timeline_app.core.edits.edit import Edit, added, removed, replaced
from timeline_app.core.edits.log_entry import EntryKind
from timeline_app.core.records.records import Event, EventId, Header, Record, Relation
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument

EVENTS = tuple(Event(EventId(name), name, "2023-02") for name in "ab")


def link(kind: str) -> Relation:
    return Relation(EVENTS[0].id, EVENTS[1].id, kind)


LED, JOINED, OTHER = link("led to"), link("joined"), link("other")


class Stack:
    """Edits that are made, taken back and made again as a document does that."""

    def __init__(self, chronology: StoredChronology) -> None:
        self.chronology = chronology
        self.states = [self._state()]
        self._edits: list[tuple[Edit, Edit]] = []
        self.at = 0

    def _state(self) -> dict[str, list[tuple[object, ...]]]:
        return all_rows(self.chronology.file.connection)

    def make(self, edit: Edit, *, as_batch: bool = False) -> None:
        if as_batch:
            edit = self.chronology.make_batch(edit.changes)
            inverse = edit.inverse()
        else:
            inverse = self.chronology.apply(edit)
        del self._edits[self.at :], self.states[self.at + 1 :]
        self._edits.append((edit, inverse))
        self.states.append(self._state())
        self.at += 1

    def undo(self) -> None:
        if self.at:
            self.at -= 1
            self.chronology.apply(self._edits[self.at][1], kind=EntryKind.UNDONE)
            assert self._state() == self.states[self.at]

    def redo(self) -> None:
        if self.at < len(self._edits):
            self.chronology.apply(self._edits[self.at][0], kind=EntryKind.REDONE)
            self.at += 1
            assert self._state() == self.states[self.at]


@pytest.fixture
def stack() -> Iterator[Stack]:
    with in_memory(JsonDocument("chronology", 1, Header("Talks"))) as chronology:
        chronology.apply(added(*EVENTS, LED, JOINED))
        yield Stack(chronology)


def there_and_back(stack: Stack, *edits: Edit) -> None:
    for edit in edits:
        stack.make(edit)
    for step in (stack.undo, stack.redo, stack.undo):
        for _ in edits:
            step()


def test_two_that_were_alike_one_after_the_other_come_back_to_their_places(stack: Stack) -> None:
    there_and_back(stack, removed(LED), replaced(JOINED, LED), removed(LED))


def test_one_that_came_anew_beside_its_changed_self_leaves_it_its_place(stack: Stack) -> None:
    there_and_back(
        stack,
        replaced(LED, OTHER),
        removed(OTHER),
        replaced(JOINED, OTHER),
        replaced(OTHER, JOINED),
        added(OTHER),
        replaced(OTHER, LED),
        added(OTHER),
    )


def test_one_that_took_the_place_of_another_gives_it_back(stack: Stack) -> None:
    there_and_back(
        stack,
        replaced(LED, OTHER),
        removed(OTHER),
        added(OTHER),
        replaced(OTHER, LED),
        removed(LED),
        added(OTHER),
        added(LED),
    )


@st.composite
def edit_of(draw: st.DrawFn, there: list[Record]) -> Edit:
    """An edit of few records, so that the same come and go again and again."""
    relations: list[Record] = [one for one in there if isinstance(one, Relation)]
    new = [link(kind) for kind in "xyz" if link(kind) not in relations]
    kinds = ["change"]
    kinds += ["add"] if new else []
    kinds += ["remove", "replace"] if relations else []
    kind = draw(st.sampled_from(kinds))
    if kind == "add":
        return added(draw(st.sampled_from(new)))
    if kind == "change":
        event = draw(st.sampled_from([one for one in there if isinstance(one, Event)]))
        title = draw(st.sampled_from("pq"))
        return replaced(event, msgspec.structs.replace(event, title=title))
    one = draw(st.sampled_from(relations))
    if kind == "remove" or not new:
        return removed(one)
    return replaced(one, draw(st.sampled_from(new)))


@settings(max_examples=examples(100))
@given(st.data())
def test_whatever_is_done_and_undone_leads_back(data: st.DataObject) -> None:
    with in_memory(JsonDocument("chronology", 1, Header("Talks"))) as chronology:
        chronology.apply(added(*EVENTS))
        stack = Stack(chronology)
        for _ in range(data.draw(st.integers(1, 30))):
            step = data.draw(st.sampled_from(("make", "make", "batch", "undo", "redo")))
            if step == "undo":
                stack.undo()
            elif step == "redo":
                stack.redo()
            else:
                there = [*chronology.records("events"), *chronology.records("relations")]
                stack.make(data.draw(edit_of(there)), as_batch=step == "batch")
        while stack.at:
            stack.undo()
