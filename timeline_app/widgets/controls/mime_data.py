"""Data for the clipboard that outlives Python."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel


def data_of_qt() -> QMimeData:
    """Empty data that Qt itself has made.

    The clipboard outlives Python, and what Python has made crashes the program as it ends
    (PySide 6.11).
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data
