"""What the menus offer, as a list: each command by name, with its menu and its keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from timeline_app.app.shell.actions import without_mnemonic

BETWEEN = " › "
"""Stands between a menu and one within it."""


class Command(NamedTuple):
    """An action of a menu. `menu` is the way to it, `keys` are as the menu shows them."""

    id: str
    name: str
    menu: str
    keys: str
    action: QAction


def menu_commands(bar: QMenuBar) -> Iterator[Command]:
    """Everything that can be chosen from the menus, in their order.

    Menus that are filled when they are shown are filled.
    """
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _within(menu, without_mnemonic(action.text()))


def _within(menu: QMenu, way: str) -> Iterator[Command]:
    menu.aboutToShow.emit()
    for action in menu.actions():
        # Without a name of its own it is a text in a menu that has nothing else to show.
        is_text = not action.isEnabled() and not action.objectName()
        if action.isSeparator() or not action.isVisible() or is_text:
            continue
        below = action.menu()
        text, _, keys = action.text().partition("\t")
        name = without_mnemonic(text)
        if isinstance(below, QMenu):
            yield from _within(below, f"{way}{BETWEEN}{name}")
            continue
        if not keys:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Command(action.objectName() or f"{way}{BETWEEN}{name}", name, way, keys, action)
