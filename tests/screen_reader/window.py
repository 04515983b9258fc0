"""A window with a screen reader beside it; prints as JSON what the reader finds.

Run on a screen and a session bus of its own, with the reader's command as arguments.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, Qt
from PySide6.QtTest import QTest

from tests.app.reader.test_source_reader import AXIOS, keep
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import make_application, open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView

T = TypeVar("T", bound=QObject)
MOST_TABS = 60
READ = "The talks were useful.\nNothing more was said.\n"


class Asked:
    """The reader, in a process of its own; the window goes on answering it meanwhile."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._questions, self._answers = self._process.stdin, self._process.stdout

    def answer(self, question: str = "") -> object:
        """What the reader says to a question; without one, that it is there."""
        if question:
            self._questions.write(f"{question}\n")
            self._questions.flush()
        loop = QEventLoop()
        told = QSocketNotifier(self._answers.fileno(), QSocketNotifier.Type.Read)
        told.activated.connect(loop.quit)
        loop.exec()
        told.setEnabled(False)
        line = self._answers.readline()
        if not line:
            sys.exit("the reader has gone")
        return json.loads(line)

    def end(self) -> None:
        """Let the reader go."""
        self._questions.close()
        self._process.wait(10)


def made_in(window: QObject, kind: type[T]) -> T:
    """What a feature has made in a window."""
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def main() -> None:
    """Open the sample, select an event, and ask what there is and where Tab leads."""
    application = make_application(sys.argv[:1])
    window = open_window(None)
    window.resize(1440, 900)
    assert QTest.qWaitForWindowActive(window, 10_000), "the window never got the focus"
    reader = Asked([*sys.argv[1:], application.applicationName()])
    view = window.findChild(TimelineView, "timeline")
    assert view is not None
    model = view.event_model
    rows = range(model.rowCount())
    view.setFocus()
    reader.answer()
    row = next(r for r in rows if model.index(r, 0).data(model.IdRole) == "ev-balloon-incident")
    view.select_row(row)
    stops: list[object] = []
    found = {
        "names": [model.index(r, 0).data(Qt.ItemDataRole.AccessibleTextRole) for r in rows],
        "tree": reader.answer("tree"),
        "stops": stops,
    }
    while len(stops) < MOST_TABS and (len(stops) < 2 or stops[-1] != stops[0]):
        stops.append(reader.answer("focus"))
        QTest.keyClick(application.focusWidget() or window, Qt.Key.Key_Tab)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(application.focusWidget(), "last ev")
    found["palette"] = reader.answer("focus")
    QTest.keyClick(application.focusWidget(), Qt.Key.Key_Escape)
    sources = made_in(window, SourceReader)
    document = made_in(window, Session).document
    assert document is not None
    keep(document, READ)
    sources.read(AXIOS)
    assert sources.window is not None
    assert QTest.qWaitForWindowActive(sources.window, 10_000), "the reader never got the focus"
    text = sources.window.text
    while text.text != READ:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    text.setFocus()
    for _ in range(4):
        QTest.keyClick(text, Qt.Key.Key_Right)
    found["read"] = reader.answer("text")
    reader.end()
    sources.window.close()
    window.close()
    print(json.dumps(found))


main()
