"""Every action as a value: id, text, shortcut, what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

Handler = Callable[[], object]
Standard = QKeySequence.StandardKey


class ActionSpec(NamedTuple):
    """An action. `keys` are its shortcuts; `single` is shown beside: the key on the canvas."""

    id: str
    menu: str
    text: str
    keys: tuple[QKeySequence | Standard | str, ...] = ()
    single: str = ""
    separator_before: bool = False
    is_checkable: bool = False


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("actions", text)


FILE, VIEW, GO, HELP = "&File", "&View", "&Go", "&Help"

SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("open", FILE, "&Open…", (Standard.Open,)),
    ActionSpec("open_sample", FILE, "Open &Sample"),
    ActionSpec("export", FILE, "&Export Picture…", ("Ctrl+E",), separator_before=True),
    ActionSpec("close", FILE, "&Close Window", (Standard.Close,), separator_before=True),
    ActionSpec("quit", FILE, "&Quit", (Standard.Quit,)),
    ActionSpec("zoom_in", VIEW, "Zoom &In", (Standard.ZoomIn, "Ctrl+="), "+"),
    ActionSpec("zoom_out", VIEW, "Zoom &Out", (Standard.ZoomOut,), "−"),
    ActionSpec("fit", VIEW, "&Fit Everything", ("Ctrl+0",), "F"),
    ActionSpec("fit_selection", VIEW, "Fit &Selection", ("Ctrl+Shift+0",), "Shift+F"),
    ActionSpec("details", VIEW, "&Details", ("Ctrl+I",), separator_before=True, is_checkable=True),
    ActionSpec("less_motion", VIEW, "Less &Motion", is_checkable=True),
    ActionSpec("single_keys", VIEW, "Single-&Key Commands", is_checkable=True),
    ActionSpec("previous", GO, "&Previous Event", ("Alt+Left",), "←"),
    ActionSpec("next", GO, "&Next Event", ("Alt+Right",), "→"),
    ActionSpec("above", GO, "In the Lane &Above", ("Alt+Up",), "↑"),
    ActionSpec("below", GO, "In the Lane &Below", ("Alt+Down",), "↓"),
    ActionSpec("first", GO, "&First Event", ("Alt+Home",), "Home", separator_before=True),
    ActionSpec("last", GO, "&Last Event", ("Alt+End",), "End"),
    ActionSpec("earlier", GO, "Page &Earlier", ("Ctrl+PgUp",), "PgUp", separator_before=True),
    ActionSpec("later", GO, "Page La&ter", ("Ctrl+PgDown",), "PgDown"),
    ActionSpec("read", GO, "&Read the Event", ("Ctrl+Return",), "Enter", separator_before=True),
    ActionSpec("clear", GO, "Clea&r the Selection", (), "Esc"),
    ActionSpec("about", HELP, "&About Timeline"),
)


class Actions:
    """The actions of one window, by id."""

    def __init__(self, parent: QObject) -> None:
        self._by_id: dict[str, QAction] = {}
        for spec in SPECS:
            action = QAction(self._text(spec), parent)
            action.setObjectName(f"action-{spec.id}")
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setCheckable(spec.is_checkable)
            if spec.id == "quit":
                action.setMenuRole(QAction.MenuRole.QuitRole)
            if spec.id == "about":
                action.setMenuRole(QAction.MenuRole.AboutRole)
            self._by_id[spec.id] = action

    @staticmethod
    def _text(spec: ActionSpec) -> str:
        text = tr(spec.text)
        if spec.single and not spec.keys:
            return f"{text}\t{spec.single}"
        return text

    def __getitem__(self, name: str) -> QAction:
        return self._by_id[name]

    def connect(self, handlers: dict[str, Handler]) -> None:
        """Give each of these actions what it does."""
        for name, handler in handlers.items():
            self._by_id[name].triggered.connect(handler)


def fill_menus(bar: QMenuBar, actions: Actions) -> dict[str, QMenu]:
    """Build the menus; gives them by their untranslated title."""
    menus: dict[str, QMenu] = {}
    for spec in SPECS:
        if spec.menu not in menus:
            menus[spec.menu] = bar.addMenu(tr(spec.menu))
        menu = menus[spec.menu]
        if spec.separator_before:
            menu.addSeparator()
        action = actions[spec.id]
        if spec.single and spec.keys:
            action.setToolTip(f"{tr(spec.text).replace('&', '')} ({spec.single})")
        menu.addAction(action)
    return menus
