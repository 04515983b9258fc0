"""What was found, as rows that follow edits."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.columns.update import rows_of_keys
from timeline_app.core.search.matches import NO_MATCHES, Matches, rows_in_order

KEY = np.array([7, 3, 9, 1, 5], np.int64)


def matches(*rows: int, best: tuple[int, ...] = ()) -> Matches:
    return Matches(np.array(rows, np.int64), best)


def order(found: Matches) -> list[int]:
    return [found.row_at(place) for place in range(len(found))]


def test_keys_become_rows_in_time_order_and_unknown_ones_nothing() -> None:
    wanted = np.array([9, 1, 4, 7], np.int64)
    assert rows_of_keys(KEY, wanted).tolist() == [0, 2, 3]
    assert rows_in_order(KEY, wanted).tolist() == [2, 3, 0]
    assert rows_in_order(KEY, wanted[:0]).tolist() == []
    assert order(matches(0, 2, 3)) == [0, 2, 3]


def test_the_best_come_first_and_each_hit_once() -> None:
    found = matches(0, 2, 3, best=(2, 0))
    assert order(found) == [2, 0, 3]
    assert [found.place_of(row) for row in (2, 0, 3, 1, 4)] == [0, 1, 2, -1, -1]


def test_rows_are_told_from_those_that_are_no_hits() -> None:
    assert [matches(1, 4).holds(row) for row in (0, 1, 4, 5)] == [False, True, True, False]
    assert not NO_MATCHES.holds(0)
    assert matches(1, 4).mask(6).tolist() == [False, True, False, False, True, False]


@given(
    st.sets(st.integers(0, 9), max_size=10),
    st.lists(st.tuples(st.integers(-1, 8), st.integers(-1, 8)), max_size=4),
)
def test_hits_stay_with_their_events(rows: set[int], moves: list[tuple[int, int]]) -> None:
    steps = tuple(RowStep(*move) for move in moves if move != (-1, -1))
    with in_memory(SMALL) as chronology:
        change = ColumnsChange(chronology.columns(), steps)
    best = tuple(sorted(rows, reverse=True)[:3])
    after = matches(*sorted(rows), best=best).after(change)
    assert after.rows.tolist() == sorted(
        moved for row in rows if (moved := change.row_after(row)) >= 0
    )
    assert set(after.best) <= set(after.rows.tolist())


def test_after_a_change_of_everything_there_are_none() -> None:
    with in_memory(SMALL) as chronology:
        change = ColumnsChange(chronology.columns(), is_whole=True)
    assert not len(matches(1, 2).after(change))


def test_an_edit_that_moves_no_hit_leaves_the_very_same_hits() -> None:
    with in_memory(SMALL) as chronology:
        columns = chronology.columns()
    found, gone = matches(1, 2), ColumnsChange(columns, (RowStep(0, -1),))
    assert found.after(ColumnsChange(columns, (RowStep(1, 1), RowStep(0, 0)))) is found
    assert NO_MATCHES.after(gone) is NO_MATCHES
    assert found.after(gone).rows.tolist() == [0, 1]
