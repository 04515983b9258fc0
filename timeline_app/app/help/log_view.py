"""The log of the program's faults, shown where Help offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, HELP, ActionSpec, commands
from timeline_app.app.shell.boundary import log_path, read_log
from timeline_app.app.shell.session import Session

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.log_dialog import LogDialog


ACTIONS = (
    ActionSpec(
        "show_log",
        HELP,
        commands.mark("Show the &Log…"),
        ANY,
        separator_before=True,
        after="palette",
    ),
)


class LogView(QObject):
    """Shows the log in a dialog beside the window."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._dialog: LogDialog | None = None

    def show(self) -> None:
        """Show the log as it is now."""
        from timeline_app.widgets.dialogs.log_dialog import LogDialog  # few ever ask for it

        if self._dialog is None:
            self._dialog = LogDialog(self._session.window)
            self._dialog.folder_requested.connect(self._show_folder)
        self._dialog.show_log(read_log())
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path().parent)))


def install(shell: Shell) -> None:
    """Let Help show the log."""
    shell.actions.connect({"show_log": LogView(shell.session).show})
