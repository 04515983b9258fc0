"""What holds of any two chronologies that are compared."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.storage.any_chronology import documents
from tests.storage.chronologies import in_memory
from tests.storage.comparison.compared import (
    NOW,
    compared,
    comparison_of,
    exchanged,
    held,
    take,
    told_but_for_names,
)
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.json.document_type import JsonDocument

PAIRS = st.tuples(documents(), documents())
FEW = settings(max_examples=8, phases=[Phase.generate])


@FEW
@given(PAIRS)
def test_both_sides_list_the_same_with_sides_exchanged(
    pair: tuple[JsonDocument, JsonDocument],
) -> None:
    with compared(*pair) as (_, one), compared(*reversed(pair)) as (_, other):
        assert sorted(told_but_for_names(one)) == sorted(exchanged(told_but_for_names(other)))
        assert one.agreed == other.agreed


@FEW
@given(PAIRS)
def test_when_all_is_taken_there_is_nothing_left_to_list(
    pair: tuple[JsonDocument, JsonDocument],
) -> None:
    with in_memory(pair[0]) as here, in_memory(pair[1]) as there:
        before = held(here)
        comparison = comparison_of(here, there)
        choices = comparison.choices()
        choices.take(range(len(comparison.differences)))
        edit = here.make_batch(here.changes.chosen(comparison, choices, NOW))
        assert comparison_of(here, there).differences == []
        if edit:
            here.apply(edit.inverse())
        assert held(here) == before


@FEW
@given(PAIRS, st.data())
def test_whatever_is_taken_leaves_a_chronology(
    pair: tuple[JsonDocument, JsonDocument], data: st.DataObject
) -> None:
    with compared(*pair) as (here, comparison):
        numbers = range(len(comparison.differences))
        choices = comparison.choices()
        for number in data.draw(st.lists(st.sampled_from(numbers), max_size=4)) if numbers else ():
            choices.take([number])
        for number in data.draw(st.lists(st.sampled_from(numbers), max_size=2)) if numbers else ():
            choices.leave([number])
        take(here, comparison, choices)
        assert flaw_among(here) is None
