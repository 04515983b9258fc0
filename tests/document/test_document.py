"""Edits through the document: file, columns, model and undo stack go together or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.core.columns.test_update import assert_equal
from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import (
    CALL,
    RUMOUR,
    SMALL,
    VISIT,
    all_rows,
    imported,
    in_memory,
    rows_of_file,
)
from tests.storage.edits.test_apply_properties import Model, change_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.records.records import (
    Event,
    EventId,
    EventQuote,
    Lane,
    LaneId,
    Quote,
    QuoteId,
)
from timeline_app.document.document import Document
from timeline_app.document.edit_command import EditCommand, ViewSnapshot
from timeline_app.document.event_model import EventModel
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns.current import columns_of_events
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.edits.batch_writer import AT_ONCE
from timeline_app.storage.errors import Cancelled, EditConflict, WriteFailed, WriteReason
from timeline_app.storage.json.document_type import JsonDocument

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
NEW = Event(EventId("new"), "New", "2023-06-14", lanes=(LaneId("press"),))


def opened(chronology: StoredChronology) -> Document:
    return Document(chronology, lambda row: f"row {row}")


def truth(document: Document) -> EventColumns:
    """The columns as all events have them."""
    chronology = document.chronology
    path = chronology.path
    return columns_of_events(RecordReader(chronology.file.connection, path), path, None)


def titles(document: Document) -> list[str]:
    model = document.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def changed(event: Event, **values: object) -> Edit:
    return replaced(event, msgspec.structs.replace(event, **values))


@pytest.fixture
def document() -> Iterator[Document]:
    with in_memory(SMALL) as chronology:
        yield opened(chronology)


EDITS = [
    added(NEW),
    changed(CALL, title="Rung"),
    changed(CALL, date="2026"),
    changed(VISIT, date="1999", lanes=()),
    changed(VISIT, date=""),
    changed(RUMOUR, date="2020"),
    changed(CALL, channel="phone"),
    added(EventQuote(RUMOUR.id, QuoteId("nobody"))),
    added(Lane(LaneId("first"), "First", "lane-3", -5)),
    Edit((Change(None, NEW), *changed(CALL, date="2027").changes, *changed(VISIT).changes)),
    replaced(SMALL.header(), msgspec.structs.replace(SMALL.header(), title="Other")),
]


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_its_undo_and_its_redo_are_followed(document: Document, edit: Edit) -> None:
    tester = QAbstractItemModelTester(document.model, Fatal)
    heard: list[ColumnsChange] = []
    document.changed.connect(heard.append)
    before = truth(document)
    document.push(edit, "Change it")
    after = truth(document)
    assert_equal(document.columns, after)
    document.undo()
    assert_equal(document.columns, before)
    document.redo()
    assert_equal(document.columns, after)
    assert document.model.columns is document.columns
    assert [change.is_whole for change in heard] == [False] * 3
    assert heard[-1].columns is document.columns
    assert tester.model() is document.model


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), st.data())
def test_any_edits_keep_the_rules_of_qt_and_can_be_undone(
    start: JsonDocument, data: st.DataObject
) -> None:
    model = Model(start)
    with in_memory(start) as chronology:
        document = opened(chronology)
        tester = QAbstractItemModelTester(document.model, Fatal)
        keys = [QPersistentModelIndex(index) for index in indexes(document.model)]
        names = [index.data(EventModel.KeyRole) for index in keys]
        states, followed = [all_rows(chronology.file.connection)], [truth(document)]
        for _ in range(data.draw(st.integers(1, 4))):
            found = [data.draw(change_of(model)) for _ in range(data.draw(st.integers(1, 4)))]
            edit = Edit(tuple(change for change in found if change is not None))
            if edit.changes:
                document.push(edit)
                states.append(all_rows(chronology.file.connection))
                followed.append(truth(document))
            assert_equal(document.columns, followed[-1])
            for name, index in zip(names, keys, strict=True):
                is_there = name in document.columns.key
                assert index.isValid() == is_there
                assert index.data(EventModel.KeyRole) == (name if is_there else None)
        for state, columns in zip(states[-2::-1], followed[-2::-1], strict=True):
            document.undo()
            assert all_rows(chronology.file.connection) == state
            assert_equal(document.columns, columns)
        for state, columns in zip(states[1:], followed[1:], strict=True):
            document.redo()
            assert all_rows(chronology.file.connection) == state
            assert_equal(document.columns, columns)
        assert tester.model() is document.model


def indexes(model: EventModel) -> list[QPersistentModelIndex]:
    return [QPersistentModelIndex(model.index(row, 0)) for row in range(model.rowCount())]


def test_what_is_selected_stays_selected_wherever_it_goes(document: Document) -> None:
    model = document.model
    selection = QItemSelectionModel(model)
    rows = [titles(document).index(title) for title in ("Call", "Visit to Beijing")]
    chosen = QItemSelection()
    for row in rows:
        chosen.select(model.index(row, 0), model.index(row, 0))
    flags = QItemSelectionModel.SelectionFlag
    selection.select(chosen, flags.ClearAndSelect)
    selection.setCurrentIndex(model.index(rows[0], 0), flags.NoUpdate)

    def selected() -> list[str]:
        return sorted(index.data() for index in selection.selectedRows())

    document.push(changed(CALL, date="1990"))
    document.push(added(NEW))
    assert selected() == ["Call", "Visit to Beijing"]
    assert selection.currentIndex().data() == "Call"
    document.undo()
    document.undo()
    assert selected() == ["Call", "Visit to Beijing"]
    assert [selection.currentIndex().row()] == rows[:1]


def test_the_stack_says_what_can_be_undone(document: Document) -> None:
    stack = document.undo_stack
    document.push(added(NEW), "Add an event")
    document.push(changed(NEW, title="Newer"), "Change the title")
    assert (stack.undoText(), stack.canRedo()) == ("Change the title", False)
    document.undo()
    assert (stack.undoText(), stack.redoText()) == ("Add an event", "Change the title")
    document.push(changed(CALL, title="Rung"), "Change a call")
    assert (stack.undoText(), stack.canRedo(), stack.count()) == ("Change a call", False, 2)


def test_nothing_is_undone_where_there_is_nothing(document: Document) -> None:
    document.undo()
    document.redo()
    document.push(Edit(()))
    assert not document.undo_stack.count()
    assert document.chronology.revision == 0


def of_failure(document: Document, work: Callable[[], object], error: type[Exception]) -> None:
    """Check that the work raises the error, and that nothing has changed."""
    heard: list[object] = []
    document.changed.connect(heard.append)
    rows, stack = all_rows(document.chronology.file.connection), document.undo_stack
    before = truth(document), titles(document), stack.index(), stack.count()
    with pytest.raises(error):
        work()
    assert all_rows(document.chronology.file.connection) == rows
    assert_equal(document.columns, before[0])
    assert (titles(document), stack.index(), stack.count()) == before[1:]
    assert not heard


def test_an_edit_that_does_not_fit_leaves_all_as_it_was(document: Document) -> None:
    document.push(added(NEW))
    document.undo()
    wrong = replaced(NEW, msgspec.structs.replace(NEW, title="Newer"))
    of_failure(document, lambda: document.push(wrong), EditConflict)
    document.redo()
    assert "New" in titles(document)


def test_what_can_not_be_undone_any_more_stays_done(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as one:
        document = opened(one)
        document.push(changed(CALL, title="Rung"))
        one.apply(changed(msgspec.structs.replace(CALL, title="Rung"), title="Phoned"))
        place = document.undo_stack.index()
        with pytest.raises(EditConflict):
            document.undo()
        assert document.undo_stack.index() == place
        document.push(added(NEW))
        assert "Phoned" in titles(document)
        assert_equal(document.columns, truth(document))


@pytest.mark.parametrize("way", ["push", "push_many", "undo", "redo"])
def test_over_the_work_of_another_program_nothing_is_written(tmp_path: Path, way: str) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as one:
        document = opened(one)
        document.push(changed(CALL, title="Rung"))
        if way == "redo":
            document.undo()
        with StoredChronology.open(
            path
        ) as other:  # by now: else it would write over the work of one
            other.apply(added(NEW))
        before = rows_of_file(path)
        newer = added(msgspec.structs.replace(NEW, id=EventId("newer")))
        ways = {
            "push": lambda: document.push(newer),
            "push_many": lambda: document.push_many(newer.changes, "many"),
            "undo": document.undo,
            "redo": document.redo,
        }
        place, shown = document.undo_stack.index(), titles(document)
        with pytest.raises(WriteFailed) as caught:
            ways[way]()
        assert caught.value.reason is WriteReason.REPLACED
        assert (document.undo_stack.index(), titles(document)) == (place, shown)
        assert rows_of_file(path) == before


@pytest.mark.parametrize("way", ["push", "undo", "redo"])
def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, way: str) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        document = opened(chronology)
        connection = chronology.file.connection
        huge = changed(CALL, note="much " * 100_000)
        if way == "push":
            full(connection)
            of_failure(document, lambda: document.push(huge), WriteFailed)
            return
        back = huge.inverse().changes[0]
        assert back.before is not None
        if way == "redo":
            document.push(huge)
            document.undo()
            connection.execute("VACUUM")
            full(connection)
            of_failure(document, document.redo, WriteFailed)
            return
        document.push(huge)
        document.push(replaced(back.before, CALL))
        connection.execute("VACUUM")
        full(connection)
        of_failure(document, document.undo, WriteFailed)


def full(connection: sqlite3.Connection) -> None:
    """Let the file grow no more."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def many(count: int) -> list[Change]:
    """So many new events, all over the years."""
    return [
        Change(None, Event(EventId(f"m{i}"), f"Of many {i}", f"{1950 + i * 7 % 90}"))
        for i in range(count)
    ]


