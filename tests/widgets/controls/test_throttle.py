"""Of many values the first is passed on at once, then the latest."""

from pytestqt.qtbot import QtBot

from timeline_app.widgets.controls.timing import Throttle


def test_the_first_value_is_passed_on_at_once(qtbot: QtBot) -> None:
    latest, passed = Throttle(60_000), []
    latest.passed.connect(passed.append)
    latest.take(1)
    assert passed == [1]


def test_of_those_that_follow_only_the_latest_is_passed_on(qtbot: QtBot) -> None:
    latest, passed = Throttle(20), []
    latest.passed.connect(passed.append)
    for value in range(50):
        latest.take(value)
    assert passed == [0]
    qtbot.waitUntil(lambda: len(passed) > 1)
    assert passed == [0, 49]


def test_a_value_after_a_pause_is_passed_on_at_once_again(qtbot: QtBot) -> None:
    latest, passed = Throttle(1), []
    latest.passed.connect(passed.append)
    latest.take(1)
    qtbot.waitUntil(lambda: not latest._pause.isActive())
    latest.take(2)
    assert passed == [1, 2]
