from __future__ import annotations

from timeline_app.widgets.reader.marks import MarksOver, TextMark, TextMarks

MARKS = TextMarks(
    [TextMark(30, 40, name="b"), TextMark(5, 9, name="a"), TextMark(50, 50_000, name="c")]
)


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
    assert TextMarks().next_name("", 1) == ""


def test_marks_may_be_added_in_their_order() -> None:
    found = TextMarks()
    for one in MARKS.all:
        found.add(one)
    assert found.all == MARKS.all
    assert found.within(8, 31) == MARKS.within(8, 31)
    assert found.named("c") == MARKS.named("c") == TextMark(50, 50_000, name="c")
    assert found.named("d") is None


def over(*hidden: str) -> MarksOver:
    return MarksOver(
        [TextMark(7, 35, name="over"), TextMark(60, 61, name="late")], MARKS, set(hidden)
    )


def test_marks_over_others_stand_among_them() -> None:
    assert [one.name for one in over().within(8, 36)] == ["a", "over", "b"]
    assert [one.name for one in over("b").within(8, 36)] == ["a", "over"]
    assert over().named("b") == MARKS.named("b")
    assert over("b").named("b") is None
    assert over("b").named("over") == TextMark(7, 35, name="over")
    late = over().shortest_at(60)
    assert late is not None
    assert late.name == "late"


def test_what_is_beside_a_place_is_looked_for_in_both() -> None:
    assert over().next_name("", 1, near=6) == "over"
    assert over().next_name("", 1, near=8) == "b"
    assert over("b").next_name("", 1, near=8) == "c"
    assert over("b", "c").next_name("", 1, near=8) == "late"
    assert over().next_name("", 1, near=100_000) == "a"
    assert over("a").next_name("", 1, near=100_000) == "over"
    assert over().next_name("", -1, near=50) == "b"
    assert over("a", "b").next_name("", -1, near=50) == "over"
    assert over().next_name("", -1, near=0) == "late"
    nothing = MarksOver((), MARKS, {"a", "b", "c"})
    assert nothing.next_name("", 1) == ""
    assert nothing.within(0, 100) == []
