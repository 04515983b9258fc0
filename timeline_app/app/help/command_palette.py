"""The command palette: every command of the menus by its name, and any date to go to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import (
    ANY,
    HELP,
    Actions,
    ActionSpec,
    commands,
    without_mnemonic,
)
from timeline_app.app.shell.session import Session
from timeline_app.app.view.go_to import GoTo, date_choices
from timeline_app.core.dates.parse.dates import date_readings
from timeline_app.core.text.name_match import Fit, NameMatch, name_match
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.fields.list_rows import ListRow, spans_of

palette_texts = Texts("palette_texts")

WIDTH_PX = 640


ACTIONS = (
    ActionSpec("palette", HELP, commands.mark("&Find a Command…"), ANY, ("Ctrl+K",), after="guide"),
)


class CommandPalette(QObject):
    """Finds the commands that fit what is typed, and runs the one that is chosen."""

    date_chosen = Signal(str)
    """The EDTF of a date to go to."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        self._commands: dict[str, Command] = {}
        self.field = FloatingPicker(
            session.window.splitter,
            palette_texts.tr("Command"),
            palette_texts.tr("A command, or a date to go to"),
            WIDTH_PX,
        )
        self.field.setObjectName("command-palette")
        self.field.typed.connect(self._answer)
        self.field.chosen.connect(self._run)

    def open(self) -> None:
        """Show the palette with every command, those used last before all others."""
        self._collect()
        self.field.open()

    def _collect(self) -> None:
        """Take all commands of the menus, but the one that shows the palette."""
        found = menu_commands(self._session.window.menuBar())
        own = self._actions["palette"]
        self._commands = {command.id: command for command in found if command.action is not own}

    def _collect_if_gone(self) -> None:
        """Do so again if one has gone: menus that are filled when shown make theirs anew."""
        if not all(shiboken6.isValid(command.action) for command in self._commands.values()):
            self._collect()

    def _answer(self, typed: str) -> None:
        choices = [*date_choices(typed), *self._fitting(typed)]
        self.field.show_choices(
            choices, "" if choices else palette_texts.tr("No command is called that.")
        )

    def _fitting(self, typed: str) -> list[ListRow]:
        """The commands that fit, the best first; of those alike the one used last."""
        self._collect_if_gone()
        used = self._session.settings.recent_commands
        found = []
        for place, command in enumerate(self._commands.values()):
            match = name_match(typed, command.name, command.menu)
            if match is None and (also := self._actions.other_words(command.action)):
                match = _by_other_words(typed, also)
            if match is not None:
                age = used.index(command.id) if command.id in used else len(used)
                found.append((match.fit, age, place, self._choice(command, match)))
        return [choice for *_, choice in sorted(found, key=lambda one: one[:3])]

    def _choice(self, command: Command, match: NameMatch) -> ListRow:
        action, context = command.action, command.menu
        if action.isCheckable():
            state = palette_texts.tr("on") if action.isChecked() else palette_texts.tr("off")
            context = f"{context} · {state}"
        return ListRow(
            command.id,
            command.name,
            context,
            command.keys,
            self._actions.refusal(action),
            spans_of(match.spans),
        )

    def _run(self, name: str) -> None:
        """Run a command, and remember that; or go to a date, which is its EDTF."""
        self._collect_if_gone()
        command = self._commands.get(name)
        if command is None:
            if date_readings(name):  # not a command that has gone meanwhile
                self.date_chosen.emit(name)
            return
        self._session.settings.add_recent_command(name)
        command.action.trigger()


def _by_other_words(typed: str, also: str) -> NameMatch | None:
    """The match of what is typed with other words; in the name none is marked."""
    match = name_match(typed, also)
    return None if match is None else NameMatch(max(match.fit, Fit.WITH_CONTEXT), ())


def install(shell: Shell) -> None:
    """Let the palette come up, and take the view to a date that was typed in it."""
    commands = CommandPalette(shell.session, shell.actions)
    shell.actions.connect({"palette": commands.open})
    commands.date_chosen.connect(shell.made(GoTo).go_to)
    shell.window.palette_changed.connect(commands.field.set_palette_roles)


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
