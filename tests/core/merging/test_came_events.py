"""People, links, quotes and claims of an event that comes again: which are one, and what is open.

Versions are as they came, as they are here, and as they come now.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from timeline_app.core.evidence.as_written import NOT_CITED, marks_of_fields
from timeline_app.core.merging.came_events import MergedEvent, merged_events
from timeline_app.core.merging.three_way import RowCase
from timeline_app.core.records.as_came import CameEvent, CameLink
from timeline_app.core.records.records import Importance, Status, Verification
from timeline_app.core.value import replace

Items = Sequence[tuple[str, ...]]


def of(field: str, *items: tuple[str, ...], written: str | None = None) -> CameEvent:
    return replace(CameEvent("t", status=Status.TOOK_PLACE, written=written), **{field: items})


def merged(
    came: CameEvent | None, here: CameEvent, now: CameEvent, others: Sequence[CameLink] = ()
) -> MergedEvent:
    return merged_events(came, here, now, Status.TOOK_PLACE, others)


def cases(
    field: str, came: Items | None, here: Items, now: Items, others: Sequence[CameLink] = ()
) -> list[tuple[int, int, RowCase]]:
    before = None if came is None else of(field, *came)
    found = merged(before, of(field, *here), of(field, *now), others)
    return [(item.here, item.now, item.merged.case) for item in found.items]


def linked(title: str, address: str = "", stance: str = "") -> tuple[str, ...]:
    return (address, "", "", stance, title)


@pytest.mark.parametrize("field", ["people", "links", "quotes", "claims"])
def test_where_nobody_knows_what_came_nothing_is_added_unasked(field: str) -> None:
    found = merged(None, of(field, ("A",), ("B",)), of(field, ("A",), ("C c",), ("D d",)))
    assert [(one.here, one.now, one.merged.case, one.merged.open) for one in found.items] == [
        (0, 0, RowCase.SAME, ()),
        (-1, 1, RowCase.CHANGED_ON_BOTH, ("what",)),
        (-1, 2, RowCase.CHANGED_ON_BOTH, ("what",)),
    ]
    assert found.case is RowCase.CHANGED_ON_BOTH


def test_the_first_that_is_here_and_comes_is_compared_where_nobody_knows_what_came() -> None:
    found = merged(None, of("people", ("A", "host")), of("people", ("A", "guest")))
    assert [item.merged.open for item in found.items] == [("said",)]


@pytest.mark.parametrize(
    ("field", "came", "here", "now", "result"),
    [
        ("people", ("A",), ("A", "", "person", "US"), ("A", "host"), ("A", "host", "person", "US")),
        (
            "people",
            ("A", "", "person", "US"),
            ("A", "", "person", "US"),
            ("A", "", "state", "CN"),
            ("A", "", "state", "CN"),
        ),
        (
            "links",
            ("x", "", "", "context", "t", "", "", "", "", "book"),
            ("x", "", "", "context", "t", "", "", "", "", "book"),
            ("x", "new", "", "supports", "t"),
            ("x", "new", "", "supports", "t", "", "", "", "", "book"),
        ),
        (
            "links",
            ("x", "", "", "context", "t", "", "", "", "", "book"),
            ("x", "", "", "context", "t", "", "", "", "", "book"),
            ("x", "", "", "", "t", "", "", "", "", "report"),
            ("x", "", "", "context", "t", "", "", "", "", "report"),
        ),
        (
            "quotes",
            ("Yes", *[""] * 8, "s"),
            ("Yes", *[""] * 8, "s"),
            ("Yes", "He"),
            ("Yes", "He", *[""] * 7, "s"),
        ),
        ("claims", ("May", "2023", "s"), ("May", "2023", "s"), ("May", "", ""), ("May", "", "s")),
    ],
)
def test_what_the_file_does_not_say_of_an_item_stays_as_it_is(
    field: str,
    came: tuple[str, ...],
    here: tuple[str, ...],
    now: tuple[str, ...],
    result: tuple[str, ...],
) -> None:
    (item,) = merged(of(field, came), of(field, here), of(field, now)).items
    assert item.merged.result is not None
    values = [getattr(item.merged.result, name) for name in item.merged.result.__struct_fields__]
    assert values == [*result, *[""] * (len(values) - len(result))]


A, B, C = ("https://x.org/a", ""), ("https://x.org/b", ""), ("https://x.org/c", "")
ONE = (0, 0, RowCase.CHANGED_THERE)
GONE, NEW = (0, -1, RowCase.GONE_THERE), (-1, 0, RowCase.NEW)


@pytest.mark.parametrize(
    ("field", "came", "now", "expected"),
    [
        ("links", [A], [B], [ONE]),
        ("links", [A, C], [C, B], [(0, 1, ONE[2]), (1, 0, RowCase.SAME)]),
        ("links", [A], [B, C], [GONE, NEW, (-1, 1, NEW[2])]),
        ("links", [linked("one two three")], [linked("one two four"), A], [ONE, (-1, 1, NEW[2])]),
        ("links", [linked("one two")], [linked("one four"), A], [ONE, (-1, 1, NEW[2])]),
        ("links", [linked("a b c")], [linked("a d e"), A], [GONE, NEW, (-1, 1, NEW[2])]),
        ("links", [linked("a b c")], [A, linked("a b d")], [(0, 1, ONE[2]), NEW]),
        ("claims", [("in May", "2023")], [("then", "2024")], [ONE]),
        ("quotes", [("We go on",)], [("They stop",)], [GONE, NEW]),
        ("quotes", [("one two three",)], [("one two four",)], [ONE]),
        ("quotes", [("one  two",)], [("one two",)], [ONE]),
        (
            "quotes",
            [("one two three",), ("one two four",)],
            [("one two four five",), ("one two three",)],
            [(0, 1, RowCase.SAME), (1, 0, ONE[2])],
        ),
        ("people", [("Ann Lee Wu",)], [("Ann Lee Ma",)], [GONE, NEW]),
        ("people", [("A", "host")], [("A", "guest"), ("A", "host")], [(0, 1, RowCase.SAME), NEW]),
    ],
)
def test_which_items_are_one(
    field: str, came: Items, now: Items, expected: list[tuple[int, int, RowCase]]
) -> None:
    assert cases(field, came, came, now) == expected


def test_the_most_alike_are_paired_first() -> None:
    came = [("a b c d",), ("a b c e",)]
    now = [("a b c e x",), ("a b y z",)]
    assert cases("quotes", came, came, now) == [(0, 1, ONE[2]), (1, 0, ONE[2])]


def test_an_address_of_another_source_that_is_here_is_no_other_wording() -> None:
    assert cases("links", [A], [A], [B], [CameLink(B[0])]) == [GONE, NEW]
    assert cases("links", [A], [A], [B], [CameLink(C[0])]) == [ONE]


def test_the_same_item_new_on_both_sides_is_one() -> None:
    assert cases("people", [], [("A",)], [("B",), ("a",)]) == [(0, 1, RowCase.SAME), NEW]
    assert cases("people", [("A",)], [], [("A",)]) == [(-1, 0, RowCase.DELETED_HERE)]


@pytest.mark.parametrize(("count", "case"), [(100, RowCase.CHANGED_THERE), (101, RowCase.NEW)])
def test_wordings_of_very_many_are_not_all_compared(count: int, case: RowCase) -> None:
    came = [(f"word{at} said",) for at in range(count)]
    now = [(f"word{at} told",) for at in range(count)]
    assert cases("quotes", came, came, now)[-1][-1] is case


def test_a_source_that_stands_behind_a_quote_comes_with_that() -> None:
    quoted = linked("Notes", stance=NOT_CITED)
    assert cases("links", [], [], [quoted, linked("Book")]) == [(-1, 1, RowCase.NEW)]
    assert cases("links", [quoted], [quoted], [quoted]) == [(0, 0, RowCase.SAME)]


@pytest.mark.parametrize(
    ("came", "here", "now", "case"),
    [
        ([("A",)], [("A",)], [], RowCase.SAME),
        ([("A",)], [("A",)], [("A",), ("B",)], RowCase.CHANGED_THERE),
        ([("A",)], [("A",)], [("A", "host")], RowCase.CHANGED_THERE),
        ([("A",)], [("A", "host")], [("A",)], RowCase.CHANGED_HERE),
        ([("A",)], [("A", "host")], [("A", "guest")], RowCase.CHANGED_ON_BOTH),
        ([("A",)], [], [("A",)], RowCase.CHANGED_HERE),
    ],
)
def test_the_case_of_an_event_is_that_of_its_people_too(
    came: Items, here: Items, now: Items, case: RowCase
) -> None:
    found = merged(of("people", *came), of("people", *here), of("people", *now))
    assert found.case is case


def test_a_table_that_comes_back_is_compared_with_how_it_was_written() -> None:
    written = replace(of("people", ("A", "host"), written=""), place="Rome", summary="s", kind="k")
    marks = marks_of_fields(written)
    here = replace(written, place="Paris", kind="here")
    now = replace(written, written=marks, summary="new", kind="there", people=(("A", "guest"),))
    found = merged(None, here, now)
    assert (found.fields.taken, found.fields.kept, found.fields.open) == (
        ("summary",),
        ("place",),
        ("kind",),
    )
    assert [item.merged.taken for item in found.items] == [("said",)]
    assert found.came is not None
    assert (found.came.place, found.came.summary, found.came.kind) == ("Rome", "s", "")


def test_items_changed_on_both_sides_since_a_table_was_written_are_open() -> None:
    written = of("people", ("A", "host"), written="")
    here = of("people", ("A", "chair"), written="")
    now = of("people", ("A", "guest"), ("B",), written=marks_of_fields(written))
    found = merged(None, here, now)
    assert [item.merged.open for item in found.items] == [("said",), ("what",)]
    assert found.came is not None
    assert found.came.people == ()


def test_a_row_that_lost_a_column_leaves_that_as_it_is() -> None:
    came = replace(of("people", written=""), place="Rome", importance=Importance.CENTRAL)
    now = replace(came, written="", place="", summary="new", unsaid=("place",), importance=None)
    found = merged(came, came, now)
    assert found.fields.taken == ("summary",)
    assert found.fields.result is not None
    assert found.fields.result.place == "Rome"


def test_spelling_counts_in_a_row_of_all_fields_alone() -> None:
    here, other = ("https://x.org/a", ""), ("http://www.x.org/a/", "")
    assert cases("links", [here], [here], [other]) == [(0, 0, RowCase.SAME)]
    came = of("links", here, written="")
    found = merged(came, came, of("links", other, written=""))
    assert [item.merged.taken for item in found.items] == [("what",)]


def test_of_an_import_before_tables_had_all_fields_items_are_not_known() -> None:
    came, here = of("people", ("A", "host")), of("people", ("A", "host"))
    found = merged(came, here, of("people", ("A", "guest"), written=""))
    assert [item.merged.open for item in found.items] == [("said",)]


def test_what_a_file_did_not_say_came_as_it_is_of_all_others() -> None:
    came = CameEvent("t", status=Status.TOOK_PLACE)
    here = replace(came, importance=Importance.ORDINARY, verification=Verification.UNVERIFIED)
    now = replace(came, importance=Importance.CENTRAL, verification=Verification.VERIFIED)
    assert merged(came, here, now).fields.taken == ("importance", "verification")
    ours = replace(here, importance=Importance.MINOR)
    assert merged(came, ours, came).fields.result == ours
    assert merged(here, ours, now).fields.open == ("importance",)
