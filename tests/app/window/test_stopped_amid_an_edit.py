"""A signal that ends the program while the disk is at work waits until the edit is made."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.app.commands import document, environment, python, write_chronology
from timeline_app.storage.chronology.chronology import StoredChronology

STOPPED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from timeline_app.app.startup.application import make_application, open_window
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.shutdown import Shutdown
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.records.records import Event, EventId
from timeline_app.storage.database.connection import connected_to_read

application = make_application(sys.argv[:1])
window = open_window(sys.argv[1])
stopping = Shutdown(application)
document = window.findChild(Session).document
reader = connected_to_read(Path(sys.argv[1]))
reader.execute("BEGIN")
reader.execute('SELECT * FROM "revision"').fetchall()
painted = []

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and document.is_being_written:
            painted.append(True)
            if len(painted) == 1:
                os.kill(os.getpid(), signal.SIGTERM)
                window.view.viewport().update()
            else:
                reader.close()
        return False

def edit():
    window.view.viewport().update()
    event = Event(EventId("new"), "New", "2023-06-18")
    print(window.findChild(Editor).make(NamedEdit(added(event), "event")), flush=True)

watch = Watch()
window.view.viewport().installEventFilter(watch)
QTimer.singleShot(0, window, edit)
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_a_program_that_is_stopped_meanwhile_ends_once_the_edit_is_made(tmp_path: Path) -> None:
    talks = write_chronology(tmp_path / "talks.chronology", document())
    done = python(STOPPED, talks, given=environment(QT_QPA_PLATFORM="offscreen"))
    assert (done.returncode, done.stdout) == (-signal.SIGTERM, "True\n"), done.stderr
    with StoredChronology.open(talks, read_only=True) as chronology:
        assert chronology.find_event("new") is not None
    assert not list(tmp_path.glob(".*.lock"))