def test_very_many_changes_are_one_step(document: Document) -> None:
    tester = QAbstractItemModelTester(document.model, Fatal)
    heard: list[ColumnsChange] = []
    document.changed.connect(heard.append)
    before = truth(document)
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    document.push_many(many(3_000), "Add many", tell)
    after = truth(document)
    assert_equal(document.columns, after)
    assert told[0] == (AT_ONCE, 3_000)
    assert (document.undo_stack.count(), document.undo_stack.undoText()) == (1, "Add many")
    document.undo()
    assert_equal(document.columns, before)
    document.redo()
    assert_equal(document.columns, after)
    assert [change.is_whole for change in heard] == [True] * 3
    assert tester.model() is document.model


def test_few_changes_of_a_batch_are_followed_one_by_one(document: Document) -> None:
    heard: list[ColumnsChange] = []
    document.changed.connect(heard.append)
    document.push_many(many(3), "Add some")
    document.undo()
    assert [(len(change.steps), change.is_whole) for change in heard] == [(3, False)] * 2
    assert_equal(document.columns, truth(document))


def test_no_change_is_no_step(document: Document) -> None:
    document.push_many([], "Add nothing")
    assert not document.undo_stack.count()


@pytest.mark.parametrize("way", ["push_many", "undo", "redo"])
def test_what_is_given_up_leaves_all_as_it_was(document: Document, way: str) -> None:
    def give_up(done: int, _: int) -> bool:
        return done < 1_500

    if way == "push_many":
        of_failure(document, lambda: document.push_many(many(3_000), "Add", give_up), Cancelled)
        return
    document.push_many(many(3_000), "Add")
    if way == "undo":
        of_failure(document, lambda: document.undo(give_up), Cancelled)
    else:
        document.undo()
        of_failure(document, lambda: document.redo(give_up), Cancelled)


