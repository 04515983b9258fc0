"""A slow disk lets no window stand still, and nothing comes into an edit that it is writing."""

from __future__ import annotations

import socket
import sqlite3
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSocketNotifier, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
from tests.app.windows import canvas_of, drop
from timeline_app.app.files.file_watch import FileWatch
from timeline_app.app.shell import disk_wait
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_untitled_window, open_window
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Event, EventId
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.background_disk import IsDone
from timeline_app.storage.database.connection import FileConnection, connected_to_read
from timeline_app.storage.errors import WriteFailed
from timeline_app.widgets.controls.timing import later

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONGEST_MS = 20_000
"""The disk gives up by then, and the edit fails, if the window was not painted before."""


def document_of(window: QMainWindow) -> Document:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    return session.document


def is_made(window: QMainWindow, event_id: str = "new") -> bool:
    editor = window.findChild(Editor)
    assert editor is not None
    canvas_of(window).viewport().update()  # there is something to be painted
    event = Event(EventId(event_id), f"An event called {event_id}", "2023-06-18")
    return editor.make(NamedEdit(added(event), "event"))


def ids(path: Path) -> set[str]:
    with StoredChronology.open(path, read_only=True) as chronology:
        return {str(getattr(event, "id", "")) for event in chronology.records("events")}


