from __future__ import annotations

from timeline_app.widgets.reader.marks import Mark, Marks

MARKS = Marks([Mark(30, 40, name="b"), Mark(5, 9, name="a"), Mark(50, 50_000, name="c")])


def test_marks_within_a_stretch_are_those_that_reach_into_it() -> None:
    assert [one.name for one in MARKS.within(9, 31)] == ["b"]
    assert [one.name for one in MARKS.within(8, 9)] == ["a"]
    assert [one.name for one in MARKS.within(400, 500)] == ["c"]
    assert MARKS.within(9, 30) == []


def test_next_and_last_go_in_the_order_of_the_text_and_around() -> None:
    assert MARKS.next_name("a", 1) == "b"
    assert MARKS.next_name("c", 1) == "a"
    assert MARKS.next_name("a", -1) == "c"


def test_without_a_current_one_next_is_what_follows_the_caret() -> None:
    assert MARKS.next_name("", 1, near=10) == "b"
    assert MARKS.next_name("", -1, near=10) == "a"
    assert MARKS.next_name("", -1, near=0) == "c"
    assert Marks().next_name("", 1) == ""