def test_edits_before_and_after_a_batch_are_undone_in_their_order(document: Document) -> None:
    states = [truth(document)]
    works: list[Callable[[], None]] = [
        lambda: document.push(changed(CALL, title="Rung")),
        lambda: document.push_many(many(50), "Add"),
        lambda: document.push(added(NEW)),
        lambda: document.push_many([Change(NEW, None)], "Remove"),
    ]
    for work in works:
        work()
        states.append(truth(document))
    for state in states[-2::-1]:
        document.undo()
        assert_equal(document.columns, state)
    for state in states[1:]:
        document.redo()
        assert_equal(document.columns, state)


def test_others_who_read_the_file_are_told_before_it_is_written(document: Document) -> None:
    seen: list[int] = []
    document.before_commit = lambda: seen.append(document.chronology.revision)
    document.push(added(NEW))
    document.undo()
    document.redo()
    assert seen == [0, 1, 2]


def test_details_are_those_after_the_edit(document: Document) -> None:
    row = titles(document).index("Visit to Beijing")
    before = document.details(row)
    assert document.details(row) is before
    document.push(changed(CALL, title="Rung"))
    related = [found.event.title for found in document.details(row).related]
    assert "Rung" in related
    assert "Call" not in related


def test_quotes_are_shown_in_the_order_of_saying_and_stored_as_they_were_added(
    document: Document,
) -> None:
    row = titles(document).index("Visit to Beijing")
    for name, said_on in (("later", "2030-01-01"), ("then", "")):
        document.push(added(Quote(QuoteId(name), "Yes.", SMALL.sources[0].id, said_on=said_on)))
        document.push(added(EventQuote(VISIT.id, QuoteId(name))))
    stored = document.chronology.details(int(document.columns.key[row]))
    assert [one.quote.id for one in stored.quotes][-2:] == ["later", "then"]
    assert [one.quote.id for one in document.details(row).quotes][-2:] == ["then", "later"]


