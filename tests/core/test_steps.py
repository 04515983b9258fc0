from __future__ import annotations

import pytest

from timeline_app.core.steps import Steps, finished


def counting(most: int, done: list[int]) -> Steps[str]:
    for number in range(most):
        done.append(number)
        yield
    return f"{most} done"


def both(done: list[int]) -> Steps[str]:
    first = yield from counting(2, done)
    second = yield from counting(1, done)
    return f"{first}, {second}"


def test_work_in_steps_is_done_one_after_the_other_and_gives_its_value() -> None:
    done: list[int] = []
    steps = both(done)
    next(steps)
    assert done == [0]
    assert finished(steps) == "2 done, 1 done"
    assert done == [0, 1, 0]
    assert finished(counting(0, done)) == "0 done"


def test_an_error_amid_the_steps_is_told() -> None:
    def failing() -> Steps[None]:
        yield
        raise ValueError("no room")

    with pytest.raises(ValueError, match="no room"):
        finished(failing())