class SlowDisk(QObject):
    """A file that can't be written until the canvas was painted meanwhile: somebody reads it.

    `COMMIT` waits for them, as for a slow disk.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__()
        self.document = document_of(window)
        self.meanwhile: list[Callable[[], object]] = []
        """What is done while the disk is at work."""
        self.is_let_go = True
        """Whether painting lets it go on."""
        self.painted = 0
        self._view = canvas_of(window)
        self._reader = connected_to_read(self.document.chronology.path)
        self._view.viewport().installEventFilter(self)
        self.give(LONGEST_MS)

    def give(self, longest_ms: int) -> None:
        """Let it fail after so long."""
        connection = self.document.chronology.file.connection
        connection.execute(f"PRAGMA busy_timeout = {longest_ms}")

    def hold(self) -> None:
        """Be slow with what is written next."""
        self._reader.execute("BEGIN")
        self._reader.execute('SELECT * FROM "revision"').fetchall()

    def let_go(self) -> None:
        """Be as fast as ever."""
        if self._reader.in_transaction:
            self._reader.execute("ROLLBACK")

    def close(self) -> None:
        """Be none any more."""
        self._view.viewport().removeEventFilter(self)
        self._reader.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.document.is_being_written:
            self.painted += 1
            for act in self.meanwhile:
                act()
            if self.is_let_go:
                self.let_go()
        return False


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_chronology(tmp_path / "talks.chronology", document())


@pytest.fixture
def window(talks: Path, qtbot: QtBot) -> QMainWindow:
    found = open_window(str(talks))
    qtbot.addWidget(found)
    found.resize(1200, 800)
    qtbot.waitExposed(found)
    return found


@pytest.fixture
def disk(window: QMainWindow) -> Iterator[SlowDisk]:
    found = SlowDisk(window)
    found.hold()
    yield found
    found.close()


def test_the_window_is_painted_while_the_disk_is_at_work(
    window: QMainWindow, disk: SlowDisk, talks: Path
) -> None:
    assert is_made(window)
    assert disk.painted
    assert "new" in ids(talks), "it is on the disk as soon as it is said to be made"
    assert disk.document.undo_stack.canUndo()


def test_so_it_is_while_an_edit_is_taken_back_and_made_again(
    window: QMainWindow, disk: SlowDisk, talks: Path
) -> None:
    editor = window.findChild(Editor)
    assert editor is not None
    assert is_made(window)
    for turn, is_there in ((editor.undo, False), (editor.redo, True)):
        disk.hold()
        canvas_of(window).viewport().update()
        before = disk.painted
        turn(disk.document)
        assert disk.painted > before
        assert ("new" in ids(talks)) == is_there


def test_what_a_hand_does_meanwhile_comes_afterwards_in_its_order(
    window: QMainWindow, disk: SlowDisk, qtbot: QtBot
) -> None:
    came: list[tuple[QPoint, bool]] = []
    view = canvas_of(window)
    places = [view.viewport().mapToGlobal(QPoint(x, 90)) for x in (200, 300, 400)]

    class Watch(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.MouseMove and watched.isWindowType():
                came.append((QCursor.pos(), disk.document.is_being_written))
            return False

    application = QApplication.instance()
    assert application is not None
    watch = Watch()
    application.installEventFilter(watch)  # whichever window the pointer is over
    # The platform of the tests queues what the pointer does as every other does.
    disk.meanwhile.append(lambda: [QCursor.setPos(place) for place in places])
    assert is_made(window)
    assert came == []
    qtbot.waitUntil(lambda: len(came) >= len(places))
    application.removeEventFilter(watch)
    assert not any(is_amid for _, is_amid in came)


def test_timers_signals_and_what_is_to_be_done_later_wait_until_it_is_done(
    window: QMainWindow, disk: SlowDisk
) -> None:
    fired: list[str] = []
    timer = QTimer()
    timer.timeout.connect(lambda: fired.append("timer"))
    timer.start(0)
    later(window, lambda: fired.append("later"))
    QTimer.singleShot(1, window, lambda: fired.append("soon"))
    ear, mouth = socket.socketpair()
    with ear, mouth:
        notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: fired.append(ear.recv(1).decode()))
        mouth.send(b"!")  # as a signal is told, or what a process says
        assert is_made(window)
        assert disk.painted
        assert fired == []
        QApplication.processEvents()
        assert {"timer", "later", "!"} <= set(fired)
        timer.stop()
        notifier.setEnabled(False)


def test_of_two_edits_that_are_to_be_made_later_none_comes_into_the_other(
    window: QMainWindow, disk: SlowDisk, talks: Path, qtbot: QtBot
) -> None:
    made: list[bool] = []
    for name in ("one", "two", "three"):
        later(window, lambda name=name: made.append(is_made(window, name)))
    qtbot.waitUntil(lambda: len(made) == 3)
    assert made == [True, True, True]
    assert {"one", "two", "three"} <= ids(talks)


def test_nothing_asks_the_file_anything_meanwhile(
    window: QMainWindow, disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    execute = FileConnection.execute
    connection = disk.document.chronology.file.connection

    def executed(
        self: FileConnection, sql: str, parameters: tuple[object, ...] = ()
    ) -> sqlite3.Cursor:
        is_here = threading.current_thread() is threading.main_thread()
        if self is connection and is_here and self.in_transaction and sql != "BEGIN IMMEDIATE":
            asked.append(sql + "".join(traceback.format_stack(limit=6)))
        return execute(self, sql, parameters)

    keeping = window.findChild(FileWatch)
    session = window.findChild(Session)
    assert keeping is not None
    assert session is not None
    disk.is_let_go = False

    def look() -> None:
        if disk.painted == 1:
            monkeypatch.setattr(FileConnection, "execute", executed)
            keeping.look_soon()
            keeping.edited()
            canvas_of(window).viewport().update()
        else:
            monkeypatch.setattr(FileConnection, "execute", execute)
            disk.let_go()

    disk.meanwhile.append(look)
    assert is_made(window)
    assert disk.painted > 1
    assert asked == []


def test_an_edit_that_the_disk_refuses_fails_as_ever(
    window: QMainWindow, disk: SlowDisk, talks: Path
) -> None:
    disk.is_let_go = False
    disk.give(300)
    before = disk.document.chronology.revision
    assert not is_made(window)
    assert disk.painted
    assert not disk.document.is_being_written
    assert disk.document.chronology.revision == before
    assert not disk.document.undo_stack.canUndo()
    assert "new" not in ids(talks)
    disk.let_go()
    assert is_made(window)
    assert "new" in ids(talks)


def test_an_edit_that_comes_into_another_is_not_made(
    window: QMainWindow, disk: SlowDisk, talks: Path
) -> None:
    told: list[WriteFailed] = []

    def intrude() -> None:
        with pytest.raises(WriteFailed) as raised:
            push(window, "intruder")
        told.append(raised.value)

    disk.meanwhile.append(intrude)
    assert is_made(window)
    assert told
    assert disk.document.undo_stack.count() == 1
    assert "new" in ids(talks)
    assert "intruder" not in ids(talks)


def push(window: QMainWindow, event_id: str = "new") -> bool:
    """Make an edit that no menu and no form asked for."""
    event = Event(EventId(event_id), f"An event called {event_id}", "2023-06-18")
    document_of(window).push(added(event))
    return True


@pytest.mark.parametrize("make", [is_made, push])
def test_a_window_that_is_closed_meanwhile_is_closed_once_the_edit_is_made(
    window: QMainWindow,
    disk: SlowDisk,
    talks: Path,
    qtbot: QtBot,
    make: Callable[[QMainWindow], bool],
) -> None:
    disk.meanwhile.append(lambda: window.windowHandle().close())
    canvas_of(window).viewport().update()
    assert make(window)
    assert disk.painted
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible())
    disk.close()
    assert "new" in ids(talks)


def test_what_is_dropped_on_the_window_meanwhile_is_not_taken(
    window: QMainWindow, disk: SlowDisk, tmp_path: Path
) -> None:
    other = write_chronology(tmp_path / "other.chronology", document())
    taken: list[bool] = []
    disk.meanwhile.append(lambda: taken.append(drop(window, other)))
    assert is_made(window)
    assert taken
    assert not any(taken)
    assert document_of(window) is disk.document


def test_what_takes_long_is_told_until_it_is_done(
    window: QMainWindow, disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk_wait, "LONG_MS", 0)
    told: list[str] = []

    def notes() -> list[str]:
        return [label.text() for label in window.statusBar().findChildren(QLabel, "note")]

    def look() -> None:
        told.extend(notes())
        if told:
            disk.let_go()
        else:
            canvas_of(window).viewport().update()

    disk.is_let_go = False
    disk.meanwhile.append(look)
    assert is_made(window)
    assert set(told) == {"Writing to the disk…"}
    assert notes() == [""]


def test_an_ordinary_disk_is_waited_for_without_painting(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[bool] = []

    def process(*_: object) -> None:
        painted.append(True)

    monkeypatch.setattr(disk_wait, "AT_ONCE_S", 60.0)
    monkeypatch.setattr(disk_wait.QCoreApplication, "processEvents", process)
    assert is_made(window)
    assert painted == []


def test_the_first_edit_of_a_new_chronology_waits_for_the_disk_aside_too(qtbot: QtBot) -> None:
    window = open_untitled_window()
    qtbot.addWidget(window)
    chronology = document_of(window).chronology
    waited: list[bool] = []
    own = chronology.file.wait
    assert own is not None

    def wait(is_done: IsDone) -> None:
        waited.append(chronology.is_kept)
        own(is_done)

    chronology.wait_by(wait)
    assert is_made(window)
    assert len(waited) >= 3, "for its locks, its file, and the edit"
    assert waited[-1]
    assert "new" in ids(chronology.path)
