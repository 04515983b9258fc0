"""What Qt leaves behind when things are used again: it goes here, or a long day adds it up."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QMenu

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def empty_menu(menu: QMenu) -> None:
    """Take everything out of a menu; `QMenu.clear` alone leaves menus within it, and groups."""
    menu.clear()
    for child in menu.findChildren(QObject, options=_DIRECT):
        if isinstance(child, QMenu | QActionGroup):
            child.deleteLater()


def drop_old_selections(*views: QAbstractItemView) -> None:
    """Let go of the selections that views made for models which they don't show any more."""
    for view in views:
        now = view.selectionModel()
        for selection in view.findChildren(QItemSelectionModel, options=_DIRECT):
            if selection is not now:
                selection.deleteLater()
