"""What Qt leaves behind when things are used again: it goes here, or a long day adds it up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def empty_menu(menu: QMenu) -> None:
    """Take everything out of a menu; `QMenu.clear` alone leaves menus within it, and groups."""
    menu.clear()
    for child in menu.findChildren(QObject, options=_DIRECT):
        if isinstance(child, QMenu | QActionGroup):
            child.deleteLater()
