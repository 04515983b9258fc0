"""What the program says of itself."""

from __future__ import annotations

import platform

import numpy
import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app import __version__
from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, HELP, ActionSpec, commands
from timeline_app.core.text.translation import Texts

about_texts = Texts("about_texts")

ACTIONS = (ActionSpec("about", HELP, commands.mark("&About Timeline"), ANY, after="show_log"),)


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


def install(shell: Shell) -> None:
    """Let Help say it."""
    shell.actions.connect({"about": lambda: tell_about(shell.window)})
