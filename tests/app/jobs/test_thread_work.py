from __future__ import annotations

from collections.abc import Callable
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.jobs.thread_work import ThreadWork


def test_the_window_goes_on_while_a_thread_works(qtbot: QtBot) -> None:
    work, may_end, done = ThreadWork(), Event(), list[bool]()

    def make() -> bool:
        may_end.wait(20)
        return current_thread() is main_thread()

    work.start(make, lambda made: done.append(made()))
    turns = list[bool]()
    qtbot.waitUntil(lambda: turns.append(work.is_busy) or len(turns) > 3)
    assert all(turns)
    assert not done
    may_end.set()
    qtbot.waitUntil(lambda: done == [False])
    assert not work.is_busy


def test_what_the_thread_raises_is_raised_where_it_is_taken() -> None:
    work, caught = ThreadWork(), list[str]()

    def fail() -> str:
        raise KeyError("words")

    def take(made: Callable[[], str]) -> None:
        with pytest.raises(KeyError, match="words"):
            made()
        caught.append("words")

    work.start(fail, take)
    work.finish()
    assert caught == ["words"]


def test_nobody_is_given_what_isnt_wanted_any_more() -> None:
    work, may_end, done = ThreadWork(), Event(), list[int]()

    def first() -> int:
        may_end.wait(20)
        return 1

    work.start(first, lambda made: done.append(made()))
    work.start(lambda: 2, lambda made: done.append(made()))
    may_end.set()
    work.finish()
    assert done == [2]
    work.start(lambda: 3, lambda made: done.append(made()))
    work.cancel()
    assert not work.is_busy
    work.finish()
    assert done == [2]
