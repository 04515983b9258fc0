"""Where a sentence looks, by its verbs and prepositions."""

from __future__ import annotations

import pytest

from timeline_app.reading.dates.resolve.direction import Direction, look_at

AHEAD, BACK, NONE = Direction.AHEAD, Direction.BACK, Direction.NONE


@pytest.mark.parametrize(
    ("words", "direction", "cue"),
    [
        ("The minister will travel on [Friday].", AHEAD, "will travel"),
        ("The minister won't travel on [Friday].", AHEAD, "won't travel"),
        ("They’ll travel on [Friday].", AHEAD, "’ll travel"),
        ("The talks are to begin on [Friday].", AHEAD, "are to begin"),
        ("The talks, due on [Friday], matter.", AHEAD, "due"),
        ("A summit scheduled for [Friday] was announced.", AHEAD, "scheduled for"),
        ("Answer by [Friday].", AHEAD, "by"),
        ("He ordered it to be shut until [Friday].", AHEAD, "until"),
        ("The talks were put off to [Friday], and the trial was adjourned to it.", BACK, "put"),
        ("The trial was postponed to [Friday].", AHEAD, "postponed to"),
        ("The minister travelled on [Friday].", BACK, "travelled"),
        ("The minister would have gone on [Friday].", BACK, "would have gone"),
        ("The minister said on [Friday] he will travel.", BACK, "said"),
        ("On [Friday] he will travel.", AHEAD, "will travel"),
        ("On [Friday] he went.", BACK, "went"),
        ("By [Friday] he had gone.", BACK, "had"),
        ("He went. The talks of [Friday] matter.", NONE, ""),
        ("The talks of [Friday] matter. He went.", NONE, ""),
        ("Mr. Li went to see Gov. Lu, here since [Friday].", BACK, "since"),
        ("The flaw is reported on [Friday].", NONE, ""),
        ("Under Theresa May the talks of [Friday] matter.", NONE, ""),
        ("Fog due to the storm of [Friday] lingers.", NONE, ""),
    ],
)
def test_the_last_cue_before_a_date_decides_else_the_first_after_it(
    words: str, direction: Direction, cue: str
) -> None:
    start, end = words.index("["), words.index("]") - 1
    look = look_at(words.replace("[", "").replace("]", ""), start, end)
    assert (look.direction, look.cue) == (direction, cue)


@pytest.mark.parametrize(
    ("words", "is_weak"),
    [
        ("He said it would end on [Friday].", True),
        ("He said it will end on [Friday].", False),
        ("They had come by [Friday].", False),
        ("They came by [Friday].", True),
        ("They must come by [Friday].", False),
    ],
)
def test_what_looks_ahead_from_a_day_that_is_over_is_weak(words: str, is_weak: bool) -> None:
    start, end = words.index("["), words.index("]") - 1
    assert look_at(words.replace("[", "").replace("]", ""), start, end).is_weak is is_weak
