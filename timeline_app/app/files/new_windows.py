"""More windows in the same process, each with a chronology of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, refusal_sentence
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import ANY, FILE, ActionSpec, commands
from timeline_app.app.shell.main_window import MOST_DROPPED, MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.window_list import bring_up, open_windows, session_of, writer_window
from timeline_app.core.text.translation import Texts
from timeline_app.storage.errors import Refused

window_texts = Texts("window_texts")

STEP_PX = 32
"""How far a window stands from the one below it."""


ACTIONS = (
    ActionSpec("new_window", FILE, commands.mark("New &Window"), ANY, ("Ctrl+Alt+N",), after="new"),
    ActionSpec(
        "open_in_window",
        FILE,
        commands.mark("Open &in New Window…"),
        ANY,
        ("Ctrl+Alt+O",),
        after="open",
    ),
)


class NewWindows(QObject):
    """Opens windows beside that of a session.

    `make` gives the shown window of a file or, for None, of a new chronology.
    """

    def __init__(
        self, session: Session, opener: Opener, make: Callable[[str | None], QMainWindow]
    ) -> None:
        super().__init__(session)
        self._make = make
        self._session = session
        self._opener = opener

    def begin(self) -> None:
        """Open a window with a new chronology."""
        self._keep(self._make(None))

    def ask_open(self) -> None:
        """Open a window with a file that the user chooses."""
        path = self._opener.asked(self.tr("Open in New Window"))
        if path:
            self.open(path)

    def open(self, name: str) -> None:
        """Open a window with a file, or bring up the one that has it."""
        there = writer_window(Path(name))
        if there is not None:
            bring_up(there)
            return
        try:
            window = self._make(name)
        except Refused as error:
            self._session.say(self.tr("This file can't be opened"), refusal_sentence(error))
            return
        self._keep(window)
        other = _other_writer(window)
        if other is not None:  # as it turned out: JSON leads to a file of another name
            window.close()
            bring_up(other)

    def tell_left(self, count: int) -> None:
        """Say that so many of the files that were dropped together are not opened."""
        pattern = window_texts.tr(
            "{n} more {file was|files were} dropped. No more than {most} are opened at once.",
            "",
            count,
        )
        self._session.say(
            self.tr("These are too many to open"), filled(pattern, most=f"{MOST_DROPPED}")
        )

    def _keep(self, made: QMainWindow) -> None:
        """Let a window be there until it is closed, and not quite above this one."""
        shown = OpenWindows.of_application()
        shown.windows.append(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.destroyed.connect(lambda: shown.windows.remove(made))
        places = {other.pos().toTuple() for other in open_windows() if other is not made}
        while made.pos().toTuple() in places:
            made.move(made.pos() + QPoint(STEP_PX, STEP_PX))


class OpenWindows(QObject):
    """Keeps windows that nobody else keeps."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.windows: list[QMainWindow] = []

    @classmethod
    def of_application(cls) -> OpenWindows:
        """That of the application."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        found = application.findChild(cls)
        return found if isinstance(found, cls) else cls(application)


def _other_writer(window: QMainWindow) -> MainWindow | None:
    """The window of this process that may write what this one may only read."""
    session = session_of(window) if isinstance(window, MainWindow) else None
    document = None if session is None else session.document
    read_only_reason = None if document is None else document.chronology.read_only_reason
    if (
        document is None
        or read_only_reason is None
        or read_only_reason.writer is None
        or not read_only_reason.writer.is_here
    ):
        return None
    return writer_window(document.chronology.path)


def install(shell: Shell) -> None:
    """Open windows beside this one."""
    windows = NewWindows(shell.session, shell.opener, shell.open_window)
    shell.actions.connect({"new_window": windows.begin, "open_in_window": windows.ask_open})
    shell.window.other_dropped.connect(windows.open)
    shell.window.too_many_dropped.connect(windows.tell_left)
