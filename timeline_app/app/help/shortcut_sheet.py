"""The sheet of shortcuts: what the menus offer with its keys, and what hands can do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.feature import Shell
from timeline_app.app.help import mouse_reference
from timeline_app.app.help.menu_commands import menu_commands
from timeline_app.app.help.mouse_reference import mouse
from timeline_app.app.shell.action_spec import ANY, HELP, ActionSpec, Standard, commands
from timeline_app.app.shell.actions import Actions, without_mnemonic
from timeline_app.app.shell.session import Session
from timeline_app.widgets.dialogs.shortcut_sheet import SheetRow, SheetSection, ShortcutSheet

OWN = "action-"
"""How the names of the table's actions begin; what else menus hold is of the moment."""

ACTIONS = (
    ActionSpec(
        "shortcuts", HELP, commands.mark("&Keyboard Shortcuts"), ANY, (Standard.HelpContents, "F1")
    ),
)


class Shortcuts(QObject):
    """Shows the sheet, as the keys are at that moment."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        self._sheet: ShortcutSheet | None = None

    def show(self) -> None:
        """Show the sheet in front of the window."""
        window = self._session.window
        if self._sheet is None:
            self._sheet = ShortcutSheet(window)
            window.dress(self._sheet.set_palette_roles)
        self._sheet.show_sections([*self._of_menus(), *of_hands()])
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        self._sheet.field.setFocus()

    def _of_menus(self) -> list[SheetSection]:
        """A section for each menu."""
        rows: dict[str, list[SheetRow]] = {}
        # Not as the menu words them just now: "Undo title of Bali G20".
        name_of = {
            f"{OWN}{spec.id}": without_mnemonic(commands.tr(spec.text))
            for spec in self._actions.specs
        }
        for command in menu_commands(self._session.window.menuBar()):
            if command.id.startswith(OWN):
                keys = tuple(key for key in command.keys.split(", ") if key)
                rows.setdefault(command.menu, []).append(
                    SheetRow(name_of.get(command.id, command.name), keys)
                )
        return [SheetSection(menu, tuple(found)) for menu, found in rows.items()]


def of_hands() -> list[SheetSection]:
    """A section for each place where hands do something."""
    places = dict.fromkeys(spec.where for spec in mouse_reference.SPECS)
    return [
        SheetSection(
            mouse.tr(place),
            tuple(
                SheetRow(mouse.tr(spec.text), tuple(mouse.tr(way) for way in spec.how))
                for spec in mouse_reference.SPECS
                if spec.where == place
            ),
        )
        for place in places
    ]


def install(shell: Shell) -> None:
    """Let the menu show the sheet."""
    shell.actions.connect({"shortcuts": Shortcuts(shell.session, shell.actions).show})
