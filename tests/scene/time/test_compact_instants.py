"""Instants in 32 bits answer as they do in 64."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.time.compact_instants import Instants

NEAR = st.integers(-(2**31), 2**31)
FAR = st.integers(-(2**61), 2**61)
OPEN = st.sampled_from((OPEN_START, OPEN_END))


def sorted_array(values: list[int]) -> np.ndarray:
    return np.array(sorted(values), np.int64)


@given(
    st.lists(NEAR | OPEN, max_size=40) | st.lists(FAR | OPEN, max_size=40),
    st.lists(NEAR | FAR | OPEN, min_size=1, max_size=20),
)
def test_counts_are_those_of_the_instants_themselves(held: list[int], asked: list[int]) -> None:
    values, wanted = sorted_array(held), sorted_array([*asked, *held])
    instants = Instants.of(values)
    assert instants.all().tolist() == values.tolist()
    assert [instants.at(i) for i in range(len(instants))] == values.tolist()
    assert instants.before(wanted).tolist() == values.searchsorted(wanted, side="left").tolist()
    assert instants.until(wanted).tolist() == values.searchsorted(wanted, side="right").tolist()
    assert [instants.number_before(one) for one in wanted.tolist()] == instants.before(
        wanted
    ).tolist()
    assert [instants.number_until(one) for one in wanted.tolist()] == instants.until(
        wanted
    ).tolist()


FEW = st.integers(0, 4).map(lambda day: day * 86_400)


@given(
    st.lists(NEAR | OPEN, max_size=20)
    | st.lists(NEAR, min_size=2, max_size=20)
    | st.lists(FEW, max_size=20)
    | st.lists(FAR, max_size=20),
    st.integers(1, 5),
)
def test_gaps_are_those_to_other_instants(held: list[int], places: int) -> None:
    values = sorted_array(held)
    found = Instants.of(values).gaps(places)
    given = values.astype(np.float64).tolist()
    expected = []
    for here, there in zip(given, given[places:], strict=False):
        others = [one for one in given if one > here]
        expected.append(there - here or (others[0] - here if others else np.inf))
    assert found.astype(np.float64).tolist() == expected


@given(st.lists(NEAR | OPEN, min_size=1, max_size=20), NEAR | FAR | OPEN, st.data())
def test_edits_in_order_keep_the_order(held: list[int], new: int, data: st.DataObject) -> None:
    old = data.draw(st.sampled_from(held))
    changed = Instants.of(sorted_array(held)).resorted(old, new)
    held.remove(old)
    assert changed.all().tolist() == sorted([*held, new])
    assert changed.resorted(new, None).all().tolist() == sorted(held)
    assert Instants.of(sorted_array(held)).resorted(None, new).all().tolist() == sorted(
        [*held, new]
    )


@given(st.lists(NEAR | OPEN, min_size=2, max_size=20), NEAR | FAR | OPEN, st.data())
def test_edits_in_place_go_where_the_step_says(
    held: list[int], new: int, data: st.DataObject
) -> None:
    before = data.draw(st.integers(0, len(held) - 1))
    after = data.draw(st.integers(0, len(held) - 1))
    changed = Instants.of(np.array(held, np.int64)).stepped(RowStep(before, after), new)
    held.pop(before)
    held.insert(after, new)
    assert changed.all().tolist() == held


@pytest.mark.parametrize(("last", "narrow"), [(2**32 - 6, True), (2**32, False)])
def test_what_lies_within_136_years_takes_32_bits(last: int, narrow: bool) -> None:
    instants = Instants.of(np.array([0, last, OPEN_START, OPEN_END], np.int64))
    assert instants.is_narrow == narrow
    assert instants.all().tolist() == [0, last, OPEN_START, OPEN_END]
