"""What several events have in common."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.records.event_details import in_all


def test_nothing_shares_nothing() -> None:
    assert in_all([]) == ()
    assert in_all([[], ["Xi"]]) == ()


def test_one_list_shares_all_it_has_once() -> None:
    assert in_all([["Xi", "Biden", "Xi"]]) == ("Xi", "Biden")


def test_only_what_each_list_has_is_shared_in_the_order_of_the_first() -> None:
    assert in_all([["Xi", "Biden", "Qin"], ["Biden", "Xi"], ["Xi", "Wang", "Biden"]]) == (
        "Xi",
        "Biden",
    )


def test_no_more_lists_are_asked_for_once_nothing_is_shared() -> None:
    read = []

    def lists() -> Iterator[list[str]]:
        for name in "ABCD":
            read.append(name)
            yield [name]

    assert in_all(lists()) == ()
    assert read == ["A", "B"]
