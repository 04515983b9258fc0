from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.columns.test_event_columns import columns_of, event
from tests.core.columns.test_update import assert_equal, columns_of_numbered, numbered
from timeline_app.core.columns.event_columns import CODE_OF_WORD, UNVERIFIED_BIT
from timeline_app.core.columns.merge import (
    PATCHED_FIELDS,
    UNSEEN_FIELDS,
    FieldPatches,
    patched,
)
from timeline_app.core.records.records import (
    ClaimId,
    Event,
    EventId,
    Importance,
    LaneId,
    Status,
    Verification,
)

BEFORE = event("a title", "2001", lanes=("talks",))
CHANGED: dict[str, object] = {
    "id": EventId("other"),
    "title": "other title",
    "date": "2002",
    "time": "10:00",
    "lanes": (LaneId("trade"),),
    "status": Status.CANCELLED,
    "importance": Importance.CENTRAL,
    "verification": Verification.VERIFIED,
    "tags": ("tag",),
    "channel": "leaders",
    "rests_on": ClaimId("claim"),
    "order": 7,
}
"""Another value of fields; those that aren't named here are texts."""

SHOWN_OTHERWISE = {"title", "date", "time", "lanes", "channel", "order"}

told = st.tuples(
    st.sampled_from(Status), st.sampled_from(Importance), st.sampled_from(Verification)
)


@pytest.mark.parametrize("name", Event.__struct_fields__)
def test_it_is_said_of_each_field_what_columns_do_with_it(name: str) -> None:
    dated = msgspec.structs.replace(BEFORE, date="2001-02-03")
    after = msgspec.structs.replace(dated, **{name: CHANGED.get(name, "other")})
    one, other = columns_of(dated), columns_of(after)
    if name in UNSEEN_FIELDS or name == "id":
        assert_equal(one, other)
    else:
        assert name in PATCHED_FIELDS | SHOWN_OTHERWISE
        with pytest.raises(AssertionError):
            assert_equal(one, other)


def patches_of(events: dict[int, Event]) -> FieldPatches:
    flags = [
        CODE_OF_WORD[one.status.value]
        | (UNVERIFIED_BIT if one.verification is Verification.UNVERIFIED else 0)
        for one in events.values()
    ]
    return FieldPatches(
        np.array(list(events), np.int64),
        np.array([one.importance for one in events.values()], np.uint8),
        np.array(flags, np.uint32),
    )


@given(numbered, st.lists(st.dictionaries(st.integers(1, 18), told, max_size=8), max_size=3))
def test_patched_columns_are_those_of_all_events(
    start: dict[int, tuple[Event, int]],
    edits: list[dict[int, tuple[Status, Importance, Verification]]],
) -> None:
    before, held, patches = columns_of_numbered(start), dict(start), []
    elsewhere = event("of another chronology", "2001")
    for edit in edits:
        new = {
            key: msgspec.structs.replace(
                held.get(key, (elsewhere, 0))[0],
                status=status,
                importance=importance,
                verification=verification,
            )
            for key, (status, importance, verification) in edit.items()
        }
        held.update((key, (one, held[key][1])) for key, one in new.items() if key in held)
        patches.append(patches_of(new))
    after = patched(before, patches)
    assert_equal(after, columns_of_numbered(held))
    assert_equal(before, columns_of_numbered(start))  # it is as it was
    assert after is not before
