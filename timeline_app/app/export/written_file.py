"""Tells of a file that was written, and leads to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from timeline_app.app.messages.sentences import filled, one_line, without_confidential
from timeline_app.app.shell.session import Session

if TYPE_CHECKING:
    from timeline_app.widgets.export.written_note import WrittenNote


class WrittenFile(QObject):
    """Notes in the status line what was written last, with ways to open and to find it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._note: WrittenNote | None = None

    def tell(self, path: Path, left_out: int = 0) -> None:
        """Tell of a file, and how many confidential sources are not in it."""
        from timeline_app.widgets.export.written_note import WrittenNote

        self.end()
        note = self._note = WrittenNote(one_line(path.name))
        note.open_wanted.connect(lambda: self._show(path))
        note.folder_wanted.connect(lambda: self._show(path.parent))
        note.gone.connect(self._leave)
        self._session.window.status_line.show_passing(note)
        # What is left out is to be seen in a narrow window too.
        shown = path.name if left_out else str(path)
        said = filled(self.tr("Saved {path}"), path=shown)
        self._session.note(without_confidential(said, left_out) if left_out else said)

    def _show(self, path: Path) -> None:
        """Let the system show a file or folder by what it has for that."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            pattern = self.tr("Nothing on this system opens {path}.")
            title = self.tr("This can't be opened")
            self._session.say(title, filled(pattern, path=one_line(str(path))))

    def _leave(self) -> None:
        """Take the note away; the keyboard stays in the window."""
        self._session.window.view.setFocus()
        self.end()

    def end(self) -> None:
        """Leave out what was told, if anything is."""
        note, self._note = self._note, None
        if note is not None:
            self._session.window.status_line.show_passing(None)
            note.deleteLater()