def test_the_model_shows_what_was_before_until_the_change_is_made(document: Document) -> None:
    seen: list[list[str]] = []
    for signal in (document.model.rowsAboutToBeMoved, document.model.rowsMoved):
        signal.connect(lambda *_: seen.append(titles(document)))
    before = titles(document)
    document.push(changed(CALL, date="1990"))
    assert seen == [before, titles(document)]
    assert titles(document)[0] == "Call"


def test_a_changed_event_is_told_of_by_its_row(document: Document) -> None:
    rows: list[tuple[int, int]] = []
    document.model.dataChanged.connect(lambda a, b, *_: rows.append((a.row(), b.row())))
    document.push(changed(CALL, title="Rung"))
    row = titles(document).index("Rung")
    assert rows == [(row, row)]
    assert document.model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) == "Rung"


def test_a_change_tells_when_its_events_ended_before_it(document: Document) -> None:
    heard: list[ColumnsChange] = []
    document.changed.connect(heard.append)
    document.push(added(NEW))
    ends = document.columns.latest.tolist()
    document.push(changed(CALL, date="2027"))
    later = document.columns.latest.tolist()
    document.undo()
    assert [change.ended for change in heard] == [
        (0,),
        (ends[heard[1].steps[0].before],),
        (later[heard[2].steps[0].before],),
    ]
    assert heard[1].ended != heard[2].ended


def test_an_edit_made_again_remembers_how_the_chronology_was_looked_at_then(
    document: Document,
) -> None:
    """What is taken back after that shows what was in view before it was made again."""
    looks = [ViewSnapshot((), number, TimeScale(0.0, 1.0)) for number in range(3)]
    now = iter(looks)
    document.look = lambda: next(now)
    document.push(changed(CALL, title="Rung"))
    document.undo()
    command = document.undo_stack.command(0)
    assert isinstance(command, EditCommand)
    assert (command.before, command.after) == (looks[0], looks[1])
    document.redo()
    assert command.before == looks[2]
