"""Guards against a known fault of the Qt binding."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_leave_none_alone() -> None:
    """PySide6 6.12.0 drops one reference to None a call, until Python 3.11 aborts.

    From Python 3.12 on None is immortal and the count stands still whatever happens; the
    oldest Python we support is where this can fail.
    """
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 200
