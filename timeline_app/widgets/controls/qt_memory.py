"""What Qt holds longer than Python would: data for the clipboard, and what it leaves behind."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QStringListModel, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def empty_menu(menu: QMenu) -> None:
    """Take everything out of a menu; `QMenu.clear` alone leaves menus within it, and groups."""
    menu.clear()
    for child in menu.findChildren(QObject, options=_DIRECT):
        if isinstance(child, QMenu | QActionGroup):
            child.deleteLater()


def data_of_qt() -> QMimeData:
    """Empty data that Qt itself has made.

    The clipboard outlives Python, and what Python has made crashes the program as it ends
    (PySide 6.11).
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data
