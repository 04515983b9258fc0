"""As it came, as it is here, as it comes now: what becomes of a record, without any file."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.merging.came_events import merged_events
from timeline_app.core.merging.three_way import RowCase, three_way
from timeline_app.core.records.as_came import CameEvent
from timeline_app.core.records.records import CslItem, Event, EventId, Source, SourceId, Status

A, B, C = (Event(EventId(name), name, f"202{n}") for n, name in enumerate("abc", 1))
X = msgspec.structs.replace(A, title="x")


@pytest.mark.parametrize(
    ("came", "here", "now", "case", "result"),
    [
        (None, None, A, RowCase.NEW, A),
        (A, A, A, RowCase.SAME, A),
        (A, B, B, RowCase.SAME, B),
        (A, X, A, RowCase.CHANGED_HERE, X),
        (A, A, X, RowCase.CHANGED_THERE, X),
        (A, X, B, RowCase.CHANGED_ON_BOTH, msgspec.structs.replace(X, date=B.date)),
        (A, B, C, RowCase.CHANGED_ON_BOTH, B),
        (A, A, None, RowCase.GONE_THERE, A),
        (A, X, None, RowCase.GONE_THERE, X),
        (A, None, A, RowCase.DELETED_HERE, None),
        (A, None, X, RowCase.DELETED_HERE, None),
        (A, None, None, RowCase.DELETED_HERE, None),
        (None, A, None, RowCase.ONLY_HERE, A),
        (None, A, A, RowCase.SAME, A),
        (None, A, B, RowCase.CHANGED_ON_BOTH, A),
    ],
)
def test_the_rule(
    came: Event | None, here: Event | None, now: Event | None, case: RowCase, result: Event | None
) -> None:
    merged = three_way(came, here, now)
    assert merged.case is case
    if result is None:
        assert merged.result is None
    else:
        assert merged.result == msgspec.structs.replace(result, id=(here or result).id)


def test_date_time_and_zone_are_one() -> None:
    came = Event(EventId("a"), "a", "2020-01-01")
    here = msgspec.structs.replace(came, time="10:00")
    now = msgspec.structs.replace(came, date="2020-01-02", title="b")
    merged = three_way(came, here, now)
    assert (merged.taken, merged.open) == (("title",), ("date", "time"))
    assert merged.result == msgspec.structs.replace(here, title="b")


def test_fields_of_an_item_are_compared_one_by_one() -> None:
    came, here, now = (
        Source(SourceId("a"), CslItem("book", title, volume=volume))
        for title, volume in (("t", "1"), ("t", "2"), ("u", "1"))
    )
    merged = three_way(came, here, now)
    assert (merged.case, merged.taken, merged.kept) == (
        RowCase.CHANGED_THERE,
        ("item.title",),
        ("item.volume",),
    )
    assert merged.result == Source(SourceId("a"), CslItem("book", "u", volume="2"))


_texts = st.sampled_from("abc")
_events = st.builds(Event, st.just(EventId("e")), _texts, place=_texts, summary=_texts)


@given(_events, _events, _events)
def test_each_field_is_ours_or_theirs_and_nothing_comes_twice(
    came: Event, here: Event, now: Event
) -> None:
    merged = three_way(came, here, now)
    assert merged.result is not None
    for name in ("title", "place", "summary"):
        before, ours, theirs = (getattr(one, name) for one in (came, here, now))
        is_theirs = before == ours != theirs
        assert getattr(merged.result, name) == (theirs if is_theirs else ours)
        assert (name in merged.taken) == is_theirs
        assert (name in merged.open) == (len({before, ours, theirs}) == 3)
    again = three_way(now, merged.result, now)
    assert again.result == merged.result
    assert not again.taken + again.open


_P, _BY = Status.PLANNED, Status.TOOK_PLACE


@pytest.mark.parametrize(
    ("came", "here", "now", "by_day", "expected"),
    [
        (None, _P, None, _BY, _P),
        (None, _P, Status.CANCELLED, _P, Status.CANCELLED),
        (None, Status.POSTPONED, Status.CANCELLED, _P, Status.POSTPONED),
        (Status.CANCELLED, Status.CANCELLED, None, _BY, _BY),
        (Status.CANCELLED, _P, None, _BY, _P),
        (Status.CANCELLED, _P, Status.CANCELLED, _BY, _P),
    ],
)
def test_days_that_pass_change_no_status(
    came: Status | None, here: Status, now: Status | None, by_day: Status, expected: Status
) -> None:
    versions = (CameEvent("t", status=one) for one in (came, here, now))
    merged = merged_events(*versions, by_day)
    assert merged.fields.result is not None
    assert merged.fields.result.status is expected


def test_people_links_and_quotes_are_told_apart_each() -> None:
    came = CameEvent(
        "t",
        people=(("A", ""), ("B", "host"), ("C", "")),
        links=(("https://x.org/a", "old"),),
        quotes=(("We will go on with it", ""), ("No", "")),
    )
    here = CameEvent(
        "t",
        people=(("a", ""), ("B", "guest"), ("D", "")),
        links=(("http://www.x.org/a/", "old"),),
        quotes=(("Quite another one", ""), ("We will go on with all of it", "")),
    )
    now = CameEvent(
        "t",
        people=(("B", "chair"), ("C", "x"), ("d", ""), ("E", "")),
        links=(("https://x.org/a", "new"), ("https://x.org/b", "")),
        quotes=(("We will go on with it", "A"), ("No!", "")),
    )
    merged = merged_events(came, here, now, Status.TOOK_PLACE)
    found = [
        (item.field, (item.versions[2] or item.versions[0] or item.versions[1]), item.merged.case)
        for item in merged.items
    ]
    assert [(field, one.what, case) for field, one, case in found if one] == [
        ("people", "A", RowCase.GONE_THERE),
        ("people", "B", RowCase.CHANGED_ON_BOTH),
        ("people", "C", RowCase.DELETED_HERE),
        ("people", "d", RowCase.SAME),
        ("people", "E", RowCase.NEW),
        ("links", "https://x.org/a", RowCase.CHANGED_THERE),
        ("links", "https://x.org/b", RowCase.NEW),
        ("quotes", "We will go on with it", RowCase.CHANGED_THERE),
        ("quotes", "No", RowCase.DELETED_HERE),
        ("quotes", "No!", RowCase.NEW),
    ]
