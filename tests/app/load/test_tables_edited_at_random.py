"""Tables edited as people do, and brought back: each edit is offered, or refused by its row.

`TIMELINE_ANY_TABLES` may hold a number of sequences of edits, for a long run.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from tests.app.load.coming_files import coming, json_of, taken
from tests.app.load.written_tables import (
    ID,
    OPEN_LINES,
    PLACE_OF,
    Rows,
    chronology_of,
    rows_of,
    save,
    write,
)
from tests.examples import examples
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.evidence.duplicates import marks_of
from timeline_app.core.records.records import (
    Actor,
    Event,
    EventQuote,
    Lane,
    Origin,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
)
from timeline_app.core.text.folding import folded
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.placing.report import Report
from timeline_app.interchange.sheets.all_fields import COLUMNS, lists_in
from timeline_app.interchange.sheets.names import PEOPLE, SOURCES, ColumnMeaning
from timeline_app.interchange.sheets.written.field_rows import row_of_event
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.imports.coming import Coming
from timeline_app.storage.imports.shown_rows import RowKind

LONG = int(os.environ.get("TIMELINE_ANY_TABLES", "0"))
SETTINGS = settings(
    max_examples=LONG or examples(12),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
COUNT = 4
MOST_ROWS = 12
FIELDS = (
    "date", "time", "zone", "title", "place", "lanes", "status", "importance", "summary", "people",
    "quotes", "links", "tags", "note", "kind", "channel", "caption", "verification",
    "verification_note", "date_basis", "claims",
)  # fmt: skip
"""Those of the columns, in their order."""
DATED = ("date", "time", "zone", "date_basis")
OF_FAULT = dict(zip((one.value for one in COLUMNS), FIELDS, strict=True)) | {
    "person": "people",
    "source": "links",
}
TEXTS = (
    "",
    "Typed",
    "2023-07",
    "11:30",
    "minor",
    OPEN_LINES,
    "We will go on with it | Who 0-a",
    "Who 1-b | guest",
    "Shared at last | | | | | https://example.org/shared | p. 3 | supports",
    "Source 2-c | | | | | https://example.org/2-c | | quoted",
    "the 19th | 2023-06-19 | https://example.org/3-d",
)
OF_OTHERS = {
    "people": {*PEOPLE} - {"role"},
    "links": {*SOURCES} - {"locator", "stance", "note"},
    "quotes": {"speaker", "source"},
    "claims": {"source"},
}
"""Parts of lines that are of what other events may name too."""
USUAL = {
    PLACE_OF[ColumnMeaning.STATUS]: "took place",
    PLACE_OF[ColumnMeaning.IMPORTANCE]: "ordinary",
}
"""What an empty cell says of an event of the past."""
places = st.integers(0, MOST_ROWS - 1)
OTHERWISE = {"20 June 2023": ["2023-06-20"]}
columns = st.integers(0, ID - 1)


def said(row: Sequence[str], at: int) -> object:
    """What a cell says: in a list the order is no matter."""
    if COLUMNS[at].parts is None:
        return row[at].strip() or USUAL.get(at, "")
    return {"|".join(parts).rstrip("|") for parts in lists_in(row[at])}


def holds(cells: Sequence[str], typed: Sequence[str], at: int) -> bool:
    """Whether a cell has what was typed; lists may have more lines, and more in each line.

    What other rows may have said otherwise of sources and people is not looked at.
    """
    parts = COLUMNS[at].parts
    if parts is None:
        words, typed_words = (str(said(row, at)).split() for row in (cells, typed))
        return words in (typed_words, OTHERWISE.get(" ".join(typed_words)))
    names, elsewhere = parts or ("what",), OF_OTHERS.get(FIELDS[at], ())
    there = [dict(zip(names, line, strict=False)) for line in lists_in(cells[at])]
    return all(
        any(
            all(
                one.get(name, "") == part
                for name, part in zip(names, line, strict=False)
                if part and name not in elsewhere
            )
            for one in there
        )
        for line in lists_in(typed[at])
    )


def matched(rows: Rows, before: Rows) -> dict[int, list[str]]:
    """The rows that are of events here, by their numbers, as they were written."""
    written = {row[ID]: row for row in before[1:]}
    found = ((number, written.pop(row[ID], None)) for number, row in enumerate(rows[1:], 2))
    return {number: was for number, was in found if was is not None}


def number_of(place: str) -> int:
    return int(place.removeprefix("row "))


def offered_by(found: Coming) -> Iterator[tuple[int, str, bool]]:
    """The fields that are offered of rows, or told to be gone, and whether they are taken."""
    for row in found.rows:
        if row.section == "events" and row.kind is not RowKind.ALIKE and row.place:
            for one in row.fields:
                is_taken = one.key in taken(found, row) and not (one.is_gone or one.is_open)
                yield number_of(row.place), one.name, is_taken


def refused_by(report: Report) -> Iterator[tuple[int, str]]:
    """The fields of which something was not read, with the numbers of the rows."""
    for fault in report.faults:
        number = number_of(fault.place)
        if fault.field in OF_FAULT and fault.field != "date":
            yield number, OF_FAULT[fault.field]
        elif fault.reason == FaultReason.NO_TITLE.value:
            yield number, "title"
        else:
            yield from ((number, one) for one in DATED)


def marks_in(record: Record) -> Sequence[Hashable]:
    """What tells a record that several events may name."""
    match record:
        case Quote():
            return (msgspec.structs.replace(record, id=QuoteId("")),)
        case Source():
            return (*marks_of(record.item),) or (
                repr(msgspec.structs.replace(record, id=SourceId(""))),
            )
        case Actor():
            return (folded(record.name),)
        case Lane():
            return (record.name,)
    return ()


def doubled(chronology: StoredChronology, changes: Sequence[Change]) -> list[Record]:
    """What was added although there is the same, and no event names both."""
    found = Counter(
        (type(one), mark)
        for section in ("lanes", "sources", "actors", "quotes")
        for one in chronology.records(section)
        for mark in marks_in(one)
    )
    mark_of = {one.id: marks_in(one)[0] for one in chronology.records("quotes")}  # type: ignore[attr-defined]
    links = (one for one in chronology.records("event_quotes") if isinstance(one, EventQuote))
    named = Counter((one.event, mark_of[one.quote]) for one in links)
    most: dict[Hashable, int] = {}
    for (_, mark), count in named.items():
        most[mark] = max(most.get(mark, 1), count)
    added = [one.after for one in changes if one.before is None and one.after is not None]
    return [
        one
        for one in added
        if any(found[type(one), mark] > most.get(mark, 1) for mark in marks_in(one))
    ]


class EditedTables(RuleBasedStateMachine):
    """A chronology, the table that was written of it, and what may be done to that."""

    def __init__(self) -> None:
        super().__init__()
        self.temporary = tempfile.TemporaryDirectory(prefix="timeline-tables-")
        self.folder = Path(self.temporary.name)
        self.path = self.folder / "talks.csv"
        self.chronology = chronology_of(self.folder, COUNT)
        self.first = json_of(self.chronology, self.folder)
        self.edits: list[Edit] = []
        with chronology_of(self.folder, 2, "others", start=COUNT) as others:
            write(others, self.folder / "others.csv")
        _, *self.others = rows_of(self.folder / "others.csv")
        self._write()

    def _write(self) -> None:
        """Write the table anew."""
        write(self.chronology, self.path)
        self.before, self.rows = (rows_of(self.path) for _ in range(2))

    def _row(self, place: int) -> list[str]:
        return self.rows[1 + place % (len(self.rows) - 1)]

    def has_rows(self) -> bool:
        return len(self.rows) > 1

    def has_room(self) -> bool:
        return 1 < len(self.rows) < MOST_ROWS

    @precondition(has_room)
    @rule(one=places, other=places)
    def copy_row(self, one: int, other: int) -> None:
        self.rows.insert(1 + other % len(self.rows), [*self._row(one)])

    @precondition(has_room)
    @rule(one=places, other=places)
    def copy_without_id(self, one: int, other: int) -> None:
        self.rows.insert(1 + other % len(self.rows), [*self._row(one)[:ID], ""])

    @precondition(has_room)
    @rule(one=places, other=places)
    def paste_row_of_another_chronology(self, one: int, other: int) -> None:
        self.rows.insert(1 + other % len(self.rows), [*self.others[one % len(self.others)]])

    @precondition(has_rows)
    @rule(one=places)
    def delete_row(self, one: int) -> None:
        self.rows.remove(self._row(one))

    @precondition(has_rows)
    @rule(column=columns, one=places)
    def shift_down(self, column: int, one: int) -> None:
        below = self.rows[1 + one % (len(self.rows) - 1) :]
        for row, cell in zip(below, ["", *(row[column] for row in below)], strict=False):
            row[column] = cell

    @precondition(has_rows)
    @rule(column=columns, is_down=st.booleans())
    def sort_column(self, column: int, is_down: bool) -> None:
        cells = sorted((row[column] for row in self.rows[1:]), reverse=is_down)
        for row, cell in zip(self.rows[1:], cells, strict=True):
            row[column] = cell

    @precondition(has_rows)
    @rule(column=columns, is_down=st.booleans())
    def sort_rows(self, column: int, is_down: bool) -> None:
        self.rows[1:] = sorted(self.rows[1:], key=lambda row: row[column], reverse=is_down)

    @precondition(has_rows)
    @rule(column=columns, one=places, other=places, text=st.sampled_from(TEXTS))
    def type_twice(self, column: int, one: int, other: int, text: str) -> None:
        for at in (one, other):
            self._row(at)[column] = text

    @precondition(has_rows)
    @rule(one=places, text=st.sampled_from(("Another title", "Talks 0-a", "talks 1-B", "")))
    def change_title(self, one: int, text: str) -> None:
        self._row(one)[PLACE_OF[ColumnMeaning.TITLE]] = text

    @precondition(has_rows)
    @rule(one=places, text=st.sampled_from(("2023-06-20", "20 June 2023", "2023-06-18/20", "soon")))
    def change_day(self, one: int, text: str) -> None:
        self._row(one)[PLACE_OF[ColumnMeaning.DATE]] = text

    @precondition(has_rows)
    @rule(column=columns, one=places)
    def blank_cell(self, column: int, one: int) -> None:
        self._row(one)[column] = ""

    @precondition(has_rows)
    @rule(column=columns, one=places, other=places, text=st.sampled_from(TEXTS))
    def add_line(self, column: int, one: int, other: int, text: str) -> None:
        for row in (self._row(at) for at in {one, other}):
            row[column] += f"\n{text}"

    @precondition(has_rows)
    @rule(column=columns, one=places)
    def delete_line(self, column: int, one: int) -> None:
        row = self._row(one)
        row[column] = "\n".join(row[column].split("\n")[1:])

    @precondition(has_rows)
    @rule(one=places, other=places)
    def swap_ids(self, one: int, other: int) -> None:
        ours, theirs = self._row(one), self._row(other)
        ours[ID], theirs[ID] = theirs[ID], ours[ID]

    @rule(is_kept=st.booleans())
    def bring_back(self, is_kept: bool) -> None:
        """Take what comes by itself; then undo it, or go on with a table written anew."""
        before = json_of(self.chronology, self.folder)
        save(self.rows, self.path)
        there, report = load_foreign(self.path)
        there.close()
        refused = {*refused_by(report)}
        with coming(self.chronology, self.path) as found:
            taken = self._offered(found, refused)
            changes = [*found.changes()]
            self.edits.append(self.chronology.make_batch(found.changes()))
        with coming(self.chronology, self.path) as found:
            assert found.counts.new == 0
            assert RowKind.THERE not in {row.kind for row in found.rows}
        for one in (one.after for one in changes if one.before is None):
            if isinstance(one, Origin) and one.section == "events" and one.place:
                number = number_of(one.place)
                taken |= {(one.record, number, field) for field in FIELDS} - {
                    (one.record, *each) for each in refused
                }
        self._check_taken(taken)
        assert doubled(self.chronology, changes) == []
        if is_kept:
            self._write()
        else:
            self.chronology.apply(self.edits.pop().inverse())
            assert json_of(self.chronology, self.folder) == before

    def _offered(self, found: Coming, refused: set[tuple[int, str]]) -> set[tuple[str, int, str]]:
        """Look whether each edit is offered or refused; what is taken of which event."""
        known = matched(self.rows, self.before)
        changed = {
            (number, field)
            for number, was in known.items()
            for at, field in enumerate(FIELDS)
            if said(self.rows[number - 1], at) != said(was, at)
        }
        unknown = len([1 for row in self.rows[1:] if any(row)]) - len(known)
        assert found.counts.new == unknown or (self.edits and found.counts.new < unknown)
        offered = [*offered_by(found)]
        assert changed - {one[:2] for one in offered} - refused == set()
        unedited = {number for number, was in known.items() if self.rows[number - 1] == was}
        assert unedited.isdisjoint({one[0] for one in offered})
        left = {one[:2] for one in offered if not one[2]} | refused
        return {(id_in(self.rows[number - 1]), number, field) for number, field in changed - left}

    def _check_taken(self, taken: Collection[tuple[str, int, str]]) -> None:
        """Look whether all that was taken stands here as it was typed."""
        rows = {id_in(row): row for row in rows_here(self.chronology)}
        for own_id, number, field in taken:
            at, row = FIELDS.index(field), self.rows[number - 1]
            assert holds(rows[own_id], row, at), (number, field, rows[own_id][at], row[at])

    def teardown(self) -> None:
        """Undo all of it."""
        for edit in reversed(self.edits):
            self.chronology.apply(edit.inverse())
        assert json_of(self.chronology, self.folder) == self.first
        self.chronology.close()
        self.temporary.cleanup()


def id_in(row: Sequence[str]) -> str:
    """The id of the event that a row was written of."""
    return row[ID].partition(" | ")[0]


def rows_here(chronology: StoredChronology) -> Iterator[list[str]]:
    """The rows of all events as they would be written now."""
    for event in [one for one in chronology.records("events") if isinstance(one, Event)]:
        key = chronology.key_of(event.id)
        assert key is not None
        yield row_of_event(chronology.details(key), 1)


def test_each_edit_of_a_table_is_offered_or_refused_by_its_row() -> None:
    run(EditedTables, settings=SETTINGS)
