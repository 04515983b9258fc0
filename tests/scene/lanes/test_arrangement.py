"""Lanes that are moved come to the place they were moved to, and nothing else moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.scene.lanes.grouping import Arrangement

OWN_ORDER = tuple("abcdefgh")


def arranged(arrangement: Arrangement) -> list[str]:
    """All lanes as the arrangement has them, hidden ones too."""
    place = {own_id: number for number, own_id in enumerate(arrangement.order)}
    return sorted(OWN_ORDER, key=lambda own_id: place.get(own_id, len(place)))


def shown(arrangement: Arrangement) -> list[str]:
    return [own_id for own_id in arranged(arrangement) if own_id not in arrangement.hidden]


arrangements = st.builds(
    Arrangement,
    st.lists(st.sampled_from((*OWN_ORDER, "gone")), unique=True).map(tuple),
    hidden=st.frozensets(st.sampled_from(OWN_ORDER), max_size=7),
)


@given(arrangements, st.data())
def test_a_lane_goes_where_it_is_moved_to(arrangement: Arrangement, data: st.DataObject) -> None:
    before = shown(arrangement)
    lane = data.draw(st.sampled_from(before))
    place = data.draw(st.integers(-2, len(before) + 2))
    after = arrangement.moved(before, lane, place)
    expected = [own_id for own_id in before if own_id != lane]
    expected.insert(min(len(expected), max(0, place)), lane)
    assert shown(after) == expected
    assert after.hidden == arrangement.hidden


@given(st.data())
def test_no_more_lanes_are_placed_than_need_it(data: st.DataObject) -> None:
    lane = data.draw(st.sampled_from(OWN_ORDER))
    old = OWN_ORDER.index(lane)
    place = data.draw(st.integers(0, len(OWN_ORDER) - 1))
    after = Arrangement().moved(OWN_ORDER, lane, place)
    assert len(after.order) == max(old, place) + 1


@given(arrangements, st.frozensets(st.sampled_from(OWN_ORDER)), st.booleans())
def test_folds_are_undone_by_their_opposite(
    arrangement: Arrangement, ids: frozenset[str], is_folded: bool
) -> None:
    once = arrangement.with_fold(ids, is_folded=is_folded)
    assert (once.folded >= ids, once.unfolded >= ids) == (
        is_folded or not ids,
        not is_folded or not ids,
    )
    assert not once.folded & once.unfolded
    again = once.with_fold(ids, is_folded=not is_folded)
    assert not ids & (again.folded if is_folded else again.unfolded)


@given(arrangements, st.frozensets(st.sampled_from(OWN_ORDER)))
def test_hidden_lanes_come_back_where_they_were(
    arrangement: Arrangement, ids: frozenset[str]
) -> None:
    before = shown(arrangement.with_all_shown())
    hidden = arrangement.with_hidden(ids)
    assert not ids & set(shown(hidden))
    assert shown(hidden.with_all_shown()) == before


def test_a_lane_moved_to_the_end_stays_before_the_hidden_ones_behind_it() -> None:
    own = Arrangement(order=("a", "b", "h"), hidden=frozenset("h"))
    assert own.moved(("a", "b"), "a", 1).order == ("b", "a", "h")
