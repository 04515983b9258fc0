"""Goes from day to day in the real window as known on a day, and times each pause. Prints JSON.

days.py CHRONOLOGY GROUPING STEPS
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.stage import Stage
from timeline_app.app.view import as_known
from timeline_app.app.view.as_known import AsKnownView
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.evidence.known_day import day_edtf
from timeline_app.widgets.search.known_bar import KnownBar

LONGEST_S = 600.0
QUIET_S = 0.3
"""After its last frame a canvas paints what is around it."""

Key = Qt.Key


class Walk:
    """Keys and dates given to the bar, each until what it asks for is shown and all is at rest."""

    def __init__(self, stage: Stage) -> None:
        self.pauses: dict[str, float] = {}
        """The longest pause of each deed, in milliseconds of the window's thread."""
        known, bar = stage.window.findChild(AsKnownView), stage.window.findChild(KnownBar)
        assert isinstance(known, AsKnownView)
        assert isinstance(bar, KnownBar)
        self.known, self.bar = known, bar

    def do(self, name: str, deed: Callable[[], object]) -> None:
        """Do something and time all that follows from it."""
        started, longest = time.monotonic(), self._ms(deed)
        quiet_since = started
        while time.monotonic() - started < LONGEST_S:
            longest = max(longest, took := self._ms(QApplication.processEvents))
            if self.known.is_busy or took > 1.0:
                quiet_since = time.monotonic()
            if time.monotonic() - quiet_since > QUIET_S:
                break
            time.sleep(0.001)
        self.pauses[f"{len(self.pauses)} {name}"] = longest

    @staticmethod
    def _ms(deed: Callable[[], object]) -> float:
        used_s = time.thread_time()
        deed()
        return (time.thread_time() - used_s) * 1_000

    def press(self, name: str, key: Qt.Key) -> None:
        """Press a key on the slider."""
        self.bar.slider.setFocus()
        self.do(name, lambda: QTest.keyClick(self.bar.slider, key))

    def type_day(self, day: int) -> None:
        """Type a day into the field."""
        field = self.bar.date.field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, day_edtf(day))
        self.do("typed", lambda: QTest.keyClick(field, Key.Key_Return))


def main(path: str, grouping: Grouping, steps: int) -> None:
    """Begin, step by key and by date, and end."""
    as_known.MANY = 0  # as with very many events, however few there are
    stage = Stage(path)
    walk = Walk(stage)
    lanes = stage.view.lanes
    assert lanes is not None
    lanes.read_then([grouping], lambda: lanes.group_by(grouping))
    while lanes.reading.is_busy:
        QApplication.processEvents()
    stage.settle()
    walk.do("begun", lambda: walk.known.toggle(True))
    days = walk.known.days
    for _ in range(steps):
        walk.press("a day back", Key.Key_Left)
    for share in (0.5, 0.25, 0.0, 0.99):
        walk.type_day(days[int(share * (len(days) - 1))])
    for name, key in (("a month back", Key.Key_PageUp), ("first", Key.Key_Home)):
        walk.press(name, key)
    walk.press("a day on", Key.Key_Right)
    walk.press("last", Key.Key_End)
    walk.do("ended", lambda: walk.known.toggle(False))
    stage.close()
    print(json.dumps({"pauses": walk.pauses}))


if __name__ == "__main__":
    main(sys.argv[1], Grouping(sys.argv[2]), int(sys.argv[3]))
