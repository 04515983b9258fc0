from __future__ import annotations

from timeline_app.core.merging.choices import DifferenceChoices, Taken

EVENT, OTHER, ACTOR, SOURCE, FIRST = range(5)
NEEDS = {EVENT: {ACTOR, SOURCE}, OTHER: {ACTOR}, SOURCE: {FIRST}}


def test_what_is_needed_is_taken_and_left_with_what_needs_it() -> None:
    choices = DifferenceChoices(NEEDS)
    choices.take([EVENT])
    assert choices.all() == [EVENT, ACTOR, SOURCE, FIRST]
    assert choices.taken(EVENT) is Taken.YES
    assert choices.taken(FIRST) is Taken.WITH_ANOTHER
    assert choices.with_it(EVENT) == [ACTOR, SOURCE, FIRST]
    choices.take([OTHER])
    choices.leave([EVENT])
    assert choices.all() == [OTHER, ACTOR]


def test_what_was_taken_by_itself_stays_when_another_is_left() -> None:
    choices = DifferenceChoices(NEEDS)
    choices.take([ACTOR])
    choices.take([EVENT])
    choices.leave([EVENT])
    assert choices.all() == [ACTOR]


def test_who_leaves_what_is_needed_leaves_what_needs_it() -> None:
    choices = DifferenceChoices(NEEDS)
    choices.take([EVENT, OTHER])
    choices.leave([FIRST])
    assert choices.all() == [OTHER, ACTOR]


def test_of_all_only_what_nothing_else_brings_is_taken_by_itself() -> None:
    choices = DifferenceChoices(NEEDS)
    choices.take_all(range(5))
    assert choices.all() == [EVENT, OTHER, ACTOR, SOURCE, FIRST]
    choices.leave([EVENT, OTHER])
    assert choices.all() == []


def test_two_that_need_each_other_are_taken_and_left_together() -> None:
    choices = DifferenceChoices({EVENT: {OTHER}, OTHER: {EVENT}})
    choices.take_all([EVENT, OTHER])
    assert choices.all() == [EVENT, OTHER]
    choices.leave([OTHER])
    assert choices.all() == []


def test_some_fields_need_only_what_they_name() -> None:
    def needs_of_fields(number: int, fields: frozenset[str]) -> list[int]:
        assert number == EVENT
        return [ACTOR] if "actor" in fields else []

    choices = DifferenceChoices(NEEDS, needs_of_fields)
    every = ["title", "actor", "source"]
    choices.choose_fields(EVENT, ["title"], every)
    assert (choices.all(), choices.taken(EVENT)) == ([EVENT], Taken.PARTLY)
    choices.choose_fields(EVENT, ["title", "actor"], every)
    assert choices.all() == [EVENT, ACTOR]
    assert choices.fields(EVENT) == {"title", "actor"}
    choices.leave([FIRST])
    assert choices.all() == [EVENT, ACTOR]
    choices.leave([ACTOR])
    assert choices.all() == []
    choices.choose_fields(EVENT, every, every)
    assert (choices.taken(EVENT), choices.fields(EVENT)) == (Taken.YES, None)
