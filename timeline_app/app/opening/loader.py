"""Reads one file at a time beside the window, until it is read or given up."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from timeline_app.app.shell.session import Session
from timeline_app.widgets.canvas.keyboard import step_back

if TYPE_CHECKING:
    from timeline_app.app.jobs.protocol import Job, Outcome
    from timeline_app.app.opening.loading import Loading


class Loader(QObject):
    """A new wish takes the place of one that is still being read."""

    ended = Signal(object, object)
    """A `Loading` that is still the current one, and its `Outcome`."""
    cancel_requested = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self.reading: Loading | None = None
        self._session = session

    def read(self, name: str, path: Path, job: Job, *, is_told_at_once: bool) -> None:
        """Begin to read; that it is read is told once it takes long, or at once."""
        from timeline_app.app.opening.loading import Loading
        from timeline_app.app.shell.message_boxes import between_dialogs

        self.leave()
        self.reading = reading = Loading(name, path, job, self._session.window)
        self._let_cancel(reading)
        reading.ended.connect(
            lambda outcome: between_dialogs(self, partial(self._end, reading, outcome))
        )
        if self._session.document is None:
            self._session.show_nothing_yet(path.stem)
        if is_told_at_once:
            reading.show_strip()

    def _let_cancel(self, reading: Loading) -> None:
        """Let it be given up: by its button, and by Esc on the canvas."""
        reading.strip.cancel_requested.connect(self.cancel_requested)
        view = self._session.window.view
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._escape)
        reading.destroyed.connect(escape.deleteLater)

    def _escape(self) -> None:
        """Esc takes back the selection first, as it always does."""
        if not step_back(self._session.window.view):
            self.cancel_requested.emit()

    def _end(self, reading: Loading, outcome: Outcome) -> None:
        if reading is self.reading:  # no other wish came first
            self.ended.emit(reading, outcome)

    def leave(self) -> None:
        """Be done with what is being read, whether or not it has ended."""
        if self.reading is not None:
            self.reading.close()
            self.reading = None

    def end(self) -> None:
        """The same, and wait until its process is gone."""
        if self.reading is not None:
            self.reading.end()
            self.reading = None
