"""Tables edited at random as people do: each edit is offered, or refused by its row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.load.coming_files import coming, json_of
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
from timeline_app.core.edits.edit import Edit
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.placing.report import Report
from timeline_app.interchange.sheets.all_fields import COLUMNS, lists_in
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.imports.coming import Coming
from timeline_app.storage.imports.shown_rows import RowKind

COUNT = 4
FIELDS = (
    "date", "time", "zone", "title", "place", "lanes", "status", "importance", "summary", "people",
    "quotes", "links", "tags", "note", "kind", "channel", "caption", "verification",
    "verification_note", "date_basis", "claims",
)  # fmt: skip
"""Those of the columns, in their order."""
DATED = ("date", "time", "zone", "date_basis")
OF_FAULT = dict(zip((one.column.value for one in COLUMNS), FIELDS, strict=True)) | {
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
USUAL = {PLACE_OF[ColumnMeaning.STATUS]: "took place"}
"""What an empty cell says of an event of the past."""


class TableEdit(NamedTuple):
    """An edit of one kind, of a column and of rows, with what is typed."""

    kind: str
    column: int
    rows: tuple[int, int]
    text: str


def copy_row(rows: Rows, edit: TableEdit) -> None:
    one, other = edit.rows
    rows.insert(other, [*rows[one]])


def copy_without_id(rows: Rows, edit: TableEdit) -> None:
    one, other = edit.rows
    rows.insert(other, [*rows[one][:ID], ""])


def delete_row(rows: Rows, edit: TableEdit) -> None:
    del rows[edit.rows[0]]


def shift_down(rows: Rows, edit: TableEdit) -> None:
    column, start = edit.column, edit.rows[0]
    below = ["", *(row[column] for row in rows[start:])]
    for row, cell in zip(rows[start:], below, strict=False):
        row[column] = cell


def sort_column(rows: Rows, edit: TableEdit) -> None:
    cells = sorted((row[edit.column] for row in rows), reverse=edit.rows[0] > edit.rows[1])
    for row, cell in zip(rows, cells, strict=True):
        row[edit.column] = cell


def sort_rows(rows: Rows, edit: TableEdit) -> None:
    rows.sort(key=lambda row: row[edit.column], reverse=edit.rows[0] > edit.rows[1])


def type_twice(rows: Rows, edit: TableEdit) -> None:
    for at in edit.rows:
        rows[at][edit.column] = edit.text


def add_line(rows: Rows, edit: TableEdit) -> None:
    for at in {*edit.rows}:
        rows[at][edit.column] += f"\n{edit.text}"


def delete_line(rows: Rows, edit: TableEdit) -> None:
    row = rows[edit.rows[0]]
    row[edit.column] = "\n".join(row[edit.column].split("\n")[1:])


def swap_ids(rows: Rows, edit: TableEdit) -> None:
    one, other = (rows[at] for at in edit.rows)
    one[ID], other[ID] = other[ID], one[ID]


EDITS: dict[str, Callable[[Rows, TableEdit], None]] = {
    one.__name__: one
    for one in (
        copy_row, copy_without_id, delete_row, shift_down, sort_column, sort_rows, type_twice,
        add_line, delete_line, swap_ids,
    )
}  # fmt: skip
edits = st.lists(
    st.builds(
        TableEdit,
        st.sampled_from([*EDITS]),
        st.integers(0, ID - 1),
        st.tuples(*[st.integers(0, COUNT - 1)] * 2),
        st.sampled_from(TEXTS),
    ),
    min_size=1,
    max_size=4,
)


def edited(rows: Rows, made: Sequence[TableEdit]) -> Rows:
    """The table after these edits, as far as there are rows left for them."""
    head, *below = [[*row] for row in rows]
    for edit in made:
        if max(edit.rows) < len(below):
            EDITS[edit.kind](below, edit)
    return [head, *below]


def said(row: Sequence[str], at: int) -> object:
    """What a cell says: in a list the order is no matter."""
    if not COLUMNS[at].is_list:
        return row[at].strip() or USUAL.get(at, "")
    return {"|".join(parts).rstrip("|") for parts in lists_in(row[at])}


def matched(rows: Rows, before: Rows) -> dict[int, list[str]]:
    """The rows that are of events here, by their numbers, as they were written."""
    written = {row[ID]: row for row in before[1:]}
    found = ((number, written.pop(row[ID], None)) for number, row in enumerate(rows[1:], 2))
    return {number: was for number, was in found if was is not None}


def offered_by(found: Coming) -> Iterator[tuple[int, str]]:
    """The fields that are offered of rows, or told to be gone, with the numbers of the rows."""
    for row in found.rows:
        if row.section == "events" and row.kind is not RowKind.ALIKE and row.place:
            yield from ((int(row.place.removeprefix("row ")), one.name) for one in row.fields)


def refused_by(report: Report) -> Iterator[tuple[int, str]]:
    """The fields of which something was not read, with the numbers of the rows."""
    for fault in report.faults:
        number = int(fault.place.removeprefix("row "))
        if fault.field in OF_FAULT:
            yield number, OF_FAULT[fault.field]
        elif fault.reason == FaultReason.NO_TITLE.value:
            yield number, "title"
        else:
            yield from ((number, one) for one in DATED)


def check_table(chronology: StoredChronology, path: Path, before: Rows, rows: Rows) -> Edit:
    """Compare what comes with what was edited, and take it."""
    save(rows, path)
    there, report = load_foreign(path)
    there.close()
    known = matched(rows, before)
    changed = {
        (number, field)
        for number, was in known.items()
        for at, field in enumerate(FIELDS)
        if said(rows[number - 1], at) != said(was, at)
    }
    with coming(chronology, path) as found:
        assert found.counts.new == len([row for row in rows[1:] if any(row)]) - len(known)
        offered = {*offered_by(found)}
        assert changed <= offered | {*refused_by(report)}
        for number, was in known.items():
            if rows[number - 1] == was:
                assert number not in {one for one, _ in offered}
        made = chronology.make_batch(found.changes())
    try:
        with coming(chronology, path) as found:
            assert found.counts.new == 0
            assert RowKind.THERE not in {row.kind for row in found.rows}
    except BaseException:
        chronology.apply(made.inverse())
        raise
    return made


@pytest.mark.parametrize("most", [40, pytest.param(2_000, marks=pytest.mark.long)])
def test_each_edit_of_a_table_is_offered_or_refused_by_its_row(tmp_path: Path, most: int) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, COUNT) as chronology:
        write(chronology, path)
        before, rows = json_of(chronology, tmp_path), rows_of(path)

        @settings(max_examples=examples(most))
        @given(edits)
        def check(made: list[TableEdit]) -> None:
            taken = check_table(chronology, path, rows, edited(rows, made))
            chronology.apply(taken.inverse())
            assert json_of(chronology, tmp_path) == before

        check()
