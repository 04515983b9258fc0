from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from timeline_app.widgets.controls import live_work
from timeline_app.widgets.controls.live_work import TURN_S, LiveWork, Work

MANY = 10**9


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock by which each look at it takes a third of what is worked before a turn."""
    now = [0.0]

    def look() -> float:
        now[0] += TURN_S / 3
        return now[0]

    monkeypatch.setattr(live_work, "perf_counter", look)


def counting(most: int, done: list[int], amid: Callable[[], object] | None = None) -> Work:
    """Work that counts; something else is to be done once while it is amid."""
    others = [amid] if amid else []

    def work(again: Callable[[], None]) -> None:
        if others:
            QTimer.singleShot(0, others.pop())
        for number in range(most):
            done.append(number)
            again()
        done.append(-1)

    return work


def wait_for(qtbot: QtBot, work: LiveWork) -> None:
    qtbot.waitUntil(lambda: not work.is_busy)


def test_the_window_has_its_turns(qtbot: QtBot) -> None:
    work, done, seen = LiveWork(), list[int](), list[int]()
    others = QTimer()
    others.timeout.connect(lambda: seen.append(len(done)))
    others.start(0)
    work.start(counting(9, done))
    assert work.is_busy
    assert done == [], "nothing is done by whoever asks for it"
    wait_for(qtbot, work)
    others.stop()
    assert done == [*range(9), -1]
    steps = [after - before for before, after in pairwise([0, *seen, len(done)])]
    assert max(steps) <= 4


def test_newer_work_takes_the_place_of_what_is_amid(qtbot: QtBot) -> None:
    work, older, newer = LiveWork(), list[int](), list[int]()
    work.start(counting(MANY, older, lambda: work.start(counting(3, newer))))
    wait_for(qtbot, work)
    assert newer == [0, 1, 2, -1]
    assert 0 < len(older) < MANY


def test_what_is_put_off_amid_is_done_from_its_beginning_on(qtbot: QtBot) -> None:
    work, done, amid = LiveWork(), list[int](), list[int]()

    def put_off() -> None:
        amid.extend(done)
        work.wait(0)

    work.start(counting(30, done, put_off))
    wait_for(qtbot, work)
    assert amid
    assert done == [*amid, *range(30), -1]


def test_what_is_cancelled_amid_ends_and_leaves_nothing_to_be_done(qtbot: QtBot) -> None:
    work, done = LiveWork(), list[int]()
    work.start(counting(MANY, done, work.cancel))
    wait_for(qtbot, work)
    work.finish()
    assert 0 < len(done) < MANY


def test_work_is_finished_at_once_where_it_is_needed_also_amid(qtbot: QtBot) -> None:
    work, done, at_once = LiveWork(), list[int](), list[int]()
    work.start(counting(9, done))
    work.finish()
    assert done == [*range(9), -1]
    assert not work.is_busy
    done.clear()
    work.start(counting(9, done, lambda: (work.finish(), at_once.extend(done))))
    wait_for(qtbot, work)
    assert at_once[-10:] == [*range(9), -1]
    assert len(at_once) > 10, "it was amid"
    assert done == at_once, "what was amid does no more"


def test_other_work_begins_once_what_is_amid_has_ended(qtbot: QtBot) -> None:
    first, second, done = LiveWork(), LiveWork(), list[int]()
    amid: list[int] = []
    second.start(counting(6, done, lambda: (amid.extend(done), first.start(counting(2, done)))))
    wait_for(qtbot, second)
    wait_for(qtbot, first)
    assert amid
    assert done == [*range(6), -1, 0, 1, -1]


def test_work_that_fails_is_over() -> None:
    work = LiveWork()

    def fail(again: Callable[[], None]) -> None:
        again()
        raise ValueError("no room")

    work.start(fail)
    with pytest.raises(ValueError, match="no room"):
        work.finish()
    assert not work.is_busy


def test_whose_work_it_is_may_go_amid(qtbot: QtBot) -> None:
    work, done = LiveWork(), list[int]()
    work.start(counting(MANY, done, lambda: delete(work)))
    qtbot.waitUntil(lambda: bool(done) and not LiveWork._is_any_amid)
    assert len(done) < MANY
