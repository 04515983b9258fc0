"""The sheet of shortcuts: what the menus offer with its keys, and what hands can do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app import hands
from timeline_app.app.menu_commands import menu_commands
from timeline_app.app.session import Session
from timeline_app.render.palette import palette_of
from timeline_app.widgets.shortcut_sheet import SheetRow, SheetSection, ShortcutSheet

OWN = "action-"
"""How the names of the table's actions begin; what else menus hold is of the moment."""


class Shortcuts(QObject):
    """Shows the sheet, as the keys are at that moment."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._sheet: ShortcutSheet | None = None

    def show(self) -> None:
        """Show the sheet in front of the window."""
        window = self._session.window
        if self._sheet is None:
            self._sheet = ShortcutSheet(window)
        self._sheet.set_palette_roles(palette_of(self._session.theme))
        self._sheet.show_sections([*self._of_menus(), *of_hands()])
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()
        self._sheet.field.setFocus()

    def _of_menus(self) -> list[SheetSection]:
        """A section for each menu."""
        rows: dict[str, list[SheetRow]] = {}
        for command in menu_commands(self._session.window.menuBar()):
            if command.id.startswith(OWN):
                keys = tuple(key for key in command.keys.split(", ") if key)
                rows.setdefault(command.menu, []).append(SheetRow(command.name, keys))
        return [SheetSection(menu, tuple(found)) for menu, found in rows.items()]


def of_hands() -> list[SheetSection]:
    """A section for each place where hands do something."""
    places = dict.fromkeys(spec.where for spec in hands.SPECS)
    return [
        SheetSection(
            hands.tr(place),
            tuple(
                SheetRow(hands.tr(spec.text), tuple(hands.tr(way) for way in spec.how))
                for spec in hands.SPECS
                if spec.where == place
            ),
        )
        for place in places
    ]
