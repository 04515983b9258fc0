"""Where the program keeps files of its own for this user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def data_folder() -> Path:
    """The folder, which need not be there yet, nor be within reach."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(location))


def chronologies_folder() -> Path:
    """Where chronologies made from other files are kept."""
    return data_folder() / "chronologies"
