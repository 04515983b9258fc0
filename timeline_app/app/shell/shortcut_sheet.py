"""The sheet of shortcuts: what the menus offer with its keys, and what hands can do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.shell import mouse_reference
from timeline_app.app.shell.action_table import SPECS, commands
from timeline_app.app.shell.actions import LETTERS, Actions, plain_text
from timeline_app.app.shell.menu_commands import menu_commands
from timeline_app.app.shell.mouse_reference import mouse
from timeline_app.app.shell.session import Session
from timeline_app.render.style.palette import palette_of
from timeline_app.widgets.controls.single_keys import SingleKeys
from timeline_app.widgets.dialogs.shortcut_sheet import SheetRow, SheetSection, ShortcutSheet

OWN = "action-"
"""How the names of the table's actions begin; what else menus hold is of the moment."""


class Shortcuts(QObject):
    """Shows the sheet, as the keys are at that moment, and changes single keys."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        self._sheet: ShortcutSheet | None = None

    def show(self) -> None:
        """Show the sheet in front of the window."""
        window = self._session.window
        if self._sheet is None:
            self._sheet = ShortcutSheet(window)
            window.palette_changed.connect(self._sheet.set_palette_roles)
        self._sheet.set_palette_roles(palette_of(self._session.theme))
        self._sheet.show_sections([*self._of_menus(), *of_hands()])
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        self._sheet.field.setFocus()

    def take_letters(self, letters: SingleKeys) -> None:
        """Let these single keys work on the canvas, and menus show them."""
        self._session.window.view.letters = letters
        self._actions.show_letters(self._session.settings.single_keys, letters)

    def change_letters(self) -> None:
        """Ask for other single keys, and remember them."""
        from timeline_app.widgets.dialogs.key_dialog import KeyDialog  # few ever ask for it

        window = self._session.window
        changeable = [
            (spec.single, plain_text(self._actions[spec.id]))
            for spec in SPECS
            if spec.single in LETTERS
        ]
        dialog = KeyDialog(changeable, window.view.letters, window)
        if dialog.exec():
            self._session.settings.letters = dict(dialog.letters.chosen)
            self.take_letters(dialog.letters)
        dialog.deleteLater()

    def _of_menus(self) -> list[SheetSection]:
        """A section for each menu."""
        rows: dict[str, list[SheetRow]] = {}
        # Not as the menu words them just now: "Undo title of Bali G20".
        name_of = {f"{OWN}{spec.id}": commands.tr(spec.text).replace("&", "") for spec in SPECS}
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
