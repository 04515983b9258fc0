"""Tables as people edit them, by columns and rows: each edit is offered, or refused by its row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.load.coming_files import coming, json_of
from tests.app.load.written_tables import (
    ID,
    OPEN_LINES,
    PLACE_OF,
    Rows,
    chronology_of,
    rows_of,
    save,
    told,
    write,
)
from timeline_app.app.load.foreign_files import load_foreign
from timeline_app.core.records.records import Event, EventQuote, Import, Origin, Quote
from timeline_app.interchange.sheets.names import ColumnMeaning

QUOTE = PLACE_OF[ColumnMeaning.QUOTE]


def typed_twice(rows: Rows) -> None:
    for row in rows[1:3]:
        row[QUOTE] = OPEN_LINES


def in_two_new_rows(rows: Rows) -> None:
    new = [*rows[1][:QUOTE], OPEN_LINES, *rows[1][QUOTE + 1 : ID], ""]
    rows += [new, [*new]]


def in_a_row_and_a_new_one(rows: Rows) -> None:
    rows[1][QUOTE] = OPEN_LINES
    rows.append([*rows[1][:ID], ""])


def copied(rows: Rows) -> None:
    rows.insert(2, [*rows[1]])


def copied_without_id(rows: Rows) -> None:
    rows += [[*rows[1][:ID], ""], [*rows[2][:ID], ""]]


def copied_before_it_was_edited(rows: Rows) -> None:
    rows += [[*rows[1][:ID], ""], [*rows[1][:ID], ""]]
    rows[1][QUOTE] = rows[1][QUOTE].replace("We will", "They will")


def shifted(rows: Rows) -> None:
    for row, text in zip(rows[2:], [row[QUOTE] for row in rows[1:]], strict=False):
        row[QUOTE] = text
    rows[1][QUOTE] = OPEN_LINES


def under_other_ids(rows: Rows) -> None:
    ids = [row[ID] for row in rows[1:]]
    for row, own_id in zip(rows[1:], [*ids[1:], ids[0]], strict=True):
        row[ID] = own_id


@pytest.mark.parametrize(
    ("edit", "quotes", "links"),
    [
        (typed_twice, 1, 2),
        (in_two_new_rows, 1, 2),
        (in_a_row_and_a_new_one, 1, 2),
        (copied, 0, 1),
        (copied_without_id, 0, 2),
        (copied_before_it_was_edited, 1, 2),
        (shifted, 1, 3),
        (under_other_ids, 0, 3),
    ],
)
def test_a_quote_that_several_rows_bring_is_added_once(
    tmp_path: Path, edit: Callable[[Rows], None], quotes: int, links: int
) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 3) as chronology:
        write(chronology, path)
        before = json_of(chronology, tmp_path)
        rows = rows_of(path)
        edit(rows)
        save(rows, path)
        with coming(chronology, path) as found:
            added = [one.after for one in found.changes() if one.before is None]
            made = chronology.make_batch(found.changes())
        assert sum(isinstance(one, Quote) for one in added) == quotes
        assert sum(isinstance(one, EventQuote) for one in added) == links
        chronology.apply(made.inverse())
        assert json_of(chronology, tmp_path) == before


def test_a_day_is_taken_where_the_time_zone_cant_be_read(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 1) as chronology:
        write(chronology, path)
        rows = rows_of(path)
        rows[1][PLACE_OF[ColumnMeaning.DATE]] = "2023-06-20"
        rows[1][PLACE_OF[ColumnMeaning.ZONE]] = "somewhere"
        save(rows, path)
        with coming(chronology, path) as found:
            assert [[one.name for one in row.fields] for row in found.rows] == [["date"]]
            changes = [one for one in found.changes() if isinstance(one.after, Event)]
        assert [told(one) for one in changes] == [["Event.date"]]


def test_a_day_with_another_time_than_that_of_its_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    with chronology_of(tmp_path, 1) as chronology:
        write(chronology, path)
        rows = rows_of(path)
        rows[1][PLACE_OF[ColumnMeaning.DATE]] = "20 June 2023 11:30"
        save(rows, path)
        there, report = load_foreign(path)
        there.close()
        assert [(one.field, one.raw) for one in report.faults] == [("date", "20 June 2023 11:30")]


def test_a_source_that_is_here_is_cited_in_place_of_another(tmp_path: Path) -> None:
    path, at = tmp_path / "talks.csv", PLACE_OF[ColumnMeaning.SOURCE]
    with chronology_of(tmp_path, 3) as chronology:
        write(chronology, path)
        rows = rows_of(path)
        rows[1][at], rows[2][at] = rows[2][at], rows[1][at]
        save(rows, path)
        with coming(chronology, path) as found:
            changes = [one for one in found.changes() if not isinstance(one.after, Import | Origin)]
            assert sorted(one for each in changes for one in told(each)) == ["+ Citation"] * 2
            chronology.make_batch(found.changes())
        with coming(chronology, path) as found:
            assert found.rows == []
