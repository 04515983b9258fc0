"""What Help says of the program: what it is made of, and the log of its faults."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import numpy
import PySide6
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app import __version__
from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, HELP, ActionSpec, commands
from timeline_app.app.shell.boundary import log_path, read_log
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.log_dialog import LogDialog


about_texts = Texts("about_texts")

ACTIONS = (
    ActionSpec(
        "show_log",
        HELP,
        commands.mark("Show the &Log…"),
        ANY,
        separator_before=True,
        after="palette",
    ),
    ActionSpec("about", HELP, commands.mark("&About Timeline"), ANY),
)


def about_text() -> str:
    """Version, licence and what it is built with."""
    pattern = about_texts.tr(
        "Version {version}\n\nA timeline of diplomacy in which every mark can be checked.\n\n"
        "MIT licence. Built with PySide6 {qt} (LGPL), NumPy {numpy} (BSD), msgspec (BSD), "
        "python-dateutil (Apache, BSD), bibtexparser (MIT), pypdfium2 (BSD, Apache), "
        "on Python {python}.",
    )
    values = {
        "version": __version__,
        "qt": PySide6.__version__,
        "numpy": numpy.__version__,
        "python": platform.python_version(),
    }
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern


def tell_about(parent: QWidget) -> None:
    """Say what this program is and is made of."""
    box = QMessageBox(parent)
    box.setWindowTitle(about_texts.tr("About Timeline"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(about_texts.tr("Timeline"))
    box.setInformativeText(about_text())
    box.exec()
    box.deleteLater()


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
    """Let Help show both."""
    shell.actions.connect(
        {"show_log": LogView(shell.session).show, "about": lambda: tell_about(shell.window)}
    )
