from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls import sliced_work
from timeline_app.widgets.controls.sliced_work import SLICE_S, SlicedWork

MANY = 10**9


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock by which each look at it takes a third of a slice."""
    now = [0.0]

    def look() -> float:
        now[0] += SLICE_S / 3
        return now[0]

    monkeypatch.setattr(sliced_work, "perf_counter", look)
    return now


def counting(most: int, done: list[int]) -> Iterator[None]:
    try:
        for number in range(most):
            done.append(number)
            yield
    finally:
        done.append(-1)


@pytest.mark.usefixtures("clock")
def test_between_slices_other_events_have_their_turn(qtbot: QtBot) -> None:
    work, done, seen = SlicedWork(), list[int](), list[int]()
    others = QTimer()
    others.timeout.connect(lambda: seen.append(len(done)))
    others.start(0)
    with qtbot.waitSignal(work.ended):
        work.start(counting(9, done))
        assert work.is_busy
        assert done == [], "nothing is done by whoever asks for it"
    others.stop()
    assert done == [*range(9), -1]
    assert not work.is_busy
    steps = [after - before for before, after in pairwise([0, *seen, len(done)])]
    assert max(steps) <= 4


@pytest.mark.usefixtures("clock")
def test_newer_work_takes_the_place_of_what_is_left_of_the_older(qtbot: QtBot) -> None:
    work, older, newer = SlicedWork(), list[int](), list[int]()
    work.start(counting(MANY, older))
    qtbot.waitUntil(lambda: len(older) > 2)
    with qtbot.waitSignal(work.ended):
        work.start(counting(3, newer))
        assert older[-1] == -1, "it was ended, and put away what it had"
    assert newer == [0, 1, 2, -1]
    assert len(older) < MANY


def test_work_is_finished_at_once_where_it_is_needed_and_cancelled_for_good(qtbot: QtBot) -> None:
    work, done = SlicedWork(), list[int]()
    work.start(counting(1000, done))
    with qtbot.waitSignal(work.ended):
        work.finish()
    assert done[-2:] == [999, -1]
    work.start(counting(1000, done))
    work.wait(100_000)
    work.cancel()
    assert not work.is_busy
    work.finish()
    assert len(done) == 1001


def test_a_step_may_start_other_work(qtbot: QtBot) -> None:
    work, done = SlicedWork(), list[int]()

    def restarting() -> Iterator[None]:
        yield
        QTimer.singleShot(0, lambda: work.start(counting(2, done)))
        while True:
            yield

    work.start(restarting())
    with qtbot.waitSignal(work.ended):
        pass
    assert done == [0, 1, -1]


def test_work_that_fails_is_over(qtbot: QtBot) -> None:
    work = SlicedWork()

    def failing() -> Iterator[None]:
        yield
        raise ValueError("no room")

    work.start(failing())
    with pytest.raises(ValueError, match="no room"):
        work.finish()
    assert not work.is_busy


def test_whose_work_it_was_may_go_with_its_last_step(qtbot: QtBot) -> None:
    gone: list[bool] = []

    class Owner(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.work = SlicedWork(self)
            self.work.start(self.steps())

        def steps(self) -> Iterator[None]:
            yield
            self.work.setObjectName("done")

    owner = Owner()
    owner.destroyed.connect(lambda: gone.append(True))
    del owner
    qtbot.waitUntil(lambda: gone == [True])
